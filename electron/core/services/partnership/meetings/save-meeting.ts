// Keeps a meeting and what follows from it: what was deferred goes onto the next agenda, what it is about is marked as being
// on one.

import { randomUUIDv7 } from 'node:crypto';
import type { AgendaItem, Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { dayOfMeeting } from '../../../../../shared/rules/partnership/before-the-meeting.ts';
import { carriedOver, isEscalated } from '../../../../../shared/rules/partnership/meetings/deferrals.ts';
import type { Transaction, Unsaved, View } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { checkMeeting } from './check-meeting.ts';

/** The forum's own meetings that were not called off, in the order of their days. */
export const forumMeetings = (from: Transaction | View, forumId: string): Meeting[] =>
  [...from.byIndex('meetings', 'forumId', forumId)]
    .filter(({ kind, cancelled }) => kind === 'forum' && cancelled === null)
    .sort((a, b) =>
      dayOfMeeting(a) === dayOfMeeting(b) ? (a.id < b.id ? -1 : 1) : dayOfMeeting(a) < dayOfMeeting(b) ? -1 : 1,
    );

/** The meetings just before and just after one, whether it is among them or not. */
export function neighbours(
  meetings: readonly Meeting[],
  one: Pick<Meeting, 'id' | 'plannedOn' | 'movedTo' | 'heldOn'>,
): { before: Meeting | undefined; after: Meeting | undefined } {
  const day = dayOfMeeting(one);
  const others = meetings.filter(({ id }) => id !== one.id);
  return {
    before: others.findLast((other) => dayOfMeeting(other) < day),
    after: others.find((other) => dayOfMeeting(other) > day),
  };
}

/** `before` null: it is new. @throws InvalidInput, StaleRecord */
export function saveMeeting(
  tx: Transaction,
  after: Unsaved<'meetings'>,
  before: Meeting | null,
  profile: BranchProfile,
): Meeting {
  if (before !== null && JSON.stringify(before) === JSON.stringify({ ...after, revision: before.revision }))
    return before;
  checkMeeting(tx, after, before, profile);
  const saved = before === null ? tx.put('meetings', after) : tx.put('meetings', after, before.revision);
  markIssues(tx, saved.items, before?.items ?? []);
  if (saved.kind === 'forum' && saved.heldOn !== null) carryOver(tx, saved, profile);
  return saved;
}

/** An issue that was taken onto an agenda is on it; one that is settled or with somebody else stays as it is. */
function markIssues(tx: Transaction, items: readonly AgendaItem[], before: readonly AgendaItem[]): void {
  const old = new Set(before.map(({ about }) => about?.id));
  for (const { about, deferrals } of items) {
    if (about?.collection !== 'issues' || (old.has(about.id) && !isEscalated({ deferrals }))) continue;
    const issue = tx.get('issues', about.id);
    if (issue === undefined) continue;
    const isWaiting = issue.state === 'raised' || issue.state === 'earlyConversation';
    const state = isWaiting ? ('onAgenda' as const) : issue.state;
    const isUrgent = issue.isUrgent || isEscalated({ deferrals });
    if (state !== issue.state || isUrgent !== issue.isUrgent) {
      tx.put('issues', { ...issue, state, isUrgent }, issue.revision);
    }
  }
}

/** Only the last meeting before the next one hands on what it put off. */
function carryOver(tx: Transaction, meeting: Meeting, profile: BranchProfile): void {
  const { after } = neighbours(forumMeetings(tx, meeting.forumId), meeting);
  if (after === undefined || after.heldOn !== null) return;
  takeOver(tx, meeting, after, profile);
}

/** @throws nothing of its own: what comes over was on an agenda before. */
export function takeOver(tx: Transaction, from: Meeting, next: Meeting, profile: BranchProfile): Meeting {
  const items = [...carriedOver(from.items, next.items, randomUUIDv7)];
  if (JSON.stringify(items) === JSON.stringify(next.items)) return next;
  return saveMeeting(tx, { ...next, items }, next, profile);
}
