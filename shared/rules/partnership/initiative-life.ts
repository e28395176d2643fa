// The life of an initiative: where it may go from where it is, and what each step still lacks, in sentences. Also when it has
// been without a word too long, and how ideas were answered. Nothing here asks who failed.

import type { Action } from '../../domain/partnership/actions.ts';
import type { Initiative } from '../../domain/partnership/initiatives.ts';
import { daysBetween } from '../limits.ts';
import { median } from './indicator-figures.ts';

export type InitiativeState = Initiative['state'];

const STEPS: Readonly<Record<InitiativeState, readonly InitiativeState[]>> = {
  idea: ['approved', 'declined', 'stopped'],
  approved: ['testing', 'stopped'],
  testing: ['adopted', 'stopped'],
  adopted: ['spread', 'testing', 'stopped'],
  spread: ['testing', 'stopped'],
  stopped: ['approved'],
  declined: ['idea'],
};

export const stepsFrom = (state: InitiativeState): readonly InitiativeState[] => STEPS[state];

const isNamed = (text: string): boolean => text.trim() !== '';

/** What keeps an initiative from going to `to`; empty when nothing does. Whether the step leads there at all is `stepsFrom`'s. */
export function lacksFor(initiative: Initiative, to: InitiativeState): string[] {
  const { coLeads, tests, goal, kind, spreadTo, answer } = initiative;
  const lacks: string[] = [];
  if (to === 'approved') {
    if (!isNamed(coLeads.management)) lacks.push('Name a lead from the management side.');
    if (!isNamed(coLeads.staff)) lacks.push('Name a lead from the staff side.');
    if (isNamed(coLeads.staff) && coLeads.staff.trim().toLowerCase() === coLeads.management.trim().toLowerCase()) {
      lacks.push('Each side leads with somebody of its own: the same person stands for both.');
    }
  }
  if (to === 'testing') {
    if (!isNamed(goal)) lacks.push('Say what it is to achieve.');
    if (kind === 'improvement' && tests.length === 0) lacks.push('Plan a first test of change.');
  }
  if (to === 'adopted' && kind === 'improvement' && !tests.some(({ result }) => result === 'adopt')) {
    lacks.push('Finish a test with “adopt”: what is taken on was tried first.');
  }
  if (to === 'spread' && spreadTo.length === 0) lacks.push('Say which team took it over.');
  if (to === 'declined' && answer === null) lacks.push('Answer the idea: whoever had it is owed a reason.');
  return lacks;
}

/** Days without a word after which something under way is stale. */
export const STALE_AFTER_DAYS = 90;

const UNDER_WAY: readonly InitiativeState[] = ['approved', 'testing'];

export const isUnderWay = ({ state }: Pick<Initiative, 'state'>): boolean => UNDER_WAY.includes(state);

const AT_WORK: readonly InitiativeState[] = ['approved', 'testing', 'adopted', 'spread'];

/** A practice that both sides work at: an answered idea is none, and one that was stopped is none any more. */
export const isAtWork = (
  { state, kind, raisedOn }: Pick<Initiative, 'state' | 'kind' | 'raisedOn'>,
  asOf: string,
): boolean => kind !== 'idea' && raisedOn <= asOf && AT_WORK.includes(state);

/** `today`: the branch's day. */
export const isStale = (initiative: Pick<Initiative, 'state' | 'updatedOn'>, today: string): boolean =>
  isUnderWay(initiative) && daysBetween(initiative.updatedOn, today) > STALE_AFTER_DAYS;

export const INQUIRY_STAGES = ['define', 'discover', 'dream', 'design', 'destiny'] as const;

type Inquiry = NonNullable<Initiative['inquiry']>;

/**
 * What an inquiry's present stage is for and does not have yet. `actions`: those whose source it is: destiny is done when
 * both sides own some.
 */
export function stageLacks(inquiry: Inquiry, actions: readonly Pick<Action, 'ownerSide'>[]): string[] {
  const { stage, topic, interviews, themes, dreams, statements } = inquiry;
  if (stage === 'define')
    return isNamed(topic) ? [] : ['Say what the inquiry is to find more of: its affirmative topic.'];
  if (stage === 'discover') {
    return [
      ...(interviews.length === 0 ? ['Write down at least one story that somebody told.'] : []),
      ...(themes.length === 0 ? ['Name what the stories have in common: at least one theme.'] : []),
    ];
  }
  if (stage === 'dream') return dreams.length === 0 ? ['Write down at least one picture of how it could be.'] : [];
  if (stage === 'design') return statements.length === 0 ? ['Write at least one possibility statement.'] : [];
  const owns = (side: 'management' | 'staff') =>
    actions.some(({ ownerSide }) => ownerSide === side || ownerSide === 'joint');
  return [
    ...(owns('management') ? [] : ['Agree an action that the management side owns.']),
    ...(owns('staff') ? [] : ['Agree an action that the staff side owns.']),
  ];
}

export const POLICY_STAGES = ['draft', 'workingGroup', 'forum', 'ratified', 'review'] as const;

type Policy = NonNullable<Initiative['policy']>;

/** What a policy's present stage still lacks before it goes on. */
export function policyLacks(policy: Policy, what: string): string[] {
  const { stage, workingGroup, reviewOn } = policy;
  if (stage === 'draft') return workingGroup.length === 0 ? ['Say who works on it: people from both sides.'] : [];
  if (stage === 'workingGroup') return isNamed(what) ? [] : ['Write down what the working group proposes.'];
  if (stage === 'forum') return reviewOn === null ? ['Say when it is to be looked at again.'] : [];
  return [];
}

export interface IdeasAnswered {
  origin: Initiative['origin'];
  total: number;
  answered: number;
  /** From the day it was raised to its answer; null while none is answered. */
  medianDays: number | null;
}

/** Ideas by where they came from, and how they were answered. */
export function ideasAnswered(initiatives: readonly Initiative[]): IdeasAnswered[] {
  const ideas = initiatives.filter(({ kind, answer }) => kind === 'idea' || answer !== null);
  return [...Map.groupBy(ideas, ({ origin }) => origin)].map(([origin, own]) => ({
    origin,
    total: own.length,
    answered: own.filter(({ answer }) => answer !== null).length,
    medianDays: median(
      own.flatMap(({ answer, raisedOn }) => (answer === null ? [] : [daysBetween(raisedOn, answer.on)])),
    ),
  }));
}
