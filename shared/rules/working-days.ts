// Working days: not a Saturday or Sunday, not a public holiday of the nation, not a day on which the branch says it is
// closed. The event's own day never counts. A closure is for internal procedures: statutory counts are made without any.

import type { WorkingStep } from '../contract/clocks.ts';
import type { Nation } from '../domain/values.ts';
import { nationWords } from '../domain/words.ts';
import { holidayCoverage } from '../law/holidays/coverage.ts';
import { countOfDays, countOfMonths, dayInWords } from './day-words.ts';
import { areHolidaysVerified, holidaysIn, isBeyondHolidayData, isWeekend, weekdayOf } from './holidays.ts';
import { addDays, earlierDay, laterDay, monthsAfter } from './limits.ts';

/** A day on which the branch or the employer does not work; null closes it in every nation. */
export interface Closure {
  readonly day: string;
  readonly nation: Nation | null;
}

export type LimitUnit = 'calendarDays' | 'workingDays' | 'weeks' | 'months';

/** So many days, weeks or months after an event. */
export interface PeriodAfter {
  readonly count: number;
  readonly unit: LimitUnit;
}

/** What a count of working days found, so that it can explain itself. */
export interface WorkingDayCount {
  /** The day reached. */
  day: string;
  /** Weekdays that were passed over: holidays and closures, each with its name, in the order met. */
  passedOver: { day: string; name: string }[];
  /** Part of the count lies where no holidays are known: only weekends (and closures) were left out there. */
  beyondHolidayData: boolean;
  /** Every holiday list that the count touched was held against an official one. */
  holidaysVerified: boolean;
}

const WEEKDAYS = 5;
const DAYS_IN_WEEK = 7;

/** The weekdays between two days (inclusive) on which nobody works, in order, each with why. */
function closedWeekdays(from: string, to: string, nation: Nation, closures: readonly Closure[]) {
  const isWithin = (day: string) => day >= from && day <= to && !isWeekend(day);
  const found = new Map<string, string>();
  for (const closure of closures) {
    if ((closure.nation ?? nation) === nation && isWithin(closure.day)) found.set(closure.day, 'closed');
  }
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const { day, name } of holidaysIn(nation, year)) if (isWithin(day)) found.set(day, name);
  }
  return [...found].map(([day, name]) => ({ day, name })).toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The nth weekday after a day (before it, when negative), whatever is a holiday. */
function addWeekdays(day: string, count: number): string {
  const weekday = weekdayOf(day);
  const isForward = count > 0;
  // From a weekend the count goes on from the Friday before it, or back from the Monday after it.
  const toWeekday = weekday <= WEEKDAYS ? 0 : isForward ? WEEKDAYS - weekday : DAYS_IN_WEEK + 1 - weekday;
  const index = (weekday + toWeekday - 1) % DAYS_IN_WEEK;
  const weeks = Math.floor((index + count) / WEEKDAYS);
  return addDays(day, toWeekday + weeks * DAYS_IN_WEEK + (index + count - weeks * WEEKDAYS) - index);
}

/** Whether people work on this day in this nation, as far as the holidays are known. */
export function isWorkingDay(day: string, nation: Nation, closures: readonly Closure[] = []): boolean {
  return !isWeekend(day) && closedWeekdays(day, day, nation, closures).length === 0;
}

/**
 * The nth working day after a day, which itself does not count; with a negative n, the nth before it. 0 is the day
 * itself, worked or not.
 */
export function countWorkingDays(
  start: string,
  count: number,
  nation: Nation,
  closures: readonly Closure[] = [],
): WorkingDayCount {
  const step = count < 0 ? -1 : 1;
  const passedOver: WorkingDayCount['passedOver'] = [];
  let day = start;
  let left = Math.abs(count);
  // Each round goes as many weekdays as are left; the holidays among them are left to the next.
  while (left > 0) {
    const target = addWeekdays(day, left * step);
    const next = addDays(day, step);
    const closed = closedWeekdays(earlierDay(next, target), laterDay(next, target), nation, closures);
    passedOver.push(...(step === 1 ? closed : closed.toReversed()));
    left = closed.length;
    day = target;
  }
  return counted(start, day, nation, passedOver);
}

function counted(
  start: string,
  day: string,
  nation: Nation,
  passedOver: WorkingDayCount['passedOver'],
): WorkingDayCount {
  const from = earlierDay(start, day);
  const to = laterDay(start, day);
  return {
    day,
    passedOver,
    beyondHolidayData: isBeyondHolidayData(nation, from, to),
    holidaysVerified: areHolidaysVerified(nation, from, to),
  };
}

