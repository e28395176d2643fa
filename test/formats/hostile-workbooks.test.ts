// Workbooks that are damaged, locked or made to do harm: each is read as far as it is a list, or refused in words.

import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { TooManyRows } from '../../electron/core/formats/list-table.ts';
import { NotAList } from '../../electron/core/formats/not-a-list.ts';
import { readList } from '../../electron/core/formats/read-list.ts';
import { rawParts, rawWorkbook, textRow, zipOf } from './raw-workbook.ts';

const list = `${textRow(1, ['No', 'Name'])}${textRow(2, ['1', 'Grace'])}`;
const sheets = [{ name: 'Members', xml: list }];
const plain = rawWorkbook({ sheets });
const withSheet = (xml: string) => rawWorkbook({ sheets: [{ name: 'Members', xml }] });
const compound = (...names: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1_024),
    ...names.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
  ]);

/** As office programs write it: its kind stands first, as it is. */
const openDocument = () =>
  new PizZip()
    .file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')
    .generate({ type: 'uint8array', compression: 'STORE' });

/** The workbook with something changed of each part, both in the directory and beside the part. */
function changed(source: Uint8Array, change: (bytes: Buffer, at: number, isEntry: boolean) => void): Buffer {
  const bytes = Buffer.from(source);
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    const mark = bytes.readUInt32LE(at);
    if (mark === 0x0403_4b50 || mark === 0x0201_4b50) change(bytes, at, mark === 0x0201_4b50);
  }
  return bytes;
}

