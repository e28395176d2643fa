// Adding somebody who is not on the list, and changing what is recorded of somebody: the fields that are given, checked
// in words before they are saved. Former details are kept, so that what held on a day can be asked.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { emptyMember, type Member } from '../../../../shared/domain/members.ts';
import { formerAfter } from '../../../../shared/rules/former-details.ts';
import { stillUnread } from '../../../../shared/rules/unread-values.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';
import { foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { checkedMember } from './check-member.ts';

type MemberEdit = Inputs['members']['add'];

/** Only what was given: a field that is left out, or undefined, stays as it is. */
function given(edit: MemberEdit): Partial<Omit<Member, 'revision'>> {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
}

export async function addMember(edit: MemberEdit, context: CallContext): Promise<Member> {
  const id = randomUUIDv7();
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'members.add', ids: [id] },
    (tx) => tx.put('members', checkedMember(tx, { ...emptyMember(id), ...given(edit), id }, today)),
  );
  return result;
}

/** @throws NotThere, StaleRecord, InvalidInput. */
export async function updateMember(
  { id, revision, changedOn, ...edit }: Inputs['members']['update'],
  context: CallContext,
): Promise<Member> {
  const { today } = branchProfile(context);
  if (changedOn !== undefined && changedOn > today) {
    throw new InvalidInput({ path: ['changedOn'], message: 'This day is still to come: change it then.' });
  }
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'members.update', ids: [id] },
    (tx) => {
      const was = foundAt(tx, 'members', { id, revision });
      const next = checkedMember(tx, { ...was, ...given(edit), id }, today);
      const earlier = formerAfter(was, next, changedOn ?? today);
      return tx.put('members', { ...next, earlier, unread: stillUnread(was, next) }, revision);
    },
  );
  return result;
}
