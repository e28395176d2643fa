// Threat: a cell that begins with = + - or @ is run as a formula by the spreadsheet that opens it, and may then send
// what stands beside it to somebody else. Such text is written with an apostrophe before it, and read back without.

/**
 * Text that a spreadsheet may run, with any number of apostrophes before it already: also after blanks, controls and
 * signs without width, which some programs drop when they open a file.
 */
const MAY_RUN = /^'*(?:[\t\r\n]|[\s\x00-\x1f\u200b-\u200f\u2060]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;
const GUARDED = /^''*(?:[\t\r\n]|[\s\x00-\x1f\u200b-\u200f\u2060]*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** The text as a cell of an exported file. `unguardFormula` gives back exactly what went in. */
export const guardFormula = (text: string): string => (MAY_RUN.test(text) ? `'${text}` : text);

/** The text of a cell that `guardFormula` wrote. */
export const unguardFormula = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/** A number below zero, as programs write it: no text, so it needs no guard. */
const NUMBER = /^-\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;
const NINE = 57;
const ZERO = 48;
const AT_SIGN = 64;
const LAST_LETTER = 122;

/**
 * Tells by its cells whether a file was guarded when it was written: then there is text with a guard in it and none that
 * would run without one. A file that says so nowhere comes back as it went out all the same.
 */
export class GuardFinder {
  private readonly guarded: { cells: string[]; column: number }[] = [];
  private isUnguarded = false;

  look(cells: string[]): void {
    if (this.isUnguarded) return;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] as string;
      const code = cell.charCodeAt(0);
      if ((code > AT_SIGN && code <= LAST_LETTER) || (code >= ZERO && code <= NINE) || cell === '') continue;
      if (GUARDED.test(cell)) this.guarded.push({ cells, column });
      else if (MAY_RUN.test(cell) && !NUMBER.test(cell)) this.isUnguarded = true;
    }
  }

  /** Takes the guards off again, if they are any. */
  unguard(): void {
    if (this.isUnguarded) return;
    for (const { cells, column } of this.guarded) cells[column] = unguardFormula(cells[column] as string);
  }
}
