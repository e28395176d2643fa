// The days on which a forum meets, worked out from its interval, and planned where that was asked: a day on which it meets
// already is not planned twice.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import { emptyMeeting, type Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { dayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { addDays, monthsAfter } from '../../../../../shared/rules/limits.ts';
import { dayOfMeeting } from '../../../../../shared/rules/partnership/before-the-meeting.ts';
import { scheduleDays } from '../../../../../shared/rules/partnership/forums/schedule.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { sharingOf } from '../sharing.ts';
import { calendarOfForum } from './forum-calendar.ts';

interface Wanted {
  from: string;
  to?: string | undefined;
  count?: number | undefined;
}

type Day = Outputs['partnership']['schedule']['days'][number];

const forumMeetings = (from: Transaction | View, forumId: string): Meeting[] =>
  [...from.byIndex('meetings', 'forumId', forumId)].filter(
    ({ kind, cancelled }) => kind === 'forum' && cancelled === null,
  );

function daysOf(from: Transaction | View, forum: Forum, wanted: Wanted, { nation, branch }: BranchProfile) {
  const { days, notes } = scheduleDays({
    ...wanted,
    intervalDays: forum.intervalDays,
    nation,
    closures: branch?.closures ?? [],
  });
  const there = new Map(forumMeetings(from, forum.id).map((meeting) => [dayOfMeeting(meeting), meeting.id]));
  return { days: days.map((day): Day => ({ ...day, meetingId: there.get(day.day) ?? null })), notes };
}

/** Plans what is not planned yet, inside somebody's transaction. */
export function planMeetings(
  tx: Transaction,
  forum: Forum,
  wanted: Wanted,
  profile: BranchProfile,
  context: CallContext,
): { days: Day[]; notes: string[]; saved: number } {
  const { days, notes } = daysOf(tx, forum, wanted, profile);
  let saved = 0;
  const planned = days.map((day): Day => {
    if (day.meetingId !== null) return day;
    const meeting = tx.put('meetings', {
      ...emptyMeeting,
      id: randomUUIDv7(),
      forumId: forum.id,
      plannedOn: day.day,
      startsAt: forum.usualTime,
      place: forum.usualPlace,
      ...sharingOf(context, {}, 'joint', [forum]),
    });
    saved += 1;
    return { ...day, meetingId: meeting.id };
  });
  return { days: planned, notes, saved };
}

/** One interval after the last meeting that there is; else the day that it begins, or today. */
function firstDay(from: Transaction | View, forum: Forum, today: string): string {
  const last = forumMeetings(from, forum.id).map(dayOfMeeting).sort().at(-1);
  const begins = forum.startsOn !== null && forum.startsOn > today ? forum.startsOn : today;
  if (last === undefined) return begins;
  const next = addDays(last, forum.intervalDays);
  return next < today ? today : next;
}

/** @throws NotThere, InvalidInput */
export async function schedule(
  input: Inputs['partnership']['schedule'],
  context: CallContext,
): Promise<Outputs['partnership']['schedule']> {
  const profile = branchProfile(context);
  const { store } = context.desk;
  // Whoever names a place for a file wants one.
  const { forumId, save = false, path, calendar = path !== undefined } = input;
  const view = store.view(context.account);
  const forum = found(view, 'forums', forumId);
  const from = input.from ?? firstDay(view, forum, profile.today);
  const to = input.to ?? (input.count === undefined ? addDays(monthsAfter(from, 12), -1) : undefined);
  checkDays(forum, from, to, profile.today);
  const wanted = { from, count: input.count, to };
  if (!save) {
    const { days, notes } = daysOf(view, forum, wanted, profile);
    const file = calendar ? await calendarOfForum(forum, days, path, context) : null;
    return { days, notes, saved: 0, seq: null, ...fileOf(file) };
  }
  const { seq, result } = await store.transact(
    { account: context.account },
    { code: 'partnership.schedule', ids: [forumId] },
    (tx) => planMeetings(tx, found(tx, 'forums', forumId), wanted, profile, context),
  );
  const file = calendar ? await calendarOfForum(forum, [], path, context) : null;
  return { ...result, seq: result.saved > 0 ? seq : null, ...fileOf(file) };
}

const fileOf = (file: { token: string; name: string; bytes: number | null } | null) =>
  file ?? { token: null, name: null, bytes: null };

function checkDays({ endsOn }: Forum, from: string, to: string | undefined, today: string): void {
  const problem = dayProblem(from, today);
  if (problem !== null) throw new InvalidInput({ path: ['from'], message: problem });
  if (to === undefined) return;
  const last = dayProblem(to, today);
  if (last !== null) throw new InvalidInput({ path: ['to'], message: last });
  if (to < from) throw new InvalidInput({ path: ['to'], message: 'This ends before it begins.' });
  if (endsOn !== null && from > endsOn) {
    throw new InvalidInput({ path: ['from'], message: 'It has ended by then: give it a later last day first.' });
  }
}
