// Inputs that work for reps: cover.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingCover: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {};
