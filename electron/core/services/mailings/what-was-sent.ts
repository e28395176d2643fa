// What was made and whom it was for: the list of mailings, and one of them with everybody who was chosen.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Mailing } from '../../../../shared/domain/mailings.ts';
import { nameInPost } from '../../../../shared/rules/writing-to.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';

/** Newest first; of one member, what they were sent. */
export async function listMailings(
  input: Inputs['mailings']['list'],
  context: CallContext,
): Promise<Outputs['mailings']['list']> {
  const view = context.desk.store.view(context.account);
  const page = { offset: input?.page?.offset ?? 0, limit: input?.page?.limit ?? 50 };
  if (input?.memberId !== undefined) {
    const sent = view.byIndex('mailings', 'memberId', input.memberId).toSorted((a, b) => (a.at < b.at ? 1 : -1));
    return { rows: sent.slice(page.offset, page.offset + page.limit).map(rowOf), total: sent.length };
  }
  const { rows, total } = await view.find('mailings', {
    sort: [{ field: 'at', direction: 'desc' }],
    page,
    day: branchProfile(context).today,
  });
  return { rows: rows.map(rowOf), total };
}

const rowOf = ({ memberIds, leftOut, ...mailing }: Mailing) => ({
  ...mailing,
  written: memberIds.length,
  leftOut: leftOut.length,
});

/** Those who were written to, then those who were not, with why. @throws NotThere. */
export function openMailing(
  { id, part = 'everybody', page: asked }: Inputs['mailings']['get'],
  context: CallContext,
): Outputs['mailings']['get'] {
  const view = context.desk.store.view(context.account);
  const { memberIds, leftOut, ...mailing } = found(view, 'mailings', id);
  const page = { offset: asked?.offset ?? 0, limit: asked?.limit ?? 50 };
  const chosen = [
    ...(part === 'leftOut' ? [] : memberIds.map((memberId) => ({ memberId, why: null }))),
    ...(part === 'written' ? [] : leftOut),
  ];
  const rows = chosen.slice(page.offset, page.offset + page.limit).map(({ memberId, why }) => {
    const member = view.get('members', memberId);
    return {
      memberId,
      name: member === undefined ? 'Somebody no longer on the list' : nameInPost(member),
      number: member?.number ?? null,
      why,
    };
  });
  return { mailing, rows, total: chosen.length, day: mailing.day };
}
