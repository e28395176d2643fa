// Lists that come again: recognised by their headers, read as somebody said; whose absence says something, and what is
// decided about it; days that could be read either way; and workbooks with their sheets.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Inputs } from '../../shared/contract/contract.ts';
import { type MembershipDesk, openMembershipDesk } from '../support/membership-desk.ts';
import { contentOf } from '../support/store-folder.ts';
import { workbookOf } from '../support/workbook.ts';

const lines = (...rows: string[]) => rows.join('\n');
const preview = (desk: MembershipDesk, text: string, more: Partial<Inputs['members']['previewImport']> = {}) =>
  desk.call.members.previewImport({ text, ...more });
const apply = (desk: MembershipDesk, text: string, more: Partial<Inputs['members']['applyImport']> = {}) =>
  desk.call.members.applyImport({ text, ...more });
const all = (desk: MembershipDesk) => [...desk.store.view('branch').all('members')];
const member = (desk: MembershipDesk, number: string) => all(desk).find((each) => each.number === number)!;
const lists = (desk: MembershipDesk) => [...desk.store.view('branch').all('lists')];
const plain = (desk: MembershipDesk) => JSON.stringify(contentOf(desk.store)).replace(/"revision":\d+/g, '');
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    ({ code, data }: { code: string; data: unknown }) => ({ code, data }),
  );

const HEADER = 'No,First name,Surname,Joined';
const people = (...numbers: number[]) => numbers.map((at) => `${at},First ${at},Last ${at},13/04/2020`);

