// Calendars, read back with another library than the one that writes them.

import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import {
  type Calendar,
  type CalendarEvent,
  type TimedEvent,
  writeCalendar,
} from '../../electron/core/formats/calendar.ts';

const naughty: string[] = JSON.parse(
  readFileSync(new URL('../fixtures/text/naughty-strings.json', import.meta.url), 'utf8'),
);
const STAMP = '2026-11-24T09:00:00Z';

const limit: CalendarEvent = {
  kind: 'day',
  uid: 'clock-0198@branchdesk',
  sequence: 3,
  day: '2026-12-29',
  title: 'Notify Acas by: case 2026-0042',
  description: 'The safe date.\nProof of what was done belongs on the case; a later limit may apply, ask.',
  alarms: [28, 14, 7, 3, 1, 0],
};
const hearing: TimedEvent = {
  kind: 'timed',
  uid: 'hearing-0199@branchdesk',
  sequence: 0,
  day: '2026-12-03',
  time: '14:30',
  minutes: 90,
  title: 'Hearing: case 2026-0042',
  place: 'Room 2; Hope Street, Sheffield',
  alarms: [1],
};

const made = (events: CalendarEvent[], zone = 'Europe/London', name = 'Case 2026-0042'): Calendar => ({
  name,
  zone,
  events,
});

function read(text: string): { calendar: ICAL.Component; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) };
}

const triggers = (event: ICAL.Event): string[] =>
  event.component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')));

/** The start of a single timed event, in UTC. */
function startOf(zone: string, day: string, time: string): string {
  const [event] = read(writeCalendar(made([{ ...hearing, day, time }], zone), STAMP)).events;
  expect(event!.startDate.zone).toBe(ICAL.Timezone.utcTimezone);
  expect(event!.duration.toSeconds()).toBe(90 * 60);
  return event!.startDate.toString();
}

