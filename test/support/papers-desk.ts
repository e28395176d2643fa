// A case with everything that its papers may show, on a real desk, and the files that the desk hands out for it.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BRANCH_ID, emptySettings } from '../../shared/domain/branch.ts';
import type { Case } from '../../shared/domain/cases.ts';
import { emptyIntake } from '../../shared/domain/intake.ts';
import { type CaseworkDesk, ids } from './casework-desk.ts';

/** The bytes behind a download's token, as a page would fetch them. */
export async function fetched(at: CaseworkDesk, { token }: { token: string }): Promise<Uint8Array> {
  const download = at.desk.downloads.take(token);
  if (download === undefined) throw new Error('there is no such download');
  return new Uint8Array(await new Response(await download.open()).arrayBuffer());
}

export const fileAt = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(path));

/** Adds a file of this name and content to a case, and returns the document's id. */
export async function addFile(
  at: CaseworkDesk,
  caseId: string,
  name: string,
  content: string | Uint8Array,
  change: { isPrivileged?: boolean } = {},
): Promise<string> {
  const path = join(at.folder, name);
  await writeFile(path, content);
  const { id } = await at.call.cases.addDocument({ caseId, path, ...change });
  return id;
}

export async function putBranch(at: CaseworkDesk, change: object = {}): Promise<void> {
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const before = tx.get('branch', BRANCH_ID);
    tx.put(
      'branch',
      {
        ...emptySettings,
        id: BRANCH_ID,
        name: 'Northfield Branch',
        nation: 'england-and-wales',
        words: 'uk',
        zone: 'Europe/London',
        dateOrder: 'dmy',
        isSample: false,
        ...before,
        ...change,
      },
      before?.revision,
    );
  });
}

/** Changes a case as nobody's form would: whatever a test needs of it. */
export async function changeCase(at: CaseworkDesk, id: string, change: Partial<Case>): Promise<Case> {
  const { result } = await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const before = tx.get('cases', id)!;
    return tx.put('cases', { ...before, ...change }, before.revision);
  });
  return result;
}

/** Grace's dismissal with nothing missing for a referral but her consent: its limit is far away. */
export async function openReadyCase(at: CaseworkDesk): Promise<Case> {
  const on = await at.call.cases.open({
    who: [{ memberId: ids.grace }],
    type: 'dismissal',
    keyDates: [{ date: '2026-11-20' }],
    whatHappened: 'Grace Obi was dismissed by letter after 7 years.',
    nextStep: 'Appeal in writing',
    nextStepBy: '2026-12-01',
    repId: ids.post,
  });
  await at.call.cases.addEvent({ caseId: on.id, kind: 'call', text: 'Grace rang: the letter came by post.' });
  return changeCase(at, on.id, {
    stage: 'formal',
    intake: { ...emptyIntake, answer: 'represent', decidedOn: '2026-11-21', conditionsAcceptedOn: '2026-11-21' },
    people: [
      {
        id: ids.nobody,
        role: 'manager',
        name: 'Ian Pike',
        memberId: null,
        contact: 'ian.pike@example.org',
        managerLevel: 'lineManager',
        note: '',
      },
    ],
  });
}
