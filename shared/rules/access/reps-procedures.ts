// Who may call the procedures of reps and elections.

import type { Contract } from '../../contract/contract.ts';
import { changes, type Decision, free, LEADERS, PLACES } from './decision.ts';

type Decisions<A extends keyof Contract> = { readonly [V in keyof Contract[A]]: Decision };

export const repsDecisions = {
  // posts
  list: free(PLACES),
  appoint: changes(LEADERS),
  standDown: changes(LEADERS),
  // pipeline
  // cover
  // training
  // facility time
} satisfies Decisions<'reps'>;

export const electionsDecisions = {
  // life
  // roll
  // papers
  // count
  // ballots
} satisfies Decisions<'elections'>;
