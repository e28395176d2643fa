// A branch's own spreadsheet of live cases, as such sheets are: titles above, dates in several ways, a name without a number,
// a type in the branch's own words, cells that nobody filled in.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Member } from '../../shared/domain/members.ts';

const PEOPLE = join(import.meta.dirname, '../fixtures/people/febrl1.csv');

/** People of the Febrl list, of whom each name is there once. */
export function people(count: number): { firstName: string; lastName: string; number: string }[] {
  const [head = '', ...lines] = readFileSync(PEOPLE, 'utf8').trim().split('\n');
  const columns = head.split(',').map((name) => name.trim());
  const first = columns.findIndex((name) => name === 'First name');
  const last = columns.findIndex((name) => name === 'Last name');
  const found = new Map<string, { firstName: string; lastName: string; number: string }>();
  for (const line of lines) {
    const cells = line.split(',').map((cell) => cell.trim());
    const [firstName = '', lastName = ''] = [cells[first], cells[last]];
    if (firstName === '' || lastName === '' || found.has(`${firstName} ${lastName}`)) continue;
    found.set(`${firstName} ${lastName}`, { firstName, lastName, number: String(2_000_000 + found.size * 7) });
    if (found.size === count) break;
  }
  return [...found.values()];
}

const TYPES = [
  'Grievance',
  'Disciplinary (gross misconduct)',
  'Unfair dismissal',
  'Sickness absence',
  'Pay & grading',
  'H&S',
  'Bullying and harassment',
  'Flexible working request',
];
const STAGES = ['Open', 'Informal', 'Hearing arranged', 'Appeal', 'ACAS EC', 'New'];

export const OPEN_CASES_HEADERS = [
  'Our ref',
  'Member',
  'Membership No',
  'Case type',
  'Date of incident',
  'Date opened',
  'Workplace',
  'Rep',
  'Status',
  'Summary',
  'Next action',
  'Due',
];

const pad = (value: number): string => String(value).padStart(2, '0');

/** Rows under `OPEN_CASES_HEADERS`. Of every ten, three have no date, one no number, and one is about a stranger. */
export function openCases(
  members: readonly Pick<Member, 'firstName' | 'lastName' | 'number'>[],
  count = 40,
): string[][] {
  return Array.from({ length: count }, (_, at) => {
    const member = members[at % members.length]!;
    const isStranger = at % 10 === 9;
    const day = 1 + (at % 28);
    const dates = [`${pad(day)}/10/2026`, `${day} Oct 2026`, `2026-10-${pad(day)}`, `${day}.10.26`];
    const unknown = ['', 'not sure', '?'];
    return [
      `C-${100 + at}`,
      isStranger ? `Stranger Number${at}` : `${member.firstName} ${member.lastName}`,
      isStranger || at % 10 === 5 ? '' : (member.number ?? ''),
      TYPES[at % TYPES.length]!,
      at % 10 < 3 ? unknown[at % 3]! : dates[at % 4]!,
      `${pad(day)}/11/2025`,
      at % 4 === 0 ? 'Depot' : '',
      at % 3 === 0 ? 'Sam Adeyemi' : '',
      STAGES[at % STAGES.length]!,
      `What happened in case ${at}, as “they” told it: it's been going on`,
      at % 2 === 0 ? 'Ring them' : '',
      at % 2 === 0 ? `${pad(day)}/12/2026` : '',
    ];
  });
}

/** The same as a file in the way old spreadsheets save them, with a title above. */
export function asOldCsv(
  rows: readonly (readonly string[])[],
  headers: readonly string[] = OPEN_CASES_HEADERS,
): Buffer {
  const cell = (text: string) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [['Open cases'], headers, ...rows].map((row) => row.map(cell).join(';'));
  const windows1252 = lines.join('\r\n').replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('’', '\x92');
  return Buffer.from(windows1252, 'latin1');
}

/** The same as a workbook: days as days, a formula, a second sheet. */
export async function asWorkbook(
  rows: readonly (readonly string[])[],
  { headers = OPEN_CASES_HEADERS, date1904 = false }: { headers?: readonly string[]; date1904?: boolean } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = date1904;
  const sheet = workbook.addWorksheet('Cases');
  sheet.addRow([...headers]);
  for (const row of rows) {
    sheet.addRow(row.map((cell) => (/^\d{4}-\d\d-\d\d$/.test(cell) ? new Date(`${cell}T00:00:00Z`) : cell)));
  }
  workbook.addWorksheet('Notes').addRow(['Kept by the secretary']);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
