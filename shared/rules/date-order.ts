// Whether a list writes the day first or the month first. 13/02/2024 can only be the one and 02/13/2024 only the other;
// 03/04/2024 tells nothing, and a list of nothing else has to be asked about: a guess would move people's dates by months.

import { type DateOrder, dayNumbers } from './import-days.ts';

export interface FoundDateOrder {
  /** Null when nothing tells; of a mixed list the more frequent order, for those days that could be read either way. */
  order: DateOrder | null;
  /** Some days are only possible with the day first and others only with the month first. */
  isMixed: boolean;
  /** False when there are days that could be read either way and nothing tells which, or both: ask, with the examples. */
  isCertain: boolean;
  /** At most five: what has to be asked about; else what told. */
  examples: string[];
  /** How many values are dates, apart from bare numbers. */
  dates: number;
  /** Bare numbers that would be days as a spreadsheet counts them: to be believed in a column that has dates otherwise. */
  serials: number;
}

const MOST_EXAMPLES = 5;
const MOST_KNOWN = 50_000;
/** Up to this share of the days that tell may be slips of the hand: they exist in the other order by chance. */
const SLIPS = 0.02;
type Kind = 'dmy' | 'mdy' | 'either' | 'date' | 'serial' | 'none';

/** Takes the values of a column of dates one by one, so that a long list can be looked through in slices. */
export class DateOrderFinder {
  private readonly known = new Map<string, Kind>();
  private readonly counts: Record<Kind, number> = { dmy: 0, mdy: 0, either: 0, date: 0, serial: 0, none: 0 };
  private readonly examples: Record<'dmy' | 'mdy' | 'either', string[]> = { dmy: [], mdy: [], either: [] };

  take(value: string): void {
    if (value === '') return;
    // Once there are examples, nearly every day of a long list is told at a glance.
    const plain = plainKind(value);
    if (plain !== undefined && this.examples[plain].length >= MOST_EXAMPLES) {
      this.counts[plain] += 1;
      return;
    }
    let kind = this.known.get(value);
    if (kind === undefined) {
      kind = kindOf(value);
      if (this.known.size < MOST_KNOWN) this.known.set(value, kind);
      this.remember(kind, value);
    }
    this.counts[kind] += 1;
  }

  private remember(kind: Kind, value: string): void {
    if (kind !== 'dmy' && kind !== 'mdy' && kind !== 'either') return;
    const examples = this.examples[kind];
    if (examples.length < MOST_EXAMPLES && !examples.includes(value.trim())) examples.push(value.trim());
  }

  found(): FoundDateOrder {
    const { dmy, mdy, either, date, serial } = this.counts;
    const isMixed = Math.min(dmy, mdy) > (dmy + mdy) * SLIPS;
    const order = dmy === 0 && mdy === 0 ? null : dmy >= mdy ? 'dmy' : 'mdy';
    const isCertain = either === 0 || (order !== null && !isMixed);
    const told = isMixed
      ? [...this.examples.dmy.slice(0, 2), ...this.examples.mdy.slice(0, 2)]
      : [...this.examples.dmy, ...this.examples.mdy];
    const examples = isCertain ? told : [...(isMixed ? told : []), ...this.examples.either];
    return {
      order,
      isMixed,
      isCertain,
      examples: examples.slice(0, MOST_EXAMPLES),
      dates: dmy + mdy + either + date,
      serials: serial,
    };
  }
}

/** What the values of a column tell of the order of day and month. */
export function findDateOrder(values: Iterable<string>): FoundDateOrder {
  const finder = new DateOrderFinder();
  for (const value of values) finder.take(value);
  return finder.found();
}

const PLAIN = /^\d\d\/\d\d\/(?:19|20)\d\d$/;

/** Of `13/04/2020` and its like: days up to the 28th, which every month has. */
function plainKind(value: string): 'dmy' | 'mdy' | 'either' | undefined {
  if (value.length !== 10 || !PLAIN.test(value)) return undefined;
  const first = (value.charCodeAt(0) - 48) * 10 + value.charCodeAt(1) - 48;
  const second = (value.charCodeAt(3) - 48) * 10 + value.charCodeAt(4) - 48;
  if (first === second || first === 0 || second === 0 || first > 28 || second > 28) return undefined;
  if (first > 12) return second > 12 ? undefined : 'dmy';
  return second > 12 ? 'mdy' : 'either';
}

function kindOf(value: string): Kind {
  const found = dayNumbers(value);
  if (typeof found === 'string') return found;
  const { dayFirst, monthFirst } = found;
  if (dayFirst === undefined) return monthFirst === undefined ? 'none' : 'mdy';
  if (monthFirst === undefined) return 'dmy';
  return dayFirst === monthFirst ? 'date' : 'either';
}
