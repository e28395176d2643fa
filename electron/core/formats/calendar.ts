// Writes an .ics file (RFC 5545) that Outlook, Google and Apple read.

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

/** The file's text, lines ended by CRLF. `stamp` (ISO 8601, UTC) is when it was written: same input, same text. */
export declare function writeCalendar(calendar: Calendar, stamp: string): string;
