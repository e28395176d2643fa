// All that one side asks or offers at once, year by year: what several items do to pay acts together, each on what those
// before it made of it.

import type { PayMeasure } from '../../domain/negotiations/pay-measures.ts';

export interface PackageYear {
  label: string;
  /** The day from which it is paid. */
  from: string;
  /** The day on which it first reaches anybody's pay; left out: with its first day. */
  paidOn?: string | undefined;
  measures: readonly PayMeasure[];
}

/** `items`: the years of each, in the items' order. Years that begin on one day are one year, under the first label. */
export function packageYears(items: readonly (readonly PackageYear[])[]): PackageYear[] {
  const byDay = new Map<string, PackageYear>();
  for (const { label, from, paidOn, measures } of items.flat()) {
    const paid = paidOn !== undefined && { paidOn };
    const year = byDay.get(from);
    byDay.set(
      from,
      year === undefined
        ? { label, from, ...paid, measures }
        : { ...paid, ...year, label: year.label || label, measures: [...year.measures, ...measures] },
    );
  }
  return [...byDay.values()].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/**
 * Both sides with the same days where both are bargained about: a year that only one of them has, before the other's last, is
 * there for the other without a rise, so that years stand beside each other. What one has after the other's last stays its own.
 */
export function besideEachOther(
  one: readonly PackageYear[],
  other: readonly PackageYear[],
): [PackageYear[], PackageYear[]] {
  return [withDaysOf(one, other), withDaysOf(other, one)];
}

function withDaysOf(own: readonly PackageYear[], others: readonly PackageYear[]): PackageYear[] {
  const last = own.at(-1)?.from ?? '';
  const days = new Set(own.map(({ from }) => from));
  const missing = others.filter(({ from }) => from < last && !days.has(from));
  return packageYears([own, missing.map(({ label, from }) => ({ label, from, measures: [] }))]);
}