describe('refused in words', () => {
  const bomb = (xml: string) =>
    withSheet(`<?xml version="1.0"?>${xml}<worksheet><sheetData>${list}</sheetData></worksheet>`);
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('');
  it.each([
    ['an XML bomb', bomb(`<!DOCTYPE x [<!ENTITY a0 "ha">${laughs}]>`), 'a document type'],
    ['an entity from elsewhere', bomb('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), 'a document type'],
    ['a password', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'locked with a password'],
    ['an older workbook', compound('Root Entry', 'Workbook'), 'an older Excel workbook (.xls)'],
    ['an older document', compound('Root Entry', 'WordDocument'), 'an older Word document'],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': 'x', '[Content_Types].xml': '<Types/>' }), '(.xlsb)'],
    ['an OpenDocument sheet', openDocument(), 'an OpenDocument spreadsheet'],
    ['another zip', zipOf({ '../../evil.txt': 'x' }), 'a zip archive'],
    ['one that was cut off', plain.subarray(0, plain.length - 100), 'is damaged'],
    ['one that was cut off early', plain.subarray(0, plain.length >> 1), 'is damaged'],
    ['XML that was cut off', withSheet(`<worksheet><sheetData>${list}`), 'is damaged'],
    ['XML that closes too much', withSheet('<worksheet></worksheet></worksheet>'), 'is damaged'],
    ['a tag without an end', withSheet(`<worksheet><sheetData a="${'x'.repeat(5_000_000)}`), 'is damaged'],
    [
      'a text without end',
      withSheet(`${list}<row r="3"><c t="str"><v>${'0123456789'.repeat(2_000_000)}</v></c></row>`),
      'is damaged',
    ],
    ['no sheet', rawWorkbook({ sheets: [] }), 'empty'],
    ['a part that is not there', rawWorkbook({ sheets, parts: { 'xl/workbook.xml': '' } }), 'is damaged'],
    [
      'locked parts',
      changed(plain, (bytes, at, isEntry) => void bytes.writeUInt8(1, at + (isEntry ? 8 : 6))),
      'password',
    ],
    [
      'a false check sum',
      changed(plain, (bytes, at, isEntry) => void bytes.writeUInt32LE(7, at + (isEntry ? 16 : 14))),
      'damaged',
    ],
    [
      'a way to pack that is not known',
      changed(plain, (bytes, at, isEntry) => void bytes.writeUInt16LE(99, at + (isEntry ? 10 : 8))),
      'damaged',
    ],
    [
      'sizes that wrap',
      changed(plain, (bytes, at, isEntry) => void bytes.writeUInt32LE(0xffff_fff0, at + (isEntry ? 20 : 18))),
      'damaged',
    ],
  ])('%s', async (_, source, sentence) => {
    const refusal = readList(source as Uint8Array);
    await expect(refusal).rejects.toThrow(NotAList);
    await expect(refusal).rejects.toThrow(sentence);
  });

  it('one part twice: it would be read in two ways', async () => {
    const parts = rawParts({ sheets });
    const twin = { ...parts, 'xl/WORKSHEETS/sheet1.xml': `<worksheet><sheetData>${list}</sheetData></worksheet>` };
    await expect(readList(zipOf(twin))).rejects.toThrow('is damaged');
  });

  it('a bomb, whatever it says of its own size', async () => {
    const zip = new PizZip(plain);
    zip.file('xl/worksheets/sheet1.xml', `<worksheet>${' '.repeat(120_000_000)}</worksheet>`);
    const bytes = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
    expect(bytes.length).toBeLessThan(1_000_000);
    for (const size of [10, 0xffff_ffff]) {
      const lying = changed(bytes, (buffer, at, isEntry) => void buffer.writeUInt32LE(size, at + (isEntry ? 24 : 22)));
      await expect(readList(lying)).rejects.toThrow('unpacks to far more than a list holds');
    }
  });

  it('more rows than a spreadsheet holds', async () => {
    await expect(readList(withSheet(`${list}<row r="1048577"><c><v>1</v></c></row>`))).rejects.toThrow(TooManyRows);
  });
});

describe('read in a time that grows with it', () => {
  it.each([
    ['attributes without values', withSheet(`${list}<row r="3"><c ${'a '.repeat(1_000_000)}/></row>`)],
    ['attributes without names', withSheet(`${list}<row r="3"><c ${'="" '.repeat(500_000)}/></row>`)],
    ['one name after another', withSheet(`${list}<row r="3"><c ${'a:'.repeat(1_000_000)}="1"/></row>`)],
    [
      'formats that open and never close',
      rawWorkbook({ sheets, formats: Array.from({ length: 5_000 }, () => '['.repeat(1_000)) }),
    ],
    ['entities that are none', withSheet(`${list}${textRow(3, ['&'.repeat(1_000_000)])}`)],
  ])('%s', async (_, source) => {
    expect((await readList(source)).rows[0]?.cells.slice(0, 2)).toEqual(['1', 'Grace']);
  });
});

describe('read as what it is', () => {
  it.each([
    ['names that lead out of the folder', { '../../../evil.sh': 'x', '/etc/passwd': 'x', __proto__: 'x' }],
    [
      'macros, pictures and whatever else',
      { 'xl/vbaProject.bin': 'MZ', 'xl/media/a.png': 'x', 'customXml/item1.xml': '<!DOCTYPE x>' },
    ],
    [
      'links to elsewhere',
      { 'xl/externalLinks/externalLink1.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1/">]>' },
    ],
  ])('%s', async (_, parts) => {
    expect((await readList(rawWorkbook({ sheets, parts }))).rows).toEqual([{ row: 2, cells: ['1', 'Grace'] }]);
  });

  it('parts that are stored as they are, and XML in UTF-16', async () => {
    const parts = rawParts({ sheets });
    const zip = new PizZip(plain);
    zip.file(
      'xl/worksheets/sheet1.xml',
      Buffer.from(`\ufeff${parts['xl/worksheets/sheet1.xml' as keyof typeof parts]}`, 'utf16le'),
    );
    const table = await readList(zip.generate({ type: 'uint8array', compression: 'STORE' }));
    expect(table.rows).toEqual([{ row: 2, cells: ['1', 'Grace'] }]);
  });

  it('a zip written as it goes, with sizes of 64 bits', async () => {
    const zip = new yazl.ZipFile();
    for (const [name, text] of Object.entries(rawParts({ sheets }))) {
      zip.addReadStream(Readable.from([text], { objectMode: false }), name, { forceZip64Format: true });
    }
    zip.end();
    const table = await readList(await buffer(zip.outputStream));
    expect(table.rows).toEqual([{ row: 2, cells: ['1', 'Grace'] }]);
  });

  it('the last row and the last column that a spreadsheet has', async () => {
    const names = Array.from({ length: 16_384 }, (_, at) => `<c t="str"><v>c${at}</v></c>`).join('');
    const last = '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>';
    const table = await readList(withSheet(`<row r="1">${names}</row>${last}`));
    expect(table.headers).toHaveLength(16_384);
    expect(table.rows.map(({ row, cells }) => [row, cells.length, cells.at(-1)])).toEqual([[1_048_576, 16_384, '7']]);
  });

  it('a cell of a megabyte', async () => {
    const long = 'é'.repeat(1_048_576);
    const table = await readList(withSheet(`${list}${textRow(3, ['2', long])}`));
    expect(table.rows[1]?.cells[1]).toBe(long);
  });

  it('a sheet joined all over', async () => {
    const merges = Array.from({ length: 60_000 }, () => '<mergeCell ref="A2:XFD1048576"/>').join('');
    const xml = `<worksheet><sheetData>${list}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
    expect((await readList(withSheet(xml))).rows).toHaveLength(1);
  });

  it('a nul character is taken out and counted', async () => {
    const table = await readList(withSheet(`${textRow(1, ['No', 'Name'])}${textRow(2, ['1', 'Gra_x0000_ce'])}`));
    expect(table).toMatchObject({ rowsWithNul: 1, rows: [{ cells: ['1', 'Grace'] }] });
  });
});

it('a workbook with any of its bytes changed is read or refused in words', async () => {
  const change = fc.tuple(fc.nat({ max: plain.length - 1 }), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = Buffer.from(plain);
      for (const [at, byte] of changes) bytes[at] = byte;
      try {
        const table = await readList(bytes);
        expect(table.rows.every(({ cells }) => cells.length === table.headers.length)).toBe(true);
      } catch (error) {
        expect((error as Error).name).toBe('NotAList');
      }
    }),
    { numRuns: 500 },
  );
});

it('any XML in a sheet is read or refused in words', async () => {
  const piece = fc.constantFrom(
    '<row>',
    '</row>',
    '<c t="s">',
    '<c r="B2" t="inlineStr">',
    '</c>',
    '<v>',
    '</v>',
    '<is>',
    '<t>',
    '</t>',
    '</is>',
    '7',
    '&#x41;',
    '&lt',
    '<',
    '>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<mergeCell ref="A1:B9"/>',
    '"',
    '<c/>',
    '<row r="-5" hidden="1">',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      try {
        await readList(withSheet(`${list}${pieces.join('')}`));
      } catch (error) {
        expect((error as Error).name).toBe('NotAList');
      }
    }),
    { numRuns: 500 },
  );
});
