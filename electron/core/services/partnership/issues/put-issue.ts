// Keeping an issue inside a transaction: a new one with its number, forum and level, and what every issue must hold to.

import { randomUUIDv7 } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Issue as Problem } from '../../../../../shared/contract/base.ts';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import { emptyDispute, emptyIssue, type Issue } from '../../../../../shared/domain/partnership/issues.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { addDays } from '../../../../../shared/rules/limits.ts';
import { matterNumber, matterSeries } from '../../../../../shared/rules/partnership/matter-numbers.ts';
import { withoutTwins } from '../../../../../shared/rules/without-twins.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, Unsaved, View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { sharingOf } from '../sharing.ts';

/** Calendar days within which something coming is to be talked about, unless somebody says otherwise. */
const TALK_WITHIN = 14;

export type NewIssue = Inputs['partnership']['raiseIssue'];

/**
 * The forum on which an issue is raised unless somebody says: the one of the issue that was raised last, else the only
 * one that meets. null where there is none, or several and nothing to tell by.
 */
export function usualForum(from: Transaction | View): string | null {
  const open = [...from.all('forums')].filter(({ state }) => state !== 'closed');
  const last = [...from.all('issues')].reduce<Issue | null>(
    (newest, issue) => (newest === null || issue.id > newest.id ? issue : newest),
    null,
  );
  if (last?.forumId && open.some(({ id }) => id === last.forumId)) return last.forumId;
  const active = open.filter(({ state }) => state === 'active');
  const candidates = active.length > 0 ? active : open;
  return candidates.length === 1 ? candidates[0]!.id : null;
}

/** Raises an issue, under an id that history may name. @throws InvalidInput, NotThere */
export function putIssue(tx: Transaction, context: CallContext, written: NewIssue, id: string = randomUUIDv7()): Issue {
  const { today } = branchProfile(context);
  const { visibility, confidentialUntil, themes, forumId: saidForum, ...given } = written;
  const forumId = saidForum === undefined ? usualForum(tx) : saidForum;
  const forum = forumId === null ? undefined : tx.get('forums', forumId);
  const raisedOn = given.raisedOn ?? today;
  const kind = given.kind ?? 'issue';
  const year = Temporal.PlainDate.from(today).year;
  const issue: Unsaved<'issues'> = {
    ...emptyIssue,
    ...withoutUndefined(given),
    id,
    number: '',
    title: written.title,
    kind,
    forumId,
    raisedOn,
    themes: withoutTwins(themes ?? []),
    talkBy: given.talkBy === undefined ? talkBy(kind, given.expectedOn ?? null, raisedOn) : given.talkBy,
    dispute: kind === 'dispute' ? emptyDispute : null,
    ...sharingOf(context, { visibility, confidentialUntil }, forum ? 'joint' : 'branch', forum ? [forum] : []),
  };
  checkIssue(tx, issue, today);
  return tx.put('issues', { ...issue, number: matterNumber('IS', year, tx.nextNumber(matterSeries('IS', year))) });
}

function talkBy(kind: Issue['kind'], expectedOn: string | null, raisedOn: string): string | null {
  if (kind !== 'coming') return null;
  const soon = addDays(raisedOn, TALK_WITHIN);
  return expectedOn !== null && expectedOn > raisedOn && expectedOn < soon ? expectedOn : soon;
}

/** @throws InvalidInput */
export function checkIssue(tx: Transaction, issue: Unsaved<'issues'>, today: string, before?: Issue): void {
  const problems: Problem[] = [];
  const say = (field: string, message: string | null) => {
    if (message !== null) problems.push({ path: [field], message });
  };
  const changed = (field: Exclude<keyof Issue, 'revision'>) => before === undefined || issue[field] !== before[field];
  if (issue.forumId !== null && changed('forumId') && tx.get('forums', issue.forumId) === undefined) {
    say('forumId', 'This forum is not there any more. Choose another.');
  }
  if (issue.workplaceId !== null && changed('workplaceId') && tx.get('workplaces', issue.workplaceId) === undefined) {
    say('workplaceId', 'This workplace is not there any more. Choose another.');
  }
  if (issue.meetingId !== null && changed('meetingId') && tx.get('meetings', issue.meetingId) === undefined) {
    say('meetingId', 'This meeting is not there any more.');
  }
  if (changed('raisedOn')) say('raisedOn', pastDayProblem(issue.raisedOn, today));
  for (const field of ['doneOn', 'toldOn'] as const) {
    const day = issue[field];
    if (day !== null && changed(field)) say(field, beforeProblem(day, issue.raisedOn) ?? pastDayProblem(day, today));
  }
  for (const field of ['expectedOn', 'talkBy'] as const) {
    const day = issue[field];
    if (day !== null && changed(field)) say(field, dayProblem(day, today));
  }
  const { talkBy: by, expectedOn } = issue;
  if (by !== null && expectedOn !== null && by > expectedOn && (changed('talkBy') || changed('expectedOn'))) {
    say('talkBy', 'This is after the day on which it is expected. Talk before it comes.');
  }
  if (problems.length > 0) throw new InvalidInput(...problems);
}

const beforeProblem = (day: string, raisedOn: string): string | null =>
  day < raisedOn ? 'This is before the day on which it was raised.' : null;
