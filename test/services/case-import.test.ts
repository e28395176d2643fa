import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyJob } from '../../shared/domain/members.ts';
import { type CaseworkDesk, furnish, ids, makeMember, openCaseworkDesk } from '../support/casework-desk.ts';
import { asOldCsv, asWorkbook, OPEN_CASES_HEADERS, openCases, people } from '../support/open-cases.ts';

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
});
afterEach(() => desk.close());

const idOf = (at: number) => `01900000-0000-7000-8000-0000000${String(10_000 + at)}`;

/** People of the list as members of this desk. */
async function join40() {
  const members = people(40).map((person, at) => makeMember(idOf(at), { ...person, phone: `0113 496 0${100 + at}` }));
  await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    for (const member of members) tx.put('members', member);
  });
  return members;
}

const csv = (...lines: string[]) => lines.join('\n');
const preview = (text: string) => desk.call.cases.previewImport({ text });
const apply = (text: string) => desk.call.cases.applyImport({ text });
const everything = () =>
  JSON.stringify(
    (['cases', 'members', 'tasks', 'timeline', 'employers', 'workplaces'] as const).map((name) => [
      ...desk.store.view('branch').all(name),
    ]),
  );

describe('forty open cases', () => {
  it('come in from an old spreadsheet as one, with their worklist, and go as one', async () => {
    const members = await join40();
    const path = join(desk.folder, 'Open cases.csv');
    await writeFile(path, asOldCsv(openCases(members)));
    const before = everything();

    const seen = await desk.call.cases.previewImport({ path });
    expect(seen.counts).toEqual({ new: 40, already: 0, withoutDate: 12, notOnList: 4, rejected: 0 });
    expect(seen.cases).toHaveLength(40);
    expect(seen.cases[3]).toMatchObject({ match: 'By number', type: 'Sickness or capability', keyDate: '2026-10-04' });
    expect(seen.cases[5]!.match).toBe('By name');
    expect(seen.cases[9]).toMatchObject({ memberId: null, match: 'Not on the list' });
    expect(everything()).toBe(before);

    const done = await desk.call.cases.applyImport({ path });
    expect(done).toMatchObject({ imported: 40, already: 0, rejectedTotal: 0 });
    expect(done.withoutDate).toHaveLength(12);
    expect(done.withoutDate[0]).toMatchObject({
      name: `${members[0]!.firstName} ${members[0]!.lastName}`,
      phone: '0113 496 0100',
    });

    const { rows, total } = await desk.call.cases.list({ page: { limit: 100 }, sort: [{ field: 'number' }] });
    expect(total).toBe(40);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(40);
    expect(rows[0]).toMatchObject({
      number: '2025-0001',
      openedOn: '2025-11-01',
      repName: 'Sam Adeyemi',
      workplace: 'Depot',
    });
    const page = await desk.call.cases.get({ id: rows[0]!.id });
    expect(page.case).toMatchObject({
      reference: 'C-100',
      stage: 'intake',
      whatHappened: "What happened in case 0, as “they” told it: it's been going on",
    });
    expect(page.tasks[0]).toMatchObject({ what: 'Ring them', dueOn: '2026-12-01' });

    const again = await desk.call.cases.applyImport({ path });
    expect(again).toMatchObject({ imported: 0, already: 40 });
    expect(again.seq).toBe(done.seq);

    await desk.call.branch.revert({ seq: done.seq });
    expect(everything()).toBe(before);
  });

  it('come in from a workbook, whichever way it counts days', async () => {
    const members = await join40();
    const rows = openCases(members).map((row, at) => row.with(4, `2026-09-${String(1 + (at % 28)).padStart(2, '0')}`));
    for (const date1904 of [false, true]) {
      const file = new File([await asWorkbook(rows, { date1904 })], 'Open cases.xlsx');
      const seen = await desk.callFromPage.cases.previewImport({ file });
      expect(seen.counts).toEqual({ new: 40, already: 0, withoutDate: 0, notOnList: 4, rejected: 0 });
      expect(seen.cases.map(({ keyDate }) => keyDate).slice(0, 3)).toEqual(['2026-09-01', '2026-09-02', '2026-09-03']);
      expect(seen.warnings.join(' ')).toContain('Only the sheet “Cases” was read, not “Notes”.');
    }
  });

  it('five thousand come in at once, with progress on the way', async () => {
    const members = await join40();
    const rows = openCases(members, 5_000);
    const done = await desk.call.cases.applyImport({
      text: [OPEN_CASES_HEADERS, ...rows].map((row) => row.join('\t')).join('\n'),
    });
    expect(done.imported).toBe(5_000);
    expect(done.withoutDate).toHaveLength(1_500);
    expect(desk.progress.some(({ procedure }) => procedure === 'cases.applyImport')).toBe(true);
  });

  it('leave nothing behind when they are cancelled', async () => {
    const members = await join40();
    const before = everything();
    const text = [OPEN_CASES_HEADERS, ...openCases(members, 5_000)].map((row) => row.join('\t')).join('\n');
    const stop = new AbortController();
    const asked = desk.call.cases.applyImport({ text }, { signal: stop.signal });
    while (!desk.progress.some(({ phase }) => phase === 'Checking')) await new Promise((turn) => setImmediate(turn));
    stop.abort();
    await expect(asked).rejects.toThrow();
    expect(everything()).toBe(before);
  });
});

