// The list of cases: who, what, where it stands, what is next, when. Only the rows of the page are worked out, unless
// the list is ordered by what is next.

import type { CaseRow } from '../../../../shared/contract/case-page.ts';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { Condition, Page } from '../../../../shared/contract/query.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import { isFinished } from '../../../../shared/rules/finished.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import type { CallContext } from '../../desk.ts';
import type { View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { namesOnCase, repName } from './case-records.ts';
import { nextDate } from './next-date.ts';
import { waitingByCase } from './waiting-by-case.ts';

type SortField =
  | 'number'
  | 'type'
  | 'stage'
  | 'member'
  | 'employer'
  | 'workplace'
  | 'openedOn'
  | 'closedOn'
  | 'nextDay';

interface Listing {
  search?: string | undefined;
  where?: Partial<Record<string, Condition | undefined>> | undefined;
  sort?: { field: SortField; direction: 'asc' | 'desc' }[] | undefined;
  page: Page;
}

type Sort = NonNullable<Listing['sort']>;

const NEWEST_FIRST: Sort = [{ field: 'number', direction: 'desc' }];
const FIRST_PAGE: Page = { offset: 0, limit: 50 };
/** Stands for the day of what is next when its limit cannot be counted. */
const NO_DAY = '';
const ALL = { offset: 0, limit: Number.MAX_SAFE_INTEGER };

export async function listCases(input: Listing | undefined, context: CallContext): Promise<Outputs['cases']['list']> {
  const { search, where = {}, sort = [], page } = input ?? { page: FIRST_PAGE };
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const options = {
    where: where as Record<string, Condition>,
    day: profile.today,
    ...(search === undefined || search.trim() === '' ? {} : { search }),
  };
  const order = sort.length > 0 ? sort : NEWEST_FIRST;
  if (!order.some(({ field }) => field === 'nextDay')) {
    // Equal stages or types are then the newest first, so that a page never depends on chance.
    const { rows, total } = await view.find('cases', { ...options, sort: [...order, ...NEWEST_FIRST], page });
    return { rows: rows.map((found) => caseRow(view, found, profile)), total };
  }
  const { rows, total } = await view.find('cases', { ...options, page: ALL });
  const waitingOn = waitingByCase(view, profile.today);
  const next = new Map(
    rows.map((found) => {
      const first = nextDate(view, found, profile.today, profile.words, waitingOn);
      return [found.id, first === null ? null : (first.day ?? NO_DAY)];
    }),
  );
  const keyOf = (found: Case, field: SortField) => sortValue(view, found, field, next);
  const ordered = rows.toSorted((a, b) => inOrder(a, b, order, keyOf));
  const shown = ordered.slice(page.offset, page.offset + page.limit);
  return { rows: shown.map((found) => caseRow(view, found, profile)), total };
}

/**
 * By each field in turn. Whichever way dates are ordered, a case whose limit cannot be counted comes first, and one on
 * which nothing is planned last.
 */
function inOrder(a: Case, b: Case, order: Sort, keyOf: (found: Case, field: SortField) => string | null): number {
  for (const { field, direction } of order) {
    const left = keyOf(a, field);
    const right = keyOf(b, field);
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    if (left === NO_DAY) return -1;
    if (right === NO_DAY) return 1;
    return (left < right ? -1 : 1) * (direction === 'asc' ? 1 : -1);
  }
  return a.number < b.number ? 1 : -1;
}

/** A name is compared as the store's own lists compare it; one that is not there comes last. */
function sortValue(view: View, found: Case, field: SortField, next: ReadonlyMap<string, string | null>): string | null {
  if (field === 'nextDay') return next.get(found.id) ?? null;
  if (field === 'closedOn') return found.closed?.on ?? null;
  if (field === 'member') {
    const member = view.get('members', found.memberIds[0] ?? '');
    return member ? fold(`${member.lastName} ${member.firstName}`) || null : null;
  }
  if (field === 'employer' || field === 'workplace') {
    const id = field === 'employer' ? found.employerId : found.workplaceId;
    const place = id === null ? undefined : view.get(field === 'employer' ? 'employers' : 'workplaces', id);
    return fold(place?.name ?? '') || null;
  }
  return found[field];
}

/** One line of the list, as at today. */
export function caseRow(view: View, found: Case, profile: BranchProfile): CaseRow {
  const next = nextDate(view, found, profile.today, profile.words);
  const employer = found.employerId === null ? undefined : view.get('employers', found.employerId);
  const workplace = found.workplaceId === null ? undefined : view.get('workplaces', found.workplaceId);
  return {
    id: found.id,
    revision: found.revision,
    number: found.number,
    type: found.type,
    stage: found.stage,
    memberName: namesOnCase(view, found),
    members: found.memberIds.length,
    employer: employer?.name ?? null,
    workplace: workplace?.name ?? null,
    repId: found.repId,
    repName: repName(view, found.repId),
    openedOn: found.openedOn,
    closedOn: found.closed?.on ?? null,
    isFinished: isFinished(found),
    themes: found.themes,
    nextWhat: next?.what ?? null,
    nextDay: next?.day ?? null,
    daysLeft: next === null || next.day === null ? null : daysBetween(profile.today, next.day),
  };
}
