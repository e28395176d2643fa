// The home of partnership: a card per forum with what to do before its next meeting, and the list of all forums.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import { CLOSING_STATES } from '../../../../../shared/domain/partnership/issues.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { isAtWork } from '../../../../../shared/rules/partnership/initiative-life.ts';
import { isMeasured } from '../../../../../shared/rules/partnership/substance.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { findingsOf } from './forum-facts.ts';
import { beforeNext, forumRow, meetingsOf } from './forum-rows.ts';

type Card = Outputs['partnership']['home']['forums'][number];

const MOST_CARDS = 100;
/** The nearest meeting first; forums without one at the end, by name. */
export function home(context: CallContext): Outputs['partnership']['home'] {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const all = [...view.all('forums')];
  const open = all.filter(({ state }) => state !== 'closed');
  const cards = open.map((forum) => cardOf(view, forum, profile)).sort(nearestFirst);
  return { forums: cards.slice(0, MOST_CARDS), total: open.length, closed: all.length - open.length };
}

const byName = (a: Forum, b: Forum): number => fold(a.name).localeCompare(fold(b.name)) || (a.id < b.id ? -1 : 1);
const FAR = '9999-12-31';
const nearestFirst = (a: Card, b: Card): number =>
  (a.nextMeetingOn ?? FAR).localeCompare(b.nextMeetingOn ?? FAR) || fold(a.name).localeCompare(fold(b.name));

function cardOf(view: View, forum: Forum, profile: BranchProfile): Card {
  const { today } = profile;
  const meetings = meetingsOf(view, forum.id);
  const by = <C extends 'issues' | 'consultations' | 'actions' | 'initiatives' | 'measures'>(collection: C) =>
    view.byIndex(collection, 'forumId', forum.id);
  return {
    ...forumRow(view, forum, meetings, profile),
    before: beforeNext(view, forum, meetings, profile),
    mustFix: findingsOf(view, forum, profile)
      .filter(({ severity, key }) => severity === 'mustFix' || key === 'closeOutDue')
      .map(({ sentence }) => sentence),
    openIssues: by('issues').filter(({ state }) => !CLOSING_STATES.includes(state)).length,
    openConsultations: by('consultations').filter(({ concluded, abandonedOn }) => !concluded && !abandonedOn).length,
    overdueActions: by('actions').filter(({ doneOn, dueOn }) => doneOn === null && dueOn !== null && dueOn < today)
      .length,
    hasPractice: by('initiatives').some((each) => isAtWork(each, today)),
    hasOutcome: by('measures').some((each) => isMeasured(each, today)),
  };
}

export function forums(input: Inputs['partnership']['forums'], context: CallContext): Outputs['partnership']['forums'] {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const { offset = 0, limit = 50 } = input?.page ?? {};
  const all = [...view.all('forums')]
    .filter(({ state }) => state !== 'closed' || input?.includeClosed === true)
    // What reports to another stands after it: the first is the one that pages begin with.
    .sort((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null) || byName(a, b));
  const rows = all
    .slice(offset, offset + limit)
    .map((forum) => forumRow(view, forum, meetingsOf(view, forum.id), profile));
  return { rows, total: all.length };
}
