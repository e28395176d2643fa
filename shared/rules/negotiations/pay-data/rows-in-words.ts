// Rows of a list as a sentence names them.

const MOST = 8;

/** "row 4"; "rows 4, 5 and 9"; of many the first, and how many more. */
export function rowsInWords(rows: readonly number[]): string {
  if (rows.length === 1) return `row ${rows[0]}`;
  if (rows.length > MOST) return `rows ${rows.slice(0, MOST).join(', ')} and ${rows.length - MOST} more`;
  return `rows ${rows.slice(0, -1).join(', ')} and ${rows.at(-1)}`;
}

/** "rows 3 and 7; rows 4, 5 and 9". */
export function timesInWords(same: readonly (readonly { row: number }[])[]): string {
  const said = same.slice(0, MOST).map((rows) => rowsInWords(rows.map(({ row }) => row)));
  return `${said.join('; ')}${same.length > MOST ? `; and ${same.length - MOST} more groups` : ''}`;
}
