// Inputs of forums that work.

import type { DeskClient } from '../../shared/contract/contract.ts';

/** A forum at work, with a seat of each side. */
export async function newForum(call: DeskClient): Promise<{ id: string; revision: number }> {
  const { forumId, revision } = await call.partnership.openForum({
    name: `Forum ${Math.random()}`,
    seats: [
      { side: 'management', role: 'coChair', isSenior: true },
      { side: 'staff', role: 'coChair', union: 'UNION A', holder: 'Somebody' },
    ],
  });
  return { id: forumId, revision };
}

export const workingForums: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'partnership.openForum': async () => ({ name: 'Forum', nextMeetingOn: '2026-12-03' }),
  'partnership.forum': async (call) => ({ id: (await newForum(call)).id }),
  'partnership.changeForum': async (call) => ({ ...(await newForum(call)), name: 'Forum of both sides' }),
  'partnership.removeForum': async (call) => newForum(call),
  'partnership.lintConstitution': async (call) => ({ forumId: (await newForum(call)).id }),
  'partnership.schedule': async (call) => ({ forumId: (await newForum(call)).id, save: true }),
  'partnership.constitution': async (call) => ({ forumId: (await newForum(call)).id }),
};
