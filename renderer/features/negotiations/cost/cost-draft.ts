// What the page "Work out a cost" remembers, and the base that a typed pay bill makes.

import { emptyCosting, type Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import type { PayYear } from '../../../../shared/domain/negotiations/pay-measures.ts';
import { typedAmount, typedNumber } from '../../../../shared/domain/negotiations/typed-figures.ts';
import type { WorkforceRow } from '../../../../shared/domain/negotiations/workforces.ts';
import type { CostBase } from '../../../../shared/rules/negotiations/costing-base.ts';

export interface CostDraft {
  on: 'payBill' | 'kept' | 'pasted';
  /** As typed. */
  payBill: string;
  headcount: string;
  hoursPaid: string;
  /** What was read from pasted cells. */
  rows: WorkforceRow[];
  costing: Negotiation['costing'];
  /** null: nothing was typed yet; of `other`: there is none. */
  years: PayYear[] | null;
  other: PayYear[] | null;
  /** Questions that were answered with "It is right". */
  sure: string[];
}

export const EMPTY_COST: CostDraft = {
  on: 'payBill',
  payBill: '',
  headcount: '',
  hoursPaid: '',
  rows: [],
  costing: emptyCosting,
  years: null,
  other: null,
  sure: [],
};

export const isUnread = (typed: string, read: unknown): boolean => typed.trim() !== '' && read === undefined;

/** null while there is no pay bill that can be read. */
export function payBillBase({ payBill, headcount, hoursPaid, costing }: CostDraft): CostBase | null {
  const amount = typedAmount(payBill);
  if (amount === undefined || amount.startsWith('-')) return null;
  const { onCosts, rollUpPercent, incrementMonth } = costing;
  return {
    basis: 'year',
    weeksInYear: 52.143,
    fullTimeHours: 37,
    payBill: amount,
    headcount: typedNumber(headcount) ?? null,
    hoursPaid: typedNumber(hoursPaid) ?? null,
    onCosts,
    rollUpPercent,
    incrementMonth,
  };
}
