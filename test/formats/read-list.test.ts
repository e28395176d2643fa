// Lists as branches are sent them, as workbooks and as text: which row names the columns, and what the cells mean.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../electron/core/formats/csv.ts';
import type { ListTable } from '../../electron/core/formats/list-table.ts';
import { readList } from '../../electron/core/formats/read-list.ts';
import { cellText, writeWorkbook } from '../../electron/core/formats/xlsx.ts';
import { rawWorkbook, textRow } from './raw-workbook.ts';

const rowsOf = ({ rows }: ListTable) => rows.map(({ cells }) => cells);
const sheetOf = (xml: string, more: Partial<Parameters<typeof rawWorkbook>[0]> = {}) =>
  rawWorkbook({ sheets: [{ name: 'Members', xml }], ...more });
const withMerges = (rows: string[], merges: string[]) =>
  `<worksheet><sheetData>${rows.join('')}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`;
const asCsv = (lines: readonly (readonly string[])[]) => writeCsv(lines);

describe('days of a workbook', () => {
  it.each(['1900', '1904'])('counted from %s are what the text beside them says', async (base) => {
    const file = new URL(`../fixtures/import/dates-1900-1904/${base}.xlsx`, import.meta.url);
    // The workbook has no names over its columns: its first row is taken for them.
    const table = await readList(readFileSync(file));
    const all = [table.headers, ...rowsOf(table)];
    expect(all).toHaveLength(5);
    for (const cells of all) expect(cells[1]).toBe(cells[2]);
    expect([...table.dayColumns]).toEqual([1]);
  });

  it('are told from numbers, times and text by their format', async () => {
    const formats = [
      'dd/mm/yyyy',
      'd mmm yy hh:mm',
      '[h]:mm',
      '0.0%',
      '[$-809]dd mmmm yyyy;@',
      '#,##0.00 "days"',
      'mmm-yy',
    ];
    const cells = [45385, 45385.604166666664, 1.5, 0.125, 45385, 1234.5, 45385]
      .map((value, at) => `<c r="${String.fromCharCode(65 + at)}2" s="${at + 1}"><v>${value}</v></c>`)
      .join('');
    const names = ['Day', 'When', 'Hours', 'Share', 'Long', 'Amount', 'Month'];
    const iso = '<c r="H2" t="d"><v>2024-04-03T00:00:00</v></c>';
    const table = await readList(
      sheetOf(`${textRow(1, [...names, 'ISO'])}<row r="2">${cells}${iso}</row>`, { formats }),
    );
    expect(rowsOf(table)).toEqual([
      ['2024-04-03', '2024-04-03 14:30', '36:00', '0.125', '2024-04-03', '1234.5', '2024-04-03', '2024-04-03'],
    ]);
    expect([...table.dayColumns].sort()).toEqual([0, 1, 4, 6, 7]);
  });
});

describe('days that a spreadsheet turned round', () => {
  const column = (days: string[], texts: string[]) => {
    const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
    const cells = [
      ...days.map((day) => `s="1"><v>${serial(day)}</v>`),
      ...texts.map((text) => `t="str"><v>${text}</v>`),
    ];
    const rows = cells.map(
      (cell, at) => `<row r="${at + 2}"><c r="A${at + 2}"><v>${at}</v></c><c r="B${at + 2}" ${cell}</c></row>`,
    );
    return sheetOf(`${textRow(1, ['No', 'Joined'])}${rows.join('')}`, { formats: ['dd/mm/yyyy'] });
  };
  const texts = ['13/02/2024', '28/03/2024', '30/04/2024'];

  it('are told of where all of them could be months and the texts beside them could not', async () => {
    const { notes } = await readList(column(['2024-03-04', '2024-05-12', '2024-01-01'], texts));
    expect(notes).toEqual([expect.stringContaining('In “Joined” some dates are text')]);
  });

  it('are not suspected where one falls after the 12th, or nothing is text', async () => {
    expect((await readList(column(['2024-03-04', '2024-05-13', '2024-01-01'], texts))).notes).toEqual([]);
    expect((await readList(column(['2024-03-04', '2024-05-12', '2024-01-01'], []))).notes).toEqual([]);
  });
});

