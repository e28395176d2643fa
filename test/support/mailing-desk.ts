// A membership desk with a branch and people to write to, and the procedures of mailings and equality monitoring.

import { createRouterClient } from '@orpc/server';
import { mailings } from '../../electron/core/services/mailings.ts';
import { monitoring } from '../../electron/core/services/monitoring.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { BRANCH_ID, type Branch, emptySettings } from '../../shared/domain/branch.ts';
import { emptyMember, type Member } from '../../shared/domain/members.ts';
import { openMembershipDesk } from './membership-desk.ts';

export const TODAY = '2026-11-24';

export async function openMailingDesk(branch: Partial<Branch> = {}) {
  const at = await openMembershipDesk(TODAY);
  const context = { desk: at.desk, account: 'branch', isInProcess: true };
  const { mailings: post, monitoring: counts } = createRouterClient(
    { mailings, monitoring },
    { context },
  ) as unknown as Pick<DeskClient, 'mailings' | 'monitoring'>;
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) =>
    tx.put('branch', {
      ...emptySettings,
      id: BRANCH_ID,
      name: 'Northfield Branch',
      nation: 'england-and-wales',
      words: 'uk',
      zone: 'Europe/London',
      dateOrder: 'dmy',
      isSample: false,
      ...branch,
    }),
  );
  const add = async (...people: Partial<Member>[]): Promise<Member[]> => {
    const { result } = await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) =>
      people.map((person) => tx.put('members', { ...emptyMember(crypto.randomUUID()), ...person })),
    );
    return result;
  };
  const fetched = async ({ token }: { token: string }): Promise<Uint8Array> => {
    const download = at.desk.downloads.take(token);
    if (download === undefined) throw new Error('there is no such download');
    return new Uint8Array(await new Response(await download.open()).arrayBuffer());
  };
  return { ...at, post, counts, add, fetched };
}

/** Somebody in benefit with an address of each kind. */
export const reachable = (firstName: string, lastName: string, change: Partial<Member> = {}): Partial<Member> => ({
  firstName,
  lastName,
  address: '1 Mill Lane, Northfield',
  postcode: 'NF1 2AB',
  email: `${firstName.toLowerCase()}@example.org`,
  standings: [{ from: '2020-01-01', to: null, standing: 'inBenefit' }],
  ...change,
});
