// How much a rep carries: open cases weighted by how far they have gone, and the questions answered lately. A tribunal
// claim is not one case like a first conversation is.

import type { CaseStage } from '../domain/case-kinds.ts';
import type { RepKind } from '../domain/reps/posts.ts';
import { addDays } from './limits.ts';

/** What an open case weighs at each stage. */
export const STAGE_WEIGHTS: Readonly<Record<CaseStage, number>> = {
  intake: 1,
  informal: 1,
  formal: 2,
  appeal: 3,
  conciliation: 3,
  tribunal: 4,
  closed: 0,
};

/** Ten questions are as much work as one case that was just logged. */
export const ENQUIRY_WEIGHT = 0.1;
/** Questions asked within so many days count, today included. */
export const ENQUIRY_DAYS = 30;

/** Whether an enquiry of that day counts in the load of `today`. */
export const countsInLoad = (askedOn: string, today: string): boolean =>
  askedOn > addDays(today, -ENQUIRY_DAYS) && askedOn <= today;

/** Open cases by their stages, and enquiries that count, as one figure with at most one digit behind the point. */
export function loadOf(stages: readonly CaseStage[], enquiries: number): number {
  const cases = stages.reduce((sum, stage) => sum + STAGE_WEIGHTS[stage], 0);
  return Math.round((cases + enquiries * ENQUIRY_WEIGHT) * 10) / 10;
}

/** Posts whose holders are there for something else: asked after the others. */
export const NOT_FOR_CASEWORK: readonly RepKind[] = ['learningRep'];

export interface Candidate {
  name: string;
  load: number;
  hasConflict: boolean;
  hasStoodDown: boolean;
  /** Their post is for casework. */
  takesCases: boolean;
  /** Looks after the workplace of the case, or works there. */
  isThere: boolean;
}

/** How much more somebody who is there may carry and still be the one to ask first. */
const WORTH_OF_BEING_THERE = 3;

/**
 * Who to ask first: the lightest load, with a start for whoever is at the workplace. Somebody with a conflict of interest
 * is never hidden and never before anybody without one; who has stood down comes last.
 */
export function byWhoToAsk(a: Candidate, b: Candidate): number {
  if (a.hasStoodDown !== b.hasStoodDown) return a.hasStoodDown ? 1 : -1;
  if (a.hasConflict !== b.hasConflict) return a.hasConflict ? 1 : -1;
  if (a.takesCases !== b.takesCases) return a.takesCases ? -1 : 1;
  const weigh = ({ load, isThere }: Candidate) => load - (isThere ? WORTH_OF_BEING_THERE : 0);
  return weigh(a) - weigh(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
