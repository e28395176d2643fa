// Inputs that work for reps: posts.

import { randomUUID } from 'node:crypto';
import type { DeskClient } from '../../shared/contract/contract.ts';

/** One of today: where everybody has stood down, somebody new. */
const someRep = async (call: DeskClient) => {
  const { rows } = await call.reps.list({ page: { offset: 0, limit: 1 } });
  return rows[0] ?? call.reps.appoint({ kind: 'employedOfficial', name: `Official ${randomUUID()}` });
};

const newPost = async (call: DeskClient) => (await call.reps.keepPost({ kind: 'rep', title: 'Night steward' })).post;

export const workingPosts: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'reps.list': async () => ({}),
  'reps.overview': async () => ({}),
  'reps.posts': async () => ({}),
  'reps.appoint': async () => ({ kind: 'employedOfficial', name: 'Lee Marsh' }),
  'reps.get': async (call) => ({ id: (await someRep(call)).id }),
  'reps.leaving': async (call) => ({ id: (await someRep(call)).id }),
  'reps.changeTerm': async (call) => {
    const { id, revision } = await someRep(call);
    return { id, revision, title: 'Lead steward' };
  },
  'reps.notify': async (call) => {
    const { id, revision } = await someRep(call);
    return { reps: [{ id, revision }], to: 'HR', how: 'by email' };
  },
  'reps.noticePaper': async (call, folder) => {
    const { rows } = await call.workplaces.employers({});
    const rep = await someRep(call);
    return { employerId: rows[0]!.id, repIds: [rep.id], path: folder };
  },
  'reps.phoneTree': async (call, folder) => {
    await someRep(call);
    return { path: folder };
  },
  'reps.keepPost': async () => ({ kind: 'safetyRep', seats: 2 }),
  'reps.removePost': async (call) => {
    const { id, revision } = await newPost(call);
    return { id, revision };
  },
  'reps.keepRuleBook': async (call) => {
    const { revision } = await call.reps.ruleBook({});
    return { revision, source: 'National rules 2026' };
  },
};
