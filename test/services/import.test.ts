// A membership list from the file to the desk and back: what it would do, what it did, undone whole, and done again.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../electron/core/formats/csv.ts';
import type { Inputs } from '../../shared/contract/contract.ts';
import type { ImportPreview } from '../../shared/contract/member-import.ts';
import { type MembershipDesk, openMembershipDesk } from '../support/membership-desk.ts';
import { contentOf } from '../support/store-folder.ts';

const naughty: string[] = JSON.parse(
  readFileSync(new URL('../fixtures/text/naughty-strings.json', import.meta.url), 'utf8'),
);

const HEADER = 'Membership No,First name,Surname,Status,Date joined,Employer,Workplace,Job title,Postcode,DOB';
const GRACE = '0012345,Grace,Obi,In benefit,04/03/2019,Northfield Council,St Anne’s Hospital,Porter,LS1 4AB,01/02/1980';
const JOSE = '0012346,José,O’Neill,In arrears,1 May 2020,Northfield Council,Depot,Driver,LS2 7XY,';
const list = (...rows: string[]) => [HEADER, ...rows].join('\r\n');

const NO_NAMES = 'No column with names was found: say which it is.';
const NO_ROWS = 'No row of this file could be read as a member. Check the columns.';

const preview = (desk: MembershipDesk, text: string, more: Partial<Inputs['members']['previewImport']> = {}) =>
  desk.call.members.previewImport({ text, ...more });
const apply = (desk: MembershipDesk, text: string, more: Partial<Inputs['members']['applyImport']> = {}) =>
  desk.call.members.applyImport({ text, ...more });
const everybody = async (desk: MembershipDesk) =>
  (await desk.call.members.list({ page: { offset: 0, limit: 500 } })).rows;
const fingerprint = (desk: MembershipDesk) =>
  createHash('sha256')
    .update(JSON.stringify(contentOf(desk.store)))
    .digest('hex');
const issues = async (call: Promise<unknown>): Promise<{ code: string; message: string; path: string }> => {
  try {
    await call;
  } catch (error) {
    const { code, message, data } = error as {
      code: string;
      message: string;
      data?: { issues?: { path: unknown[] }[] };
    };
    return { code, message, path: (data?.issues?.[0]?.path ?? []).join('.') };
  }
  throw new Error('it was not refused');
};

