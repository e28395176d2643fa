// Every figure of the membership return, counted in one go by the rules of the reports, so that it agrees with them.

import type { ReportDimension, ReportMeasure } from '../../../../shared/domain/report-definitions.ts';
import { type Key, type Parts, sum, type Tally } from '../../../../shared/rules/report-run/tally.ts';
import { questionFor, type ReportedView, tallies } from './run-report.ts';

export interface ReturnDays {
  asAt: string;
  from: string;
}

const BY_PLACE = ['members', 'arrears', 'joiners', 'leavers', 'movers', 'density'] as const;
type PlaceMeasure = (typeof BY_PLACE)[number];
const ALONE = ['category', 'standing', 'paymentMethod', 'band'] as const satisfies readonly ReportDimension[];
const OVER_TIME = ['members', 'joiners', 'leavers'] as const;

export interface ReturnCounts {
  of: (measure: PlaceMeasure, by: 'employer' | 'workplace') => Tally;
  alone: (by: (typeof ALONE)[number]) => Tally;
  overTime: (measure: (typeof OVER_TIME)[number]) => Tally;
  /** Members on the day before the period. */
  before: number;
}

export const RETURN_BREAKDOWNS = ALONE;

/** @throws AbortError once `signal` fires. */
export async function countReturn(
  view: ReportedView,
  { asAt, from }: ReturnDays,
  signal: AbortSignal | undefined,
): Promise<ReturnCounts> {
  const ask = (measure: ReportMeasure, by: ReportDimension[]) => ({
    key: `${measure} ${by.join(' ')}`,
    question: questionFor(view, { measure, by, filter: undefined, asAt, from, compareWith: null, compareFrom: null }),
  });
  const asked = [
    ...BY_PLACE.flatMap((measure) => [ask(measure, ['employer']), ask(measure, ['workplace'])]),
    ...ALONE.map((by) => ask('members', [by])),
    ...OVER_TIME.map((measure) => ask(measure, ['month'])),
    ask('joinerRate', []),
  ];
  const made = await tallies(
    view,
    asked.map(({ question }) => question),
    signal,
  );
  const byKey = new Map(asked.map(({ key }, at) => [key, made[at] as Tally]));
  const of = (key: string): Tally => byKey.get(key) as Tally;
  return {
    of: (measure, by) => of(`${measure} ${by}`),
    alone: (by) => of(`members ${by}`),
    overTime: (measure) => of(`${measure} month`),
    before: of('joinerRate ').cell(null, null).under ?? 0,
  };
}

/** What all rows of a tally of one dimension come to. */
export const totalOf = (tally: Tally): Parts => sum(tally.rowKeys.map((key) => tally.cell(key, null)));

export const countOf = (tally: Tally, key: Key): number => tally.cell(key, null).over;
