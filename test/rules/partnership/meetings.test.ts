// Meetings' rules: the papers' clock, the quorum of those who came, the chair's turn, what is put off, the longest gap.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quorum, Seat } from '../../../shared/domain/partnership/forums.ts';
import { type AgendaItem, emptyItem } from '../../../shared/domain/partnership/meetings.ts';
import { addDays } from '../../../shared/rules/limits.ts';
import { papersOutBy } from '../../../shared/rules/partnership/before-the-meeting.ts';
import { nextChair, otherSide } from '../../../shared/rules/partnership/meetings/chair-rota.ts';
import { carriedOver, deferralsInWords, isEscalated } from '../../../shared/rules/partnership/meetings/deferrals.ts';
import {
  areMinutesOnTime,
  longestGap,
  meetingState,
  minutesDueOn,
} from '../../../shared/rules/partnership/meetings/meeting-days.ts';
import { paperStanding } from '../../../shared/rules/partnership/meetings/papers-clock.ts';
import { missingForQuorum, quorumMet } from '../../../shared/rules/partnership/meetings/quorum-met.ts';
import { noticeInWorkingDays } from '../../../shared/rules/partnership/paper-notice.ts';

const england = { nation: 'england-and-wales', closures: [] } as const;

describe('3-26 papers early', () => {
  it('issued four working days before with a rule of five is late', () => {
    expect(paperStanding('2025-01-14', '2025-01-20', 5, england)).toEqual({ notice: 4, isOnTime: false });
    expect(paperStanding('2025-01-13', '2025-01-20', 5, england)).toEqual({ notice: 5, isOnTime: true });
  });

  it('tabled on the day has no notice, and what is not out yet has none to judge', () => {
    expect(paperStanding('2025-09-15', '2025-09-15', 5, england)).toEqual({ notice: 0, isOnTime: false });
    expect(paperStanding(null, '2025-09-15', 5, england)).toEqual({ notice: null, isOnTime: null });
  });

  it('has to be out before Easter for a meeting after it, by the branch’s calendar', () => {
    // Good Friday and Easter Monday of 2026 are 3 and 6 April.
    expect(papersOutBy('2026-04-09', 5, 'england-and-wales')).toBe('2026-03-31');
    const closures = [{ day: '2026-04-07', name: 'Closed', bankHolidayIn: null }];
    expect(papersOutBy('2026-04-09', 5, 'england-and-wales', closures)).toBe('2026-03-30');
  });

  it('property: out on that day is on time, and a working day later it is not', () => {
    const days = fc.integer({ min: 0, max: 1_400 }).map((count) => addDays('2025-01-01', count));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), (day, rule) => {
        const by = papersOutBy(day, rule, 'england-and-wales');
        expect(noticeInWorkingDays(by, day, england)).toBe(rule);
        let next = addDays(by, 1);
        while (noticeInWorkingDays(next, day, england) === rule) next = addDays(next, 1);
        expect(paperStanding(next, day, rule, england).isOnTime).toBe(false);
      }),
    );
  });
});

const seat = (id: string, side: Seat['side'], role: Seat['role'] = 'member') => ({ id, side, role });
const seats = [
  seat('M1', 'management', 'coChair'),
  seat('M2', 'management'),
  seat('S1', 'staff', 'coChair'),
  seat('S2', 'staff'),
  seat('O1', 'staff', 'observer'),
];
const asking = (changes: Partial<Quorum> = {}): Quorum => ({
  total: 3,
  management: 1,
  staff: 1,
  areCoChairsRequired: false,
  isBesideCoChairs: false,
  ...changes,
});
const came = (...ids: string[]) => ids.map((seatId) => ({ seatId, value: 'present' as const }));
const SIDES = { management: 'Management', staff: 'Staff side' };

describe('the quorum of those who came', () => {
  it('counts each side and the total, deputies among them, observers not', () => {
    const met = quorumMet(asking(), seats, [...came('M1', 'S1', 'O1'), { seatId: 'S2', value: 'deputy' }]);
    expect(met).toMatchObject({ total: 3, management: 1, staff: 2, isQuorate: true });
    expect(missingForQuorum(met, SIDES)).toEqual([]);
  });

  it('says at once what is missing', () => {
    expect(missingForQuorum(quorumMet(asking({ management: 2 }), seats, came('M2', 'S2')), SIDES)).toEqual([
      '1 more of management',
    ]);
    const noChair = quorumMet(asking({ areCoChairsRequired: true }), seats, came('M2', 'S1', 'S2'));
    expect(noChair.isQuorate).toBe(false);
    expect(missingForQuorum(noChair, SIDES)).toEqual(['the chair of management']);
    expect(missingForQuorum(quorumMet(asking({ total: 4 }), seats, came('M1', 'S1')), SIDES)).toEqual([
      '2 more in all',
    ]);
  });

  it('is not said where none is set', () => {
    expect(quorumMet(asking({ total: 0, management: 0, staff: 0 }), seats, []).isQuorate).toBeNull();
  });
});

