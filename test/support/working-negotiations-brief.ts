// Inputs that work for negotiations: brief.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingNegotiationsBrief: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> =
  {};
