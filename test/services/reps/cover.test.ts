// Who is covered by which rep, and where nobody covers, as at any day.

import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readBack } from '../../formats/pdf-reading.ts';
import { COVER_DAY, openCoverDesk } from '../../support/cover-desk.ts';

const refused = async (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('this should have been refused'),
    (error) => ({ code: error.code, message: error.message, issues: error.data?.issues }),
  );

/** The mill has Ann for it all and Bea for its nights; nobody covers the yard, whose post is vacant, nor the shop. */
async function furnished() {
  const at = await openCoverDesk();
  const council = (await at.call.workplaces.saveEmployer({ name: 'Council' })).id;
  const [mill, yard, shop] = [await at.place('Mill', council), await at.place('Yard', council), await at.place('Shop')];
  const [ann, bea] = await at.add(2, { workplaceId: mill, employerId: council, shift: 'Days' });
  await at.add(3, { workplaceId: mill, employerId: council, shift: 'Nights' });
  await at.add(7, { workplaceId: yard, employerId: council });
  await at.add(2, { workplaceId: shop });
  await at.add(1, null);
  const ofAnn = await at.appoint(ann!.id, { workplaceIds: [mill] });
  const ofBea = await at.appoint(bea!.id, { workplaceIds: [mill], shifts: ['nights'], kind: 'safetyRep' });
  const secretary = await at.appoint(bea!.id, { kind: 'branchSecretary' });
  const vacant = await at.provide({ workplaceIds: [yard], title: 'Yard steward' });
  return { ...at, council, mill, yard, shop, ann: ann!, bea: bea!, ofAnn, ofBea, secretary, vacant };
}

