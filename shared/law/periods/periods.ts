// Every dated period, and how a clock finds the one that applies.

import type { Nation } from '../../domain/values.ts';
import { collectivePeriods } from './collective-periods.ts';
import { dataProtectionPeriods } from './data-protection-periods.ts';
import type { Period, PeriodRow } from './period-row.ts';
import { tribunalPeriods } from './tribunal-periods.ts';
import { unitedStatesPeriods } from './united-states-periods.ts';

export const periods: readonly PeriodRow[] = [
  ...tribunalPeriods,
  ...collectivePeriods,
  ...dataProtectionPeriods,
  ...unitedStatesPeriods,
];

/** The row that governs on the decisive day (`YYYY-MM-DD`), if the law had such a period then. */
export function findPeriod(period: Period, day: string, nation: Nation): PeriodRow | undefined {
  return periods.find(
    (row) =>
      row.period === period &&
      row.nations.includes(nation) &&
      (row.from === null || row.from <= day) &&
      (row.to === null || row.to >= day),
  );
}

/** The same where there always is one; a RangeError means that a row of law is missing. */
export function periodOn(period: Period, day: string, nation: Nation): PeriodRow {
  const row = findPeriod(period, day, nation);
  if (!row) throw new RangeError(`no row of law for ${period} in ${nation} on ${day}`);
  return row;
}
