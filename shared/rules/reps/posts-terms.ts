// Terms in a post: how long they are, whether they run into one another, how many hold at once, and when a seat was empty.
// Days are `YYYY-MM-DD`, both ends of a term inclusive; an end that is null is open or unknown, and counts as far as days go.

import { FIRST_DAY, LAST_DAY } from '../../domain/values.ts';
import { addDays, daysBetween, laterDay, monthsThenDayBefore } from '../limits.ts';
import { type DatedRow, holdsOn } from '../rows-at.ts';

/** So many days before its end it is time to see who follows. */
export const TERM_ENDS_SOON = 90;

export const TERM_STATES = ['held', 'endsSoon', 'notBegun', 'ended'] as const;
export type TermState = (typeof TERM_STATES)[number];

/** Where a term stands on a day; whoever holds the post on its last day holds it that whole day. */
export function termState({ from, to }: DatedRow, today: string): TermState {
  if (to !== null && to < today) return 'ended';
  if (from !== null && from > today) return 'notBegun';
  return to !== null && daysBetween(today, to) <= TERM_ENDS_SOON ? 'endsSoon' : 'held';
}

/** The last day of a term of so many months. */
export const lastDayOfTerm = (from: string, months: number): string => monthsThenDayBefore(from, months);

const first = ({ from }: DatedRow): string => from ?? FIRST_DAY;
const last = ({ to }: DatedRow): string => to ?? LAST_DAY;

/** One day of both is enough. */
export const overlap = (a: DatedRow, b: DatedRow): boolean => first(a) <= last(b) && first(b) <= last(a);

/** The most of the terms that hold on one and the same day of `within`. */
export function mostAtOnce(terms: readonly DatedRow[], within: DatedRow): number {
  const there = terms.filter((term) => overlap(term, within));
  const days = there.map((term) => laterDay(first(term), first(within)));
  return Math.max(0, ...days.map((day) => there.filter((term) => holdsOn(term, day)).length));
}

/** Days on which fewer held a post than it has seats; `from` null: nobody knows since when, `to` null: to this day. */
export interface Vacancy {
  from: string | null;
  to: string | null;
  /** How many seats were empty, at the least. */
  seats: number;
}

/**
 * When a post had an empty seat, the earliest first, from its own first day (or that of the first term in it) up to today.
 * A post without a first day in which nobody is known to have been is vacant, and nobody knows since when.
 */
export function vacancies(post: DatedRow & { seats: number }, terms: readonly DatedRow[], today: string): Vacancy[] {
  const known = terms.flatMap(({ from }) => from ?? []).sort();
  const start = post.from ?? (terms.some(({ from }) => from === null) ? FIRST_DAY : (known[0] ?? FIRST_DAY));
  const end = post.to !== null && post.to < today ? post.to : today;
  if (start > end) return [];
  const turns = [start, ...known, ...terms.flatMap(({ to }) => (to === null || to === LAST_DAY ? [] : addDays(to, 1)))];
  const days = [...new Set(turns.filter((day) => day >= start && day <= end))].sort();
  const found: Vacancy[] = [];
  for (const [at, day] of days.entries()) {
    const empty = post.seats - terms.filter((term) => holdsOn(term, day)).length;
    if (empty <= 0) continue;
    const next = days[at + 1];
    const to = next === undefined ? (end === today ? null : end) : addDays(next, -1);
    const before = found.at(-1);
    if (before !== undefined && before.to !== null && addDays(before.to, 1) === day) {
      before.to = to;
      before.seats = Math.min(before.seats, empty);
    } else found.push({ from: day === FIRST_DAY ? null : day, to, seats: empty });
  }
  return found;
}
