// Working days: not a Saturday or Sunday, not a public holiday of the nation, not among the closures given. The event's own
// day never counts. Internal procedures are given all the branch's closures, statutory counts only proclaimed holidays.

import type { WorkingStep } from '../contract/clocks.ts';
import type { Closure } from '../domain/branch.ts';
import type { LimitUnit } from '../domain/procedures.ts';
import type { Nation } from '../domain/values.ts';
import { nationWords } from '../domain/words.ts';
import { holidayCoverage } from '../law/holidays/coverage.ts';
import { weekdayOf } from './calendar.ts';
import { countOfDays, countOfMonths, dayInWords } from './day-words.ts';
import { areHolidaysVerified, holidaysIn, isBeyondHolidayData, isOneOffReported, isWeekend } from './holidays.ts';
import { addDays, earlierDay, laterDay, monthsAfter } from './limits.ts';

/** The branch's closures that are bank holidays proclaimed since this version: statutory counts know these alone. */
export const proclaimedAmong = (closures: readonly Closure[]): Closure[] =>
  closures.filter(({ bankHolidayIn }) => bankHolidayIn !== null);

/** So many days, weeks or months after an event. */
export interface PeriodAfter {
  readonly count: number;
  readonly unit: LimitUnit;
}

/** A weekday on which nobody works. */
export interface ClosedDay {
  day: string;
  name: string;
  /** A bank holiday that the official list held here does not have. */
  isReported: boolean;
}

/** What a count of working days found, so that it can explain itself. */
export interface WorkingDayCount {
  /** The day reached. */
  day: string;
  /** Weekdays that were passed over, in the order met. */
  passedOver: ClosedDay[];
  /** Part of the count lies where no holidays are known: only weekends (and closures) were left out there. */
  beyondHolidayData: boolean;
  /** Every holiday list that the count touched was held against an official one. */
  holidaysVerified: boolean;
}

const WEEKDAYS = 5;
/** So many days are named in a step; a long count passes over dozens. */
const MOST_NAMED = 12;
const DAYS_IN_WEEK = 7;

/** Whether a closure closes this nation: everybody's own closures do, and a bank holiday where it was proclaimed. */
const isClosedIn = ({ bankHolidayIn }: Closure, nation: Nation): boolean => (bankHolidayIn ?? nation) === nation;

/** The weekdays between two days (inclusive) on which nobody works, in order. */
function closedWeekdays(from: string, to: string, nation: Nation, closures: readonly Closure[]): ClosedDay[] {
  const isWithin = (day: string) => day >= from && day <= to && !isWeekend(day);
  const found = new Map<string, ClosedDay>();
  for (const closure of closures) {
    const { day, name, bankHolidayIn } = closure;
    if (isClosedIn(closure, nation) && isWithin(day)) found.set(day, { day, name, isReported: bankHolidayIn !== null });
  }
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const { day, name } of holidaysIn(nation, year)) {
      if (isWithin(day)) found.set(day, { day, name, isReported: isOneOffReported(nation, day) });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
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
  const passedOver: ClosedDay[] = [];
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

function counted(start: string, day: string, nation: Nation, passedOver: ClosedDay[]): WorkingDayCount {
  const from = earlierDay(start, day);
  const to = laterDay(start, day);
  return {
    day,
    passedOver,
    beyondHolidayData: isBeyondHolidayData(nation, from, to),
    holidaysVerified: areHolidaysVerified(nation, from, to) && !passedOver.some(({ isReported }) => isReported),
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
  const order = nation === 'united-states' ? 'mdy' : 'dmy';
  const steps: WorkingStep[] = [];
  if (found.passedOver.length > 0) {
    const shown = found.passedOver.slice(0, MOST_NAMED);
    const days = shown.map(({ day, name }) => `${dayInWords(day, order)}${name ? ` (${name})` : ''}`);
    const more = found.passedOver.length > MOST_NAMED ? ' and others' : '';
    steps.push({
      text: `Left out besides weekends: ${days.join(', ')}${more}.`,
      date: found.passedOver[0]!.day,
      authority: coverage.authority,
    });
  }
  const reported = found.passedOver.filter(({ isReported }) => isReported);
  if (reported.length > 0) {
    const days = reported.slice(0, MOST_NAMED).map(({ day }) => dayInWords(day, order));
    steps.push({
      text: `Not in the published list held here, and left out because it was reported: ${days.join(', ')}. Check it.`,
      date: reported[0]!.day,
    });
  }
  if (found.beyondHolidayData) {
    steps.push({ text: beyondHolidayDataInWords(nation), date: found.day, authority: coverage.authority });
  }
  return steps;
}

/** "The holidays of Scotland are known here from … to … only …": said wherever a count leaves them. */
export function beyondHolidayDataInWords(nation: Nation): string {
  const { from, to } = holidayCoverage[nation];
  const order = nation === 'united-states' ? 'mdy' : 'dmy';
  const place = nation === 'united-states' ? 'the United States' : nationWords[nation];
  return `The holidays of ${place} are known here from ${dayInWords(from, order)} to ${dayInWords(to, order)} only. Outside those days nothing but weekends was left out: check the official list.`;
}
