// Lists as people really save them: every encoding, delimiter and line end, and files that are no list at all.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCsv, writeCsv, writeLongCsv } from '../../electron/core/formats/csv.ts';
import { guardFormula, unguardFormula } from '../../electron/core/formats/formula-guard.ts';
import { decodeText } from '../../electron/core/formats/text-encoding.ts';

const spectrum = new URL('../fixtures/import/csv-spectrum/', import.meta.url);
const naughty: string[] = JSON.parse(
  readFileSync(new URL('../fixtures/text/naughty-strings.json', import.meta.url), 'utf8'),
);

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBigEndian: boolean, hasMark: boolean) => {
  const buffer = Buffer.from(`${hasMark ? '\ufeff' : ''}${text}`, 'utf16le');
  return isBigEndian ? buffer.swap16() : buffer;
};
const windows1252 = (text: string) =>
  Uint8Array.from(text, (each) => ({ '’': 0x92, '€': 0x80, '–': 0x96 })[each] ?? each.charCodeAt(0));
const cells = async (source: Uint8Array | string) => (await readCsv(source)).rows.map((row) => row.cells);

describe('csv-spectrum', () => {
  test.each(readdirSync(new URL('csvs/', spectrum)))('%s', async (name) => {
    const table = await readCsv(readFileSync(new URL(`csvs/${name}`, spectrum)));
    const expected = [
      JSON.parse(readFileSync(new URL(`json/${name.replace('.csv', '.json')}`, spectrum), 'utf8')),
    ].flat();
    const found = table.rows.map((row) =>
      Object.fromEntries(table.headers.map((header, at) => [header, row.cells[at]])),
    );
    // That file's own answer holds another telephone number than the file.
    if (name.startsWith('location')) expected[0]['Contact Phone Number'] = '2095257564';
    expect(found).toEqual(expected);
    expect(table.unreadable).toEqual([]);
  });
});

describe('encodings', () => {
  const text = 'Number;Name;Place\r\n007;José O’Neill;Köln €\r\n008;Zoë;–\r\n';
  const rows = [
    ['007', 'José O’Neill', 'Köln €'],
    ['008', 'Zoë', '–'],
  ];
  test.each([
    ['utf-8', bytes(text)],
    ['utf-8-bom', bytes(`\ufeff${text}`)],
    ['utf-16le', utf16(text, false, true)],
    ['utf-16be', utf16(text, true, true)],
    ['utf-16le', utf16(text, false, false)],
    ['utf-16be', utf16(text, true, false)],
    ['windows-1252', windows1252(text)],
  ])('%s', async (encoding, source) => {
    const table = await readCsv(source);
    expect(table).toMatchObject({
      encoding,
      delimiter: ';',
      headers: ['Number', 'Name', 'Place'],
      isMixedEncoding: false,
    });
    expect(table.rows.map((row) => row.cells)).toEqual(rows);
  });

  test('a file that says UTF-8 and is Windows-1252 is read as what it is', async () => {
    const table = await readCsv(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), windows1252(text)]));
    expect(table).toMatchObject({
      encoding: 'windows-1252',
      isMixedEncoding: false,
      headers: ['Number', 'Name', 'Place'],
    });
    expect(table.rows.map((row) => row.cells)).toEqual(rows);
  });

  test('two encodings in one file lose no row and no letter', async () => {
    const many = Array.from({ length: 40_000 }, (_, at) => `${at},Zoë Müller,Łódź`);
    const utf8Part = bytes(`Number,Name,Place\n${many.join('\n')}\n`);
    const oldPart = windows1252('x1,José O’Neill,Köln\nx2,Renée,Besançon\n');
    const table = await readCsv(Buffer.concat([utf8Part, oldPart, bytes('x3,Siân,Łódź\n')]));
    expect(table).toMatchObject({ encoding: 'utf-8', isMixedEncoding: true });
    expect(table.rows).toHaveLength(40_003);
    expect(table.rows.slice(-3).map((row) => row.cells)).toEqual([
      ['x1', 'José O’Neill', 'Köln'],
      ['x2', 'Renée', 'Besançon'],
      ['x3', 'Siân', 'Łódź'],
    ]);
  });

  test('any text survives each Unicode encoding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (any) => {
        const wanted = `a,b\n${any.replaceAll('\ufeff', '')}`;
        expect((await decodeText(bytes(wanted))).text).toBe(wanted);
        expect((await decodeText(utf16(wanted, false, true))).text).toBe(wanted);
        expect((await decodeText(utf16(wanted, true, true))).text).toBe(wanted);
      }),
    );
  });
});

