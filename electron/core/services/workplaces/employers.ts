// Employers: the list with their members and density, one of them whole, and saving one.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Page } from '../../../../shared/contract/query.ts';
import type { Employer } from '../../../../shared/domain/workplaces.ts';
import { densityOf, nonMembersOf } from '../../../../shared/rules/density.ts';
import { headcountOfEmployer, headcountsInOrder } from '../../../../shared/rules/headcounts.ts';
import { nameKey } from '../../../../shared/rules/named-alike.ts';
import type { CallContext } from '../../desk.ts';
import { compareKeys, sortKey } from '../../store/conditions.ts';
import { branchProfile } from '../branch-profile.ts';
import { found, foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { membersOn, peopleAt, repsOn } from './place-figures.ts';
import { basedOn } from './save-workplace.ts';

const FIRST_PAGE: Page = { offset: 0, limit: 50 };

export function listEmployers(
  input: { page: Page } | undefined,
  context: CallContext,
): Outputs['workplaces']['employers'] {
  const { today, words } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const { byEmployer } = membersOn(view, today);
  const keyed = [...view.all('employers')].map((employer) => ({ employer, key: sortKey(employer.name) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key) || (a.employer.id < b.employer.id ? -1 : 1));
  const { offset, limit } = input?.page ?? FIRST_PAGE;
  const rows = keyed.slice(offset, offset + limit).map(({ employer }) => {
    const places = view.byIndex('workplaces', 'employerId', employer.id);
    if (!view.seesAll('members')) {
      return { ...employer, members: 0, workplaces: places.length, density: null, isCounted: false as const };
    }
    const members = byEmployer.get(employer.id) ?? 0;
    const headcount = headcountOfEmployer(employer, places, today, words.terms);
    return { ...employer, members, workplaces: places.length, density: densityOf(members, headcount) };
  });
  return { rows, total: keyed.length };
}

/** @throws NotThere */
export function oneEmployer({ id }: { id: string }, context: CallContext): Outputs['workplaces']['employer'] {
  const { today, words } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const employer = found(view, 'employers', id);
  const places = view.byIndex('workplaces', 'employerId', id);
  const isCounted = view.seesAll('members');
  const members = isCounted ? (membersOn(view, today).byEmployer.get(id) ?? 0) : 0;
  const headcount = headcountOfEmployer(employer, places, today, words.terms);
  return {
    employer,
    members,
    workplaces: places.length,
    reps: peopleAt(
      repsOn(view, today),
      places.map((place) => place.id),
    ).size,
    headcount,
    density: isCounted ? densityOf(members, headcount) : null,
    nonMembers: isCounted ? nonMembersOf(members, headcount) : null,
    ...(isCounted ? {} : { isCounted: false as const }),
  };
}

/** What is left out stays as it is. Two employers of one name would be one on every list. @throws NotThere, StaleRecord, InvalidInput. */
export async function saveEmployer(
  input: Inputs['workplaces']['saveEmployer'],
  context: CallContext,
): Promise<Employer> {
  const id = input.id ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'workplaces.saveEmployer', ids: [id] },
    (tx) => {
      const before = input.id === undefined ? null : foundAt(tx, 'employers', basedOn(input.id, input.revision));
      const key = nameKey(input.name);
      const isRenamed = before === null || nameKey(before.name) !== key;
      if (isRenamed && [...tx.all('employers')].some((other) => other.id !== id && nameKey(other.name) === key)) {
        throw new InvalidInput({ path: ['name'], message: 'There is an employer of this name already.' });
      }
      const headcounts = input.headcounts ? headcountsInOrder(input.headcounts) : (before?.headcounts ?? []);
      return tx.put('employers', { id, name: input.name, headcounts }, before?.revision);
    },
  );
  return result;
}
