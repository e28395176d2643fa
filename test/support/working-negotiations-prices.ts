// Inputs that work for negotiations: prices.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingNegotiationsPrices: Readonly<
  Record<string, (call: DeskClient, folder: string) => Promise<object>>
> = {};
