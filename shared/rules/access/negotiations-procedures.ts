// Who may call the procedures of negotiations.

import type { Contract } from '../../contract/contract.ts';
import { CASEWORK, changes, type Decision, hands, LEADERS, reads } from './decision.ts';

export const negotiationsDecisions = {
  // life
  // items
  item: reads(CASEWORK),
  keepItem: changes(LEADERS),
  removeItem: changes(LEADERS),
  orderItems: changes(LEADERS),
  moveItem: changes(LEADERS),
  agree: changes(LEADERS),
  keepRound: changes(LEADERS),
  removeRound: changes(LEADERS),
  table: changes(LEADERS),
  waive: changes(LEADERS),
  keepEvidence: changes(LEADERS),
  removeEvidence: changes(LEADERS),
  itemSheet: hands(CASEWORK),
  // meetings
  // cost
  // pay data
  // prices
  // benchmarks
  // evidence
  // brief
} satisfies { readonly [V in keyof Contract['negotiations']]: Decision };