describe('whose case a row is', () => {
  const header = 'Member,Membership No,Case type,Key date,Workplace';

  it('is asked where several have the name, and settled by the workplace where that tells', async () => {
    await desk.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      tx.put(
        'members',
        makeMember(ids.nobody, {
          number: '7',
          jobs: [{ ...emptyJob, employerId: ids.employer, workplaceId: ids.depot }],
        }),
      );
    });
    const text = csv(header, 'Grace Obi,,Pay,2026-11-02,', 'grace  OBI,,Pay,2026-11-03,depot');
    const seen = await preview(text);
    expect(seen.choices).toMatchObject([
      { row: 2, name: 'Grace Obi', members: [{ id: ids.grace }, { id: ids.nobody }] },
    ]);
    expect(seen.choices[0]!.members[0]!.name).toBe('Grace Obi, 1003318, St Anne’s Hospital');
    expect(seen.cases).toMatchObject([{ row: 3, memberId: ids.nobody, match: 'By name and workplace' }]);

    const unsettled = await apply(text);
    expect(unsettled).toMatchObject({ imported: 1, rejectedTotal: 1 });
    expect(unsettled.rejected[0]).toMatchObject({ row: 2, reason: '2 people on the list could be meant: choose' });

    const settled = await desk.call.cases.applyImport({ text, accepted: [{ row: 2, memberId: ids.grace }] });
    expect(settled).toMatchObject({ imported: 1, already: 1 });
    const { rows } = await desk.call.cases.list({ where: { memberId: ids.grace }, page: {} });
    expect(rows).toHaveLength(1);
  });

  it('is asked where a number is one person’s and the name another’s', async () => {
    const seen = await preview(csv(header, 'Sam Adeyemi,1003318,Pay,2026-11-02,', 'Grace Obi,999,Pay,2026-11-02,'));
    expect(seen.choices.map(({ row, members }) => [row, members.map(({ id }) => id)])).toEqual([
      [2, [ids.grace, ids.rep]],
      [3, [ids.grace]],
    ]);
  });

  it('is a stranger’s where nobody is found, added once for several rows', async () => {
    const done = await apply(csv(header, 'Ann Lee,55,Pay,2026-11-02,', 'Ann Lee,55,Grievance,2026-11-05,Canteen'));
    expect(done.imported).toBe(2);
    const { rows } = await desk.call.members.list({ search: 'Ann Lee', page: {} });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ number: '55', isToCheck: true });
    const [, second] = (await desk.call.cases.list({ page: {}, sort: [{ field: 'number' }] })).rows;
    expect(second).toMatchObject({ workplace: 'Canteen', type: 'grievance' });
  });
});

