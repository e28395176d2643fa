// Forums through the real desk: opened, changed, checked, planned, printed, taken away.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../../support/casework-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
});
afterEach(() => desk.close());

const REFUSED = { code: 'INVALID_INPUT' };

/** Six seats, both co-chairs among them, one of them senior. */
const SIX_SEATS = [
  { side: 'management', role: 'coChair', isSenior: true, title: 'Chief executive', holder: 'Ruth Kell' },
  { side: 'management', title: 'Head of personnel', holder: 'Omar Hadi' },
  { side: 'management', title: 'Ward manager', holder: 'Ann Lee' },
  { side: 'staff', role: 'coChair', union: 'UNION A', howFilled: 'elected', holder: 'Sam Adeyemi' },
  { side: 'staff', union: 'UNION A', howFilled: 'elected', holder: 'Grace Obi' },
  { side: 'staff', union: 'UNION B', howFilled: 'nominated', holder: 'José O’Neill' },
] as const;

const HEADS = {
  periodOfOffice: 'Two years.',
  facilities: 'Paid time to prepare and to meet.',
  reportingBack: 'A page for staff within a week.',
  alteration: 'By both sides, at a meeting of the forum.',
  disputes: 'To the two leads, then to the regional officers.',
};

const FORUM = {
  name: 'Northfield Partnership Forum',
  mission: 'To settle early what touches both.',
  mayDiscuss: 'Everything that affects staff.',
  seats: [...SIX_SEATS],
  quorum: { total: 4, management: 2, staff: 2 },
  heads: HEADS,
};

describe('scenario 1: from nothing to baseline', () => {
  it('goes from a wizard’s answers by a sound constitution and a schedule to six seats at work', async () => {
    const { call } = desk;
    const opened = await call.partnership.openForum({ ...FORUM, state: 'forming' });
    expect(opened).toMatchObject({ state: 'forming', whyNotActive: null, planned: 0 });
    const { findings, isSound } = await call.partnership.lintConstitution({ forumId: opened.forumId });
    expect(findings).toEqual([]);
    expect(isSound).toBe(true);
    const planned = await call.partnership.schedule({ forumId: opened.forumId, from: '2026-12-03', save: true });
    expect(planned.days.map(({ day }) => day)).toEqual([
      '2026-12-03',
      '2027-01-14',
      '2027-02-25',
      '2027-04-08',
      '2027-05-20',
      '2027-07-01',
      '2027-08-12',
      '2027-09-23',
      '2027-11-04',
    ]);
    const active = await call.partnership.changeForum({ id: opened.forumId, revision: 1, state: 'active' });
    expect(active.state).toBe('active');
    const page = await call.partnership.forum({ id: opened.forumId });
    expect(page.seats).toHaveLength(6);
    expect(
      page.seats.filter(({ side }) => side === 'staff').map(({ union, sitting }) => [union, sitting?.name]),
    ).toEqual([
      ['UNION A', 'Sam Adeyemi'],
      ['UNION A', 'Grace Obi'],
      ['UNION B', 'José O’Neill'],
    ]);
    expect(page.unions.map(({ name }) => name)).toEqual(['UNION A', 'UNION B']);
    expect(page.before.next).toMatchObject({ day: '2026-12-03', daysLeft: 9, papersBy: '2026-11-26' });
    const path = join(desk.folder, 'constitution.pdf');
    await call.partnership.constitution({ forumId: opened.forumId, path });
    const text = (await pdfPages(await readFile(path))).join(' ');
    expect(text).toContain('To settle early what touches both.');
    expect(text).toContain('not signed yet');
    expect(text).toContain('At least 4 people: 2 from management, 2 from the staff side.');
    const answers = (['management', 'staff'] as const).flatMap((side) =>
      Array.from({ length: 3 }, () => ({ side, scores: Array.from({ length: 12 }, () => 6) })),
    );
    const { wave } = await call.partnership.recordHealthWave({
      forumId: opened.forumId,
      answers,
      closedOn: '2026-11-24',
      asksBehaviours: false,
    });
    expect(wave).toMatchObject({ isBaseline: true, closedOn: '2026-11-24' });
    const { ladder } = await call.partnership.indicators({ forumId: opened.forumId });
    expect(ladder.level).toBe(1);
  });
});

