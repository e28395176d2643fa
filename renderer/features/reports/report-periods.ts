// The periods that a report offers, counted from today. Both days are inclusive.

import { Temporal } from 'temporal-polyfill';

export interface Period {
  key: string;
  label: string;
  from: string;
  to: string;
}

/** This year so far, the twelve months up to today, last year, the last three months. */
export function periodsOf(today: string): Period[] {
  const day = Temporal.PlainDate.from(today);
  const year = day.with({ month: 1, day: 1 });
  const text = (date: Temporal.PlainDate) => date.toString();
  return [
    { key: 'year', label: 'This year', from: text(year), to: today },
    { key: '12m', label: 'Last 12 months', from: text(day.subtract({ years: 1 }).add({ days: 1 })), to: today },
    { key: '3m', label: 'Last 3 months', from: text(day.subtract({ months: 3 }).add({ days: 1 })), to: today },
    {
      key: 'lastYear',
      label: 'Last year',
      from: text(year.subtract({ years: 1 })),
      to: text(year.subtract({ days: 1 })),
    },
  ];
}
