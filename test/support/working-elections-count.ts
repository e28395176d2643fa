// Inputs that work for elections: count.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingElectionsCount: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> =
  {};
