// How far the order on a paper is certain. Where a number is missing or stands twice, what comes after is no "next
// available preference" (SSI 2011/399, article 2: consecutive numerical order); without a clear first there is none at all.

import type { CountingRule } from '../../domain/elections/counting-rule.ts';
import { listed } from '../listed.ts';

/** Whom the paper marks 1, 2, 3 and so on: nobody, one or several candidates at each. */
export type Marks = readonly (readonly number[])[];

export interface CertainOrder {
  /** Empty when the paper is set aside. */
  preferences: number[];
  /** null: every mark counts. */
  finding: { outcome: 'setAside' | 'cut'; reason: string } | null;
}

const setAside = (reason: string): CertainOrder => ({ preferences: [], finding: { outcome: 'setAside', reason } });

export function certainOrder(marks: Marks, rule: CountingRule, seats: number | null): CertainOrder {
  const all = marks.flat();
  if (all.length === 0) return setAside('no preference is marked');
  if (new Set(all).size < all.length) {
    const twice = all.find((number, at) => all.indexOf(number) !== at);
    return setAside(`candidate ${twice} is marked more than once`);
  }
  const first = marks[0] ?? [];
  if (rule === 'fptp' && first.length > 1 && first.length === all.length) return allAlike(first, seats);
  if (first.length === 0) return setAside('no first preference is marked');
  if (first.length > 1) return setAside(`candidates ${listed(first.map(String))} are all marked as first preference`);
  const preferences: number[] = [];
  for (const [index, group] of marks.entries()) {
    if (group.length === 1) {
      preferences.push(group[0]!);
      continue;
    }
    const hasMore = group.length > 1 || marks.slice(index + 1).some((later) => later.length > 0);
    if (!hasMore) break;
    const what =
      group.length === 0
        ? `preference ${index + 1} is missing`
        : `candidates ${listed(group.map(String))} share preference ${index + 1}`;
    return { preferences, finding: { outcome: 'cut', reason: what } };
  }
  return { preferences, finding: null };
}

/** Crosses and no numbers: as many votes as there are seats. */
function allAlike(marked: readonly number[], seats: number | null): CertainOrder {
  if (seats !== null && marked.length > seats) {
    return setAside(
      `${marked.length} candidates are marked and there ${seats === 1 ? 'is 1 seat' : `are ${seats} seats`}`,
    );
  }
  return { preferences: [...marked].sort((one, other) => one - other), finding: null };
}
