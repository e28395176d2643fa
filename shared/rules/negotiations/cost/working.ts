// The working of a costing: whoever makes a figure says in the same breath how it came about, under the path that leads to it.

import type { CostStep } from '../../../contract/negotiations/cost.ts';
import { type Decimal, moneyText, percentText, saidMoney } from './decimal.ts';

export class Working {
  readonly steps: CostStep[] = [];

  /** Money, two decimals. */
  money(key: string, text: string, formula: string, amount: Decimal): string {
    const value = moneyText(amount);
    this.steps.push({ key, text, formula, value });
    return value;
  }

  /** A part in percent of a whole; null, and nothing to work out, where the whole is nothing. */
  percent(key: string, text: string, part: Decimal, whole: Decimal): string | null {
    const value = percentText(part, whole);
    if (value !== null) {
      this.steps.push({ key, text, formula: `${saidMoney(part)} ÷ ${saidMoney(whole)} × 100`, value });
    }
    return value;
  }

  add(step: CostStep): void {
    this.steps.push(step);
  }
}

/** "1 + 2 + 3"; of many, the ends. */
export function addedUp(amounts: readonly Decimal[]): string {
  const MOST = 12;
  if (amounts.length === 0) return '0.00';
  if (amounts.length <= MOST) return amounts.map(saidMoney).join(' + ');
  const first = amounts.slice(0, 3).map(saidMoney).join(' + ');
  return `${first} + … + ${saidMoney(amounts.at(-1) as Decimal)} (${amounts.length} figures)`;
}
