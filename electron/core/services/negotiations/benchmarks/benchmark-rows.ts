// Benchmarks as lists show them: with their figure in words, whether they are old, and which items stand on them.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { BenchmarkRow } from '../../../../../shared/contract/negotiations/benchmarks.ts';
import type { Benchmark } from '../../../../../shared/domain/negotiations/benchmarks.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { currencyOf } from '../../../../../shared/rules/money.ts';
import { benchmarkInWords, isOldOn } from '../../../../../shared/rules/negotiations/benchmarks/benchmark-words.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };

export function benchmarkRow(view: View, benchmark: Benchmark, profile: BranchProfile): BenchmarkRow {
  return {
    ...benchmark,
    isOld: isOldOn(benchmark, profile.today),
    inWords: benchmarkInWords(benchmark, currencyOf(profile.nation)),
    items: itemsOn(view, benchmark.id).slice(0, 500),
  };
}

/** Items that stand on it, of those that are seen. */
export const itemsOn = (view: View | Transaction, benchmarkId: string): BenchmarkRow['items'] =>
  view.byIndex('negotiationItems', 'benchmarkId', benchmarkId).flatMap(({ id, title, negotiationId }) => {
    const negotiation = view.get('negotiations', negotiationId);
    return negotiation === undefined ? [] : [{ id, title, negotiationId, negotiation: negotiation.title }];
  });

/** The newest first. */
export const newestFirst = (a: Benchmark, b: Benchmark): number =>
  a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1;

export function listBenchmarks(
  input: Inputs['negotiations']['benchmarks'],
  context: CallContext,
): Outputs['negotiations']['benchmarks'] {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const { about, kind, isOld, itemId, search = '', page } = input ?? {};
  const words = fold(search);
  const ids = itemId === undefined ? null : new Set(view.get('negotiationItems', itemId)?.benchmarkIds);
  const rows = [...view.all('benchmarks')]
    .filter(
      (row) =>
        (about === undefined || row.about === about) &&
        (kind === undefined || row.kind === kind) &&
        (ids === null || ids.has(row.id)) &&
        (words === '' || fold(`${row.who} ${row.what} ${row.source} ${row.why}`).includes(words)),
    )
    .toSorted(newestFirst);
  const old = rows.filter((row) => isOldOn(row, profile.today)).length;
  const chosen = isOld === undefined ? rows : rows.filter((row) => isOldOn(row, profile.today) === isOld);
  const { offset, limit } = { ...FIRST_PAGE, ...page };
  return {
    rows: chosen.slice(offset, offset + limit).map((row) => benchmarkRow(view, row, profile)),
    total: chosen.length,
    counts: { all: rows.length, old },
  };
}
