// Inputs that work for negotiations: pay data.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingNegotiationsPayData: Readonly<
  Record<string, (call: DeskClient, folder: string) => Promise<object>>
> = {};
