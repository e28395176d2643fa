// A costing while it is typed: worked out in the window by the same engine as the desk's, so that nothing waits for an answer. What
// is typed is never held up: the figures follow a moment later where a workforce is large.

import { useDeferredValue, useMemo } from 'react';
import type { CostInput, CostResult } from '../../../../shared/contract/negotiations/cost.ts';
import type { PayYear } from '../../../../shared/domain/negotiations/pay-measures.ts';
import { costOf } from '../../../../shared/rules/negotiations/cost/cost-of.ts';
import { type CostIssue, CostRefused } from '../../../../shared/rules/negotiations/cost/refusal.ts';
import type { CostBase } from '../../../../shared/rules/negotiations/costing-base.ts';

export type CostingYears = readonly Pick<PayYear, 'label' | 'from' | 'measures'>[];

export interface Costed {
  result: CostResult | null;
  /** Why it cannot be worked out. */
  issues: readonly CostIssue[];
}

export interface Costing {
  first: Costed;
  /** The other side's, on the same base; `first.result` holds the gap then. */
  second: Costed | null;
  /** What the desk's papers are asked with: the same. */
  input: CostInput | null;
}

const NOTHING: Costed = { result: null, issues: [] };

/** Of more rows than this the first ones alone open their working: all of them would hold up what is typed. */
const MOST_WITH_WORKING = 300;

function work(input: CostInput): Costed {
  const rows = input.workforce?.length ?? 0;
  const told = rows > MOST_WITH_WORKING && { workingRows: Array.from({ length: MOST_WITH_WORKING }, (_, row) => row) };
  try {
    return { result: costOf({ ...input, ...told }), issues: [] };
  } catch (error) {
    if (error instanceof CostRefused) return { result: null, issues: error.issues };
    throw error;
  }
}

const yearsOf = (years: CostingYears) =>
  years.map(({ label, from, measures }) => ({ label, from, measures: [...measures] }));

/** Sides without a year are not costed. */
export function costingOf(
  base: CostBase | null,
  first: CostingYears,
  second: CostingYears | null,
  sure: readonly string[],
): Costing {
  if (base === null) return { first: NOTHING, second: null, input: null };
  const asked = { ...base, sure: [...sure] };
  const ours = first.length === 0 ? null : { ...asked, years: yearsOf(first) };
  const theirs = second === null || second.length === 0 ? null : { ...asked, years: yearsOf(second) };
  const offer = theirs === null ? null : work(theirs);
  // The gap is worked out only where both can be: a side that cannot must not take the other with it.
  const against = ours !== null && offer?.result ? { against: { years: theirs!.years } } : {};
  const input = ours === null ? theirs : { ...ours, ...against };
  return { first: ours === null ? NOTHING : work({ ...ours, ...against }), second: offer, input };
}

export function useCosting(
  base: CostBase | null,
  first: CostingYears,
  second: CostingYears | null,
  sure: readonly string[],
): Costing {
  const [laterFirst, laterSecond] = [useDeferredValue(first), useDeferredValue(second)];
  return useMemo(() => costingOf(base, laterFirst, laterSecond, sure), [base, laterFirst, laterSecond, sure]);
}
