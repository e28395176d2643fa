// Inputs that work for elections: papers.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingElectionsPapers: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> =
  {};
