// Time off for reps: kept, checked, held against agreements, reported; and who may see and keep whose.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../electron/core/formats/xlsx.ts';
import { gatherHeld } from '../../../electron/core/services/subject-access/gather.ts';
import { BRANCH_ID } from '../../../shared/domain/branch.ts';
import { emptyJob, emptyMember } from '../../../shared/domain/members.ts';
import { emptyRep } from '../../../shared/domain/reps/posts.ts';
import { refused } from '../../support/casework-desk.ts';
import { officers, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

const at = (tail: string) => `33333333-0000-4000-8000-0000000000${tail}`;
const council = at('01');
const trust = at('02');
const grace = at('11');
const omar = at('12');
const nobody = at('13');

type Desk = Awaited<ReturnType<typeof openPartnershipDesk>>;
let desk: Desk;

/** Grace is a steward at the council, Omar a safety rep at the trust since 1 July; Nora holds no post. Today is 24 November 2026. */
beforeEach(async () => {
  desk = await openPartnershipDesk();
  await desk.store.transact({ account: 'branch' }, { code: 'test.facility' }, (tx) => {
    for (const [id, name] of [
      [council, 'Northfield Council'],
      [trust, 'Northfield Trust'],
    ] as const) {
      tx.put('employers', { id, name, headcounts: [] });
    }
    const person = (id: string, firstName: string, lastName: string, employerId: string, hours: number | null) =>
      tx.put('members', {
        ...emptyMember(id),
        firstName,
        lastName,
        number: id.slice(-2),
        jobs: [{ ...emptyJob, employerId, hours }],
      });
    person(grace, 'Grace', 'Obi', council, 35);
    person(omar, 'Omar', 'Farah', trust, null);
    person(nobody, 'Nora', 'Lind', council, 35);
    tx.put('reps', { ...emptyRep, id: at('21'), memberId: grace, kind: 'rep', from: '2024-01-01', to: null });
    tx.put('reps', { ...emptyRep, id: at('22'), memberId: omar, kind: 'safetyRep', from: '2026-07-01', to: null });
    const rep = tx.get('officers', officers.rep)!;
    tx.put('officers', { ...rep, memberId: grace }, rep.revision);
  });
});

const keep = (...rows: Parameters<Desk['call']['reps']['keepFacilityTime']>[0]['rows'] & object[]) =>
  desk.call.reps.keepFacilityTime({ rows });
const november = { month: '2026-11' };

describe('keeping time off', () => {
  it('keeps a sheet in one transaction, with what is usual where nothing is said, and undoes it whole', async () => {
    const { entries, warnings, seq } = await keep(
      { memberId: grace, on: '2026-11-02', hours: '7:30' },
      { memberId: grace, on: '2026-11-03', hours: 3.5, kind: 'activities' },
      {
        memberId: omar,
        on: '2026-11-03',
        minutes: 60,
        kind: 'healthAndSafety',
        employerId: council,
        note: ' as typed ',
      },
    );
    expect(warnings).toEqual([]);
    expect(entries).toMatchObject([
      { minutes: 450, kind: 'duties', isPaid: true, employerId: null },
      { minutes: 210, kind: 'activities', isPaid: false },
      { minutes: 60, isPaid: true, employerId: council, note: ' as typed ' },
    ]);
    const list = await desk.call.reps.facilityTime(november);
    expect(list).toMatchObject({ total: 3, from: '2026-11-01', to: '2026-11-30' });
    expect(list.sums).toMatchObject({ total: 720, paid: 510, unpaid: 210 });
    expect(list.people.map(({ name, sums }) => [name, sums.total])).toEqual([
      ['Omar Farah', 60],
      ['Grace Obi', 660],
    ]);
    expect(list.rows.map(({ name, employer }) => [name, employer])).toEqual([
      ['Omar Farah', 'Northfield Council'],
      ['Grace Obi', 'Northfield Council'],
      ['Grace Obi', 'Northfield Council'],
    ]);
    expect((await desk.call.reps.facilityTime({ ...november, employerId: trust })).total).toBe(0);
    await desk.call.branch.revert({ seq });
    expect((await desk.call.reps.facilityTime(november)).total).toBe(0);
  });

  it('changes what is given alone, at the revision it was based on, and leaves what is the same', async () => {
    const { entries } = await keep({ memberId: grace, on: '2026-11-02', hours: '3', kind: 'training', note: 'Course' });
    const { id, revision } = entries[0]!;
    const next = await desk.call.reps.keepFacilityTime({ rows: [{ id, revision, minutes: 200 }] });
    expect(next.entries[0]).toMatchObject({ id, revision: 2, minutes: 200, kind: 'training', note: 'Course' });
    expect((await refused(desk.call.reps.keepFacilityTime({ rows: [{ id, revision, minutes: 10 }] }))).code).toBe(
      'STALE_RECORD',
    );
    await refusedFor(desk.call.reps.keepFacilityTime({ rows: [{ id, minutes: 10 }] }), /revision/);
    const same = await desk.call.reps.keepFacilityTime({ rows: [{ id, revision: 2, minutes: 200 }] });
    expect(same.entries[0]).toMatchObject({ revision: 2 });
    const moved = await desk.call.reps.keepFacilityTime({ rows: [{ id, revision: 2, kind: 'activities' }] });
    expect(moved.entries[0]).toMatchObject({ kind: 'activities', isPaid: false });
    await desk.call.reps.removeFacilityTime({ id, revision: 3 });
    expect((await refused(desk.call.reps.removeFacilityTime({ id, revision: 3 }))).code).toBe('NOT_FOUND');
  });

  it('refuses what cannot be, and asks about what is odd until it is meant', async () => {
    await refusedFor(keep({ memberId: grace, on: '2026-11-02', hours: '75' }), /Was 7.5 meant\?/);
    await refusedFor(keep({ memberId: grace, on: '2026-11-02', hours: '7.30' }), /can be 7:30 or 7:18/);
    await refusedFor(keep({ memberId: grace, on: '2026-11-02', hours: '0' }), /no hours/);
    await refusedFor(keep({ memberId: grace, on: '2026-11-02' }), /how many hours/);
    await refusedFor(keep({ on: '2026-11-02', hours: '1' }), /whose time/);
    await refusedFor(keep({ memberId: at('99'), on: '2026-11-02', hours: '1' }), /not on the list/);
    await refusedFor(keep({ memberId: grace, on: '2026-11-02', hours: '1', employerId: at('98') }), /employer/);
    await refusedFor(desk.call.reps.keepFacilityTime({ rows: [] }), /nothing to keep/);
    await refusedFor(keep({ memberId: grace, on: '2026-11-25', hours: '1' }), /Wed 25 November 2026 has not come yet/);
    await refusedFor(keep({ memberId: grace, on: '2026-11-02', hours: '15' }), /Was 1:30 meant/);
    const twice = [
      { memberId: grace, on: '2026-11-02', hours: '3' },
      { memberId: grace, on: '2026-11-02', hours: '3:00' },
    ];
    await refusedFor(desk.call.reps.keepFacilityTime({ rows: twice }), /are there already on Mon 2 November 2026/);
    const isSure = true;
    const sure = await keep(
      { memberId: grace, on: '2026-11-25', hours: '1', isSure },
      { memberId: grace, on: '2026-11-04', hours: '15', isSure },
      ...twice.map((row) => ({ ...row, isSure })),
    );
    expect(sure.entries).toHaveLength(4);
    await refusedFor(
      keep({ memberId: grace, on: '2026-11-04', hours: '9:01', isSure }),
      /Grace Obi would have 24 hours 1 minute on Wed 4 November 2026: a day has 24/,
    );
    expect((await desk.call.reps.facilityTime(november)).total).toBe(4);
  });

  it('keeps and says what does not fit the posts', async () => {
    const { warnings } = await keep(
      { memberId: omar, on: '2026-06-30', hours: '1' },
      { memberId: omar, on: '2026-07-01', hours: '1' },
      { memberId: nobody, on: '2026-11-02', hours: '1' },
    );
    expect(warnings).toEqual([
      { row: 0, message: 'Omar Farah took up a post on Wed 1 July 2026: Tue 30 June 2026 is before it.' },
      { row: 2, message: 'Nora Lind holds no post that is written down: time off is for reps.' },
    ]);
  });
});

describe('who may', () => {
  it('lets a rep keep and see their own alone', async () => {
    const { entries } = await keep({ memberId: omar, on: '2026-11-02', hours: '2' });
    const rep = desk.as(officers.rep);
    await rep.reps.keepFacilityTime({ rows: [{ on: '2026-11-02', hours: '3' }] });
    const mine = await rep.reps.facilityTime(november);
    expect(mine.people.map(({ name }) => name)).toEqual(['Grace Obi']);
    expect(mine.rows[0]).toMatchObject({ memberId: grace, minutes: 180 });
    const sheet = await rep.reps.facilitySheet(november);
    expect(sheet).toMatchObject({ total: 1, mayKeepAll: false, pooled: [] });
    expect((await rep.reps.facilityTime({ ...november, memberId: omar })).total).toBe(0);
    const theirs = { memberId: omar, on: '2026-11-03', hours: '3' };
    await refusedFor(rep.reps.keepFacilityTime({ rows: [theirs] }), /You keep your own hours here/);
    const { id, revision } = entries[0]!;
    expect((await refused(rep.reps.keepFacilityTime({ rows: [{ id, revision, minutes: 5 }] }))).code).toBe('NOT_FOUND');
    expect((await refused(rep.reps.removeFacilityTime({ id, revision }))).code).toBe('NOT_FOUND');
    const own = mine.rows[0]!;
    const given = { id: own.id, revision: own.revision, memberId: omar };
    await refusedFor(rep.reps.keepFacilityTime({ rows: [given] }), /You keep your own hours here/);
    for (const refusing of [
      rep.reps.facilityReport({}),
      rep.reps.previewFacilityImport({ text: 'Name,Date,Hours\nOmar Farah,2/11/2026,2' }),
      desk.as(officers.auditor).reps.facilityTime(november),
      desk.as(officers.jointSecretary).reps.facilitySheet(november),
    ]) {
      expect((await refused(refusing)).code).toBe('FORBIDDEN');
    }
    expect((await desk.as(officers.secretary).reps.facilitySheet(november)).total).toBe(2);
  });
});

const facilities = (change: object = {}) =>
  desk.call.agreements.keep({
    title: 'Facilities agreement',
    type: 'facilities',
    parties: ['Northfield Council', 'Northfield Branch'],
    signedOn: '2026-01-01',
    employerId: council,
    facilityTime: [{ what: 'Stewards', minutes: 420, every: 'week' }],
    ...change,
  });

describe('against agreements', () => {
  it('stands beside the month, for each rep whom it is for', async () => {
    const agreement = await facilities();
    expect(agreement.facilityTime).toMatchObject([{ what: 'Stewards', isForEach: true, repKinds: [], kinds: [] }]);
    await keep({ memberId: grace, on: '2026-11-02', hours: '7' }, { memberId: omar, on: '2026-11-02', hours: '2' });
    const { rows, days, words } = await desk.call.reps.facilitySheet(november);
    expect(rows.map(({ name, posts, employer }) => [name, posts[0]?.title, employer])).toEqual([
      ['Omar Farah', 'Health and safety rep', 'Northfield Trust'],
      ['Grace Obi', expect.any(String), 'Northfield Council'],
    ]);
    expect(rows[1]!.agreed.lines).toMatchObject([
      { agreement: 'Facilities agreement', given: 1_800, used: 420, left: 1_380, memberId: grace },
    ]);
    expect(rows[0]!.agreed).toMatchObject({ lines: [], unagreed: 120 });
    expect(rows[0]!.agreed.words).toMatch(/No agreement in force gives a figure/);
    expect(words).toBe('Within what was agreed. 2 hours stand under no agreement.');
    expect(days).toHaveLength(30);
    expect(days[0]).toEqual({ day: '2026-11-01', isWeekend: true, holiday: null });
  });

  it('ends where another takes its place, and shows what is shared once', async () => {
    const old = await facilities();
    await facilities({
      title: 'New facilities agreement',
      signedOn: '2026-11-16',
      supersedesId: old.id,
      facilityTime: [{ what: 'All of them', minutes: 600, every: 'month', isForEach: false }],
    });
    await keep({ memberId: grace, on: '2026-11-20', hours: '6' });
    const { rows, pooled } = await desk.call.reps.facilitySheet(november);
    expect(pooled).toMatchObject([{ what: 'All of them', given: 300, used: 360, over: 60 }]);
    expect(rows[1]!.agreed.lines).toMatchObject([{ given: 900, used: 0 }]);
  });
});

describe('the report', () => {
  it('counts by employer and rep, warns of one person’s hours, and reckons the tables as far as it can', async () => {
    await facilities();
    await keep(
      { memberId: grace, on: '2026-11-02', hours: '7' },
      { memberId: grace, on: '2026-11-03', hours: '1', kind: 'activities', isPaid: true },
      { memberId: omar, on: '2026-11-03', hours: '2', kind: 'activities' },
      { memberId: omar, on: '2026-03-31', hours: '2' },
    );
    const report = await desk.call.reps.facilityReport();
    expect([report.from, report.to]).toEqual(['2026-04-01', '2027-03-31']);
    expect(report.sums).toMatchObject({ total: 600, paid: 480, unpaid: 120 });
    expect(report.employers.map(({ employer, reps, sums }) => [employer, reps, sums.total])).toEqual([
      ['Northfield Council', 1, 480],
      ['Northfield Trust', 1, 120],
    ]);
    expect(report.people.find(({ memberId }) => memberId === grace)).toMatchObject({
      percentOfAll: 80,
      // 238 days from 1 April to today, at 35 hours a week.
      workingMinutes: (238 * 35 * 60) / 7,
      percentOfWorking: 0.7,
      band: 'toHalf',
    });
    expect(report.people.find(({ memberId }) => memberId === omar)).toMatchObject({
      workingMinutes: null,
      percentOfWorking: null,
      band: null,
    });
    expect(report.published).toMatchObject({
      verified: false,
      reps: 2,
      bands: { none: 0, toHalf: 1, overHalf: 0, all: 0, unknown: 1 },
      paidActivities: 60,
      paid: 480,
      percentPaidActivities: 12.5,
    });
    expect(report.warnings[0]).toMatch(/At Northfield Council and Northfield Trust one person has all of the hours/);
    const one = await desk.call.reps.facilityReport({ employerId: trust });
    expect(one).toMatchObject({ employer: 'Northfield Trust', sums: { total: 120 } });
    expect(one.published).toMatchObject({ paid: 0, percentPaidActivities: null });
    await refusedFor(desk.call.reps.facilityReport({ from: '2026-05-01', to: '2026-04-01' }), /before the first/);
    expect((await desk.call.reps.facilityReport({ from: '2026-05-01', to: '2026-05-02' })).sums.total).toBe(0);
  });

  it('is a paper, a workbook and a plain table', async () => {
    await keep({ memberId: grace, on: '2026-11-02', hours: '7:15' });
    const made: Record<string, Buffer> = {};
    for (const format of ['pdf', 'xlsx', 'csv'] as const) {
      const { name } = await desk.call.reps.facilityReportFile({ format, path: desk.folder });
      expect(name).toBe(`facility-time-2026-04-01-to-2027-03-31.${format}`);
      made[format] = await readFile(join(desk.folder, name));
    }
    const pages = (await pdfPages(made.pdf!)).join('\n');
    for (const words of ['Facility time', 'Grace Obi', '7:15', 'SI 2017/328', 'Northfield Council']) {
      expect(pages).toContain(words);
    }
    expect(made.csv!.toString('utf8')).toContain('Grace Obi');
    expect(made.csv!.toString('utf8')).toContain('7.25');
    expect(made.xlsx!.subarray(0, 2).toString()).toBe('PK');
  });
});

it('publishes nothing in the United States, and speaks of no law there', async () => {
  const record = desk.store.view('branch').get('branch', BRANCH_ID)!;
  await desk.store.transact({ account: 'branch' }, { code: 'test.move' }, (tx) => {
    tx.put('branch', { ...record, nation: 'united-states', words: 'us', dateOrder: 'mdy' }, record.revision);
  });
  const report = await desk.call.reps.facilityReport();
  expect(report).toMatchObject({ from: '2026-01-01', to: '2026-12-31', published: null });
  expect(report.agreed.words).toBe('No agreement in force gives a figure.');
  await desk.call.reps.facilityReportFile({ format: 'pdf', path: desk.folder });
  const bytes = await readFile(join(desk.folder, 'union-time-2026-01-01-to-2026-12-31.pdf'));
  expect((await pdfPages(bytes)).join('\n')).toMatch(/Union time.*Internal union business/su);
});

describe('an import', () => {
  const list = [
    'Name,Membership number,Date,Hours,Type,Paid,Employer,Notes',
    'Grace Obi,,02/11/2026,3:30,Duties,Yes,,Hearing',
    'Omar Farah,,02/11/2026,2,TU activities,,Northfield Council,',
    ',11,03/11/2026,1.5,,,,',
    'Nora Lind,,03/11/2026,1,,,,',
    'Grace Obi,,03/11/2026,75,,,,',
    'Grace Obi,,04/11/2026,7.30,,,,',
    'Somebody Else,,04/11/2026,1,,,,',
    'Grace Obi,,05/12/2026,1,,,,',
    'Grace Obi,,31/02/2026,1,,,,',
    'Grace Obi,,06/11/2026,1,Lunch,,,',
    'Grace Obi,,02/11/2026,3.5,Duties,,,',
  ].join('\n');

  it('previews each row, asks whose it is and what a dot means, comes in whole and goes whole', async () => {
    const preview = await desk.call.reps.previewFacilityImport({ text: list });
    expect(preview.counts).toEqual({ new: 3, already: 0, toChoose: 1, rejected: 7 });
    expect(
      preview.entries.map(({ name, match, minutes, kind, isPaid }) => [name, match, minutes, kind, isPaid]),
    ).toEqual([
      ['Grace Obi', 'By name', 210, 'duties', true],
      ['Omar Farah', 'By name', 120, 'activities', false],
      ['Grace Obi', 'By number', 90, 'duties', true],
    ]);
    expect(preview.entries[1]!.employerId).toBe(council);
    expect(preview.choices).toMatchObject([{ row: 5, members: [{ id: nobody }] }]);
    expect(preview.choices[0]!.members[0]!.name).toMatch(/Nora Lind.*holds no post/);
    expect(preview.isDotOpen).toBe(true);
    expect(preview.rejected.map(({ row, reason }) => `${row}: ${reason}`)).toEqual([
      '6: 75 hours do not fit into a day. Was 7.5 meant?',
      expect.stringMatching(/^7: “7.30” can be/),
      '8: Nobody on the list is called “Somebody Else”.',
      '9: “05/12/2026” is still to come.',
      '10: “31/02/2026” is not a date.',
      '11: “Lunch” is none of duties, activities, training, health and safety.',
      '12: Row 2 says the same of the same day: it comes in once.',
    ]);
    expect((await desk.call.reps.facilityTime(november)).total).toBe(0);
    const accepted = [{ row: 5, memberId: nobody }];
    const done = await desk.call.reps.applyFacilityImport({ text: list, accepted, dotMeans: 'minutes' });
    expect(done).toMatchObject({ imported: 5, already: 0, rejectedTotal: 6 });
    const again = await desk.call.reps.previewFacilityImport({ text: list, accepted, dotMeans: 'minutes' });
    // Row 12 says what row 2 brought.
    expect(again.counts).toMatchObject({ new: 0, already: 6 });
    await desk.call.branch.revert({ seq: done.seq });
    expect((await desk.call.reps.facilityTime(november)).total).toBe(0);
  });

  it('reads a workbook: days as days, hours as numbers and as text', async () => {
    const columns = ['Rep', 'Date', 'Hours', 'Paid'].map((header) => ({ header, width: 12 }));
    const rows = [
      ['Grace Obi', { day: '2026-11-02' }, 7.5, 'Y'],
      ['Obi, Grace', { day: '2026-11-03' }, '3:30', 'N'],
      ['Omar Farah', { day: '2026-11-03' }, 2, null],
    ];
    const bytes = await writeWorkbook([{ name: 'November', columns, rows }], '2026-11-24T09:00:00Z');
    const preview = await desk.call.reps.previewFacilityImport({
      file: new File([new Uint8Array(bytes)], 'hours.xlsx'),
    });
    expect(preview.rejected).toEqual([]);
    expect(preview.entries.map(({ name, on, minutes, isPaid }) => [name, on, minutes, isPaid])).toEqual([
      ['Grace Obi', '2026-11-02', 450, true],
      ['Grace Obi', '2026-11-03', 210, false],
      ['Omar Farah', '2026-11-03', 120, true],
    ]);
  });

  it('says what it misses', async () => {
    const preview = await desk.call.reps.previewFacilityImport({ text: 'Colour,Date,Hours\nred,2/11/2026,1' });
    expect(preview.warnings[0]).toMatch(/No column with reps’ names/);
    await refusedFor(desk.call.reps.applyFacilityImport({ text: 'Colour,Date\nred,2/11/2026' }), /No column with reps/);
    await refusedFor(desk.call.reps.previewFacilityImport({}), /Choose a file or paste/);
    const mapped = { text: 'a,b,c\nGrace Obi,2/11/2026,1', mapping: { fullName: 0, on: 1, hours: 9 } };
    await refusedFor(desk.call.reps.previewFacilityImport(mapped), /no such column/);
  });
});

describe('whose they are goes with them', () => {
  it('comes to be destroyed three years on, unless the union’s schedule says otherwise, and is in a subject access pack', async () => {
    await keep({ memberId: grace, on: '2023-11-01', hours: '2' }, { memberId: grace, on: '2026-11-02', hours: '2' });
    const due = await desk.call.branch.retention({ kinds: ['facilityTime'] });
    expect(due.rows).toMatchObject([{ title: 'Hours of Grace Obi, Wed 1 November 2023' }]);
    const held = gatherHeld(grace, false, { desk: desk.desk, account: 'branch', isInProcess: true });
    expect(held.others.filter(({ collection }) => collection === 'facilityTime')).toHaveLength(2);
  });

  it('follows two members made one, and keeps an employer from being taken away', async () => {
    await keep({ memberId: nobody, on: '2026-11-02', hours: '2', employerId: trust });
    const members = await Promise.all([grace, nobody].map((id) => desk.call.members.get({ id })));
    const [keepOne, other] = members.map(({ member: { id, revision } }) => ({ id, revision }));
    await desk.call.members.merge({ keep: keepOne!, other: other! });
    const { rows } = await desk.call.reps.facilityTime(november);
    expect(rows).toMatchObject([{ memberId: grace, employerId: trust }]);
    const employers = (await desk.call.workplaces.employers({})).rows;
    const named = (id: string) => employers.find((each) => each.id === id)!;
    await refusedFor(
      desk.call.workplaces.removeEmployer({ id: trust, revision: named(trust).revision }),
      /1 entry of reps’ hours is under it/,
    );
    await desk.call.workplaces.mergeEmployers({
      keep: { id: council, revision: named(council).revision },
      other: { id: trust, revision: named(trust).revision },
    });
    expect((await desk.call.reps.facilityTime(november)).rows).toMatchObject([{ employerId: council }]);
  });

  it('holds back an undo that would take away whose it is', async () => {
    const { id } = await desk.call.members.add({ firstName: 'Ada', lastName: 'Byron' });
    const { seq } = desk.store;
    await keep({ memberId: id, on: '2026-11-02', hours: '2' });
    expect((await refused(desk.call.branch.revert({ seq }))).code).toBe('CHANGED_SINCE');
  });

  it('is destroyed with whoever it was of', async () => {
    await keep({ memberId: nobody, on: '2026-11-02', hours: '2' });
    const plan = await desk.call.branch.previewErase({ memberId: nobody });
    expect(plan.kinds).toContainEqual({
      collection: 'facilityTime',
      words: 'entry of a rep’s hours',
      count: 1,
    });
    await desk.call.branch.erase({ memberId: nobody, confirm: plan.confirm, authority: 'The schedule' });
    expect((await desk.call.reps.facilityTime(november)).total).toBe(0);
  });
});
