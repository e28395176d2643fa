// Inputs that work for reps: facility.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingFacility: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {};
