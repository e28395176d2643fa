// The text of a cell as it is meant, out of the XML of a workbook: runs of letters put together, control characters as
// what they stand for.

import { plainText, UnsoundXml } from './xml-scanner.ts';

/** Characters of a cell; spreadsheets themselves stop at 32,767. */
const LONGEST = 16_777_216;

/** How long a text is with another piece. @throws UnsoundXml when no cell is so long. */
export function lengthWith(length: number, piece: string): number {
  if (length + piece.length > LONGEST) throw new UnsoundXml('a text without end');
  return length + piece.length;
}

const ESCAPED = /_x([0-9a-fA-F]{4})_/g;
const COPIED_WHOLE = 13;

/**
 * A text of its own: one that is cut from a longer text keeps all of that in memory. Control characters that XML has
 * none of come as `_x0001_`.
 */
export function ownText(text: string): string {
  const plain = plainText(text);
  const meant = plain.includes('_x')
    ? plain.replace(ESCAPED, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
  return meant.length < COPIED_WHOLE || meant !== text ? meant : ` ${meant}`.slice(1);
}

/** The text of a shared or inline string: all its runs, without the readings that stand beside Japanese. */
export class CellText {
  private readonly pieces: string[] = [];
  private length = 0;
  private isText = false;
  private isReading = false;

  open(name: string): void {
    if (name === 't') this.isText = !this.isReading;
    else if (name === 'rPh') this.isReading = true;
  }

  text(text: string): void {
    if (!this.isText) return;
    this.length = lengthWith(this.length, text);
    this.pieces.push(text);
  }

  close(name: string): void {
    if (name === 't') this.isText = false;
    else if (name === 'rPh') this.isReading = false;
  }

  take(): string {
    const text = ownText(this.pieces.length === 1 ? (this.pieces[0] as string) : this.pieces.join(''));
    this.pieces.length = 0;
    this.length = 0;
    return text;
  }
}
