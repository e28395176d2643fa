// What is paid above the base in a year, as a formula: at each level of pay, for the months that are counted with the rise.

import { type Decimal, saidMoney, ZERO } from './decimal.ts';
import type { Plan } from './row-costs.ts';
import { PARTS_IN_YEAR, shareText } from './spread-years.ts';

export function overBaseFormula(pay: readonly Decimal[], plan: Plan, entry: number): string {
  const base = pay[0] ?? ZERO;
  const parts = (plan.stretches[entry] ?? [])
    .filter(({ level }) => level > 0)
    .map((part) => {
      const above = `${saidMoney(pay[part.level] ?? ZERO)} − ${saidMoney(base)}`;
      return part.parts === PARTS_IN_YEAR ? above : `(${above})${shareText(part.parts)}`;
    });
  return parts.join(' + ') || '0.00';
}

/** Whether a part of a year is in it, so that pennies are rounded. */
export const hasParts = (plan: Plan, entry: number): boolean => (plan.stretches[entry] ?? []).length > 1;
