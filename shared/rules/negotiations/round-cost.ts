// What a round costs on a negotiation's base, and how far two rounds are apart, from the one engine. What keeps it from being
// worked out is answered in a sentence, never thrown.

import { Big } from 'big.js';
import type { CostResult } from '../../contract/negotiations/cost.ts';
import type { PayYear } from '../../domain/negotiations/pay-measures.ts';
import { costOf } from './cost/cost-of.ts';
import { CostRefused } from './cost/refusal.ts';
import type { CostBase } from './costing-base.ts';

export type RoundCost = { result: CostResult } | { problem: string };

/** `against`: the years of another round, so that the result holds the gap, these less those. */
export function costRound(
  base: CostBase | { problem: string },
  years: readonly Omit<PayYear, 'id'>[],
  against?: readonly Omit<PayYear, 'id'>[],
): RoundCost {
  if ('problem' in base) return base;
  try {
    const result = costOf({
      ...base,
      years: years.map(yearOf),
      ...(against === undefined ? {} : { against: { years: against.map(yearOf) } }),
      workingRows: [],
    });
    return { result };
  } catch (error) {
    if (error instanceof CostRefused) return { problem: error.message };
    throw error;
  }
}

const yearOf = ({ label, from, measures }: Omit<PayYear, 'id'>) => ({ label, from, measures: [...measures] });

export interface RoundGap {
  /** How many years both have: the figures are of those. */
  years: number;
  /** Ours less theirs, over base, all those years together; null: no pay bill is known. */
  total: string | null;
  /** The same in percent of the pay bill of as many years. */
  percent: string | null;
  oneOffs: string | null;
}

/** null where either cannot be worked out. */
export function roundGap(
  base: CostBase | { problem: string },
  ours: readonly Omit<PayYear, 'id'>[],
  theirs: readonly Omit<PayYear, 'id'>[],
): RoundGap | null {
  const cost = costRound(base, ours, theirs);
  return 'problem' in cost ? null : gapIn(cost.result);
}

/** The gap that a result holds; null where nothing was put against it. */
export function gapIn({ gap, base }: Pick<CostResult, 'gap' | 'base'>): RoundGap | null {
  if (gap === null) return null;
  const { yearsCompared: years, total, oneOffs } = gap;
  return { years, total: total.gap, percent: share(total.gap, base.payBill, years), oneOffs: oneOffs.gap };
}

function share(amount: string | null, payBill: string | null, years: number): string | null {
  if (amount === null || payBill === null || years === 0 || new Big(payBill).eq(0)) return null;
  return new Big(amount).times(100).div(new Big(payBill).times(years)).toFixed(2);
}
