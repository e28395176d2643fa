// People who work there and are no members. Names are kept only of those who got in touch with the union themselves: a list
// of everybody would be personal data that nobody agreed to. In the United States a union may keep one.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Page } from '../../../../shared/contract/query.ts';
import type { NonMember } from '../../../../shared/domain/workplaces.ts';
import type { CallContext } from '../../desk.ts';
import { compareKeys, sortKey } from '../../store/conditions.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { foundAt, personName } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { basedOn } from './save-workplace.ts';

const FIRST_PAGE: Page = { offset: 0, limit: 50 };

export const mayNameEverybody = ({ nation }: Pick<BranchProfile, 'nation'>): boolean => nation === 'united-states';

/** By name, those who became members last. */
export function listNonMembers(
  input: { workplaceId?: string | undefined; page: Page } | undefined,
  context: CallContext,
): Outputs['workplaces']['nonMembers'] {
  const view = context.desk.store.view(context.account);
  const all = input?.workplaceId
    ? view.byIndex('nonMembers', 'workplaceId', input.workplaceId)
    : [...view.all('nonMembers')];
  const keyed = all.map((person) => ({ person, key: sortKey(`${person.lastName} ${person.firstName}`) }));
  keyed.sort(
    (a, b) =>
      Number(a.person.memberId !== null) - Number(b.person.memberId !== null) ||
      compareKeys(a.key, b.key) ||
      (a.person.id < b.person.id ? -1 : 1),
  );
  const { offset, limit } = input?.page ?? FIRST_PAGE;
  return {
    rows: keyed.slice(offset, offset + limit).map(({ person }) => ({
      ...person,
      workplace: view.get('workplaces', person.workplaceId)?.name ?? '',
    })),
    total: keyed.length,
    mayNameEverybody: mayNameEverybody(branchProfile(context)),
  };
}

/** @throws NotThere, StaleRecord, InvalidInput. */
export async function saveNonMember(
  input: Inputs['workplaces']['saveNonMember'],
  context: CallContext,
): Promise<NonMember> {
  const profile = branchProfile(context);
  const { revision: _based, ...person } = input;
  const id = input.id ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'workplaces.saveNonMember', ids: [id] },
    (tx) => {
      const before = input.id === undefined ? null : foundAt(tx, 'nonMembers', basedOn(input.id, input.revision));
      check(tx, person, profile);
      return tx.put('nonMembers', { ...person, id }, before?.revision);
    },
  );
  return result;
}

function check(tx: Transaction, person: Omit<NonMember, 'id' | 'revision'>, profile: BranchProfile): void {
  const { workplace } = profile.words.terms;
  if (personName(person) === '') {
    throw new InvalidInput({ path: ['lastName'], message: 'Say what they are called.' });
  }
  if (tx.get('workplaces', person.workplaceId) === undefined) {
    throw new InvalidInput({ path: ['workplaceId'], message: `This ${workplace} is not here any more.` });
  }
  if (person.memberId !== null && tx.get('members', person.memberId) === undefined) {
    throw new InvalidInput({ path: ['memberId'], message: 'This member is not on the list any more.' });
  }
  if (person.inTouchSince === null && !mayNameEverybody(profile)) {
    throw new InvalidInput({
      path: ['inTouchSince'],
      message:
        'Say on which day they got in touch. Names are kept only of people who did; everybody else is a number, by the headcount.',
    });
  }
  if (person.inTouchSince !== null && person.inTouchSince > profile.today) {
    throw new InvalidInput({ path: ['inTouchSince'], message: 'This day is still to come.' });
  }
}

/** @throws NotThere, StaleRecord. */
export async function removeNonMember(
  { id, revision }: Inputs['workplaces']['removeNonMember'],
  context: CallContext,
): Promise<{ seq: number }> {
  const { seq } = await context.desk.store.transact(
    { account: context.account },
    { code: 'workplaces.removeNonMember', ids: [id] },
    (tx) => {
      foundAt(tx, 'nonMembers', { id, revision });
      tx.remove('nonMembers', id, revision);
    },
  );
  return { seq };
}
