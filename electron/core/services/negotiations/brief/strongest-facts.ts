// What speaks most for our case, in sentences: what prices took, what others settled for, what our own cases show. One of each
// before a second of any; the nearest benchmarks first, of those what is above the offer, then the newest.

import { Big } from 'big.js';
import type { Benchmark } from '../../../../../shared/domain/negotiations/benchmarks.ts';
import type { RealTerms } from '../../../../../shared/domain/negotiations/real-terms.ts';
import { benchmarkInWords } from '../../../../../shared/rules/negotiations/benchmarks/benchmark-words.ts';
import { percentInWords } from '../../../../../shared/rules/negotiations/percent-words.ts';
import { wholeMonthInWords } from '../../../../../shared/rules/negotiations/prices/months.ts';
import { newestFirst } from '../benchmarks/benchmark-rows.ts';
import type { OwnMaterial } from './own-paper.ts';
import { isWritten, type PaperWords } from './paper-words.ts';

const NEARNESS: Readonly<Record<Benchmark['comparability'], number>> = { close: 0, partly: 1, weak: 2 };

export function strongestFacts({ items, benchmarks, realTerms, costing }: OwnMaterial, words: PaperWords): string[] {
  const offered = costing?.theirs?.years[0]?.percentOfPayBill ?? null;
  const isAboveOffer = ({ unit, value }: Benchmark): boolean =>
    unit === 'percent' && value !== null && offered !== null && new Big(value).gt(offered);
  const open = items.filter(({ state }) => state === 'open');
  const others = [...new Set(open.flatMap(({ benchmarkIds }) => benchmarkIds))]
    .map((id) => benchmarks.get(id))
    .filter((one) => one !== undefined)
    .toSorted(
      (a, b) =>
        NEARNESS[a.comparability] - NEARNESS[b.comparability] ||
        Number(isAboveOffer(b)) - Number(isAboveOffer(a)) ||
        newestFirst(a, b),
    )
    .map((one) => benchmarkFact(one, words));
  const shown = open.flatMap(({ evidence }) =>
    evidence.map(({ text, source }) => (isWritten(source) ? `${text.replace(/[.\s]+$/u, '')} (${source}).` : text)),
  );
  return inTurns([lostToPrices(realTerms, words), shown, others]);
}

/** Its figure once, where the words do not say it already. */
function benchmarkFact(one: Benchmark, { currency }: PaperWords): string {
  const figure = benchmarkInWords(one, currency);
  const said = figure === '' || one.what.includes(figure) ? one.what : `${one.what}, ${figure}`;
  return `${one.who}: ${said} (${one.source}).`;
}

/** Of each point the index by which it has lost most, in one line. */
function lostToPrices(terms: RealTerms | null, words: PaperWords): string[] {
  if (terms === null) return [];
  const since = wholeMonthInWords(terms.fromMonth);
  return terms.lines.flatMap(({ label, against }) => {
    const lost = against
      .filter(({ gap }) => gap !== null && new Big(gap).lt(0))
      .toSorted((a, b) => new Big(a.gap!).cmp(b.gap!))[0];
    if (lost === undefined || lost.gapPercent === null) return [];
    const { short } = terms.prices.find(({ series }) => series === lost.series)!;
    const amount =
      terms.basis === 'hour'
        ? `${words.pence(positive(lost.gap!))} an hour`
        : `${words.pounds(positive(lost.gap!))} a year`;
    return [
      `${label} buys ${percentInWords(positive(lost.gapPercent))} less than in ${since} (${short}): it is ${amount} short.`,
    ];
  });
}

const positive = (text: string): string => new Big(text).abs().toFixed();

function inTurns(lists: readonly (readonly string[])[]): string[] {
  const most = Math.max(...lists.map(({ length }) => length), 0);
  return Array.from({ length: most }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}
