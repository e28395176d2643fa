// What pay is after each rise: the rate of every point and of whoever is off the spine, with how it came about. A year's
// measures act in their order; the rate is rounded once, at the end of the year.

import type { PayMeasure } from '../../../domain/negotiations/pay-measures.ts';
import type { Frame } from './base.ts';
import { Decimal, HUNDRED, said, saidMoney, toUnit, upToUnit, ZERO } from './decimal.ts';
import { CostRefused } from './refusal.ts';
import type { Entry } from './spread-years.ts';

export type Greater = 'amount' | 'percent' | 'same';

/** The state of pay after a rise. Lists go by target. */
export interface Level {
  rates: (Decimal | null)[];
  /** The target on which whoever stood here is now. */
  standsOn: number[];
  /** How the rate came about in this year, as a formula; '' where it did not change. */
  formulas: string[];
  greater: (Greater | null)[];
  /** Paid once to a full-time person. */
  oneOffs: Decimal[];
  /** As `oneOffs`, but the same for part-time staff. */
  sameOneOffs: Decimal[];
  turnsAt: Decimal[];
  /** The full-time week, and the days of leave that have been added. */
  weekly: Decimal;
  leaveDays: Decimal;
}

export const firstLevel = ({ targets, fullTimeHours }: Frame): Level => ({
  rates: targets.map(({ annual }) => annual),
  standsOn: targets.map((_, index) => index),
  formulas: targets.map(() => ''),
  greater: targets.map(() => null),
  oneOffs: targets.map(() => ZERO),
  sameOneOffs: targets.map(() => ZERO),
  turnsAt: [],
  weekly: fullTimeHours,
  leaveDays: ZERO,
});

/** Far beyond a penny: a percentage with many decimals does not make figures longer and longer. */
const MOST_PLACES = 40;

type Raising = Exclude<PayMeasure, { kind: 'deletePoints' | 'oneOff' | 'leave' | 'hours' }>;

interface Raised {
  rate: Decimal;
  formula: string;
  greater?: Greater;
}

const factorOf = (percent: number): Decimal => new Decimal(percent).div(HUNDRED).plus(1);
const raisedBy = (formula: string, percent: number): string => `${formula} × ${said(factorOf(percent))}`;
const plus = (formula: string, amount: Decimal): string =>
  amount.lt(0) ? `(${formula} − ${said(amount.abs())})` : `(${formula} + ${said(amount)})`;

/** What one measure makes of a rate. */
function raise(measure: Raising, rate: Decimal, formula: string, frame: Frame, weekly: Decimal): Raised {
  switch (measure.kind) {
    case 'percent':
      return { rate: rate.times(factorOf(measure.percent)), formula: raisedBy(formula, measure.percent) };
    case 'flat': {
      if (!measure.isPerHour) {
        const amount = new Decimal(measure.amount);
        return { rate: rate.plus(amount), formula: plus(formula, amount) };
      }
      const amount = frame.weeks.times(weekly).times(measure.amount);
      return {
        rate: rate.plus(amount),
        formula: `(${formula} + ${said(measure.amount)} × ${said(frame.weeks)} × ${said(weekly)})`,
      };
    }
    case 'greaterOf': {
      const byPercent = rate.times(measure.percent).div(HUNDRED);
      const isMore = byPercent.cmp(measure.amount);
      return isMore > 0
        ? { rate: rate.plus(byPercent), formula: raisedBy(formula, measure.percent), greater: 'percent' }
        : {
            rate: rate.plus(measure.amount),
            formula: plus(formula, new Decimal(measure.amount)),
            greater: isMore === 0 ? 'same' : 'amount',
          };
    }
    case 'byBand': {
      const band = bandsOf(measure).find(({ upTo }) => upTo === null || rate.lte(upTo));
      if (!band) return { rate, formula };
      const percent = band.percent ?? 0;
      const amount = new Decimal(band.amount ?? 0);
      const withPercent = percent === 0 ? formula : raisedBy(formula, percent);
      return {
        rate: rate.times(factorOf(percent)).plus(amount),
        formula: amount.eq(0) ? withPercent : plus(withPercent, amount),
      };
    }
    case 'underpin': {
      const least = leastRate(measure.hourly, frame, weekly);
      if (rate.gte(least)) return { rate, formula };
      return {
        rate: least,
        formula: `${said(measure.hourly)} × ${said(frame.weeks)} × ${said(weekly)}, instead of ${formula}`,
      };
    }
  }
}

/** Lowest first; whoever is above all others last. */
const bandsOf = ({ bands }: Extract<PayMeasure, { kind: 'byBand' }>) =>
  bands.toSorted((a, b) => (a.upTo === null ? 1 : b.upTo === null ? -1 : new Decimal(a.upTo).cmp(b.upTo)));

/** The year's pay of a minimum hourly rate. */
export const leastRate = (hourly: string, { weeks }: Frame, weekly: Decimal): Decimal =>
  weeks.times(weekly).times(hourly);

/** Rounds as the spine is published: by the year, or by the hour where its figures are of an hour. */
function rounded(rate: Decimal, frame: Frame, weekly: Decimal, isPoint: boolean, round: typeof toUnit): Decimal {
  if (frame.basis === 'year' || !isPoint) return round(rate, frame.rounding);
  if (frame.rounding === 'none') return rate;
  const hours = frame.weeks.times(weekly);
  return round(rate.div(hours), frame.rounding).times(hours);
}

/** The next point up that stays and has a figure; undefined above the last. */
export function nextPoint(level: Pick<Level, 'rates' | 'standsOn'>, index: number, frame: Frame): number | undefined {
  for (let next = index + 1; next < frame.points; next += 1) {
    if (level.standsOn[next] === next && level.rates[next]) return next;
  }
  return undefined;
}

