// Inputs that work for negotiations: life.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingNegotiationsLife: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> =
  {};
