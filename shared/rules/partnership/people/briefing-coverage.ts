// Which departments' managers have been told what a forum talked about: a briefing counts once it is acknowledged, for 90 days.

import type { Action } from '../../../domain/partnership/actions.ts';
import { fold } from '../../fold.ts';
import { addDays } from '../../limits.ts';

export const BRIEFED_WITHIN_DAYS = 90;

type Briefing = Pick<Action, 'id' | 'kind' | 'team' | 'askedOn' | 'sentOn' | 'acknowledgedOn' | 'questions'>;

export interface DepartmentBriefing {
  department: string;
  /** The last that was acknowledged, and the last that was sent, up to the day. */
  acknowledgedOn: string | null;
  sentOn: string | null;
  /** Acknowledged within the last 90 days, both ends inclusive. */
  isCovered: boolean;
  briefingIds: string[];
}

const latest = (days: readonly (string | null)[], asOf: string): string | null =>
  days
    .filter((day): day is string => day !== null && day <= asOf)
    .toSorted()
    .at(-1) ?? null;

/** A department whatever the case and the accents it was typed in. */
export const departmentKey = (name: string): string => fold(name).trim();

/** Each department of the forum, in its order. */
export function briefingsByDepartment(
  departments: readonly string[],
  actions: readonly Briefing[],
  asOf: string,
): DepartmentBriefing[] {
  const since = addDays(asOf, -BRIEFED_WITHIN_DAYS);
  const briefings = Map.groupBy(
    actions.filter(({ kind }) => kind === 'cascade'),
    ({ team }) => departmentKey(team),
  );
  return departments.map((department) => {
    const own = briefings.get(departmentKey(department)) ?? [];
    const acknowledgedOn = latest(
      own.map((each) => each.acknowledgedOn),
      asOf,
    );
    return {
      department,
      acknowledgedOn,
      sentOn: latest(
        own.map((each) => each.sentOn),
        asOf,
      ),
      isCovered: acknowledgedOn !== null && acknowledgedOn >= since,
      briefingIds: own.map(({ id }) => id),
    };
  });
}
