// Texts that stand nowhere else, and records that carry them and that no procedure of the matrix's branch makes.

import type { Program } from '../../../electron/core/program.ts';
import type { Unsaved } from '../../../electron/core/store/desk-store.ts';
import { BRANCH_ACCOUNT } from '../../../shared/rules/access/officer-facts.ts';

let marks = 0;
/** A text that stands nowhere else. */
export function mark(what: string): string {
  marks += 1;
  return `Zq${what}${marks}qZ`;
}
export const MARKS = /Zq[A-Za-z0-9]+qZ/gu;

export const uuid = (): string => crypto.randomUUID();

/** What no procedure of this branch has made yet. */
export async function keepTheRest(
  { desk }: Program,
  { far, across, elsewhere }: { far: string; across: string; elsewhere: string },
): Promise<void> {
  await desk.store.transact({ account: BRANCH_ACCOUNT }, { code: 'test.rest' }, (tx) => {
    const request: Unsaved<'requests'> = {
      id: uuid(),
      number: mark('request'),
      kind: 'subjectAccess',
      memberId: far,
      name: '',
      memberIds: [],
      caseIds: [across],
      what: mark('requestWhat'),
      receivedOn: '2026-11-02',
      awareAt: null,
      people: null,
      sentToOffice: null,
      acknowledged: null,
      identityChecked: null,
      extended: null,
      answered: null,
      reported: null,
      whyNotReported: '',
      peopleTold: null,
      closed: null,
    };
    tx.put('requests', request);
    for (const [kind, id] of [
      ['member', far],
      ['case', across],
    ] as const) {
      tx.put('holds', { id: uuid(), on: { kind, id }, reason: mark('hold'), from: '2026-11-02', lifted: null });
    }
    tx.put('distinct', { id: uuid(), memberIds: [far, uuid()], saidAt: tx.at });
    tx.put('exchanges', { id: uuid(), caseId: elsewhere, at: tx.at, basis: {} });
  });
}
