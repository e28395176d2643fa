// A price index month by month: what the program brings, as it was published, with the months that the branch has put beside.

import type { PriceIndex, PriceSeries } from '../../../domain/negotiations/benchmarks.ts';
import { CPI_MONTHS } from '../../../figures/consumer-prices.ts';
import { RPI_MONTHS } from '../../../figures/retail-prices.ts';
import { wholeMonthInWords } from './months.ts';

interface SeriesFacts {
  series: PriceSeries;
  short: string;
  name: string;
  /** What 100 is. */
  base: string;
  /** The publisher's own name of it. */
  code: string;
  source: string;
}

export const PUBLISHER_LICENCE = 'Contains public sector information licensed under the Open Government Licence v3.0.';

export const SERIES: Readonly<Record<PriceSeries, SeriesFacts>> = {
  cpi: {
    series: 'cpi',
    short: 'CPI',
    name: 'Consumer Prices Index',
    base: '2015 = 100',
    code: 'D7BT',
    source: 'Office for National Statistics, series D7BT (CPI, all items, 2015 = 100)',
  },
  rpi: {
    series: 'rpi',
    short: 'RPI',
    name: 'Retail Prices Index',
    base: 'January 1987 = 100',
    code: 'CHAW',
    source: 'Office for National Statistics, series CHAW (RPI, all items, January 1987 = 100)',
  },
};

interface IndexMonth {
  /** Decimal text, as it was published. */
  value: string;
  source: string;
  /** The branch put it there: `bundled` is what the program brings of the same month, where it does. */
  isOwn: boolean;
  bundled: string | null;
}

export interface MonthlyIndex extends SeriesFacts {
  months: ReadonlyMap<string, IndexMonth>;
  first: string;
  last: string;
}

const BUNDLED: Readonly<Record<PriceSeries, ReadonlyMap<string, string>>> = {
  cpi: byMonth(CPI_MONTHS),
  rpi: byMonth(RPI_MONTHS),
};

function byMonth(table: string): Map<string, string> {
  const months = new Map<string, string>();
  for (const line of table.trim().split('\n')) {
    const [year, ...values] = line.trim().split(/ +/);
    for (const [at, value] of values.entries()) months.set(`${year}-${String(at + 1).padStart(2, '0')}`, value);
  }
  return months;
}

/** `added`: the months that the branch has put beside; they come before those that the program brings. */
export function priceIndexOf(series: PriceSeries, added: PriceIndex['months'] = []): MonthlyIndex {
  const facts = SERIES[series];
  const months = new Map<string, IndexMonth>();
  for (const [month, value] of BUNDLED[series]) {
    months.set(month, { value, source: facts.source, isOwn: false, bundled: value });
  }
  for (const { month, value, source } of added) {
    months.set(month, { value, source, isOwn: true, bundled: BUNDLED[series].get(month) ?? null });
  }
  const sorted = [...months.keys()].toSorted();
  return { ...facts, months, first: sorted[0]!, last: sorted.at(-1)! };
}

/** Of several indexes of which none has the month: one sentence for all; null where one has it. */
export function noneHas(indexes: readonly MonthlyIndex[], month: string): string | null {
  const problems = indexes.flatMap((index) => monthProblem(index, month) ?? []);
  if (problems.length < indexes.length) return null;
  if (indexes.length === 1 || !indexes.every(({ last }) => month > last)) return problems.join(' ');
  const lasts = indexes.map(({ short, last }) => `${wholeMonthInWords(last)} (${short})`).join(' or ');
  return `${wholeMonthInWords(month)} is not published here yet: the last month there is ${lasts}. Choose one of those, or put the newer months in.`;
}

/** Why there is no figure of the month, in a sentence that names the last there is; null where there is one. */
export function monthProblem(index: MonthlyIndex, month: string): string | null {
  if (index.months.has(month)) return null;
  const { short, first, last } = index;
  const asked = wholeMonthInWords(month);
  if (month > last) {
    return `The ${short} of ${asked} is not published here yet: the last month there is ${wholeMonthInWords(last)}. Choose that, or put the newer months in.`;
  }
  if (month < first) {
    return `The ${short} here begins with ${wholeMonthInWords(first)}: there is no figure of ${asked}. The last month there is ${wholeMonthInWords(last)}.`;
  }
  return `The ${short} of ${asked} is missing between months that are there. The last month there is ${wholeMonthInWords(last)}.`;
}
