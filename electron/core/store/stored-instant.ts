// How an instant is stored: always with its milliseconds. With zeros cut off, "…43.5Z" would come after "…43.503Z" where
// such texts are sorted.

import { Temporal } from 'temporal-polyfill';
import type { Now } from '../ports.ts';

/** ISO 8601 in UTC, to the millisecond. */
export const instantOf = (now: Now): string => stored(now.instant());

/**
 * The last instant, as it is stored, that belongs to a moment: itself, or the end of a legal day in a zone.
 * @throws RangeError when it is no moment.
 */
export function lastInstantOf(moment: string | { day: string; zone: string }): string {
  if (typeof moment === 'string') return stored(Temporal.Instant.from(moment));
  const next = Temporal.PlainDate.from(moment.day).add({ days: 1 }).toZonedDateTime(moment.zone);
  return stored(next.toInstant().subtract({ milliseconds: 1 }));
}

const stored = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'millisecond' });
