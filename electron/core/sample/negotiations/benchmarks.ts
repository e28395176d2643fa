// The sample branch's benchmarks of bargaining.

import type { Transaction } from '../../store/desk-store.ts';
import type { NegotiationSample } from './put-negotiations.ts';

export function putBenchmarks(_tx: Transaction, _sample: NegotiationSample): void {}
