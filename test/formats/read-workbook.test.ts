import ExcelJS from 'exceljs';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { isWorkbook, readWorkbook } from '../../electron/core/formats/read-workbook.ts';

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('a workbook', () => {
  it('gives the values of formulas, days of either base, links and text of several kinds as text', async () => {
    for (const date1904 of [false, true]) {
      const bytes = await workbook((book) => {
        book.properties.date1904 = date1904;
        const sheet = book.addWorksheet('Cases');
        sheet.addRow(['Name', 'Number', 'Day', 'Sum', 'Note', 'Link', 'Yes']);
        sheet.addRow([
          'José',
          1003318,
          day('2026-02-28'),
          { formula: 'B2*2', result: 2006636 },
          { richText: [{ text: 'bold ' }, { text: 'plain' }] },
          { text: 'the file', hyperlink: 'https://example.org' },
          true,
        ]);
        sheet.addRow(['Ann', 1.5, { formula: 'C2+1', result: day('2026-03-01') }, { error: '#N/A' }, null, '', false]);
      });
      expect(isWorkbook(bytes)).toBe(true);
      const { headers, rows, notes } = await readWorkbook(bytes);
      expect(headers).toEqual(['Name', 'Number', 'Day', 'Sum', 'Note', 'Link', 'Yes']);
      expect(rows).toEqual([
        { row: 2, cells: ['José', '1003318', '2026-02-28', '2006636', 'bold plain', 'the file', 'Yes'] },
        { row: 3, cells: ['Ann', '1.5', '2026-03-01', '', '', '', 'No'] },
      ]);
      expect(notes).toEqual(['1 cell holds an error of the spreadsheet (#N/A) and counts as empty.']);
    }
  });

  it('is read below its titles, with rows numbered as the spreadsheet numbers them, and the sheet that is shown', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('Old', { state: 'hidden' }).addRow(['Name', 'Type']);
      const sheet = book.addWorksheet('Cases');
      sheet.addRow(['Open cases of the branch']);
      sheet.mergeCells('A1:C1');
      sheet.addRow([]);
      sheet.addRow(['Name', 'Type', 'Day']);
      sheet.addRow(['Grace', 'Pay', '']);
      sheet.addRow([]);
      sheet.addRow(['José', 'Grievance', '']);
    });
    const { headers, headerRow, rows } = await readWorkbook(bytes);
    expect(headers).toEqual(['Name', 'Type', 'Day']);
    expect(headerRow).toBe(3);
    expect(rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [4, 'Grace'],
      [6, 'José'],
    ]);
  });

  it('that unpacks to far more than it says is not opened', async () => {
    const zip = new PizZip(await workbook((book) => void book.addWorksheet('x').addRow(['Name'])));
    zip.file('xl/worksheets/sheet1.xml', `<worksheet>${' '.repeat(140_000_000)}</worksheet>`);
    const bytes = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
    expect(bytes.length).toBeLessThan(1_000_000);
    await expect(readWorkbook(bytes)).rejects.toThrow('unpacks to far more than a list holds');
  });

  it('that is damaged or empty is refused in words', async () => {
    const bytes = await workbook((book) => void book.addWorksheet('x').addRow(['Name']));
    await expect(readWorkbook(bytes.subarray(0, bytes.length - 200))).rejects.toThrow('This workbook is damaged');
    await expect(readWorkbook(await workbook((book) => void book.addWorksheet('x')))).rejects.toThrow('empty');
  });

  it('stops when it is told to', async () => {
    const bytes = await workbook((book) => void book.addWorksheet('x').addRow(['Name']));
    await expect(readWorkbook(bytes, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});
