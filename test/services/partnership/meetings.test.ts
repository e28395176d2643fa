// Meetings through the real desk: planned, held, written up, put off and called off; and what is refused, in words.

import { describe, expect, it } from 'vitest';
import { emptySeat } from '../../../shared/domain/partnership/forums.ts';
import { allPresent, sixSeatForum, sixSeats } from '../../support/forum-seats.ts';
import { forumId, officers, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';

const open = (day = '2026-11-24', forum = {}) => openPartnershipDesk(day, { ...sixSeatForum, ...forum });
const based = ({ id, revision }: { id: string; revision: number }) => ({ id, revision });

describe('planning and holding', () => {
  it('one call records a meeting that nobody planned, with who came, what was decided and who does what', async () => {
    const { call } = await open();
    const meeting = await call.partnership.recordMeeting({
      heldOn: '2026-11-20',
      attendance: [...allPresent.slice(1), { seat: 'M1', value: 'deputy', person: 'A deputy' }],
      items: ['Night rota', { title: 'Parking', outcome: 'noted', proposedBy: 'management' }],
      actions: [
        { text: 'Share the rota', ownerSide: 'management', dueOn: '2026-12-12', item: 'night rota' },
        { text: 'Tell staff' },
      ],
    });
    expect(meeting).toMatchObject({ forumId, kind: 'forum', plannedOn: '2026-11-20', visibility: 'joint' });
    const page = await call.partnership.meeting({ id: meeting.id });
    expect(page.state).toBe('held');
    expect(page.quorum).toMatchObject({ total: 6, management: 3, staff: 3, isQuorate: true });
    expect(page.actions.map(({ text, ownerSide, itemId, from }) => [text, ownerSide, itemId, from])).toEqual([
      ['Share the rota', 'management', meeting.items[0]!.id, 'Meeting of Fri 20 November 2026'],
      ['Tell staff', 'joint', null, 'Meeting of Fri 20 November 2026'],
    ]);
    expect(page.missingForMinutes).toEqual([expect.stringContaining('“Night rota” has no outcome yet')]);
  });

  it('3-05 the first planned day stays when a meeting is moved, and a record finds the planned one', async () => {
    const { call } = await open('2026-03-30');
    const planned = await call.partnership.recordMeeting({ plannedOn: '2026-03-17' });
    const moved = await call.partnership.moveMeeting({ ...based(planned), to: '2026-03-24' });
    expect(moved).toMatchObject({ plannedOn: '2026-03-17', movedTo: '2026-03-24' });
    const held = await call.partnership.recordMeeting({ heldOn: '2026-03-24', attendance: allPresent });
    expect(held).toMatchObject({ id: planned.id, plannedOn: '2026-03-17', heldOn: '2026-03-24' });
    const added = await call.partnership.recordMeeting({ id: held.id, minutes: 'Short, and to the point.' });
    expect(added).toMatchObject({ heldOn: '2026-03-24', minutes: 'Short, and to the point.' });
    expect((await call.partnership.meetings({ forumId })).total).toBe(1);
  });

  it('bad input: a meeting held before it was planned is to be moved first', async () => {
    const { call } = await open('2026-03-30');
    const planned = await call.partnership.recordMeeting({ plannedOn: '2026-03-24' });
    const early = { heldOn: '2026-03-17', attendance: allPresent };
    await refusedFor(
      call.partnership.changeMeeting({ ...based(planned), ...early }),
      /planned for Tue 24 March 2026, so it cannot have been held on Tue 17 March 2026 already.*move it to that day first/,
    );
    const moved = await call.partnership.moveMeeting({ ...based(planned), to: '2026-03-17' });
    const held = await call.partnership.changeMeeting({ ...based(moved), ...early });
    expect(held).toMatchObject({ plannedOn: '2026-03-24', movedTo: '2026-03-17', heldOn: '2026-03-17' });
  });

  it('bad input: attendance for a vacant seat is refused and the seat named', async () => {
    const vacant = { ...emptySeat, id: '33333333-0000-4000-8000-000000000009', side: 'staff' as const, title: 'S4' };
    const { call } = await open('2026-11-24', { seats: [...sixSeats, vacant] });
    const attendance = [...allPresent, { seat: 'S4', value: 'present' as const }];
    await refusedFor(call.partnership.recordMeeting({ heldOn: '2026-11-20', attendance }), /Nobody sat in S4/);
    await refusedFor(
      call.partnership.recordMeeting({ heldOn: '2026-11-20', attendance: [{ seat: 'M9', value: 'present' }] }),
      /No seat of this forum is called “M9”/,
    );
  });

  it('held needs attendance, and a day to come is not held', async () => {
    const { call } = await open();
    await refusedFor(call.partnership.recordMeeting({ heldOn: '2026-11-20' }), /Say who came/);
    await refusedFor(call.partnership.recordMeeting({ heldOn: '2026-11-25', attendance: allPresent }), /still to come/);
    await refusedFor(call.partnership.recordMeeting({}), /Say for which day it is planned/);
  });

  it('one that was recorded or planned is not recorded or planned twice', async () => {
    const { call } = await open();
    await call.partnership.recordMeeting({ heldOn: '2026-11-20', attendance: allPresent });
    await refusedFor(
      call.partnership.recordMeeting({ heldOn: '2026-11-20', attendance: allPresent }),
      /recorded already/,
    );
    await call.partnership.recordMeeting({ plannedOn: '2026-12-20' });
    await refusedFor(
      call.partnership.recordMeeting({ plannedOn: '2026-12-20' }),
      /is planned for Sun 20 December 2026 already/,
    );
  });

  it('3-05 one that is called off says by whom and why, and is not held any more', async () => {
    const { call } = await open();
    const planned = await call.partnership.recordMeeting({ plannedOn: '2026-11-20' });
    await refusedFor(
      call.partnership.cancelMeeting({ ...based(planned), bySide: 'management', reason: ' ' }),
      /Write something here/,
    );
    const off = await call.partnership.cancelMeeting({
      ...based(planned),
      bySide: 'management',
      reason: 'The director was away',
    });
    expect(off.cancelled).toEqual({ on: '2026-11-24', bySide: 'management', reason: 'The director was away' });
    await refusedFor(
      call.partnership.changeMeeting({ ...based(off), heldOn: '2026-11-20', attendance: allPresent }),
      /called off/,
    );
  });

  it('0-11 co-chairs take turns: the next meeting’s chair is the other side’s, the minutes the first one’s', async () => {
    const { call } = await open();
    const first = await call.partnership.recordMeeting({ heldOn: '2026-10-05', attendance: allPresent });
    const second = await call.partnership.recordMeeting({ heldOn: '2026-11-16', attendance: allPresent });
    const third = await call.partnership.recordMeeting({ plannedOn: '2026-12-28' });
    expect([first, second, third].map(({ chairSide, minutesSide }) => [chairSide, minutesSide])).toEqual([
      ['management', 'staff'],
      ['staff', 'management'],
      ['management', 'staff'],
    ]);
  });

  it('only a planned meeting with nothing on it is taken away', async () => {
    const { call } = await open();
    const planned = await call.partnership.recordMeeting({ plannedOn: '2026-12-20' });
    const filled = await call.partnership.recordMeeting({ plannedOn: '2026-12-22', items: ['Rota'] });
    await call.partnership.removeMeeting(based(planned));
    await refusedFor(call.partnership.removeMeeting(based(filled)), /Call it off instead/);
    expect((await call.partnership.meetings({ forumId })).rows.map(({ id }) => id)).toEqual([filled.id]);
  });

  it('3-07 says how long it was at most without a meeting', async () => {
    const { call } = await open();
    await call.partnership.recordMeeting({ heldOn: '2026-01-20', attendance: allPresent });
    await call.partnership.recordMeeting({ heldOn: '2026-10-20', attendance: allPresent });
    const { longestGap } = await call.partnership.meetings({ forumId });
    expect(longestGap).toEqual({ from: '2026-01-20', to: '2026-10-20', days: 273, isOpen: false, isTooLong: true });
  });
});

describe('figures', () => {
  const figure = async (call: Awaited<ReturnType<typeof open>>['call'], key: string) => {
    const { indicators } = await call.partnership.indicators({ forumId, from: '2026-01-01', to: '2026-12-31' });
    return indicators.find((each) => each.key === key)!;
  };

  it('3-05 nine planned and seven within a week of it are 77.8%, and who called one off is counted', async () => {
    const { call } = await open('2026-12-31');
    const days = ['01-12', '02-09', '03-09', '04-13', '05-11', '06-15', '07-13', '09-14', '10-12'].map(
      (day) => `2026-${day}`,
    );
    for (const [turn, plannedOn] of days.entries()) {
      const planned = await call.partnership.recordMeeting({ plannedOn });
      if (turn === 8) {
        await call.partnership.cancelMeeting({
          ...based(planned),
          bySide: 'management',
          reason: 'Nobody senior was free',
        });
        continue;
      }
      const heldOn = turn === 7 ? '2026-09-30' : plannedOn;
      await call.partnership.recordMeeting({ plannedOn, heldOn, attendance: allPresent });
    }
    const held = await figure(call, 'K1');
    expect(held).toMatchObject({ value: 77.8, numerator: 7, denominator: 9 });
    expect(held.note).toMatch(/management/i);
  });

  it('3-06 a deputy is not the senior manager: 8 of 12 are 66.7%', async () => {
    const { call } = await open('2026-12-31');
    const marks = ['present', 'present', 'deputy', 'present', 'apologies', 'present'] as const;
    for (const [turn, value] of marks.entries()) {
      const attendance = allPresent.map((mark) =>
        mark.seat === 'M1'
          ? { ...mark, value }
          : mark.seat === 'M2' && turn > 3
            ? { ...mark, value: 'deputy' as const }
            : mark,
      );
      await call.partnership.recordMeeting({ heldOn: `2026-0${turn + 1}-15`, attendance });
    }
    expect(await figure(call, 'K3')).toMatchObject({ value: 66.7, numerator: 8, denominator: 12 });
  });
});

describe('minutes', () => {
  const held = async () => {
    const desk = await open();
    const meeting = await desk.call.partnership.recordMeeting({
      heldOn: '2026-11-20',
      attendance: allPresent,
      items: ['Night rota', { title: 'Parking', outcome: 'noted' }],
    });
    return { ...desk, meeting };
  };

  it('every item has an outcome before they go out', async () => {
    const { call, meeting } = await held();
    await refusedFor(call.partnership.issueMinutes(based(meeting)), /“Night rota” has no outcome yet/);
    const items = meeting.items.map((item) => ({ ...item, outcome: item.outcome ?? ('decided' as const) }));
    const written = await call.partnership.changeMeeting({ ...based(meeting), items });
    expect(await call.partnership.issueMinutes(based(written))).toMatchObject({ minutesIssuedOn: '2026-11-24' });
  });

  it('they are agreed when both sides have approved them with day and name, and then nobody changes them', async () => {
    const { call, meeting } = await held();
    await refusedFor(
      call.partnership.approveMinutes({ ...based(meeting), side: 'staff', name: 'Sam Adeyemi' }),
      /have not gone out yet/,
    );
    const items = meeting.items.map((item) => ({ ...item, outcome: 'noted' as const }));
    const written = await call.partnership.changeMeeting({ ...based(meeting), items });
    const out = await call.partnership.issueMinutes(based(written));
    const once = await call.partnership.approveMinutes({ ...based(out), side: 'staff', name: 'Sam Adeyemi' });
    expect((await call.partnership.meeting({ id: meeting.id })).state).toBe('minutesDraft');
    const agreed = await call.partnership.approveMinutes({ ...based(once), side: 'management', name: 'Ruth Kell' });
    expect(agreed.approvals.management).toEqual({ on: '2026-11-24', name: 'Ruth Kell' });
    expect((await call.partnership.meeting({ id: meeting.id })).state).toBe('minutesAgreed');
    const other = items.map((item) => ({ ...item, notes: 'Something else' }));
    await refusedFor(
      call.partnership.changeMeeting({ ...based(agreed), items: other }),
      /Both sides have approved these minutes/,
    );
    const back = await call.partnership.approveMinutes({ ...based(agreed), side: 'management', name: null });
    expect(back.approvals.management).toBeNull();
  });

  it('they are not approved before the meeting', async () => {
    const { call, meeting } = await held();
    const items = meeting.items.map((item) => ({ ...item, outcome: 'noted' as const }));
    const written = await call.partnership.changeMeeting({ ...based(meeting), items });
    await refusedFor(call.partnership.issueMinutes({ ...based(written), on: '2026-11-19' }), /held on Fri 20 November/);
  });
});

describe('the agenda', () => {
  it('2-03 what is deferred stands on the next agenda with its count, and the third time first', async () => {
    const { call } = await open('2026-11-24');
    const issue = await call.partnership.raiseIssue({ title: 'Night rota', forumId });
    const days = ['2026-07-01', '2026-08-12', '2026-09-23', '2026-11-04'];
    for (const plannedOn of days) await call.partnership.recordMeeting({ plannedOn });
    const at = async (day: string) => {
      const { rows } = await call.partnership.meetings({ forumId });
      return (await call.partnership.meeting({ id: rows.find((row) => row.day === day)!.id })).meeting;
    };
    const first = await at(days[0]!);
    await call.partnership.changeMeeting({
      ...based(first),
      items: [{ title: 'Night rota', about: { collection: 'issues', id: issue.id } }],
    });
    for (const [turn, day] of days.slice(0, 3).entries()) {
      const meeting = await at(day);
      const rota = meeting.items.find(({ title }) => title === 'Night rota')!;
      expect(rota.deferrals).toBe(turn);
      await call.partnership.changeMeeting({
        ...based(meeting),
        heldOn: day,
        attendance: allPresent,
        items: meeting.items.map((item) => ({ ...item, outcome: 'deferred' as const })),
      });
    }
    const last = await at(days[3]!);
    expect(last.items[0]).toMatchObject({ title: 'Night rota', deferrals: 3 });
    // Whatever is added stands after it.
    const filled = await call.partnership.takeOntoAgenda(based(last));
    expect(filled.items[0]).toMatchObject({ title: 'Night rota', deferrals: 3 });
    expect(filled.items.length).toBeGreaterThan(1);
    expect(await call.partnership.issue({ id: issue.id })).toMatchObject({
      issue: { isUrgent: true, state: 'onAgenda' },
    });
  });

  it('1-12 and 2-05: open issues and what is coming within 90 days are offered, and standing items', async () => {
    const { call } = await open();
    await call.partnership.raiseIssue({ title: 'Late rotas', forumId });
    await call.partnership.raiseIssue({ title: 'A move of wards', kind: 'coming', expectedOn: '2027-02-20', forumId });
    await call.partnership.raiseIssue({ title: 'A far move', kind: 'coming', expectedOn: '2027-09-20', forumId });
    const kept = await call.partnership.raiseIssue({ title: 'Only ours', visibility: 'branch', forumId });
    const planned = await call.partnership.recordMeeting({ plannedOn: '2026-12-01' });
    const { rows } = await call.partnership.draftAgenda({ forumId });
    expect(rows.map(({ item, why, isKept }) => [item.title, why, isKept])).toEqual([
      ['Minutes and actions of the last meeting', 'standing', false],
      ['Offers and asks of each side', 'standing', false],
      ['A move of wards', 'coming', false],
      ['Late rotas', 'issue', false],
      ['Only ours', 'issue', true],
    ]);
    const filled = await call.partnership.takeOntoAgenda(based(planned));
    expect(filled.items.map(({ title }) => title)).toEqual([
      'Minutes and actions of the last meeting',
      'Offers and asks of each side',
      'A move of wards',
      'Late rotas',
    ]);
    // The agenda goes to both sides: what is kept to the branch comes onto it only once it is shared.
    await refusedFor(
      call.partnership.takeOntoAgenda({ ...based(filled), keys: [`issue:${kept.id}`] }),
      /Share it first/,
    );
    expect((await call.partnership.draftAgenda({ forumId })).rows.map(({ item }) => item.title)).toEqual(['Only ours']);
  });

  it('0-06 each item says whether it is strategic, operational or housekeeping, and who proposed it', async () => {
    const { call } = await open();
    const meeting = await call.partnership.recordMeeting({
      plannedOn: '2026-12-01',
      items: [
        { title: 'Five-year plan', scope: 'strategic', proposedBy: 'management', purpose: 'forConsultation' },
        { title: 'Lockers', scope: 'housekeeping', minutesPlanned: 5 },
      ],
    });
    const [plan, lockers] = meeting.items;
    expect(plan).toMatchObject({ scope: 'strategic', proposedBy: 'management', purpose: 'forConsultation' });
    // A change of one thing leaves the rest of it.
    const changed = await call.partnership.changeMeeting({
      ...based(meeting),
      items: [
        { id: lockers!.id, title: 'Lockers' },
        { id: plan!.id, title: 'Ten-year plan' },
      ],
    });
    expect(changed.items).toEqual([lockers, { ...plan, title: 'Ten-year plan' }]);
  });

  it('0-06 and 0-02: the share of strategic items is exact, and only they are shown when asked for', async () => {
    const { call } = await open();
    const item = (at: number) => ({
      title: `Item ${at}`,
      scope: at < 11 ? ('strategic' as const) : ('operational' as const),
      proposedBy: at < 32 ? ('management' as const) : ('staff' as const),
      outcome: 'noted' as const,
    });
    const items = Array.from({ length: 40 }, (_, at) => item(at));
    await call.partnership.recordMeeting({ heldOn: '2026-10-05', attendance: allPresent, items: items.slice(0, 20) });
    await call.partnership.recordMeeting({ heldOn: '2026-11-16', attendance: allPresent, items: items.slice(20) });
    const { strategicShare, managementShare, counts } = await call.partnership.agendaItems({ forumId });
    expect([strategicShare, managementShare, counts.all]).toEqual([27.5, 80, 40]);
    const strategic = await call.partnership.agendaItems({ forumId, scope: 'strategic', page: { limit: 500 } });
    expect(strategic.total).toBe(11);
    expect(new Set(strategic.rows.map(({ scope }) => scope))).toEqual(new Set(['strategic']));
    const earlier = await call.partnership.agendaItems({ forumId, to: '2026-10-31' });
    expect(earlier.counts).toMatchObject({ all: 20, strategic: 11 });
    expect((await call.partnership.agendaItems({ forumId, to: '2020-01-01' })).strategicShare).toBeNull();
  });

  it('4-13 offers and asks are kept by side, and a side without an offer is asked', async () => {
    const { call } = await open();
    const meeting = await call.partnership.recordMeeting({
      heldOn: '2026-11-20',
      attendance: allPresent,
      offersAndAsks: [
        { side: 'staff', kind: 'offer', text: 'Two reps for the trial' },
        { side: 'management', kind: 'ask', text: 'Names by Friday' },
      ],
    });
    expect((await call.partnership.meeting({ id: meeting.id })).sidesWithoutOffer).toEqual(['management']);
  });
});

describe('papers', () => {
  it('3-26 they go out on a day, late by the working days’ clock, and who has read them is ticked', async () => {
    const { call } = await open('2025-01-14');
    const meeting = await call.partnership.recordMeeting({ plannedOn: '2025-01-20' });
    const on = { collection: 'meetings' as const, id: meeting.id };
    const paper = await call.partnership.addEntry({ on, kind: 'paper', title: 'Rota figures', visibility: 'joint' });
    const { papersOutBy, papers } = await call.partnership.meeting({ id: meeting.id });
    expect(papersOutBy).toBe('2025-01-13');
    expect(papers).toMatchObject([{ notice: null, isOnTime: null }]);
    await call.partnership.issuePapers({ meetingId: meeting.id });
    const read = await call.partnership.readPaper({ paperId: paper.id, seats: ['S1', 'M2', 'Holder of S2'] });
    expect(read.reads).toHaveLength(3);
    const un = await call.partnership.readPaper({ paperId: paper.id, seats: ['M2'], hasRead: false });
    expect(un.reads.map(({ seatId }) => seatId)).toEqual([sixSeats[3]!.id, sixSeats[4]!.id]);
    const page = await call.partnership.meeting({ id: meeting.id });
    expect(page.state).toBe('papersIssued');
    expect(page.papers).toMatchObject([{ issuedOn: '2025-01-14', notice: 4, isOnTime: false }]);
    await refusedFor(call.partnership.issuePapers({ meetingId: meeting.id }), /out already/);
  });
});

describe('other meetings', () => {
  it('0-13 a point made at a walk-round becomes an issue that keeps its source', async () => {
    const { call } = await open();
    const walk = await call.partnership.recordMeeting({
      kind: 'walkRound',
      heldOn: '2026-11-20',
      place: 'Theatres',
      department: 'Theatres',
      seniorPresent: true,
      points: ['The lift is out every night', 'No lockers'],
    });
    const made = await call.partnership.pointToIssue({ meetingId: walk.id, pointId: walk.points[0]!.id });
    expect(made.number).toMatch(/^IS-2026-\d{4}$/);
    const { issue } = await call.partnership.issue({ id: made.issueId });
    expect(issue).toMatchObject({
      title: 'The lift is out every night',
      origin: 'walkRound',
      meetingId: walk.id,
      department: 'Theatres',
      raisedOn: '2026-11-20',
      visibility: 'joint',
    });
    expect(made.meeting.points.map(({ issueId }) => issueId)).toEqual([issue.id, null]);
    await refusedFor(
      call.partnership.pointToIssue({ meetingId: walk.id, pointId: walk.points[0]!.id }),
      /an issue already: IS-2026/,
    );
  });

  it('a pre-meeting of the staff side is not the other side’s to see, nor its joint secretary’s', async () => {
    const { call, as } = await open();
    const meeting = await call.partnership.recordMeeting({ plannedOn: '2026-12-01' });
    const before = await call.partnership.recordMeeting({
      kind: 'preMeeting',
      plannedOn: '2026-11-27',
      beforeId: meeting.id,
      items: ['What we want'],
    });
    expect(before.visibility).toBe('staffSide');
    expect((await call.partnership.meeting({ id: meeting.id })).preMeeting).toMatchObject({ id: before.id });
    const joint = as(officers.jointSecretary);
    expect((await joint.partnership.meetings({ forumId })).rows.map(({ id }) => id)).toEqual([meeting.id]);
    expect((await joint.partnership.meeting({ id: meeting.id })).preMeeting).toBeNull();
  });
});
