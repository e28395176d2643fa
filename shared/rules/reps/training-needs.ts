// What training a person's posts ask, against what they have: per topic of the rule book, as at a day.

import type { Rep } from '../../domain/reps/posts.ts';
import type { TrainingRule } from '../../domain/reps/rule-book.ts';
import type { Training } from '../../domain/reps/training.ts';
import type { TopicState, TrainingStage } from '../../domain/reps/training-stage.ts';
import { fold } from '../fold.ts';
import { addDays, earlierDay, monthsAfter } from '../limits.ts';
import { holdsOn } from '../rows-at.ts';
import { isOnTheWay, stageOn } from './training-stage.ts';

/** What runs out within so many days is told ahead. */
export const EXPIRES_WITHIN_DAYS = 90;

export interface TopicNeed {
  ruleId: string;
  topic: string;
  state: TopicState;
  /** By when it is to be done: the first day in the post and the months that the rule book gives; null: no day. */
  by: string | null;
  /** It counts for nothing, and its day has passed. */
  isOverdue: boolean;
  isBeforeCasework: boolean;
  /** When it was completed last, and until when that counts. */
  completedOn: string | null;
  validUntil: string | null;
  trainingId: string | null;
  /** Of what is on the way: how far, and which training. */
  stage: TrainingStage | null;
  nextId: string | null;
}

export const sameTopic = (a: string, b: string): boolean => fold(a) === fold(b) && (fold(a) !== '' || a === b);

export const isAskedOf = ({ kinds }: Pick<TrainingRule, 'kinds'>, kind: Rep['kind']): boolean =>
  kinds.length === 0 || kinds.includes(kind);

type Term = Pick<Rep, 'kind' | 'from' | 'to'>;

/** Topics in the rule book's order. Nothing is asked of somebody who holds no post on the day. */
export function trainingNeeds(
  terms: readonly Term[],
  trainings: readonly Training[],
  rules: readonly TrainingRule[],
  asAt: string,
): TopicNeed[] {
  const held = terms.filter((term) => holdsOn(term, asAt));
  return rules.flatMap((rule) => {
    const asking = held.filter(({ kind }) => isAskedOf(rule, kind));
    return asking.length === 0 ? [] : [needOf(rule, asking, trainings, asAt)];
  });
}

function needOf(
  { id, topic, withinMonths, isBeforeCasework }: TrainingRule,
  asking: readonly Term[],
  trainings: readonly Training[],
  asAt: string,
): TopicNeed {
  const own = trainings.filter((training) => sameTopic(training.topic, topic));
  const done = own
    .filter((training) => stageOn(training, asAt) === 'completed')
    .toSorted((a, b) => ((a.validUntil ?? '9999') < (b.validUntil ?? '9999') ? 1 : -1))[0];
  const next = own
    .filter((training) => isOnTheWay(stageOn(training, asAt)))
    .toSorted((a, b) => ((a.from ?? '9999') < (b.from ?? '9999') ? -1 : 1))[0];
  const first = asking
    .flatMap(({ from }) => from ?? [])
    .reduce<string | null>((least, from) => (least === null ? from : earlierDay(least, from)), null);
  const by = withinMonths === null || first === null ? null : monthsAfter(first, withinMonths);
  const state = stateOf(done, next, asAt);
  const counts = state === 'has' || state === 'expiresSoon';
  return {
    ruleId: id,
    topic,
    state,
    by: counts || state === 'expired' ? null : by,
    isOverdue: state === 'expired' || (!counts && by !== null && by < asAt),
    isBeforeCasework,
    completedOn: done?.completedOn ?? null,
    validUntil: done?.validUntil ?? null,
    trainingId: done?.id ?? null,
    stage: next === undefined ? null : stageOn(next, asAt),
    nextId: next?.id ?? null,
  };
}

function stateOf(done: Training | undefined, next: Training | undefined, asAt: string): TopicState {
  if (done === undefined) return next === undefined ? 'missing' : 'inProgress';
  if (done.validUntil === null) return 'has';
  if (done.validUntil < asAt) return 'expired';
  return done.validUntil <= addDays(asAt, EXPIRES_WITHIN_DAYS) ? 'expiresSoon' : 'has';
}

/** What the rule book asks before casework and does not count on the day. */
export const missingBeforeCasework = (needs: readonly TopicNeed[]): string[] =>
  needs
    .filter(({ isBeforeCasework, state }) => isBeforeCasework && state !== 'has' && state !== 'expiresSoon')
    .map(({ topic }) => topic);

export interface TrainingTotals {
  /** Missing with nothing on the way, or run out. */
  gaps: number;
  missing: number;
  expired: number;
  expiresSoon: number;
  inProgress: number;
}

/** How many needs there are in each state; a gap is one that is missing or has run out. */
export function totalsOf(needs: readonly TopicNeed[]): TrainingTotals {
  const count = (state: TopicState) => needs.filter((need) => need.state === state).length;
  const [missing, expired] = [count('missing'), count('expired')];
  return {
    gaps: missing + expired,
    missing,
    expired,
    expiresSoon: count('expiresSoon'),
    inProgress: count('inProgress'),
  };
}
