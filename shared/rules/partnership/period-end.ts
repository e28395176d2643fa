// The last day of the period that a list names: a month, a quarter, a year, or a day as it is written.

import { Temporal } from 'temporal-polyfill';
import { MONTHS } from '../day-words.ts';
import { type DayReading, readDay } from '../import-days.ts';

const YEAR = /^(?:fy\s*)?(\d{4})$/i;
const YEAR_MONTH = /^(\d{4})[-/. ](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/. ](\d{4})$/;
const NAMED_MONTH = /^([a-z]{3,9})\.?[-/,. ]*(\d{4}|\d{2})$/i;
const MONTH_NAMED_AFTER = /^(\d{4})[-/,. ]*([a-z]{3,9})\.?$/i;
const QUARTER = /^q(?:uarter\s*)?([1-4])[-/,. ]*(\d{4})$/i;
const QUARTER_AFTER = /^(\d{4})[-/,. ]*q(?:uarter\s*)?([1-4])$/i;

const monthEnd = (year: number, month: number): string | undefined => {
  if (month < 1 || month > 12 || year < 1900 || year > 2200) return undefined;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.with({ day: first.daysInMonth }).toString();
};

const monthNamed = (name: string): number =>
  MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase().slice(0, 3))) + 1;

/**
 * undefined where it is no period that can be told. `isOfMonths`: the first of a month stands for the month, as a
 * spreadsheet writes "Jan 2026".
 */
export function periodEnd(text: string, reading: DayReading & { isOfMonths?: boolean }): string | undefined {
  const plain = text.trim();
  const [, year] = YEAR.exec(plain) ?? [];
  if (year !== undefined) return monthEnd(Number(year), 12);
  const yearMonth = YEAR_MONTH.exec(plain);
  if (yearMonth) return monthEnd(Number(yearMonth[1]), Number(yearMonth[2]));
  const monthYear = MONTH_YEAR.exec(plain);
  if (monthYear) return monthEnd(Number(monthYear[2]), Number(monthYear[1]));
  const quarter = QUARTER.exec(plain);
  if (quarter) return monthEnd(Number(quarter[2]), Number(quarter[1]) * 3);
  const quarterAfter = QUARTER_AFTER.exec(plain);
  if (quarterAfter) return monthEnd(Number(quarterAfter[1]), Number(quarterAfter[2]) * 3);
  const named = NAMED_MONTH.exec(plain);
  if (named) return monthEnd(Number(named[2]!.length === 2 ? `20${named[2]}` : named[2]), monthNamed(named[1]!));
  const namedAfter = MONTH_NAMED_AFTER.exec(plain);
  if (namedAfter) return monthEnd(Number(namedAfter[1]), monthNamed(namedAfter[2]!));
  const day = readDay(plain, reading) ?? undefined;
  if (day === undefined || !reading.isOfMonths || !day.endsWith('-01')) return day;
  return monthEnd(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}
