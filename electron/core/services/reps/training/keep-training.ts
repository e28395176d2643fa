// People on their way through a course: they apply, are approved or refused, booked, attend, complete or withdraw. Several go
// together, or none of them does.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { emptyTraining, type Training } from '../../../../../shared/domain/reps/training.ts';
import type { TrainingMove } from '../../../../../shared/domain/reps/training-stage.ts';
import { stageOfTrainingWords } from '../../../../../shared/domain/reps/words-training.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { monthsAfter } from '../../../../../shared/rules/limits.ts';
import { sameTopic } from '../../../../../shared/rules/reps/training-needs.ts';
import { mayFollow, stageOf } from '../../../../../shared/rules/reps/training-stage.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { ruleBookOf } from '../rule-book.ts';
import { copiedFrom, taken } from './courses.ts';
import { memberOf, nameOfMember } from './whose.ts';

type Keep = Inputs['reps']['keepTraining'];
type Kept = Outputs['reps']['keepTraining'];

/** @throws NotThere, StaleRecord, InvalidInput */
export async function keepTraining(input: Keep, context: CallContext): Promise<Kept> {
  const { store } = context.desk;
  const view = store.view(context.account);
  if (input.id !== undefined) return changeTraining(input, input.id, context);
  const one = memberOf(view, input);
  const memberIds = [...new Set([...(one === undefined ? [] : [one]), ...(input.memberIds ?? [])])];
  if (memberIds.length === 0) {
    throw new InvalidInput({ path: ['memberId'], message: 'Say who applies, or who was there.' });
  }
  const made = memberIds.map((memberId) => ({ id: randomUUIDv7(), memberId }));
  const { seq, result } = await store.transact(
    { account: context.account },
    { code: 'reps.keepTraining', ids: made.flatMap(({ id, memberId }) => [id, memberId]) },
    (tx) => made.map(({ id, memberId }) => tx.put('trainings', newTraining(tx, input, { id, memberId }, context))),
  );
  return { rows: result, seq };
}

function newTraining(
  tx: Transaction,
  input: Keep,
  { id, memberId }: { id: string; memberId: string },
  context: CallContext,
): Omit<Training, 'revision'> {
  const { today } = branchProfile(context);
  const member = found(tx, 'members', memberId);
  const course = input.courseId == null ? null : found(tx, 'courses', input.courseId);
  if (course !== null && course.cancelledOn !== null) {
    throw new InvalidInput({ path: ['courseId'], message: 'This course does not take place: it was called off.' });
  }
  const name = input.name ?? course?.name;
  if (name === undefined) throw new InvalidInput({ path: ['name'], message: 'Choose a course, or say what it is.' });
  const isThere = tx
    .byIndex('trainings', 'memberId', memberId)
    .some((one) => course !== null && one.courseId === course.id && !['refused', 'withdrawn'].includes(stageOf(one)));
  if (isThere) {
    const message = `${nameOfMember(tx, member.id)} is on the list of this course already.`;
    throw new InvalidInput({ path: ['memberId'], message });
  }
  const training = {
    ...emptyTraining,
    topic: input.topic ?? course?.topic ?? name,
    ...(course === null ? {} : copiedFrom(course)),
    ...withoutUndefined(written(input)),
    id,
    memberId,
    name,
    appliedOn: input.appliedOn ?? (input.completedOn == null ? today : null),
  };
  const validUntil = validity(tx, training, input.validUntil);
  check({ ...training, validUntil }, today);
  return { ...training, validUntil };
}

const written = ({ provider, from, to, minutes, isJoint, completedOn, note, topic }: Keep) => ({
  ...{ provider, from, to, minutes, isJoint, completedOn, note, topic },
});

async function changeTraining(input: Keep, id: string, context: CallContext): Promise<Kept> {
  const { today } = branchProfile(context);
  const { revision } = input;
  if (revision === undefined) {
    throw new InvalidInput({ path: ['revision'], message: 'Say which revision of it you saw.' });
  }
  const { seq, result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.keepTraining', ids: [id] },
    (tx) => {
      const before = foundAt(tx, 'trainings', { id, revision });
      const { name, appliedOn, validUntil, courseId } = input;
      const given = { ...written(input), name, appliedOn, validUntil };
      const course = courseId == null ? {} : copiedFrom(found(tx, 'courses', courseId));
      const unlinked = courseId === null ? { courseId: null } : {};
      const after: Training = { ...before, ...course, ...unlinked, ...withoutUndefined(given) };
      check(after, today);
      return tx.put('trainings', after, revision);
    },
  );
  return { rows: [result], seq };
}

