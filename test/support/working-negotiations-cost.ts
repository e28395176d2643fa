// Inputs that work for negotiations: cost.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingNegotiationsCost: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> =
  {};
