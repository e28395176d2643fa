// When the years of a claim or an offer begin, and what they are called, where nobody says so: as they did in the round before,
// else on the anniversary of the pay year that is bargained about.

import { Temporal } from 'temporal-polyfill';
import type { NegotiationItem } from '../../domain/negotiations/items.ts';
import type { Negotiation } from '../../domain/negotiations/negotiations.ts';
import { firstPayYear, payYearLabel } from './pay-year.ts';

interface YearOf {
  label: string;
  /** The first day for which it is paid. */
  from: string;
}

/** The year after: "2027-28" becomes "2028-29", "2027" becomes "2028"; other labels say their first year. */
function following({ label, from }: YearOf): YearOf {
  const next = Temporal.PlainDate.from(from).add({ years: 1 });
  return { label: labelOf(label, next.year), from: next.toString() };
}

const labelOf = (like: string, year: number): string =>
  /^\d{4}-\d{2}$/.test(like.trim()) ? payYearLabel(year) : String(year);

/**
 * The year at that place (0: the first). `today` decides where neither a round, the timetable nor the negotiation's year says
 * when it begins: the next 1 April (in the year that the negotiation names, if it names one).
 */
export function usualYear(
  { year, timetable }: Pick<Negotiation, 'year' | 'timetable'>,
  rounds: NegotiationItem['rounds'],
  at: number,
  today: string,
): YearOf {
  const before = rounds.findLast(({ years }) => years.length > at)?.years[at];
  if (before) return { label: before.label, from: before.from };
  if (at > 0) return following(usualYear({ year, timetable }, rounds, at - 1, today));
  const anniversary = timetable.find(({ kind }) => kind === 'anniversary')?.day;
  if (anniversary !== undefined) return { label: year, from: anniversary };
  const named = /^(19|20|21)\d{2}/.exec(year.trim())?.[0];
  if (named !== undefined) return { label: year, from: `${named}-04-01` };
  const first = firstPayYear(today);
  return { label: payYearLabel(first), from: `${first}-04-01` };
}
