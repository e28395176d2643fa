// The days of a list, column by column: one list may write one column with the day first and another with the month first,
// and even both in one column. A day that only one order can mean is read that way where the list mixes them.

import { type DateOrder, readDay } from './import-days.ts';

/** How a column's days are written. `isMixed`: some of them can only be day first, and others only month first. */
export interface ColumnDates {
  order: DateOrder;
  isMixed: boolean;
}

interface Known extends ColumnDates {
  days: Map<string, string | null>;
}

const FEW = 2;
const PLAIN = /^\d\d\/\d\d\/(?:19|20)\d\d$/;
/** Kept for a cell that is no day: asked for once, as everything else. */
const NO_DAY = 'no day';

const otherOrder = (order: DateOrder): DateOrder => (order === 'dmy' ? 'mdy' : 'dmy');

const SLASH = 0x2f;
const LAST_OF_EVERY_MONTH = '28';
const LAST_MONTH = '12';
const ZERO = '00';

/**
 * A day as nearly every list writes it, `13/04/2020`, read at a glance: only what exists in every month and lies in reach
 * is taken; all else goes the long way.
 */
function plainDay(cell: string, order: DateOrder): string | undefined {
  if (cell.length !== 10 || cell.charCodeAt(2) !== SLASH || cell.charCodeAt(5) !== SLASH) return undefined;
  if (!PLAIN.test(cell)) return undefined;
  const [first, second] = [cell.slice(0, 2), cell.slice(3, 5)];
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  if (day === ZERO || month === ZERO || day > LAST_OF_EVERY_MONTH || month > LAST_MONTH) return undefined;
  return `${cell.slice(6)}-${month}-${day}`;
}

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
    const plain = plainDay(cell, known.order);
    if (plain !== undefined && !(isBirth && plain > this.#today)) return plain;
    const before = known.days.get(cell);
    if (before !== undefined) return before === NO_DAY ? undefined : before;
    const day = this.#work(known, cell, isBirth);
    known.days.set(cell, day === undefined ? NO_DAY : day);
    return day;
  }

  #work({ order, isMixed }: ColumnDates, cell: string, isBirth: boolean): string | null | undefined {
    const today = this.#today;
    const day = readDay(cell, { order, isBirth, today, isMixed });
    if (isBirth && typeof day === 'string' && day > today) return undefined;
    if (day === undefined && readDay(cell, { order: otherOrder(order), isBirth, today })) this.#misread[order] += 1;
    return day;
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
