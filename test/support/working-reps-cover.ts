// Inputs that work for reps: cover.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const workingCover: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'reps.cover': async () => ({}),
  'reps.profile': async () => ({}),
  'reps.loadAndTime': async () => ({}),
  'reps.whatIf': async (call) => {
    const { rows } = await call.reps.list({ page: { offset: 0, limit: 1 } });
    return { leaves: [rows[0]!.id], by: 'shift' };
  },
  'reps.repsOf': async (call) => {
    const { rows } = await call.members.list({ page: { offset: 0, limit: 1 } });
    return { memberId: rows[0]!.id };
  },
  'reps.coverPaper': async (_call, folder) => ({ format: 'xlsx', path: folder }),
};
