// What a negotiation's claims and offers are costed on: its spine's year before they begin, its workforce, its settings. One
// place, so that the pay tab, the room, the gate and the brief work from the same base.

import type { CostInput } from '../../contract/negotiations/cost-inputs.ts';
import type { Negotiation } from '../../domain/negotiations/negotiations.ts';
import type { PaySpine, SpineYear } from '../../domain/negotiations/spines.ts';
import type { Workforce } from '../../domain/negotiations/workforces.ts';
import type { PackageYear } from './package-years.ts';

/** All that the engine is asked with but the years. */
export type CostBase = Omit<CostInput, 'years' | 'measures' | 'against' | 'startsOn'>;

/** Years as the engine takes them: of a record, picked for both sides, or being typed. */
export const costYears = (years: readonly PackageYear[]): NonNullable<CostInput['years']> =>
  years.map(({ label, from, paidOn, measures }) => ({
    ...{ label, from },
    ...(paidOn !== undefined && { paidOn }),
    measures: [...measures],
  }));

/** The spine that counts: the negotiation's own, else the one on which the workforce is placed. */
export const costingSpineId = (
  { spineId }: Pick<Negotiation['costing'], 'spineId'>,
  workforce: Pick<Workforce, 'spineId'> | null,
): string | null => spineId ?? workforce?.spineId ?? null;

/** The year that a rise of `from` raises: the one chosen, else the last that began before that day, else the last of all. */
export function costingSpineYear(
  { spineYearId }: Pick<Negotiation['costing'], 'spineYearId'>,
  { years }: Pick<PaySpine, 'years'>,
  from: string | null,
): SpineYear | null {
  const chosen = years.find(({ id }) => id === spineYearId);
  if (chosen) return chosen;
  const inOrder = years.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return inOrder.findLast((year) => from === null || year.from < from) ?? inOrder.at(-1) ?? null;
}

/**
 * The base of a costing, or in a sentence what is missing. A spine alone answers new rates without a cost. `from`: the first
 * day of the first year that is costed, null where nobody knows.
 */
export function costBaseOf(
  costing: Negotiation['costing'],
  spine: PaySpine | null,
  workforce: Workforce | null,
  from: string | null,
): CostBase | { problem: string } {
  const year = spine === null ? null : costingSpineYear(costing, spine, from);
  const rows = workforce?.rows ?? [];
  const onCosts = costing.onCosts ?? workforce?.onCosts ?? null;
  const settings = {
    onCosts,
    rollUpPercent: onCosts === null ? costing.rollUpPercent : null,
    incrementMonth: costing.incrementMonth,
    ...(costing.rounding === null ? {} : { rounding: costing.rounding }),
  };
  if (spine !== null && year !== null && (rows.length > 0 || (workforce?.payBill ?? null) === null)) {
    const { basis, weeksInYear, fullTimeHours, rounding } = spine;
    return {
      basis,
      weeksInYear,
      fullTimeHours,
      rounding,
      payYearMonth: Number(year.from.slice(5, 7)),
      ...settings,
      spine: year.rates,
      ...(rows.length === 0 ? {} : { workforce: rows.map(rowOf) }),
    };
  }
  const plain = { basis: 'year', weeksInYear: 52.143, fullTimeHours: 37, ...settings } as const;
  if (rows.length > 0 && rows.every(({ point }) => point === '')) return { ...plain, workforce: rows.map(rowOf) };
  if (rows.length > 0) return { problem: 'The workforce stands on the points of a spine. Choose the spine under Pay.' };
  const payBill = workforce?.payBill ?? null;
  if (payBill !== null) return { ...plain, payBill };
  return { problem: 'There is no workforce or spine to cost it on. Choose them under Pay.' };
}

const rowOf = ({ grade, point, annual, headcount, hours, weeksPaid, topPoint }: Workforce['rows'][number]) => ({
  ...{ grade, point, annual, headcount, hours, weeksPaid },
  ...(topPoint === '' ? {} : { topPoint }),
});