describe('what a list would do', () => {
  test('new members with their counts, mapping and five real rows, and nothing changes', async () => {
    const desk = await openMembershipDesk();
    const found = await preview(desk, list(GRACE, JOSE));
    expect(found.counts).toEqual({ new: 2, changed: 0, unchanged: 0, withoutNumber: 0, rejected: 0 });
    expect(found.mapping).toEqual({
      number: 0,
      firstName: 1,
      lastName: 2,
      standing: 3,
      joinedOn: 4,
      employer: 5,
      workplace: 6,
      jobTitle: 7,
      postcode: 8,
      birthDate: 9,
    });
    expect(found).toMatchObject({ encoding: 'utf-8', delimiter: ',', rows: 2 });
    expect(found.sample[0]?.[0]).toBe('0012345');
    expect(found.added[0]).toEqual({ row: 2, number: '0012345', name: 'Grace Obi', workplace: 'St Anne’s Hospital' });
    expect(desk.store.seq).toBe(0);
  });

  test('rows that cannot come in are named with column and reason; the rest comes in', async () => {
    const desk = await openMembershipDesk();
    const rows = [
      GRACE,
      JOSE.replace('1 May 2020', '31/02/2024'),
      '0012347,Short,Row',
      GRACE.replace('Grace', 'Again'),
      '0012348,,,,,,,,,',
      `0012349,${'x'.repeat(501)},Long,,,,,,,`,
    ];
    const found = await preview(desk, list(...rows));
    expect(found.counts).toMatchObject({ new: 1, rejected: 5 });
    expect(found.rejected).toEqual([
      { row: 3, column: 'Date joined', reason: '“31/02/2024” is not a date', name: 'José O’Neill, 0012346' },
      { row: 4, column: null, reason: '3 columns, 10 expected.', name: 'Short Row, 0012347' },
      { row: 5, column: 'Membership No', reason: '0012345 is there twice, rows 2 and 5', name: 'Again Obi, 0012345' },
      { row: 6, column: null, reason: 'There is no name in this row', name: '0012348' },
      {
        row: 7,
        column: 'First name',
        reason: 'This is too long: 500 characters at most.',
        name: `${'x'.repeat(60)}…, 0012349`,
      },
    ]);
    const applied = await apply(desk, list(...rows));
    expect(applied.counts).toEqual(found.counts);
    expect(applied.rejected).toEqual(found.rejected);
    expect(applied.rejectedTotal).toBe(5);
    expect((await everybody(desk)).map((row) => row.lastName)).toEqual(['Obi']);
  });

  test('headers met twice, unused columns, values not understood and the other date order are told', async () => {
    const desk = await openMembershipDesk();
    const text = [
      'Member ID|Name|Surname|Status|Team|Team|Joined',
      ...Array.from({ length: 5 }, (_, at) => `${at + 1}|A|B|Gold star|x|9|03/${at + 20}/2024`),
    ].join('\n');
    const found = await preview(desk, text);
    expect(found.delimiter).toBe('|');
    expect(found.mapping).toMatchObject({ number: 0, firstName: 1, lastName: 2, standing: 3, joinedOn: 6 });
    const warnings = found.warnings.join('\n');
    expect(warnings).toContain('“Team” heads two columns, E and F. Neither is used: choose the right one.');
    expect(warnings).toContain('Not used: “Team”, “Team”.');
    expect(warnings).toContain('“Gold star” in “Status” is not understood (5 rows)');
    expect(found.counts).toMatchObject({ new: 5, rejected: 0 });
    const other = await preview(desk, text, { dateOrder: 'dmy' });
    expect(other.counts).toMatchObject({ new: 0, rejected: 5 });
    expect(other.warnings.join('\n')).toContain('perhaps this list writes the month first');
  });

  test('of two columns with one header neither is taken until a person says which', async () => {
    const desk = await openMembershipDesk();
    await apply(desk, list(GRACE));
    const text = 'Membership No,Surname,Surname\n0012345,Grace,Obi\n';
    const found = await preview(desk, text);
    expect(found.mapping).toEqual({ number: 0 });
    expect(found.counts).toMatchObject({ changed: 0 });
    expect(found.warnings).toEqual(
      expect.arrayContaining([
        NO_NAMES,
        '“Surname” heads two columns, B and C. Neither is used: choose the right one.',
      ]),
    );
    expect(await issues(apply(desk, text))).toMatchObject({ code: 'INVALID_INPUT', message: NO_NAMES });
    const mapping = { number: 0, lastName: 2 };
    expect((await preview(desk, text, { mapping })).warnings).toContain('“Surname” heads two columns, B and C.');
    expect((await apply(desk, text, { mapping })).counts).toMatchObject({ unchanged: 1 });
    expect((await everybody(desk)).map(({ firstName, lastName }) => [firstName, lastName])).toEqual([['Grace', 'Obi']]);
  });

  test('a mapping given by hand is used, and refused where there is no such column', async () => {
    const desk = await openMembershipDesk();
    const found = await preview(desk, 'a,b,c\n1,Grace,Obi\n', { mapping: { number: 0, firstName: 1, lastName: 2 } });
    expect(found.added[0]).toMatchObject({ number: '1', name: 'Grace Obi' });
    expect(await issues(preview(desk, 'a,b\n1,2\n', { mapping: { number: 7 } }))).toEqual({
      code: 'INVALID_INPUT',
      message: 'This list has no such column.',
      path: 'mapping.number',
    });
  });

  test('exactly one source; a path only in this process; what is no list is said in words', async () => {
    const desk = await openMembershipDesk();
    expect((await issues(desk.call.members.previewImport({}))).code).toBe('INVALID_INPUT');
    expect((await issues(desk.call.members.previewImport({ text: 'a', path: '/tmp/a' }))).code).toBe('INVALID_INPUT');
    expect((await issues(desk.callFromPage.members.previewImport({ path: '/etc/passwd' }))).path).toBe('path');
    expect((await issues(desk.call.members.previewImport({ path: join(desk.folder, 'not-there.csv') }))).message).toBe(
      'There is no file at this path.',
    );
    const workbook = new File([Uint8Array.from([0x50, 0x4b, 3, 4]), 'xl/workbook.xml'], 'members.xlsx');
    expect(await issues(desk.callFromPage.members.applyImport({ file: workbook }))).toEqual({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('This workbook is damaged: not all of it can be read.'),
      path: 'file',
    });
    expect(desk.logged).toEqual([]);
  });
});

