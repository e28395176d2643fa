// Inputs that work for partnership and agreements.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingPartnership: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {};
