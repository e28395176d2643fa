// Inputs that work for negotiations: items.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingNegotiationsItems: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> =
  {};
