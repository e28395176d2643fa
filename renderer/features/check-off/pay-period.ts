// The period that a list of deductions is for: of a length, ending on a day. Payroll offices deduct by the month unless
// they say otherwise.

import type { PayPeriod } from '../../../shared/domain/subscriptions.ts';
import { dayInWords, monthInWords } from '../../../shared/rules/day-words.ts';
import { addDays } from '../../../shared/rules/limits.ts';

const DAYS: Record<Exclude<PayPeriod, 'month'>, number> = { week: 7, fortnight: 14, fourWeeks: 28 };

export const periodNames: Record<PayPeriod, string> = {
  month: 'a month',
  week: 'a week',
  fortnight: 'a fortnight',
  fourWeeks: 'four weeks',
};

/** Both days inclusive. */
export interface Span {
  from: string;
  to: string;
}

/** The period of a length that ends on the day, or for a month the one that the day is in. */
export function spanEnding(period: PayPeriod, day: string): Span {
  if (period !== 'month') return { from: addDays(day, 1 - DAYS[period]), to: day };
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) };
}

/** The last days of the whole months before today, the newest first. */
export function monthsBefore(today: string, count: number): string[] {
  const ends: string[] = [];
  let next = `${today.slice(0, 7)}-01`;
  for (let made = 0; made < count; made += 1) {
    const end = addDays(next, -1);
    ends.push(end);
    next = `${end.slice(0, 7)}-01`;
  }
  return ends;
}

/** "October 2026" for a whole month, else both days. */
export function spanInWords({ from, to }: Span, order: 'dmy' | 'mdy' = 'dmy'): string {
  const month = spanEnding('month', to);
  if (month.from === from && month.to === to) return monthInWords(to);
  return `${dayInWords(from, order)} to ${dayInWords(to, order)}`;
}

interface Checked extends Span {
  employerId: string;
  employer: string;
}

/** Employers whose lists were checked before and of whom none reaches into the last whole month yet, by name. */
export function stillToCome(lists: readonly Checked[], today: string): string[] {
  const [end] = monthsBefore(today, 1) as [string];
  const newest = new Map<string, Checked>();
  for (const list of lists) {
    const known = newest.get(list.employerId);
    if (!known || known.to < list.to) newest.set(list.employerId, list);
  }
  return [...newest.values()]
    .filter(({ to }) => to < `${end.slice(0, 7)}-01`)
    .map(({ employer }) => employer)
    .sort((a, b) => a.localeCompare(b));
}
