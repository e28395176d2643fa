// What benchmarks are called: their kinds, units and how comparable they are.

import type { Benchmark } from './benchmarks.ts';

export const benchmarkKindWords: Readonly<Record<Benchmark['kind'], string>> = {
  settlement: 'Settlement',
  rate: 'Rate',
  condition: 'Condition',
};

export const comparabilityWords: Readonly<Record<Benchmark['comparability'], string>> = {
  close: 'Close to us',
  partly: 'Partly like us',
  weak: 'Far from us',
};

export const benchmarkUnitWords = (currency: '£' | '$'): Readonly<Record<Benchmark['unit'], string>> => ({
  percent: 'Percent',
  pounds: currency === '$' ? 'Dollars' : 'Pounds',
  poundsAnHour: currency === '$' ? 'Dollars an hour' : 'Pounds an hour',
  hours: 'Hours',
  days: 'Days',
  other: 'Something else',
});
