// Inputs that work for the figures of a forum, and for bringing one in.

import type { DeskClient } from '../../shared/contract/contract.ts';

const seats = [
  { id: 'M1', side: 'management', senior: true, role: 'accountable_executive' },
  { id: 'S1', side: 'staff', union: 'UNION A' },
];

export const forumBroughtIn = (call: DeskClient) =>
  call.partnership.importRecords({ forum: { name: `Forum ${Math.random()}`, seats } });

const ofForum = async (call: DeskClient) => ({ forumId: (await forumBroughtIn(call)).forumId });

export const workingIndicators: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'partnership.indicators': ofForum,
  'partnership.substance': ofForum,
  'partnership.planStep': async (call) => ({ ...(await ofForum(call)), criterion: 'coChairsNamed' }),
  'partnership.importRecords': async () => ({
    forum: { name: 'Northfield forum', seats },
    meetings: [{ id: 'F1', planned: '2025-01-20', held: '2025-01-20', att: { M1: 'present' } }],
    health: [{ wave: 2025, management: [7, 8, 8], staff: [5, 5, 6] }],
  }),
};
