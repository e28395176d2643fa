// How far a training is as at a day, and what may follow from there.

import type { Training } from '../../domain/reps/training.ts';
import type { TrainingMove, TrainingStage } from '../../domain/reps/training-stage.ts';

type Steps = Pick<
  Training,
  'appliedOn' | 'approved' | 'refused' | 'bookedOn' | 'attendedOn' | 'completedOn' | 'withdrawn'
>;

const by = (day: string | null | undefined, on: string): boolean => typeof day === 'string' && day <= on;

/** What had been done by the day (inclusive); null: nothing yet. */
export function stageOn(training: Steps, on: string): TrainingStage | null {
  if (by(training.withdrawn?.on, on)) return 'withdrawn';
  if (by(training.refused?.on, on)) return 'refused';
  if (by(training.completedOn, on)) return 'completed';
  if (by(training.attendedOn, on)) return 'attended';
  if (by(training.bookedOn, on)) return 'booked';
  if (by(training.approved?.on, on)) return 'approved';
  return by(training.appliedOn, on) ? 'applied' : null;
}

/** How it stands now, whatever the days are. */
export const stageOf = (training: Steps): TrainingStage => stageOn(training, '9999-12-31') ?? 'applied';

/** It leads to something still. */
export const isOnTheWay = (stage: TrainingStage | null): boolean =>
  stage === 'applied' || stage === 'approved' || stage === 'booked' || stage === 'attended';

/** It takes a place on its course. */
export const takesPlace = (stage: TrainingStage): boolean =>
  stage === 'booked' || stage === 'attended' || stage === 'completed';

const MAY_FOLLOW: Record<TrainingStage, readonly TrainingMove[]> = {
  applied: ['approve', 'refuse', 'book', 'attend', 'complete', 'withdraw'],
  approved: ['refuse', 'book', 'attend', 'complete', 'withdraw'],
  refused: ['approve'],
  booked: ['refuse', 'attend', 'complete', 'withdraw'],
  attended: ['complete', 'withdraw'],
  completed: [],
  withdrawn: [],
};

export const mayFollow = (stage: TrainingStage): readonly TrainingMove[] => MAY_FOLLOW[stage];
