// One call plans a meeting, records one that was held, or changes it. What is not said stays, or is usual.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import { emptyAction } from '../../../../../shared/domain/partnership/actions.ts';
import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import { type AgendaItem, emptyMeeting, type Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { foldWords } from '../../../../../shared/rules/fold.ts';
import { daysBetween } from '../../../../../shared/rules/limits.ts';
import { dayOfMeeting } from '../../../../../shared/rules/partnership/before-the-meeting.ts';
import { nextChair } from '../../../../../shared/rules/partnership/meetings/chair-rota.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, Unsaved, View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { changedSharing, narrowWhatHangs, sharingOf } from '../sharing.ts';
import { forumOf } from './forum-of.ts';
import { attendanceOf, itemsOf, offersOf, pointsOf } from './given-lists.ts';
import { forumMeetings, neighbours, saveMeeting, takeOver } from './save-meeting.ts';
import { seatsOnDay } from './seats-on-day.ts';

type Recorded = Omit<Inputs['partnership']['changeMeeting'], 'id' | 'revision'>;

/** @throws NotThere, InvalidInput */
export async function recordMeeting(
  input: Inputs['partnership']['recordMeeting'],
  context: CallContext,
): Promise<Meeting> {
  const profile = branchProfile(context);
  const { id, revision, forumId, kind = 'forum', ...given } = input;
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.recordMeeting', ids: forumId === undefined ? [] : [forumId] },
    (tx) => {
      if (id !== undefined) {
        const before = revision === undefined ? found(tx, 'meetings', id) : foundAt(tx, 'meetings', { id, revision });
        return write(tx, context, profile, found(tx, 'forums', before.forumId), before, before, given);
      }
      const forum = forumOf(tx, forumId);
      const planned = kind === 'forum' ? plannedFor(tx, forum, given, profile) : undefined;
      if (planned !== undefined) return write(tx, context, profile, forum, planned, planned, given);
      const isNew = newMeeting(tx, context, forum, kind, given);
      const saved = write(tx, context, profile, forum, isNew, null, given);
      return kind === 'forum' && saved.heldOn === null ? withWhatWasDeferred(tx, saved, profile) : saved;
    },
  );
  return result;
}

/** @throws NotThere, StaleRecord, InvalidInput */
export async function changeMeeting(
  { id, revision, ...given }: Inputs['partnership']['changeMeeting'],
  context: CallContext,
): Promise<Meeting> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.changeMeeting', ids: [id] },
    (tx) => {
      const before = foundAt(tx, 'meetings', { id, revision });
      return write(tx, context, profile, found(tx, 'forums', before.forumId), before, before, given);
    },
  );
  return result;
}

/**
 * The planned meeting that a record is about: the one planned for the day that is named, else the one that came due last
 * before the day held, not longer ago than half the time from one meeting to the next.
 * @throws InvalidInput when the one planned for that day, or held on it, is there already.
 */
function plannedFor(
  tx: Transaction,
  forum: Forum,
  { plannedOn, heldOn }: Recorded,
  { dateOrder }: BranchProfile,
): Meeting | undefined {
  const meetings = forumMeetings(tx, forum.id);
  if (plannedOn !== undefined) {
    const there = meetings.find((meeting) => meeting.plannedOn === plannedOn);
    if (there !== undefined && (there.heldOn !== null || (heldOn ?? null) === null)) {
      const how = there.heldOn === null ? 'is planned' : 'was recorded';
      const message = `A meeting of this forum ${how} for ${dayInWords(plannedOn, dateOrder)} already. Change that one.`;
      throw new InvalidInput({ path: ['plannedOn'], message });
    }
    return there;
  }
  if (heldOn === undefined || heldOn === null) return undefined;
  if (meetings.some((meeting) => meeting.heldOn === heldOn)) {
    const message = `The meeting of ${dayInWords(heldOn, dateOrder)} was recorded already. Change that one.`;
    throw new InvalidInput({ path: ['heldOn'], message });
  }
  return meetings.findLast((meeting) => {
    const day = dayOfMeeting(meeting);
    return meeting.heldOn === null && day <= heldOn && daysBetween(day, heldOn) <= forum.intervalDays / 2;
  });
}

function newMeeting(
  tx: Transaction,
  context: CallContext,
  forum: Forum,
  kind: Meeting['kind'],
  { plannedOn, heldOn, visibility, confidentialUntil }: Recorded,
): Unsaved<'meetings'> {
  const day = plannedOn ?? heldOn ?? null;
  if (day === null) {
    throw new InvalidInput({ path: ['heldOn'], message: 'Say for which day it is planned, or on which it was held.' });
  }
  const usual = kind === 'preMeeting' ? 'staffSide' : 'joint';
  const isForum = kind === 'forum';
  const meeting: Unsaved<'meetings'> = {
    ...emptyMeeting,
    id: randomUUIDv7(),
    forumId: forum.id,
    kind,
    plannedOn: day,
    startsAt: isForum ? forum.usualTime : null,
    place: isForum ? forum.usualPlace : '',
    ...sharingOf(context, { visibility, confidentialUntil }, usual, [forum]),
  };
  return isForum ? { ...meeting, ...chairing(tx, forum, meeting) } : meeting;
}

