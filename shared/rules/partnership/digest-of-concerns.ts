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
 * count hides another; so do themes, although an issue may count with several: with few that overlap, one could be worked
 * out all the same. '' is "not said".
 */
export function concernsOf(issues: readonly Counted[]): CountedConcerns {
  const departments = tally(issues.map(({ department }) => department.trim()));
  const states = tally(issues.map(({ state }) => state));
  const themes = tally(issues.flatMap((issue) => (issue.themes.length === 0 ? [''] : issue.themes)));
  const countsOf = (counted: readonly [string, number][]) => counted.map(([, count]) => count);
  const { tables, total } = suppress([countsOf(departments), countsOf(states), countsOf(themes)]);
  const [shownDepartments = [], shownStates = [], shownThemes = []] = tables;
  return {
    total: issues.length === 0 ? 0 : total,
    byTheme: themes.map(([theme], at) => ({ theme, count: shownThemes[at] ?? null })),
    byDepartment: departments.map(([department], at) => ({ department, count: shownDepartments[at] ?? null })),
    byState: states.map(([state], at) => ({ state, count: shownStates[at] ?? null })),
  };
}

/** The commonest first, and of equal ones by the alphabet. */
function tally<T extends string>(texts: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b, 'en'));
}
