// Workplaces and employers with what is there today: members, reps, open cases and density.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { Condition, Page } from '../../../shared/contract/query.ts';
import type { WorkplaceRow } from '../../../shared/contract/workplaces.ts';
import type { Workplace } from '../../../shared/domain/workplaces.ts';
import { fold, foldWords } from '../../../shared/rules/fold.ts';
import { mainJobOn } from '../../../shared/rules/jobs.ts';
import { membershipOn } from '../../../shared/rules/membership-on.ts';
import { holdsOn } from '../../../shared/rules/rows-at.ts';
import type { CallContext } from '../desk.ts';
import { compareKeys, compileCondition, sortKey } from '../store/conditions.ts';
import type { Transaction, View } from '../store/desk-store.ts';
import { branchProfile } from './branch-profile.ts';
import { found, foundAt } from './cases/case-records.ts';
import { InvalidInput, procedure } from './implementer.ts';
import { workplacePlaces } from './workplace-places.ts';

const FIRST_PAGE: Page = { offset: 0, limit: 50 };

type Sort = { field: 'name' | 'employer' | 'members' | 'reps' | 'openCases' | 'density'; direction: 'asc' | 'desc' }[];

interface Listing {
  search?: string | undefined;
  where?: Partial<Record<string, Condition | undefined>> | undefined;
  sort?: Sort | undefined;
  page: Page;
}

/** Who works where today, counted in one pass over the members. */
function membersToday(view: View, today: string) {
  const byWorkplace = new Map<string, number>();
  const byEmployer = new Map<string, number>();
  let withoutWorkplace = 0;
  for (const member of view.all('members')) {
    if (!membershipOn(member, today).isMember) continue;
    const job = mainJobOn(member.jobs, today);
    if (job?.workplaceId) byWorkplace.set(job.workplaceId, (byWorkplace.get(job.workplaceId) ?? 0) + 1);
    else withoutWorkplace += 1;
    if (job?.employerId) byEmployer.set(job.employerId, (byEmployer.get(job.employerId) ?? 0) + 1);
  }
  return { byWorkplace, byEmployer, withoutWorkplace };
}

function repsToday(view: View, today: string): Map<string, number> {
  const byWorkplace = new Map<string, number>();
  for (const post of view.all('reps')) {
    if (!holdsOn(post, today)) continue;
    for (const id of new Set(post.workplaceIds)) byWorkplace.set(id, (byWorkplace.get(id) ?? 0) + 1);
  }
  return byWorkplace;
}

function openCasesToday(view: View): Map<string, number> {
  const byWorkplace = new Map<string, number>();
  for (const { workplaceId } of view.byIndex('cases', 'open', 'open')) {
    if (workplaceId !== null) byWorkplace.set(workplaceId, (byWorkplace.get(workplaceId) ?? 0) + 1);
  }
  return byWorkplace;
}

/** The newest headcount that is not of a day to come. */
const headcountOn = (workplace: Workplace, today: string) =>
  workplace.headcounts
    .filter(({ day }) => day <= today)
    .reduce<Workplace['headcounts'][number] | null>(
      (newest, each) => (newest && newest.day > each.day ? newest : each),
      null,
    );

function list(input: Listing | undefined, context: CallContext): Outputs['workplaces']['list'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const members = membersToday(view, today);
  const reps = repsToday(view, today);
  const openCases = openCasesToday(view);
  const words = foldWords(input?.search ?? '');
  const tests = Object.entries(input?.where ?? {}).map(
    ([field, condition]) => [field, compileCondition(condition as Condition).holds] as const,
  );
  const all: WorkplaceRow[] = [];
  let withoutRep = 0;
  for (const workplace of view.all('workplaces')) {
    const employer = workplace.employerId === null ? undefined : view.get('employers', workplace.employerId);
    const headcount = headcountOn(workplace, today);
    const count = members.byWorkplace.get(workplace.id) ?? 0;
    const row: WorkplaceRow = {
      id: workplace.id,
      revision: workplace.revision,
      name: workplace.name,
      employerId: workplace.employerId,
      employer: employer?.name ?? null,
      members: count,
      reps: reps.get(workplace.id) ?? 0,
      openCases: openCases.get(workplace.id) ?? 0,
      headcount,
      density: headcount && headcount.people > 0 ? count / headcount.people : null,
    };
    if (row.members > 0 && row.reps === 0) withoutRep += 1;
    if (words.length > 0 && !hasWords(words, row, workplace)) continue;
    if (tests.every(([field, holds]) => holds(row[field as keyof WorkplaceRow] as string | number | null)))
      all.push(row);
  }
  const { offset, limit } = input?.page ?? FIRST_PAGE;
  const sort: Sort = [...(input?.sort ?? []), { field: 'name', direction: 'asc' }];
  all.sort((a, b) => inOrder(a, b, sort));
  return {
    rows: all.slice(offset, offset + limit),
    total: all.length,
    membersWithoutWorkplace: members.withoutWorkplace,
    workplacesWithoutRep: withoutRep,
  };
}

