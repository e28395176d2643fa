// Inputs that work for negotiations: meetings.

import type { DeskClient } from '../../shared/contract/contract.ts';

const planned = async (call: DeskClient) => {
  const { id: negotiationId } = await call.negotiations.open({ title: `Pay ${Math.random()}` });
  const meeting = await call.negotiations.keepMeeting({ negotiationId, agenda: ['Pay'] });
  return { ...meeting, negotiationId };
};

const based = ({ id, revision }: { id: string; revision: number }) => ({ id, revision });

const withItem = async (call: DeskClient) => {
  const { id: negotiationId } = await call.negotiations.open({ title: `Pay ${Math.random()}` });
  return (await call.negotiations.keepItem({ negotiationId, title: 'Pay' })).id;
};

export const workingNegotiationsMeetings: Readonly<
  Record<string, (call: DeskClient, folder: string) => Promise<object>>
> = {
  'negotiations.meetings': async () => ({ when: 'ahead' }),
  'negotiations.meeting': async (call) => ({ id: (await planned(call)).id }),
  'negotiations.keepMeeting': async (call) => ({
    ...based(await planned(call)),
    agenda: ['Pay', { title: 'Leave', outcome: 'noted' }],
    said: [{ side: 'management', who: 'Director', text: 'There is no money.' }],
  }),
  'negotiations.removeMeeting': async (call) => based(await planned(call)),
  'negotiations.meetingAction': async (call) => ({
    id: (await planned(call)).id,
    text: 'Send the figures',
    ownerSide: 'management',
  }),
  'negotiations.disputeRoute': async (call) => ({ id: (await planned(call)).negotiationId }),
  'negotiations.failToAgree': async (call) => ({ itemId: await withItem(call), days: 14 }),
  'negotiations.meetingPaper': async (call) => ({ id: (await planned(call)).id }),
};
