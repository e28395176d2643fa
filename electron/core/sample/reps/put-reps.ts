// Posts, training, facility time and elections of the sample branch. Made by a chance of its own: nothing else in the sample is
// another with it.

import type { Transaction } from '../../store/desk-store.ts';
import type { SampleMember, Site } from '../members.ts';
import { apart } from '../random.ts';
import type { SampleRep } from '../reps.ts';
import { putBallots } from './ballots.ts';
import { putElections } from './elections.ts';
import { putFacilityTime } from './facility.ts';
import { putInterests } from './interests.ts';
import { putPapers } from './papers.ts';
import { putPosts } from './posts.ts';
import { putTraining } from './training.ts';

const CHANCE = 12;

export interface RepsSample {
  sites: readonly Site[];
  members: readonly SampleMember[];
  reps: readonly SampleRep[];
  letter: { hash: string; bytes: number };
  today: string;
}

/** In the transaction that is given: members, places and terms are there by then. */
export function putReps(tx: Transaction, sample: RepsSample): void {
  apart(CHANCE, () => undefined);
  putPosts(tx, sample);
  putElections(tx, sample);
  putPapers(tx, sample);
  putInterests(tx, sample);
  putBallots(tx, sample);
  putTraining(tx, sample);
  putFacilityTime(tx, sample);
}