describe('bringing it in', () => {
  test('members, employers and workplaces come in together, numbers with their zeros', async () => {
    const desk = await openMembershipDesk();
    await desk.call.branch.setUp({ name: 'Northfield branch', nation: 'england-and-wales' });
    const path = join(desk.folder, 'List of November.csv');
    await writeFile(path, `\ufeff${list(GRACE, JOSE)}`);
    const applied = await desk.call.members.applyImport({ path });
    expect(applied).toMatchObject({ fileName: 'List of November.csv', counts: { new: 2 } });
    const [jose, grace] = [await everybody(desk)].flat().sort((a, b) => (a.lastName < b.lastName ? 1 : -1));
    expect(grace).toMatchObject({
      number: '0012345',
      standing: 'inBenefit',
      standingSince: '2019-03-04',
      joinedOn: '2019-03-04',
      employer: 'Northfield Council',
      workplace: 'St Anne’s Hospital',
      jobTitle: 'Porter',
    });
    expect(jose).toMatchObject({ firstName: 'José', standing: 'inArrears', joinedOn: '2020-05-01' });
    expect((await desk.call.workplaces.employers()).rows).toMatchObject([
      { name: 'Northfield Council', members: 2, workplaces: 2 },
    ]);
    expect([...desk.store.view('branch').all('lists')]).toMatchObject([
      { day: '2026-11-24', at: applied.at, fileName: 'List of November.csv', rows: 2 },
    ]);
  });

  test('the same list again changes nobody, whatever the case and accents of its employers', async () => {
    const desk = await openMembershipDesk();
    await apply(desk, list(GRACE, JOSE, ',No,Number,Applied,,,,,,'));
    const again = list(
      GRACE.toUpperCase().replace('GRACE,OBI', 'Grace,Obi').replace('PORTER', 'Porter'),
      JOSE,
      ',No,Number,Applied,,,,,,',
    );
    const found = await preview(desk, again);
    expect(found.counts).toEqual({ new: 0, changed: 0, unchanged: 3, withoutNumber: 1, rejected: 0 });
    expect((await apply(desk, again)).counts).toEqual(found.counts);
    expect((await desk.call.workplaces.list()).total).toBe(2);
  });

  test('what differs holds from the list’s day on; what held before ends the day before', async () => {
    const desk = await openMembershipDesk('2026-11-24');
    await apply(desk, list(GRACE));
    desk.setToday('2026-12-01');
    const changed = list(GRACE.replace('In benefit', 'In arrears').replace('St Anne’s Hospital', 'Depot'));
    const found = await preview(desk, changed);
    expect(found.counts).toMatchObject({ changed: 1 });
    expect(found.changes[0]?.fields).toEqual([
      { field: 'standing', was: 'inBenefit', willBe: 'inArrears' },
      { field: 'workplace', was: 'St Anne’s Hospital', willBe: 'Depot' },
    ]);
    await apply(desk, changed);
    const [row] = await everybody(desk);
    const { member } = await desk.call.members.get({ id: row!.id });
    expect(member.standings).toEqual([
      { standing: 'inBenefit', from: '2019-03-04', to: '2026-11-30' },
      { standing: 'inArrears', from: '2026-12-01', to: null },
    ]);
    expect(member.jobs.map(({ from, to }) => [from, to])).toEqual([
      [null, '2026-11-30'],
      ['2026-12-01', null],
    ]);
  });

  test('a number that lost its zeros is the same member where the name is, here or in the list', async () => {
    const desk = await openMembershipDesk();
    await apply(desk, list(GRACE, JOSE));
    const dropped = GRACE.replace('0012345', '12345');
    const found = await preview(desk, list(dropped, 'Total members: 2,,1500'));
    expect(found.counts).toMatchObject({ new: 0, unchanged: 1 });
    expect(found.warnings.join('\n')).toContain('1 number differs from one on the desk by the zeros in front alone');
    expect(found.warnings.join('\n')).toContain('1 member on the desk is not in this list');
    await apply(desk, list(dropped));
    expect((await everybody(desk)).map((row) => row.number)).toContain('0012345');
    const other = await preview(desk, list(dropped.replace('Grace,Obi', 'Amina,Yusuf')));
    expect(other.counts.new).toBe(1);
    expect(other.warnings.join('\n')).toContain('but the names differ too');
  });

  test('both of two numbers that the zeros tell apart stay, and a third with neither’s zeros is new', async () => {
    const desk = await openMembershipDesk();
    await apply(desk, list(GRACE.replace('0012345', '012345'), GRACE));
    const found = await preview(desk, list(GRACE.replace('0012345', '12345')));
    expect(found.counts.new).toBe(1);
  });

  test('a postcode that was mended here stays, where the list has the same without its space or capitals', async () => {
    const desk = await openMembershipDesk();
    await apply(desk, list(GRACE));
    for (const same of ['LS14AB', 'ls1 4ab', 'ls14ab']) {
      expect((await preview(desk, list(GRACE.replace('LS1 4AB', same)))).counts).toMatchObject({ unchanged: 1 });
    }
    expect((await preview(desk, list(GRACE.replace('LS1 4AB', 'LS1 4AD')))).counts).toMatchObject({ changed: 1 });
    await apply(desk, list(JOSE.replace('LS2 7XY', 'ls27xy')));
    expect((await preview(desk, list(JOSE))).counts).toMatchObject({ changed: 1 });
  });

  test('the line that counts the members is not one', async () => {
    const desk = await openMembershipDesk();
    const found = await preview(desk, 'Membership No,First name,Surname\n0012345,Grace,Obi\nTotal members:,,1500\n');
    expect(found.counts).toMatchObject({ new: 1, rejected: 1 });
    expect(found.rejected).toMatchObject([{ row: 3, reason: 'There is no name in this row' }]);
  });

  test('a blank cell takes nothing away; a leaving day ends the standing', async () => {
    const desk = await openMembershipDesk();
    await apply(desk, list(GRACE));
    await apply(desk, 'Membership No,First name,Surname,Date left,Email\n0012345,Grace,Obi,30/10/2026,\n');
    const [row] = await everybody(desk);
    const { member } = await desk.call.members.get({ id: row!.id });
    expect(member).toMatchObject({ postcode: 'LS1 4AB', joinedOn: '2019-03-04' });
    expect(member.standings).toEqual([
      { standing: 'inBenefit', from: '2019-03-04', to: '2026-10-29' },
      { standing: 'left', from: '2026-10-30', to: null },
    ]);
  });

  test('undone whole, and done again', async () => {
    const desk = await openMembershipDesk();
    await apply(desk, list(GRACE));
    const before = contentOf(desk.store);
    const { seq } = await apply(desk, list(GRACE.replace('In benefit', 'Lapsed'), JOSE));
    const undone = await desk.call.branch.revert({ seq });
    const plain = (content: Record<string, unknown[]>) => JSON.stringify(content).replace(/"revision":\d+/g, '');
    expect(plain(contentOf(desk.store))).toBe(plain(before));
    await desk.call.branch.revert({ seq: undone.seq });
    expect((await everybody(desk)).map((row) => row.standing)).toEqual(['lapsed', 'inArrears']);
  });
});

