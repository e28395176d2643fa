// The membership report from a real list, as at days past and present, and as files that other programs open.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import readXlsxFile from 'read-excel-file/node';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readCsv } from '../../electron/core/formats/csv.ts';
import { openMembershipDesk } from '../support/membership-desk.ts';

const LIST = [
  'Number,First name,Surname,Status,Joined,Left,Employer,Workplace,Category,Payment method',
  '1,A,Adams,In benefit,01/02/2020,,Council,=HYPERLINK("http://example.org"),Working,DD',
  '2,B,Brown,In arrears,15/03/2026,,Council,Depot,Working,Check-off',
  '3,C,Clark,,01/02/2019,30/06/2026,Council,Depot,Retired,DD',
  '4,D,Davis,In benefit,20/11/2026,,,,,',
]
  .map((line) => line.replace(/=HYPERLINK\("(.*)"\)/, '"=HYPERLINK(""$1"")"'))
  .join('\n');

async function furnished() {
  const desk = await openMembershipDesk('2026-11-24');
  await desk.call.branch.setUp({ name: '+Northfield', nation: 'england-and-wales' });
  await desk.call.members.applyImport({ text: LIST });
  return desk;
}

test('today, and the year behind it', async () => {
  const desk = await furnished();
  const report = await desk.call.reports.membership();
  expect(report).toMatchObject({ asAt: '2026-11-24', from: '2025-11-25', members: 3, joiners: 2, leavers: 1 });
  expect(report.knownAt).toBe(desk.store.seq);
  for (const name of ['byWorkplace', 'byEmployer', 'byCategory', 'byPaymentMethod', 'byStanding'] as const) {
    expect(report[name].total).toBe(report.members);
    expect(report[name].rows.reduce((sum, row) => sum + row.members, 0)).toBe(report.members);
  }
  expect(report.byEmployer.rows.map(({ label, members }) => [label, members])).toEqual([
    ['Council', 2],
    ['No employer recorded', 1],
  ]);
  expect(report.byStanding.rows.map(({ key, members }) => [key, members])).toEqual([
    ['inBenefit', 2],
    ['inArrears', 1],
  ]);
  expect(report.byMonth.at(-1)).toEqual({ month: '2026-11', joiners: 1, leavers: 0, members: 3 });
});

test('every figure opens the members behind it', async () => {
  const desk = await furnished();
  const { byWorkplace } = await desk.call.reports.membership();
  for (const { key, members } of byWorkplace.rows) {
    const where = { workplaceId: key, standing: { in: ['applied', 'inBenefit', 'inArrears', 'suspended', null] } };
    expect((await desk.call.members.list({ where, page: { offset: 0, limit: 1 } })).total).toBe(members);
  }
});

test('as at an earlier day, the same again after later changes', async () => {
  const desk = await furnished();
  const before = await desk.call.reports.membership({ asAt: '2026-05-31', from: '2026-01-01' });
  expect(before).toMatchObject({ members: 3, joiners: 1, leavers: 0 });
  desk.setToday('2026-12-01');
  await desk.call.members.applyImport({
    text: LIST.replace('4,D,Davis,In benefit', '4,D,Davis,Lapsed').replace('Depot,Working', 'Yard,Working'),
  });
  const again = await desk.call.reports.membership({ asAt: '2026-05-31', from: '2026-01-01' });
  expect({ ...again, knownAt: 0, madeAt: '' }).toEqual({ ...before, knownAt: 0, madeAt: '' });
  expect(await desk.call.reports.membership({ asAt: '2026-12-01' })).toMatchObject({ members: 2, leavers: 2 });
});

test('impossible periods are refused in words', async () => {
  const desk = await furnished();
  const code = async (input: { asAt?: string; from?: string }) =>
    desk.call.reports
      .membership(input)
      .then(() => 'done')
      .catch((error: { code: string }) => error.code);
  expect(await code({ asAt: '2026-01-01', from: '2026-01-02' })).toBe('INVALID_INPUT');
  expect(await code({ from: '1900-01-01' })).toBe('INVALID_INPUT');
  expect(await code({ asAt: '1800-01-01' })).toBe('done');
  expect(await code({ asAt: '2200-12-31' })).toBe('done');
});

test('nobody at all is a report too', async () => {
  const desk = await openMembershipDesk();
  const report = await desk.call.reports.membership();
  expect(report).toMatchObject({ members: 0, byWorkplace: { rows: [], total: 0 } });
  expect((await desk.call.reports.exportMembership({ format: 'xlsx' })).bytes).toBeGreaterThan(1_000);
});

