// A costing while it is typed: worked out in the window by the same engine as the desk's, so that nothing waits for an answer. What
// is typed is never held up: the figures follow a moment later where a workforce is large.

import { useDebouncedValue } from '@mantine/hooks';
import { useDeferredValue, useMemo } from 'react';
import type { CostInput, CostResult } from '../../../../shared/contract/negotiations/cost.ts';
import { costOf } from '../../../../shared/rules/negotiations/cost/cost-of.ts';
import { gapBetween, gapWorking } from '../../../../shared/rules/negotiations/cost/gap.ts';
import { type CostIssue, CostRefused } from '../../../../shared/rules/negotiations/cost/refusal.ts';
import { type CostBase, costYears } from '../../../../shared/rules/negotiations/costing-base.ts';
import type { PackageYear } from '../../../../shared/rules/negotiations/package-years.ts';

export type CostingYears = readonly PackageYear[];

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

/** Sides without a year are not costed. */
function costSide(base: CostBase | null, years: CostingYears | null, sure: readonly string[]): Costed | null {
  if (base === null || years === null || years.length === 0) return null;
  return work({ ...base, sure: [...sure], years: costYears(years) });
}

/** The gap is there only where both can be worked out: a side that cannot must not take the other with it. */
function together(first: Costed | null, second: Costed | null): Pick<Costing, 'first' | 'second'> {
  if (!first?.result || !second?.result) return { first: first ?? NOTHING, second };
  const gap = gapBetween(first.result, second.result);
  const working = [...first.result.working, ...gapWorking(gap)];
  return { first: { ...first, result: { ...first.result, gap, working } }, second };
}

function inputOf(
  base: CostBase | null,
  first: CostingYears,
  second: CostingYears | null,
  { first: claim, second: offer }: Pick<Costing, 'first' | 'second'>,
  sure: readonly string[],
): CostInput | null {
  if (base === null) return null;
  const given = { ...base, sure: [...sure] };
  if (claim.result === null) return offer?.result ? { ...given, years: costYears(second ?? []) } : null;
  const against = offer?.result ? { against: { years: costYears(second ?? []) } } : {};
  return { ...given, years: costYears(first), ...against };
}

export function costingOf(
  base: CostBase | null,
  first: CostingYears,
  second: CostingYears | null,
  sure: readonly string[],
): Costing {
  const both = together(costSide(base, first, sure), costSide(base, second, sure));
  return { ...both, input: inputOf(base, first, second, both, sure) };
}

/** Beyond so many rows it waits until nobody types. */
const MANY_ROWS = 1_000;
const QUIET_MS = 400;

/** The side that is not being typed is not worked out again. */
export function useCosting(
  base: CostBase | null,
  first: CostingYears,
  second: CostingYears | null,
  sure: readonly string[],
): Costing {
  const isLarge = (base?.workforce?.length ?? 0) > MANY_ROWS;
  const quiet = [useQuiet(first, isLarge), useQuiet(second, isLarge)] as const;
  const [ours, theirs] = [useDeferredValue(quiet[0]), useDeferredValue(quiet[1])];
  const claim = useMemo(() => costSide(base, ours, sure), [base, ours, sure]);
  const offer = useMemo(() => costSide(base, theirs, sure), [base, theirs, sure]);
  return useMemo(() => {
    const both = together(claim, offer);
    return { ...both, input: inputOf(base, ours, theirs, both, sure) };
  }, [claim, offer, base, ours, theirs, sure]);
}

function useQuiet<T>(value: T, isLarge: boolean): T {
  const [quiet] = useDebouncedValue(value, QUIET_MS);
  return isLarge ? quiet : value;
}
