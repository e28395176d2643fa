// Months of an index as somebody pastes them: the publisher's own file, rows of a spreadsheet, a line typed. What is a year or a
// quarter is passed over; what is another series is said.

import type { PriceSeries } from '../../../domain/negotiations/benchmarks.ts';
import { readMonth } from './months.ts';
import { SERIES } from './price-index.ts';

export interface PastedPrices {
  /** By the code in the text; null where there is none. */
  series: PriceSeries | null;
  /** A code of the publisher's that is neither of the two. */
  otherCode: string | null;
  months: { line: number; month: string; value: string }[];
  /** Lines that hold a figure which nobody can read, as they stand. */
  unread: { line: number; text: string }[];
}

const CODE_LINE = /^cdid\W+([a-z0-9]{4})\b/i;
const CODES = new Map(Object.values(SERIES).map(({ code, series }) => [code, series] as const));
const YEAR_OR_QUARTER = /^\d{4}(?:\s*q[1-4])?$/i;
/** What does not is a heading. */
const BEGINS_A_MONTH = /^\W*(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W)/i;
const INDEX = /^\d{1,5}(?:\.\d{1,4})?$/;
/** After a month: a comma, a semicolon, a tab, or a space before the last word. */
const PARTS = /^"?\s*(.+?)\s*"?(?:\s*[,;\t]\s*|\s+)"?\s*([^\s",;\t]+)\s*"?[,;\s]*$/;

export function readPriceMonths(text: string): PastedPrices {
  const found: PastedPrices = { series: null, otherCode: null, months: [], unread: [] };
  for (const [at, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.replaceAll('\u00a0', ' ').trim();
    if (line === '') continue;
    const code = CODE_LINE.exec(line.replaceAll('"', ''))?.[1]?.toUpperCase();
    if (code !== undefined) {
      const series = CODES.get(code);
      if (series === undefined) found.otherCode = code;
      else found.series = series;
      continue;
    }
    const parts = line.length > 200 ? null : PARTS.exec(line);
    const month = parts === null ? null : readMonth(parts[1]!);
    if (parts !== null && month !== null && INDEX.test(parts[2]!) && Number(parts[2]) > 0) {
      found.months.push({ line: at + 1, month, value: parts[2]! });
      continue;
    }
    if (!BEGINS_A_MONTH.test(line) || YEAR_OR_QUARTER.test(parts?.[1] ?? '')) continue;
    found.unread.push({ line: at + 1, text: line.slice(0, 100) });
  }
  return found;
}