describe('delimiters, headers and lines', () => {
  test.each([',', ';', '\t', '|'] as const)('%j divides, though addresses hold commas', async (delimiter) => {
    const quote = (text: string) => (delimiter === ',' ? `"${text}"` : text);
    const lines = [
      ['No', 'Name', 'Address'],
      ...Array.from({ length: 30 }, (_, at) => [`${at}`, quote(`Smith, J`), quote(`${at} High St, Leeds, LS1`)]),
    ];
    const table = await readCsv(lines.map((line) => line.join(delimiter)).join('\n'));
    expect(table.delimiter).toBe(delimiter);
    expect(table.rows[3]?.cells).toEqual(['3', 'Smith, J', '3 High St, Leeds, LS1']);
  });

  test.each(['\n', '\r\n', '\r'])('lines end with %j', async (end) => {
    expect(await cells(['a,b', '1,"x"', '2,y', ''].join(end))).toEqual([
      ['1', 'x'],
      ['2', 'y'],
    ]);
  });

  test('both ends in one file, and line breaks inside cells', async () => {
    expect(await cells('a,b\r\n1,"two\nlines"\r\n2,y\n3,"z"\r\n4,w')).toEqual([
      ['1', 'two\nlines'],
      ['2', 'y'],
      ['3', 'z'],
      ['4', 'w'],
    ]);
  });

  test('titles above the list are passed over, and rows keep a spreadsheet’s numbers', async () => {
    const table = await readCsv('Branch 42 membership\nPrinted 1 November 2026,,\n\nNo,Name,Town\n1,A,B\n\n2,C,D\n');
    expect(table).toMatchObject({ headers: ['No', 'Name', 'Town'], headerRow: 4 });
    expect(table.rows).toEqual([
      { row: 5, cells: ['1', 'A', 'B'] },
      { row: 7, cells: ['2', 'C', 'D'] },
    ]);
  });

  test('a line that tells the delimiter is obeyed and not counted', async () => {
    const table = await readCsv('sep=;\r\nNo;Name\r\n1;A,B\r\n');
    expect(table).toMatchObject({ delimiter: ';', headers: ['No', 'Name'], headerRow: 1, rows: [{ row: 2 }] });
  });

  test('headers met twice, missing or hostile are kept as they are', async () => {
    const table = await readCsv('No,Name,,Name,__proto__,constructor\n1,a,b,c,d,e\n');
    expect(table.headers).toEqual(['No', 'Name', '', 'Name', '__proto__', 'constructor']);
    expect(table.rows[0]?.cells).toEqual(['1', 'a', 'b', 'c', 'd', 'e']);
  });

  test('ragged rows are named; empty cells too many are not ragged', async () => {
    const table = await readCsv('a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n,,,,\n4,5,6\n');
    expect(table.rows.map((row) => row.row)).toEqual([2, 5, 7]);
    expect(table.unreadable).toEqual([
      { row: 3, reason: '2 columns, 3 expected.', cells: ['1', '2'] },
      { row: 4, reason: '4 columns, 3 expected.', cells: ['1', '2', '3'] },
    ]);
  });

  test('a quotation mark that is never closed costs its own row only', async () => {
    const many = Array.from({ length: 60_000 }, (_, at) => `${at},Name ${at},"Town"`);
    many[10] = '10,"Name 10,Town';
    many[30_000] = '30000,"Name" 30000,Town';
    const table = await readCsv(`No,Name,Town\n${many.join('\n')}`);
    expect(table.unreadable.map((each) => each.row)).toEqual([12]);
    expect(table.rows).toHaveLength(59_999);
    expect(table.rows.at(-1)?.cells).toEqual(['59999', 'Name 59999', 'Town']);
  });

  test('a file that misuses quotation marks throughout is read line by line', async () => {
    const misused = await readCsv(`No,Name\n${'"1" x,Grace\n'.repeat(50_000)}`);
    expect(misused.rows).toHaveLength(50_000);
    expect(misused.rows.at(-1)).toEqual({ row: 50_001, cells: ['"1" x', 'Grace'] });
    const open = await readCsv(`No,Name\n${'"1,Grace\n'.repeat(50_000)}`);
    expect(open.unreadable).toHaveLength(50_000);
  });

  test('a row without an end is said to be none', async () => {
    await expect(readCsv(`No,Name\n1,${'x'.repeat(9_000_000)}`)).rejects.toThrow('A row of this file has no end');
  });

  test('marks inside a quoted cell are believed where the row fits', async () => {
    expect(await cells('a,b\n1,"She said "no" twice"\n')).toEqual([['1', 'She said "no" twice']]);
  });

  test('a cell of a megabyte, and nul characters', async () => {
    const long = 'x'.repeat(1_048_576);
    const table = await readCsv(`a,b\n1,"${long}"\n2,n\0ul\n`);
    expect(table.rows[0]?.cells[1]).toHaveLength(long.length);
    expect(table.rows[1]?.cells).toEqual(['2', 'nul']);
    expect(table.rowsWithNul).toBe(1);
  });
});

