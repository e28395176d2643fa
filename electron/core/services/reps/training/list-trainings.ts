// Trainings as rows: of a person, of a course, or waiting at a stage.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { TrainingRow } from '../../../../../shared/contract/reps/training.ts';
import type { Training } from '../../../../../shared/domain/reps/training.ts';
import { stageOf } from '../../../../../shared/rules/reps/training-stage.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { memberOf, nameOfMember } from './whose.ts';

/** @throws NotThere, InvalidInput for whoever is on no list. */
export function trainings(input: Inputs['reps']['trainings'], context: CallContext): Outputs['reps']['trainings'] {
  const { courseId, stages, page, ...whose } = input ?? {};
  const { offset = 0, limit = 50 } = page ?? {};
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const memberId = memberOf(view, whose);
  const of =
    memberId !== undefined
      ? view.byIndex('trainings', 'memberId', memberId)
      : courseId !== undefined
        ? view.byIndex('trainings', 'courseId', courseId)
        : [...view.all('trainings')];
  const all = of
    .filter((training) => courseId === undefined || training.courseId === courseId)
    .filter((training) => stages === undefined || stages.includes(stageOf(training)))
    .sort((a, b) => (dayOf(a) === dayOf(b) ? (a.id < b.id ? 1 : -1) : dayOf(a) < dayOf(b) ? 1 : -1));
  return {
    rows: all.slice(offset, offset + limit).map((training) => trainingRow(view, training, today)),
    total: all.length,
  };
}

/** The latest day that is known of it. */
const dayOf = (training: Training): string =>
  training.completedOn ?? training.to ?? training.from ?? training.bookedOn ?? training.appliedOn ?? '';

export const trainingRow = (view: View, training: Training, today: string): TrainingRow => ({
  training,
  name: nameOfMember(view, training.memberId),
  stage: stageOf(training),
  isExpired: training.completedOn !== null && training.validUntil !== null && training.validUntil < today,
});
