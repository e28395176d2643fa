// What a claim or an offer means for somebody on a point: a year, a month and an hour, now and after each rise.

import type { CostPoint, CostResult } from '../../../contract/negotiations/cost.ts';
import { Decimal, moneyText, percentText } from './decimal.ts';

/** Pay of a year, of a month (a twelfth) and of an hour. */
export interface PayInThree {
  year: string;
  month: string;
  hour: string;
}

export interface MeaningYear {
  label: string;
  from: string | null;
  paidOn: string | null;
  /** The point stood on from now on, where it is another. */
  movedTo: string | null;
  pay: PayInThree;
  rise: PayInThree;
  percent: string | null;
  /** Above what is paid now, before the first rise. */
  overNow: PayInThree;
  percentOverNow: string | null;
  /** "0.00": none. */
  oneOff: string;
  /** null: nothing is owed. */
  backPay: { months: string; amount: string } | null;
}

export interface Meaning {
  point: string;
  /** The hours and weeks that it was worked out for; null: full time, all year round. */
  hours: string | null;
  weeksPaid: string | null;
  now: PayInThree;
  years: MeaningYear[];
}

export interface PartOfFullTime {
  hours?: number | null | undefined;
  weeksPaid?: number | null | undefined;
}

interface Figures {
  year: Decimal;
  hour: Decimal;
}

const inThree = ({ year, hour }: Figures): PayInThree => ({
  year: moneyText(year),
  month: moneyText(year.div(12)),
  hour: moneyText(hour),
});

const less = (after: Figures, before: Figures): Figures => ({
  year: new Decimal(moneyText(after.year)).minus(moneyText(before.year)),
  hour: new Decimal(moneyText(after.hour)).minus(moneyText(before.hour)),
});

/** The month's rise is the difference of the months as they are shown. */
function riseInThree(after: Figures, before: Figures): PayInThree {
  const month = new Decimal(inThree(after).month).minus(inThree(before).month);
  return { ...inThree(less(after, before)), month: moneyText(month) };
}

/** What is the same for everybody is paid whole, whatever the hours. */
function oneOffOf(point: CostPoint | undefined, ofThem: (amount: string) => Decimal): Decimal {
  if (!point) return new Decimal(0);
  const { oneOff, oneOffSameForAll } = point;
  return ofThem(new Decimal(oneOff).minus(oneOffSameForAll).toFixed()).plus(oneOffSameForAll);
}

/** undefined where the point has no figure. Part-time and term-time staff are paid in proportion; an hour is an hour. */
export function meaningOf(result: CostResult, name: string, part: PartOfFullTime = {}): Meaning | undefined {
  const pointIn = (year: number, point: string): CostPoint | undefined =>
    result.years[year]?.points.find((each) => each.point === point);
  const first = pointIn(0, name);
  if (!first?.annualBefore || !first.hourlyBefore) return undefined;
  const { hours = null, weeksPaid = null } = part;
  const share = new Decimal(hours ?? result.settings.fullTimeHours).times(weeksPaid ?? result.settings.weeksInYear);
  const whole = new Decimal(result.settings.fullTimeHours).times(result.settings.weeksInYear);
  const ofThem = (amount: string): Decimal => new Decimal(amount).times(share).div(whole);
  const now: Figures = { year: ofThem(first.annualBefore), hour: new Decimal(first.hourlyBefore) };
  let before = now;
  const years = result.years.map(({ label, from, paidOn, backPay }, index): MeaningYear => {
    const point = pointIn(index, name);
    const on = point?.movedTo ? pointIn(index, point.movedTo) : point;
    const after: Figures = on?.annual && on.hourly ? { year: ofThem(on.annual), hour: new Decimal(on.hourly) } : before;
    const rise = less(after, before);
    const owed =
      backPay && point?.backPay ? { months: backPay.months, amount: moneyText(ofThem(point.backPay)) } : null;
    const year: MeaningYear = {
      label,
      from,
      paidOn,
      movedTo: point?.movedTo ?? null,
      pay: inThree(after),
      rise: riseInThree(after, before),
      percent: percentText(rise.year, before.year),
      overNow: riseInThree(after, now),
      percentOverNow: percentText(less(after, now).year, now.year),
      oneOff: moneyText(oneOffOf(point, ofThem)),
      backPay: owed,
    };
    before = after;
    return year;
  });
  return {
    point: name,
    hours: hours === null ? null : new Decimal(hours).toFixed(),
    weeksPaid: weeksPaid === null ? null : new Decimal(weeksPaid).toFixed(),
    now: inThree(now),
    years,
  };
}

/** The points that somebody can be on: those with a figure. */
export const pointsWithPay = ({ years }: CostResult): string[] =>
  (years[0]?.points ?? []).flatMap(({ point, annualBefore }) => (annualBefore === null ? [] : [point]));
