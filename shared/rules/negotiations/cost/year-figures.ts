// Each year of a claim or an offer: what it adds, what is paid above the base, and what is kept apart from it.

import type { CostYear } from '../../../contract/negotiations/cost.ts';
import { hoursOf, leaveOf } from './apart.ts';
import { type Decimal, saidMoney, sumOf, ZERO } from './decimal.ts';
import { onTop } from './on-top.ts';
import { hasParts, overBaseFormula } from './over-base.ts';
import { poolLevels } from './pay-bill.ts';
import type { PointCosts } from './point-figures.ts';
import type { Costs, Plan } from './row-costs.ts';
import { monthsText, shareText } from './spread-years.ts';
import type { Totals } from './totals.ts';
import { addedUp, type Working } from './working.ts';

export interface YearFigures extends Omit<CostYear, 'points'> {}

/** What the totals over all years are made of. */
export interface YearSums {
  overBase: Decimal;
  onCosts: Decimal | null;
  rollUp: Decimal | null;
  oneOffs: Decimal;
  leaveValue: Decimal | null;
  hoursValue: Decimal | null;
  increments: Decimal | null;
  all: Decimal;
}

const head = (plan: Plan, entry: number, working: Working) => {
  const { label, from, paidOn, payYearDays, parts } = plan.entries[entry]!;
  const counted = (plan.stretches[entry] ?? []).reduce((sum, stretch) => sum + stretch.parts, 0);
  return {
    label,
    from,
    paidOn,
    payYear: payYearDays,
    months: monthsText(parts),
    monthsCounted: monthsText(counted),
    turnsAt: (plan.levels[entry + 1]?.turnsAt ?? []).map((turn, index) =>
      working.money(
        `years.${entry}.turnsAt.${index}`,
        `${label}: where the percentage is more than the amount`,
        'the amount ÷ the percentage × 100',
        turn,
      ),
    ),
  };
};

/** Without a workforce or a pay bill there are rates alone. */
function ratesAlone(plan: Plan, entry: number, working: Working): YearFigures {
  return {
    ...head(plan, entry, working),
    payBillBefore: null,
    payBillAfter: null,
    increase: null,
    increaseInYear: null,
    percentOfPayBill: null,
    overBase: null,
    overBaseFullYear: null,
    percentOverBase: null,
    cumulative: null,
    onCosts: null,
    onCostParts: null,
    rollUp: null,
    oneOffs: null,
    leaveValue: null,
    hoursValue: null,
    increments: null,
    backPay:
      plan.entries[entry]!.arrears > 0 ? { months: monthsText(plan.entries[entry]!.arrears), amount: null } : null,
    all: null,
    offSpine: null,
  };
}

function offSpineOf(
  offSpine: PointCosts | undefined,
  entry: number,
  working: Working,
  key: string,
  label: string,
): CostYear['offSpine'] {
  if (!offSpine) return null;
  const figure = (part: string, text: string, pick: (each: Costs) => Decimal | undefined) => {
    const amounts = offSpine.costs.map((each) => pick(each) ?? ZERO);
    return working.money(
      `${key}.offSpine.${part}`,
      `${label}: ${text} of whoever is on no point`,
      addedUp(amounts),
      sumOf(amounts),
    );
  };
  return {
    headcount: offSpine.headcount,
    payBefore: figure('payBefore', 'pay before', ({ pay }) => pay[entry]),
    payAfter: figure('payAfter', 'pay after', ({ pay }) => pay[entry + 1]),
    increase: figure('increase', 'the increase', ({ increase }) => increase[entry]),
    overBase: figure('overBase', 'above the base', ({ overBase }) => overBase[entry]),
  };
}