function check(training: Omit<Training, 'revision'>, today: string): void {
  const { from, to, completedOn, appliedOn, validUntil } = training;
  const refuse = (field: string, message: string | null) => {
    if (message !== null) throw new InvalidInput({ path: [field], message });
  };
  if (completedOn !== null) refuse('completedOn', pastDayProblem(completedOn, today));
  if (appliedOn !== null) refuse('appliedOn', pastDayProblem(appliedOn, today));
  if (from !== null) refuse('from', dayProblem(from, today));
  if (to !== null)
    refuse('to', from !== null && to < from ? 'The last day is before the first.' : dayProblem(to, today));
  if (validUntil !== null && completedOn !== null && validUntil < completedOn) {
    refuse('validUntil', 'It would run out before it was completed.');
  }
}

/** The last day on which it counts: as it is given, else by the rule book's months for its topic; null for good. */
function validity(
  from: Pick<View, 'get'>,
  { topic, completedOn }: Pick<Training, 'topic' | 'completedOn'>,
  given: string | null | undefined,
): string | null {
  if (given !== undefined) return given;
  if (completedOn === null) return null;
  const months = ruleBookOf(from)
    .training.filter((rule) => sameTopic(rule.topic, topic))
    .flatMap(({ renewMonths }) => renewMonths ?? []);
  return months.length === 0 ? null : monthsAfter(completedOn, Math.min(...months));
}

type Move = Inputs['reps']['moveTraining'];

/** @throws NotThere, StaleRecord, InvalidInput with the person's name where one of them cannot take the step. */
export async function moveTraining(input: Move, context: CallContext): Promise<Outputs['reps']['moveTraining']> {
  const { today } = branchProfile(context);
  const on = input.on ?? today;
  const problem = pastDayProblem(on, today);
  if (problem !== null) throw new InvalidInput({ path: ['on'], message: problem });
  if (input.move === 'refuse' && (input.why ?? '').trim() === '') {
    throw new InvalidInput({ path: ['why'], message: 'Say why it was refused: whoever applied will ask.' });
  }
  const ids = input.trainings.map(({ id }) => id);
  if (new Set(ids).size < ids.length) {
    throw new InvalidInput({ path: ['trainings'], message: 'One of these is named twice.' });
  }
  const { seq, result } = await context.desk.store.transact(
    { account: context.account },
    { code: `reps.${input.move}Training`, ids },
    (tx) =>
      input.trainings.map((based, index) => {
        const before = foundAt(tx, 'trainings', based);
        const path = ['trainings', index, 'id'];
        refuseMove(tx, before, input.move, path);
        const after = moved(tx, before, { ...input, on }, context);
        if (after.validUntil !== null && after.completedOn !== null && after.validUntil < after.completedOn) {
          throw new InvalidInput({ path: ['validUntil'], message: 'It would run out before it was completed.' });
        }
        return tx.put('trainings', after, based.revision);
      }),
  );
  return { rows: result, seq };
}

const DONE: Record<TrainingMove, string> = {
  approve: 'approved',
  refuse: 'refused',
  book: 'booked',
  attend: 'marked as having been there',
  complete: 'completed',
  withdraw: 'withdrawn',
};

function refuseMove(tx: Transaction, training: Training, move: TrainingMove, path: (string | number)[]): void {
  const stage = stageOf(training);
  const name = nameOfMember(tx, training.memberId);
  if (!mayFollow(stage).includes(move)) {
    const words = stageOfTrainingWords[stage].toLowerCase();
    const message = `${name}’s “${training.name}” stands at “${words}” and cannot be ${DONE[move]} from there.`;
    throw new InvalidInput({ path, message });
  }
  if (move !== 'book' || training.courseId === null) return;
  const course = tx.get('courses', training.courseId);
  if (course === undefined) return;
  if (course.cancelledOn !== null) {
    throw new InvalidInput({ path, message: `“${course.name}” does not take place: it was called off.` });
  }
  if (course.places !== null && taken(tx.byIndex('trainings', 'courseId', course.id)) >= course.places) {
    const message = `“${course.name}” is full: all ${course.places} places are taken. ${name} was not booked.`;
    throw new InvalidInput({ path, message });
  }
}

function moved(
  tx: Transaction,
  before: Training,
  { move, on, by = '', why = '', validUntil }: Move & { on: string },
  context: CallContext,
): Training {
  const whoever = by.trim() === '' ? (tx.get('officers', context.account)?.name ?? '') : by;
  switch (move) {
    case 'approve':
      return { ...before, approved: { on, by: whoever }, refused: null };
    case 'refuse':
      return { ...before, refused: { on, by: whoever, why } };
    case 'book':
      return { ...before, bookedOn: on };
    case 'attend':
      return { ...before, attendedOn: on };
    case 'complete': {
      const after = { ...before, attendedOn: before.attendedOn ?? on, completedOn: on };
      return { ...after, validUntil: validity(tx, after, validUntil) };
    }
    case 'withdraw':
      return { ...before, withdrawn: { on, why } };
  }
}