describe('cover', () => {
  test('needs nothing to be asked, on an empty desk either', async () => {
    const { call } = await openCoverDesk();
    expect(await call.reps.cover()).toMatchObject({
      asAt: COVER_DAY,
      rows: [],
      total: 0,
      totals: { members: 0, membersPerRep: null, constituencies: 0 },
      nobodyCovers: { rows: [], total: 0 },
    });
  });

  test('says by workplace who covers, how many there are to each, and where nobody does', async () => {
    const { call, yard, vacant, ofAnn, ofBea, secretary } = await furnished();
    const cover = await call.reps.cover({});
    expect(
      cover.rows.map(({ place, members, reps, withoutRep }) => [place.workplace, members, reps, withoutRep]),
    ).toEqual([
      ['Mill', 5, 2, 0],
      ['Shop', 2, 0, 2],
      ['Yard', 7, 0, 7],
      [null, 1, 0, 1],
    ]);
    expect(cover.rows[0]).toMatchObject({
      membersPerRep: 2.5,
      withSeveral: 3,
      isCovered: true,
      isDoublyCovered: false,
      coveredBy: [
        { repId: ofAnn.id, name: 'Member 0 Smith', post: 'Rep', isDeputy: false },
        { repId: ofBea.id, name: 'Member 1 Smith', post: 'Health and safety rep' },
      ],
    });
    expect(cover.totals).toEqual({
      members: 15,
      reps: 2,
      membersPerRep: 7.5,
      withoutRep: 10,
      withSeveral: 3,
      workplaces: 3,
      workplacesWithoutRep: 2,
      membersWithoutWorkplace: 1,
      constituencies: 2,
    });
    expect(cover.nobodyCovers).toMatchObject({
      total: 2,
      rows: [
        { workplaceId: yard, members: 7, vacancies: [{ postId: vacant.id, post: 'Yard steward', seats: 1 }] },
        { workplace: 'Shop', members: 2, vacancies: [] },
      ],
    });
    expect(cover.wholeBranch.map(({ repId, post }) => [repId, post])).toEqual([[secretary.id, 'Branch secretary']]);
  });

  test('by shift tells apart who is covered of one workplace; one kind of post can be asked for', async () => {
    const { call, mill } = await furnished();
    const { rows, total } = await call.reps.cover({ by: 'shift', workplaceId: mill, kinds: ['safetyRep'] });
    expect(total).toBe(2);
    expect(rows.map(({ place, members, withoutRep }) => [place.shift, members, withoutRep])).toEqual([
      ['Days', 2, 2],
      ['Nights', 3, 0],
    ]);
    expect((await call.reps.cover({ by: 'shift', only: 'nobody', kinds: ['safetyRep'] })).rows).toHaveLength(4);
  });

  test('is of one employer, sorted and paged as asked', async () => {
    const { call, council } = await furnished();
    const sort = [{ field: 'members' as const, direction: 'desc' as const }];
    const cover = await call.reps.cover({ employerId: council, sort, page: { offset: 0, limit: 1 } });
    expect(cover).toMatchObject({
      total: 2,
      rows: [{ place: { workplace: 'Yard' } }],
      totals: { members: 12, reps: 2, constituencies: 2 },
    });
    const elsewhere = (await call.workplaces.saveEmployer({ name: 'Grocer' })).id;
    expect((await call.reps.cover({ employerId: elsewhere })).totals).toMatchObject({ reps: 0, constituencies: 0 });
    expect(await refused(call.reps.cover({ employerId: crypto.randomUUID() }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('counts the branch secretary as everybody’s rep only where that is asked for', async () => {
    const { call } = await furnished();
    expect((await call.reps.cover({ wholeBranch: true })).totals).toMatchObject({
      withoutRep: 0,
      workplacesWithoutRep: 0,
    });
  });

  test('is as at any day: terms, jobs and standings of then', async () => {
    const { call, ofAnn, appoint, yard, add, mill } = await furnished();
    await add(1, { workplaceId: yard, to: '2026-05-31' }, {});
    await appoint(null, {
      name: 'Official of the union',
      kind: 'employedOfficial',
      workplaceIds: [mill],
      to: '2025-12-31',
    });
    expect((await call.reps.cover({ asAt: '2024-12-31' })).totals).toMatchObject({ reps: 0, withoutRep: 16 });
    expect((await call.reps.cover({ asAt: '2025-12-31', workplaceId: mill })).rows[0]?.coveredBy).toHaveLength(3);
    const { revision } = ofAnn;
    await call.reps.standDown({ id: ofAnn.id, revision, to: '2026-11-23' });
    expect((await call.reps.cover({ asAt: '2026-11-23' })).totals.withoutRep).toBe(11);
    expect((await call.reps.cover({})).totals.withoutRep).toBe(13);
  });

  test('counts a deputy as nobody while whoever they stand in for is in post', async () => {
    const { call, appoint, bea, ofAnn, mill } = await furnished();
    const deputy = await appoint(bea.id, { workplaceIds: [mill], deputyForId: ofAnn.id });
    const [row] = (await call.reps.cover({ workplaceId: mill })).rows;
    expect(row).toMatchObject({ reps: 2, withSeveral: 3 });
    expect(row?.coveredBy.find(({ repId }) => repId === deputy.id)?.isDeputy).toBe(true);
    expect((await call.reps.whatIf({ leaves: [ofAnn.id] })).after.withoutRep).toBe(10);
  });

  test('lists a workplace that a rep is for and where no member works', async () => {
    const { call, place, appoint, ann } = await furnished();
    const depot = await place('Depot');
    await appoint(ann.id, { workplaceIds: [depot] });
    const { rows, totals } = await call.reps.cover({});
    expect(rows[0]).toMatchObject({
      place: { workplace: 'Depot' },
      members: 0,
      reps: 1,
      membersPerRep: 0,
      isDoublyCovered: false,
    });
    expect(totals.workplaces).toBe(3);
  });
});

test('a member has the reps whose constituency one of their jobs is in, and those of the branch apart', async () => {
  const { call, add, mill, yard, ofAnn, secretary } = await furnished();
  const [both] = await add(1, { workplaceId: yard });
  const { member } = await call.members.get({ id: both!.id });
  const [job] = member.jobs;
  const jobs = [job!, { ...job!, workplaceId: mill, isMain: false, from: '2026-06-01' }];
  await call.members.update({ id: member.id, revision: member.revision, jobs });
  const of = await call.reps.repsOf({ memberId: member.id });
  expect(of.reps.map(({ repId }) => repId)).toEqual([ofAnn.id]);
  expect(of.wholeBranch.map(({ repId }) => repId)).toEqual([secretary.id]);
  expect((await call.reps.repsOf({ memberId: member.id, asAt: '2026-05-31' })).reps).toEqual([]);
  expect(await refused(call.reps.repsOf({ memberId: crypto.randomUUID() }))).toMatchObject({ code: 'NOT_FOUND' });
});

describe('what if', () => {
  test('somebody left: who would have nobody, where, in a sentence', async () => {
    const { call, ofAnn } = await furnished();
    const answer = await call.reps.whatIf({ leaves: [ofAnn.id] });
    expect(answer).toMatchObject({ before: { withoutRep: 10, reps: 2 }, after: { withoutRep: 12, reps: 1 }, total: 1 });
    expect(answer.rows).toMatchObject([
      { place: { workplace: 'Mill' }, before: { reps: 2 }, after: { reps: 1, withoutRep: 2 } },
    ]);
    expect(answer.sentence).toMatch(/^2 more members would have no rep: 12 in all\./u);
  });

  test('a vacant post were filled, once or with somebody leaving; nothing is saved', async () => {
    const { call, vacant, ofBea, store } = await furnished();
    const { seq } = store;
    expect((await call.reps.whatIf({ filled: [vacant.id] })).after).toMatchObject({ withoutRep: 3, reps: 3 });
    expect((await call.reps.whatIf({ filled: [vacant.id], leaves: [ofBea.id] })).after).toMatchObject({
      withSeveral: 0,
    });
    expect(store.seq).toBe(seq);
    expect(await call.reps.whatIfChoices()).toMatchObject({
      people: [{ name: 'Member 0 Smith' }, { name: 'Member 1 Smith', posts: 'Health and safety rep' }],
      vacancies: [{ postId: vacant.id, where: 'Yard' }],
    });
  });

  test('refuses nothing at all, a post without an empty seat, and whoever is not there', async () => {
    const { call, appoint, ann, vacant, yard } = await furnished();
    expect(await refused(call.reps.whatIf({}))).toMatchObject({ code: 'INVALID_INPUT' });
    await appoint(ann.id, { postId: vacant.id, workplaceIds: [yard] });
    expect(await refused(call.reps.whatIf({ filled: [vacant.id] }))).toMatchObject({
      issues: [{ path: ['filled', 0], message: 'This post has no empty seat on that day.' }],
    });
    expect(await refused(call.reps.whatIf({ leaves: [crypto.randomUUID()] }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the paper', () => {
  test('says where nobody covers, who covers whom, and is the same bytes again', async () => {
    const { callFromPage: page, fetched } = await furnished();
    const bytes = await fetched(await page.reps.coverPaper());
    const text = (await readBack(bytes)).pages.map((each) => each.text).join('\n');
    for (const said of [
      'Northfield',
      '10 of 15 members have no rep.',
      'Yard steward',
      'Member 0 Smith (Rep)',
      'Branch secretary',
    ]) {
      expect(text).toContain(said);
    }
    expect(Buffer.compare(bytes, await fetched(await page.reps.coverPaper({})))).toBe(0);
  });

  test('as a workbook has figures to reckon with', async () => {
    const { callFromPage: page, fetched } = await furnished();
    const offered = await page.reps.coverPaper({ format: 'xlsx', by: 'shift' });
    expect(offered.name).toBe('cover-2026-11-24.xlsx');
    const workbook = new ExcelJS.Workbook();
    const bytes = await fetched(offered);
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet('By shift');
    const rows = sheet!.getSheetValues().slice(2) as unknown[][];
    expect(rows.map((row) => [row[1], row[3], row[4]])).toEqual([
      ['Mill', 'Days', 2],
      ['Mill', 'Nights', 3],
      ['Shop', 'Not recorded', 2],
      ['Yard', 'Not recorded', 7],
      ['No workplace on record', 'Not recorded', 1],
    ]);
  });
});

describe('load and facility time', () => {
  test('stand beside each other by name, with the last twelve weeks and who is covered', async () => {
    const { call, store, ann, bea, appoint, mill, ofAnn } = await furnished();
    const time = (memberId: string, on: string, minutes: number) => ({
      id: crypto.randomUUID(),
      memberId,
      employerId: null,
      on,
      minutes,
      kind: 'duties' as const,
      isPaid: true,
      note: '',
    });
    await store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      tx.put('facilityTime', time(ann.id, '2026-09-02', 60));
      tx.put('facilityTime', time(ann.id, '2026-09-01', 600));
      tx.put('facilityTime', time(ann.id, '2026-11-24', 30));
      tx.put('facilityTime', time(bea.id, '2026-11-25', 45));
    });
    await appoint(bea.id, { workplaceIds: [mill], deputyForId: ofAnn.id });
    const answer = await call.reps.loadAndTime();
    expect(answer).toMatchObject({ from: '2026-09-02', to: COVER_DAY, total: 2 });
    expect(answer.rows).toMatchObject([
      { name: 'Member 0 Smith', posts: 'Rep', openCases: 0, load: 0, facilityMinutes: 90, membersCovered: 5 },
      { name: 'Member 1 Smith', facilityMinutes: 0, membersCovered: 3 },
    ]);
    for (const post of ['Branch secretary', 'Rep, as deputy']) expect(answer.rows[1]?.posts).toContain(post);
    expect(Object.keys(answer)).not.toContain('sort');
    expect(answer.why).toMatch(/in no other order/u);
  });
});
