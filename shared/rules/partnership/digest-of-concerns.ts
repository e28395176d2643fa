// What issues were about, counted by theme and department for people who may not know who said it: no title, no account,
// no name, and no count so small that somebody could be recognised by it.

import type { Issue } from '../../domain/partnership/issues.ts';
import { suppress } from '../suppression.ts';

export interface CountedConcerns {
  total: number | null;
  byTheme: { theme: string; count: number | null }[];
  byDepartment: { department: string; count: number | null }[];
  byState: { state: Issue['state']; count: number | null }[];
}

type Counted = Pick<Issue, 'themes' | 'department' | 'state'>;

/**
 * Of the issues given (already narrowed to whom it is for). Departments and states break the total down, so one hidden
 * count hides another; themes overlap, and those under five are hidden on their own. '' is "not said".
 */
export function concernsOf(issues: readonly Counted[]): CountedConcerns {
  const departments = tally(issues.map(({ department }) => department.trim()));
  const states = tally(issues.map(({ state }) => state));
  const themes = tally(issues.flatMap((issue) => (issue.themes.length === 0 ? [''] : issue.themes)));
  const { tables, total } = suppress([departments.map(([, count]) => count), states.map(([, count]) => count)]);
  const [shownDepartments = [], shownStates = []] = tables;
  return {
    total: issues.length === 0 ? 0 : total,
    byTheme: themes.map(([theme, count]) => ({ theme, count: total === null ? null : alone(count) })),
    byDepartment: departments.map(([department], at) => ({ department, count: shownDepartments[at] ?? null })),
    byState: states.map(([state], at) => ({ state, count: shownStates[at] ?? null })),
  };
}

/** A count that nothing is added up to. */
const alone = (count: number): number | null => suppress([[count]]).total;

/** The commonest first, and of equal ones by the alphabet. */
function tally<T extends string>(texts: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b, 'en'));
}
