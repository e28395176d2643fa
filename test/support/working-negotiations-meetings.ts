// Inputs that work for negotiations: meetings.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingNegotiationsMeetings: Readonly<
  Record<string, (call: DeskClient, folder: string) => Promise<object>>
> = {};
