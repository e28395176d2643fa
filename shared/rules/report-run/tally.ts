// Counts a report's hits into cells, and says what each cell, row, column and the whole come to.

import { type Take, takeHits } from './hits.ts';
import type { Person } from './person-on-day.ts';
import type { Question } from './question.ts';
import { isOnDay } from './words.ts';

/** A figure's parts: itself, or what is above and below the line. `under` is null where there is nothing to divide by. */
export interface Parts {
  over: number;
  under: number | null;
}

export type Key = string | null;

const RATES = new Set(['joinerRate', 'leaverRate', 'arrearsRate']);

class Cells {
  readonly rows = new Map<Key, Map<Key, number>>();

  add(row: Key, column: Key, count: number): void {
    let cells = this.rows.get(row);
    if (cells === undefined) {
      cells = new Map();
      this.rows.set(row, cells);
    }
    cells.set(column, (cells.get(column) ?? 0) + count);
  }

  at(row: Key, column: Key): number | undefined {
    return this.rows.get(row)?.get(column);
  }
}

/** Members are taken one by one; afterwards the figures of any cell can be asked. */
export class Tally {
  readonly question: Question;
  private readonly over = new Cells();
  private readonly under = new Cells();
  private readonly apart = new Cells();
  private readonly columnKeys = new Set<Key>();
  private readonly hit: Take;

  constructor(question: Question) {
    this.question = question;
    const { time, periods, places } = question;
    if (time) for (const { key } of periods) this.columnKeys.add(key);
    this.hit = (part, row, across, period) => this.add(part, row, this.columnOf(across, period), 1);
    for (const { row, across, people } of places?.places ?? []) {
      for (const [period, count] of people.entries()) {
        if (count !== undefined) this.add('under', row, this.columnOf(across, period), count);
      }
    }
  }

  take(person: Person): void {
    takeHits(person, this.question, this.hit);
  }

  private columnOf(across: Key, period: number): Key {
    return this.question.time ? (this.question.periods[period]?.key ?? null) : across;
  }

  private add(part: 'over' | 'under' | 'apart', row: Key, column: Key, count: number): void {
    if (!this.question.time) this.columnKeys.add(column);
    this[part].add(row, column, count);
  }

  get rowKeys(): Key[] {
    return [...new Set([...this.over.rows.keys(), ...this.under.rows.keys(), ...this.apart.rows.keys()])];
  }

  /** Periods in their order; other columns in no order. */
  get columns(): Key[] {
    return [...this.columnKeys];
  }

  /** Whether a cell has a headcount: only then are members at places without one left out of it. */
  hasUnder(row: Key, column: Key): boolean {
    return this.under.at(row, column) !== undefined;
  }

  cell(row: Key, column: Key): Parts {
    const over = this.over.at(row, column) ?? 0;
    if (this.question.measure === 'density') {
      const under = this.under.at(row, column);
      return under === undefined ? { over: this.apart.at(row, column) ?? 0, under: null } : { over, under };
    }
    return { over, under: RATES.has(this.question.measure) ? (this.under.at(row, column) ?? 0) : null };
  }

  /** Over time what happened adds up, per 100 of those before it began; what is on a day is as on the last. */
  alongColumns(parts: readonly Parts[]): Parts {
    const { time, measure } = this.question;
    if (!time) return sum(parts);
    if (isOnDay(measure)) return parts.at(-1) ?? { over: 0, under: null };
    return { over: sum(parts).over, under: parts[0]?.under ?? null };
  }

  figureOf({ over, under }: Parts): number | null {
    const { measure } = this.question;
    if (measure === 'density') return under ? over / under : null;
    if (RATES.has(measure)) return under ? (100 * over) / under : null;
    return over;
  }
}

/** Where some have something to divide by, only those: members without a headcount are in no density. */
export function sum(parts: readonly Parts[]): Parts {
  const divided = parts.filter(({ under }) => under !== null);
  const summed = divided.length > 0 ? divided : parts;
  return {
    over: summed.reduce((all, { over }) => all + over, 0),
    under: divided.length > 0 ? divided.reduce((all, { under }) => all + (under ?? 0), 0) : null,
  };
}