/** The nth working day after `day` (before it, when negative); the day of the event is excluded. */
export const addWorkingDays = (day: string, count: number, nation: Nation, closures: readonly Closure[] = []): string =>
  countWorkingDays(day, count, nation, closures).day;

/** The day itself when people work on it; otherwise the next working day. */
export const rollForward = (day: string, nation: Nation, closures: readonly Closure[] = []): WorkingDayCount =>
  isWorkingDay(day, nation, closures) ? counted(day, day, nation, []) : countThrough(day, 1, nation, closures);

/** The day itself when people work on it; otherwise the working day before. */
export const rollBack = (day: string, nation: Nation, closures: readonly Closure[] = []): WorkingDayCount =>
  isWorkingDay(day, nation, closures) ? counted(day, day, nation, []) : countThrough(day, -1, nation, closures);

/** As a count of one, from a day that is itself passed over and named. */
function countThrough(day: string, step: 1 | -1, nation: Nation, closures: readonly Closure[]): WorkingDayCount {
  const found = countWorkingDays(day, step, nation, closures);
  return { ...found, passedOver: [...closedWeekdays(day, day, nation, closures), ...found.passedOver] };
}

/**
 * The last day of a period after an event, inclusive; the event's day does not count. Months end on the same day number,
 * or on the month's last day. Calendar periods are not moved by weekends, holidays or closures.
 */
export function countLimit(
  start: string,
  { count, unit }: PeriodAfter,
  nation: Nation,
  closures: readonly Closure[] = [],
): string {
  switch (unit) {
    case 'calendarDays':
      return addDays(start, count);
    case 'weeks':
      return addDays(start, count * 7);
    case 'months':
      return monthsAfter(start, count);
    case 'workingDays':
      return addWorkingDays(start, count, nation, closures);
  }
}

/** The same with its working, and whether it left the holidays that are known. */
export function explainLimit(
  start: string,
  period: PeriodAfter,
  nation: Nation,
  closures: readonly Closure[] = [],
): { day: string; working: WorkingStep[]; beyondHolidayData: boolean } {
  const begins: WorkingStep = {
    text: `The period runs from ${dayInWords(start)}, which itself does not count.`,
    date: start,
  };
  if (period.unit !== 'workingDays') {
    const day = countLimit(start, period, nation);
    const text = `${periodInWords(period)} later is ${dayInWords(day)}. Weekends and holidays count too.`;
    return { day, working: [begins, { text, date: day }], beyondHolidayData: false };
  }
  const found = countWorkingDays(start, period.count, nation, closures);
  return {
    day: found.day,
    working: [
      begins,
      { text: `${periodInWords(period)} after it is ${dayInWords(found.day)}.`, date: found.day },
      ...workingDaySteps(found, nation),
    ],
    beyondHolidayData: found.beyondHolidayData,
  };
}

/** "10 working days", "one month", "2 weeks", "72 hours". */
export function periodInWords({ count, unit }: { count: number; unit: LimitUnit | 'days' | 'hours' }): string {
  switch (unit) {
    case 'calendarDays':
    case 'days':
      return countOfDays(count);
    case 'months':
      return countOfMonths(count);
    case 'workingDays':
      return `${count} working ${count === 1 ? 'day' : 'days'}`;
    case 'weeks':
      return `${count} ${count === 1 ? 'week' : 'weeks'}`;
    case 'hours':
      return `${count} ${count === 1 ? 'hour' : 'hours'}`;
  }
}

/** Which weekdays a count passed over, and where the holidays are not known. */
export function workingDaySteps(found: WorkingDayCount, nation: Nation): WorkingStep[] {
  const coverage = holidayCoverage[nation];
  const steps: WorkingStep[] = [];
  if (found.passedOver.length > 0) {
    const days = found.passedOver.slice(0, 12).map(({ day, name }) => `${dayInWords(day)} (${name})`);
    const more = found.passedOver.length > 12 ? ' and others' : '';
    steps.push({
      text: `Left out besides weekends: ${days.join(', ')}${more}.`,
      date: found.passedOver[0]!.day,
      authority: coverage.authority,
    });
  }
  if (found.beyondHolidayData) {
    steps.push({
      text: `The holidays of ${nationWords[nation]} are known here from ${dayInWords(coverage.from)} to ${dayInWords(coverage.to)} only. Outside those days nothing but weekends was left out: check the official list.`,
      date: found.day,
    });
  }
  return steps;
}