describe('scenario 2: a contradictory quorum', () => {
  const constitution = {
    seatsPerSide: { management: 4, staff: 4 },
    quorum: { total: 6, management: 3, staff: 3, areCoChairsRequired: true, isBesideCoChairs: true },
  };

  it('is found before anything is saved, with the working', async () => {
    const { findings, isSound } = await desk.call.partnership.lintConstitution({ constitution });
    const found = findings.find(({ key }) => key === 'quorumContradictsItself');
    expect(found).toMatchObject({ severity: 'mustFix' });
    expect(found?.sentence).toContain('implied minimum 8, stated 6');
    expect(found?.working).toContain('4 + 4 = 8');
    expect(isSound).toBe(false);
    expect(desk.store.seq).toBe(0);
  });

  it('is found of a forum that is there', async () => {
    const { forumId } = await desk.call.partnership.openForum({ name: 'Laurel', ...constitution });
    const { findings } = await desk.call.partnership.lintConstitution({ forumId });
    expect(findings.map(({ sentence }) => sentence)).toContain(
      'The quorum contradicts itself: implied minimum 8, stated 6.',
    );
  });
});

describe('opening a forum', () => {
  it('asks for a name alone', async () => {
    const { forumId, state, whyNotActive } = await desk.call.partnership.openForum({ name: ' Forum ' });
    expect(state).toBe('forming');
    expect(whyNotActive).toContain('Management has no seat');
    const { forum } = await desk.call.partnership.forum({ id: forumId });
    expect(forum).toMatchObject({ name: ' Forum ', type: 'partnershipForum', visibility: 'joint', intervalDays: 42 });
  });

  it('plans a year of six-weekly meetings with five seats a side', async () => {
    const opened = await desk.call.partnership.openForum({
      name: 'Forum',
      seats: [{ side: 'management', isSenior: true, role: 'coChair' }],
      seatsPerSide: { management: 5, staff: 5 },
      nextMeetingOn: '2026-12-03',
      planMonths: 12,
    });
    expect(opened).toMatchObject({ state: 'active', planned: 9 });
    const { seats } = await desk.call.partnership.forum({ id: opened.forumId });
    expect(seats.filter(({ side }) => side === 'management')).toHaveLength(5);
    expect(seats.filter(({ side }) => side === 'staff')).toHaveLength(5);
  });

  it('refuses to call a forum working that has no senior manager’s seat', async () => {
    const seats = SIX_SEATS.map((seat) => ({ ...seat, isSenior: false }));
    await expect(desk.call.partnership.openForum({ name: 'Forum', seats, state: 'active' })).rejects.toMatchObject({
      ...REFUSED,
      message: expect.stringContaining('No seat is a senior manager’s'),
    });
    expect(desk.store.seq).toBe(0);
    const { forumId, revision, state } = await desk.call.partnership.openForum({ name: 'Forum', seats });
    expect(state).toBe('forming');
    await expect(desk.call.partnership.changeForum({ id: forumId, revision, state: 'active' })).rejects.toMatchObject({
      ...REFUSED,
      data: { issues: [{ path: ['state'] }] },
    });
  });

  it('uses a union that is known by its name and adds one that is not', async () => {
    await desk.call.partnership.openForum({ name: 'One', seats: [{ side: 'staff', union: 'Union A' }] });
    await desk.call.partnership.openForum({
      name: 'Two',
      seats: [
        { side: 'staff', union: 'UNION A' },
        { side: 'staff', union: 'Union C', isRecognised: false },
      ],
    });
    const unions = [...desk.store.view('branch').all('unionProfiles')];
    expect(unions.map(({ name, isRecognised, visibility }) => [name, isRecognised, visibility]).sort()).toEqual([
      ['Union A', true, 'joint'],
      ['Union C', false, 'joint'],
    ]);
  });
});