describe('cells of a workbook', () => {
  it('keep the zeros they are shown with, and all their digits', async () => {
    const formats = ['0000000', '00\\-00\\-00', '"UN"000000', '0'];
    const xml = `${textRow(1, ['A', 'B', 'C', 'D', 'E', 'F', 'G'])}<row r="2"><c r="A2" s="1"><v>12345</v></c><c r="B2" s="2"><v>90128</v></c><c r="C2" s="3"><v>42</v></c><c r="D2" s="4"><v>7</v></c><c r="E2"><v>1.2345678901234E+14</v></c><c r="F2"><v>0.30000000000000004</v></c><c r="G2" s="1"><v>123456789</v></c></row>`;
    expect(rowsOf(await readList(sheetOf(xml, { formats })))).toEqual([
      ['0012345', '09-01-28', 'UN000042', '7', '123456789012340', '0.3', '123456789'],
    ]);
  });

  it('are shared, inline, of several kinds of letters, formulas, errors, yes and no', async () => {
    const sharedTexts = [
      '00123',
      '<r><rPr><b/></rPr><t>O’</t></r><r><t xml:space="preserve">Neill </t></r><rPh sb="0" eb="1"><t>reading</t></rPh>',
      '_x0001_tab_x005F_x0041_ &',
    ];
    const xml = `${textRow(1, ['A', 'B', 'C', 'D', 'E', 'F', 'G'])}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2"><f>1+1</f><v>2</v></c><c r="E2" t="str"><f>"a"&amp;"b"</f><v>a &lt;b&gt;</v></c><c r="F2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="G2" t="b"><v>1</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><r><t>Two </t></r><r><t>runs</t></r></is></c><c r="D3"><f>A1</f></c></row>`;
    const table = await readList(sheetOf(xml, { sharedTexts }));
    expect(rowsOf(table)).toEqual([
      ['00123', 'O’Neill ', '\u0001tab_x0041_ &', '2', 'a <b>', '', 'Yes'],
      ['Two runs', '', '', '', '', '', ''],
    ]);
    expect(table.notes).toEqual([
      '1 cell holds an error of the spreadsheet (#DIV/0!) and counts as empty.',
      '1 formula was saved without a value. Open the workbook in a spreadsheet and save it again.',
    ]);
  });

  it('are found where they are, whatever the sheet says of its size, and without being told their place', async () => {
    const xml = `<x:worksheet xmlns:x="y"><x:dimension ref="A1:A1"/><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t><![CDATA[No <1>]]></x:t></x:is></x:c><x:c t="str"><x:v>Name</x:v></x:c></x:row><x:row r="9"><x:c r="A9"><x:v>1</x:v></x:c><x:c r="B9" note="a > b" t="str"><x:v>Grace</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const table = await readList(sheetOf(xml));
    expect(table.headers).toEqual(['No <1>', 'Name']);
    expect(table.rows).toEqual([{ row: 9, cells: ['1', 'Grace'] }]);
  });

  it('that were joined down a column are every row’s', async () => {
    const rows = [
      textRow(1, ['Workplace', 'Name']),
      textRow(2, ['Depot', 'Grace']),
      textRow(3, ['', 'José']),
      textRow(4, ['', 'Siân']),
    ];
    expect(rowsOf(await readList(sheetOf(withMerges(rows, ['A2:A3']))))).toEqual([
      ['Depot', 'Grace'],
      ['Depot', 'José'],
      ['', 'Siân'],
    ]);
  });

  it('far to the right of the list are said, not read', async () => {
    const far = '<row r="3"><c r="A3"><v>2</v></c><c r="XFD3" t="str"><v>x</v></c></row>';
    const xml = `${textRow(1, ['No', 'Name'])}${textRow(2, ['1', 'Grace', 'extra'])}${far}`;
    const table = await readList(sheetOf(xml));
    expect(table.headers).toEqual(['No', 'Name', '']);
    expect(rowsOf(table)).toEqual([
      ['1', 'Grace', 'extra'],
      ['2', '', ''],
    ]);
    expect(table.notes).toEqual([
      'Something stands far to the right of the list in 1 row, the first of them row 3; it was not read.',
    ]);
  });
});

describe('sheets', () => {
  const list = (name: string) => `${textRow(1, ['No', 'Name'])}${textRow(2, ['1', name])}`;
  const source = rawWorkbook({
    sheets: [
      { name: 'Notes', xml: '' },
      { name: 'Old', xml: list('hidden'), state: 'veryHidden' },
      { name: 'North & South', xml: list('Grace') },
      { name: 'West', xml: list('José') },
    ],
    parts: { 'xl/vbaProject.bin': 'macros' },
  });

  it('the first that is shown and has rows is read, and the others are named', async () => {
    const table = await readList(source);
    expect(table).toMatchObject({
      kind: 'workbook',
      encoding: null,
      delimiter: null,
      sheet: 'North & South',
      sheets: [
        { name: 'Notes', rows: 0 },
        { name: 'North & South', rows: 2 },
        { name: 'West', rows: 2 },
      ],
      notes: ['Only the sheet “North & South” was read, not “West”.', 'This workbook holds macros; they were not run.'],
    });
  });

  it('another is read when it is asked for, and one that is not there is said not to be', async () => {
    expect(rowsOf(await readList(source, { sheet: 'West' }))).toEqual([['1', 'José']]);
    await expect(readList(source, { sheet: 'Notes' })).rejects.toThrow('The sheet “Notes” is empty');
    await expect(readList(source, { sheet: 'East' })).rejects.toThrow('There is no sheet “East”');
  });
});

const titled = [
  ['Branch 42', '', ''],
  ['', '', ''],
  ['No', 'Name', 'Email'],
  ['1', 'Grace', 'g@example.org'],
];

describe.each(['workbook', 'CSV'] as const)('the names of the columns in a %s', (kind) => {
  const read = (lines: string[][], options: { headerRow?: number; merges?: string[] } = {}) =>
    readList(
      kind === 'CSV'
        ? asCsv(lines)
        : sheetOf(
            withMerges(
              lines.map((line, at) => textRow(at + 1, line)),
              options.merges ?? [],
            ),
          ),
      options,
    );

  it('stand under titles, and a person can point at another row', async () => {
    const found = await read(titled);
    expect(found).toMatchObject({ headers: ['No', 'Name', 'Email'], headerRow: 3, rows: [{ row: 4 }] });
    expect(found.firstRows.map((cells) => cells[0] ?? '')).toEqual(['Branch 42', '', 'No', '1']);
    const pointed = await read(titled, { headerRow: 4 });
    expect(pointed).toMatchObject({ headers: ['1', 'Grace', 'g@example.org'], headerRow: 4, rows: [] });
    await expect(read(titled, { headerRow: 40 })).rejects.toThrow('There is nothing in row 40.');
  });

  it('stand in two rows, the first of which holds groups', async () => {
    const lines = [
      ['Member', '', '', 'Contact', '', 'Next of kin', ''],
      ['No', 'Forename', 'Surname', 'Email', 'Phone', 'Name', 'Phone'],
      ['1', 'Grace', 'Obi', 'g@example.org', '0113', 'José', '0114'],
      ['2', 'Siân', 'Rees', 's@example.org', '0115', 'Ann', '0116'],
    ];
    const found = await read(lines, { merges: ['A1:C1', 'D1:E1', 'F1:G1'] });
    expect(found.headers.slice(3)).toEqual([
      'Contact – Email',
      'Contact – Phone',
      'Next of kin – Name',
      'Next of kin – Phone',
    ]);
    expect(found).toMatchObject({ headerRow: 2, notes: ['The columns are named in rows 1 and 2, which were joined.'] });
    expect(found.rows).toHaveLength(2);
  });

  it('stand in two rows where some names have one of their own', async () => {
    const lines = [
      ['No', 'Forename', 'Surname', 'Workplace', 'Contact', ''],
      ['', '', '', '', 'Email', 'Phone'],
      ['1', 'Grace', 'Obi', 'Depot', 'g@example.org', '0113'],
      ['2', 'Siân', 'Rees', 'Depot', 's@example.org', '0115'],
    ];
    const found = await read(lines, { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1'] });
    expect(found.headers).toEqual(['No', 'Forename', 'Surname', 'Workplace', 'Contact – Email', 'Contact – Phone']);
    expect(found.headerRow).toBe(2);
    expect(rowsOf(found)[0]?.[0]).toBe('1');
  });

  it('stand in two rows, each with a half of the names', async () => {
    const people = Array.from({ length: 4 }, (_, at) => [`${at}`, 'Grace', 'Obi', '01/02/2014']);
    const found = await read([['Member', 'First', 'Last', 'Date'], ['number', 'name', 'name', 'joined'], ...people]);
    expect(found).toMatchObject({ headers: ['Member number', 'First name', 'Last name', 'Date joined'], headerRow: 2 });
    expect(found.rows).toHaveLength(4);
  });

  it('stand under rows as full as they are', async () => {
    const people = Array.from({ length: 4 }, (_, at) => [`${at}`, 'Grace', 'Obi', 'Depot']);
    const names = ['No', 'Forename', 'Surname', 'Workplace'];
    const found = await read([['Branch:', '42', 'Printed:', '1 November 2026'], names, ...people]);
    expect(found).toMatchObject({ headers: names, headerRow: 2 });
  });

  it('stand a second time as codes, and again at the head of each page', async () => {
    const names = ['Number', 'Name', 'Joined'];
    const page = (from: number) => Array.from({ length: 5 }, (_, at) => [`${from + at}`, 'Grace', '01/02/2014']);
    const found = await read([names, ['mem_no', 'mem_name', 'join_dt'], ...page(1), names, ...page(6)]);
    expect(found.headers).toEqual(names);
    expect(found.rows).toHaveLength(10);
    expect(found.notes).toEqual([
      'Row 2 names the columns a second time; it was passed over.',
      'The names of the columns stand again in 1 row, passed over.',
    ]);
  });

  it('are not looked for in a list of people without numbers', async () => {
    const lines = [
      ['Forename', 'Surname', 'Town'],
      ['Grace', 'Obi', 'Leeds'],
      ['Siân', 'Rees', ''],
      ['Ann', 'Lee', 'York'],
    ];
    expect((await read(lines)).rows).toHaveLength(3);
  });

  it('may be missing or hostile', async () => {
    const found = await read([
      ['No', '__proto__', 'constructor', '', 'toString'],
      ['1', 'a', 'b', 'c', 'd'],
      ['2', '', '', '', ''],
    ]);
    expect(found.headers).toEqual(['No', '__proto__', 'constructor', '', 'toString']);
    expect(rowsOf(found)[0]).toEqual(['1', 'a', 'b', 'c', 'd']);
  });
});

describe('the names of a list of text', () => {
  it('stand under an address that was cut at its commas', async () => {
    const found = await readList(
      'Branch 42, 1 High St, Leeds, LS1, England\nNo,Name,Town\n1,Grace,York\n2,José,Hull\n',
    );
    expect(found).toMatchObject({ headers: ['No', 'Name', 'Town'], headerRow: 2 });
    expect(found.rows).toHaveLength(2);
  });

  it('may be missing over columns that are used', async () => {
    const found = await readList('No,Name,,\n1,Grace,Leeds,\n2,José,,\n');
    expect(found.headers).toEqual(['No', 'Name', '']);
    expect(rowsOf(found)).toEqual([
      ['1', 'Grace', 'Leeds'],
      ['2', 'José', ''],
    ]);
    expect(found.unreadable).toEqual([]);
  });
});

describe('what the app writes', () => {
  const naughty: string[] = JSON.parse(
    readFileSync(new URL('../fixtures/text/naughty-strings.json', import.meta.url), 'utf8'),
  );
  const texts = [...naughty, ' ', '\u0001\u001f', '_x0041_', '\r\n', "'=1", '"'].filter((text) => text !== '');
  const lines = texts.map((text, at) => [`n${at}`, text, 'end']);
  const columns = ['key', 'name', 'end'].map((header) => ({ header, width: 10 }));

  it('comes back unchanged from a workbook', async () => {
    const bytes = await writeWorkbook([{ name: 'Names', columns, rows: lines }], '2026-11-24T09:00:00Z');
    expect(rowsOf(await readList(bytes))).toEqual(lines);
    expect(cellText('\u0001')).toBe('_x0001_');
  });

  it('is told from what others write: their apostrophes and formulas are kept as they are', async () => {
    const guarded = [
      ['1', "'=Ann", '-3'],
      ['2', 'Grace', "'+44 7700"],
    ];
    const csv = (rows: string[][]) =>
      Buffer.from(`\ufeffNo,Name,Phone\r\n${rows.map((row) => row.join(',')).join('\r\n')}\r\n`);
    expect(rowsOf(await readList(csv(guarded)))).toEqual([
      ['1', '=Ann', '-3'],
      ['2', 'Grace', '+44 7700'],
    ]);
    const others = [...guarded, ['3', '@home', '']];
    expect(rowsOf(await readList(csv(others)))).toEqual(others);
    expect(rowsOf(await readList(csv(guarded), { isGuarded: false }))).toEqual(guarded);
    expect(rowsOf(await readList(csv(guarded).subarray(3)))).toEqual(guarded);
  });

  it('comes back unchanged from CSV', async () => {
    const bytes = writeCsv([['key', 'name', 'end'], ...lines]);
    expect(rowsOf(await readList(bytes, { isGuarded: true }))).toEqual(lines);
    expect(rowsOf(await readList(bytes))).toEqual(lines);
  });
});
