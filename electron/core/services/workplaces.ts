// Workplaces and employers: where members work, how many out of how many, and who looks after them.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { Condition, Page } from '../../../shared/contract/query.ts';
import type { WorkplaceRow } from '../../../shared/contract/workplaces.ts';
import { CURRENT_STANDINGS } from '../../../shared/domain/members.ts';
import type { Workplace } from '../../../shared/domain/workplaces.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { fold, foldWords } from '../../../shared/rules/fold.ts';
import { holdsOn, rowAt } from '../../../shared/rules/rows-at.ts';
import type { CallContext } from '../desk.ts';
import { compareKeys, compileCondition, sortKey } from '../store/conditions.ts';
import type { DeskStore, View } from '../store/desk-store.ts';
import { NotThere } from '../store/errors.ts';
import { branchProfile } from './branch-profile.ts';
import { InvalidInput, procedure } from './implementer.ts';

const FIRST_PAGE: Page = { offset: 0, limit: 50 };
const current = new Set<string>(CURRENT_STANDINGS);

interface Counts {
  seq: number;
  account: string;
  day: string;
  rows: WorkplaceRow[];
  membersByEmployer: ReadonlyMap<string, number>;
  membersWithoutWorkplace: number;
  workplacesWithoutRep: number;
}

/** The newest counts of each open store, good until something is saved or the day turns. */
const newest = new WeakMap<DeskStore, Counts>();

function countsOf(context: CallContext): Counts {
  const { store } = context.desk;
  const { account } = context;
  const day = branchProfile(context).today;
  const known = newest.get(store);
  if (known && known.seq === store.seq && known.account === account && known.day === day) return known;
  const counts = { seq: store.seq, account, day, ...countAll(store.view(account), day) };
  newest.set(store, counts);
  return counts;
}

const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** One pass over everything: a member counts where their main job is on the day, if they are a member on it. */
function countAll(view: View, day: string): Omit<Counts, 'seq' | 'account' | 'day'> {
  const members = new Map<string, number>();
  const membersByEmployer = new Map<string, number>();
  let membersWithoutWorkplace = 0;
  for (const member of view.all('members')) {
    const standing = rowAt(member.standings, day)?.standing;
    if (standing === undefined || !current.has(standing)) continue;
    const job = rowAt(member.jobs, day);
    if (job?.workplaceId) add(members, job.workplaceId);
    else membersWithoutWorkplace += 1;
    if (job?.employerId) add(membersByEmployer, job.employerId);
  }
  const reps = new Map<string, number>();
  for (const rep of view.all('reps')) {
    if (holdsOn(rep, day)) for (const workplaceId of rep.workplaceIds) add(reps, workplaceId);
  }
  const openCases = new Map<string, number>();
  for (const found of view.byIndex('cases', 'open', 'open')) if (found.workplaceId) add(openCases, found.workplaceId);
  const rows = [...view.all('workplaces')].map((workplace): WorkplaceRow => {
    const headcount = workplace.headcounts.findLast((count) => count.day <= day) ?? null;
    const there = members.get(workplace.id) ?? 0;
    return {
      id: workplace.id,
      revision: workplace.revision,
      name: workplace.name,
      employerId: workplace.employerId,
      employer: workplace.employerId === null ? null : (view.get('employers', workplace.employerId)?.name ?? null),
      members: there,
      reps: reps.get(workplace.id) ?? 0,
      openCases: openCases.get(workplace.id) ?? 0,
      headcount,
      density: headcount === null || headcount.people === 0 ? null : there / headcount.people,
    };
  });
  const workplacesWithoutRep = rows.filter((row) => row.reps === 0).length;
  return { rows, membersByEmployer, membersWithoutWorkplace, workplacesWithoutRep };
}

type ListInput = NonNullable<Inputs['workplaces']['list']>;
type Sort = { field: NonNullable<ListInput['sort']>[number]['field']; direction: 'asc' | 'desc' };
type Where = Partial<Record<Exclude<keyof WorkplaceRow, 'headcount'>, Condition>>;