describe('somebody without a number', () => {
  test('comes in as “no number yet”, and is offered as a match by name and postcode or date of birth', async () => {
    const desk = await openMembershipDesk();
    await apply(desk, list(GRACE, JOSE));
    const rows = list(
      ',GRACE,OBI,In benefit,,,,,ls14ab,',
      ',Jose,ONeill,In benefit,,,,,LS2 7xy,',
      ',Grace,Obi,In benefit,,,,,,01/02/1980',
      ',Grace,Obi,In benefit,,,,,M1 1AA,',
    );
    const found = await preview(desk, rows);
    expect(found.counts).toMatchObject({ new: 4, withoutNumber: 4 });
    expect(found.matches.map(({ row, memberName, reason }) => [row, memberName, reason])).toEqual([
      [2, 'Grace Obi', 'The same name and postcode'],
      [3, 'José O’Neill', 'The same name and postcode'],
      [4, 'Grace Obi', 'The same name and date of birth'],
    ]);
    const accepted = found.matches.slice(0, 2).map(({ row, memberId }) => ({ row, memberId }));
    expect((await preview(desk, rows, { accepted })).counts).toMatchObject({ new: 2, changed: 2, withoutNumber: 4 });
    await apply(desk, rows, { accepted });
    expect((await everybody(desk)).map((row) => row.number).sort()).toEqual(['0012345', '0012346', null, null]);
  });

  test('gets the number when it comes, instead of being there twice', async () => {
    const desk = await openMembershipDesk();
    const { id } = await desk.call.members.add({ firstName: 'Grace', lastName: 'Obi', isToCheck: true });
    const found = await preview(desk, list(GRACE));
    expect(found.matches).toMatchObject([{ row: 2, memberId: id }]);
    await apply(desk, list(GRACE), { accepted: [{ row: 2, memberId: id }] });
    expect(await everybody(desk)).toMatchObject([{ id, number: '0012345', isToCheck: false }]);
    expect(
      (
        await issues(
          apply(desk, list(GRACE), { accepted: [{ row: 2, memberId: '01900000-0000-7000-8000-00000000ffff' }] }),
        )
      ).path,
    ).toBe('accepted.0.memberId');
  });

  test('published duplicates: the pairs that are offered are true pairs', async () => {
    const desk = await openMembershipDesk();
    const read = (name: string) => readFileSync(new URL(`../fixtures/people/${name}`, import.meta.url));
    const people = await readCsv(read('febrl1.csv'));
    const pairs = (await readCsv(read('febrl1.pairs.csv'))).rows.map(({ cells }) => cells.map(Number));
    const wanted = ['First name', 'Last name', 'Date of birth', 'Postcode'].map((head) => people.headers.indexOf(head));
    const person = (row: number) => wanted.map((column) => people.rows[row - 1]!.cells[column]!);
    const named = ['Number', 'First name', 'Last name', 'Date of birth', 'Postcode'];
    const text = (rows: string[][]) => new TextDecoder().decode(writeCsv([named, ...rows]));
    await apply(desk, text(pairs.map(([first]) => [`n${first}`, ...person(first!)])));
    const found = await preview(desk, text(pairs.map(([, second]) => ['', ...person(second!)])));
    const number = (id: string) => desk.store.view('branch').get('members', id)?.number;
    const right = found.matches.filter(({ row, memberId }) => number(memberId) === `n${pairs[row - 2]![0]}`);
    expect(found.counts.new).toBeGreaterThan(450);
    expect(right.length / found.matches.length).toBeGreaterThan(0.99);
    expect(right.length / found.counts.new).toBeGreaterThan(0.4);
  });
});

