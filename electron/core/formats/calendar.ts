// Writes an .ics file (RFC 5545) that Outlook, Google and Apple read. Whole days are dates without a time or a zone;
// what has a time is written in UTC, which all three show on the reader's clocks and none needs a zone's rules for.

import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';

interface AnyCalendarEvent {
  /** The same for the same date for ever: a program that knows it already updates and does not duplicate. */
  uid: string;
  /** Higher after each change of the event. */
  sequence: number;
  title: string;
  /** YYYY-MM-DD in the calendar's zone. */
  day: string;
  description?: string;
  place?: string;
  /** Days before at which it rings. An all-day event rings at nine in the morning, a timed one at its own time. */
  alarms?: readonly number[];
  /** Called off: sent again with a higher sequence, it is struck out. */
  isCancelled?: boolean;
}

export interface DayEvent extends AnyCalendarEvent {
  kind: 'day';
}

export interface TimedEvent extends AnyCalendarEvent {
  kind: 'timed';
  /** HH:MM on the clocks of the calendar's zone. */
  time: string;
  minutes: number;
}

export type CalendarEvent = DayEvent | TimedEvent;

export interface Calendar {
  name: string;
  /** IANA, as `Europe/London`. */
  zone: string;
  events: readonly CalendarEvent[];
}

const DAY_SECONDS = 86_400;
/** An all-day event begins at midnight, when nobody should be woken: it rings at nine. */
const MORNING_SECONDS = 9 * 3_600;

/** What no calendar holds: half a character, and controls beside the tab and the end of a line. */
const kept = (text: string): string => text.toWellFormed().replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
/** The library escapes an event's texts, but neither the calendar's name nor a UID. */
const escaped = (text: string): string =>
  kept(text)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|[\r\n]/g, '\\n');

function times(event: CalendarEvent, zone: string) {
  const day = Temporal.PlainDate.from(event.day);
  if (event.kind === 'day') return { allDay: true, start: day, end: day.add({ days: 1 }) };
  if (!(event.minutes > 0)) throw new RangeError('an event with a time lasts a minute or more');
  const start = day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(event.time) }).toInstant();
  return { allDay: false, start, end: start.add({ minutes: event.minutes }) };
}

/** Seconds before the start; in the library's hands a negative number is after it. */
const secondsBefore = (event: CalendarEvent, days: number): number =>
  days * DAY_SECONDS - (event.kind === 'day' ? MORNING_SECONDS : 0);

/**
 * The file's text, lines ended by CRLF. `stamp` (ISO 8601, UTC) is when it was written: same input, same text. A time
 * that the clocks skip is an hour later; one that they repeat is the first of the two.
 * @throws RangeError for a day, time, zone or length that there is not.
 */
export function writeCalendar(calendar: Calendar, stamp: string): string {
  const written = Temporal.Instant.from(stamp);
  const file = ical({
    name: escaped(calendar.name),
    prodId: { company: 'Branchdesk', product: 'Branchdesk', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    x: { 'X-WR-TIMEZONE': new Temporal.ZonedDateTime(0n, calendar.zone).timeZoneId },
  });
  for (const event of calendar.events) {
    const isDay = event.kind === 'day';
    const title = kept(event.title);
    file.createEvent({
      ...times(event, calendar.zone),
      id: escaped(event.uid),
      sequence: event.sequence,
      stamp: written,
      lastModified: written,
      summary: title,
      description: event.description ? kept(event.description) : null,
      location: event.place ? kept(event.place) : null,
      // A deadline does not fill the day, and a shared calendar shows others no more than that there is something.
      transparency: isDay ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      busystatus: isDay ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
      class: ICalEventClass.PRIVATE,
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      alarms: (event.isCancelled ? [] : (event.alarms ?? [])).map((days) => ({
        type: ICalAlarmType.display,
        trigger: secondsBefore(event, days),
        relatesTo: ICalAlarmRelatesTo.start,
        description: title,
      })),
    });
  }
  return `${file.toString()}\r\n`;
}
