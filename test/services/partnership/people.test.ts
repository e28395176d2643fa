import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { emptyJob } from '../../../shared/domain/members.ts';
import { type CaseworkDesk, openCaseworkDesk } from '../../support/casework-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
});
afterEach(() => desk.close());

type Open = Inputs['partnership']['openForum'];
const seats: NonNullable<Open['seats']> = [
  { side: 'management', title: 'Director of people', isSenior: true, holder: { name: 'Priya Nair' } },
  { side: 'staff', title: 'Staff side chair', union: 'UNISON', department: 'Wards', holder: { name: 'Jo Reed' } },
  { side: 'staff', title: 'Learning rep', union: 'Unite' },
];
async function openForum(change: Partial<Open> = {}) {
  const { forumId } = await desk.call.partnership.openForum({
    name: 'Partnership forum',
    departments: ['Wards', 'Theatres', 'Estates', 'Labs'],
    requiredTraining: ['Consensus', 'Finance'],
    seats,
    ...change,
  });
  return forumOf(forumId);
}
const attendance = [{ seat: 'Staff side chair', value: 'present' as const }];
const forumOf = async (id: string) => (await desk.call.partnership.forum({ id })).forum;
const read = async (path: string) => pdfPages(await readFile(path));

describe('unions', () => {
  const position = { level: 'national' as const, topic: 'Flexible working', text: 'A right from the first day' };

  it('3-08: two unions in one forum show how each is led and whom to ask', async () => {
    const forum = await openForum();
    const { rows } = await desk.call.partnership.unions();
    expect(rows.map(({ name }) => name)).toEqual(['UNISON', 'Unite']);
    const [unison, unite] = rows;
    await desk.call.partnership.keepUnion({
      id: unison!.id,
      revision: 1,
      leadModel: 'layLed',
      contacts: [{ name: 'Jo Reed', reach: 'ext 12' }],
    });
    await desk.call.partnership.keepUnion({
      id: unite!.id,
      revision: 1,
      leadModel: 'fullTimeOfficerLed',
      contacts: [{ name: 'R. Officer', role: 'Regional officer', reach: '07700 900000' }],
    });
    const after = await desk.call.partnership.unions();
    expect(after.rows).toMatchObject([
      { leadModel: 'layLed', contact: { name: 'Jo Reed' }, seats: 1 },
      { leadModel: 'fullTimeOfficerLed', contact: { reach: '07700 900000' }, seats: 1 },
    ]);
    const page = await desk.call.partnership.union({ id: unison!.id });
    expect(page.seats).toMatchObject([{ forumId: forum.id, title: 'Staff side chair', holder: 'Jo Reed' }]);
    await expect(desk.call.partnership.removeUnion({ id: unison!.id, revision: 2 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('3-09: however much is known, the briefing is one page, and no position of the branch’s own stands in it', async () => {
    const much = 'It began in the laundries and grew ward by ward, as people tell it to this day. '.repeat(60);
    const union = await desk.call.partnership.keepUnion({
      name: 'UNISON',
      mandateDays: 21,
      history: much,
      decisionRoute: much,
      structure: much,
      dosAndDonts: much,
      contacts: Array.from({ length: 30 }, (_, at) => ({ name: `Contact ${at}`, role: 'Rep', reach: 'ext 1' })),
      keyDates: Array.from({ length: 30 }, (_, at) => ({ what: `Conference ${at}`, on: '2027-06-01' })),
      positions: [
        { ...position, text: 'Marker national' },
        { ...position, level: 'branch', text: 'Marker branch' },
        { ...position, text: 'Marker past', to: '2026-01-01' },
      ],
    });
    const path = join(desk.folder, 'briefing.pdf');
    const made = await desk.call.partnership.unionBriefing({ id: union.id, path });
    expect(made).toMatchObject({ pages: 1, isShortened: true });
    const pages = await read(path);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Allow 21 days');
    expect(pages[0]).toContain('Marker national');
    expect(pages[0]).not.toContain('Marker branch');
    expect(pages[0]).not.toContain('Marker past');
  });

  it('a profile of the branch’s own goes into no briefing', async () => {
    const union = await desk.call.partnership.keepUnion({ name: 'Unite', visibility: 'branch' });
    await expect(desk.call.partnership.unionBriefing({ id: union.id })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('2-22: positions stand beside a topic as somebody types it', async () => {
    await desk.call.partnership.keepUnion({ name: 'UNISON', positions: [position, { ...position, topic: 'Parking' }] });
    const { rows } = await desk.call.partnership.positions({ topic: 'flexible working requests' });
    expect(rows).toMatchObject([{ union: 'UNISON', topic: 'Flexible working', level: 'national' }]);
  });

  it('a union is there once, and one of them is the branch’s own', async () => {
    await desk.call.partnership.keepUnion({ name: 'UNISON', isOwn: true });
    for (const refused of [{ name: ' unison' }, { name: 'Unite', isOwn: true }]) {
      await expect(desk.call.partnership.keepUnion(refused)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    }
  });
});

describe('telling middle managers', () => {
  it('3-11: one call briefs every department after a meeting, once; coverage counts who acknowledged', async () => {
    const { id: forumId } = await openForum();
    await expect(desk.call.partnership.briefManagers({ forumId })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const meeting = await desk.call.partnership.recordMeeting({ forumId, heldOn: '2026-11-20', attendance });
    const made = await desk.call.partnership.briefManagers({ forumId });
    expect(made.rows.map(({ team }) => team)).toEqual(['Wards', 'Theatres', 'Estates', 'Labs']);
    expect(made.rows[0]).toMatchObject({
      kind: 'cascade',
      visibility: 'joint',
      dueOn: '2026-12-08',
      source: { collection: 'meetings', id: meeting.id },
    });
    expect((await desk.call.partnership.briefManagers({ forumId })).total).toBe(0);
    for (const { id, revision } of made.rows.slice(0, 3)) {
      await desk.call.partnership.keepAction({ id, revision, acknowledgedOn: '2026-11-23', questions: 'When?' });
    }
    const { covered, departments } = await desk.call.partnership.briefings({ forumId });
    expect(covered).toEqual({ of: 3, all: 4, percent: 75 });
    expect(departments[3]).toMatchObject({ department: 'Labs', isCovered: false });
    const bare = await desk.call.partnership.openForum({ name: 'Bare', seats });
    expect((await desk.call.partnership.briefings({ forumId: bare.forumId })).covered.percent).toBeNull();
  });
});

describe('voice', () => {
  it('0-09: a department with a rep and nothing direct in 12 months is representative only', async () => {
    const { id: forumId } = await openForum();
    const record = (kind: 'walkRound' | 'openMeeting', department: string, heldOn: string) =>
      desk.call.partnership.recordMeeting({ forumId, kind, department, heldOn });
    await record('walkRound', 'Theatres', '2026-10-01');
    await record('openMeeting', 'Wards', '2025-11-20');
    const { rows, covered } = await desk.call.partnership.voice({ forumId });
    expect(rows.map(({ department, voice }) => [department, voice])).toEqual([
      ['Wards', 'representativeOnly'],
      ['Theatres', 'directOnly'],
      ['Estates', 'none'],
      ['Labs', 'none'],
    ]);
    expect(covered).toEqual({ of: 0, all: 4, percent: 0 });
    await record('openMeeting', '', '2026-11-01');
    const after = await desk.call.partnership.voice({ forumId });
    expect(after.rows[0]!.voice).toBe('both');
    expect(after.rows[0]!.direct).toMatchObject([{ kind: 'openMeeting', on: '2026-11-01' }]);
  });

  it('3-29: members and reps by department, those without a rep first', async () => {
    const forum = await openForum();
    const { id: employerId } = await desk.call.workplaces.saveEmployer({ name: 'Trust' });
    await desk.call.partnership.changeForum({ id: forum.id, revision: forum.revision, employerId });
    const add = (department: string) =>
      desk.call.members.add({
        firstName: 'A',
        lastName: department,
        jobs: [{ ...emptyJob, employerId, department, from: '2020-01-01', to: null, isMain: true }],
      });
    const rep = await add('Wards');
    await add('wards');
    await add('Estates');
    await desk.call.reps.appoint({ memberId: rep.id, kind: 'rep', from: '2024-01-01' });
    const spread = await desk.call.partnership.repSpread({ forumId: forum.id });
    expect(spread).toMatchObject({ isKnown: true, members: 3, reps: 1, uncovered: 1 });
    expect(spread.rows.map(({ department, members, reps }) => [department, members, reps])).toEqual([
      ['Estates', 1, 0],
      ['Wards', 2, 1],
      ['Labs', 0, 0],
      ['Theatres', 0, 0],
    ]);
  });
});

it('3-27: one course counts for everybody who was there; the gaps stand by seat, and joint ones are told apart', async () => {
  const forum = await openForum();
  const seatIds = forum.seats.slice(0, 2).map(({ id }) => id);
  const after = await desk.call.partnership.noteTraining({
    forumId: forum.id,
    revision: forum.revision,
    seatIds,
    topic: 'Consensus',
    on: '2026-03-01',
    isJoint: true,
    validUntil: '2026-11-23',
  });
  await desk.call.partnership.noteTraining({
    forumId: forum.id,
    revision: after.revision,
    seatIds: [seatIds[1]!],
    topic: 'finance',
    on: '2026-03-02',
  });
  const on = (asOf?: string) => desk.call.partnership.training({ forumId: forum.id, ...(asOf && { asOf }) });
  expect((await on('2026-11-23')).coverage).toEqual({
    management: { of: 0, all: 1, percent: 0 },
    staff: { of: 1, all: 1, percent: 100 },
    all: { of: 1, all: 2, percent: 50 },
  });
  expect((await on('2026-11-23')).joint).toEqual({ of: 2, all: 3, percent: 66.7 });
  expect((await on()).coverage.all).toEqual({ of: 0, all: 2, percent: 0 });
  await expect(
    desk.call.partnership.noteTraining({
      forumId: forum.id,
      revision: after.revision + 1,
      seatIds,
      topic: 'Finance',
      on: '2026-03-02',
      validUntil: '2026-03-01',
    }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

it('3-24: a new holder of a seat brings introductions, overdue after 30 days, and none twice', async () => {
  const forum = await openForum();
  expect((await desk.call.partnership.introductions({ forumId: forum.id })).total).toBe(0);
  const seated = forum.seats.map(({ id, side }, at) => ({
    id,
    side,
    ...(at === 2 && { holder: { name: 'New Person', from: '2026-11-20' } }),
  }));
  await desk.call.partnership.changeForum({ id: forum.id, revision: forum.revision, seats: seated });
  const { rows } = await desk.call.partnership.introductions({ forumId: forum.id });
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatchObject({ seat: 'Learning rep', holder: 'New Person', isOverdue: false });
  const again = await desk.call.partnership.introduce({ forumId: forum.id, seatId: forum.seats[2]!.id });
  expect(again.total).toBe(0);
  const { id, revision } = rows[0]!.action;
  await desk.call.partnership.doneAction({ id, revision });
  desk.setNow('2026-12-21T09:00:00Z');
  expect((await desk.call.partnership.introductions({ forumId: forum.id })).overdue).toBe(2);
});

it('3-15: an employee director’s term is told of 90 days before it ends, with the report-backs', async () => {
  const { forumId } = await desk.call.partnership.openForum({
    name: 'Trust board',
    type: 'boardCommittee',
    seats: [
      {
        side: 'staff',
        role: 'employeeDirector',
        title: 'Employee director',
        howFilled: 'nominated',
        holder: { name: 'A', to: '2027-02-22' },
      },
      { side: 'staff', role: 'employeeDirector', title: 'Second', holder: { name: 'B', to: '2027-02-23' } },
    ],
  });
  await desk.call.partnership.addEntry({
    on: { collection: 'forums', id: forumId },
    kind: 'reportBack',
    day: '2026-11-02',
  });
  const { rows } = await desk.call.partnership.directors();
  expect(rows).toMatchObject([
    { title: 'Employee director', daysLeft: 90, isEndingSoon: true, reportBacks: 1, lastReportOn: '2026-11-02' },
    { title: 'Second', isEndingSoon: false },
  ]);
});

describe('the six joint commitments', () => {
  it('2-07: agreed, with evidence on a record of the forum, or none in 12 months', async () => {
    const forum = await openForum();
    const kept = await desk.call.partnership.keepCommitment({
      forumId: forum.id,
      revision: forum.revision,
      commitment: 'transparency',
      agreedOn: '2026-01-10',
    });
    expect(kept.commitments).toEqual([{ commitment: 'transparency', agreedOn: '2026-01-10', note: '' }]);
    const meeting = await desk.call.partnership.recordMeeting({
      forumId: forum.id,
      heldOn: '2026-11-20',
      attendance,
    });
    await desk.call.partnership.addEvidence({
      forumId: forum.id,
      commitment: 'transparency',
      on: { collection: 'meetings', id: meeting.id },
      title: 'The finance director showed the working',
    });
    const { rows } = await desk.call.partnership.commitments({ forumId: forum.id });
    expect(rows).toHaveLength(6);
    const of = (commitment: string) => rows.find((row) => row.commitment === commitment);
    expect(of('transparency')).toMatchObject({ isAgreed: true, hasNoEvidence: false, evidenceTotal: 1 });
    expect(of('addingValue')).toMatchObject({ isAgreed: false, hasNoEvidence: true });
    const other = await desk.call.partnership.openForum({ name: 'Other', seats });
    await expect(
      desk.call.partnership.addEvidence({
        forumId: other.forumId,
        commitment: 'transparency',
        on: { collection: 'meetings', id: meeting.id },
        title: 'Not its own',
      }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

it('3-24: the orientation pack holds the constitution, last year’s meetings, agreements and unions of its level alone', async () => {
  const forum = await openForum({ mission: 'Marker mission' });
  const forumId = forum.id;
  await desk.call.partnership.recordMeeting({
    forumId,
    heldOn: '2026-06-01',
    attendance,
    items: ['Marker item'],
    minutes: 'Marker minutes',
  });
  await desk.call.partnership.recordMeeting({
    forumId,
    heldOn: '2026-07-01',
    attendance,
    items: ['Marker own'],
    visibility: 'branch',
  });
  await desk.call.partnership.recordMeeting({ forumId, heldOn: '2025-06-01', attendance, items: ['Marker too old'] });
  const agreed = { parties: ['Trust', 'UNISON'], signedOn: '2024-01-01' };
  await desk.call.agreements.keep({ title: 'Marker agreement', ...agreed });
  await desk.call.agreements.keep({ title: 'Marker staff side', ...agreed, visibility: 'staffSide' });
  const text = async (seat: number | null) => {
    const path = join(desk.folder, `pack-${seat}.pdf`);
    const seatId = seat === null ? undefined : forum.seats[seat]!.id;
    await desk.call.partnership.orientationPack({ forumId, ...(seatId && { seatId }), path });
    return (await read(path)).join(' ');
  };
  const joint = await text(0);
  for (const marker of ['mission', 'item', 'minutes', 'agreement']) expect(joint).toContain(`Marker ${marker}`);
  for (const marker of ['own', 'too old', 'staff side']) expect(joint).not.toContain(`Marker ${marker}`);
  const staff = await text(1);
  expect(staff).toContain('Marker staff side');
  expect(staff).not.toContain('Marker own');
});
