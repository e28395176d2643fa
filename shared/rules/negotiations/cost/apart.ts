// What is kept apart from the award in money: leave and shorter hours at what they are worth at the pay of their time.

import { Decimal, pennies, said, saidMoney, ZERO } from './decimal.ts';
import type { Plan } from './row-costs.ts';
import { PARTS_IN_YEAR, shareText } from './spread-years.ts';
import type { Totals } from './totals.ts';

/** A part of pay: `times` divided by `by`, kept apart so that half a penny is not lost to a division. */
interface Share {
  times: Decimal;
  by: Decimal;
  text: string;
}

/** What something is worth in the time that is counted with a rise, at the pay of that time. */
function worth(
  pay: readonly Decimal[],
  plan: Plan,
  entry: number,
  share: (level: number) => Share | null,
): { value: Decimal; formula: string } {
  const texts: string[] = [];
  let [sum, by] = [ZERO, new Decimal(1)];
  for (const { level, parts } of plan.stretches[entry] ?? []) {
    const of = share(level);
    if (!of) continue;
    const bill = pay[level] ?? ZERO;
    sum = sum.times(of.by).plus(bill.times(of.times).times(parts).times(by));
    by = by.times(of.by);
    texts.push(`${saidMoney(bill)} × ${of.text}${shareText(parts)}`);
  }
  return { value: pennies(sum, by.times(PARTS_IN_YEAR)), formula: texts.join(' + ') || 'none' };
}

export function leaveOf(totals: Totals, plan: Plan, entry: number) {
  const { frame, input, levels } = plan;
  const days = input.workingDaysInYear === undefined ? frame.weeks.times(5) : new Decimal(input.workingDaysInYear);
  return worth(totals.pay, plan, entry, (level) => {
    const leave = levels[level]?.leaveDays ?? ZERO;
    return leave.eq(0) ? null : { times: leave, by: days, text: `${said(leave)} ÷ ${said(days)}` };
  });
}

export function hoursOf(totals: Totals, plan: Plan, entry: number) {
  const { frame, levels } = plan;
  return worth(totals.pay, plan, entry, (level) => {
    const weekly = levels[level]?.weekly ?? frame.fullTimeHours;
    if (weekly.eq(frame.fullTimeHours)) return null;
    const text = `(${said(frame.fullTimeHours)} ÷ ${said(weekly)} − 1)`;
    return { times: frame.fullTimeHours.minus(weekly), by: weekly, text };
  });
}
