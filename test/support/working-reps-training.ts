// Inputs that work for reps: training.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingTraining: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {};