describe('0-11 the chair’s turn', () => {
  it('alternates, and the side that does not chair keeps the minutes', () => {
    for (const model of ['coChairs', 'alternating'] as const) {
      const first = nextChair(model, null);
      const second = nextChair(model, first.chairSide);
      expect(second).toEqual({ chairSide: otherSide(first.chairSide!), minutesSide: first.chairSide });
      expect(nextChair(model, second.chairSide)).toEqual(first);
    }
  });

  it('stays where the constitution fixes it', () => {
    expect(nextChair('fixedStaff', 'staff')).toEqual({ chairSide: 'staff', minutesSide: 'management' });
    expect(nextChair('independent', 'staff')).toEqual({ chairSide: null, minutesSide: null });
  });
});

const item = (id: string, changes: Partial<AgendaItem> = {}): AgendaItem => ({
  ...emptyItem,
  id,
  title: id,
  ...changes,
});
const ids = () => {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
};

describe('2-03 what is put off', () => {
  it('comes back once with its count, and the third time before everything else', () => {
    const first = [item('rota', { outcome: 'deferred' }), item('parking', { outcome: 'noted' })];
    const second = carriedOver(first, [item('news')], ids());
    expect(second.map(({ title, deferrals }) => [title, deferrals])).toEqual([
      ['news', 0],
      ['rota', 1],
    ]);
    expect(carriedOver(first, second, ids())).toEqual(second);
    const third = carriedOver([item('rota', { outcome: 'deferred', deferrals: 2 })], [item('news')], ids());
    expect(third.map(({ title }) => title)).toEqual(['rota', 'news']);
    expect(isEscalated(third[0]!)).toBe(true);
    expect(deferralsInWords(third[0]!)).toBe('Deferred 3 times: it comes first');
  });

  it('goes again when it was decided after all, unless somebody has written to it', () => {
    const next = carriedOver([item('rota', { outcome: 'deferred' })], [], ids());
    expect(carriedOver([item('rota', { outcome: 'decided' })], next, ids())).toEqual([]);
    const written = next.map((each) => ({ ...each, notes: 'Bring the figures.' }));
    expect(carriedOver([item('rota', { outcome: 'decided' })], written, ids())).toEqual(written);
  });
});

describe('3-07 the longest gap', () => {
  it('is flagged past twice the interval, the time until today included', () => {
    expect(longestGap(['2025-01-20', '2025-03-21'], '2025-04-01', 60)).toMatchObject({ days: 60, isTooLong: false });
    expect(longestGap(['2025-01-20', '2025-03-21'], '2025-08-01', 60)).toEqual({
      from: '2025-03-21',
      to: '2025-08-01',
      days: 133,
      isOpen: true,
      isTooLong: true,
    });
    expect(longestGap([], '2025-08-01', 60)).toBeNull();
  });
});

describe('where a meeting stands', () => {
  const signed = { on: '2026-02-05', name: 'A name' };
  const open = {
    cancelled: null,
    heldOn: null,
    items: [],
    minutesIssuedOn: null,
    approvals: { management: null, staff: null },
  };

  it('its minutes are agreed only when both sides have approved them', () => {
    const held = { ...open, heldOn: '2026-02-01', minutesIssuedOn: '2026-02-03' };
    expect(meetingState(held, true)).toBe('minutesDraft');
    expect(meetingState({ ...held, approvals: { management: signed, staff: null } }, true)).toBe('minutesDraft');
    expect(meetingState({ ...held, approvals: { management: signed, staff: signed } }, true)).toBe('minutesAgreed');
  });

  it('goes from planned by its agenda and its papers to held', () => {
    expect(meetingState(open, false)).toBe('planned');
    expect(meetingState({ ...open, items: [item('a')] }, false)).toBe('agendaOpen');
    expect(meetingState({ ...open, items: [item('a')] }, true)).toBe('papersIssued');
    expect(meetingState({ ...open, heldOn: '2026-02-01' }, true)).toBe('held');
  });

  it('the minutes’ time is counted in days from the day held, the last of both approvals decides', () => {
    expect(minutesDueOn('2026-02-01', 10)).toBe('2026-02-11');
    const late = { heldOn: '2026-02-01', approvals: { management: signed, staff: { ...signed, on: '2026-02-12' } } };
    expect(areMinutesOnTime(late, 10)).toBe(false);
    expect(areMinutesOnTime({ ...late, approvals: { management: signed, staff: signed } }, 10)).toBe(true);
    expect(areMinutesOnTime({ ...late, approvals: { management: signed, staff: null } }, 10)).toBeNull();
  });
});
