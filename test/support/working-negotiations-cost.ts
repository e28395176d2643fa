// Inputs that work for negotiations: cost.

import type { DeskClient } from '../../shared/contract/contract.ts';

const costing = {
  spine: [
    { point: '2', amount: '23656' },
    { point: '3', amount: '24027' },
  ],
  workforce: [{ grade: 'Grade 1', point: '2', headcount: 31, hours: 20 }],
  years: [{ label: '2026-27', from: '2026-04-01', measures: [{ kind: 'percent', percent: 3.2 }] }],
};

export const workingNegotiationsCost: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> =
  {
    'negotiations.cost': async () => costing,
    'negotiations.costPaper': async () => ({ input: costing, format: 'xlsx' }),
    'negotiations.meaningPaper': async () => ({ input: costing, points: ['2'] }),
  };
