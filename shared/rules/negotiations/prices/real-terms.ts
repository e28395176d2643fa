// What pay is worth against prices between two months: the index then and now, what pay would need to be to have kept pace, and
// how far it is from that. Exact: nothing is rounded before the last step, and that step is said.

import { Big } from 'big.js';
import type { AgainstPrices, PriceChange, RealTerms, RealTermsLine } from '../../../domain/negotiations/real-terms.ts';
import type { Rounding } from '../../../domain/negotiations/spines.ts';
import type { CurrencySign } from '../../money.ts';
import { eachMonth, endOfMonth, monthsFromTo, wholeMonthInWords } from './months.ts';
import { type MonthlyIndex, monthProblem, PUBLISHER_LICENCE } from './price-index.ts';
import { againstInWords, type SpokenPay, spreadInWords, workingOf } from './real-terms-words.ts';

export interface PayLine {
  label: string;
  point: string | null;
  /** What was paid in the earlier month, and what is in the later; null: not known. */
  payThen: string | null;
  payNow: string | null;
  problem: string | null;
  /** What was paid from which day, the earliest first: for the chart. */
  steps: readonly { from: string; amount: string | null }[];
}

interface RealTermsFacts {
  lines: readonly PayLine[];
  fromMonth: string;
  toMonth: string;
  indexes: readonly MonthlyIndex[];
  basis: 'year' | 'hour';
  rounding: Rounding;
  currency: CurrencySign;
  /** Where figures stand on a spine: the first day of its newest year. */
  newestYear?: string;
}

const PENNY = 2;
const PERCENT = 2;

/** Pay of the earlier month at the later month's prices, unrounded. `then`, `now`: the index. */
export const keepingPace = (pay: Big, then: Big, now: Big): Big => pay.times(now).div(then);

const percentOf = (part: Big, whole: Big): string | null =>
  whole.eq(0) ? null : part.times(100).div(whole).toFixed(PERCENT);

const DECIMALS: Readonly<Record<Rounding, number>> = { pound: 0, penny: PENNY, none: PENNY };

export function realTermsOf(facts: RealTermsFacts): RealTerms {
  const { fromMonth, toMonth, indexes, basis, rounding } = facts;
  const prices = indexes.map((index) => priceChange(index, fromMonth, toMonth));
  const lines = facts.lines.map((line) => lineOf(line, prices, facts));
  const drawn = drawnLine(facts.lines);
  return {
    ...{ fromMonth, toMonth, basis, rounding, prices, lines },
    warnings: warningsOf(facts),
    summary: lines.length > 1 ? prices.flatMap((price) => spreadInWords(lines, price, facts) ?? []) : [],
    chartOf: drawn?.label ?? '',
    chart: drawn === undefined ? [] : chartOf(drawn, facts),
    notes: notesOf(facts),
  };
}

/** How the index moved from one month to the other; a problem in words where one of them is not there. */
function priceChange(index: MonthlyIndex, fromMonth: string, toMonth: string): PriceChange {
  const { series, short, name, base, first: firstMonth, last: lastMonth } = index;
  const of = (month: string) => {
    const found = index.months.get(month);
    return found === undefined ? null : { month, value: found.value, source: found.source };
  };
  const [indexThen, indexNow] = [of(fromMonth), of(toMonth)];
  const changePercent =
    indexThen === null || indexNow === null
      ? null
      : percentOf(Big(indexNow.value).minus(indexThen.value), Big(indexThen.value));
  const problem = monthProblem(index, fromMonth) ?? monthProblem(index, toMonth);
  return { series, short, name, base, indexThen, indexNow, changePercent, firstMonth, lastMonth, problem };
}

function lineOf(line: PayLine, prices: readonly PriceChange[], facts: RealTermsFacts): RealTermsLine {
  const { label, point, payThen, payNow, problem } = line;
  const rise = payThen === null || payNow === null ? null : Big(payNow).minus(payThen);
  const spoken: SpokenPay = { ...line, ...facts };
  const against = prices.flatMap((price) => {
    const made = payThen === null ? null : againstPrice(payThen, payNow, price, facts.rounding);
    return made === null ? [] : [{ ...made, words: againstInWords(spoken, price, made) }];
  });
  return {
    label,
    point,
    payThen,
    payNow,
    rise: rise === null ? null : rise.toFixed(PENNY),
    risePercent: rise === null || payThen === null ? null : percentOf(rise, Big(payThen)),
    against,
    problem,
    working: against.flatMap((made) => workingOf(spoken, prices.find(({ series }) => series === made.series)!, made)),
  };
}

