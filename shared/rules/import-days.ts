// Days as lists write them: in the country's order, with month names, with two-digit years, with a time behind them,
// or as the number a spreadsheet counts days by. A day that does not exist is never bent into one that does.

import { MONTHS as MONTHS_IN_WORDS } from './day-words.ts';
import { addDays } from './limits.ts';

export { DateOrderFinder, findDateOrder } from './date-order.ts';

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
const YEAR_MONTH_DAY = /^(\d{4})[\s/.,-]*([a-z]{3,9})\.?[\s/.,-]*(\d{1,2})$/;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s,.]+/;
const TIME = /[t\s,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm|z|[+-]\d{2}:?\d{2})?$/;
const NOTHING = /^(?:|-+|\.|n\/?a|none|null|nil|unknown|not known|tbc|0|0{1,2}[/.-]0{1,2}[/.-]0{2,4}|0000-00-00)$/;

/** What a two-digit year can be: for a birth, nobody younger than fourteen; else not beyond next year. */
export interface DayReading {
  order: DateOrder;
  isBirth: boolean;
  /** Today, `YYYY-MM-DD`. */
  today: string;
  /** The list writes days in both orders: one that exists in the other order only is read in that. */
  isMixed?: boolean;
  /** Whether a bare number is a day as a spreadsheet counts them; not in a column that is otherwise none of days. */
  hasSerials?: boolean;
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

const LONGEST = 100;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const plainOf = (text: string): string =>
  text
    .replaceAll('\u00a0', ' ')
    .replace(/[\u2010-\u2013]/g, '-')
    .trim()
    .toLowerCase();
const withoutTime = (plain: string): string => plain.replace(WEEKDAY, '').replace(TIME, '').trim();

/** The three numbers of a day, in the order written; undefined when it is not written so. */
function numbersOf(plain: string): [string, string, string] | undefined {
  const [, first, second, third] = NUMBERS.exec(withoutTime(plain)) ?? [];
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const isYearFirst = first.length === 4 && third.length <= 2;
  const isYearLast = first.length <= 2 && (third.length === 2 || third.length === 4);
  return isYearFirst || isYearLast ? [first, second, third] : undefined;
}

/**
 * The day that the text means: null when it says that there is none (empty, "n/a", 00/00/0000), undefined when it is not
 * a day that exists.
 */
export function readDay(text: string, reading: DayReading): string | null | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = plainOf(text);
  if (NOTHING.test(plain)) return null;
  if (SERIAL.test(plain)) return reading.hasSerials === false ? undefined : spreadsheetDay(plain);
  if (/^\d{8}$/.test(plain)) return dayOf(Number(plain.slice(0, 4)), Number(plain.slice(4, 6)), Number(plain.slice(6)));
  const numbers = numbersOf(plain);
  if (numbers) return dayOfNumbers(numbers, reading);
  const bare = withoutTime(plain);
  const dayMonth = DAY_MONTH.exec(bare);
  if (dayMonth) return dayOfName(dayMonth[3], dayMonth[2], dayMonth[1], reading);
  const monthDay = MONTH_DAY.exec(bare);
  if (monthDay) return dayOfName(monthDay[3], monthDay[1], monthDay[2], reading);
  const yearMonthDay = YEAR_MONTH_DAY.exec(bare);
  if (yearMonthDay) return dayOfName(yearMonthDay[1], yearMonthDay[2], yearMonthDay[3], reading);
  return undefined;
}

function dayOfNumbers([first, second, third]: [string, string, string], reading: DayReading): string | undefined {
  if (first.length === 4) return dayOf(Number(first), Number(second), Number(third));
  const year = fullYear(third, reading);
  const dayFirst = dayOf(year, Number(second), Number(first));
  const monthFirst = dayOf(year, Number(first), Number(second));
  const [asked, other] = reading.order === 'dmy' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  return asked ?? (reading.isMixed === true ? other : undefined);
}

const dayOfName = (year = '', month = '', day = '', reading: DayReading): string | undefined =>
  dayOf(fullYear(year, reading), monthOf(month), Number(day));

const ANY_DAY = { order: 'dmy', isBirth: false, today: '2000-01-01' } as const;

/**
 * Both days that a text of three numbers could mean; else what it is: a day that is written so that its order is plain, a
 * bare number that a spreadsheet may count days by, or neither.
 */
export function dayNumbers(
  text: string,
): { dayFirst: string | undefined; monthFirst: string | undefined } | 'date' | 'serial' | 'none' {
  if (text.length > LONGEST) return 'none';
  const plain = plainOf(text);
  if (SERIAL.test(plain)) return spreadsheetDay(plain) === undefined ? 'none' : 'serial';
  const numbers = numbersOf(plain);
  if (numbers === undefined || numbers[0].length === 4) return readDay(plain, ANY_DAY) ? 'date' : 'none';
  return {
    dayFirst: dayOfNumbers(numbers, ANY_DAY),
    monthFirst: dayOfNumbers(numbers, { ...ANY_DAY, order: 'mdy' }),
  };
}

/**
 * Why the text is no day that can be read, in words for whoever mends it; null when it is one, or says that there is none.
 * A date of all zeros is said to be one: somebody's list has it where nothing was recorded.
 */
export function dayProblem(text: string, reading: DayReading): string | null {
  const plain = plainOf(text.slice(0, LONGEST + 1));
  if (/^0{1,4}[/.-]0{1,2}[/.-]0{1,4}$/.test(plain)) return 'This date is all zeros: none was recorded.';
  if (readDay(text, reading) !== undefined) return null;
  const eight = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  const numbers = eight ? ([eight[1], eight[2], eight[3]] as [string, string, string]) : numbersOf(plain);
  if (numbers === undefined) return 'This is not a date.';
  const [first, second, third] = numbers;
  if (first.length === 4) return problemOf(Number(first), Number(second), Number(third));
  const year = fullYear(third, reading);
  const [day, month] = reading.order === 'dmy' ? [first, second] : [second, first];
  if (dayOf(year, Number(day), Number(month)) !== undefined) {
    const said = reading.order === 'dmy' ? 'the month first' : 'the day first';
    return `This is a date only when it is read with ${said}.`;
  }
  return problemOf(year, Number(month), Number(day));
}

function problemOf(year: number, month: number, day: number): string {
  if (month < 1 || month > 12) return `There is no month ${month}.`;
  if (year < 1800 || year > 2200) return `The year ${year} is out of reach.`;
  const name = MONTHS_IN_WORDS[month - 1] as string;
  return `There is no ${day} ${name}${month === 2 && day === 29 ? ` in ${year}` : ''}.`;
}