/** The figures of one year, and the sums that the totals are made of; null sums where there are rates alone. */
export function yearFigures(
  plan: Plan,
  entry: number,
  costs: readonly Costs[],
  totals: Totals,
  offSpine: PointCosts | undefined,
  working: Working,
): { figures: YearFigures; sums: YearSums | null } {
  const { frame } = plan;
  if (frame.kind === 'spine') return { figures: ratesAlone(plan, entry, working), sums: null };
  const given = plan.entries[entry]!;
  const { label } = given;
  const key = `years.${entry}`;
  const money = (part: string, text: string, formula: string, amount: Decimal) =>
    working.money(`${key}.${part}`, `${label}: ${text}`, formula, amount);
  const isKnown = frame.kind === 'workforce' || frame.payBill !== null;
  const base = totals.pay[0] ?? ZERO;
  const before = totals.pay[entry] ?? ZERO;
  const after = totals.pay[entry + 1] ?? ZERO;
  const increase = totals.increase[entry] ?? ZERO;
  const overBase = totals.overBase[entry] ?? ZERO;
  const top = onTop({ costs, overBase, plan, entry, working, key, label });
  const oneOffs = totals.oneOffs[entry] ?? ZERO;
  const leave = leaveOf(totals, plan, entry);
  const hours = hoursOf(totals, plan, entry);
  const increments = totals.increments[entry] ?? ZERO;
  const isClimbing = plan.segments.some(({ isIncrement }) => isIncrement);
  const all = sumOf([overBase, top.sums.onCosts ?? ZERO, top.sums.rollUp ?? ZERO, oneOffs]);
  const cumulative = totals.overBase.slice(0, entry + 1);
  const owed = totals.backPay[entry] ?? ZERO;
  const rows = (pick: (each: Costs) => Decimal | undefined) => addedUp(costs.map((each) => pick(each) ?? ZERO));
  const isByRow = frame.kind === 'workforce';
  const ofRows = (parts: number): string => {
    const share = shareText(parts);
    return isByRow && share !== '' ? `${share}, each row to the penny` : share;
  };
  return {
    sums: {
      overBase,
      ...top.sums,
      oneOffs,
      leaveValue: isKnown ? leave.value : null,
      hoursValue: isKnown ? hours.value : null,
      increments: isClimbing ? increments : null,
      all,
    },
    figures: {
      ...head(plan, entry, working),
      payBillBefore: isKnown
        ? money(
            'payBillBefore',
            'the pay bill of a full year before',
            isByRow ? rows(({ pay }) => pay[entry]) : entry === 0 ? 'as given' : 'as the year before left it',
            before,
          )
        : null,
      payBillAfter: isKnown
        ? money(
            'payBillAfter',
            'the pay bill of a full year after',
            isByRow ? rows(({ pay }) => pay[entry + 1]) : (poolLevels(frame, plan.entries).formulas[entry] ?? ''),
            after,
          )
        : null,
      increase: money(
        'increase',
        'what the rise adds in a full year',
        `${saidMoney(after)} − ${saidMoney(before)}`,
        increase,
      ),
      increaseInYear: money(
        'increaseInYear',
        'what the rise adds in its own pay year',
        `${saidMoney(increase)}${ofRows(given.parts)}`,
        totals.increaseInYear[entry] ?? ZERO,
      ),
      percentOfPayBill: isKnown
        ? working.percent(`${key}.percentOfPayBill`, `${label}: in percent of the pay bill`, increase, before)
        : null,
      overBase: money(
        'overBase',
        'what is paid above the base',
        `${overBaseFormula(totals.pay, plan, entry)}${isByRow && hasParts(plan, entry) ? ', each row to the penny' : ''}`,
        overBase,
      ),
      overBaseFullYear: money(
        'overBaseFullYear',
        'above the base in a full year',
        `${saidMoney(after)} − ${saidMoney(base)}`,
        after.minus(base),
      ),
      percentOverBase: isKnown
        ? working.percent(`${key}.percentOverBase`, `${label}: above the base in percent`, after.minus(base), base)
        : null,
      cumulative: money('cumulative', 'above the base so far', addedUp(cumulative), sumOf(cumulative)),
      onCosts: top.onCosts,
      onCostParts: top.onCostParts,
      rollUp: top.rollUp,
      oneOffs: money(
        'oneOffs',
        'paid once',
        isByRow ? rows(({ oneOffs: paid }) => paid[entry]) : 'the amount × the people',
        oneOffs,
      ),
      leaveValue: isKnown ? money('leaveValue', 'what added leave is worth', leave.formula, leave.value) : null,
      hoursValue: isKnown ? money('hoursValue', 'what shorter hours are worth', hours.formula, hours.value) : null,
      increments: isClimbing
        ? money(
            'increments',
            'what increments add',
            rows(({ increments: added }) => added[entry]),
            increments,
          )
        : null,
      backPay:
        given.arrears > 0
          ? {
              months: monthsText(given.arrears),
              amount: working.money(
                `${key}.backPay.amount`,
                `${label}: back pay`,
                `${saidMoney(increase)}${ofRows(given.arrears)}`,
                owed,
              ),
            }
          : null,
      all: money(
        'all',
        'paid because of the award',
        addedUp([
          overBase,
          ...(top.sums.onCosts ? [top.sums.onCosts] : []),
          ...(top.sums.rollUp ? [top.sums.rollUp] : []),
          oneOffs,
        ]),
        all,
      ),
      offSpine: offSpineOf(offSpine, entry, working, key, label),
    },
  };
}
