// Threat: a cell that begins with = + - or @ is run as a formula by the spreadsheet that opens it, and may then send
// what stands beside it to somebody else. Such text is written with an apostrophe before it, and read back without.

/** Text that a spreadsheet may run, with any number of apostrophes before it already. */
const MAY_RUN = /^'*(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;
const GUARDED = /^''*(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** The text as a cell of an exported file. `unguardFormula` gives back exactly what went in. */
export const guardFormula = (text: string): string => (MAY_RUN.test(text) ? `'${text}` : text);

/** The text of a cell that `guardFormula` wrote. */
export const unguardFormula = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
