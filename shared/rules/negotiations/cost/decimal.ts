// The decimal numbers of a costing: money to the penny, half a penny up, forty places kept in between. One constructor of its
// own, so that nothing else that uses the library changes how a costing rounds.

import { Big as Library } from 'big.js';
import type { Rounding } from '../../../domain/negotiations/spines.ts';

export const Decimal = Library();
Decimal.DP = 40;
Decimal.RM = Decimal.roundHalfUp;

export type Decimal = Library;

export const ZERO = new Decimal(0);
export const HUNDRED = new Decimal(100);

const PLACES: Readonly<Record<Rounding, number | null>> = { pound: 0, penny: 2, none: null };

const withPlaces = (places: number) => {
  const Places = Library();
  Places.DP = places;
  Places.RM = Places.roundHalfUp;
  return Places;
};
const Penny = withPlaces(2);
const TenPlaces = withPlaces(10);

/** One divided by another, rounded to the penny once: forty places would take twenty times as long. */
export const pennies = (amount: Decimal, by: Decimal | number): Decimal => new Penny(amount).div(by);

/** A share of something to ten places: full-time equivalents. */
export const shareOf = (amount: Decimal, by: Decimal): Decimal => new TenPlaces(amount).div(by);

export const toPenny = (amount: Decimal): Decimal => amount.round(2, Decimal.roundHalfUp);

export function toUnit(amount: Decimal, rounding: Rounding): Decimal {
  const places = PLACES[rounding];
  return places === null ? amount : amount.round(places, Decimal.roundHalfUp);
}

/** Never below `amount`: a minimum rate stays one after rounding. */
export function upToUnit(amount: Decimal, rounding: Rounding): Decimal {
  const places = PLACES[rounding];
  return places === null ? amount : amount.round(places, amount.lt(0) ? Decimal.roundDown : Decimal.roundUp);
}

export const sumOf = (amounts: Iterable<Decimal>): Decimal => {
  let sum = ZERO;
  for (const amount of amounts) sum = sum.plus(amount);
  return sum;
};

/** Money as the answer has it: "1290.00"; nothing is "0.00", never "-0.00". */
export function moneyText(amount: Decimal): string {
  const text = amount.toFixed(2, Decimal.roundHalfUp);
  return text === '-0.00' ? '0.00' : text;
}

/** A part in percent of a whole, two decimals; null where the whole is nothing. */
export function percentText(part: Decimal, whole: Decimal): string | null {
  return whole.eq(0) ? null : moneyText(part.times(HUNDRED).div(whole));
}

/** A figure within a formula: "22,366.00", "52.143". */
export function said(figure: Decimal | number | string): string {
  const [whole = '0', part] = new Decimal(figure).toFixed().split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

export const saidMoney = (amount: Decimal): string => {
  const [whole = '0', part] = moneyText(amount).split('.');
  return `${said(whole)}.${part}`;
};

/** A number without needless zeros, at most four decimals: "4.5333", "12". */
export const plainText = (number: Decimal): string => number.round(4, Decimal.roundHalfUp).toFixed();
