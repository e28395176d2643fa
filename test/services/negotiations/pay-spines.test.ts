// Pay spines: the published one with one press, the same out of a list, years added and refused, files read back.

import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { njcSpine } from '../../../shared/figures/njc-spine.ts';
import { type CaseworkDesk, openCaseworkDesk } from '../../support/casework-desk.ts';

const CSV = readFileSync(new URL('../../fixtures/pay/njc-pay-spine.csv', import.meta.url), 'utf8');
const withoutIds = <Y extends { id: string }>(years: readonly Y[]) => years.map(({ id: _, ...year }) => year);

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
});
afterEach(() => at.close());

test('the published spine loads with one call, and loading it again adds nothing', async () => {
  const { spine, added } = await at.call.negotiations.addKnownSpine();
  expect(added).toBe(4);
  expect(withoutIds(spine.years)).toEqual(njcSpine.years);
  const { seq } = at.store;
  expect(await at.call.negotiations.addKnownSpine()).toEqual({ spine, added: 0 });
  expect(at.store.seq).toBe(seq);
  const { rows, known } = await at.call.negotiations.spines();
  expect(rows[0]).toMatchObject({ years: 4, points: 31, missing: 12, lowest: '23656', highest: '52805' });
  expect(known[0]).toMatchObject({ key: 'njc', isHere: true });
});

test('the same list brought in as CSV, as pasted cells and as a workbook gives the same figures', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Spine');
  for (const line of CSV.trim().split('\n')) {
    sheet.addRow(line.split(',').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell || null)));
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const sources = [
    { file: new File([CSV], 'spine.csv') },
    { text: CSV.replaceAll(',', '\t') },
    { file: new File([bytes], 'spine.xlsx') },
  ];
  for (const source of sources) {
    const preview = await at.call.negotiations.previewSpineImport(source);
    expect(preview.years.map(({ label, from }) => [label, from])).toEqual(
      njcSpine.years.map(({ label, from }) => [label, from]),
    );
    expect(preview.gaps).toEqual(['10', '13', '16', '19', '21', '32', '33', '34', '35', '36', '37']);
    expect([preview.warnings, preview.rejected]).toEqual([[], []]);
    const { spine } = await at.call.negotiations.applySpineImport({ ...source, name: 'From a list' });
    expect(spine.years.map(({ rates }) => rates)).toEqual(njcSpine.years.map(({ rates }) => rates));
  }
});

test('columns named by days, with currency signs, are years from those days; an hourly column is left out', async () => {
  const text = 'Spine point\tFrom 1 April 2025\t01/10/2026\tHourly\nA\t£24,413\t25,000.50\t12.65\nB\t24796\t-\t12.85';
  const { spine } = await at.call.negotiations.applySpineImport({ text, name: 'Ours' });
  expect(withoutIds(spine.years)).toMatchObject([
    { label: '2025-26', from: '2025-04-01', rates: [{ amount: '24413' }, { amount: '24796' }] },
    { label: '2026-10', from: '2026-10-01', rates: [{ amount: '25000.5' }, { amount: null }] },
  ]);
});

test('what cannot be in a list is refused with its row, and a column without a day is asked about', async () => {
  const text = 'scp\t2024-25\n1\t20000\n2\t-5\n2\t21000\n2\t22000\n3\tabc';
  const preview = await at.call.negotiations.previewSpineImport({ text });
  expect(preview.rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [3, expect.stringContaining('less than nothing')],
    [5, 'Point 2 is in rows 4 and 5. Each stands once in a spine.'],
    [6, expect.stringContaining('no amount of money')],
  ]);
  const undated = { text: 'scp\tNew rate\n1\t20000\n2\t21000', name: 'Undated' };
  await expect(at.call.negotiations.applySpineImport(undated)).rejects.toThrow('From which day is “New rate” paid?');
  const { spine } = await at.call.negotiations.applySpineImport({
    ...undated,
    years: [{ column: 1, from: '2026-04-01' }],
  });
  expect(spine.years[0]).toMatchObject({ label: '2026-27', from: '2026-04-01' });
});

