// Inputs that work for reps: pipeline.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingPipeline: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {};
