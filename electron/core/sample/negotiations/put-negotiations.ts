// Bargaining of the sample branch: a pay round under way with a claim, two offers, evidence and a brief. Made by a chance of its
// own: nothing else in the sample is another with it.

import type { Transaction } from '../../store/desk-store.ts';
import type { SampleMember, Site } from '../members.ts';
import { apart } from '../random.ts';
import { putBenchmarks } from './benchmarks.ts';
import { putCouncilAgreements } from './council-agreements.ts';
import { putCitations, putEvidence } from './evidence.ts';
import { putItems } from './items.ts';
import { putMeetings } from './meetings.ts';
import { putNegotiations } from './negotiations.ts';
import { putSpines } from './spines.ts';
import { putWorkforces } from './workforces.ts';

const CHANCE = 13;

export interface NegotiationSample {
  sites: readonly Site[];
  members: readonly SampleMember[];
  letter: { hash: string; bytes: number };
  today: string;
}

/** In the transaction that is given: members, places, agreements and elections are there by then. */
export function putBargaining(tx: Transaction, sample: NegotiationSample): void {
  apart(CHANCE, () => undefined);
  putCouncilAgreements(tx, sample);
  putEvidence(tx, sample);
  putSpines(tx, sample);
  putWorkforces(tx, sample);
  putBenchmarks(tx, sample);
  putNegotiations(tx, sample);
  putItems(tx, sample);
  putCitations(tx, sample);
  putMeetings(tx, sample);
}
