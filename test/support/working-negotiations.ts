// Inputs that work for negotiations.

import type { DeskClient } from '../../shared/contract/contract.ts';
import { workingNegotiationsBallots } from './working-negotiations-ballots.ts';
import { workingNegotiationsBenchmarks } from './working-negotiations-benchmarks.ts';
import { workingNegotiationsBrief } from './working-negotiations-brief.ts';
import { workingNegotiationsCost } from './working-negotiations-cost.ts';
import { workingNegotiationsEvidence } from './working-negotiations-evidence.ts';
import { workingNegotiationsItems } from './working-negotiations-items.ts';
import { workingNegotiationsLife } from './working-negotiations-life.ts';
import { workingNegotiationsMeetings } from './working-negotiations-meetings.ts';
import { workingNegotiationsPayData } from './working-negotiations-pay-data.ts';
import { workingNegotiationsPrices } from './working-negotiations-prices.ts';

export const workingNegotiations: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  ...workingNegotiationsLife,
  ...workingNegotiationsItems,
  ...workingNegotiationsMeetings,
  ...workingNegotiationsCost,
  ...workingNegotiationsPayData,
  ...workingNegotiationsPrices,
  ...workingNegotiationsBenchmarks,
  ...workingNegotiationsEvidence,
  ...workingNegotiationsBrief,
  ...workingNegotiationsBallots,
};
