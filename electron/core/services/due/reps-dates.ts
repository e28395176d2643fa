// The dates of reps and elections that wait for somebody, for Today, the calendar and the deadline sheet.

import type { RepsDueKind } from '../../../../shared/contract/case-clocks.ts';
import type { RepsRef } from '../../../../shared/domain/reps/refs.ts';
import type { View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { datesOfElections } from '../elections/life-dates.ts';
import { datesOfBallots } from '../elections/notice-dates.ts';
import { datesOfInterests } from '../reps/pipeline-dates.ts';
import { datesOfPosts } from '../reps/posts-dates.ts';
import { datesOfTraining } from '../reps/training-dates.ts';

export type RepsDateFacts = Pick<BranchProfile, 'today' | 'branch' | 'words' | 'dateOrder' | 'nation'>;

export interface RepsDate {
  kind: RepsDueKind;
  /** The last day on which it can be done, inclusive. */
  day: string;
  /** The first day on which it stands on Today, where it is to be seen to earlier than four weeks before. */
  standsFrom?: string;
  /** What is to be done; it may hold words that people typed. */
  title: string;
  /** The same in words that nobody typed, for where it may be read by others: "Last day for nominations". */
  said?: string;
  ref: RepsRef;
  /** The same for the same date for ever, whatever day it moves to. */
  key: string;
  /** "EL-2026-0003", or what the post is called. */
  number: string;
  typeInWords: string;
  detail: string;
}

/** Every date that is waited for, in no order, of what the officer sees. */
export const datesOfReps = (view: View, facts: RepsDateFacts): RepsDate[] => [
  ...datesOfPosts(view, facts),
  ...datesOfTraining(view, facts),
  ...datesOfInterests(view, facts),
  ...datesOfElections(view, facts),
  ...datesOfBallots(view, facts),
];
