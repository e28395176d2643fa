// A workbook as a spreadsheet saves it, made by another library than the one that reads it here.

import ExcelJS from 'exceljs';

type Cell = string | number | boolean | Date | null | ExcelJS.CellFormulaValue;

interface Options {
  /** By sheet name, in order; a sheet named with a leading dot is hidden under the rest of its name. */
  sheets: Record<string, Cell[][]>;
  merges?: Record<string, string[]>;
  is1904?: boolean;
}

/** The bytes of an .xlsx file; days are typed as days, numbers as numbers. */
export async function workbookOf({ sheets, merges = {}, is1904 = false }: Options): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = is1904;
  for (const [name, rows] of Object.entries(sheets)) {
    const isHidden = name.startsWith('.');
    const sheet = workbook.addWorksheet(isHidden ? name.slice(1) : name, isHidden ? { state: 'hidden' } : {});
    for (const row of rows) sheet.addRow(row);
    for (const cells of merges[name] ?? []) sheet.mergeCells(cells);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
