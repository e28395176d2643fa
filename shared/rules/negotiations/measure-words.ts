// What a claim or an offer does to pay, in a line that people read and that can be typed again to mean the same.

import { Big } from 'big.js';
import type { PayMeasure } from '../../domain/negotiations/pay-measures.ts';
import { listed } from '../listed.ts';
import type { CurrencySign } from '../money.ts';
import { amountInWords } from './amount-words.ts';

type Band = Extract<PayMeasure, { kind: 'byBand' }>['bands'][number];

/** "3.2%". */
const asPercent = (percent: number): string => `${new Big(percent).toFixed()}%`.replace('-', '−');

const pointsInWords = (points: readonly string[]): string =>
  `${points.length === 1 ? 'point' : 'points'} ${listed(points)}`;

function bandInWords(band: Band, index: number, currency: CurrencySign): string {
  const rises = [
    ...(band.percent === undefined ? [] : [asPercent(band.percent)]),
    ...(band.amount === undefined ? [] : [amountInWords(band.amount, currency)]),
  ];
  const rise = rises.length === 0 ? '0%' : rises.join(' with ');
  if (band.upTo !== null) return `${rise} up to ${amountInWords(band.upTo, currency)}`;
  return index === 0 ? rise : `${rise} above that`;
}

function alone(measure: PayMeasure, currency: CurrencySign): string {
  switch (measure.kind) {
    case 'flat':
      return `${amountInWords(measure.amount, currency)} ${measure.isPerHour ? 'an hour' : 'a year'}`;
    case 'percent':
      return asPercent(measure.percent);
    case 'greaterOf':
      return `the greater of ${amountInWords(measure.amount, currency)} or ${asPercent(measure.percent)}`;
    case 'byBand':
      return measure.bands.map((band, index) => bandInWords(band, index, currency)).join(', ');
    case 'underpin':
      return `at least ${amountInWords(measure.hourly, currency)} an hour`;
    case 'deletePoints':
      return `delete ${pointsInWords(measure.points)}`;
    case 'oneOff':
      return `one-off ${amountInWords(measure.amount, currency)}${measure.isSameForAll ? ' the same for all' : ''}`;
    case 'leave': {
      const days = new Big(measure.days).abs().toFixed();
      return `${days} ${days === '1' ? 'day' : 'days'} of leave${measure.days < 0 ? ' less' : ''}`;
    }
    case 'hours':
      return `${new Big(measure.weekly).toFixed()} hours a week`;
  }
}

/** "£500 a year on points 2 and 3". */
export function measureInWords(measure: PayMeasure, currency: CurrencySign): string {
  const said = alone(measure, currency);
  if (measure.kind === 'deletePoints' || !('points' in measure) || measure.points === undefined) return said;
  return `${said} on ${pointsInWords(measure.points)}`;
}

/** All measures of a year in their order; "no rise" where there is none. */
export function measuresInWords(measures: readonly PayMeasure[], currency: CurrencySign): string {
  if (measures.length === 0) return 'no rise';
  const words = measures.map((measure) => measureInWords(measure, currency));
  const isPlain = words.every((each) => !/,| and /.test(each.replaceAll(/\d,\d{3}/g, '')));
  return isPlain ? listed(words) : `${words.slice(0, -1).join(', ')}${words.length > 1 ? ', and ' : ''}${words.at(-1)}`;
}

/** Year after year: "2% then 3% then 3%". */
export const yearsInWords = (years: readonly { measures: readonly PayMeasure[] }[], currency: CurrencySign): string =>
  years.map(({ measures }) => measuresInWords(measures, currency)).join(' then ');
