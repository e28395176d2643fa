// The public holidays of a nation in a year, and whether the data reaches a day at all. Statutory counts use these and
// nothing else; what a branch or an employer closes for besides is the caller's own list.

import type { Nation } from '../domain/values.ts';
import { holidayCoverage } from '../law/holidays/coverage.ts';
import { englandAndWalesHolidays } from '../law/holidays/england-and-wales.ts';
import type { HolidayRow } from '../law/holidays/holiday-row.ts';
import { northernIrelandHolidays } from '../law/holidays/northern-ireland.ts';
import { oneOffHolidays } from '../law/holidays/one-offs.ts';
import { scotlandHolidays } from '../law/holidays/scotland.ts';
import { weekdayOf } from './calendar.ts';
import { federalHolidays } from './federal-holidays.ts';

type UnitedKingdomNation = Exclude<Nation, 'united-states'>;

const published: Readonly<Record<UnitedKingdomNation, readonly HolidayRow[]>> = {
  'england-and-wales': englandAndWalesHolidays,
  scotland: scotlandHolidays,
  'northern-ireland': northernIrelandHolidays,
};

const SATURDAY = 6;

export const isWeekend = (day: string): boolean => weekdayOf(day) >= SATURDAY;

/** Each year's holidays are made once: a count over thousands of cases asks for the same few years. */
const years = new Map<string, readonly HolidayRow[]>();

/** The holidays kept in a calendar year, in order of their days; none for a year that the data does not reach. */
export function holidaysIn(nation: Nation, year: number): readonly HolidayRow[] {
  const key = `${nation} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const isInYear = ({ day }: HolidayRow) => Number(day.slice(0, 4)) === year;
  const listed = nation === 'united-states' ? federalHolidays(year) : published[nation].filter(isInYear);
  const oneOffs = oneOffHolidays.filter((row) => row.nation === nation && isInYear(row));
  const byDay = new Map([...oneOffs, ...listed].map((row) => [row.day, row]));
  const rows = [...byDay.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  years.set(key, rows);
  return rows;
}

/** Whether any of the days `from` to `to` (inclusive) lies before or past the holidays that are known. */
export function isBeyondHolidayData(nation: Nation, from: string, to: string): boolean {
  const coverage = holidayCoverage[nation];
  return from < coverage.from || to > coverage.to;
}

/** Whether the nation's holiday on this day was proclaimed for once and is only reported so far. */
export const isOneOffReported = (nation: Nation, day: string): boolean =>
  oneOffHolidays.some((row) => row.nation === nation && row.day === day && !row.verified);

/** Whether the holidays between two days (inclusive) were held against an official list. */
export function areHolidaysVerified(nation: Nation, from: string, to: string): boolean {
  const { checked } = holidayCoverage[nation];
  return from >= checked.from && to <= checked.to;
}
