// In which order a list writes its days, told by all of its columns of days together and by each. A list may write one
// column with the day first and another with the month first, and even both in one column.

import { DateOrderFinder, type FoundDateOrder } from './date-order.ts';
import type { ColumnDates } from './import-day-columns.ts';
import type { DateOrder } from './import-days.ts';

const MOST_EXAMPLES = 5;

export interface FileDates {
  order: DateOrder;
  /** False when days could be read either way and nobody has said which. */
  isCertain: boolean;
  /** Some days can only be day first, and others only month first; each is read the one way it can be. */
  isMixed: boolean;
  /** Of the days that have to be asked about, as they stand; else of those that told. */
  examples: string[];
  ofColumn: (column: number) => ColumnDates;
}

interface Choice {
  /** What a person chose for this list. It holds also where the list says otherwise, which is then told. */
  said: DateOrder | undefined;
  /** What was chosen for the last list of its source. */
  remembered: DateOrder | null;
  /** The branch's own order. */
  usual: DateOrder;
}

export class FileDateFinder {
  readonly #columns = new Map<number, DateOrderFinder>();

  take(column: number, cell: string): void {
    let finder = this.#columns.get(column);
    if (!finder) {
      finder = new DateOrderFinder();
      this.#columns.set(column, finder);
    }
    finder.take(cell);
  }

  judge({ said, remembered, usual }: Choice): FileDates {
    const found = new Map([...this.#columns].map(([column, finder]) => [column, finder.found()]));
    const all = [...found.values()];
    const has = (order: DateOrder): boolean => all.some((each) => each.isMixed || each.order === order);
    const isMixed = has('dmy') && has('mdy');
    const told = isMixed ? undefined : all.find((each) => each.order !== null)?.order;
    const mostly = all.find((each) => each.isMixed)?.order;
    const order = said ?? told ?? remembered ?? mostly ?? usual;
    const open = all.filter((each) => !each.isCertain && (told === undefined || told === null));
    return {
      order,
      isMixed,
      isCertain: said !== undefined || remembered !== null || open.length === 0,
      examples: (open.length > 0 ? open : all).flatMap(({ examples }) => examples).slice(0, MOST_EXAMPLES),
      ofColumn: (column) => ({ order: (isMixed && onlyOrder(found.get(column))) || order, isMixed }),
    };
  }
}

/** The order of a column that has but one, whatever the others have. */
const onlyOrder = (found: FoundDateOrder | undefined): DateOrder | null =>
  found === undefined || found.isMixed ? null : found.order;
