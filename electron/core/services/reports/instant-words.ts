// An instant as the branch's clock shows it, with its day.

import { Temporal } from 'temporal-polyfill';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { type BranchProfile, timeOfDay } from '../branch-profile.ts';

/** "Tue 24 November 2026, 09:00". */
export function instantInWords(instant: string, { zone, dateOrder }: BranchProfile): string {
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
  return `${dayInWords(day, dateOrder)}, ${timeOfDay(instant, zone)}`;
}
