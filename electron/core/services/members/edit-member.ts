// Adding somebody who is not on the list, and changing what is recorded of somebody: the fields that are given, checked
// in words before they are saved.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { emptyMember, type Member } from '../../../../shared/domain/members.ts';
import type { DatedRow } from '../../../../shared/rules/rows-at.ts';
import { impossibleRows, inOrder } from '../../../../shared/rules/rows-in-order.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { foundAt, personName } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';

type MemberEdit = Inputs['members']['add'];

const DATED = ['standings', 'categories', 'payments', 'jobs'] as const;

/** Only what was given: a field that is left out, or undefined, stays as it is. */
function given(edit: MemberEdit): Partial<Omit<Member, 'revision'>> {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
}

export async function addMember(edit: MemberEdit, context: CallContext): Promise<Member> {
  const id = randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'members.add', ids: [id] },
    (tx) => tx.put('members', checked(tx, { ...emptyMember(id), ...given(edit), id })),
  );
  return result;
}

/** @throws NotThere, StaleRecord, InvalidInput. */
export async function updateMember(
  { id, revision, ...edit }: Inputs['members']['update'],
  context: CallContext,
): Promise<Member> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'members.update', ids: [id] },
    (tx) => {
      const member = foundAt(tx, 'members', { id, revision });
      return tx.put('members', checked(tx, { ...member, ...given(edit), id }), revision);
    },
  );
  return result;
}

/** The member as they can be saved. @throws InvalidInput. */
function checked(tx: Transaction, member: Omit<Member, 'revision'>): Omit<Member, 'revision'> {
  if (personName(member) === '') throw new InvalidInput({ path: ['lastName'], message: 'Write a name.' });
  const number = member.number === null || member.number.trim() === '' ? null : member.number;
  const other =
    number === null ? undefined : tx.byIndex('members', 'number', number).find(({ id }) => id !== member.id);
  if (other) {
    throw new InvalidInput({ path: ['number'], message: `This is the number of ${personName(other)} already.` });
  }
  const next = { ...member, number };
  for (const field of DATED) {
    const rows: DatedRow[] = inOrder<DatedRow>(member[field]);
    Object.assign(next, { [field]: rows });
    const impossible = impossibleRows(rows);
    if (impossible) throw new InvalidInput({ path: [field], message: impossible });
  }
  for (const [index, { employerId, workplaceId }] of next.jobs.entries()) {
    if (employerId !== null && tx.get('employers', employerId) === undefined) {
      throw new InvalidInput({ path: ['jobs', index, 'employerId'], message: 'This employer is not here any more.' });
    }
    if (workplaceId !== null && tx.get('workplaces', workplaceId) === undefined) {
      throw new InvalidInput({ path: ['jobs', index, 'workplaceId'], message: 'This workplace is not here any more.' });
    }
  }
  return next;
}
