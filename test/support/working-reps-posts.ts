// Inputs that work for reps: posts.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingPosts: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {};
