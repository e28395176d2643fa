// Inputs that work for elections: notices.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingElectionsNotices: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> =
  {};
