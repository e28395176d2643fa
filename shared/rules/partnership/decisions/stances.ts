// What the seats' stances let a decision be called. One block is no consensus; a seat that stands aside leaves one, named so;
// a seat that can live with it does not break it.

import type * as z from 'zod';
import type { Decision, DecisionMethod, StanceSchema } from '../../../domain/partnership/decisions.ts';

type Stance = z.infer<typeof StanceSchema>;

const CONSENSUS: readonly DecisionMethod[] = ['consensus', 'consensusWithStandAside'];

type Taken = Pick<Decision, 'method' | 'stances'>;

export const countStance = (stances: Decision['stances'], stance: Stance): number =>
  stances.filter((each) => each.stance === stance).length;

/** A consensus that a seat blocks: it has to be called something else. */
export const isBlockedConsensus = ({ method, stances }: Taken): boolean =>
  method !== null && CONSENSUS.includes(method) && countStance(stances, 'block') > 0;

/** What it is called once the stances are counted: a consensus with a seat that stood aside says so, and without one does not. */
export function methodWithStances({ method, stances }: Taken): DecisionMethod | null {
  if (method === null || !CONSENSUS.includes(method) || stances.length === 0) return method;
  return countStance(stances, 'standAside') > 0 ? 'consensusWithStandAside' : 'consensus';
}
