// What somebody should know of how a list was read, whatever it is a list of.

import type { ListTable } from '../formats/list-table.ts';

export function listWarnings(
  table: Pick<ListTable, 'rows' | 'unreadable' | 'headerRow' | 'isMixedEncoding' | 'rowsWithNul'>,
): string[] {
  const warnings: string[] = [];
  if (table.rows.length + table.unreadable.length === 0) {
    warnings.push('There are no rows below the names of the columns.');
  }
  if (table.headerRow > 1) {
    warnings.push(`The columns are named in row ${table.headerRow}; what stands above was passed over.`);
  }
  if (table.isMixedEncoding) {
    warnings.push('This file was written in two ways (Windows-1252 and UTF-8); each part was read as what it is.');
  }
  if (table.rowsWithNul > 0) {
    const rows = table.rowsWithNul === 1 ? '1 row' : `${table.rowsWithNul} rows`;
    warnings.push(`Nul characters were taken out of ${rows}.`);
  }
  return warnings;
}
