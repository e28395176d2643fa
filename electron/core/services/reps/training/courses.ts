// Courses as they are offered: kept, called off, and who has a place on them.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { CourseRow } from '../../../../../shared/contract/reps/training.ts';
import type { Course, Training } from '../../../../../shared/domain/reps/training.ts';
import { type TrainingStage, TrainingStageSchema } from '../../../../../shared/domain/reps/training-stage.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { isOnTheWay, stageOf, takesPlace } from '../../../../../shared/rules/reps/training-stage.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import { compareKeys, sortKey } from '../../../store/conditions.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { trainingRow } from './list-trainings.ts';
import { orderOfMember } from './whose.ts';

const MOST_PEOPLE = 500;

export function courses(input: Inputs['reps']['courses'], context: CallContext): Outputs['reps']['courses'] {
  const { includePast = false, page } = input ?? {};
  const { offset = 0, limit = 50 } = page ?? {};
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const lastDay = ({ from, to }: Course) => to ?? from;
  const all = [...view.all('courses')];
  const ahead = all.filter((course) => (lastDay(course) ?? today) >= today && course.cancelledOn === null);
  const past = includePast ? all.filter((course) => !ahead.includes(course)) : [];
  const rows = [
    ...ahead.sort((a, b) => compared(a.from ?? '9999', b.from ?? '9999') || compared(a.id, b.id)),
    ...past.sort((a, b) => compared(b.from ?? '', a.from ?? '') || compared(a.id, b.id)),
  ];
  return { rows: rows.slice(offset, offset + limit).map((course) => courseRow(view, course)), total: rows.length };
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** @throws NotThere */
export function course({ id }: Inputs['reps']['course'], context: CallContext): Outputs['reps']['course'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const people = view
    .byIndex('trainings', 'courseId', id)
    .map((training) => ({ training, key: sortKey(orderOfMember(view, training.memberId)) }))
    .sort((a, b) => compareKeys(a.key, b.key));
  return {
    ...courseRow(view, found(view, 'courses', id)),
    people: people.slice(0, MOST_PEOPLE).map(({ training }) => trainingRow(view, training, today)),
    peopleTotal: people.length,
  };
}

function courseRow(view: View, on: Course): CourseRow {
  const trainings = view.byIndex('trainings', 'courseId', on.id);
  const stages = trainings.map(stageOf);
  const counts = Object.fromEntries(
    TrainingStageSchema.options.map((stage) => [stage, stages.filter((each) => each === stage).length]),
  ) as Record<TrainingStage, number>;
  const isCounted = view.seesAll('trainings');
  const left = on.places === null || !isCounted ? null : Math.max(0, on.places - taken(trainings));
  return { course: on, counts, placesLeft: left, isCounted };
}

/** How many places are gone. */
export const taken = (trainings: readonly Training[]): number =>
  trainings.filter((training) => takesPlace(stageOf(training))).length;

const emptyCourse = {
  provider: '',
  from: null,
  to: null,
  place: '',
  places: null,
  minutes: null,
  isJoint: false,
  note: '',
  cancelledOn: null,
} satisfies Omit<Course, 'id' | 'revision' | 'name' | 'topic'>;

/** Whoever is on the way to a course is told of its new days with it. @throws NotThere, StaleRecord, InvalidInput */
export async function keepCourse(input: Inputs['reps']['keepCourse'], context: CallContext): Promise<Course> {
  const { today } = branchProfile(context);
  const { id: given, revision, ...fields } = input;
  if ((given === undefined) !== (revision === undefined)) {
    throw new InvalidInput({ path: ['revision'], message: 'To change a course, name it and the revision you saw.' });
  }
  const id = given ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.keepCourse', ids: [id] },
    (tx) => {
      const before = given === undefined ? null : foundAt(tx, 'courses', { id, revision: revision! });
      const name = fields.name ?? before?.name;
      if (name === undefined) throw new InvalidInput({ path: ['name'], message: 'Say what the course is called.' });
      const after = { ...(before ?? { ...emptyCourse, topic: name }), ...withoutUndefined(fields), id, name };
      checkDays(after, before, today);
      const trainings = tx.byIndex('trainings', 'courseId', id);
      const gone = taken(trainings);
      if (after.places !== null && after.places < gone) {
        const message = `${gone} ${gone === 1 ? 'person has' : 'people have'} a place already.`;
        throw new InvalidInput({ path: ['places'], message });
      }
      const saved = tx.put('courses', after, revision);
      if (before !== null) for (const training of trainings) follow(tx, training, saved);
      return saved;
    },
  );
  return result;
}

function checkDays(
  { from, to }: Pick<Course, 'from' | 'to'>,
  before: Pick<Course, 'from' | 'to'> | null,
  today: string,
): void {
  for (const [field, day] of [
    ['from', from],
    ['to', to],
  ] as const) {
    const problem = day === null || day === before?.[field] ? null : dayProblem(day, today);
    if (problem !== null) throw new InvalidInput({ path: [field], message: problem });
  }
  if (to !== null && (from === null || to < from)) {
    const message = from === null ? 'Say the first day, too.' : 'The last day is before the first.';
    throw new InvalidInput({ path: ['to'], message });
  }
}

/** What a training copies from its course. */
export const copiedFrom = ({ id, name, topic, provider, from, to, minutes, isJoint }: Course) => ({
  courseId: id,
  ...{ name, topic, provider, from, to, minutes, isJoint },
});

function follow(tx: Transaction, training: Training, on: Course): void {
  if (!isOnTheWay(stageOf(training)) || training.attendedOn !== null) return;
  const after = { ...training, ...copiedFrom(on) };
  if (JSON.stringify(after) !== JSON.stringify(training)) tx.put('trainings', after, training.revision);
}

/** @throws NotThere, StaleRecord, InvalidInput */
export async function cancelCourse(input: Inputs['reps']['cancelCourse'], context: CallContext): Promise<Course> {
  const { today } = branchProfile(context);
  const on = input.on ?? today;
  const problem = pastDayProblem(on, today);
  if (problem !== null) throw new InvalidInput({ path: ['on'], message: problem });
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.cancelCourse', ids: [input.id] },
    (tx) => tx.put('courses', { ...foundAt(tx, 'courses', input), cancelledOn: on }, input.revision),
  );
  return result;
}
