// Training in the sample branch: what the rule book asks, courses ahead and behind, who is where on the way, and who is certified.

import type { TrainingRule } from '../../../../shared/domain/reps/rule-book.ts';
import { type Course, emptyTraining, type Training } from '../../../../shared/domain/reps/training.ts';
import { addDays, monthsAfter } from '../../../../shared/rules/limits.ts';
import { ruleBookOf } from '../../services/reps/rule-book.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { apart, hearingDay, idFrom, weekdayOf } from '../random.ts';
import type { RepsSample } from './put-reps.ts';

/** A chance of its own: what the other parts of the sample draw is the same with it. */
const CHANCE = 31;

type Asked = Omit<TrainingRule, 'id'>;

const asked = (
  topic: string,
  kinds: Asked['kinds'],
  withinMonths: number,
  renewMonths: number | null = null,
): Asked => ({
  ...{ topic, kinds, withinMonths, renewMonths },
  isBeforeCasework: topic === DATA,
});

const DATA = 'Data protection';
const STAGE_ONE = 'Reps stage one';
const HEARINGS = 'Accompanying at hearings';
const SAFETY = 'Health and safety stage one';

const ASKED: readonly Asked[] = [
  asked(DATA, [], 3, 12),
  asked(STAGE_ONE, ['rep', 'convenor'], 6),
  asked(HEARINGS, ['rep', 'convenor', 'branchSecretary'], 12, 36),
  asked(SAFETY, ['safetyRep'], 6),
  asked('Union learning', ['learningRep'], 12),
];

/** Courses by a word for each; days from today to the first, and how many it takes. */
const COURSES = {
  dataAhead: {
    topic: DATA,
    name: 'Data protection for reps',
    provider: 'Regional office',
    inDays: 17,
    length: 1,
    minutes: 180,
    place: 'Online',
    places: 10,
    isJoint: false,
  },
  stageOneAhead: {
    topic: STAGE_ONE,
    name: 'Reps stage one',
    provider: 'Harlow Vale College',
    inDays: 41,
    length: 5,
    minutes: 2_100,
    place: 'Harlow Vale College, Room 4',
    places: 3,
    isJoint: false,
  },
  negotiatingAhead: {
    topic: 'Solving problems together',
    name: 'Solving problems together',
    provider: 'Acas',
    inDays: 66,
    length: 2,
    minutes: 780,
    place: 'Civic Centre, Committee Room 2',
    places: 16,
    isJoint: true,
  },
  hearingsBehind: {
    topic: HEARINGS,
    name: 'Accompanying at hearings',
    provider: 'Regional office',
    inDays: -190,
    length: 2,
    minutes: 720,
    place: 'Regional office',
    places: 14,
    isJoint: false,
  },
} as const;

type CourseKey = keyof typeof COURSES;

/** By their place in the list of the sample's reps: since how many days something is completed, or how far it is. */
type Line =
  | { who: number; topic: string; daysAgo: number }
  | { who: number; course: CourseKey; stage: 'applied' | 'approved' | 'booked' };

const LINES: readonly Line[] = [
  ...[
    [0, 200],
    [1, 300],
    [2, 322],
    [3, 100],
    [4, 401],
    [7, 50],
    [9, 181],
    [10, 250],
  ].map(([who, daysAgo]) => ({ who: who!, topic: DATA, daysAgo: daysAgo! })),
  ...[
    [2, 812],
    [3, 503],
    [5, 152],
    [7, 620],
  ].map(([who, daysAgo]) => ({ who: who!, topic: STAGE_ONE, daysAgo: daysAgo! })),
  ...[0, 2, 3, 7].map((who) => ({ who, topic: HEARINGS, daysAgo: 189 })),
  { who: 9, topic: SAFETY, daysAgo: 700 },
  { who: 5, course: 'dataAhead', stage: 'booked' },
  { who: 4, course: 'dataAhead', stage: 'approved' },
  { who: 6, course: 'dataAhead', stage: 'applied' },
  { who: 6, course: 'stageOneAhead', stage: 'applied' },
  { who: 4, course: 'stageOneAhead', stage: 'booked' },
  { who: 2, course: 'negotiatingAhead', stage: 'booked' },
  { who: 0, course: 'negotiatingAhead', stage: 'booked' },
];

