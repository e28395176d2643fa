// Workbooks, read back with another library than the one that writes them.

import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { cellText, writeWorkbook } from '../../electron/core/formats/xlsx.ts';

const naughty: string[] = JSON.parse(
  readFileSync(new URL('../fixtures/text/naughty-strings.json', import.meta.url), 'utf8'),
);
const MADE_AT = '2026-11-24T09:00:00Z';
const columns = [
  { header: 'Text', width: 20 },
  { header: 'Number', width: 10 },
  { header: 'Day', width: 12 },
];

test('typed cells, a header in sight, no formula', async () => {
  const bytes = await writeWorkbook(
    [
      {
        name: 'By workplace: [A/B]?',
        columns,
        rows: [
          ['=1+1', 42, { day: '2026-11-24' }],
          ['007', 0, { day: '1850-01-01' }],
          [null, null, null],
        ],
      },
      { name: 'Facts', columns, rows: [['a', 1, null]], hasHeader: false },
    ],
    MADE_AT,
  );
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = workbook.worksheets[0]!;
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['By workplace   A B  ', 'Facts']);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet.getCell('A1').value).toBe('Text');
  expect(sheet.getCell('A2').type).toBe(ExcelJS.ValueType.String);
  expect(sheet.getCell('A2').value).toBe('=1+1');
  expect(sheet.getCell('B2').value).toBe(42);
  expect(sheet.getCell('C2').value).toEqual(new Date('2026-11-24T00:00:00Z'));
  expect(sheet.getCell('A3').value).toBe('007');
  expect(sheet.getCell('C3').value).toBe('1850-01-01');
  expect(workbook.worksheets[1]!.getCell('A1').value).toBe('a');
  expect(workbook.created).toEqual(new Date(MADE_AT));
});

test('strings that break programs come back, through another library', async () => {
  const texts = naughty.filter((text) => text.trim() !== '');
  const rowsOfTexts = texts.map((text, at) => [text, at, null]);
  const bytes = await writeWorkbook([{ name: 'Texts', columns, rows: rowsOfTexts }], MADE_AT);
  const sheets = await readXlsxFile(bytes, { trim: false });
  const rows = (Array.isArray(sheets) && sheets[0] && 'data' in sheets[0] ? sheets[0].data : sheets) as unknown[][];
  expect(rows).toHaveLength(texts.length + 1);
  for (const [at, text] of texts.entries()) expect(rows[at + 1]?.[0]).toBe(text);
});

test('control characters are written as the format writes them, and what looks like that is kept apart', () => {
  expect(cellText('a\u0001b')).toBe('a_x0001_b');
  expect(cellText('_x0041_')).toBe('_x005F_x0041_');
  expect(cellText('two\nlines\ttab')).toBe('two\nlines\ttab');
});

test('amounts to the penny, percentages, formats of columns, and a header that filters', async () => {
  const money = [
    { header: 'Number', width: 10, format: '0000000' },
    { header: 'Paid', width: 10 },
    { header: 'Rate', width: 10 },
  ];
  const rows = [
    [42, { pence: 123_456_789_012_345, currency: '£' }, { percent: 12.5 }],
    [43, { pence: -1, currency: '$' }, { percent: 100 }],
  ];
  const sheets = ['Paid', 'paid', "'", 'x'.repeat(40), 'x'.repeat(41)].map((name) => ({
    name,
    columns: money,
    rows,
    filters: true,
  }));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeWorkbook(sheets, MADE_AT)) as unknown as ArrayBuffer);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    'Paid',
    'paid (2)',
    'Sheet 3',
    'x'.repeat(31),
    `${'x'.repeat(27)} (2)`,
  ]);
  const sheet = workbook.worksheets[0]!;
  expect(sheet.autoFilter).toBe('A1:C3');
  expect(sheet.getCell('A2').numFmt).toBe('0000000');
  expect(sheet.getCell('B2').value).toBe(1_234_567_890_123.45);
  expect(sheet.getCell('B2').numFmt).toBe('"£"#,##0.00;-"£"#,##0.00');
  expect(sheet.getCell('B3').value).toBe(-0.01);
  expect(sheet.getCell('B3').numFmt).toBe('"$"#,##0.00;-"$"#,##0.00');
  expect(sheet.getCell('C2').value).toBe(0.125);
  expect(sheet.getCell('C2').numFmt).toBe('0.0%');
});

test('no text is a formula in the file, whatever it begins with', async () => {
  const texts = [...naughty, '=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1', ' =1', '"=1"'];
  const bytes = await writeWorkbook([{ name: 'Texts', columns, rows: texts.map((text) => [text, 1, null]) }], MADE_AT);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const types = new Set<ExcelJS.ValueType>();
  workbook.worksheets[0]!.eachRow((row) => row.getCell(1).value !== null && types.add(row.getCell(1).type));
  expect([...types]).toEqual([ExcelJS.ValueType.String]);
});

test('it stops when told to', async () => {
  const controller = new AbortController();
  function* rows() {
    for (let at = 0; at < 1_000_000; at += 1) {
      if (at === 5_000) controller.abort();
      yield ['x', at, null];
    }
  }
  await expect(
    writeWorkbook([{ name: 'Long', columns, rows: rows() }], MADE_AT, controller.signal),
  ).rejects.toMatchObject({
    name: 'AbortError',
  });
});
