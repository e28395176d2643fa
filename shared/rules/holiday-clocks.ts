// The public holidays of a year, as clocks answer them: the published list, one-offs, and what the branch was told has been
// proclaimed since.

import type { WorkingStep } from '../contract/clocks.ts';
import type { Closure } from '../domain/branch.ts';
import type { Nation } from '../domain/values.ts';
import { nationWords } from '../domain/words.ts';
import { holidayCoverage } from '../law/holidays/coverage.ts';
import { type Answering, notAdvice, notAdviceInUnitedStates } from './clock-answer.ts';
import { countOfDays, dayInWords } from './day-words.ts';
import { areHolidaysVerified, holidaysIn, isBeyondHolidayData, isOneOffReported } from './holidays.ts';
import { beyondHolidayDataInWords } from './working-days.ts';

export const holidayClocks: Answering<'bank-holidays' | 'us-federal-holidays'> = {
  'bank-holidays': ({ nation, year }, closures) => ({ rule: 'bank-holidays', ...holidaysOf(nation, year, closures) }),
  'us-federal-holidays': ({ year }, closures) => ({
    rule: 'us-federal-holidays',
    ...holidaysOf('united-states', year, closures),
  }),
};

function holidaysOf(nation: Nation, year: number, closures: readonly Closure[]) {
  const known = holidaysIn(nation, year).map((row) => ({ ...row, isReported: isOneOffReported(nation, row.day) }));
  const proclaimed = closures
    .filter(({ day, bankHolidayIn }) => bankHolidayIn === nation && Number(day.slice(0, 4)) === year)
    .filter(({ day }) => !known.some((row) => row.day === day))
    .map(({ day, name }) => ({ day, name, note: 'entered in the branch’s settings', isReported: true }));
  const holidays = [...known, ...proclaimed].toSorted((a, b) => (a.day < b.day ? -1 : 1)).slice(0, 366);
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const beyondHolidayData = isBeyondHolidayData(nation, from, to);
  const order = nation === 'united-states' ? 'mdy' : 'dmy';
  const listed = holidays.slice(0, 40).map(
    ({ day, name, note, isReported }): WorkingStep => ({
      text: `${dayInWords(day, order)}: ${[name, note?.toLowerCase(), isReported && 'reported'].filter(Boolean).join(', ')}`,
      date: day,
      authority: holidayCoverage[nation].authority,
    }),
  );
  return {
    result: { dates: holidays.map(({ day }) => day), ...(beyondHolidayData ? { beyondHolidayData } : {}) },
    working: [
      { text: `${nationWords[nation]} in ${year}: ${countOfDays(holidays.length)}, each as it is kept.` },
      ...listed,
      ...(beyondHolidayData
        ? [{ text: beyondHolidayDataInWords(nation), authority: holidayCoverage[nation].authority }]
        : []),
      { text: 'Employers may keep other days; the branch’s own closures are not among these.' },
      nation === 'united-states' ? notAdviceInUnitedStates : notAdvice,
    ],
    verified: areHolidaysVerified(nation, from, to) && !holidays.some(({ isReported }) => isReported),
  };
}