describe('seats', () => {
  it('follow a rep’s post: name and term come from it, and an ended term shows', async () => {
    await furnish(desk);
    const { forumId } = await desk.call.partnership.openForum({
      name: 'Forum',
      seats: [{ side: 'staff', holder: { repId: ids.post } }],
    });
    const sitting = async () => (await desk.call.partnership.forum({ id: forumId })).seats[0]?.sitting;
    expect(await sitting()).toMatchObject({ name: 'Sam Adeyemi', isFollowing: true, isTermEnded: false });
    const post = desk.store.view('branch').get('reps', ids.post)!;
    await desk.call.reps.standDown({ id: ids.post, revision: post.revision, to: '2026-11-20' });
    expect(await sitting()).toMatchObject({ to: '2026-11-20', isTermEnded: true });
    const { before, seats } = await desk.call.partnership.forum({ id: forumId });
    expect(seats[0]?.isVacant).toBe(false);
    expect(before.tasks.find(({ key }) => key === 'seats')?.sentence).toContain('1 term has ended');
  });

  it('keep those who sat before, and a corrected name is not another person', async () => {
    const opened = await desk.call.partnership.openForum({ name: 'Forum', seats: [{ side: 'staff', holder: 'Jon' }] });
    const { forumId: id } = opened;
    const seat = async () => (await desk.call.partnership.forum({ id })).forum.seats[0]!;
    const { id: seatId, holder } = await seat();
    let { revision } = await desk.call.partnership.changeForum({
      id,
      revision: opened.revision,
      seats: [{ id: seatId, side: 'staff', holder: { name: 'John', from: holder!.from } }],
    });
    expect(await seat()).toMatchObject({ holder: { name: 'John' }, past: [] });
    ({ revision } = await desk.call.partnership.changeForum({
      id,
      revision,
      seats: [{ id: seatId, side: 'staff', holder: 'Mary' }],
    }));
    expect(await seat()).toMatchObject({
      holder: { name: 'Mary', from: '2026-11-24' },
      past: [{ name: 'John', to: '2026-11-23' }],
    });
    desk.setNow('2026-11-30T09:00:00Z');
    await desk.call.partnership.changeForum({ id, revision, seats: [{ id: seatId, side: 'staff', holder: null }] });
    expect(await seat()).toMatchObject({ holder: null, past: [{ name: 'John' }, { name: 'Mary' }] });
    expect((await desk.call.partnership.forum({ id })).seats[0]?.isVacant).toBe(true);
  });

  it('stay where attendance is recorded of them', async () => {
    const { forumId: id, revision } = await desk.call.partnership.openForum({
      name: 'Forum',
      seats: [{ side: 'staff', holder: 'Sam', title: 'Chair' }, { side: 'management' }],
      nextMeetingOn: '2026-11-19',
    });
    const { forum, meetings } = await desk.call.partnership.forum({ id });
    const [meeting] = meetings;
    const attendance = [{ seatId: forum.seats[0]!.id, value: 'present' as const, person: '' }];
    await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) =>
      tx.put('meetings', { ...meeting!, attendance, heldOn: '2026-11-19' }, meeting!.revision),
    );
    const rest = [{ id: forum.seats[1]!.id, side: 'management' as const }];
    await expect(desk.call.partnership.changeForum({ id, revision, seats: rest })).rejects.toMatchObject({
      ...REFUSED,
      message: expect.stringContaining('“Chair” cannot be taken away'),
    });
    const first = [{ id: forum.seats[0]!.id, side: 'staff' as const }];
    expect((await desk.call.partnership.changeForum({ id, revision, seats: first })).revision).toBe(revision + 1);
  });
});

