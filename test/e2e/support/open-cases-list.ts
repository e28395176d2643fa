// The spreadsheet in which a branch kept its open cases, as four volunteers filled it in: every way to write a day, twelve
// rows without one, two members of the same name, and one day that does not exist. Everybody in it is invented.

import ExcelJS from 'exceljs';

const HEADERS = [
  'Our ref',
  'Membership number',
  'Surname',
  'First name',
  'Employer',
  'Workplace',
  'Nature of case',
  'Date of incident',
  'Date opened',
  'Status',
  'Case summary',
  'Next action',
  'Action date',
];

type Cell = string | Date;

const KINDS = [
  'Grievance',
  'Disciplinary (gross misconduct)',
  'Unfair dismissal',
  'Long term sickness',
  'Bullying and harassment',
  'Unlawful deductions from wages',
  'Flexible working request',
  'H&S',
];

/** Wednesday 14 October 2026 and the days after it, each as somebody wrote it. */
const WAYS: ((day: number) => Cell)[] = [
  (day) => `${day}/10/2026`,
  (day) => `${day} Oct 2026`,
  (day) => `2026-10-${day}`,
  (day) => `${day}.10.26`,
  (day) => new Date(Date.UTC(2026, 9, day)),
  (day) => `${day}th October 2026`,
];

const SURNAMES = ['Abbot', 'Bright', 'Cairns', 'Dunne', 'Eccles', 'Farrow', 'Gale', 'Holt', 'Innes', 'Jarvis', 'Keane'];
const FORENAMES = ['Alex', 'Sam', 'Jo'];

const known = [
  ['1004401', 'Ellis', 'Rowan', 'Northgate Logistics', 'Dock Road'],
  ['', 'Okafor', 'Ada', 'Northgate Logistics', 'Dock Road'],
  ['', 'Smith', 'John', '', ''],
  ['', 'Smith', 'John', 'Eastfield College', 'Main site'],
];

/** Of every ten, three have no date. */
const isUndated = (index: number): boolean => [1, 4, 8].includes(index % 10);

const good = Array.from({ length: 40 }, (_, index): Cell[] => {
  const stranger = index - known.length;
  const who = known[index] ?? [
    '',
    SURNAMES[stranger % SURNAMES.length]!,
    FORENAMES[Math.floor(stranger / SURNAMES.length) % FORENAMES.length]! + (stranger >= 33 ? ' Lee' : ''),
    'Northgate Logistics',
    '',
  ];
  return [
    `CW/${index + 1}`,
    ...who,
    KINDS[index % KINDS.length]!,
    isUndated(index) ? '' : WAYS[index % WAYS.length]!(14 + (index % 15)),
    '2/11/2026',
    index % 3 === 0 ? 'Hearing arranged' : 'Open',
    `Case ${index + 1}, as it was told.`,
    'Ring them',
    '30/11/2026',
  ];
});

const bad: Cell[] = [
  'CW/41',
  '',
  'Quick',
  'Robin',
  'Northgate Logistics',
  '',
  'Dismissal',
  '31/02/2026',
  '2/11/2026',
  'Open',
  '',
  '',
  '',
];

const rows = [...good.slice(0, 20), bad, ...good.slice(20)];

export const OPEN_CASES = good.length;
export const WITHOUT_DATE = good.filter((_, index) => isUndated(index)).length;

/** As Excel keeps it, a title above, real dates among written ones. */
export async function openCasesWorkbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Live cases');
  sheet.addRow(['Casework, live']);
  sheet.addRow(HEADERS);
  for (const row of rows) sheet.addRow(row);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const asText = (cell: Cell): string => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);
const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const openCasesCsv = (): Buffer =>
  Buffer.from([HEADERS, ...rows].map((row) => row.map((cell) => quoted(asText(cell))).join(',')).join('\r\n'), 'utf8');
