// A day as people read it, with its weekday and its year, marked up as a date.

import { Temporal } from 'temporal-polyfill';
import { dayInWords } from '../../shared/rules/day-words.ts';

/** `2026-12-29` as "Tue 29 December 2026". */
export function DayText(props: { day: string; className?: string }) {
  return (
    <time dateTime={props.day} className={props.className}>
      {dayInWords(props.day)}
    </time>
  );
}

/** An instant (UTC) as the branch's clock shows it: "Mon 23 November 2026, 16:20". */
export function InstantText(props: { at: string; zone: string | undefined }) {
  return <time dateTime={props.at}>{instantInWords(props.at, props.zone)}</time>;
}

const inZone = (at: string, zone: string | undefined) =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone ?? 'Europe/London');

/** The legal day on which an instant fell in the zone, `YYYY-MM-DD`. */
export const dayOfInstant = (at: string, zone: string | undefined): string => inZone(at, zone).toPlainDate().toString();

/** `16:20` in the zone. */
export const timeOfInstant = (at: string, zone: string | undefined): string =>
  inZone(at, zone).toPlainTime().toString({ smallestUnit: 'minute' });

export const instantInWords = (at: string, zone: string | undefined): string =>
  `${dayInWords(dayOfInstant(at, zone))}, ${timeOfInstant(at, zone)}`;
