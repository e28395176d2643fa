// Workforces: typed, pasted with all that spreadsheets leave in a clipboard, counted from a list of employees, refused or asked
// about with the row, and read back from their files.

import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CaseworkDesk, openCaseworkDesk } from '../../support/casework-desk.ts';
import { workbookOf } from '../../support/workbook.ts';

let at: CaseworkDesk;
let spineId: string;
beforeEach(async () => {
  at = await openCaseworkDesk();
  spineId = (await at.call.negotiations.addKnownSpine()).spine.id;
});
afterEach(() => at.close());

const table = (...rows: string[][]) => rows.map((row) => row.join('\t')).join('\n');
const groupsOf = (groups: { grade: string; point: string; headcount: number; hours: number | null }[]) =>
  groups.map(({ grade, point, headcount, hours }) => [grade, point, headcount, hours]);

describe('a clipboard out of a spreadsheet', () => {
  const pasted = table(
    ['Grade', 'SCP', 'Weekly hours', 'Number of staff', 'FTE salary', 'Weeks paid'],
    ['Grade 3', '2', '37.0 hrs', '12', '£23,656', ''],
    ['', '3', '18.5', '4', '£24,027.00', '44.6'],
    ['Grade 4', 'SCP 05', '37', '1,204', '£24,790', ''],
    ['', '6', '', '9', '25183', ''],
    ['Total', '', '', '1,230', '', ''],
  );

  test('merged cells are asked about, the totals row is left out, currency and thousands are read', async () => {
    const preview = await at.call.negotiations.previewWorkforceImport({ text: pasted });
    expect(preview.questions).toEqual([
      {
        key: 'blanks',
        text: '“Grade” is blank in rows 3 and 5. Were the cells above joined, so that it is the same as above?',
        choices: [expect.anything(), expect.anything()],
        answer: null,
      },
    ]);
    expect(preview.warnings).toContain(
      'Row 6 is a total and was left out. It says 1,230 people; the rows come to 1,229.',
    );
    expect(preview.warnings).toContain('1 row has no hours and is counted as full time.');
    const refused = at.call.negotiations.applyWorkforceImport({ text: pasted });
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('joined') });

    const filled = await at.call.negotiations.applyWorkforceImport({ text: pasted, answers: { blanks: 'asAbove' } });
    expect(groupsOf(filled.workforce.rows)).toEqual([
      ['Grade 3', '2', 12, 37],
      ['Grade 3', '3', 4, 18.5],
      ['Grade 4', '5', 1204, 37],
      ['Grade 4', '6', 9, null],
    ]);
    expect(filled.workforce).toMatchObject({ spineId, asAt: '2026-11-24' });
    expect(filled.workforce.rows[1]?.weeksPaid).toBe(44.6);
    expect(filled.workforce.rows.map(({ annual }) => annual)).toEqual([null, null, null, null]);
    const left = await at.call.negotiations.applyWorkforceImport({ text: pasted, answers: { blanks: 'asTheyAre' } });
    expect(left.workforce.rows.map(({ grade }) => grade)).toEqual(['Grade 3', '', 'Grade 4', '']);
  });

  test('one undo takes it back whole', async () => {
    const { seq, workforce } = await at.call.negotiations.applyWorkforceImport({
      text: pasted,
      answers: { blanks: 'asAbove' },
    });
    await at.call.branch.revert({ seq });
    await expect(at.call.negotiations.workforce({ id: workforce.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the same group twice and points without a figure are asked about; rows that cannot be are refused', async () => {
    const text = table(
      ['Grade', 'Point', 'Hours', 'Headcount'],
      ['Grade 3', '2', '37', '10'],
      ['Grade 3', '2', '37', '5'],
      ['Grade 6', '10', '37', '3'],
      ['Grade 6', '99', '37', '3'],
      ['Grade 6', '12', '1924', '3'],
      ['Grade 6', '12', '37', '-3'],
      ['Grade 6', '12', '37', '2.5'],
      ['Grade 6', '12', '37', ''],
      ['Grade 6', '12', 'most', '4'],
    );
    const preview = await at.call.negotiations.previewWorkforceImport({ text });
    expect(preview.questions.map(({ key, text: asked }) => [key, asked])).toEqual([
      [
        'lacking',
        '“NJC national pay spine” has no figure in 2024-25 for points 10 (row 4), 99 (row 5). Keep the rows all the same?',
      ],
      [
        'repeats',
        'The same grade, point and hours stand in rows 2 and 3. Are they one group, or is one of them a slip?',
      ],
    ]);
    expect(preview.rejected.map(({ row, column }) => [row, column])).toEqual([
      [6, 'Hours'],
      [7, 'Headcount'],
      [8, 'Headcount'],
      [9, 'Headcount'],
      [10, 'Hours'],
    ]);
    const answers = { repeats: 'together', lacking: 'leaveOut' } as const;
    const { workforce, people, rejectedTotal } = await at.call.negotiations.applyWorkforceImport({ text, answers });
    expect([groupsOf(workforce.rows), people, rejectedTotal]).toEqual([[['Grade 3', '2', 15, 37]], 15, 5]);
  });

  test('shares of full time become hours; whose share it is, is asked where it can be both', async () => {
    const text = (a: string, b: string) => table(['Point', 'FTE', 'Headcount'], ['2', a, '1'], ['3', b, '4']);
    const hoursOf = async (input: Parameters<typeof at.call.negotiations.previewWorkforceImport>[0]) =>
      (await at.call.negotiations.previewWorkforceImport(input)).groups.map(({ hours }) => hours);
    expect(await hoursOf({ text: text('60%', '50%') })).toEqual([22.2, 18.5]);
    expect(await hoursOf({ text: text('1.0', '3.0') })).toEqual([null, 27.75]);
    const open = { text: text('0.6', '0.8') };
    expect((await at.call.negotiations.previewWorkforceImport(open)).questions.map(({ key }) => key)).toEqual([
      'shares',
    ]);
    expect(await hoursOf({ ...open, answers: { shares: 'ofEach' } })).toEqual([22.2, 29.6]);
    expect(await hoursOf({ ...open, answers: { shares: 'ofAll' } })).toEqual([22.2, 7.4]);
  });

  test('pay by the hour, off the spine, becomes a year’s by the divisor', async () => {
    const text = table(['Grade', 'Hourly rate', 'Hours', 'Headcount'], ['Casual', '£12.60/h', '10', '6']);
    const { groups } = await at.call.negotiations.previewWorkforceImport({ text });
    expect(groups[0]).toMatchObject({ point: '', annual: '24309.07', hours: 10 });
  });
});

describe('a list of employees', () => {
  test('is counted into groups, and no name or number of anybody is in the record, the history or the answer', async () => {
    const bytes = await workbookOf({
      sheets: {
        Staff: [
          ['Payroll number', 'Surname', 'Forename', 'Grade', 'Spinal point', 'Contracted hours', 'Location'],
          [900123, 'Quillfeather', 'Ada', 'Grade 3', 2, 37, 'Depot'],
          [900124, 'Oddsocks', 'Bert', 'Grade 3', 2, 37, 'Depot'],
          [900125, 'Marchbanks', 'Cy', 'Grade 3', 2, 18.5, 'Depot'],
        ],
      },
    });
    const file = new File([bytes], 'staff.xlsx');
    const preview = await at.call.negotiations.previewWorkforceImport({ file });
    expect(preview.isByEmployee).toBe(true);
    expect(groupsOf(preview.groups)).toEqual([
      ['Grade 3', '2', 2, 37],
      ['Grade 3', '2', 1, 18.5],
    ]);
    expect(preview.warnings).toContain(
      'Each row is one employee: 3 people were counted into 2 groups. Names and numbers of people are not kept.',
    );
    expect(preview.warnings).toContain('Not on the list of workplaces: “Depot”.');
    const { workforce } = await at.call.negotiations.applyWorkforceImport({ file });
    const kept = JSON.stringify([preview, workforce, [...at.store.forCounts().all('workforces')]]);
    expect(kept).not.toMatch(/Quillfeather|Oddsocks|Marchbanks/);
    expect(JSON.stringify(workforce)).not.toMatch(/90012/);
  });
});

describe('typed', () => {
  const refused = async (rows: object[], more: object = {}) =>
    at.call.negotiations.keepWorkforce({ rows: rows as never, ...more }).then(
      () => [],
      (error: { data: { issues: { path: unknown[]; message: string }[] } }) =>
        error.data.issues.map(({ path, message }) => [path.join('.'), message]),
    );

  test('what cannot be is refused with its row', async () => {
    expect(
      await refused([
        { point: '2', headcount: 4, hours: 169 },
        { annual: '-20000', headcount: 4 },
        { point: '3', headcount: -1 },
        { point: '3', headcount: 2.5 },
        { point: '3', headcount: 'many' },
        { headcount: 2 },
      ]),
    ).toEqual([
      ['rows.0.hours', 'Row 1: “169”: there are 168 hours in a week.'],
      ['rows.1.annual', 'Row 2: “-20000” is less than nothing.'],
      ['rows.2.headcount', 'Row 3: “-1” is fewer than nobody.'],
      [
        'rows.3.headcount',
        'Row 4: “2.5” is not a whole number of people. Somebody part-time counts as one, with their hours.',
      ],
      ['rows.4.headcount', 'Row 5: “many” is no number of people.'],
      ['rows.5.point', 'Row 6: write the point of the spine, or what they are paid.'],
    ]);
  });

  test('what is odd is asked about once, and kept when it is sure', async () => {
    const rows = [
      { grade: 'A', point: '1', headcount: 3 },
      { grade: 'A', point: '2', headcount: 3 },
      { grade: 'a', point: 'SCP 2', headcount: 3 },
      { grade: 'B', point: '12', topPoint: '7', headcount: 3 },
      { grade: 'C', annual: '12.60', headcount: 3 },
    ];
    expect(
      (await refused(rows)).map(([path, message]) => [path, message?.endsWith('?') || message?.endsWith('?')]),
    ).toEqual([
      ['rows.0.point', true],
      ['rows.2.headcount', true],
      ['rows.3.topPoint', true],
      ['rows.4.annual', true],
    ]);
    const kept = await at.call.negotiations.keepWorkforce({ rows, isSure: true });
    const { id, revision } = kept;
    const again = await at.call.negotiations.keepWorkforce({
      id,
      revision,
      rows: [...kept.rows, { point: '4', headcount: 1 }],
    });
    expect(again.rows).toHaveLength(6);
    expect(await refused([...again.rows, { point: '13', headcount: 1 }], { id, revision: again.revision })).toEqual([
      ['rows.6.point', 'Row 7: point 13 of “NJC national pay spine” has no figure in 2024-25. Keep it all the same?'],
    ]);
  });

  test('nobody at all is asked about; a pay bill alone is enough', async () => {
    expect(await refused([])).toEqual([['rows', 'There is nobody in this workforce. Keep it all the same?']]);
    const { payBill } = await at.call.negotiations.keepWorkforce({ payBill: '£1,000,000' });
    expect(payBill).toBe('1000000');
  });

  test('a save changes only what is given, and nothing when nothing is another', async () => {
    const { id, revision } = await at.call.negotiations.keepWorkforce({
      rows: [{ point: '2', headcount: 3 }],
      source: 'HR',
    });
    const named = await at.call.negotiations.keepWorkforce({ id, revision, name: 'Depot' });
    expect(named).toMatchObject({ name: 'Depot', source: 'HR', rows: [{ point: '2', headcount: 3 }] });
    const { seq } = at.store;
    await at.call.negotiations.keepWorkforce({ id, revision: named.revision, rows: named.rows });
    expect(at.store.seq).toBe(seq);
    await expect(at.call.negotiations.keepWorkforce({ id, revision, name: 'Late' })).rejects.toMatchObject({
      code: 'STALE_RECORD',
    });
  });
});

describe('figures', () => {
  test('people, full-time equivalents, pay bill and on-costs by hand', async () => {
    const onCosts = { insurancePercent: 15, insuranceThreshold: '5000', pensionPercent: 20, otherPercent: 0.5 };
    const { id } = await at.call.negotiations.keepWorkforce({
      onCosts,
      rows: [
        { grade: 'G3', point: '2', headcount: 10 },
        { grade: 'G3', point: '3', headcount: 4, hours: 18.5 },
        { grade: 'G4', point: '6', headcount: 1, hours: 30, weeksPaid: 44.6 },
        { grade: '', annual: '60000', headcount: 2 },
      ],
    });
    const { figures } = await at.call.negotiations.workforce({ id });
    // 10 × 23,656 + 4 × 12,013.50 + 25,183 × 30/37 × 44.6/52.143 + 2 × 60,000
    const term = 17464.89;
    expect(figures).toMatchObject({ people: 17, year: { label: '2024-25' }, unpaid: 0, smallTotal: 1 });
    expect(figures.payBill).toBe((236560 + 48054 + term + 120000).toFixed(2));
    expect(figures.fte).toBe('14.69');
    expect(figures.byGrade.map(({ grade, people }) => [grade, people])).toEqual([
      ['G3', 14],
      ['G4', 1],
      ['No grade', 2],
    ]);
    // Each part of each row to the penny: insurance 50,561.83, pension 84,415.78, other 2,110.39.
    expect(figures.onCosts).toBe('137088.00');
    expect(figures.small).toEqual([{ row: 3, text: 'G4, point 6, 30 hours' }]);
  });

  test('whoever is on a point without a figure is counted and not paid', async () => {
    const rows = [
      { point: '1', headcount: 5 },
      { point: '2', headcount: 1 },
    ];
    const { id } = await at.call.negotiations.keepWorkforce({ rows, isSure: true });
    const page = await at.call.negotiations.workforce({ id });
    expect(page.figures).toMatchObject({ people: 6, unpaid: 5, payBill: '23656.00' });
    expect(page.questions).toEqual([
      { row: 1, field: 'point', message: expect.stringContaining('no figure in 2024-25') },
    ]);
    const before = page.spine!.years.find(({ label }) => label === '2022-23')!;
    const then = await at.call.negotiations.workforce({ id, yearId: before.id });
    expect(then.figures).toMatchObject({ unpaid: 0, payBill: '121731.00' });
  });

  test('a copy, and a file that another library reads', async () => {
    const { id } = await at.call.negotiations.keepWorkforce({
      name: 'Staff',
      asAt: '2026-03-31',
      rows: [{ point: '2', headcount: 3 }],
    });
    const copy = await at.call.negotiations.copyWorkforce({ id });
    expect(copy).toMatchObject({ name: 'Staff (copy)', asAt: '2026-11-24', rows: [{ point: '2', headcount: 3 }] });
    const path = `${at.folder}/staff.xlsx`;
    await at.call.negotiations.workforceFile({ id, path });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const values = workbook.getWorksheet('Workforce')!.getRow(2).values as unknown[];
    expect(values.slice(-3)).toEqual([23656, 23656, 70968]);
  });
});

test('the law’s on-costs are told with their authority, and are those of the day', async () => {
  const now = await at.call.negotiations.onCostPresets();
  expect(now.presets[0]).toMatchObject({ insurancePercent: 15, insuranceThreshold: '5000', verified: false });
  expect(now.presets[0]?.authority).not.toBe('');
  const before = await at.call.negotiations.onCostPresets({ on: '2025-04-05' });
  expect(before.presets[0]).toMatchObject({ insurancePercent: 13.8, insuranceThreshold: '9100' });
});

test('two employers or workplaces that are one take it along; none goes from under it; undo brings each back', async () => {
  const { call } = at;
  const council = await call.workplaces.saveEmployer({ name: 'Council' });
  const other = await call.workplaces.saveEmployer({ name: 'The council' });
  const depot = await call.workplaces.save({ name: 'Depot', employerId: council.id });
  const yard = await call.workplaces.save({ name: 'The yard', employerId: council.id });
  const unit = await call.workplaces.saveUnit({
    ...{ name: 'Craft', employerId: other.id, workplaceIds: [], coverage: '', headcounts: [] },
  });
  const kept = await call.negotiations.keepWorkforce({
    ...{ employerId: other.id, unitId: unit.id, rows: [{ point: '2', headcount: 3, workplaceId: yard.id }] },
  });
  const based = ({ id, revision }: { id: string; revision: number }) => ({ id, revision });
  await expect(call.workplaces.removeEmployer(based(other))).rejects.toThrow('1 workforce is its own');
  await expect(call.workplaces.remove(based(yard))).rejects.toThrow('1 workforce counts people there');
  await expect(call.workplaces.removeUnit(based(unit))).rejects.toThrow('1 workforce');
  const now = async () => (await call.negotiations.workforce({ id: kept.id })).workforce;
  const employers = await call.workplaces.mergeEmployers({ keep: based(council), other: based(other) });
  expect((await now()).employerId).toBe(council.id);
  const places = await call.workplaces.merge({ keep: based(depot), other: based(yard) });
  expect((await now()).rows[0]?.workplaceId).toBe(depot.id);
  await call.branch.revert({ seq: places.seq });
  await call.branch.revert({ seq: employers.seq });
  expect(await now()).toMatchObject({ employerId: other.id, rows: [{ workplaceId: yard.id }] });
});

test('an undo that would take a spine from under its workforce is refused', async () => {
  const { seq } = at.store;
  await at.call.negotiations.keepWorkforce({ rows: [{ point: '2', headcount: 3 }] });
  await expect(at.call.branch.revert({ seq })).rejects.toMatchObject({ code: 'CHANGED_SINCE' });
});
