// Reports as files, read back by other programs: typed cells and filters, what is counted on them, nothing that runs, and a
// page with its chart drawn.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { PDFDocument } from 'pdf-lib';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { readCsv } from '../../electron/core/formats/csv.ts';
import { pdfPages } from '../support/read-pdf.ts';
import { furnishedDesk } from '../support/report-desk.ts';

const DENSITY = {
  measure: 'density' as const,
  by: ['workplace' as const],
  asAt: '2026-10-01',
  compareWith: '2025-10-01',
};

test('a workbook: typed figures, the day compared with, the definition on the first sheet', async () => {
  const desk = await furnishedDesk();
  const bytes = await desk.bytesOf(desk.callFromPage.reports.export({ ...DENSITY, format: 'xlsx' }));
  const sheets = await readXlsxFile(bytes);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['About', 'Figures']);
  const about = new Map(sheets[0]!.data.map(([name, value]) => [name, value]));
  expect(about.get('Density by workplace')).toBe('Northfield');
  expect(about.get('As at')).toEqual(new Date('2026-10-01T00:00:00Z'));
  expect(about.get('What is counted')).toContain('members divided by headcount');
  expect(about.get('Narrowed to')).toBe('Nothing: everybody on the list.');
  expect(about.get('Known up to transaction')).toBe(desk.store.seq);
  expect(sheets[1]!.data).toEqual([
    ['Workplace', 'Members', 'Headcount', 'Density', 'To Wed 1 October 2025', 'Difference'],
    ['Depot', 3, 12, 0.25, 4 / 12, 0.25 - 4 / 12],
    ['Town Hall', 2, 'n/a', 'n/a', 'n/a', 'n/a'],
    ['No workplace recorded', 1, 'n/a', 'n/a', 'n/a', 'n/a'],
    ['Total', 3, 12, 0.25, 4 / 12, 0.25 - 4 / 12],
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const figures = workbook.getWorksheet('Figures')!;
  expect(figures.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(figures.autoFilter).toBe('A1:F4');
  expect(figures.getCell('D2').numFmt).toBe('0.0%');
});

test('two dimensions have a sheet for each day, and one for the difference', async () => {
  const desk = await furnishedDesk();
  const bytes = await desk.bytesOf(
    desk.callFromPage.reports.export({ ...DENSITY, measure: 'members', by: ['workplace', 'category'], format: 'xlsx' }),
  );
  const sheets = await readXlsxFile(bytes);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['About', 'Figures', 'Compared with', 'Difference']);
  expect(sheets[1]!.data).toEqual([
    ['Workplace', 'Working', 'Retired', 'No category recorded', 'Total'],
    ['Depot', 2, 1, 0, 3],
    ['Town Hall', 2, 0, 0, 2],
    ['No workplace recorded', 0, 0, 1, 1],
    ['Total', 4, 1, 1, 6],
  ]);
  expect(sheets[3]!.data.at(-1)).toEqual(['Total', 0, 0, 1, 1]);
});

test('a CSV comes back as it was, and runs no formula', async () => {
  const desk = await furnishedDesk();
  const workplace = (await desk.call.workplaces.list()).rows.find(({ name }) => name === 'Town Hall')!;
  const { id, revision, employerId } = workplace;
  await desk.call.workplaces.save({ id, revision, employerId, name: '=HYPERLINK("http://example.org")' });
  const bytes = await desk.bytesOf(
    desk.callFromPage.reports.export({ measure: 'members', by: ['workplace'], asAt: '2026-10-01', format: 'csv' }),
  );
  const raw = await readCsv(bytes, { isGuarded: false });
  expect(raw.unreadable).toEqual([]);
  expect(raw.rows.flatMap(({ cells }) => cells).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  const { headers, rows } = await readCsv(bytes, { isGuarded: true });
  expect(headers).toEqual(['Workplace', 'Members']);
  expect(rows.slice(0, 4).map(({ cells }) => cells)).toEqual([
    ['Depot', '3'],
    ['=HYPERLINK("http://example.org")', '2'],
    ['No workplace recorded', '1'],
    ['Total', '6'],
  ]);
});

test('a page: title, days, filter, table, definition, and the chart as drawing and not as picture', async () => {
  const desk = await furnishedDesk();
  const bytes = await desk.bytesOf(
    desk.callFromPage.reports.export({
      ...DENSITY,
      measure: 'members',
      filter: { category: ['working', null] },
      format: 'pdf',
      title: 'For the committee',
    }),
  );
  const words = (await pdfPages(bytes)).join(' ');
  for (const part of [
    'For the committee',
    'Members by workplace',
    'As at Thu 1 October 2026, compared with Wed 1 October 2025',
    'Only category: No category recorded, Working.',
    'Town Hall',
    'Difference',
    'Members are people on the list',
    `Known up to transaction ${desk.store.seq}`,
  ]) {
    expect(words).toContain(part);
  }
  expect(bytes.includes('/Subtype /Image')).toBe(false);
});

test('over time a page draws a line, and a wide table stands on its side', async () => {
  const desk = await furnishedDesk();
  const bytes = await desk.bytesOf(
    desk.callFromPage.reports.export({
      measure: 'joiners',
      by: ['workplace', 'month'],
      asAt: '2026-11-24',
      compareWith: '2025-11-24',
      format: 'pdf',
    }),
  );
  expect((await pdfPages(bytes))[0]).toContain('Aug 2026');
  const { width, height } = (await PDFDocument.load(bytes)).getPage(0).getSize();
  expect(width).toBeGreaterThan(height);
});

test('the membership return: figures, density, names with days, reps and where there is none', async () => {
  const desk = await furnishedDesk();
  const adams = (await desk.call.members.list({ search: 'Adams' })).rows[0]!;
  await desk.call.reps.appoint({
    memberId: adams.id,
    kind: 'rep',
    workplaceIds: [adams.workplaceId!],
    from: '2024-01-01',
  });
  const path = join(desk.folder, 'return.xlsx');
  await desk.call.reports.membershipReturn({ asAt: '2026-11-24', from: '2026-01-01', path });
  const sheets = await readXlsxFile(await readFile(path));
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'Summary',
    'By employer',
    'By workplace',
    'By category',
    'By standing',
    'By payment method',
    'By subscription band',
    'By month',
    'Reps',
    'Without a rep',
    'Joiners',
    'Leavers',
    'Members',
  ]);
  const rows = (name: string) => sheets.find(({ sheet }) => sheet === name)!.data;
  const summary = new Map(rows('Summary').map(([name, value]) => [name, value]));
  expect(summary.get('Members on the day before')).toBe(5);
  expect(summary.get('Joiners')).toBe(1);
  expect(summary.get('Leavers')).toBe(1);
  expect(summary.get('Members')).toBe(5);
  expect(summary.get('Movers')).toBe(1);
  expect(summary.get('Density')).toBeCloseTo(2 / 12);
  expect(rows('By workplace')[1]).toEqual([
    'Depot',
    'Council',
    2,
    1,
    0,
    1,
    0,
    12,
    new Date('2025-01-01T00:00:00Z'),
    'employer',
    2 / 12,
  ]);
  const lastOf = (name: string) => rows(name)[0]!.indexOf('Last name');
  expect(
    rows('Joiners')
      .slice(1)
      .map((row) => [row[0], row[lastOf('Joiners')]]),
  ).toEqual([[new Date('2026-08-20T00:00:00Z'), 'Davis']]);
  expect(
    rows('Leavers')
      .slice(1)
      .map((row) => [row[0], row[1], row[lastOf('Leavers')]]),
  ).toEqual([[new Date('2026-10-31T00:00:00Z'), 'Left', 'Clark']]);
  expect(
    rows('Members')
      .slice(1)
      .map((row) => row[lastOf('Members')]),
  ).toEqual(['Adams', 'Brown', 'Davis', 'Evans', 'Fry']);
  expect(rows('Reps')[1]?.slice(0, 3)).toEqual(['Rep', '1', 'Adams']);
  expect(rows('Without a rep')).toEqual([
    ['Workplace', 'Employer', 'Members'],
    ['Town Hall', 'Council', 2],
  ]);
});

