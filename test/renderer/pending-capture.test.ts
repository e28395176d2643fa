// What is captured at a meeting while it is being saved: nothing typed meanwhile is lost, and nothing saved comes back.

import { describe, expect, it } from 'vitest';
import {
  attendanceWith,
  isNothing,
  NOTHING,
  type Pending,
  withoutSent,
  withPending,
} from '../../renderer/features/partnership/meetings/pending-capture.ts';
import { emptyItem, emptyMeeting, type Meeting } from '../../shared/domain/partnership/meetings.ts';

const meeting: Meeting = {
  ...emptyMeeting,
  id: '44444444-0000-4000-8000-000000000001',
  revision: 3,
  forumId: '44444444-0000-4000-8000-000000000002',
  plannedOn: '2026-12-01',
  visibility: 'joint',
  confidentialUntil: null,
  attendance: [
    { seatId: 'm1', value: 'present', person: '' },
    { seatId: 's1', value: 'absent', person: '' },
  ],
  items: [
    { ...emptyItem, id: 'rota', title: 'Night rota' },
    { ...emptyItem, id: 'parking', title: 'Parking', notes: 'As before' },
  ],
};
const pending = (changes: Partial<Pending>): Pending => ({ ...NOTHING, ...changes });

describe('laid over what is saved', () => {
  it('changes what was written here and leaves the rest as somebody else has it', () => {
    const after = withPending(meeting, pending({ items: { rota: { outcome: 'decided' } }, heldOn: '2026-12-01' }));
    expect(after.items.map(({ outcome, notes }) => [outcome, notes])).toEqual([
      ['decided', ''],
      [null, 'As before'],
    ]);
    expect(after.heldOn).toBe('2026-12-01');
    expect(after.attendance).toEqual(meeting.attendance);
  });

  it('a mark is put, changed and taken away', () => {
    const marks = attendanceWith(meeting.attendance, {
      s1: { value: 'deputy', person: 'A deputy' },
      m1: null,
      s2: { value: 'present', person: '' },
    });
    expect(marks.map(({ seatId, value }) => [seatId, value])).toEqual([
      ['s1', 'deputy'],
      ['s2', 'present'],
    ]);
  });
});

describe('once some of it was saved', () => {
  it('nothing is left where nothing was written meanwhile', () => {
    const sent = pending({
      items: { rota: { notes: 'Said' } },
      attendance: { s2: null },
      minutes: 'x',
      heldOn: '2026-12-01',
    });
    expect(isNothing(sent)).toBe(false);
    expect(isNothing(withoutSent(sent, sent))).toBe(true);
  });

  it('what was typed while it was being saved waits for the next time', () => {
    const sent = pending({ items: { rota: { notes: 'Sai' }, parking: { notes: 'Other' } } });
    const now = { ...sent, items: { ...sent.items, rota: { notes: 'Said' } }, minutes: 'At the end' };
    expect(withoutSent(now, sent)).toEqual(pending({ items: { rota: { notes: 'Said' } }, minutes: 'At the end' }));
  });

  it('a meeting that was begun and has nobody marked has still nothing to save', () => {
    expect(isNothing(pending({ isRunning: true }))).toBe(true);
  });
});
