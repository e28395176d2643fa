// Questions about what is claimed or offered: a percentage typed as a fraction, an amount that looks like an hour's, a minimum
// rate that raises nobody or everybody.

import type { CostQuestion } from '../../../contract/negotiations/cost.ts';
import type { PayMeasure } from '../../../domain/negotiations/pay-measures.ts';
import { Decimal, HUNDRED, plainText, said, saidMoney } from './decimal.ts';
import { type Level, leastRate } from './levels.ts';
import { isLikelyFraction } from './likely-fraction.ts';
import type { Plan } from './row-costs.ts';

type Path = (string | number)[];
const ask = (key: string, path: Path, text: string, perhaps: string | null = null): CostQuestion => ({
  key: `${key}:${path.join('.')}`,
  path,
  text,
  perhaps,
});

const MUCH_PERCENT = 25;
const LITTLE_A_YEAR = 20;
const MUCH_AN_HOUR = 100;

function askPercent(percent: number, path: Path): CostQuestion[] {
  if (isLikelyFraction(percent)) {
    const meant = plainText(new Decimal(percent).times(100));
    return [ask('fraction', path, `${said(percent)} is less than half of one percent. Did you mean ${meant}?`, meant)];
  }
  if (Math.abs(percent) > MUCH_PERCENT) {
    return [ask('muchPercent', path, `${said(percent)}% is more than a quarter of all pay. Is that right?`)];
  }
  return [];
}

function askFlat(
  measure: Extract<PayMeasure, { kind: 'flat' }>,
  path: Path,
  before: Level,
  { frame }: Plan,
): CostQuestion[] {
  const amount = new Decimal(measure.amount).abs();
  if (!measure.isPerHour && amount.gt(0) && amount.lt(LITTLE_A_YEAR)) {
    return [
      ask('littleAYear', path, `${said(measure.amount)} more a year is very little. Did you mean an hour?`, 'hour'),
    ];
  }
  if (measure.isPerHour && amount.gte(MUCH_AN_HOUR)) {
    return [ask('muchAnHour', path, `${said(measure.amount)} more an hour is very much. Did you mean a year?`, 'year')];
  }
  const lowest = ratesBefore(before)[0];
  if (!lowest?.gt(0)) return [];
  const rate = measure.isPerHour ? lowest.div(frame.weeks.times(before.weekly)) : lowest;
  if (amount.times(HUNDRED).lte(rate.times(MUCH_PERCENT))) return [];
  const of = measure.isPerHour ? 'an hour' : 'a year';
  const text = `${saidMoney(amount)} more ${of} is more than a quarter of the lowest pay, ${saidMoney(rate)} ${of}. Did you mean a minimum rate?`;
  return [ask('muchAmount', path, text)];
}

/** Of the points that stay and whoever is off the spine, lowest first. */
const ratesBefore = ({ rates, standsOn }: Level): Decimal[] =>
  rates.flatMap((rate, index) => (rate && standsOn[index] === index ? [rate] : [])).sort((a, b) => a.cmp(b));

/** Rates when the year begins: what a minimum is compared with. */
function askUnderpin(hourly: string, path: Path, before: Level, { frame }: Plan): CostQuestion[] {
  const ends = ratesBefore(before);
  if (ends.length === 0) return [];
  const least = leastRate(hourly, frame, before.weekly);
  const hours = frame.weeks.times(before.weekly);
  const [lowest, highest] = [ends[0], ends.at(-1)];
  if (lowest && least.lte(lowest)) {
    const text = `A minimum of ${said(hourly)} an hour raises nobody: the lowest rate is ${saidMoney(lowest.div(hours))} before the year’s rises.`;
    return [ask('minimumBelowAll', path, text)];
  }
  if (highest && ends.length > 1 && least.gt(highest)) {
    const text = `A minimum of ${said(hourly)} an hour is above every rate: the highest is ${saidMoney(highest.div(hours))}. Everybody would be paid the same.`;
    return [ask('minimumAboveAll', path, text)];
  }
  return [];
}

function askBands(measure: Extract<PayMeasure, { kind: 'byBand' }>, path: Path, before: Level): CostQuestion[] {
  const asked = measure.bands.flatMap(({ percent }, index) =>
    percent === undefined ? [] : askPercent(percent, [...path, 'bands', index, 'percent']),
  );
  const tops = measure.bands.flatMap(({ upTo }) => (upTo === null ? [] : [new Decimal(upTo)]));
  const isOpen = tops.length < measure.bands.length;
  const highest = tops.reduce((most, top) => (top.gt(most) ? top : most), new Decimal(0));
  if (!isOpen && before.rates.some((rate) => rate?.gt(highest))) {
    const text = `Nobody above ${said(highest)} gets anything by these bands. Is the last band missing?`;
    asked.push(ask('noLastBand', [...path, 'bands'], text));
  }
  return asked;
}

function askPoints(points: readonly string[], path: Path, before: Level, { frame }: Plan): CostQuestion[] {
  return points.flatMap((point, index) => {
    const target = frame.targets.findIndex(({ name, isPoint }) => isPoint && name === point);
    if (target < 0) return [];
    const at = [...path, 'points', index];
    if (before.standsOn[target] !== target)
      return [ask('pointGone', at, `Point ${point} is gone by then, so nothing happens to it.`)];
    if (!before.rates[target])
      return [ask('pointEmpty', at, `Point ${point} has no figure, so nothing happens to it.`)];
    return [];
  });
}

function askMeasure(measure: PayMeasure, path: Path, before: Level, plan: Plan): CostQuestion[] {
  const asked = 'points' in measure && measure.points ? askPoints(measure.points, path, before, plan) : [];
  switch (measure.kind) {
    case 'percent':
    case 'greaterOf':
      return [...asked, ...askPercent(measure.percent, [...path, 'percent'])];
    case 'flat':
      return [...asked, ...askFlat(measure, [...path, 'amount'], before, plan)];
    case 'byBand':
      return [...asked, ...askBands(measure, path, before)];
    case 'underpin':
      return [...asked, ...askUnderpin(measure.hourly, [...path, 'hourly'], before, plan)];
    default:
      return asked;
  }
}

export function askMeasures(plan: Plan): CostQuestion[] {
  const isOnce = !Array.isArray(plan.input.years);
  return plan.entries.slice(0, isOnce ? 1 : undefined).flatMap(({ measures, path }, entry) => {
    const before = plan.levels[entry];
    return before ? measures.flatMap((measure, index) => askMeasure(measure, [...path, index], before, plan)) : [];
  });
}