describe('sources', () => {
  test('a list is recognised by its headers in any order, and read as it was the last time', async () => {
    const desk = await openMembershipDesk();
    const mapping = { number: 0, firstName: 2, lastName: 1, workplace: 3 };
    const owns: Inputs['members']['applyImport']['owns'] = ['firstName', 'lastName'];
    const first = lines('Key,Fam,Giv,Whr', '1,Obi,Grace,Depot');
    expect((await preview(desk, first)).source).toBeNull();
    await apply(desk, first, { mapping, owns, saveSourceAs: 'National list', dateOrder: 'mdy', isWhole: false });
    const moved = lines('Whr,Giv,Key,Fam', 'Depot,Grace,1,Obi');
    const found = await preview(desk, moved);
    expect(found).toMatchObject({
      source: { name: 'National list' },
      mapping: { number: 2, firstName: 1, lastName: 3, workplace: 0 },
      owns,
      isWhole: false,
      dates: { order: 'mdy', isCertain: true },
      counts: { unchanged: 1 },
    });
    expect((await preview(desk, moved, { sourceId: null })).mapping).not.toEqual(found.mapping);
    await apply(desk, moved);
    const { rows } = await desk.call.members.sources();
    expect(rows).toMatchObject([{ name: 'National list', headers: ['Whr', 'Giv', 'Key', 'Fam'], dateOrder: 'mdy' }]);
    expect(lists(desk).map(({ sourceId }) => sourceId)).toEqual([rows[0]!.id, rows[0]!.id]);
  });

  test('can be named anew and forgotten; two have never one name', async () => {
    const desk = await openMembershipDesk();
    await apply(desk, lines(HEADER, ...people(1)), { saveSourceAs: 'National list' });
    desk.setToday('2026-12-01');
    await apply(desk, lines('Ref,Name', '1,Last 1'), { saveSourceAs: 'Regional list' });
    const [regional, national] = (await desk.call.members.sources()).rows;
    const { id, revision, owns, isWhole, dateOrder } = regional!;
    const change = { id, revision, owns, isWhole, dateOrder };
    expect(await refusal(desk.call.members.saveSource({ ...change, name: 'national LIST' }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    const saved = await desk.call.members.saveSource({ ...change, name: 'Region', owns: ['phone'] });
    expect(saved).toMatchObject({ name: 'Region', owns: ['phone'], headers: ['Ref', 'Name'] });
    await desk.call.members.removeSource({ id, revision: saved.revision });
    expect((await desk.call.members.sources()).rows).toEqual([national]);
  });

  test('undo takes the list, its source and who was absent along', async () => {
    const desk = await openMembershipDesk();
    await apply(desk, lines(HEADER, ...people(1, 2, 3)));
    const before = plain(desk);
    const { seq } = await apply(desk, lines(HEADER, ...people(1, 2)), { saveSourceAs: 'National list' });
    expect(plain(desk)).not.toBe(before);
    await desk.call.branch.revert({ seq });
    expect(plain(desk)).toBe(before);
  });
});

describe('who left the newest list', () => {
  test('is shown, stays a member, and becomes what somebody says', async () => {
    const desk = await openMembershipDesk('2026-11-24');
    expect(await desk.call.members.absent()).toEqual({ rows: [], total: 0, list: null });
    await apply(desk, lines(HEADER, ...people(1, 2, 3, 4, 5, 6)));
    desk.setToday('2026-12-01');
    const text = lines(HEADER, ...people(1, 2, 3));
    expect(await preview(desk, text)).toMatchObject({
      isWhole: true,
      absentTotal: 3,
      absent: [{ number: '4' }, { number: '5' }, { name: 'First 6 Last 6' }],
    });
    expect(await apply(desk, text)).toMatchObject({ absentTotal: 3 });
    const found = await desk.call.members.absent();
    expect(found.rows.map(({ name }) => name)).toEqual(['First 4 Last 4', 'First 5 Last 5', 'First 6 Last 6']);
    expect(found.list).toMatchObject({ day: '2026-12-01' });
    expect(member(desk, '4').standings).toEqual([]);
    const [four, five, six] = found.rows.map(({ memberId }) => memberId) as [string, string, string];
    await desk.call.members.settleAbsent({ memberIds: [four], standing: null });
    expect(member(desk, '4').standings).toEqual([]);
    const { seq } = await desk.call.members.settleAbsent({
      memberIds: [five, six],
      standing: 'left',
      from: '2026-11-30',
    });
    expect(member(desk, '5').standings.at(-1)).toEqual({ standing: 'left', from: '2026-11-30', to: null });
    expect((await desk.call.members.absent()).total).toBe(0);
    await desk.call.branch.revert({ seq });
    expect((await desk.call.members.absent()).rows.map(({ memberId }) => memberId)).toEqual([five, six]);
    const present = member(desk, '1').id;
    for (const memberIds of [[present], [four], [five, present]]) {
      expect(await refusal(desk.call.members.settleAbsent({ memberIds, standing: 'left' }))).toMatchObject({
        code: 'INVALID_INPUT',
      });
    }
    const ahead = desk.call.members.settleAbsent({ memberIds: [five], standing: 'left', from: '2026-12-24' });
    expect(await refusal(ahead)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('a part of the branch says nothing of who is not in it', async () => {
    const desk = await openMembershipDesk();
    await apply(desk, lines(HEADER, ...people(1, 2, 3, 4, 5)));
    const few = lines(HEADER, ...people(1, 2));
    expect(await preview(desk, few)).toMatchObject({ isWhole: false, absent: [], absentTotal: 0 });
    expect(await apply(desk, few)).toMatchObject({ absentTotal: 0 });
    expect((await preview(desk, few, { isWhole: true })).absentTotal).toBe(3);
    await apply(desk, lines(HEADER, ...people(1, 2, 3, 4)), { isWhole: false });
    expect(lists(desk).map(({ isWhole, absent }) => [isWhole, absent.length])).toEqual([
      [true, 0],
      [false, 0],
      [false, 0],
    ]);
  });
});

describe('the order of day and month', () => {
  const dated = (...days: string[]) => lines(HEADER, ...days.map((day, at) => `${at + 1},A,Last ${at + 1},${day}`));
  const joined = (desk: MembershipDesk) =>
    all(desk)
      .sort((a, b) => Number(a.number) - Number(b.number))
      .map(({ joinedOn }) => joinedOn);

  test('is told by the days that can be read one way only, whatever the branch’s own is', async () => {
    const desk = await openMembershipDesk();
    const text = dated('03/04/2024', '03/25/2024');
    expect((await preview(desk, text)).dates).toMatchObject({ order: 'mdy', isCertain: true, isMixed: false });
    expect((await apply(desk, text)).dateOrder).toBe('mdy');
    expect(joined(desk)).toEqual(['2024-03-04', '2024-03-25']);
  });

  test('is asked about, with the file’s own days, where nothing tells', async () => {
    const desk = await openMembershipDesk();
    const text = dated('03/04/2024', '05/06/2024');
    expect((await preview(desk, text)).dates).toEqual({
      order: 'dmy',
      isCertain: false,
      isMixed: false,
      examples: ['03/04/2024', '05/06/2024'],
    });
    expect((await preview(desk, text, { dateOrder: 'mdy' })).dates).toMatchObject({ order: 'mdy', isCertain: true });
    await apply(desk, text, { dateOrder: 'mdy', saveSourceAs: 'US list' });
    expect(joined(desk)).toEqual(['2024-03-04', '2024-05-06']);
    expect((await preview(desk, text)).dates).toMatchObject({ order: 'mdy', isCertain: true });
  });

  test('may be another in each column, or both in one: each day is read the one way it can be', async () => {
    const desk = await openMembershipDesk();
    const columns = lines('No,Surname,DOB,Joined', '1,Obi,25/12/1980,12/25/2020', '2,Chen,03/04/1980,03/04/2020');
    expect((await preview(desk, columns)).dates).toMatchObject({ isMixed: true, isCertain: true });
    await apply(desk, columns);
    expect(member(desk, '2')).toMatchObject({ birthDate: '1980-04-03', joinedOn: '2020-03-04' });
    const mixed = dated('25/12/2020', '12/25/2020', '03/04/2020');
    const found = await preview(desk, mixed);
    expect(found.dates).toMatchObject({ isMixed: true, isCertain: false });
    expect(found.counts.rejected).toBe(0);
  });
});

test('a workbook: the sheet and the row of names are found under titles, and can be chosen', async () => {
  const desk = await openMembershipDesk();
  const rows = [
    ['Northfield Branch', null, null, null],
    ['Printed on', new Date('2026-11-24'), null, null],
    ['Membership No', 'First name', 'Surname', 'Date joined'],
    ['0012345', 'Grace', 'Obi', new Date('2019-03-04')],
    [12346, 'Mei', 'Chen', { formula: 'D4', result: new Date('2020-02-29') }],
  ];
  const sheets = { Notes: [['Ask Ada first']], Members: rows, Left: [rows[2]!, ['7', 'Ada', 'Byron', null]] };
  const path = join(desk.folder, 'November.xlsx');
  await writeFile(path, await workbookOf({ sheets }));
  const found = await desk.call.members.previewImport({ path, sheet: 'Members' });
  expect(found).toMatchObject({
    encoding: null,
    delimiter: null,
    sheet: 'Members',
    headerRow: 3,
    headers: ['Membership No', 'First name', 'Surname', 'Date joined'],
    counts: { new: 2 },
  });
  expect(found.sheets.map(({ name }) => name)).toEqual(['Notes', 'Members', 'Left']);
  expect(found.firstRows[2]).toEqual(['Membership No', 'First name', 'Surname', 'Date joined']);
  await desk.call.members.applyImport({ path, sheet: 'Members', saveSourceAs: 'National list' });
  expect(all(desk).map(({ number, joinedOn }) => [number, joinedOn])).toEqual([
    ['0012345', '2019-03-04'],
    ['12346', '2020-02-29'],
  ]);
  expect(lists(desk)).toMatchObject([{ fileName: 'November.xlsx', path, rows: 2 }]);
  // The sheet of the last time is found again, though another stands before it.
  expect(await desk.call.members.previewImport({ path })).toMatchObject({
    sheet: 'Members',
    source: { name: 'National list' },
    counts: { unchanged: 2 },
  });
  // So is the first sheet that names anybody, where nothing of the kind was brought in.
  expect(await desk.call.members.previewImport({ path, sourceId: null })).toMatchObject({ sheet: 'Members' });
  const left = await desk.call.members.previewImport({ path, sheet: 'Left', headerRow: 1 });
  expect(left.added).toMatchObject([{ number: '7', name: 'Ada Byron' }]);
  expect(await refusal(desk.call.members.previewImport({ path, sheet: 'Nowhere' }))).toMatchObject({
    code: 'INVALID_INPUT',
  });
});

test('a list longer than any branch is refused before it fills the memory, and changes nothing', async () => {
  const desk = await openMembershipDesk();
  const path = join(desk.folder, 'endless.csv');
  await writeFile(path, `No,Surname\n${'1,Obi\n'.repeat(1_048_575)}`);
  for (const call of ['previewImport', 'applyImport'] as const) {
    expect(await refusal(desk.call.members[call]({ path }))).toEqual({
      code: 'TOO_LARGE',
      data: { limit: 200_000, unit: 'rows' },
    });
  }
  expect(desk.store.seq).toBe(0);
});

test('rows that cannot come in leave as a file, are mended there, and come in', async () => {
  const desk = await openMembershipDesk();
  const text = lines(
    'No,First name,Surname,Joined,Phone',
    '1,Grace,Obi,31/02/2024,+44 7700 900123',
    '2,Mei,Chen,1/3/2024,',
  );
  await apply(desk, text, { saveSourceAs: 'National list' });
  const toPath = join(desk.folder, 'mend.csv');
  expect(await desk.call.members.exportRejected({ text, toPath })).toMatchObject({ name: 'mend.csv' });
  const file = await readFile(toPath, 'utf8');
  expect(file).toContain('Row 2, Joined: “31/02/2024” is not a date');
  const mended = file.replace(/31\/02\/2024(?=,)/, '28/02/2024');
  expect(await preview(desk, mended)).toMatchObject({ source: { name: 'National list' }, counts: { new: 1 } });
  await apply(desk, mended);
  expect(member(desk, '1')).toMatchObject({ joinedOn: '2024-02-28', phone: '+44 7700 900123' });
});

test('undo names what points at somebody who came with the list, and can leave those alone', async () => {
  const desk = await openMembershipDesk();
  const { seq } = await apply(
    desk,
    lines('No,First name,Surname,Employer,Workplace', '1,Grace,Obi,Council,Depot', '2,Mei,Chen,Trust,Ward'),
  );
  const grace = member(desk, '1').id;
  const post = await desk.call.reps.appoint({ memberId: grace, kind: 'rep', from: '2026-01-01' });
  expect(await refusal(desk.call.branch.revert({ seq }))).toMatchObject({
    code: 'CHANGED_SINCE',
    data: { total: 1, records: [{ collection: 'reps', id: post.id }] },
  });
  expect(await desk.call.branch.revert({ seq, changedSince: 'leaveAlone' })).toMatchObject({ leftAlone: 3 });
  const view = desk.store.view('branch');
  expect(all(desk).map(({ number }) => number)).toEqual(['1']);
  expect([...view.all('employers')].map(({ name }) => name)).toEqual(['Council']);
  expect([...view.all('workplaces')].map(({ name }) => name)).toEqual(['Depot']);
});
