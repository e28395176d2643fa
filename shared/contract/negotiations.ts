// Negotiations: each part’s procedures in a file of its own.

import { negotiationsBallots } from './negotiations/ballots.ts';
import { negotiationsBenchmarks } from './negotiations/benchmarks.ts';
import { negotiationsBrief } from './negotiations/brief.ts';
import { negotiationsCost } from './negotiations/cost.ts';
import { negotiationsEvidence } from './negotiations/evidence.ts';
import { negotiationsItems } from './negotiations/items.ts';
import { negotiationsLife } from './negotiations/life.ts';
import { negotiationsMeetings } from './negotiations/meetings.ts';
import { negotiationsSpines } from './negotiations/pay-spines.ts';
import { negotiationsWorkforces } from './negotiations/pay-workforces.ts';
import { negotiationsPrices } from './negotiations/prices.ts';

export const negotiations = {
  ...negotiationsLife,
  ...negotiationsItems,
  ...negotiationsMeetings,
  ...negotiationsCost,
  ...negotiationsSpines,
  ...negotiationsWorkforces,
  ...negotiationsPrices,
  ...negotiationsBenchmarks,
  ...negotiationsEvidence,
  ...negotiationsBrief,
  ...negotiationsBallots,
};
