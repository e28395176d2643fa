// Months as they are counted, said and written: price indexes go by them.

import { MONTHS } from '../../day-words.ts';
import { fold } from '../../fold.ts';

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const ofNumber = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/** So many months later; earlier where it is negative. */
export const monthAfter = (month: string, months: number): string => ofNumber(numberOf(month) + months);

/** How many months the second is after the first. */
export const monthsFromTo = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** Both inclusive; none where the last is before the first. */
export function eachMonth(from: string, to: string): string[] {
  const count = Math.max(0, monthsFromTo(from, to) + 1);
  return Array.from({ length: count }, (_, at) => monthAfter(from, at));
}

/** `2010-04` as "April 2010". */
export const wholeMonthInWords = (month: string): string =>
  `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** The last day on which something can be paid from and still hold in the month: later than any of its days. */
export const endOfMonth = (month: string): string => `${month}-31`;

const NAMES = MONTHS.map((name) => fold(name));
const NUMBERED = /^(\d{4})\s*[-/.\sm]\s*(\d{1,2})(?:\s*[-/.]\s*0?1)?$/;
const NUMBERED_LAST = /^(?:0?1\s*[-/.]\s*)?(\d{1,2})\s*[-/.]\s*(\d{4})$/;
const YEAR_FIRST = /^(\d{4})[\s-]*([a-z]{3,9})\.?$/;
const YEAR_LAST = /^(?:0?1[\s-]+)?([a-z]{3,9})\.?[\s-]*(\d{4}|\d{2})$/;

/** `YYYY-MM`: "2026 SEP", "Sep-26", "September 2026", "2026-09", "2026M09", "09/2026", "01/09/2026"; null where it is none. */
export function readMonth(written: string): string | null {
  const text = written.trim().toLowerCase();
  if (text.length > 40) return null;
  const numbered = NUMBERED.exec(text);
  if (numbered) return monthOf(numbered[1]!, Number(numbered[2]));
  const last = NUMBERED_LAST.exec(text);
  if (last) return monthOf(last[2]!, Number(last[1]));
  const first = YEAR_FIRST.exec(text);
  const named = first ?? YEAR_LAST.exec(text);
  if (!named) return null;
  const [year, name] = first ? [named[1]!, named[2]!] : [named[2]!, named[1]!];
  return monthOf(year, 1 + NAMES.findIndex((each) => each.startsWith(name === 'sept' ? 'sep' : name)));
}

/** A year of two figures is one from 1950 to 2049: no series here begins before. */
function monthOf(year: string, month: number): string | null {
  if (month < 1 || month > 12) return null;
  const whole = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
  if (Number(whole) < 1900 || Number(whole) > 2199) return null;
  return `${whole}-${String(month).padStart(2, '0')}`;
}
