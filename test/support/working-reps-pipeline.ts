// Inputs that work for reps: pipeline.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingPipeline: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'reps.pipeline': async () => ({}),
  'reps.keepInterest': async () => ({ name: 'Ann Lee' }),
  'reps.endInterest': async (call) => {
    const { id, revision } = await call.reps.keepInterest({ name: 'Ben Roe' });
    return { id, revision, why: 'No time' };
  },
};
