// Inputs that work for negotiations: benchmarks.

import type { DeskClient } from '../../shared/contract/contract.ts';

const benchmark = { who: 'A council', what: '3.2% for all', value: '3.2', on: '2026-04-01', source: 'Its circular' };
const list = async () => ({ text: 'Organisation,Value,Date,Source\nA trust,3.6%,01/04/2025,The review body\n' });
const negotiation = async (call: DeskClient) => ({
  id: (await call.negotiations.open({ title: 'Pay and leave' })).id,
});

export const workingNegotiationsBenchmarks: Readonly<
  Record<string, (call: DeskClient, folder: string) => Promise<object>>
> = {
  'negotiations.benchmarks': async () => ({}),
  'negotiations.keepBenchmark': async () => benchmark,
  'negotiations.removeBenchmark': async (call) => {
    const { id, revision } = await call.negotiations.keepBenchmark(benchmark);
    return { id, revision };
  },
  'negotiations.previewBenchmarkImport': list,
  'negotiations.applyBenchmarkImport': list,
  'negotiations.positions': async () => ({ topic: 'Pay rise' }),
  'negotiations.compare': negotiation,
};
