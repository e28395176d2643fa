// What a round costs on a negotiation's base, and how far two rounds are apart, from the one engine. What keeps it from being
// worked out is answered in a sentence, never thrown.

import { Big } from 'big.js';
import type { CostResult, CostYear } from '../../contract/negotiations/cost.ts';
import type { Round } from '../../domain/negotiations/items.ts';
import { costOf } from './cost/cost-of.ts';
import { CostRefused } from './cost/refusal.ts';
import { type CostBase, costYears } from './costing-base.ts';
import type { PackageYear } from './package-years.ts';

export type RoundCost = { result: CostResult } | { problem: string };

/** `against`: the years of another round, so that the result holds the gap, these less those. */
export function costRound(
  base: CostBase | { problem: string },
  years: readonly PackageYear[],
  against?: readonly PackageYear[],
): RoundCost {
  if ('problem' in base) return base;
  try {
    const result = costOf({
      ...base,
      years: costYears(years),
      ...(against === undefined ? {} : { against: { years: costYears(against) } }),
      workingRows: [],
    });
    return { result };
  } catch (error) {
    if (error instanceof CostRefused) return { problem: error.message };
    throw error;
  }
}

export interface RoundGap {
  /** How many years both have: the figures are of those. */
  years: number;
  /** Ours less theirs, over base, all those years together; null: no pay bill is known. */
  total: string | null;
  /** The same in percent of the pay bill of as many years. */
  percent: string | null;
  oneOffs: string | null;
  /** The same of added leave and shorter hours, at their pay value: no money changes hands. */
  worth: string | null;
}

/** Where no rise of pay lies between them but time does, that is the gap. */
export const isInTime = ({ total, worth }: Pick<RoundGap, 'total' | 'worth'>): boolean =>
  isNothing(total) && !isNothing(worth);

export const isNothing = (amount: string | null): boolean => amount === null || new Big(amount).eq(0);

/** Of a year: what its added leave and shorter hours are worth. */
export const worthOf = ({ leaveValue, hoursValue }: Pick<CostYear, 'leaveValue' | 'hoursValue'>): string | null =>
  added([leaveValue, hoursValue]);

/** In money and in time together, for what has to be held against one limit; null where neither is known. */
export const allOf = ({ total, worth }: Pick<RoundGap, 'total' | 'worth'>): string | null => added([total, worth]);

function added(amounts: readonly (string | null)[]): string | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum.plus(amount), new Big(0)).toFixed(2);
}

/** null where either cannot be worked out. */
export function roundGap(
  base: CostBase | { problem: string },
  ours: readonly PackageYear[],
  theirs: readonly PackageYear[],
): RoundGap | null {
  const cost = costRound(base, ours, theirs);
  return 'problem' in cost ? null : gapIn(cost.result);
}

type Said = Pick<Round, 'years'>;

/** Whether it says what it does to pay. */
export const isAboutPay = ({ years }: Said): boolean => years.some(({ measures }) => measures.length > 0);

/** Ours less theirs; null where one of them is not there, says nothing about pay or cannot be worked out. */
export function gapBetweenRounds(
  base: CostBase | { problem: string },
  ours: Said | null,
  theirs: Said | null,
): RoundGap | null {
  if (ours === null || theirs === null || !isAboutPay(ours) || !isAboutPay(theirs)) return null;
  return roundGap(base, ours.years, theirs.years);
}

/** The gap that a result holds; null where nothing was put against it. */
export function gapIn({ gap, base }: Pick<CostResult, 'gap' | 'base'>): RoundGap | null {
  if (gap === null) return null;
  const { yearsCompared: years, total, oneOffs } = gap;
  const values = gap.years.slice(0, years).flatMap((year) => [year.leaveValue.gap, year.hoursValue.gap]);
  return {
    years,
    total: total.gap,
    percent: share(total.gap, base.payBill, years),
    oneOffs: oneOffs.gap,
    worth: added(values),
  };
}

/** Points on which somebody is paid less by these years than by those put against them, and how many stand on them. */
export interface ShortPoints {
  points: readonly string[];
  /** null: no workforce is known. */
  people: number | null;
}

/** Of a result with something put against it, in any year that both have; null where nobody is paid less. */
export function shortIn({ gap, years }: Pick<CostResult, 'gap' | 'years'>): ShortPoints | null {
  const compared = gap?.years.slice(0, gap.yearsCompared) ?? [];
  const isLess = (point: string): boolean =>
    compared.some((year) => year.points.some((one) => one.point === point && one.annual.gap?.startsWith('-')));
  const short = (years[0]?.points ?? []).filter(({ point, headcount }) => headcount !== 0 && isLess(point));
  if (short.length === 0) return null;
  const known = short.flatMap(({ headcount }) => (headcount === null ? [] : [headcount]));
  return {
    points: short.map(({ point }) => point),
    people: known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0),
  };
}

function share(amount: string | null, payBill: string | null, years: number): string | null {
  if (amount === null || payBill === null || years === 0 || new Big(payBill).eq(0)) return null;
  return new Big(amount).times(100).div(new Big(payBill).times(years)).toFixed(2);
}

/** To the pound: for what is read across a table or in a room, where pence only make a figure longer. */
export const toThePound = (amount: string): string => new Big(amount).round(0, Big.roundHalfUp).toFixed(0);
