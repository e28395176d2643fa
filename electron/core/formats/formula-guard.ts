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
