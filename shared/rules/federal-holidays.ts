// The federal holidays of the United States that are kept in a year, from the dated rules of 5 USC 6103. A Saturday's is
// kept on the Friday before, so that a New Year's Day may be kept in the year before its own.

import { Temporal } from 'temporal-polyfill';
import type { HolidayRow } from '../law/holidays/holiday-row.ts';
import { type FederalHolidayRule, federalHolidayRows } from '../law/holidays/united-states.ts';

const SATURDAY = 6;
const SUNDAY = 7;
const DAYS_IN_WEEK = 7;

function dayOf(rule: FederalHolidayRule, year: number): Temporal.PlainDate {
  if ('day' in rule) return Temporal.PlainDate.from({ year, month: rule.month, day: rule.day });
  const first = Temporal.PlainDate.from({ year, month: rule.month, day: 1 });
  if (rule.nth === 'last') {
    const last = first.with({ day: first.daysInMonth });
    return last.subtract({ days: (last.dayOfWeek - rule.weekday + DAYS_IN_WEEK) % DAYS_IN_WEEK });
  }
  const toFirst = (rule.weekday - first.dayOfWeek + DAYS_IN_WEEK) % DAYS_IN_WEEK;
  return first.add({ days: toFirst + (rule.nth - 1) * DAYS_IN_WEEK });
}

function observed(holiday: Temporal.PlainDate): Temporal.PlainDate {
  if (holiday.dayOfWeek === SATURDAY) return holiday.subtract({ days: 1 });
  return holiday.dayOfWeek === SUNDAY ? holiday.add({ days: 1 }) : holiday;
}

/** The days on which federal holidays are kept in the calendar year, in order. None before 1971: the rows begin there. */
export function federalHolidays(year: number): HolidayRow[] {
  return [year, year + 1]
    .flatMap((holidayYear) =>
      federalHolidayRows.flatMap((row): HolidayRow[] => {
        const holiday = dayOf(row.on, holidayYear);
        const itself = holiday.toString();
        if (itself < row.from || (row.to !== null && itself > row.to)) return [];
        const day = observed(holiday).toString();
        return [{ day, name: row.name, ...(day === itself ? {} : { note: 'Substitute day' }) }];
      }),
    )
    .filter(({ day }) => Number(day.slice(0, 4)) === year)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
