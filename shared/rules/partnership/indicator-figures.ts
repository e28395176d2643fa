// How figures are made and printed: shares, counts, days and scores, "n/a" where there is nothing to divide by.

import type { Behind, Figure, Indicator } from '../../domain/partnership/indicators.ts';

export const NOT_AVAILABLE = 'n/a';
/** So many records are listed behind a figure; their number is told whole. */
const MOST_LISTED = 1_000;

/** Rounds as it is printed, halves away from zero. What floating point adds to a sum of tenths does not tip it. */
export function rounded(value: number, places: number): number {
  const factor = 10 ** places;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor + 0;
}

const nothing: Figure = { value: null, text: NOT_AVAILABLE, numerator: null, denominator: null };

/** A share in percent, with one place; n/a of nothing, never 0%. */
export function share(numerator: number, denominator: number): Figure {
  if (denominator === 0) return { ...nothing, numerator: 0, denominator: 0 };
  const value = rounded((numerator * 100) / denominator, 1);
  return { value, text: `${value}%`, numerator, denominator };
}

export const count = (value: number, numerator: number | null = null, denominator: number | null = null): Figure => ({
  value,
  text: value.toLocaleString('en-GB'),
  numerator,
  denominator,
});

/** Days as a median or a length: "8 days", "−10 days". */
export function days(value: number | null, of: number): Figure {
  if (value === null) return { ...nothing, denominator: of };
  const text = `${value < 0 ? '−' : ''}${Math.abs(value).toLocaleString('en-GB')} ${Math.abs(value) === 1 ? 'day' : 'days'}`;
  return { value, text, numerator: null, denominator: of };
}

/** A score from 0 to 10 with two places, of so many answers; null is hidden or unknown. */
export function score(value: number | null, of: number | null = null): Figure {
  if (value === null) return { ...nothing, denominator: of };
  const printed = rounded(value, 2);
  return { value: printed, text: printed.toFixed(2), numerator: null, denominator: of };
}

export const notAvailable = (): Figure => ({ ...nothing });

/** The middle value; of an even number, the mean of the two in the middle. null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

type Said = Pick<Indicator, 'key' | 'name' | 'group' | 'unit' | 'formula'>;
type Beside = Partial<Pick<Indicator, 'note' | 'bySide' | 'parts'>> & { records: readonly Behind[] };

export const indicator = (said: Said, figure: Figure, { note, bySide, parts, records }: Beside): Indicator => ({
  ...said,
  ...figure,
  note: note ?? '',
  bySide: bySide ?? null,
  parts: parts ?? [],
  records: records.slice(0, MOST_LISTED),
  recordsTotal: records.length,
  trend: [],
});

/** What is missed stands first: it is what somebody opens a figure for. */
export const missedFirst = (records: readonly Behind[]): Behind[] =>
  records.toSorted((a, b) => Number(a.isCounted) - Number(b.isCounted));

/** Of a figure for a list: so many meetings, so many records. */
export const sentences = (...parts: readonly (string | false | null)[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(' ');

/** "1 meeting", "3 meetings". */
export const ofThem = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;
