// Inputs that work for elections: life.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingElectionsLife: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {};
