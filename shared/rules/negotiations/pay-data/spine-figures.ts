// What is worked out from a spine’s own figures: hourly rates by its divisor, and a year raised from the one before.

import { Big } from 'big.js';
import type { PaySpine, Rounding, SpineYear } from '../../../domain/negotiations/spines.ts';

type Divisor = Pick<PaySpine, 'weeksInYear' | 'fullTimeHours'>;

/** Local government’s, where no spine says another. */
export const NATIONAL_DIVISOR: Divisor = { weeksInYear: 52.143, fullTimeHours: 37 };

const HALF_UP = 1;

/** Hours paid a year at full time: NJC 52.143 × 37. */
export const hoursInYear = ({ weeksInYear, fullTimeHours }: Divisor): Big => new Big(weeksInYear).times(fullTimeHours);

/** A year’s pay by the hour, to the penny, half up; null where the full-time week has no hours. */
export function hourlyOf(annual: string, divisor: Divisor): string | null {
  const hours = hoursInYear(divisor);
  return hours.eq(0) ? null : new Big(annual).div(hours).toFixed(2, HALF_UP);
}

/** An hour’s pay by the year, to the penny, half up. */
export const annualOf = (hourly: string, divisor: Divisor): string =>
  plain(new Big(hourly).times(hoursInYear(divisor)).round(2, HALF_UP));

/** A figure of the spine as a year’s pay: of one that is kept by the hour, multiplied by the hours of the year. */
export const asAnnual = (amount: string, spine: Pick<PaySpine, 'basis'> & Divisor): string =>
  spine.basis === 'hour' ? annualOf(amount, spine) : amount;

const plain = (amount: Big): string => amount.toFixed();

const PLACES: Readonly<Record<Rounding, number>> = { pound: 0, penny: 2, none: 6 };

/** Each figure raised by a percentage, then by an amount, and rounded half up; a point without one stays without. */
export function raisedRates(
  { rates }: Pick<SpineYear, 'rates'>,
  by: { percent?: number | undefined; amount?: string | undefined },
  rounding: Rounding,
): SpineYear['rates'] {
  const factor = new Big(by.percent ?? 0).div(100).plus(1);
  return rates.map(({ point, amount }) => ({
    point,
    amount:
      amount === null
        ? null
        : plain(
            new Big(amount)
              .times(factor)
              .plus(by.amount ?? 0)
              .round(PLACES[rounding], HALF_UP),
          ),
  }));
}

/** "2025-26" after "2024-25", "2026" after "2025"; '' where nobody can tell. */
export function labelAfter(label: string): string {
  const range = /^(\d{4})([-–/])(\d{2}|\d{4})$/.exec(label.trim());
  if (range !== null) {
    const [, first, between, last] = range as unknown as [string, string, string, string];
    const next = Number(first) + 2;
    return `${Number(first) + 1}${between}${last.length === 4 ? next : String(next % 100).padStart(2, '0')}`;
  }
  return /^\d{4}$/.test(label.trim()) ? String(Number(label) + 1) : '';
}

/** A year begins on the same day as the one before it; after 29 February comes 28 February. */
export function yearLater(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next.endsWith('-02-29') ? next.replace('-29', '-28') : next;
}