describe('rows that cannot come in', () => {
  it('are named with their row and column, and the others come in', async () => {
    const text = csv(
      'Name,Type,Date of dismissal,Date opened,Status,Day A,Day B,Certificate no',
      'Grace Obi,Dismissal,31/02/2026,,,,,',
      ',Dismissal,01/02/2026,,,,,',
      'Grace Obi,Dismissal,01/11/2026,24/12/2026,,,,',
      'Grace Obi,Dismissal,02/11/2026,,Closed,,,',
      'Grace Obi,Dismissal,03/11/2026,,,2026-11-10,2026-11-05,',
      'Grace Obi,Dismissal,04/11/2026,,,2026-11-10,2026-11-12,ACAS 12',
      'Grace Obi,Dismissal,05/11/0026,,,,,',
      'Grace Obi,Dismissal,06/11/2026,,ACAS EC,2026-11-10,2026-11-12,R123456/26/14',
      'Grace Obi,Dismissal,07/11/2026,"unclosed,,,,',
    );
    const done = await apply(text);
    expect(done.imported).toBe(1);
    expect(done.rejected.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, 'Date of dismissal', '“31/02/2026” is not a date'],
      [3, null, 'There is no name in this row'],
      [4, 'Date opened', '“24/12/2026” is still to come'],
      [5, 'Status', 'This case is closed: only open cases are brought in'],
      [6, 'Day B', 'The certificate cannot have come before the notification went in'],
      [7, 'Certificate no', expect.stringContaining('does not look like a certificate’s number')],
      [8, 'Date of dismissal', expect.stringContaining('0026')],
      [10, null, expect.stringContaining('quotation mark')],
    ]);
    const [row] = (await desk.call.cases.list({ page: {} })).rows;
    const { case: on } = await desk.call.cases.get({ id: row!.id });
    expect(on).toMatchObject({
      stage: 'conciliation',
      keyDates: [{ date: '2026-11-06', kind: 'lastDayOfEmployment' }],
    });
    expect(on.keyDates[0]!.conciliation).toMatchObject({
      dayA: '2026-11-10',
      dayB: '2026-11-12',
      certificateNo: 'R123456/26/14',
    });
  });

  it('does not come in without a column of names', async () => {
    await expect(apply(csv('Type,Date opened', 'Pay,01/02/2026'))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it.each([
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]), 'This is a program'],
    ['a damaged workbook', Buffer.from('PK\x03\x04 xl/workbook.xml nothing else'), 'This workbook is damaged'],
    ['an empty file', Buffer.alloc(0), 'empty'],
  ])('is no list at all: %s', async (_, bytes, says) => {
    const file = new File([bytes], 'cases.xlsx');
    const refused = desk.callFromPage.cases.previewImport({ file });
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining(says) });
  });
});

describe('what is written in cells', () => {
  it('is kept where it is not understood, and said once', async () => {
    const text = csv('Name,Type,Rep,Status,Date', 'Grace Obi,Parking,Bob,Stuck,02/11/2026', 'José O’Neill,Parking,,,');
    const seen = await preview(text);
    expect(seen.warnings.join('\n')).toContain(
      '“Parking” in “Type” is not understood (2 rows): the case comes in as “Other”.',
    );
    expect(seen.warnings.join('\n')).toContain('“Bob” in “Rep” is not understood (1 row): nobody is allocated.');
    await apply(text);
    const [, first] = (await desk.call.cases.list({ page: {}, sort: [{ field: 'openedOn', direction: 'desc' }] })).rows;
    const { rows } = await desk.call.cases.timeline({ caseId: first!.id, page: {} });
    expect(rows[0]!.text).toBe('Brought in from a spreadsheet, row 2. Status: “Stuck”. Type: “Parking”. Rep: “Bob”.');
  });

  it('is read with the month first where the branch or the person says so', async () => {
    const text = csv('Name,Type,Key date', 'Grace Obi,Pay,03/04/2026');
    expect((await preview(text)).cases[0]!.keyDate).toBe('2026-04-03');
    expect((await desk.call.cases.previewImport({ text, dateOrder: 'mdy' })).cases[0]!.keyDate).toBe('2026-03-04');
  });

  it('gives the clock that it starts', async () => {
    const { cases } = await preview(
      csv('Name,Type,Date of dismissal', 'Grace Obi,Dismissal,2026-09-28', 'Grace Obi,Pay,'),
    );
    expect(cases[0]!.clock).toContain('Notify Acas by');
    expect(cases[1]!.clock).toContain('Nobody is sure of the date yet');
  });

  it('is never run when the list goes out again', async () => {
    await apply(csv('Name,Type,Tags', 'Grace Obi,Pay,"=HYPERLINK(1); Rota"'));
    const path = join(desk.folder, 'out.csv');
    const file = await desk.call.cases.exportList({ format: 'csv', path });
    expect(file.rows).toBe(1);
    const text = await readFile(path, 'utf8');
    expect(text).toContain("'=HYPERLINK(1); Rota");
    expect(text).toContain('Grace Obi');
  });
});

it('takes the ticked cases out as a workbook that another library opens', async () => {
  await apply(csv('Name,Type,Key date', 'Grace Obi,Pay,2026-10-01', 'José O’Neill,Dismissal,2026-10-02'));
  const { rows } = await desk.call.cases.list({ page: {} });
  const path = join(desk.folder, 'out.xlsx');
  await desk.call.cases.exportList({ format: 'xlsx', ids: [rows[0]!.id, rows[0]!.id], path });
  const sheet = await readSheet(path);
  expect(sheet).toHaveLength(2);
  expect(sheet[1]).toContain(rows[0]!.memberName);
  expect(sheet[0]!.slice(0, 3)).toEqual(['Number', 'Reference before', 'Members']);
});
