// Who may call the procedures of negotiations.

import type { Contract } from '../../contract/contract.ts';
import type { Decision } from './decision.ts';

export const negotiationsDecisions = {
  // life
  // items
  // meetings
  // cost
  // pay data
  // prices
  // benchmarks
  // evidence
  // brief
} satisfies { readonly [V in keyof Contract['negotiations']]: Decision };
