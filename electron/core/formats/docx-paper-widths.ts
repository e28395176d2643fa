// How wide the columns of a table are in Word, which takes what it is told: as wide as they say, as what stands in them, or
// a share of the rest.

import type { PaperColumn, PaperText } from './pdf/paper-parts.ts';

/** Twentieths of a point: of a letter at the size of a cell, and of the room beside the text. */
const LETTER = 122;
const ROOM = 220;
/** A column is as wide as what stands in it up to this part of the page. */
const MOST_FITTED = 0.4;
const LEAST = 700;

const longest = (text: PaperText): number =>
  Math.max(...(typeof text === 'string' ? text : text.text).split('\n').map((line) => line.length));

/** In twentieths of a point; together `width`. */
export function columnWidths(
  columns: readonly PaperColumn[],
  rows: readonly (readonly PaperText[])[],
  width: number,
): number[] {
  const fitted = columns.map(({ width: said, title }, at) => {
    if (typeof said === 'number') return said * 20;
    if (said !== 'fit') return null;
    const letters = rows.reduce((most, row) => Math.max(most, longest(row[at] ?? '')), longest(title));
    return Math.max(LEAST, Math.min(letters * LETTER + ROOM, width * MOST_FITTED));
  });
  const shares = fitted.filter((each) => each === null).length;
  const taken = fitted.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const left = Math.max(width - taken, shares * LEAST);
  const wanted = fitted.map((each) => each ?? left / shares);
  const whole = wanted.reduce((sum, each) => sum + each, 0);
  // Too wide together, or nobody takes the rest: all grow or shrink alike.
  return wanted.map((each) => Math.floor((each / whole) * width));
}
