// What somebody types in the room for an item: what it does to pay where the item is about that, else words. Nothing is guessed:
// what cannot be read on pay is asked about, and may be kept as words alone.

import type { NegotiationItem } from '../../domain/negotiations/items.ts';
import type { LineProblem } from './line-problem.ts';
import { type LineSettings, type LineYear, readMeasureLine } from './measure-line.ts';

export type OfferLine =
  | { kind: 'nothing' }
  | { kind: 'words' }
  | { kind: 'pay'; years: LineYear[] }
  | ({ kind: 'unclear' } & LineProblem);

/** A line on these is about pay, and asked about where it cannot be read. */
const IN_MONEY: ReadonlySet<NegotiationItem['kind']> = new Set(['pay', 'allowances']);
/** A line on these may be: "1 day leave", "36 h"; what it does not say in figures is words. */
const PERHAPS: ReadonlySet<NegotiationItem['kind']> = new Set(['leave', 'hours', 'grading']);

export function readOffer(line: string, kind: NegotiationItem['kind'], settings: LineSettings): OfferLine {
  if (line.trim() === '') return { kind: 'nothing' };
  if (!IN_MONEY.has(kind) && !PERHAPS.has(kind)) return { kind: 'words' };
  const read = readMeasureLine(line, settings);
  if (!('problem' in read)) return { kind: 'pay', years: read.years };
  return IN_MONEY.has(kind) ? { kind: 'unclear', ...read } : { kind: 'words' };
}
