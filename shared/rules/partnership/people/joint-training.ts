// Which seats' holders have had the training that the forum asks of them, and what has run out since. Expired training stops
// counting on the day after its last.

import type { Forum, Seat } from '../../../domain/partnership/forums.ts';
import { fold } from '../../fold.ts';
import { countsForQuorum } from '../forums/quorum.ts';
import { holderOn, isSeatOpen, type PostOf } from '../forums/seat-holders.ts';

export interface TopicHad {
  topic: string;
  /** The last time, up to the day; null: never. */
  on: string | null;
  validUntil: string | null;
  isJoint: boolean;
  /** Had and not expired. */
  counts: boolean;
  isExpired: boolean;
}

export interface SeatTrainingRow {
  seatId: string;
  side: Seat['side'];
  title: string;
  holder: string;
  topics: TopicHad[];
  /** Everything that the forum asks. */
  isComplete: boolean;
}

const key = (topic: string): string => fold(topic).trim();

/** Of several the one that counts longest. */
function hadOf(seat: Pick<Seat, 'training'>, topic: string, asOf: string): TopicHad {
  const own = seat.training.filter((each) => key(each.topic) === key(topic) && each.on <= asOf);
  const best = own.toSorted((a, b) => ((a.validUntil ?? '9999') < (b.validUntil ?? '9999') ? 1 : -1))[0];
  if (best === undefined) return { topic, on: null, validUntil: null, isJoint: false, counts: false, isExpired: false };
  const isExpired = best.validUntil !== null && best.validUntil < asOf;
  return { topic, on: best.on, validUntil: best.validUntil, isJoint: best.isJoint, counts: !isExpired, isExpired };
}

/** Each held seat that counts for a quorum, and each topic that the forum asks for. */
export function trainingOfSeats(
  forum: Pick<Forum, 'seats' | 'requiredTraining'>,
  asOf: string,
  postOf: PostOf,
): SeatTrainingRow[] {
  return forum.seats.flatMap((seat) => {
    if (!isSeatOpen(seat, asOf) || !countsForQuorum(seat)) return [];
    const holder = holderOn(seat, asOf, postOf);
    if (holder === null) return [];
    const topics = forum.requiredTraining.map((topic) => hadOf(seat, topic, asOf));
    const isComplete = topics.every(({ counts }) => counts);
    return [{ seatId: seat.id, side: seat.side, title: seat.title, holder: holder.name, topics, isComplete }];
  });
}

export interface TrainingCoverage {
  holders: number;
  complete: number;
}

/** By side, and of both; where the forum asks for no training there is nothing to cover. */
export function trainingCoverage(
  rows: readonly SeatTrainingRow[],
): Record<'management' | 'staff' | 'all', TrainingCoverage> {
  const asked = rows.filter(({ topics }) => topics.length > 0);
  const of = (some: readonly SeatTrainingRow[]): TrainingCoverage => ({
    holders: some.length,
    complete: some.filter(({ isComplete }) => isComplete).length,
  });
  return {
    management: of(asked.filter(({ side }) => side === 'management')),
    staff: of(asked.filter(({ side }) => side === 'staff')),
    all: of(asked),
  };
}