function againstPrice(
  payThen: string,
  payNow: string | null,
  { series, indexThen, indexNow }: PriceChange,
  rounding: Rounding,
): Omit<AgainstPrices, 'words'> | null {
  if (indexThen === null || indexNow === null) return null;
  const [then, now] = [Big(indexThen.value), Big(indexNow.value)];
  const exact = keepingPace(Big(payThen), then, now);
  const keepPace = exact.toFixed(PENNY);
  const keepPaceRounded = exact.toFixed(DECIMALS[rounding]);
  if (payNow === null) {
    const unknown = { gap: null, gapPercent: null, restorePercent: null, inThenPrices: null };
    return { series, keepPace, keepPaceRounded, ...unknown };
  }
  const pay = Big(payNow);
  return {
    series,
    keepPace,
    keepPaceRounded,
    // From the figure to the penny, so that the two printed figures and their difference hold together.
    gap: pay.minus(keepPace).toFixed(PENNY),
    gapPercent: percentOf(pay.minus(exact), exact),
    restorePercent: percentOf(exact.minus(pay), pay),
    inThenPrices: keepingPace(pay, now, then).toFixed(PENNY),
  };
}

/** The first of which both figures are known, else the first of which one is. */
const drawnLine = (lines: readonly PayLine[]): PayLine | undefined =>
  lines.find(({ payThen, payNow }) => payThen !== null && payNow !== null) ??
  lines.find(({ payThen }) => payThen !== null);

/** Between two typed figures nobody knows what was paid: those months have none. */
function chartOf(line: PayLine, { fromMonth, toMonth, indexes }: RealTermsFacts): RealTerms['chart'] {
  const { payThen } = line;
  if (payThen === null) return [];
  const needed = (series: MonthlyIndex['series'], month: string): string | null => {
    const months = indexes.find((index) => index.series === series)?.months;
    const [first, here] = [months?.get(fromMonth), months?.get(month)];
    if (first === undefined || here === undefined) return null;
    return keepingPace(Big(payThen), Big(first.value), Big(here.value)).toFixed(PENNY);
  };
  return eachMonth(fromMonth, toMonth).map((month) => ({
    month,
    pay: month === fromMonth ? payThen : month === toMonth ? line.payNow : payIn(line.steps, month),
    cpi: needed('cpi', month),
    rpi: needed('rpi', month),
  }));
}

/** What is paid at the end of the month: a rise in the middle of one counts from it on. null: nobody knows. */
export function payIn(steps: PayLine['steps'], month: string): string | null {
  const end = endOfMonth(month);
  return steps.findLast(({ from }) => from <= end)?.amount ?? null;
}

/** Pay rises once a year: a figure that is held on for longer is perhaps no longer what is paid. */
function warningsOf({ newestYear, toMonth }: RealTermsFacts): string[] {
  const month = newestYear?.slice(0, 7);
  if (month === undefined || monthsFromTo(month, toMonth) < 12) return [];
  const [newest, asked] = [wholeMonthInWords(month), wholeMonthInWords(toMonth)];
  return [
    `The newest year on the spine begins in ${newest}: its figures are held on to ${asked}. Add the years since, if there was a rise.`,
  ];
}

function notesOf({ indexes, rounding }: RealTermsFacts): string[] {
  const rounded = {
    pound: 'to the penny, and to the pound as the spine rounds',
    penny: 'to the penny, as the spine rounds',
    none: 'to the penny; the spine rounds nothing',
  }[rounding];
  return [
    `What would have kept pace is the earlier pay × the later index ÷ the earlier index, worked out exactly and rounded once at the end, half up: ${rounded}. The gap is today’s pay less that figure to the penny. Percentages are of unrounded figures, shown to two decimals.`,
    `Indexes: ${indexes.map(({ source }) => source).join('; ')}. ${PUBLISHER_LICENCE}`,
  ];
}
