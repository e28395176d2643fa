// What an employer's payroll office is asked to put right, as a file; and what a person said of one list, said for good.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { openMembershipDesk } from '../support/membership-desk.ts';

const ROLL = [
  'Number,First name,Surname,Status,Employer,Workplace,Payment method,Band,Payroll number',
  '0001,Ama,Adams,In benefit,Council,Depot,Check-off,C,00P1',
  '0002,=1+1,Brown,In benefit,Council,Depot,Check-off,C,P2',
  '0003,Cas,Clark,In benefit,Council,Library,Check-off,C,',
  '0004,Dee,Davis,Left,Council,Depot,Check-off,C,P4',
].join('\n');

const LIST = [
  'Employee no,Employee name,Location,Amount deducted',
  'P1,Ama Adams,Depot,14.20',
  'P1,Ama Adams,Depot,14.20',
  'P3,C Cla-Klein,Library,13.20',
  'P4,Dee Davis,Depot,14.20',
].join('\n');

async function kept() {
  const desk = await openMembershipDesk();
  const { call } = desk;
  await call.members.applyImport({ text: ROLL });
  await call.members.saveBand({ name: 'C', rates: [{ from: null, to: null, period: 'month', pence: 1_420 }] });
  const period = { from: '2026-10-01', to: '2026-10-31' };
  const found = await call.members.reconcile({ text: LIST, ...period, keep: true });
  const { remittance } = await call.members.remittance({ id: found.remittanceId! });
  return { ...desk, period, found, remittance };
}

test('the file says what to put right, and nothing of how anybody stands', async () => {
  const { call, folder, remittance } = await kept();
  const made = await call.members.exportFindings({ remittanceId: remittance.id, format: 'csv', path: folder });
  expect(made).toMatchObject({ name: 'Check-off Council 2026-10-01 to 2026-10-31.csv', rows: 5 });
  const text = await readFile(join(folder, made.name), 'utf8');
  expect(text).not.toMatch(/left|in benefit|arrears|no member/i);
  expect(text).toContain('We expect no deduction for this person.');
  expect(text).toContain('Please deduct £14.20 for the month, or tell us why not.');
  // A name that is a formula stays a name.
  expect(text).not.toMatch(/(?:^|,)"?=1\+1/m);
});

test('the workbook holds amounts that can be added up, of the chosen rows alone', async () => {
  const { call, folder, remittance } = await kept();
  const twice = remittance.findings.find(({ kind }) => kind === 'duplicate')!;
  const made = await call.members.exportFindings({
    remittanceId: remittance.id,
    findingIds: [twice.id],
    format: 'xlsx',
    path: folder,
  });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, made.name));
  const sheet = book.worksheets[0]!;
  expect(sheet.rowCount).toBe(2);
  expect(sheet.getRow(2).getCell(5).value).toBe(14.2);
  const gone = call.members.exportFindings({ remittanceId: remittance.id, findingIds: [crypto.randomUUID()] });
  await expect(gone).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('whom somebody has found by hand is found in the next list, and their number is written down', async () => {
  const { call, period, remittance } = await kept();
  const unknown = remittance.findings.find(({ memberId, kind }) => kind === 'paidUnknown' && memberId === null)!;
  const clark = (await call.members.list({ search: 'Clark' })).rows[0]!;
  await call.members.settleFindings({
    remittanceId: remittance.id,
    revision: remittance.revision,
    findingIds: [unknown.id],
    action: 'payrollNumber',
    memberId: clark.id,
  });
  const { member } = await call.members.get({ id: clark.id });
  // Nobody had written a number down: it was theirs all along, and the job does not begin anew.
  expect(member.jobs).toMatchObject([{ payrollNumber: 'P3', from: null }]);
  const again = await call.members.reconcile({ text: LIST, ...period });
  expect(again.rows.filter(({ memberId }) => memberId === clark.id)).toMatchObject([
    { kind: 'differentRate', paid: 1_320, expected: 1_420 },
  ]);
});

test('somebody found by hand who worked elsewhere takes nothing of the other employer along', async () => {
  const { call, remittance } = await kept();
  await call.members.applyImport({
    text: 'Number,First name,Surname,Employer,Workplace,Department\n0009,Eve,Else,Trust,Ward,Theatres',
  });
  const unknown = remittance.findings.find(({ memberId, kind }) => kind === 'paidUnknown' && memberId === null)!;
  const eve = (await call.members.list({ search: 'Else' })).rows[0]!;
  await call.members.settleFindings({
    remittanceId: remittance.id,
    revision: remittance.revision,
    findingIds: [unknown.id],
    action: 'payrollNumber',
    memberId: eve.id,
  });
  const { row } = await call.members.get({ id: eve.id });
  expect(row).toMatchObject({ employer: 'Council', workplace: 'Library', department: null });
});

test('more than can be worked through is refused in words, and shown as far as it is of use', async () => {
  const { call, period } = await kept();
  const lines = Array.from({ length: 10_100 }, (_, at) => `Z${at},Nobody Known,Depot,1.00`);
  const text = ['Employee no,Employee name,Location,Amount deducted', ...lines].join('\n');
  const found = await call.members.reconcile({ text, ...period });
  expect(found.rows).toHaveLength(10_000);
  expect(found.rowsTotal).toBe(10_103);
  expect(found.counts.paidUnknown).toBe(10_100);
  expect(found.warnings.at(-1)).toContain('more than can be worked through');
  await expect(call.members.reconcile({ text, ...period, keep: true })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect((await call.members.remittances()).total).toBe(1);
});
