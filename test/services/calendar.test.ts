// Deadlines and hearings as a calendar, read by ical.js.

import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';
import { fetched, openReadyCase } from '../support/papers-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
});
afterEach(() => at.close());

async function eventsOf(input: Parameters<CaseworkDesk['call']['cases']['calendar']>[0]) {
  const made = await at.call.cases.calendar(input);
  const text = new TextDecoder().decode(await fetched(at, made));
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      title: event.summary,
      start: event.startDate.toString(),
      isDay: event.startDate.isDate,
      sequence: event.sequence,
      description: event.description,
      alarms: component.getAllSubcomponents('valarm').length,
    };
  });
  expect(events).toHaveLength(made.events);
  return { name: made.name, events, text };
}

test('a case’s deadlines and hearings, without anybody’s name', async () => {
  const on = await openReadyCase(at);
  await at.call.cases.addEvent({
    caseId: on.id,
    kind: 'hearing',
    day: '2027-06-03',
    time: '10:00',
    place: 'Room 4',
    text: 'Grace Obi',
  });
  await at.call.cases.addTask({ caseId: on.id, what: 'Ring Grace Obi', dueOn: '2026-12-02' });
  const { name, events, text } = await eventsOf({ id: on.id });
  expect(name).toBe('2026-0001-calendar.ics');
  expect(events.map(({ title, start }) => [start, title])).toEqual(
    expect.arrayContaining([
      ['2027-02-19', '2026-0001: notify Acas by'],
      ['2027-01-22', '2026-0001: refer by'],
      ['2026-12-01', '2026-0001: task due'],
      ['2026-12-02', '2026-0001: task due'],
      // Ten o’clock in London in June.
      ['2027-06-03T09:00:00Z', '2026-0001: hearing'],
    ]),
  );
  expect(events).toHaveLength(5);
  expect(events.every(({ alarms }) => alarms === 2)).toBe(true);
  expect(text).not.toMatch(/Grace|Obi/);
});

test('names stand in it when somebody asks for them', async () => {
  const on = await openReadyCase(at);
  const { events } = await eventsOf({ id: on.id, withNames: true });
  expect(events.map(({ title }) => title)).toContain('2026-0001: notify Acas by (Grace Obi)');
  expect(events.map(({ title }) => title)).toContain('2026-0001: appeal in writing (Grace Obi)');
});

test('a date that moves keeps its id and is later in sequence', async () => {
  const on = await openReadyCase(at);
  const { id: entryId, revision } = await at.call.cases.addEvent({
    caseId: on.id,
    kind: 'hearing',
    day: '2026-12-03',
    text: '',
  });
  const before = (await eventsOf({ id: on.id })).events;
  await at.call.cases.updateEvent({ id: entryId, revision, day: '2026-12-10' });
  const keyDateId = on.keyDates[0]!.id;
  await at.call.cases.setKeyDate({ id: on.id, revision: on.revision, keyDateId, date: '2026-11-21' });
  const after = (await eventsOf({ id: on.id })).events;
  for (const [title, day] of [
    ['2026-0001: hearing', '2026-12-10'],
    ['2026-0001: notify Acas by', '2027-02-20'],
  ]) {
    const [was, is] = [before, after].map((events) => events.find((event) => event.title === title)!);
    expect(is).toMatchObject({ uid: was!.uid, start: day });
    expect(is!.sequence).toBeGreaterThan(was!.sequence);
  }
  expect(new Set(after.map(({ uid }) => uid)).size).toBe(after.length);
});

test('the later day that may apply stands in it once the safe day has passed', async () => {
  const on = await at.call.cases.open({
    who: [{ memberId: ids.grace }],
    type: 'pay',
    keyDates: [{ date: '2026-07-30', pattern: 'series', lastOn: '2026-09-30' }],
  });
  const { events } = await eventsOf({ id: on.id });
  expect(events.map(({ title, start }) => [start, title])).toEqual([
    ['2026-10-29', '2026-0001: notify Acas by'],
    ['2026-12-29', '2026-0001: a longer limit may end: get advice before'],
  ]);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
});

test('of a rep, or of everything that is open', async () => {
  const on = await openReadyCase(at);
  const other = await at.call.cases.open({
    who: [{ memberId: ids.jose }],
    type: 'pay',
    keyDates: [{ date: '2026-11-19' }],
  });
  const closed = await at.call.cases.open({ who: [{ memberId: ids.jose }], type: 'pay' });
  await at.call.cases.close({ id: closed.id, revision: closed.revision, outcome: 'withdrawn', reason: 'Asked to.' });
  const numbers = async (input: Parameters<typeof eventsOf>[0]) => [
    ...new Set((await eventsOf(input)).events.map(({ title }) => title.split(':')[0])),
  ];
  expect(await numbers({ repId: ids.post })).toEqual([on.number]);
  expect(await numbers({})).toEqual([on.number, other.number]);
  expect((await eventsOf({})).name).toBe('cases-calendar.ics');
  await expect(at.call.cases.calendar({ repId: ids.nobody })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(at.call.cases.calendar({ id: ids.nobody })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
