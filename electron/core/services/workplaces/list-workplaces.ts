// The list of workplaces: what is there today, filtered and sorted by it.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { Condition, Page } from '../../../../shared/contract/query.ts';
import type { WorkplaceRow } from '../../../../shared/contract/workplaces.ts';
import type { Workplace } from '../../../../shared/domain/workplaces.ts';
import { densityOf, nonMembersOf } from '../../../../shared/rules/density.ts';
import { fold, foldWords } from '../../../../shared/rules/fold.ts';
import { headcountOn } from '../../../../shared/rules/headcounts.ts';
import { nextGoal } from '../../../../shared/rules/recruitment-goals.ts';
import { factsOfCaller } from '../../access/who-asks.ts';
import type { CallContext } from '../../desk.ts';
import { compareKeys, compileCondition, type SortKey, sortKey } from '../../store/conditions.ts';
import { branchProfile } from '../branch-profile.ts';
import { membersOn, openCasesAt, repsOn } from './place-figures.ts';

const FIRST_PAGE: Page = { offset: 0, limit: 50 };

type SortField = 'name' | 'employer' | 'members' | 'reps' | 'openCases' | 'density' | 'nonMembers';
type Sort = { field: SortField; direction: 'asc' | 'desc' }[];

interface Listing {
  search?: string | undefined;
  where?: Partial<Record<string, Condition | undefined>> | undefined;
  sort?: Sort | undefined;
  page: Page;
}

export function listWorkplaces(input: Listing | undefined, context: CallContext): Outputs['workplaces']['list'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const members = membersOn(view, today);
  const reps = repsOn(view, today);
  const openCases = openCasesAt(view);
  const words = foldWords(input?.search ?? '');
  const tests = Object.entries(input?.where ?? {}).map(
    ([field, condition]) => [field, compileCondition(condition as Condition).holds] as const,
  );
  const own = view.seesAll('members') ? null : new Set(factsOfCaller(context, today)?.workplaceIds);
  const all: WorkplaceRow[] = [];
  let withoutRep = 0;
  for (const workplace of view.all('workplaces')) {
    const employer = workplace.employerId === null ? undefined : view.get('employers', workplace.employerId);
    const headcount = headcountOn(workplace.headcounts, today);
    const isCounted = own === null || own.has(workplace.id);
    const count = isCounted ? (members.byWorkplace.get(workplace.id) ?? 0) : 0;
    const goal = nextGoal(workplace.goals, today);
    const row: WorkplaceRow = {
      id: workplace.id,
      revision: workplace.revision,
      name: workplace.name,
      employerId: workplace.employerId,
      employer: employer?.name ?? null,
      members: count,
      reps: reps.get(workplace.id)?.size ?? 0,
      openCases: openCases.get(workplace.id) ?? 0,
      headcount,
      density: isCounted ? densityOf(count, headcount) : null,
      nonMembers: isCounted ? nonMembersOf(count, headcount) : null,
      ...(isCounted ? {} : { isCounted: false }),
      goal: goal && { byDay: goal.byDay, members: goal.members },
    };
    if (row.members > 0 && row.reps === 0) withoutRep += 1;
    if (words.length > 0 && !hasWords(words, row, workplace)) continue;
    if (tests.every(([field, holds]) => holds(row[field as keyof WorkplaceRow] as string | number | null)))
      all.push(row);
  }
  const { offset, limit } = input?.page ?? FIRST_PAGE;
  return {
    rows: inOrder(all, input?.sort ?? []).slice(offset, offset + limit),
    total: all.length,
    membersWithoutWorkplace: members.withoutWorkplace,
    workplacesWithoutRep: withoutRep,
  };
}

function hasWords(words: readonly string[], row: WorkplaceRow, workplace: Workplace): boolean {
  const text = ` ${fold(`${row.name} ${row.employer ?? ''} ${workplace.postcode} ${workplace.address}`)}`;
  return words.every((word) => text.includes(` ${word}`));
}

/** Each row's keys are made once: folding names anew at every comparison would be most of the work. */
function inOrder(rows: readonly WorkplaceRow[], asked: Sort): WorkplaceRow[] {
  const sort: Sort = [...asked, { field: 'name', direction: 'asc' }];
  const keyed = rows.map((row): { row: WorkplaceRow; keys: SortKey[] } => ({
    row,
    keys: sort.map(({ field }) => sortKey(row[field])),
  }));
  keyed.sort((a, b) => {
    for (const [index, { direction }] of sort.entries()) {
      const order = compareKeys(a.keys[index] ?? null, b.keys[index] ?? null, direction === 'asc' ? 1 : -1);
      if (order !== 0) return order;
    }
    return a.row.id < b.row.id ? -1 : 1;
  });
  return keyed.map(({ row }) => row);
}
