// The public holidays of a year, as clocks answer them.

import type { WorkingStep } from '../contract/clocks.ts';
import type { Nation } from '../domain/values.ts';
import { nationWords } from '../domain/words.ts';
import { holidayCoverage } from '../law/holidays/coverage.ts';
import { type Answering, notAdvice } from './clock-answer.ts';
import { countOfDays, dayInWords } from './day-words.ts';
import { areHolidaysVerified, holidaysIn, isBeyondHolidayData } from './holidays.ts';

export const holidayClocks: Answering<'bank-holidays' | 'us-federal-holidays'> = {
  'bank-holidays': ({ nation, year }) => ({ rule: 'bank-holidays', ...holidaysOf(nation, year) }),
  'us-federal-holidays': ({ year }) => ({ rule: 'us-federal-holidays', ...holidaysOf('united-states', year) }),
};

function holidaysOf(nation: Nation, year: number) {
  const holidays = holidaysIn(nation, year);
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const beyondHolidayData = isBeyondHolidayData(nation, from, to);
  const { authority, ...coverage } = holidayCoverage[nation];
  const listed = holidays.map(
    ({ day, name, note }): WorkingStep => ({
      text: `${dayInWords(day)}: ${name}${note ? ` (${note.toLowerCase()})` : ''}.`,
      date: day,
      authority,
    }),
  );
  const unknown: WorkingStep = {
    text: `The holidays of ${nationWords[nation]} are known here from ${dayInWords(coverage.from)} to ${dayInWords(coverage.to)} only: look at the official list.`,
  };
  return {
    result: { dates: holidays.map(({ day }) => day), ...(beyondHolidayData ? { beyondHolidayData } : {}) },
    working: [
      { text: `${nationWords[nation]} in ${year}: ${countOfDays(holidays.length)}, each as it is kept.` },
      ...listed,
      ...(beyondHolidayData ? [unknown] : []),
      { text: 'Employers may keep other days; the branch’s own closures are not among these.' },
      notAdvice,
    ],
    verified: areHolidaysVerified(nation, from, to),
  };
}