describe('what goes wrong leaves nothing behind', () => {
  const many = (rows: number) =>
    list(
      ...Array.from(
        { length: rows },
        (_, at) => `${at + 1},First ${at},Last ${at},In benefit,01/02/2014,E,W ${at % 50},Job,,`,
      ),
    );

  test('cancelled while it is being saved', async () => {
    const desk = await openMembershipDesk();
    const before = fingerprint(desk);
    const controller = new AbortController();
    desk.onProgress(({ phase }) => {
      if (phase === 'Saving') controller.abort();
    });
    await expect(
      desk.call.members.applyImport({ text: many(20_000) }, { signal: controller.signal }),
    ).rejects.toThrow();
    expect(fingerprint(desk)).toBe(before);
    expect(desk.store.seq).toBe(0);
    expect(new Set(desk.progress.map(({ phase }) => phase))).toContain('Saving');
    desk.onProgress(() => undefined);
    expect((await apply(desk, list(GRACE))).counts.new).toBe(1);
  });

  test('a second list meanwhile is told to wait', async () => {
    const desk = await openMembershipDesk();
    const first = apply(desk, many(5_000));
    expect((await issues(apply(desk, list(GRACE)))).code).toBe('BUSY');
    expect((await first).counts.new).toBe(5_000);
    expect((await apply(desk, list(GRACE))).counts.new).toBe(1);
  });

  test.each([
    [
      'a letter',
      { text: 'Dear Grace,\n\nThank you for your letter, which I read with care.\nYours, in unity\n' },
      NO_NAMES,
    ],
    ['no row with the names of the columns', { text: [GRACE, JOSE].join('\n') }, NO_NAMES],
    ['half a character', { text: '\ud800' }, NO_NAMES],
    ['names of columns and no rows', { text: HEADER }, NO_ROWS],
    ['rows that nobody can read', { text: list('1,2,3', ',,,Lapsed,,,,,,') }, NO_ROWS],
    ['a column of names that is no such thing', { text: 'a,b\n,1\n,2\n', mapping: { lastName: 0 } }, NO_ROWS],
  ])('%s is no list: how old the real one is stays', async (_, input, message) => {
    const desk = await openMembershipDesk();
    await apply(desk, list(GRACE));
    const before = fingerprint(desk);
    await desk.call.members.previewImport(input);
    expect(await issues(desk.call.members.applyImport(input))).toEqual({
      code: 'INVALID_INPUT',
      message,
      path: 'mapping',
    });
    expect(fingerprint(desk)).toBe(before);
  });

  test('bytes that are no text are refused at once; a list in which nothing is new is a list', async () => {
    const desk = await openMembershipDesk();
    const random = new Uint8Array(createHash('shake256', { outputLength: 4_000 }).update('any').digest());
    for (const call of ['previewImport', 'applyImport'] as const) {
      const refused = await issues(desk.call.members[call]({ file: new File([random], 'list.csv') }));
      expect(refused).toMatchObject({
        code: 'INVALID_INPUT',
        message: expect.stringContaining('not look like a list'),
      });
    }
    expect(desk.store.seq).toBe(0);
    await apply(desk, list(GRACE));
    desk.setToday('2026-12-01');
    expect((await apply(desk, list(GRACE))).counts).toMatchObject({ unchanged: 1 });
    expect([...desk.store.view('branch').all('lists')].map(({ day }) => day)).toEqual(['2026-11-24', '2026-12-01']);
  });

  test('hostile files are read or refused in words, and change nothing when they are refused', async () => {
    const desk = await openMembershipDesk();
    const isSomebodys = ({ mapping, counts }: ImportPreview) =>
      ['firstName', 'lastName', 'fullName'].some((field) => field in mapping) &&
      counts.new + counts.changed + counts.unchanged > 0;
    const source = fc.oneof(
      fc.uint8Array({ maxLength: 2_000 }),
      fc.string({ unit: 'binary', maxLength: 2_000 }).map((text) => new TextEncoder().encode(text)),
      fc
        .array(
          fc.array(fc.oneof(fc.constantFrom(...naughty), fc.constantFrom('__proto__', 'Number', 'Name', '1', '')), {
            maxLength: 8,
          }),
          {
            maxLength: 20,
          },
        )
        .map((rows) => new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'))),
    );
    await fc.assert(
      fc.asyncProperty(source, async (content) => {
        const file = new File([content as Uint8Array<ArrayBuffer>], 'list.csv');
        const found = await desk.callFromPage.members
          .previewImport({ file })
          .catch((error: { code: string }) => error.code);
        expect(typeof found === 'string' ? found : 'read').toMatch(/^(INVALID_INPUT|read)$/);
        const applied = await desk.callFromPage.members
          .applyImport({ file })
          .catch((error: { code: string }) => error.code);
        if (typeof found === 'string') expect(applied).toBe(found);
        else if (!isSomebodys(found)) expect(applied).toBe('INVALID_INPUT');
        else expect(applied).toMatchObject({ counts: found.counts });
      }),
      { numRuns: 150 },
    );
    expect(desk.logged).toEqual([]);
  });
});

test('a name in which there is nothing to see comes back as it was, and replaces no name that can be seen', async () => {
  const desk = await openMembershipDesk();
  const header = ['Number', 'First name', 'Surname'];
  const unseen = naughty.filter((text) => text !== '' && text.trim() === '');
  expect(unseen.length).toBeGreaterThan(0);
  const rows = unseen.map((text, at) => [`n${at}`, 'Ann', text]);
  const content = new TextDecoder().decode(writeCsv([header, ...rows, ['m', 'Bob', 'Ray']]));
  expect((await apply(desk, content)).counts).toMatchObject({ new: unseen.length + 1, rejected: 0 });
  const later = new TextDecoder().decode(writeCsv([header, ...rows, ['m', ' ', ' ']]));
  expect((await apply(desk, later)).counts).toMatchObject({ unchanged: unseen.length + 1 });
  const { rows: members } = await desk.call.members.list({ page: { offset: 0, limit: 100 } });
  const lastNames = new Map(members.map(({ number, lastName }) => [number, lastName]));
  for (const [at, text] of unseen.entries()) expect(lastNames.get(`n${at}`)).toBe(text);
  expect(lastNames.get('m')).toBe('Ray');
});

test('strings that break programs come back unchanged', async () => {
  const desk = await openMembershipDesk();
  const named = naughty.filter((text) => text.trim() !== '');
  const rows = named.map((text, at) => [`n${at}`, text, text, text]);
  const text = new TextDecoder().decode(writeCsv([['Number', 'First name', 'Surname', 'Workplace'], ...rows]));
  // The file as a spreadsheet would write it, without the guard.
  const csv = [['Number', 'First name', 'Surname', 'Workplace'], ...rows]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
  expect(text).not.toBe(csv);
  const applied = await apply(desk, csv);
  expect(applied.counts).toMatchObject({ new: named.length, rejected: 0 });
  for (let offset = 0; offset < named.length; offset += 500) {
    const page = await desk.call.members.list({ page: { offset, limit: 500 } });
    for (const row of page.rows) {
      const wanted = named[Number(row.number!.slice(1))];
      expect([row.firstName, row.lastName]).toEqual([wanted, wanted]);
    }
  }
  expect((await preview(desk, csv)).counts).toMatchObject({ new: 0, changed: 0, unchanged: named.length });
});
