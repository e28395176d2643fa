// Rows of a remittance list that are no payment: sub-totals of a department, the total at the foot, what was carried over
// from a page. Told by their words or by repeating the sum above them; and from all of them, what the list states itself.

import { fold } from '../fold.ts';
import { readPence } from './amounts.ts';

const IS_TOTAL = /\b(?:sub ?)?totals?\b/;
const IS_CARRIED = /^(?:balance )?(?:carried|brought) (?:forward|over|down)\b|^[cb] ?f(?:wd)?$/;
const IS_OF_ALL = /\b(?:grand|overall|list|report|final|full|all)\b/;
const IS_CHARGE =
  /\b(?:commission|admin(?:istration)?|handling|service|collection) (?:charges?|fees?|costs?)\b|\bcommission\b/;
const LONGEST_WORDS = 60;

/** Whether a cell says that its row is a sum of others. */
export const saysTotal = (text: string): boolean => {
  if (text === '' || text.length >= LONGEST_WORDS) return false;
  const folded = fold(text);
  return IS_TOTAL.test(folded) || IS_CARRIED.test(folded);
};

/** "Less 2.5% commission": what the payroll office keeps for its trouble is nobody's payment. */
export const saysCharge = (text: string): boolean => text.length < LONGEST_WORDS && IS_CHARGE.test(fold(text));

/** Whether this is nobody's number, payroll number or name: nothing there, or a word for the sum of it all. */
export const namesNobody = (text: string): boolean => text === '' || saysTotal(text);

/**
 * The amount of a row of totals whose own column holds none: its words were written over several columns. The sum above it
 * where one cell repeats it, else the last cell that is written as money is.
 */
export function amountElsewhere(cells: readonly string[], sums: readonly number[]): number | undefined {
  const amounts = cells.map((cell) => (cell.length < LONGEST_WORDS ? readPence(cell) : undefined));
  const repeated = amounts.find((pence) => pence !== undefined && pence !== 0 && sums.includes(pence));
  if (repeated !== undefined) return repeated;
  return amounts.findLast((_, at) => /[.,]\d\d\D*$|[£$€]/.test(cells[at] ?? ''));
}

interface Total {
  pence: number;
  /** How many payments stand between it and the total before it. */
  payments: number;
  isOfAll: boolean;
}

/** The rows of totals as they come, and what the list states of itself when all of them were seen. Whole pence. */
export class TotalsInList {
  private sum = 0;
  private sumOfPart = 0;
  private payments = 0;
  private readonly totals: Total[] = [];

  pay(pence: number): void {
    this.sum += pence;
    this.sumOfPart += pence;
    this.payments += 1;
  }

  /** What a row of totals would repeat. */
  get sums(): readonly number[] {
    return [this.sum, this.sumOfPart];
  }

  repeats(pence: number): boolean {
    return this.sum !== 0 && this.sums.includes(pence);
  }

  /** `words` are the cells of the row. */
  take(pence: number, words: readonly string[]): void {
    if (words.some((text) => IS_CARRIED.test(fold(text.slice(0, LONGEST_WORDS))))) return;
    const { payments } = this;
    const isOfAll = words.some((text) => saysTotal(text) && IS_OF_ALL.test(fold(text)));
    this.totals.push({ pence, payments, isOfAll });
    this.sumOfPart = 0;
    this.payments = 0;
  }

  /** One total is the list's; of several the one of all, or the sum of all parts. Null where there is none. */
  get stated(): number | null {
    const [first, ...others] = this.totals;
    if (!first) return null;
    if (others.length === 0) return first.pence;
    const called = this.totals.filter(({ isOfAll }) => isOfAll);
    if (called.length > 0) return (called.find(({ pence }) => pence === this.sum) ?? called.at(-1)!).pence;
    if (this.totals.some(({ pence }) => pence === this.sum)) return this.sum;
    // With no payment since the one before it, a total is of all the parts.
    const atEnd = others.findLast(({ payments }) => payments === 0);
    if (atEnd) return atEnd.pence;
    const last = this.totals.at(-1)!.pence;
    const together = this.totals.reduce((all, { pence }) => all + pence, 0);
    return Math.abs(together - this.sum) < Math.abs(last - this.sum) ? together : last;
  }
}
