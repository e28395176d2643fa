// In which order a list writes its days: told by those that can be read one way only. A list may write one column with the
// day first and another with the month first, and even both in one column.

import type { ColumnDates } from './import-day-columns.ts';
import type { DateOrder } from './import-days.ts';

const NUMBERS = /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(?:\d{4}|\d{2})(?!\d)/;
const LAST_MONTH = 12;
const LAST_DAY = 31;
const MOST_EXAMPLES = 5;

/** What the days of a column say: how many can only be day first, only month first, and how many could be either. */
interface Evidence {
  dmy: number;
  mdy: number;
  either: number;
  examples: string[];
}

export class DateOrderEvidence {
  readonly #columns = new Map<number, Evidence>();

  /** Looks at a cell of a column that holds days; the same text need be shown once only. */
  look(column: number, cell: string): void {
    const [, first, second] = NUMBERS.exec(cell) ?? [];
    if (first === undefined) return;
    const [one, two] = [Number(first), Number(second)];
    if (one === two || one < 1 || two < 1 || one > LAST_DAY || two > LAST_DAY) return;
    let found = this.#columns.get(column);
    if (!found) {
      found = { dmy: 0, mdy: 0, either: 0, examples: [] };
      this.#columns.set(column, found);
    }
    if (one > LAST_MONTH && two > LAST_MONTH) return;
    if (one > LAST_MONTH) found.dmy += 1;
    else if (two > LAST_MONTH) found.mdy += 1;
    else {
      found.either += 1;
      if (found.examples.length < MOST_EXAMPLES) found.examples.push(cell.trim());
    }
  }

  /**
   * @param said the order that a person chose for this list; it also holds where the list says otherwise, which is told
   * @param usual the order to fall back on, where nothing tells
   * @param isRemembered somebody chose `usual` for lists of this source
   */
  judge(said: DateOrder | undefined, usual: DateOrder, isRemembered: boolean): FileDates {
    const all = [...this.#columns.values()];
    const isDayFirst = all.some(({ dmy }) => dmy > 0);
    const isMonthFirst = all.some(({ mdy }) => mdy > 0);
    const isMixed = isDayFirst && isMonthFirst;
    const told = isMixed ? undefined : isDayFirst ? 'dmy' : isMonthFirst ? 'mdy' : undefined;
    const order = said ?? told ?? usual;
    const isOpen = ({ dmy, mdy, either }: Evidence): boolean =>
      either > 0 && (isMixed ? dmy > 0 === mdy > 0 : told === undefined);
    const open = all.filter(isOpen);
    return {
      order,
      isMixed,
      isCertain: said !== undefined || isRemembered || open.length === 0,
      examples: open.flatMap(({ examples }) => examples).slice(0, MOST_EXAMPLES),
      ofColumn: (column) => {
        const found = this.#columns.get(column);
        const own = found && found.dmy > 0 !== found.mdy > 0 ? (found.dmy > 0 ? 'dmy' : 'mdy') : undefined;
        return { order: (isMixed ? own : undefined) ?? order, isMixed };
      },
    };
  }
}

export interface FileDates {
  order: DateOrder;
  /** False when days could be read either way and nobody has said which. */
  isCertain: boolean;
  /** Some days can only be day first, and others only month first; each is read the one way it can be. */
  isMixed: boolean;
  /** Of the days that could be either, as they stand. */
  examples: string[];
  ofColumn: (column: number) => ColumnDates;
}