function hasWords(words: readonly string[], row: WorkplaceRow, workplace: Workplace): boolean {
  const text = ` ${fold(`${row.name} ${row.employer ?? ''} ${workplace.postcode} ${workplace.address}`)}`;
  return words.every((word) => text.includes(` ${word}`));
}

function inOrder(a: WorkplaceRow, b: WorkplaceRow, sort: Sort): number {
  for (const { field, direction } of sort) {
    const order = compareKeys(sortKey(a[field]), sortKey(b[field]), direction === 'asc' ? 1 : -1);
    if (order !== 0) return order;
  }
  return a.id < b.id ? -1 : 1;
}

/** @throws NotThere, StaleRecord, InvalidInput. */
async function save(
  {
    id,
    revision,
    employer,
    ...workplace
  }: Inputs['workplaces']['save'] & { address: string; postcode: string; headcounts: Workplace['headcounts'] },
  context: CallContext,
): Promise<Workplace> {
  if (id !== undefined && revision === undefined) {
    throw new InvalidInput({ path: ['revision'], message: 'Say on which revision the change is based.' });
  }
  const savedId = id ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'workplaces.save', ids: [savedId] },
    (tx) => {
      if (workplace.employerId !== null && tx.get('employers', workplace.employerId) === undefined) {
        throw new InvalidInput({ path: ['employerId'], message: 'This employer is not here any more.' });
      }
      const headcounts = workplace.headcounts.toSorted((a, b) => (a.day < b.day ? -1 : 1));
      const employerId = employer === undefined ? workplace.employerId : employerByName(tx, employer);
      const next = { ...workplace, employerId, headcounts, id: savedId };
      if (id === undefined) return tx.put('workplaces', { departments: [], goals: [], ...next });
      const current = foundAt(tx, 'workplaces', { id, revision: revision! });
      return tx.put('workplaces', { ...current, ...next }, revision!);
    },
  );
  return result;
}

/** The id of the employer of this name, who is put on the list where nobody is called so. */
function employerByName(tx: Transaction, name: string): string {
  const folded = fold(name);
  const known = [...tx.all('employers')].find((employer) => fold(employer.name) === folded);
  return known?.id ?? tx.put('employers', { id: randomUUIDv7(), name, headcounts: [] }).id;
}

function employers(input: { page: Page } | undefined, context: CallContext): Outputs['workplaces']['employers'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const { byEmployer } = membersToday(view, today);
  const all = [...view.all('employers')].sort(
    (a, b) => compareKeys(sortKey(a.name), sortKey(b.name)) || (a.id < b.id ? -1 : 1),
  );
  const { offset, limit } = input?.page ?? FIRST_PAGE;
  const rows = all.slice(offset, offset + limit).map((employer) => ({
    ...employer,
    members: byEmployer.get(employer.id) ?? 0,
    workplaces: view.byIndex('workplaces', 'employerId', employer.id).length,
  }));
  return { rows, total: all.length };
}

export const workplaces = {
  list: procedure.workplaces.list.handler(({ input, context }) => list(input, context)),
  get: procedure.workplaces.get.handler(({ input, context }) =>
    found(context.desk.store.view(context.account), 'workplaces', input.id),
  ),
  save: procedure.workplaces.save.handler(({ input, context }) => save(input, context)),
  employers: procedure.workplaces.employers.handler(({ input, context }) => employers(input, context)),
  ...workplacePlaces,
};
