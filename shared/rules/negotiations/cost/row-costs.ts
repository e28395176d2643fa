// What each row of the workforce costs, or the pay bill where there is no more than that: each figure to the penny, so that
// the total is exactly the sum of its parts.

import type { CostInput } from '../../../contract/negotiations/cost.ts';
import { type Frame, payOfAll, payOfOne, type Row } from './base.ts';
import { type Decimal, HUNDRED, pennies, toPenny, ZERO } from './decimal.ts';
import { type Level, rateOf } from './levels.ts';
import { poolLevels } from './pay-bill.ts';
import { climb } from './progression.ts';
import { type Entry, PARTS_IN_YEAR, type Segment, type Stretch } from './spread-years.ts';

export interface Plan {
  input: CostInput;
  frame: Frame;
  entries: readonly Entry[];
  segments: readonly Segment[];
  levels: readonly Level[];
  /** By rise: how long pay is at which level in the time that is counted with it. */
  stretches: readonly (readonly Stretch[])[];
}

export interface OnCostLevels {
  insurance: Decimal[];
  pension: Decimal[];
  other: Decimal[];
}

/** Lists by level (0: the base) or by rise. */
export interface Costs {
  row: Row | null;
  pay: Decimal[];
  onCosts: OnCostLevels | null;
  increase: Decimal[];
  increaseInYear: Decimal[];
  overBase: Decimal[];
  onCostsOverBase: OnCostLevels | null;
  oneOffs: Decimal[];
  backPay: Decimal[];
  increments: Decimal[];
}

export const partOfYear = (amount: Decimal, parts: number): Decimal =>
  parts === PARTS_IN_YEAR ? amount : pennies(amount.times(parts), PARTS_IN_YEAR);

/** What is above the base in the time that is counted with a rise: stretches of pay at one level. */
export function aboveBase(levels: readonly Decimal[], stretches: readonly Stretch[]): Decimal {
  const base = levels[0] ?? ZERO;
  const [only] = stretches;
  if (stretches.length === 1 && only?.parts === PARTS_IN_YEAR) return (levels[only.level] ?? ZERO).minus(base);
  let sum = ZERO;
  for (const { level, parts } of stretches) {
    if (level > 0) sum = sum.plus((levels[level] ?? ZERO).minus(base).times(parts));
  }
  return pennies(sum, PARTS_IN_YEAR);
}

function spread(
  row: Row | null,
  pay: Decimal[],
  plan: Plan,
): Omit<Costs, 'oneOffs' | 'increments' | 'onCosts' | 'onCostsOverBase'> {
  const increase = plan.entries.map((_, entry) => (pay[entry + 1] ?? ZERO).minus(pay[entry] ?? ZERO));
  return {
    row,
    pay,
    increase,
    increaseInYear: increase.map((amount, entry) => partOfYear(amount, plan.entries[entry]?.parts ?? 0)),
    overBase: plan.entries.map((_, entry) => aboveBase(pay, plan.stretches[entry] ?? [])),
    backPay: increase.map((amount, entry) => partOfYear(amount, plan.entries[entry]?.arrears ?? 0)),
  };
}

const percentOf = (percent: number, amount: Decimal): Decimal => pennies(amount.times(percent), HUNDRED);

function onCostLevels(pay: readonly Decimal[], insurance: Decimal[], { input }: Plan): OnCostLevels | null {
  const { onCosts } = input;
  if (!onCosts) return null;
  return {
    insurance,
    pension: pay.map((amount) => percentOf(onCosts.pensionPercent, amount)),
    other: pay.map((amount) => percentOf(onCosts.otherPercent, amount)),
  };
}

/** On what each of the row is paid above the threshold, to the penny for all of them. */
function insuranceOf(rate: Decimal | null, row: Row, { input: { onCosts } }: Plan): Decimal {
  if (!onCosts) return ZERO;
  const above = (rate ?? ZERO).times(row.share).minus(row.whole.times(onCosts.insuranceThreshold));
  if (above.lte(0)) return ZERO;
  return pennies(above.times(row.headcount).times(onCosts.insurancePercent), row.whole.times(HUNDRED));
}

function onCostsAbove(levels: OnCostLevels | null, { stretches }: Plan): OnCostLevels | null {
  if (!levels) return null;
  const above = (part: readonly Decimal[]) => stretches.map((each) => aboveBase(part, each));
  return { insurance: above(levels.insurance), pension: above(levels.pension), other: above(levels.other) };
}

function incrementsOf(row: Row, plan: Plan): Decimal[] {
  const { frame, levels, segments, entries } = plan;
  if (row.top === null || !segments.some(({ isIncrement }) => isIncrement)) return entries.map(() => ZERO);
  const points = climb(row.target, row.top, segments, levels, frame);
  return entries.map((_, entry) => {
    let sum = ZERO;
    for (const [index, segment] of segments.entries()) {
      const level = levels[segment.level];
      if (segment.entry !== entry || !level) continue;
      const climbed = payOfAll(level.rates[points[index] ?? -1] ?? null, row);
      sum = sum.plus(climbed.minus(payOfAll(rateOf(level, row.target), row)).times(segment.parts));
    }
    return pennies(sum, PARTS_IN_YEAR);
  });
}

/** The target's own one-off: by where somebody stands when it is paid. */
export function oneOffOfOne(level: Level, row: Row): Decimal {
  const on = level.standsOn[row.target] ?? -1;
  return payOfOne(level.oneOffs[on] ?? ZERO, row).plus(level.sameOneOffs[on] ?? ZERO);
}

function oneOffsOf(row: Row, { levels }: Plan): Decimal[] {
  return levels.slice(1).map((level) => {
    const on = level.standsOn[row.target] ?? -1;
    const same = (level.sameOneOffs[on] ?? ZERO).times(row.headcount);
    return toPenny(payOfAll(level.oneOffs[on] ?? ZERO, row).plus(same));
  });
}

function costsOfRow(row: Row, plan: Plan): Costs {
  const { levels } = plan;
  const rates = levels.map((level) => rateOf(level, row.target));
  const pay = rates.map((rate) => payOfAll(rate, row));
  const onCosts = onCostLevels(
    pay,
    rates.map((rate) => insuranceOf(rate, row, plan)),
    plan,
  );
  return {
    ...spread(row, pay, plan),
    onCosts,
    onCostsOverBase: onCostsAbove(onCosts, plan),
    oneOffs: oneOffsOf(row, plan),
    increments: incrementsOf(row, plan),
  };
}

/** The pay bill as one: whoever shares it is taken to earn more than the insurance threshold already. */
function costsOfPool(plan: Plan): Costs {
  const { pay, oneOffs } = poolLevels(plan.frame, plan.entries);
  const percent = plan.input.onCosts?.insurancePercent ?? 0;
  const onCosts = onCostLevels(
    pay,
    pay.map((amount) => percentOf(percent, amount)),
    plan,
  );
  return {
    ...spread(null, pay, plan),
    onCosts,
    onCostsOverBase: onCostsAbove(onCosts, plan),
    oneOffs,
    increments: plan.entries.map(() => ZERO),
  };
}

/** One for each row; one for a pay bill; none where there are rates alone. */
export function costsOf(plan: Plan): Costs[] {
  if (plan.frame.kind === 'spine') return [];
  return plan.frame.kind === 'payBill' ? [costsOfPool(plan)] : plan.frame.rows.map((row) => costsOfRow(row, plan));
}
