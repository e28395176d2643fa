// Inputs that work for elections: count.

import type { DeskClient } from '../../shared/contract/contract.ts';

const ballots = [
  { preferences: [1, 3], count: 4 },
  { preferences: [2, 3], count: 3 },
  { preferences: [3, 1], count: 2 },
];

export const workingElectionsCount: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'elections.count': async () => ({ ballots, seats: 2 }),
  'elections.countSheet': async () => ({ ballots, seats: 2, format: 'csv' }),
};
