// Inputs that work for elections: roll.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingElectionsRoll: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {};
