// An amount of pay as a cell of a workbook: with the sign of its money, exact to the penny; finer than that, as a plain number.

import { Big } from 'big.js';
import type { SheetCell } from '../../../formats/sheet-cell.ts';

export function moneyCell(amount: string | null, currency: string): SheetCell {
  if (amount === null) return null;
  const pence = new Big(amount).times(100);
  return pence.round().eq(pence) ? { pence: pence.toNumber(), currency } : new Big(amount).toNumber();
}
