// Inputs that work for elections: ballots.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingElectionsBallots: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> =
  {};