/** Whom, since how many days, the review in how many; the fifth only by word of mouth. */
const CERTIFIED = [
  { who: 0, daysAgo: 420, reviewIn: 310, isInWriting: true },
  { who: 2, daysAgo: 692, reviewIn: 38, isInWriting: true },
  { who: 3, daysAgo: 751, reviewIn: -21, isInWriting: true },
  { who: 7, daysAgo: 180, reviewIn: 550, isInWriting: true },
  { who: 5, daysAgo: 60, reviewIn: null, isInWriting: false },
] as const;

/** Last of all parts: it adds what it asks to the rule book that is there by then, where that asks for no training yet. */
export const putTraining = (tx: Transaction, sample: RepsSample): void => apart(CHANCE, () => putAll(tx, sample));

function putAll(tx: Transaction, { reps, today }: RepsSample): void {
  const book = ruleBookOf(tx);
  if (book.training.length === 0) {
    const training = ASKED.map((rule) => ({ ...rule, id: idFrom(addDays(today, -700)) }));
    const certification = { reviewMonths: 24, isAskedOfEveryCompanion: false };
    tx.put('ruleBooks', { ...book, training, certification }, book.revision === 0 ? undefined : book.revision);
  }
  const courses = new Map<CourseKey, Course>();
  for (const [key, { inDays, length, ...course }] of Object.entries(COURSES) as [
    CourseKey,
    (typeof COURSES)[CourseKey],
  ][]) {
    const from = firstDay(addDays(today, inDays), length);
    const to = length === 1 ? null : addDays(from, length - 1);
    const id = idFrom(addDays(today, -200));
    courses.set(key, tx.put('courses', { ...course, id, from, to, note: '', cancelledOn: null }));
  }
  for (const line of LINES) {
    const rep = reps[line.who];
    if (rep !== undefined) tx.put('trainings', trainingOf(line, rep.memberId, courses, today));
  }
  for (const { who, daysAgo, reviewIn, isInWriting } of CERTIFIED) {
    const rep = reps[who];
    if (rep === undefined) continue;
    const certifiedOn = addDays(today, -daysAgo);
    tx.put('certifications', {
      ...{ id: idFrom(certifiedOn), memberId: rep.memberId, certifiedOn, isInWriting, basis: 'both' as const },
      by: 'Regional secretary',
      reviewOn: reviewIn === null ? null : addDays(today, reviewIn),
      ...{ withdrawnOn: null, papers: [], note: '' },
    });
  }
}

/** Early enough in the week that its last day is in the same one. */
function firstDay(day: string, length: number): string {
  const from = hearingDay(day);
  return weekdayOf(from) + length > 6 ? firstDay(addDays(from, 1), length) : from;
}

function trainingOf(
  line: Line,
  memberId: string,
  courses: ReadonlyMap<CourseKey, Course>,
  today: string,
): Omit<Training, 'revision'> {
  if ('course' in line) {
    const { id: courseId, name, topic, provider, from, to, minutes, isJoint } = courses.get(line.course)!;
    const by = { on: addDays(today, -9), by: 'Branch committee' };
    return {
      ...emptyTraining,
      ...{ id: idFrom(addDays(today, -14)), memberId, courseId, name, topic, provider, from, to, minutes, isJoint },
      appliedOn: addDays(today, -14),
      approved: line.stage === 'applied' ? null : by,
      bookedOn: line.stage === 'booked' ? addDays(today, -5) : null,
    };
  }
  const completedOn = addDays(today, -line.daysAgo);
  const behind = line.topic === HEARINGS ? courses.get('hearingsBehind') : undefined;
  const months = ASKED.find(({ topic }) => topic === line.topic)?.renewMonths ?? null;
  return {
    ...emptyTraining,
    ...{ id: idFrom(completedOn), memberId, courseId: behind?.id ?? null, name: line.topic, topic: line.topic },
    provider: behind?.provider ?? 'Regional office',
    from: behind?.from ?? completedOn,
    to: behind?.to ?? null,
    minutes: behind?.minutes ?? null,
    appliedOn: addDays(completedOn, -40),
    approved: { on: addDays(completedOn, -35), by: 'Branch committee' },
    bookedOn: addDays(completedOn, -30),
    attendedOn: completedOn,
    completedOn,
    validUntil: months === null ? null : monthsAfter(completedOn, months),
  };
}
