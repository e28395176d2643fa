// The days of a list, column by column: one list may write one column with the day first and another with the month first,
// and even both in one column. A day that only one order can mean is read that way where its column mixes them.

import { type DateOrder, readDay } from './import-days.ts';

/** How a column's days are written. `isMixed`: some of them can only be day first, and others only month first. */
export interface ColumnDates {
  order: DateOrder;
  isMixed: boolean;
}

interface Known extends ColumnDates {
  days: Map<string, string | null | undefined>;
}

const LONGEST_DAY = 100;
const FEW = 2;

const otherOrder = (order: DateOrder): DateOrder => (order === 'dmy' ? 'mdy' : 'dmy');

export class DayColumns {
  readonly #dates: (column: number) => ColumnDates;
  readonly #today: string;
  readonly #columns = new Map<number, Known>();
  /** Days that do not exist in their column's order, and would in the other; by the order. */
  readonly #misread = { dmy: 0, mdy: 0 };

  constructor(dates: (column: number) => ColumnDates, today: string) {
    this.#dates = dates;
    this.#today = today;
  }

  /** null when the cell says that there is none, undefined when it is no day. Nobody was born in the future. */
  read(column: number, cell: string, isBirth: boolean): string | null | undefined {
    let known = this.#columns.get(column);
    if (!known) {
      known = { ...this.#dates(column), days: new Map() };
      this.#columns.set(column, known);
    }
    if (known.days.has(cell)) return known.days.get(cell);
    const day = cell.length > LONGEST_DAY ? undefined : this.#work(known, cell, isBirth);
    known.days.set(cell, day);
    return day;
  }

  #work({ order, isMixed }: ColumnDates, cell: string, isBirth: boolean): string | null | undefined {
    const today = this.#today;
    const readAs = (as: DateOrder) => {
      const day = readDay(cell, { order: as, isBirth, today });
      return isBirth && typeof day === 'string' && day > today ? undefined : day;
    };
    const day = readAs(order);
    if (day !== undefined) return day;
    const other = readAs(otherOrder(order));
    if (isMixed) return other;
    if (typeof other === 'string') this.#misread[order] += 1;
    return undefined;
  }

  warnings(): string[] {
    return (['dmy', 'mdy'] as const)
      .filter((order) => this.#misread[order] > FEW)
      .map((order) => {
        const [said, other] =
          order === 'dmy' ? ['the day first', 'the month first'] : ['the month first', 'the day first'];
        return `Some dates do not exist when they are read with ${said}: perhaps this list writes ${other}.`;
      });
  }
}