function listed(
  input: { search?: string | undefined; where?: Where | undefined; sort?: Sort[] | undefined; page: Page } | undefined,
  context: CallContext,
): Outputs['workplaces']['list'] {
  const { search = '', where = {}, sort = [], page } = input ?? { page: FIRST_PAGE };
  const { rows, membersWithoutWorkplace, workplacesWithoutRep } = countsOf(context);
  const wanted = foldWords(search);
  const tests = Object.entries(where).map(([field, condition]) => ({
    field: field as keyof Where,
    holds: compileCondition(condition as Condition),
  }));
  const order: Sort[] = [...sort, { field: 'name', direction: 'asc' }];
  const matching = rows
    .filter((row) => {
      const text = fold(`${row.name} ${row.employer ?? ''}`);
      return wanted.every((word) => text.includes(word)) && tests.every(({ field, holds }) => holds(row[field]));
    })
    .toSorted((a, b) => {
      for (const { field, direction } of order) {
        const compared = compareKeys(sortKey(a[field]), sortKey(b[field]), direction === 'asc' ? 1 : -1);
        if (compared !== 0) return compared;
      }
      return a.id < b.id ? -1 : 1;
    });
  return {
    rows: matching.slice(page.offset, page.offset + page.limit),
    total: matching.length,
    membersWithoutWorkplace,
    workplacesWithoutRep,
  };
}

function employers(page: Page, context: CallContext): Outputs['workplaces']['employers'] {
  const view = context.desk.store.view(context.account);
  const { rows, membersByEmployer } = countsOf(context);
  const all = [...view.all('employers')].toSorted(
    (a, b) => compareKeys(sortKey(a.name), sortKey(b.name)) || (a.id < b.id ? -1 : 1),
  );
  return {
    rows: all.slice(page.offset, page.offset + page.limit).map((employer) => ({
      ...employer,
      members: membersByEmployer.get(employer.id) ?? 0,
      workplaces: rows.filter((row) => row.employerId === employer.id).length,
    })),
    total: all.length,
  };
}

type SaveInput = Omit<Workplace, 'id' | 'revision'> & { id?: string | undefined; revision?: number | undefined };

async function save(input: SaveInput, context: CallContext): Promise<Workplace> {
  const { id, revision, ...fields } = input;
  const { today, dateOrder } = branchProfile(context);
  const headcounts = fields.headcounts.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const [ahead] = headcounts.filter((count) => count.day > today);
  if (ahead) {
    const day = dayInWords(ahead.day, dateOrder);
    throw new InvalidInput({ path: ['headcounts'], message: `${day} is still to come: nobody can be counted yet.` });
  }
  if (id !== undefined && revision === undefined) {
    throw new InvalidInput({ path: ['revision'], message: 'Say which revision of the workplace this changes.' });
  }
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'workplaces.save', ...(id !== undefined && { ids: [id] }) },
    (tx) => {
      if (fields.employerId !== null && tx.get('employers', fields.employerId) === undefined) {
        throw new InvalidInput({ path: ['employerId'], message: 'This employer is not there any more.' });
      }
      if (id !== undefined && tx.get('workplaces', id) === undefined) throw new NotThere('workplaces', id);
      return tx.put('workplaces', { ...fields, headcounts, id: id ?? randomUUIDv7() }, revision);
    },
  );
  return result;
}

export const workplaces = {
  list: procedure.workplaces.list.handler(({ input, context }) => listed(input, context)),
  get: procedure.workplaces.get.handler(({ input, context }) => {
    const workplace = context.desk.store.view(context.account).get('workplaces', input.id);
    if (workplace === undefined) throw new NotThere('workplaces', input.id);
    return workplace;
  }),
  save: procedure.workplaces.save.handler(({ input, context }) => save(input, context)),
  employers: procedure.workplaces.employers.handler(({ input, context }) =>
    employers(input?.page ?? FIRST_PAGE, context),
  ),
};