class YearOfRises {
  readonly #frame: Frame;
  readonly #level: Level;
  readonly #changed: boolean[];
  #floor = ZERO;

  constructor(before: Level, frame: Frame) {
    this.#frame = frame;
    this.#changed = before.rates.map(() => false);
    this.#level = {
      rates: [...before.rates],
      standsOn: [...before.standsOn],
      formulas: before.rates.map((rate) => (rate ? said(rate.round(6)) : '')),
      greater: before.rates.map(() => null),
      oneOffs: before.rates.map(() => ZERO),
      sameOneOffs: before.rates.map(() => ZERO),
      turnsAt: [],
      weekly: before.weekly,
      leaveDays: before.leaveDays,
    };
  }

  apply(measure: PayMeasure, path: (string | number)[]): void {
    switch (measure.kind) {
      case 'leave':
        this.#level.leaveDays = this.#level.leaveDays.plus(measure.days);
        return;
      case 'hours':
        this.#level.weekly = new Decimal(measure.weekly);
        return;
      case 'oneOff': {
        const list = measure.isSameForAll ? this.#level.sameOneOffs : this.#level.oneOffs;
        for (const index of this.#meant(measure.points)) list[index] = (list[index] ?? ZERO).plus(measure.amount);
        return;
      }
      case 'deletePoints':
        this.#delete(measure.points, path);
        return;
      default:
        this.#raise(measure, path);
    }
  }

  /** The targets that a measure is for: all, or the points that it names; never a point that is gone. */
  #meant(points: readonly string[] | undefined): number[] {
    const named = points === undefined ? null : new Set(points);
    return this.#frame.targets.flatMap(({ name, isPoint }, index) =>
      this.#level.standsOn[index] === index && (named === null || (isPoint && named.has(name))) ? [index] : [],
    );
  }

  #raise(measure: Raising, path: (string | number)[]): void {
    const { rates, formulas, weekly, greater, turnsAt } = this.#level;
    for (const index of this.#meant('points' in measure ? measure.points : undefined)) {
      const before = rates[index];
      if (!before) continue;
      const after = raise(measure, before, formulas[index] ?? '', this.#frame, weekly);
      if (after.rate.lt(0)) {
        const { name } = this.#frame.targets[index] ?? { name: '' };
        const who = name === '' ? 'Somebody off the spine' : `Point ${name}`;
        throw new CostRefused([{ path, message: `${who} would be paid less than nothing.` }]);
      }
      if (!after.rate.eq(before)) this.#changed[index] = true;
      rates[index] = after.rate.round(MOST_PLACES);
      formulas[index] = after.formula;
      if (after.greater) greater[index] = after.greater;
    }
    if (measure.kind === 'greaterOf' && measure.percent > 0) {
      turnsAt.push(new Decimal(measure.amount).times(HUNDRED).div(measure.percent));
    }
    if (measure.kind === 'underpin') {
      const least = leastRate(measure.hourly, this.#frame, weekly);
      if (least.gt(this.#floor)) this.#floor = least;
    }
  }

  #delete(points: readonly string[], path: (string | number)[]): void {
    const { standsOn } = this.#level;
    const gone = new Set(points);
    const next: number[] = [...standsOn];
    for (let index = 0; index < this.#frame.points; index += 1) {
      if (gone.has(this.#frame.targets[index]?.name ?? '')) standsOn[index] = -1;
    }
    for (const [index, on] of next.entries()) {
      if (on < 0 || standsOn[on] !== -1) continue;
      const to = nextPoint(this.#level, on, this.#frame);
      if (to === undefined && this.#frame.targets[index]?.annual) {
        const name = this.#frame.targets[on]?.name ?? '';
        throw new CostRefused([
          { path, message: `Point ${name} cannot go: no point above it stays, so whoever is on it would have none.` },
        ]);
      }
      next[index] = to ?? -1;
    }
    this.#level.standsOn = next;
  }

  finish(): Level {
    const { rates, formulas, weekly } = this.#level;
    for (const [index, changed] of this.#changed.entries()) {
      const rate = rates[index];
      if (!rate) continue;
      if (!changed) {
        formulas[index] = '';
        continue;
      }
      const isPoint = this.#frame.targets[index]?.isPoint === true;
      let after = rounded(rate, this.#frame, weekly, isPoint, toUnit);
      if (rate.gte(this.#floor) && after.lt(this.#floor)) after = rounded(rate, this.#frame, weekly, isPoint, upToUnit);
      rates[index] = after;
      formulas[index] = withRounding(formulas[index] ?? '', rate, after, this.#frame);
    }
    return this.#level;
  }
}

const withRounding = (formula: string, exact: Decimal, rate: Decimal, { rounding }: Frame): string =>
  exact.eq(rate) ? formula : `${formula} = ${saidMoney(exact)}, to the ${rounding}`;

/** The rate of whoever stood on this target at the start. */
export const rateOf = ({ rates, standsOn }: Level, target: number): Decimal | null =>
  rates[standsOn[target] ?? -1] ?? null;

/** The base, and pay after each rise. @throws CostRefused */
export function levelsOf(frame: Frame, entries: readonly Entry[]): Level[] {
  const levels = [firstLevel(frame)];
  for (const { measures, path } of entries) {
    const year = new YearOfRises(levels.at(-1) ?? firstLevel(frame), frame);
    for (const [index, measure] of measures.entries()) year.apply(measure, [...path, index]);
    levels.push(year.finish());
  }
  return levels;
}
