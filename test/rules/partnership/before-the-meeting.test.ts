// What comes before the next meeting, from its records and a day.

import { describe, expect, it } from 'vitest';
import type { Action } from '../../../shared/domain/partnership/actions.ts';
import { emptyEntry, type PartnershipEntry } from '../../../shared/domain/partnership/entries.ts';
import { emptyForum, emptySeat } from '../../../shared/domain/partnership/forums.ts';
import { emptyItem, emptyMeeting, type Meeting } from '../../../shared/domain/partnership/meetings.ts';
import {
  type BeforeMeetingFacts,
  beforeTheMeeting,
  papersOutBy,
} from '../../../shared/rules/partnership/before-the-meeting.ts';
import { noticeInWorkingDays } from '../../../shared/rules/partnership/paper-notice.ts';

const NATION = 'england-and-wales';
const meeting = (id: string, plannedOn: string, change: Partial<Meeting> = {}): Meeting => ({
  ...emptyMeeting,
  id,
  revision: 1,
  forumId: 'forum',
  plannedOn,
  visibility: 'joint',
  confidentialUntil: null,
  ...change,
});

const facts = (change: Partial<BeforeMeetingFacts> = {}): BeforeMeetingFacts => ({
  forum: emptyForum,
  meetings: [meeting('next', '2026-12-03')],
  entries: [],
  actions: [],
  today: '2026-11-24',
  nation: NATION,
  closures: [],
  postOf: () => undefined,
  ...change,
});
const keys = (change: Partial<BeforeMeetingFacts>) => beforeTheMeeting(facts(change)).tasks.map(({ key }) => key);
const taskOf = (key: string, change: Partial<BeforeMeetingFacts>) =>
  beforeTheMeeting(facts(change)).tasks.find((one) => one.key === key);

it('counts back from the next meeting', () => {
  const { next, tasks } = beforeTheMeeting(facts());
  expect(next).toEqual({
    meetingId: 'next',
    day: '2026-12-03',
    daysLeft: 9,
    papersBy: '2026-11-26',
    preMeetingBy: '2026-12-01',
  });
  expect(tasks.map(({ key, dueOn, isLate }) => [key, dueOn, isLate])).toEqual([
    ['agenda', '2026-11-19', true],
    ['papers', '2026-11-26', false],
    ['preMeeting', '2026-12-01', false],
  ]);
});

it('gives papers the notice that they are counted by', () => {
  for (const day of ['2026-12-03', '2026-12-05', '2026-12-28', '2027-01-04']) {
    for (const wanted of [1, 2, 5, 10]) {
      const by = papersOutBy(day, wanted, NATION);
      expect(noticeInWorkingDays(by, day, { nation: NATION, closures: [] })).toBe(wanted);
    }
  }
});

describe('what is done, moved or missing', () => {
  it('takes the day to which a meeting was moved, and passes over what was called off', () => {
    const cancelled = { on: '2026-11-20', bySide: 'management', reason: 'Nobody free' } as const;
    const meetings = [
      meeting('off', '2026-11-30', { cancelled }),
      meeting('on', '2026-12-01', { movedTo: '2026-12-10' }),
    ];
    expect(beforeTheMeeting(facts({ meetings })).next).toMatchObject({ meetingId: 'on', day: '2026-12-10' });
  });

  it('asks what became of a meeting that nobody wrote up, and for a date where none is planned', () => {
    expect(keys({ meetings: [meeting('past', '2026-11-19')] })).toEqual(['noDate', 'writeUp']);
  });

  it('asks for the approval of the last minutes, and of whom', () => {
    const signed = { on: '2026-11-01', name: 'Ruth' };
    const held = meeting('held', '2026-10-22', {
      heldOn: '2026-10-22',
      approvals: { management: null, staff: signed },
    });
    expect(taskOf('minutes', { meetings: [held] })).toMatchObject({
      dueOn: '2026-11-01',
      isLate: true,
      sentence: 'Management has not approved the minutes of the last meeting.',
    });
    const agreed = { ...held, approvals: { management: signed, staff: signed } };
    expect(taskOf('minutes', { meetings: [agreed] })).toBeUndefined();
  });

  it('is done with the agenda when there is an item of its own, and with papers when all are out', () => {
    const item = { ...emptyItem, id: 'item', title: 'Rotas' };
    const meetings = [meeting('next', '2026-12-03', { items: [item] })];
    expect(taskOf('agenda', { meetings })).toMatchObject({ isDone: true, sentence: '1 item on the agenda.' });
    expect(
      taskOf('agenda', { meetings: [meeting('next', '2026-12-03', { items: [{ ...item, isStanding: true }] })] }),
    ).toMatchObject({
      isDone: false,
    });
    const paper = (issuedOn: string | null): PartnershipEntry => ({
      ...emptyEntry,
      id: `paper ${issuedOn}`,
      revision: 1,
      on: { collection: 'meetings', id: 'next' },
      kind: 'paper',
      day: '2026-11-20',
      visibility: 'joint',
      confidentialUntil: null,
      issuedOn,
    });
    expect(taskOf('papers', { meetings, entries: [paper(null), paper('2026-11-20')] })).toMatchObject({
      isDone: false,
      sentence: '1 of 2 papers are not out yet.',
    });
    expect(taskOf('papers', { meetings, entries: [paper('2026-11-20')] })).toMatchObject({ isDone: true });
  });

  it('counts overdue actions, empty seats and terms that have ended', () => {
    const action = { doneOn: null, dueOn: '2026-11-23' } as Action;
    expect(taskOf('actions', { actions: [action, { ...action, dueOn: '2026-11-24' }] })?.sentence).toContain(
      '1 action is',
    );
    const holder = { name: 'Sam', memberId: null, repId: null, from: null, to: '2026-11-23' };
    const seats = [
      { ...emptySeat, id: 'a', side: 'staff' as const },
      { ...emptySeat, id: 'b', side: 'staff' as const, holder },
    ];
    expect(taskOf('seats', { forum: { ...emptyForum, seats } })?.sentence).toBe(
      '1 seat is vacant, and 1 term has ended: say who sits there.',
    );
  });
});