describe('what is no list', () => {
  test.each([
    ['', 'This file is empty'],
    [' \r\n\r\n ,,\n', 'This file is empty'],
    ['%PDF-1.7\n...', 'This is a PDF'],
    ['<!DOCTYPE html><table>', 'This is a web page'],
    ['<?xml version="1.0"?><a/>', 'This is an XML file'],
    ['{"members": [{"name": "x"}]}', 'This is a JSON file'],
  ])('%j', async (text, sentence) => {
    await expect(readCsv(bytes(text))).rejects.toThrow(sentence);
  });

  test.each([
    [[0x50, 0x4b, 3, 4, 1, 2, 3], 'This is a zip archive'],
    [[0x89, 0x50, 0x4e, 0x47, 13, 10], 'This is a picture'],
    [[0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0], 'This is a program'],
    [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'This is an older Excel or Word file'],
  ])('%o', async (source, sentence) => {
    await expect(readCsv(Uint8Array.from(source))).rejects.toThrow(sentence);
  });

  test('bytes that are no text, and not a list with nul characters in it', async () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const random = createHash('shake256', { outputLength: 4_000 }).update(`${seed}`).digest();
      await expect(readCsv(random)).rejects.toThrow('This does not look like a list of members');
    }
    const padded = `No,Name\n${'1,Zo\xeb Zimmermann\0\0\0\0\n'.repeat(500)}`;
    const table = await readCsv(Buffer.from(padded, 'latin1'));
    expect(table).toMatchObject({ encoding: 'windows-1252', rowsWithNul: 500 });
    expect(table.rows[0]?.cells).toEqual(['1', 'Zoë Zimmermann']);
  });

  test('random bytes are read or refused in words, and never crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4_000 }), async (source) => {
        try {
          const table = await readCsv(source);
          expect(table.rows.every((row) => row.cells.length === table.headers.length)).toBe(true);
        } catch (error) {
          expect((error as Error).name).toBe('NotAList');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('size', () => {
  const big = () => {
    const lines = ['Number,First name,Last name,Joined,Employer,Workplace,Postcode'];
    for (let at = 0; at < 150_000; at += 1)
      lines.push(`${at},First ${at % 997},"Last, ${at % 3989}",01/02/2014,Employer,Workplace ${at % 400},LS1 1AB`);
    return bytes(lines.join('\r\n'));
  };

  test('rows that a spreadsheet left empty below the list are none of it, however many', async () => {
    const table = await readCsv(bytes(`Number,Name\n1,Lee\n${',\n'.repeat(2_000)}${' ,,\n'.repeat(10)}2,Ray\n`), {
      mostRows: 5,
    });
    expect(table.rows).toEqual([
      { row: 2, cells: ['1', 'Lee'] },
      { row: 2013, cells: ['2', 'Ray'] },
    ]);
    expect(table.unreadable).toEqual([]);
  });

  test('150,000 rows come in whole, telling how far they are', async () => {
    const source = big();
    const seen: number[] = [];
    const table = await readCsv(source, { onProgress: (done) => seen.push(done) });
    expect(table.rows).toHaveLength(150_000);
    expect(table.unreadable).toEqual([]);
    expect(table.rows.at(-1)?.row).toBe(150_001);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test('it stops when told to', async () => {
    const controller = new AbortController();
    const reading = readCsv(big(), { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('what is written', () => {
  test('any cells come back as they were', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('"', ',', '\n', '\r', ';', '=', "'", '+', '\t', ' ', 'a', 'é', '🙂'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 30 }), async (rows) => {
        const named = rows.map(([first, second], at) => [`n${at}`, first, second, 'end']);
        const table = await readCsv(writeCsv([['key', 'first', 'second', 'end'], ...named]), { isGuarded: true });
        expect(table.rows.map((row) => row.cells)).toEqual(named);
      }),
    );
  });

  test('the strings that break programs come back as they were', async () => {
    const rows = naughty.map((text, at) => [`${at}`, text, 'end']);
    const table = await readCsv(writeCsv([['key', 'text', 'end'], ...rows]), { isGuarded: true });
    expect(table.rows.map((row) => row.cells)).toEqual(rows);
  });

  test('no cell of the file begins as a formula, as another program reads it', () => {
    const texts = [
      ...naughty,
      '=1+1',
      ' =1',
      '\u200b=1',
      '\u0001@x',
      '\ufeff+1',
      "'=1",
      '\t-1',
      '\r\n=1',
      '＝1',
      '＠x',
    ];
    const { data } = Papa.parse<string[]>(new TextDecoder().decode(writeCsv(texts.map((text) => ['key', text]))));
    const cells = data.flat().filter((cell) => cell !== '');
    expect(cells.length).toBeGreaterThan(texts.length);
    const starts = cells.map((cell) => cell.replace(/^[\s\p{Cc}\p{Cf}]+/u, '').slice(0, 1));
    for (const start of '=+-@＝＋－＠') expect(starts).not.toContain(start);
    expect(cells.some((cell) => /^[\t\r\n]/.test(cell))).toBe(false);
  });

  test('many rows are written as few are', async () => {
    const rows = Array.from({ length: 1_250 }, (_, at) => [`n${at}`, at % 3 === 0 ? '=1' : null, 'a "b", c', -at]);
    expect(Buffer.from(await writeLongCsv(rows))).toEqual(Buffer.from(writeCsv(rows)));
    expect(Buffer.from(await writeLongCsv([]))).toEqual(Buffer.from(writeCsv([])));
    await expect(writeLongCsv(rows, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('no text runs as a formula, and the guard comes off again', () => {
    for (const text of ['=1+1', '+44 7700 900123', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', "'=1", "''@x", '＝1']) {
      expect(guardFormula(text).startsWith("'")).toBe(true);
      expect(unguardFormula(guardFormula(text))).toBe(text);
    }
    fc.assert(fc.property(fc.string(), (text) => void expect(unguardFormula(guardFormula(text))).toBe(text)));
    expect(guardFormula('O’Neill')).toBe('O’Neill');
  });
});