test('a figure below its neighbours is pointed at', async () => {
  const { warnings } = await at.call.negotiations.previewSpineImport({
    text: 'scp\t2023-24\t2024-25\n1\t20000\t21000\n2\t22000\t20900',
  });
  expect(warnings).toEqual([
    'In 2024-25, point 2 (20900) pays less than point 1 (21000).',
    'Point 2 falls in 2024-25, from 22000 to 20900.',
  ]);
});

test('a year is added to a spine from a list and by raising the newest; both can be undone', async () => {
  const { spine } = await at.call.negotiations.addKnownSpine();
  const { id } = spine;
  const text = 'SCP\t2024-25\t2025-26\n02\t1\t24413\n3\t1\t24796';
  const brought = await at.call.negotiations.applySpineImport({ text, spineId: id, revision: spine.revision });
  expect(brought.years).toBe(1);
  expect(brought.spine.years.find(({ label }) => label === '2024-25')).toEqual(spine.years[3]);
  expect(brought.spine.years.at(-1)?.rates).toEqual([
    { point: '2', amount: '24413' },
    { point: '3', amount: '24796' },
  ]);
  await at.call.branch.revert({ seq: brought.seq });
  const { spine: undone } = await at.call.negotiations.spine({ id });
  expect(undone.years).toEqual(spine.years);
  const raised = await at.call.negotiations.raiseSpine({ id, revision: undone.revision, percent: 3.2 });
  expect(raised.years.at(-1)).toMatchObject({ label: '2025-26', from: '2025-04-01' });
  expect(raised.years.at(-1)?.rates.find(({ point }) => point === '2')).toEqual({ point: '2', amount: '24413' });
});

test('a point twice, two years from one day and negative pay are refused', async () => {
  const year = (rates: { point: string; amount: string | null }[]) => ({ label: '2026', from: '2026-04-01', rates });
  const keep = (...years: ReturnType<typeof year>[]) => at.call.negotiations.keepSpine({ name: 'Ours', years });
  const twice = [
    { point: '5', amount: '1' },
    { point: 'SCP 05', amount: '2' },
  ];
  await expect(keep(year(twice))).rejects.toThrow('Point SCP 05 is twice in 2026. Each stands once in a year.');
  await expect(keep(year([]), year([]))).rejects.toThrow('both begin on');
  await expect(keep(year([{ point: '1', amount: '-4' }]))).rejects.toThrow('pay cannot be less than nothing');
});

test('a spine on which a workforce stands cannot be taken away', async () => {
  const { spine } = await at.call.negotiations.addKnownSpine();
  const { id, revision } = await at.call.negotiations.keepWorkforce({ rows: [{ point: '2', headcount: 3 }] });
  const remove = () => at.call.negotiations.removeSpine({ id: spine.id, revision: spine.revision });
  await expect(remove()).rejects.toThrow('1 workforce is placed on it');
  await at.call.negotiations.removeWorkforce({ id, revision });
  expect(await remove()).toEqual({ id: spine.id });
});

test('the file of a spine holds every point, with an empty cell where there is no figure', async () => {
  const { spine } = await at.call.negotiations.addKnownSpine();
  const path = `${at.folder}/spine.xlsx`;
  await at.call.negotiations.spineFile({ id: spine.id, path });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const sheet = workbook.getWorksheet('Spine')!;
  const valuesOf = (row: number) => (sheet.getRow(row).values as unknown[]).slice(1);
  expect(valuesOf(1)).toEqual(['Point', '2021-22', '2022-23', '2023-24', '2024-25', '2024-25, an hour']);
  expect(valuesOf(3)).toEqual(['2', 18516, 20441, 22366, 23656, 12.26]);
  expect(sheet.getRow(11).getCell(1).value).toBe('10');
  expect(sheet.getRow(11).getCell(5).value).toBeNull();
});
