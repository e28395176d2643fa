// The number of a case that comes from another desk: its own where nobody has it here, else the next.

import { caseNumber, caseSeries } from '../../../../shared/rules/case-number.ts';
import type { Transaction } from '../../store/desk-store.ts';

/** A number further ahead than this is not worth keeping: every number up to it would never be given here. */
const MOST_AHEAD = 2_000;
const NUMBER = /^(\d{4})-(\d{4,7})$/;

/** The running numbers up to a number that is kept are used up, so that the desk never gives it a second time. */
export function freeNumber(tx: Transaction, { number, openedOn }: { number: string; openedOn: string }): string {
  const [, year, digits] = NUMBER.exec(number) ?? [];
  const series = caseSeries(Number(year ?? openedOn.slice(0, 4)));
  let next = tx.nextNumber(series);
  const running = Number(digits ?? 0);
  const isFree = tx.whole.byIndex('cases', 'number', number).length === 0;
  if (year !== undefined && isFree && running - next <= MOST_AHEAD) {
    while (next < running) next = tx.nextNumber(series);
    return number;
  }
  return caseNumber(Number(year ?? openedOn.slice(0, 4)), next);
}
