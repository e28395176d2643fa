// Rows put together: what all of them cost, or those that began on one point.

import { type Decimal, sumOf, ZERO } from './decimal.ts';
import type { Costs, OnCostLevels } from './row-costs.ts';

export type Totals = Omit<Costs, 'row'>;

const column = (lists: readonly (readonly Decimal[])[], length: number): Decimal[] =>
  Array.from({ length }, (_, index) => sumOf(lists.map((list) => list[index] ?? ZERO)));

function onCostColumns(all: readonly (OnCostLevels | null)[], length: number): OnCostLevels | null {
  const known = all.flatMap((each) => (each ? [each] : []));
  if (known.length === 0) return null;
  return {
    insurance: column(
      known.map(({ insurance }) => insurance),
      length,
    ),
    pension: column(
      known.map(({ pension }) => pension),
      length,
    ),
    other: column(
      known.map(({ other }) => other),
      length,
    ),
  };
}

/** @param rises how many rises there are. */
export function totalOf(costs: readonly Costs[], rises: number): Totals {
  const by = (pick: (each: Costs) => readonly Decimal[], length = rises) => column(costs.map(pick), length);
  return {
    pay: by(({ pay }) => pay, rises + 1),
    onCosts: onCostColumns(
      costs.map(({ onCosts }) => onCosts),
      rises + 1,
    ),
    increase: by(({ increase }) => increase),
    increaseInYear: by(({ increaseInYear }) => increaseInYear),
    overBase: by(({ overBase }) => overBase),
    onCostsOverBase: onCostColumns(
      costs.map(({ onCostsOverBase }) => onCostsOverBase),
      rises,
    ),
    oneOffs: by(({ oneOffs }) => oneOffs),
    backPay: by(({ backPay }) => backPay),
    increments: by(({ increments }) => increments),
  };
}