describe('changing a forum', () => {
  it('changes what is given alone, by the revision it was based on', async () => {
    const { forumId: id, revision } = await desk.call.partnership.openForum(FORUM);
    const changed = await desk.call.partnership.changeForum({
      id,
      revision,
      heads: { facilities: '' },
      minutesDays: 5,
    });
    const { forum } = await desk.call.partnership.forum({ id });
    expect(forum).toMatchObject({ minutesDays: 5, heads: { ...HEADS, facilities: '' }, mission: FORUM.mission });
    expect(changed.findings.map(({ key }) => key)).toEqual(['missingHead.facilities']);
    await expect(desk.call.partnership.changeForum({ id, revision, minutesDays: 6 })).rejects.toMatchObject({
      code: 'STALE_RECORD',
    });
    const same = await desk.call.partnership.changeForum({ id, revision: 2, minutesDays: 5 });
    expect(same.revision).toBe(2);
  });

  it('gives behaviours a new version when their words change, and takes signatures off a vision that changes', async () => {
    const { forumId: id, revision } = await desk.call.partnership.openForum({
      name: 'Forum',
      behaviours: ['We listen'],
    });
    const signature = { on: '2026-11-24', name: 'Ruth Kell' };
    let changed = await desk.call.partnership.changeForum({
      id,
      revision,
      behaviours: ['We listen', 'We say early'],
      vision: 'Better work.',
      visionSigned: { management: signature, staff: signature },
    });
    const read = async () => (await desk.call.partnership.forum({ id })).forum;
    const { behaviours } = await read();
    expect(behaviours.map(({ version, items }) => [version, items.map(({ text }) => text)])).toEqual([
      [1, ['We listen']],
      [2, ['We listen', 'We say early']],
    ]);
    expect(behaviours[1]?.items[0]?.id).toBe(behaviours[0]?.items[0]?.id);
    expect(changed.findings.map(({ key }) => key)).not.toContain('visionUnsigned');
    changed = await desk.call.partnership.changeForum({ id, revision: 2, vision: 'Better work together.' });
    expect((await read()).visionSigned).toEqual({ management: null, staff: null });
    expect(changed.findings.map(({ key }) => key)).toContain('visionUnsigned');
  });

  it('shows where it stands among others, and never lets one report to itself', async () => {
    const { call } = desk;
    const board = await call.partnership.openForum({ name: 'Board', type: 'boardCommittee' });
    const forum = await call.partnership.openForum({ name: 'Forum', parentId: board.forumId });
    const policy = await call.partnership.openForum({
      name: 'Policy',
      type: 'policySubgroup',
      parentId: forum.forumId,
    });
    const page = await call.partnership.forum({ id: forum.forumId });
    expect(page.structure.above.map(({ name }) => name)).toEqual(['Board']);
    expect(page.structure.below.map(({ name, depth }) => [name, depth])).toEqual([['Policy', 1]]);
    expect(policy.findings.map(({ key }) => key)).not.toContain('orphan');
    const orphan = await call.partnership.openForum({ name: 'Pay', type: 'policySubgroup' });
    expect(orphan.findings.map(({ key }) => key)).toContain('orphan');
    await expect(
      call.partnership.changeForum({ id: board.forumId, revision: 1, parentId: policy.forumId }),
    ).rejects.toMatchObject({ ...REFUSED, data: { issues: [{ path: ['parentId'] }] } });
  });
});

