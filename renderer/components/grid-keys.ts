// Where a key or a pasted block leads in a grid that is typed into.

export interface Place {
  row: number;
  column: number;
}

const MOVES: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** The place a key leads to within `rows` × `columns`; undefined where the key leads nowhere. */
export function placeAfter(
  key: string,
  { isShift, isControl }: { isShift: boolean; isControl: boolean },
  from: Place,
  rows: number,
  columns: number,
): Place | undefined {
  const within = ({ row, column }: Place): Place => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  });
  const move = MOVES[key];
  if (move !== undefined) return within({ row: from.row + move.row, column: from.column + move.column });
  if (key === 'Enter') return within({ row: from.row + (isShift ? -1 : 1), column: from.column });
  if (key === 'Home') return within({ row: isControl ? 0 : from.row, column: 0 });
  if (key === 'End') return within({ row: isControl ? rows - 1 : from.row, column: columns - 1 });
  return undefined;
}

interface PastedCell extends Place {
  typed: string;
}

/** The cells of a block as spreadsheets copy it, from `at` on; how many of them fall outside `rows` × `columns`. */
export function pastedCells(
  text: string,
  at: Place,
  rows: number,
  columns: number,
): { cells: PastedCell[]; outside: number } {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const all = lines.flatMap((line, down) =>
    line.split('\t').map((typed, right) => ({ row: at.row + down, column: at.column + right, typed: typed.trim() })),
  );
  const cells = all.filter(({ row, column }) => row < rows && column < columns);
  return { cells, outside: all.filter((cell) => !cells.includes(cell) && cell.typed !== '').length };
}
