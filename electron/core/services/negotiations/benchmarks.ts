// What others settled for or pay, with its source, and the union’s own positions beside it.

import { procedure } from '../implementer.ts';
import { listBenchmarks } from './benchmarks/benchmark-rows.ts';
import { compare } from './benchmarks/compare.ts';
import { bringInBenchmarks, previewImport } from './benchmarks/import-benchmarks.ts';
import { keepBenchmark, removeBenchmark } from './benchmarks/keep-benchmark.ts';
import { positions } from './benchmarks/positions.ts';

const { negotiations } = procedure;

export const negotiationsBenchmarks = {
  benchmarks: negotiations.benchmarks.handler(({ input, context }) => listBenchmarks(input, context)),
  keepBenchmark: negotiations.keepBenchmark.handler(({ input, context }) => keepBenchmark(input, context)),
  removeBenchmark: negotiations.removeBenchmark.handler(({ input, context }) => removeBenchmark(input, context)),
  previewBenchmarkImport: negotiations.previewBenchmarkImport.handler(({ input, context, signal }) =>
    previewImport(input, context, signal),
  ),
  applyBenchmarkImport: negotiations.applyBenchmarkImport.handler(({ input, context, signal }) =>
    bringInBenchmarks(input, context, signal),
  ),
  positions: negotiations.positions.handler(({ input, context }) => positions(input, context)),
  compare: negotiations.compare.handler(({ input, context }) => compare(input, context)),
};
