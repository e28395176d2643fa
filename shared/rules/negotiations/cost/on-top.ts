// What comes on top of what is paid above the base: the employer's on-costs, or a roll-up where those are not known.

import { type Decimal, HUNDRED, said, saidMoney, sumOf, toPenny, ZERO } from './decimal.ts';
import type { Costs, OnCostLevels, Plan } from './row-costs.ts';
import { addedUp, type Working } from './working.ts';

interface Place {
  costs: readonly Costs[];
  overBase: Decimal;
  plan: Plan;
  entry: number;
  working: Working;
  /** The path of the year, and its label. */
  key: string;
  label: string;
}

function onCostsOnTop({ costs, overBase, plan, entry, working, key, label }: Place) {
  const { onCosts } = plan.input;
  if (!onCosts) return { sum: null, onCosts: null, onCostParts: null };
  const isByRow = plan.frame.kind === 'workforce';
  const part = (name: keyof OnCostLevels, text: string, formula: string) => {
    const amounts = costs.map((each) => each.onCostsOverBase?.[name][entry] ?? ZERO);
    const rows = isByRow ? `${formula}, row by row: ${addedUp(amounts)}` : formula;
    const sum = sumOf(amounts);
    return { sum, text: working.money(`${key}.onCostParts.${name}`, `${label}: ${text}`, rows, sum) };
  };
  const above = `${said(onCosts.insurancePercent)}% of what each is paid above ${said(onCosts.insuranceThreshold)}`;
  const insurance = part(
    'insurance',
    'insurance on what is paid above the base',
    isByRow ? above : `${saidMoney(overBase)} × ${said(onCosts.insurancePercent)}%`,
  );
  const pension = part('pension', 'pension', `${saidMoney(overBase)} × ${said(onCosts.pensionPercent)}%`);
  const other = part('other', 'other on-costs', `${saidMoney(overBase)} × ${said(onCosts.otherPercent)}%`);
  const parts = [insurance.sum, pension.sum, other.sum];
  const sum = sumOf(parts);
  return {
    sum,
    onCosts: working.money(`${key}.onCosts`, `${label}: what the employer pays on top`, addedUp(parts), sum),
    onCostParts: { insurance: insurance.text, pension: pension.text, other: other.text },
  };
}

export function onTop(place: Place) {
  const { overBase, plan, working, key, label } = place;
  const { sum, onCosts, onCostParts } = onCostsOnTop(place);
  const percent = plan.input.rollUpPercent ?? null;
  const rollUp = percent === null ? null : toPenny(overBase.times(percent).div(HUNDRED));
  return {
    sums: { onCosts: sum, rollUp },
    onCosts,
    onCostParts,
    rollUp:
      rollUp &&
      working.money(
        `${key}.rollUp`,
        `${label}: what follows pay`,
        `${saidMoney(overBase)} × ${said(percent ?? 0)}%`,
        rollUp,
      ),
  };
}