/** Whose turn it is, after the last meeting before it whose chair is known. */
export function chairing(
  from: Transaction | View,
  forum: Pick<Forum, 'id' | 'chairModel'>,
  meeting: Pick<Meeting, 'id' | 'plannedOn' | 'movedTo' | 'heldOn'>,
): Pick<Meeting, 'chairSide' | 'minutesSide'> {
  const day = dayOfMeeting(meeting);
  const before = forumMeetings(from, forum.id).findLast(
    (other) => other.id !== meeting.id && dayOfMeeting(other) < day && other.chairSide !== null,
  );
  return nextChair(forum.chairModel, before?.chairSide ?? null);
}

function write(
  tx: Transaction,
  context: CallContext,
  profile: BranchProfile,
  forum: Forum,
  from: Unsaved<'meetings'>,
  before: Meeting | null,
  given: Recorded,
): Meeting {
  const { attendance, items, offersAndAsks, points, actions, visibility, confidentialUntil, ...fields } = given;
  const after: Unsaved<'meetings'> = { ...from, ...withoutUndefined(fields) };
  if (before !== null)
    Object.assign(after, changedSharing(context, before, { visibility, confidentialUntil }, [forum]));
  if (after.heldOn !== null && after.kind === 'forum' && after.chairSide === null) {
    Object.assign(after, chairing(tx, forum, after));
  }
  checkBeforeId(tx, after);
  if (attendance !== undefined) {
    const marked = new Set(before?.attendance.map(({ seatId }) => seatId));
    after.attendance = attendanceOf(attendance, seatsOnDay(tx, forum, dayOfMeeting(after), marked));
  }
  if (items !== undefined) after.items = itemsOf(items, after.items);
  if (offersAndAsks !== undefined) after.offersAndAsks = offersOf(offersAndAsks);
  if (points !== undefined) after.points = pointsOf(points, after.points);
  const saved = saveMeeting(tx, after, before, profile);
  if (before !== null && before.visibility !== saved.visibility) narrowWhatHangs(tx, 'meetings', saved.id, saved);
  for (const [at, action] of (actions ?? []).entries()) putAction(tx, saved, action, at, profile);
  return saved;
}

function checkBeforeId(tx: Transaction, { beforeId, forumId, id }: Unsaved<'meetings'>): void {
  if (beforeId === null) return;
  const of = found(tx, 'meetings', beforeId);
  if (of.forumId === forumId && of.kind === 'forum' && of.id !== id) return;
  throw new InvalidInput({ path: ['beforeId'], message: 'Choose a meeting of this forum that it comes before.' });
}

/** What was agreed to be done: owed by both sides unless it is said by whom, seen by whoever sees the meeting. */
function putAction(
  tx: Transaction,
  meeting: Meeting,
  { item: named, ...given }: NonNullable<Recorded['actions']>[number],
  at: number,
  { today }: BranchProfile,
): void {
  const item = named === undefined ? null : itemNamed(meeting.items, named);
  if (item === undefined) {
    throw new InvalidInput({ path: ['actions', at, 'item'], message: `No item of the agenda is called “${named}”.` });
  }
  tx.put('actions', {
    ...emptyAction,
    ...withoutUndefined({ ...given, ownerSide: given.ownerSide ?? ('joint' as const) }),
    id: randomUUIDv7(),
    forumId: meeting.forumId,
    text: given.text,
    ownerSide: given.ownerSide ?? 'joint',
    askedOn: meeting.heldOn ?? today,
    source: { collection: 'meetings', id: meeting.id },
    itemId: item?.id ?? null,
    visibility: meeting.visibility,
    confidentialUntil: meeting.confidentialUntil,
  });
}

const itemNamed = (items: readonly AgendaItem[], named: string): AgendaItem | undefined =>
  items.find(({ id }) => id === named) ??
  items.find(({ title }) => foldWords(title).join(' ') === foldWords(named).join(' '));

/** A meeting that is planned after the last one begins with what was put off there. */
function withWhatWasDeferred(tx: Transaction, meeting: Meeting, profile: BranchProfile): Meeting {
  const { before } = neighbours(forumMeetings(tx, meeting.forumId), meeting);
  return before === undefined || before.heldOn === null ? meeting : takeOver(tx, before, meeting, profile);
}