test('a return without names names nobody', async () => {
  const desk = await furnishedDesk();
  const bytes = await desk.bytesOf(desk.callFromPage.reports.membershipReturn({ withNames: false }));
  const sheets = await readXlsxFile(bytes);
  const cells = sheets.flatMap(({ data }) => data.flat());
  for (const name of ['Adams', 'Brown', 'Clark', 'Davis']) expect(cells).not.toContain(name);
});

test('every member on a day as a file, narrowed, in the order of their names, with progress', async () => {
  const desk = await furnishedDesk();
  const asked = { asAt: '2026-10-01', filter: { category: ['working' as const] } };
  const [columns, ...rows] = (
    await readXlsxFile(await desk.bytesOf(desk.callFromPage.reports.exportMembers({ ...asked, format: 'xlsx' })))
  )[0]!.data;
  expect(columns).toHaveLength(12);
  expect(rows.map((row) => row[1])).toEqual(['Adams', 'Brown', 'Evans', 'Fry']);
  expect(rows[0]).toEqual([
    '1',
    'Adams',
    'A',
    null,
    'Council',
    'Depot',
    null,
    null,
    'Working',
    'In benefit',
    'Direct debit',
    new Date('2020-02-01T00:00:00Z'),
  ]);
  const csv = await readCsv(await desk.bytesOf(desk.callFromPage.reports.exportMembers({ ...asked, format: 'csv' })), {
    isGuarded: true,
  });
  expect(csv.rows.map(({ cells }) => cells[1])).toEqual(['Adams', 'Brown', 'Evans', 'Fry']);
  expect(desk.progress.at(-1)).toMatchObject({ procedure: 'reports.exportMembers', done: 4, total: 4 });
});

test('members as their list shows them: filtered, searched, chosen by hand, and never the dead unless asked for', async () => {
  const desk = await furnishedDesk();
  const { call } = desk;
  const names = async (asked: Omit<Parameters<typeof call.reports.exportMembers>[0], 'format'>) => {
    const bytes = await desk.bytesOf(desk.callFromPage.reports.exportMembers({ ...asked, format: 'xlsx' }));
    return (await readXlsxFile(bytes))[0]!.data.slice(1).map((row) => row[1]);
  };
  const idOf = async (search: string) => (await call.members.list({ search })).rows[0]!;
  const brown = await idOf('Brown');
  const evans = await idOf('Evans');
  await call.members.update({
    id: evans.id,
    revision: evans.revision,
    standings: [{ from: '2026-11-01', to: null, standing: 'deceased' }],
  });
  expect(await names({ where: { isMember: false } })).toEqual(['Clark']);
  expect(await names({ where: { standing: 'deceased' } })).toEqual(['Evans']);
  expect(await names({ search: 'Brown' })).toEqual(['Brown']);
  expect(await names({ memberIds: [brown.id] })).toEqual(['Brown']);
  expect(await names({})).toEqual(['Adams', 'Brown', 'Davis', 'Fry']);
});
