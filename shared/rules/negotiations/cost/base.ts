// What a costing starts from: the points of the spine and whoever is paid off it as targets of a rise, and the rows of the
// workforce, each with its share of a full-time year.

import type { CostInput } from '../../../contract/negotiations/cost.ts';
import type { Rounding } from '../../../domain/negotiations/spines.ts';
import { Decimal, pennies, shareOf, toPenny, ZERO } from './decimal.ts';

/** Something whose pay rises: a point, or the pay of somebody off the spine. */
export interface Target {
  name: string;
  isPoint: boolean;
  /** Full-time pay a year; null: the point has no figure. */
  annual: Decimal | null;
}

export interface Row {
  index: number;
  grade: string;
  target: number;
  headcount: number;
  hours: Decimal;
  /** Weeks that are paid; null: all year round. */
  weeks: Decimal | null;
  /** A year's pay of one is the full-time rate times `share` divided by `whole`. */
  share: Decimal;
  whole: Decimal;
  /** The target at which increments end; null: none are paid. */
  top: number | null;
}

export interface Frame {
  kind: 'payBill' | 'workforce' | 'spine';
  basis: 'year' | 'hour';
  weeks: Decimal;
  fullTimeHours: Decimal;
  rounding: Rounding;
  targets: readonly Target[];
  /** How many of the targets are points; they come first. */
  points: number;
  rows: readonly Row[];
  payBill: Decimal | null;
  /** Beside a pay bill. */
  headcount: Decimal | null;
  hoursPaid: Decimal | null;
}

const isWhole = (amount: string): boolean => new Decimal(amount).mod(1).eq(0);

/** As the spine itself is: to the pound where every figure is whole pounds, otherwise to the penny. */
function usualRounding({ spine = [], workforce = [], basis }: CostInput): Rounding {
  const amounts = [
    ...spine.flatMap(({ amount }) => (amount === null ? [] : [amount])),
    ...workforce.flatMap(({ annual }) => (annual ? [annual] : [])),
  ];
  return basis === 'year' && amounts.length > 0 && amounts.every(isWhole) ? 'pound' : 'penny';
}

const kindOf = ({ payBill, headcount, hoursPaid, workforce }: CostInput): Frame['kind'] => {
  if (workforce && workforce.length > 0) return 'workforce';
  return (payBill ?? headcount ?? hoursPaid ?? null) === null ? 'spine' : 'payBill';
};

/** @param input without what is refused. */
export function frameOf(input: CostInput): Frame {
  const weeks = new Decimal(input.weeksInYear);
  const fullTimeHours = new Decimal(input.fullTimeHours);
  const hoursInYear = weeks.times(fullTimeHours);
  const targets: Target[] = (input.spine ?? []).map(({ point, amount }) => ({
    name: point,
    isPoint: true,
    annual: amount === null ? null : input.basis === 'hour' ? hoursInYear.times(amount) : new Decimal(amount),
  }));
  const points = targets.length;
  const byName = new Map(targets.map(({ name }, index) => [name, index]));
  const offSpine = new Map<string, number>();
  const targetOf = (point: string, annual: string): number => {
    const known = point === '' ? offSpine.get(annual) : byName.get(point);
    if (known !== undefined) return known;
    targets.push({ name: '', isPoint: false, annual: new Decimal(annual) });
    offSpine.set(annual, targets.length - 1);
    return targets.length - 1;
  };
  const rows = (input.workforce ?? []).map((row, index): Row => {
    const hours = new Decimal(row.hours ?? input.fullTimeHours);
    const isFullTime = hours.eq(fullTimeHours);
    const isTermTime = row.weeksPaid !== null && row.weeksPaid !== undefined;
    return {
      index,
      grade: row.grade ?? '',
      target: targetOf(row.point ?? '', row.annual ?? '0'),
      headcount: row.headcount,
      hours,
      weeks: isTermTime ? new Decimal(row.weeksPaid ?? 0) : null,
      share: (isFullTime ? new Decimal(1) : hours).times(isTermTime ? (row.weeksPaid ?? 0) : 1),
      whole: (isFullTime ? new Decimal(1) : fullTimeHours).times(isTermTime ? weeks : 1),
      top: row.topPoint ? (byName.get(row.topPoint) ?? null) : null,
    };
  });
  const kind = kindOf(input);
  const decimalOf = (given: string | number | null | undefined): Decimal | null =>
    given === null || given === undefined ? null : new Decimal(given);
  return {
    kind,
    basis: input.basis,
    weeks,
    fullTimeHours,
    rounding: input.rounding ?? usualRounding(input),
    targets,
    points,
    rows,
    payBill: kind === 'payBill' ? decimalOf(input.payBill) : null,
    headcount: decimalOf(input.headcount),
    hoursPaid: decimalOf(input.hoursPaid),
  };
}

/** A year's pay of one of the row on a full-time rate, to the penny. */
export const payOfOne = (rate: Decimal | null, row: Row): Decimal => inProportion(rate ?? ZERO, row);

/** A year's pay of all of the row, to the penny: not of one to the penny, times their number. */
export const payOfAll = (rate: Decimal | null, row: Row): Decimal =>
  inProportion((rate ?? ZERO).times(row.headcount), row);

const inProportion = (amount: Decimal, { share, whole }: Row): Decimal =>
  whole.eq(1) ? toPenny(amount.times(share)) : pennies(amount.times(share), whole);

export const fullTimeEquivalents = ({ share, whole, headcount }: Row): Decimal =>
  shareOf(share.times(headcount), whole);