describe('a deadline', () => {
  it('is a whole day that ends where the next begins', () => {
    const [event] = read(writeCalendar(made([limit]), STAMP)).events;
    expect(event!.startDate.isDate).toBe(true);
    expect(event!.startDate.toString()).toBe('2026-12-29');
    expect(event!.endDate.toString()).toBe('2026-12-30');
    expect(event!.uid).toBe(limit.uid);
    expect(event!.sequence).toBe(3);
    expect(event!.summary).toBe(limit.title);
    expect(event!.description).toBe(limit.description);
    expect(event!.component.getFirstPropertyValue('dtstamp')!.toString()).toBe(STAMP);
    expect(event!.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(event!.component.getFirstPropertyValue('class')).toBe('PRIVATE');
  });

  it('rings at nine in the morning, that many days before', () => {
    const { events } = read(writeCalendar(made([limit]), STAMP));
    expect(triggers(events[0]!)).toEqual(['-P27DT15H', '-P13DT15H', '-P6DT15H', '-P2DT15H', '-PT15H', 'PT9H']);
    const rings = events[0]!.component.getAllSubcomponents('valarm').map((alarm) => {
      const at = ICAL.Time.fromData({ year: 2026, month: 12, day: 29, hour: 0 });
      at.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
      return at.toString();
    });
    expect(rings[0]).toBe('2026-12-01T09:00:00');
    expect(rings.at(-1)).toBe('2026-12-29T09:00:00');
  });

  it('keeps its day on the days on which the clocks change, at the end of a year, and on a leap day', () => {
    for (const [day, next] of [
      ['2026-03-29', '2026-03-30'],
      ['2026-10-25', '2026-10-26'],
      ['2026-12-31', '2027-01-01'],
      ['2028-02-29', '2028-03-01'],
    ] as const) {
      for (const zone of ['Europe/London', 'America/New_York', 'Pacific/Auckland']) {
        const [event] = read(writeCalendar(made([{ ...limit, day }], zone), STAMP)).events;
        expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual([day, next]);
      }
    }
  });
});

describe('a hearing', () => {
  it('is at its moment, whatever the zone and the season', () => {
    expect(startOf('Europe/London', '2026-12-03', '14:30')).toBe('2026-12-03T14:30:00Z');
    expect(startOf('Europe/London', '2026-07-03', '14:30')).toBe('2026-07-03T13:30:00Z');
    expect(startOf('America/New_York', '2026-12-03', '14:30')).toBe('2026-12-03T19:30:00Z');
    expect(startOf('America/New_York', '2026-07-03', '22:00')).toBe('2026-07-04T02:00:00Z');
  });

  it('on a day on which the clocks change is before or after that', () => {
    expect(startOf('Europe/London', '2026-03-29', '00:30')).toBe('2026-03-29T00:30:00Z');
    expect(startOf('Europe/London', '2026-03-29', '02:30')).toBe('2026-03-29T01:30:00Z');
    expect(startOf('Europe/London', '2026-03-29', '01:30')).toBe('2026-03-29T01:30:00Z');
    expect(startOf('Europe/London', '2026-10-25', '01:30')).toBe('2026-10-25T00:30:00Z');
    expect(startOf('America/New_York', '2026-11-01', '09:00')).toBe('2026-11-01T14:00:00Z');
  });

  it('has its place and rings a day before', () => {
    const [event] = read(writeCalendar(made([hearing]), STAMP)).events;
    expect(event!.location).toBe('Room 2; Hope Street, Sheffield');
    expect(triggers(event!)).toEqual(['-P1D']);
    expect(event!.component.getFirstPropertyValue('transp')).toBe('OPAQUE');
  });

  it('that is called off is struck out and no longer rings', () => {
    const [event] = read(writeCalendar(made([{ ...hearing, sequence: 1, isCancelled: true }]), STAMP)).events;
    expect(event!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(triggers(event!)).toEqual([]);
  });

  it('that cannot be is refused', () => {
    for (const wrong of [{ day: '2026-02-30' }, { time: '25:00' }, { minutes: 0 }, { minutes: Number.NaN }]) {
      expect(() => writeCalendar(made([{ ...hearing, ...wrong }]), STAMP)).toThrow(RangeError);
    }
    expect(() => writeCalendar(made([], 'Nowhere/Land'), STAMP)).toThrow(RangeError);
  });
});

describe('the file', () => {
  it('has lines of at most 75 octets that end in CRLF and cut no character', () => {
    const title = '⚖️ Hearing 👩🏽‍⚖️ '.repeat(40);
    const text = writeCalendar(made([{ ...hearing, title }, limit]), STAMP);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
    expect(read(text).events[0]!.summary).toBe(title);
    expect(writeCalendar(made([{ ...hearing, title }, limit]), STAMP)).toBe(text);
  });

  it('lets no text end a line, in a title, a place, a UID or the name', () => {
    const evil = 'x\r\nEND:VEVENT\nBEGIN:VEVENT\rATTACH:file:///etc/passwd;a,b\\n';
    const text = writeCalendar(
      made([{ ...hearing, uid: evil, title: evil, place: evil, description: evil }], undefined, evil),
      STAMP,
    );
    const { calendar, events } = read(text);
    expect(events).toHaveLength(1);
    expect(text).not.toMatch(/^ATTACH/m);
    const whole = evil.replace(/\r\n?/g, '\n');
    expect(events[0]!.summary).toBe(whole);
    // A name is text too; the library that reads here leaves it escaped.
    const name = String(calendar.getFirstPropertyValue('name'));
    expect(name.replace(/\\([\\;,n])/g, (_, each) => (each === 'n' ? '\n' : each))).toBe(whole);
  });

  it('brings strings that break programs back as they were', () => {
    const events = naughty.map((title, at) => ({ ...hearing, uid: `n${at}`, title, description: title }));
    const back = read(writeCalendar(made(events), STAMP)).events;
    expect(back).toHaveLength(events.length);
    for (const [at, title] of naughty.entries()) {
      const kept = title.toWellFormed().replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
      expect(back[at]!.summary).toBe(kept.replace(/\r\n?/g, '\n'));
    }
  });
});
