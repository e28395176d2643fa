// A day as people read it, with its weekday and its year, in the order of the branch's country, marked up as a date.

import { Temporal } from 'temporal-polyfill';
import { dayInWords, shortDayInWords } from '../../shared/rules/day-words.ts';
import { useSession } from '../app/desk.tsx';

/** `2026-12-29` as "Tue 29 December 2026"; `isShort` as "Tue 29 Dec", with the year when it is not this year's. */
export function DayText(props: { day: string; isShort?: boolean; className?: string }) {
  const { branch, today } = useSession();
  return (
    <time dateTime={props.day} className={props.className}>
      {props.isShort ? shortDayInWords(props.day, today, branch?.dateOrder) : dayInWords(props.day, branch?.dateOrder)}
    </time>
  );
}

/** An instant (UTC) as the branch's clock shows it, or that of `zone`: "Mon 23 November 2026, 16:20". */
export function InstantText(props: { at: string; zone?: string | undefined; isShort?: boolean }) {
  const { branch, today } = useSession();
  const zone = props.zone ?? branch?.zone;
  const day = dayOfInstant(props.at, zone);
  const words = props.isShort ? shortDayInWords(day, today, branch?.dateOrder) : dayInWords(day, branch?.dateOrder);
  return (
    <time dateTime={props.at}>
      {words}, {timeOfInstant(props.at, zone)}
    </time>
  );
}

const inZone = (at: string, zone: string | undefined) =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone ?? 'Europe/London');

/** The legal day on which an instant fell in the zone, `YYYY-MM-DD`. */
export const dayOfInstant = (at: string, zone: string | undefined): string => inZone(at, zone).toPlainDate().toString();

/** `16:20` in the zone. */
export const timeOfInstant = (at: string, zone: string | undefined): string =>
  inZone(at, zone).toPlainTime().toString({ smallestUnit: 'minute' });
