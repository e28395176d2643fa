// Days as lists write them: in the country's order, with month names, with two-digit years, with a time behind them,
// or as the number a spreadsheet counts days by. A day that does not exist is never bent into one that does.

import { addDays } from './limits.ts';

export type DateOrder = 'dmy' | 'mdy';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const YOUNGEST_MEMBER = 14;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** `YYYY-MM-DD`, or undefined when there is no such day between 1800 and 2200. */
function dayOf(year: number, month: number, day: number): string | undefined {
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1) return undefined;
  const length = month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] as number);
  if (day > length) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const NUMBERS = /^(\d{1,4})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,4})$/;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.,-]*([a-z]{3,9})\.?[\s/.,-]*(\d{4}|\d{2})$/;
const MONTH_DAY = /^([a-z]{3,9})\.?[\s/.,-]*(\d{1,2})(?:st|nd|rd|th)?[\s/.,-]+(\d{4}|\d{2})$/;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s,.]+/;
const TIME = /[t\s,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm|z|[+-]\d{2}:?\d{2})?$/;
const NOTHING = /^(?:|-+|\.|n\/?a|none|null|nil|unknown|not known|tbc|0|0{1,2}[/.-]0{1,2}[/.-]0{2,4}|0000-00-00)$/;

/** What a two-digit year can be: for a birth, nobody younger than fourteen; else not beyond next year. */
export interface DayReading {
  order: DateOrder;
  isBirth: boolean;
  /** Today, `YYYY-MM-DD`. */
  today: string;
}

function fullYear(text: string, { isBirth, today }: DayReading): number {
  const year = Number(text);
  if (text.length > 2) return year;
  const latest = Number(today.slice(0, 4)) + (isBirth ? -YOUNGEST_MEMBER : 1);
  const century = latest - (latest % 100);
  return century + year <= latest ? century + year : century - 100 + year;
}

function monthOf(name: string): number {
  const short = name === 'sept' ? 'sep' : name.slice(0, 3);
  return MONTHS.indexOf(short) + 1;
}

/** Days as a spreadsheet counts them, 1 being 1 January 1900 (it believes in a 29 February 1900). */
function spreadsheetDay(text: string): string | undefined {
  const number = Number(text.split('.')[0]);
  return number >= 5_000 && number <= 80_000 ? addDays('1899-12-30', number) : undefined;
}

/**
 * The day that the text means: null when it says that there is none (empty, "n/a", 00/00/0000), undefined when it is not
 * a day that exists.
 */
export function readDay(text: string, reading: DayReading): string | null | undefined {
  const plain = text.replaceAll('\u00a0', ' ').trim().toLowerCase();
  if (NOTHING.test(plain)) return null;
  if (/^\d{5}(?:\.\d+)?$/.test(plain)) return spreadsheetDay(plain);
  if (/^\d{8}$/.test(plain)) return dayOf(Number(plain.slice(0, 4)), Number(plain.slice(4, 6)), Number(plain.slice(6)));
  const bare = plain.replace(WEEKDAY, '').replace(TIME, '').trim();
  const numbers = NUMBERS.exec(bare);
  if (numbers) {
    const [, first, second, third] = numbers as unknown as [string, string, string, string];
    if (first.length === 4) return dayOf(Number(first), Number(second), third.length > 2 ? 0 : Number(third));
    if (first.length > 2 || third.length === 1 || third.length === 3) return undefined;
    const year = fullYear(third, reading);
    return reading.order === 'dmy'
      ? dayOf(year, Number(second), Number(first))
      : dayOf(year, Number(first), Number(second));
  }
  const dayMonth = DAY_MONTH.exec(bare);
  if (dayMonth)
    return dayOf(fullYear(dayMonth[3] as string, reading), monthOf(dayMonth[2] as string), Number(dayMonth[1]));
  const monthDay = MONTH_DAY.exec(bare);
  if (monthDay)
    return dayOf(fullYear(monthDay[3] as string, reading), monthOf(monthDay[1] as string), Number(monthDay[2]));
  return undefined;
}
