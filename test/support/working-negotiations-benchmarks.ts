// Inputs that work for negotiations: benchmarks.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingNegotiationsBenchmarks: Readonly<
  Record<string, (call: DeskClient, folder: string) => Promise<object>>
> = {};
