// A report's definition with its days settled, and what cannot be asked refused in words.

import type { ReportDefinition, ReportMeasure } from '../../../../shared/domain/report-definitions.ts';
import { laterDay } from '../../../../shared/rules/limits.ts';
import { comparedFrom, isTime } from '../../../../shared/rules/report-run/periods.ts';
import { InvalidInput } from '../implementer.ts';
import { FIRST_DAY, periodOf } from './period.ts';

export interface Settled {
  measure: ReportMeasure;
  by: ReportDefinition['by'];
  filter: ReportDefinition['filter'];
  /** All days inclusive. */
  asAt: string;
  from: string;
  compareWith: string | null;
  compareFrom: string | null;
}

/** @throws InvalidInput. */
export function settled(
  { measure, by, filter, asAt: askedAt, from: askedFrom, compareWith }: ReportDefinition,
  today: string,
): Settled {
  if (new Set(by).size < by.length) {
    throw new InvalidInput({ path: ['by'], message: 'Both are the same: choose another, or one alone.' });
  }
  if (by.filter(isTime).length > 1) {
    throw new InvalidInput({ path: ['by'], message: 'Choose one of month, quarter and year.' });
  }
  const asAt = askedAt ?? today;
  const { from } = periodOf(askedFrom, asAt, 'A report');
  if (compareWith === undefined) return { measure, by, filter, asAt, from, compareWith: null, compareFrom: null };
  // A year before each, where the first day was left open; otherwise a period as long.
  const compareFrom =
    askedFrom === undefined
      ? periodOf(undefined, compareWith, 'A report').from
      : laterDay(comparedFrom(from, asAt, compareWith), FIRST_DAY);
  return { measure, by, filter, asAt, from, compareWith, compareFrom };
}

export const unitOf = (measure: ReportMeasure): 'people' | 'rate' | 'density' =>
  measure === 'density' ? 'density' : measure.endsWith('Rate') ? 'rate' : 'people';