test('the workbook, read back by another library', async () => {
  const desk = await furnished();
  const path = join(desk.folder, 'report.xlsx');
  const made = await desk.call.reports.exportMembership({ format: 'xlsx', path });
  const bytes = await readFile(path);
  expect(made).toEqual({ token: '', name: 'report.xlsx', bytes: bytes.byteLength });
  const sheets = await readXlsxFile(bytes);
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'Membership',
    'By workplace',
    'By employer',
    'By category',
    'By payment method',
    'By standing',
    'By month',
  ]);
  const rows = (name: string) => sheets.find(({ sheet }) => sheet === name)!.data;
  expect(rows('By workplace')).toEqual([
    ['Workplace', 'Members'],
    ['=HYPERLINK("http://example.org")', 1],
    ['Depot', 1],
    ['No workplace recorded', 1],
    ['Total', 3],
  ]);
  const facts = new Map(rows('Membership').map(([name, value]) => [name, value]));
  expect(facts.get('Membership report')).toBe('+Northfield');
  expect(facts.get('As at')).toEqual(new Date('2026-11-24T00:00:00Z'));
  expect(facts.get('Members')).toBe(3);
  expect(facts.get('What is counted')).toContain(
    'whose standing on it is applied, in benefit, in arrears or suspended',
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const byWorkplace = workbook.getWorksheet('By workplace')!;
  expect(byWorkplace.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  // The total is no row to filter.
  expect(byWorkplace.autoFilter).toBe('A1:B4');
});

test('the CSV runs no formula, and comes back as it was', async () => {
  const desk = await furnished();
  const offered = await desk.callFromPage.reports.exportMembership({ format: 'csv' });
  expect(offered.name).toBe('membership-report-2026-11-24.csv');
  const download = desk.desk.downloads.take(offered.token)!;
  const bytes = await buffer(await download.open());
  expect(bytes.byteLength).toBe(offered.bytes);
  expect(desk.desk.downloads.take(offered.token)).toBeUndefined();
  const raw = await readCsv(bytes, { isGuarded: false });
  expect(raw.encoding).toBe('utf-8-bom');
  expect(raw.rows.flatMap(({ cells }) => cells).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  const table = await readCsv(bytes, { isGuarded: true });
  const members = (name: string, row: string) =>
    table.rows.find(({ cells }) => cells[0] === name && cells[1] === row)?.cells[2];
  expect(members('By workplace', '=HYPERLINK("http://example.org")')).toBe('1');
  expect(members('By workplace', 'Total')).toBe('3');
});

test('the same day, period and record give the same bytes, whenever they are asked for', async () => {
  const desk = await furnished();
  const asked = { asAt: '2026-06-30', from: '2026-01-01' };
  const file = async (format: 'csv' | 'xlsx') => {
    const { token } = await desk.callFromPage.reports.exportMembership({ ...asked, format });
    return buffer(await desk.desk.downloads.take(token)!.open());
  };
  const csv = await file('csv');
  const xlsx = await file('xlsx');
  desk.setToday('2027-03-02');
  vi.useFakeTimers({ now: new Date('2027-03-02T10:11:12Z'), toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  expect((await file('csv')).equals(csv)).toBe(true);
  expect((await file('xlsx')).equals(xlsx)).toBe(true);
  const facts = new Map((await readXlsxFile(xlsx))[0]!.data.map(([name, value]) => [name, value]));
  expect(facts.get('Known up to transaction')).toBe(desk.store.seq);
  expect(facts.get('Record last changed')).toBe('Tue 24 November 2026, 09:00');
  expect(csv.toString()).toContain('"Tue 24 November 2026, 09:00"');
});

test('a file is written only where this process says, and never over another', async () => {
  const desk = await furnished();
  const path = join(desk.folder, 'there.csv');
  await writeFile(path, 'mine');
  const code = (call: Promise<unknown>) => call.then(() => 'done').catch((error: { code: string }) => error.code);
  expect(await code(desk.call.reports.exportMembership({ format: 'csv', path }))).toBe('INVALID_INPUT');
  expect(await readFile(path, 'utf8')).toBe('mine');
  const nowhere = join(desk.folder, 'no', 'report.csv');
  await expect(desk.call.reports.exportMembership({ format: 'csv', path: nowhere })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: 'There is no such folder.',
  });
  expect(await code(desk.callFromPage.reports.exportMembership({ format: 'csv', path: `${path}2` }))).toBe(
    'INVALID_INPUT',
  );
  expect(await code(desk.call.reports.exportMembership({ format: 'csv', path: desk.folder }))).toBe('done');
  expect(await readFile(join(desk.folder, 'membership-report-2026-11-24.csv'), 'utf8')).toContain('By workplace');
});
