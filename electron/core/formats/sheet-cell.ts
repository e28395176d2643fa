// What a cell of a written sheet can be, and the same as a cell of CSV, which knows text and numbers alone.

import type { CsvCell } from './csv.ts';

/**
 * Text, a number, a legal day (`YYYY-MM-DD`) that the spreadsheet shows as a date, a percentage (12.5 is 12.5%), or an
 * amount in pence or cents, exact, with the sign that it is shown with ("£").
 */
export type SheetCell =
  | string
  | number
  | { day: string }
  | { percent: number }
  | { pence: number; currency: string }
  | null;

/** As a number wherever somebody may go on reckoning with it: 12.5 for a percentage, 1234.56 for an amount. */
export function csvCell(cell: SheetCell): CsvCell {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('day' in cell) return cell.day;
  return 'percent' in cell ? cell.percent : cell.pence / 100;
}
