// What a measure says: its value from its parts, how far it is from baseline to target whichever way is better, what a
// gain-share rule pays on it, and what was before and after a day. Association, never proof.

import { Temporal } from 'temporal-polyfill';
import type { GainShare, Measure, MeasurePoint } from '../../domain/partnership/measures.ts';

/** Printed wherever a measure stands beside what was done. */
export const NOT_PROOF = 'Association, not proof: other things changed as well.';

type Parts = Readonly<Record<string, number>>;
interface Fraction {
  over: number;
  under: number;
}

const RATIOS: Readonly<Record<string, { of: (parts: Parts) => Fraction | null; overAYear: 'sum' | 'mean' | null }>> = {
  absence: { of: two('daysLost', 'daysAvailable'), overAYear: 'sum' },
  flexibleWorking: { of: two('agreed', 'answered'), overAYear: 'sum' },
  density: { of: two('members', 'headcount'), overAYear: null },
  repsTrained: { of: two('trained', 'reps'), overAYear: null },
  /** Leavers add up over a year, the headcount does not: it is the mean of the months'. */
  turnover: {
    of: ({ leavers, headcount, headcountEnd }) =>
      leavers === undefined || headcount === undefined
        ? null
        : { over: leavers, under: headcountEnd === undefined ? headcount : (headcount + headcountEnd) / 2 },
    overAYear: 'mean',
  },
  redeployment: { of: avoided, overAYear: 'sum' },
};

function two(over: string, under: string) {
  return (parts: Parts): Fraction | null =>
    parts[over] === undefined || parts[under] === undefined ? null : { over: parts[over], under: parts[under] };
}

/** Everybody at risk whom compulsory redundancy did not reach: what is not said is worked out from what is. */
function avoided({ atRisk, redeployed = 0, retained = 0, leftByChoice = 0, compulsory }: Parts): Fraction | null {
  if (atRisk === undefined) return null;
  const kept = compulsory === undefined ? redeployed + retained + leftByChoice : atRisk - compulsory;
  return { over: kept, under: atRisk };
}

const asObject = (parts: MeasurePoint['parts']): Parts =>
  Object.fromEntries(parts.map(({ key, value }) => [key, value]));

/** In percent. null: the preset is no fraction, a part is missing, or there is nothing to divide by. */
export function valueOfParts(preset: string | null, parts: MeasurePoint['parts']): number | null {
  const fraction = RATIOS[preset ?? '']?.of(asObject(parts)) ?? null;
  return fraction === null || fraction.under === 0 ? null : (fraction.over / fraction.under) * 100;
}

export const inOrder = (points: readonly MeasurePoint[]): MeasurePoint[] =>
  [...points].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

export interface YearFigure {
  value: number | null;
  over: number;
  under: number;
  /** How many points it is over. */
  points: number;
  /** First and last point's day, both inclusive. */
  from: string;
  to: string;
}

/** The twelve months up to the last point, of a fraction that adds up; null where it does not. */
export function overTheYear({ preset, points }: Pick<Measure, 'preset' | 'points'>): YearFigure | null {
  const ratio = RATIOS[preset ?? ''];
  const last = inOrder(points).at(-1);
  if (!ratio?.overAYear || last === undefined) return null;
  const after = Temporal.PlainDate.from(last.on).subtract({ years: 1 }).toString();
  const within = inOrder(points).filter(({ on }) => on > after);
  const fractions = within.map(({ parts }) => ratio.of(asObject(parts)));
  if (fractions.some((fraction) => fraction === null)) return null;
  const sum = (of: (fraction: Fraction) => number) => fractions.reduce((all, fraction) => all + of(fraction!), 0);
  const over = sum((fraction) => fraction.over);
  const under = sum((fraction) => fraction.under) / (ratio.overAYear === 'mean' ? fractions.length : 1);
  const value = under === 0 ? null : (over / under) * 100;
  return { value, over, under, points: within.length, from: within[0]!.on, to: last.on };
}

export type Movement = 'better' | 'worse' | 'same';

/** Which way it went from `from` to `to`. */
export function movementOf(from: number, to: number, lowerIsBetter: boolean): Movement {
  if (from === to) return 'same';
  return to < from === lowerIsBetter ? 'better' : 'worse';
}