describe('the schedule', () => {
  it('moves what falls on a weekend or a holiday and says so, and plans nothing twice', async () => {
    const { forumId } = await desk.call.partnership.openForum({
      name: 'Forum',
      intervalDays: 28,
      nextMeetingOn: '2026-11-30',
    });
    const proposed = await desk.call.partnership.schedule({ forumId, from: '2026-11-30', count: 3 });
    expect(proposed.days).toEqual([
      { day: '2026-11-30', insteadOf: null, why: '', meetingId: expect.any(String) },
      {
        day: '2026-12-29',
        insteadOf: '2026-12-28',
        why: expect.stringContaining('Mon 28 December 2026'),
        meetingId: null,
      },
      { day: '2027-01-25', insteadOf: null, why: '', meetingId: null },
    ]);
    const saved = await desk.call.partnership.schedule({ forumId, from: '2026-11-30', count: 3, save: true });
    expect(saved.saved).toBe(2);
    const again = await desk.call.partnership.schedule({ forumId, from: '2026-11-30', count: 3, save: true });
    expect(again).toMatchObject({ saved: 0, seq: null });
    expect((await desk.call.partnership.forum({ id: forumId })).meetings).toHaveLength(3);
  });

  it('gives a calendar with the hour and the place, and nothing of what the staff side does by itself', async () => {
    const { forumId } = await desk.call.partnership.openForum({
      name: 'Forum',
      usualTime: '14:00',
      usualPlace: 'Board room',
      nextMeetingOn: '2026-12-03',
    });
    const { meetings } = await desk.call.partnership.forum({ id: forumId });
    await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      const { revision: _, ...meeting } = meetings[0]!;
      const id = crypto.randomUUID();
      tx.put('meetings', { ...meeting, id, kind: 'preMeeting', visibility: 'staffSide', place: 'Union office' });
    });
    const path = join(desk.folder, 'forum.ics');
    const made = await desk.call.partnership.schedule({ forumId, from: '2027-01-14', count: 1, calendar: true, path });
    expect(made).toMatchObject({ name: 'forum.ics', saved: 0 });
    const text = await readFile(path, 'utf8');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('DTSTART:20261203T140000Z');
    expect(text).toContain('LOCATION:Board room');
    expect(text).not.toContain('Union office');
  });
});

describe('home', () => {
  it('has a card for each forum, the nearest meeting first, with what to do before it', async () => {
    await desk.call.partnership.openForum({ ...FORUM, name: 'Later', nextMeetingOn: '2027-01-14' });
    await desk.call.partnership.openForum({ ...FORUM, name: 'Sooner', nextMeetingOn: '2026-11-26' });
    await desk.call.partnership.openForum({ name: 'Closed', state: 'closed' });
    const { forums, total, closed } = await desk.call.partnership.home();
    expect(forums.map(({ name }) => name)).toEqual(['Sooner', 'Later']);
    expect([total, closed]).toEqual([2, 1]);
    const [sooner] = forums;
    expect(sooner).toMatchObject({ nextMeetingOn: '2026-11-26', hasPractice: false, hasOutcome: false, mustFix: [] });
    expect(sooner?.before.tasks.find(({ key }) => key === 'papers')).toMatchObject({
      dueOn: '2026-11-19',
      isLate: true,
      isDone: false,
    });
    expect((await desk.call.partnership.forums({ includeClosed: true })).rows.map(({ name }) => name)).toEqual([
      'Closed',
      'Later',
      'Sooner',
    ]);
  });
});

describe('taking a forum away', () => {
  it('takes its empty planned meetings with it, and refuses while anything hangs on it', async () => {
    const opened = await desk.call.partnership.openForum({
      name: 'Mistake',
      nextMeetingOn: '2026-12-03',
      planMonths: 12,
    });
    const { forumId: id, revision } = opened;
    const entry = await desk.call.partnership.addEntry({ on: { collection: 'forums', id }, text: 'A note' });
    await expect(desk.call.partnership.removeForum({ id, revision })).rejects.toMatchObject({
      ...REFUSED,
      message: expect.stringContaining('1 note or paper hangs on it'),
    });
    await desk.call.partnership.removeEntry({ id: entry.id, revision: entry.revision });
    await desk.call.partnership.removeForum({ id, revision });
    const view = desk.store.view('branch');
    expect([view.count('forums'), view.count('meetings')]).toEqual([0, 0]);
  });
});

describe('the constitution as a paper', () => {
  it('stands in Word as in PDF, and is refused of what is in confidence', async () => {
    const { forumId } = await desk.call.partnership.openForum({ ...FORUM, vision: 'Better work.' });
    const path = join(desk.folder, 'constitution.docx');
    const made = await desk.call.partnership.constitution({ forumId, format: 'docx', path });
    expect(made.name).toBe('constitution.docx');
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
    const kept = await desk.call.partnership.openForum({ ...FORUM, visibility: 'inConfidence' });
    await expect(desk.call.partnership.constitution({ forumId: kept.forumId })).rejects.toMatchObject(REFUSED);
  });
});
