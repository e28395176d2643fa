// Inputs that work for negotiations: life.

import type { DeskClient } from '../../shared/contract/contract.ts';

const opened = async (call: DeskClient) => {
  const { id, revision } = await call.negotiations.open({ title: `Pay ${Math.random()}` });
  return { id, revision };
};

export const workingNegotiationsLife: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> =
  {
    'negotiations.open': async () => ({ title: 'Pay and hours', year: '2027-28', method: 'mixed' }),
    'negotiations.get': async (call) => ({ id: (await opened(call)).id }),
    'negotiations.list': async () => ({ isOpen: true }),
    'negotiations.change': async (call) => ({
      ...(await opened(call)),
      state: 'open',
      team: [
        { name: 'Ana Obi', role: 'Lead' },
        { side: 'management', name: 'Director of people' },
      ],
      timetable: [{ kind: 'claimDue', day: '2027-01-15' }],
      mandate: { by: 'Branch meeting', limits: 'Not below prices' },
    }),
    'negotiations.close': async (call) => ({ ...(await opened(call)), how: 'closed' }),
    'negotiations.remove': async (call) => opened(call),
    'negotiations.choices': async () => ({}),
    'negotiations.timetable': async (call) => ({ id: (await opened(call)).id }),
  };