export interface MeasureFigures {
  latest: MeasurePoint | null;
  /** Latest − baseline; null where one of them is missing. */
  change: number | null;
  movement: Movement | null;
  /** Percent of the way from baseline to target: below 0 it went the wrong way, above 100 beyond. null: unknown. */
  progress: number | null;
  isReached: boolean | null;
  year: YearFigure | null;
}

export function measureFigures(
  measure: Pick<Measure, 'points' | 'baseline' | 'target' | 'lowerIsBetter' | 'preset'>,
): MeasureFigures {
  const { baseline, target, lowerIsBetter } = measure;
  const latest = inOrder(measure.points).at(-1) ?? null;
  const way = baseline && target ? target.value - baseline.value : 0;
  return {
    latest,
    change: latest && baseline ? latest.value - baseline.value : null,
    movement: latest && baseline ? movementOf(baseline.value, latest.value, lowerIsBetter) : null,
    progress: latest && baseline && way !== 0 ? ((latest.value - baseline.value) / way) * 100 : null,
    isReached: latest && target ? latest.value === target.value || latest.value < target.value === lowerIsBetter : null,
    year: overTheYear(measure),
  };
}

export interface Payout {
  on: string;
  value: number;
  /** In pence or cents. */
  pays: number;
  isCapped: boolean;
  /** What each of the team gets, alike; null where nobody said how many they are. */
  each: number | null;
}

/** What the rule pays at a value: nothing up to the threshold, then so much for each unit beyond it, at most the cap. */
export function payoutOf(
  rule: GainShare,
  lowerIsBetter: boolean,
  { on, value }: Pick<MeasurePoint, 'on' | 'value'>,
): Payout {
  const beyond = lowerIsBetter ? rule.threshold - value : value - rule.threshold;
  const earned = Math.round(Math.max(0, beyond) * rule.perUnit);
  const pays = rule.cap === null ? earned : Math.min(earned, rule.cap);
  const each = rule.sharedAmong === null ? null : Math.floor(pays / rule.sharedAmong);
  return { on, value, pays, isCapped: pays < earned, each };
}

export interface Around {
  before: { mean: number; points: number } | null;
  after: { mean: number; points: number } | null;
  /** after − before; null where one is missing. */
  change: number | null;
  movement: Movement | null;
}

/** The points before a day against those on it and after. */
export function aroundDay({ points, lowerIsBetter }: Pick<Measure, 'points' | 'lowerIsBetter'>, day: string): Around {
  const meanOf = (own: readonly MeasurePoint[]) =>
    own.length === 0 ? null : { mean: own.reduce((sum, { value }) => sum + value, 0) / own.length, points: own.length };
  const before = meanOf(points.filter(({ on }) => on < day));
  const after = meanOf(points.filter(({ on }) => on >= day));
  const areBoth = before !== null && after !== null;
  return {
    before,
    after,
    change: areBoth ? after.mean - before.mean : null,
    movement: areBoth ? movementOf(before.mean, after.mean, lowerIsBetter) : null,
  };
}

export interface GoalBalance {
  goals: number;
  performance: number;
  workingLives: number;
  /** Goals that are agreed are all about performance. */
  isOneSided: boolean;
  /** A goal for the quality of working lives is agreed. */
  hasWorkingLives: boolean;
}

/** What a set of goals is for. Outcomes that are only watched are no goals. */
export function goalBalance(measures: readonly Pick<Measure, 'kind' | 'purpose' | 'commitments'>[]): GoalBalance {
  const goals = measures.filter(({ kind }) => kind !== 'outcome');
  const isForLives = ({ purpose, commitments }: (typeof goals)[number]) =>
    purpose === 'workingLives' || purpose === 'both' || commitments.includes('qualityOfWorkingLives');
  const workingLives = goals.filter(isForLives).length;
  const performance = goals.filter(({ purpose }) => purpose === 'performance' || purpose === 'both').length;
  const isAllForPerformance =
    goals.length > 0 && goals.every((goal) => goal.purpose === 'performance' && !isForLives(goal));
  return {
    goals: goals.length,
    performance,
    workingLives,
    isOneSided: isAllForPerformance,
    hasWorkingLives: workingLives > 0,
  };
}
