// From which instant a breach's 72 hours count, from what somebody wrote: a day, and perhaps a time.

import { Temporal } from 'temporal-polyfill';

/** undefined is now: the desk's own clock is asked. Without a time, another day counts from its beginning, which is the safe side. */
export function awareFrom(day: string, time: string | null, today: string, zone = 'Europe/London'): string | undefined {
  if (time === null && day === today) return undefined;
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: time ?? '00:00' })
    .toInstant()
    .toString();
}
