// What comes on top of what is paid above the base: the employer's on-costs, or a roll-up where those are not known.

import { HUNDRED, said, saidMoney, toPenny, ZERO } from './decimal.ts';
import type { Plan } from './row-costs.ts';
import type { Totals } from './totals.ts';
import { addedUp, type Working } from './working.ts';

export function onTop(totals: Totals, plan: Plan, entry: number, working: Working, key: string, label: string) {
  const parts = totals.onCostsOverBase;
  const overBase = totals.overBase[entry] ?? ZERO;
  const percent = plan.input.rollUpPercent ?? null;
  const rollUp = percent === null ? null : toPenny(overBase.times(percent).div(HUNDRED));
  const { onCosts } = plan.input;
  const insurance = parts?.insurance[entry] ?? ZERO;
  const pension = parts?.pension[entry] ?? ZERO;
  const other = parts?.other[entry] ?? ZERO;
  const all = insurance.plus(pension).plus(other);
  const each = plan.frame.kind === 'workforce' ? ', row by row' : '';
  const above =
    plan.frame.kind === 'workforce'
      ? `of pay above ${said(onCosts?.insuranceThreshold ?? 0)} each`
      : 'of what is above the base';
  return {
    sums: { onCosts: parts && all, rollUp },
    onCosts:
      parts &&
      working.money(
        `${key}.onCosts`,
        `${label}: what the employer pays on top`,
        addedUp([insurance, pension, other]),
        all,
      ),
    onCostParts:
      parts && onCosts
        ? {
            insurance: working.money(
              `${key}.onCostParts.insurance`,
              `${label}: insurance`,
              `${said(onCosts.insurancePercent)}% ${above}${each}`,
              insurance,
            ),
            pension: working.money(
              `${key}.onCostParts.pension`,
              `${label}: pension`,
              `${saidMoney(overBase)} × ${said(onCosts.pensionPercent)}%${each}`,
              pension,
            ),
            other: working.money(
              `${key}.onCostParts.other`,
              `${label}: other on-costs`,
              `${saidMoney(overBase)} × ${said(onCosts.otherPercent)}%${each}`,
              other,
            ),
          }
        : null,
    rollUp:
      rollUp && percent !== null
        ? working.money(
            `${key}.rollUp`,
            `${label}: what follows pay`,
            `${saidMoney(overBase)} × ${said(percent)}%`,
            rollUp,
          )
        : null,
  };
}
