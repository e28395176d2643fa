// The points of a spine: their order, the one that somebody means, and what a point pays in a year.

import type { PaySpine, SpineYear } from '../../../domain/negotiations/spines.ts';
import { fold } from '../../fold.ts';

/** Every point of any year, in the order of the newest, those of earlier years alone where they stood. */
export function pointsOf({ years }: Pick<PaySpine, 'years'>): string[] {
  const points: string[] = [];
  for (const { rates } of inOrder(years).reverse()) {
    let after = -1;
    for (const { point } of rates) {
      const at = points.indexOf(point);
      if (at === -1) {
        points.splice(after + 1, 0, point);
        after += 1;
      } else after = at;
    }
  }
  return points;
}

/** The years from the earliest first day on. */
export const inOrder = <Y extends Pick<SpineYear, 'from'>>(years: readonly Y[]): Y[] =>
  [...years].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

export const newestYear = <Y extends Pick<SpineYear, 'from'>>(years: readonly Y[]): Y | undefined =>
  inOrder(years).at(-1);

const PREFIX = /^(?:scp|sp|spine point|spinal column point|pay point|point|pt|njc)\s*/;

/** A point as it is compared: "SCP 05" and "5" are one. */
export const pointKey = (point: string): string =>
  fold(point)
    .replace(PREFIX, '')
    .replace(/^0+(?=\d)/, '');

/** What the spine calls the point that somebody wrote; undefined when it has none such. */
export function pointCalled(points: readonly string[], written: string): string | undefined {
  if (points.includes(written)) return written;
  const key = pointKey(written);
  return key === '' ? undefined : points.find((point) => pointKey(point) === key);
}

/** What a point pays in a year; null where it has no figure or is not there. */
export const rateOf = ({ rates }: Pick<SpineYear, 'rates'>, point: string): string | null =>
  rates.find((rate) => rate.point === point)?.amount ?? null;
