// What speaks most for our case, in sentences: what prices took, what others settled for, what our own cases show. One of each
// before a second of any, the nearest benchmarks first.

import { Big } from 'big.js';
import type { Benchmark } from '../../../../../shared/domain/negotiations/benchmarks.ts';
import type { RealTerms } from '../../../../../shared/domain/negotiations/real-terms.ts';
import { benchmarkValue } from './backing-blocks.ts';
import type { OwnMaterial } from './own-paper.ts';
import { isWritten, type PaperWords } from './paper-words.ts';

const NEARNESS: Readonly<Record<Benchmark['comparability'], number>> = { close: 0, partly: 1, weak: 2 };

export function strongestFacts({ items, benchmarks, realTerms }: OwnMaterial, words: PaperWords): string[] {
  const open = items.filter(({ state }) => state === 'open');
  const others = [...new Set(open.flatMap(({ benchmarkIds }) => benchmarkIds))]
    .map((id) => benchmarks.get(id))
    .filter((one) => one !== undefined)
    .toSorted((a, b) => NEARNESS[a.comparability] - NEARNESS[b.comparability])
    .map((one) => `${one.who}: ${one.what}, ${benchmarkValue(one, words)} (${one.source}).`);
  const shown = open.flatMap(({ evidence }) =>
    evidence.map(({ text, source }) => (isWritten(source) ? `${text.replace(/[.\s]+$/u, '')} (${source}).` : text)),
  );
  return inTurns([lostToPrices(realTerms), shown, others]);
}

/** Of each point the sentence on the index by which it has lost most. */
function lostToPrices(terms: RealTerms | null): string[] {
  if (terms === null) return [];
  return terms.lines.flatMap(({ against }) => {
    const lost = against
      .filter(({ gap }) => gap !== null && new Big(gap).lt(0))
      .toSorted((a, b) => new Big(a.gap!).cmp(b.gap!))[0];
    return lost === undefined ? [] : [lost.words];
  });
}

function inTurns(lists: readonly (readonly string[])[]): string[] {
  const most = Math.max(...lists.map(({ length }) => length), 0);
  return Array.from({ length: most }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}
