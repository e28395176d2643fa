// Meetings as they are listed, and one with everything that the Meeting desk shows.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { MeetingPage, MeetingRow } from '../../../../../shared/contract/partnership/meeting-shapes.ts';
import type { Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import type { TwoSides } from '../../../../../shared/domain/partnership/sides.ts';
import { dayOfMeeting, papersOutBy } from '../../../../../shared/rules/partnership/before-the-meeting.ts';
import {
  longestGap,
  meetingState,
  minutesDueOn,
} from '../../../../../shared/rules/partnership/meetings/meeting-days.ts';
import { isHere, quorumMet } from '../../../../../shared/rules/partnership/meetings/quorum-met.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { actionRow, byDue } from '../actions/action-rows.ts';
import { agendaOffers } from './agenda.ts';
import { missingForMinutes } from './minutes.ts';
import { calendarOf, papersOf, withStanding } from './papers.ts';
import { forumMeetings, neighbours } from './save-meeting.ts';
import { seatsOnDay } from './seats-on-day.ts';

const arePapersOut = (view: View, { id }: Meeting): boolean =>
  papersOf(view, id).some(({ issuedOn }) => issuedOn !== null);

const stateOf = (view: View, meeting: Meeting) => meetingState(meeting, arePapersOut(view, meeting));

export function meetings(
  input: Inputs['partnership']['meetings'],
  context: CallContext,
): Outputs['partnership']['meetings'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const { forumId, kinds, when = 'all', page } = { page: undefined, ...input };
  const among = forumId === undefined ? [...view.all('meetings')] : [...view.byIndex('meetings', 'forumId', forumId)];
  const isAhead = (meeting: Meeting) => meeting.heldOn === null && meeting.cancelled === null;
  const rows = among
    .filter(
      (meeting) =>
        (kinds === undefined || kinds.includes(meeting.kind)) &&
        (when === 'all' || (when === 'ahead' ? isAhead(meeting) : meeting.heldOn !== null)),
    )
    .sort((a, b) => {
      if (isAhead(a) !== isAhead(b)) return isAhead(a) ? -1 : 1;
      const [one, other] = isAhead(a) ? [dayOfMeeting(a), dayOfMeeting(b)] : [dayOfMeeting(b), dayOfMeeting(a)];
      return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1;
    });
  const { offset = 0, limit = 50 } = page ?? {};
  const forum = forumId === undefined ? undefined : view.get('forums', forumId);
  const held = forum === undefined ? [] : forumMeetings(view, forum.id).flatMap(({ heldOn }) => heldOn ?? []);
  return {
    rows: rows.slice(offset, offset + limit).map((meeting) => rowOf(view, meeting, today)),
    total: rows.length,
    longestGap: forum === undefined ? null : longestGap(held, today, forum.intervalDays),
  };
}

function rowOf(view: View, meeting: Meeting, today: string): MeetingRow {
  const { id, revision, forumId, kind, title, plannedOn, movedTo, heldOn, startsAt, place, visibility } = meeting;
  const forum = view.get('forums', forumId);
  const day = dayOfMeeting(meeting);
  const seats = forum === undefined ? [] : seatsOnDay(view, forum, day);
  const met = forum === undefined ? null : quorumMet(forum.quorum, seats, meeting.attendance);
  return {
    id,
    revision,
    forumId,
    forumName: forum?.name ?? '',
    kind,
    title,
    day,
    plannedOn,
    movedTo,
    heldOn,
    startsAt,
    place,
    state: stateOf(view, meeting),
    visibility,
    items: meeting.items.length,
    points: meeting.points.length,
    present: meeting.attendance.filter(isHere).length,
    isQuorate: heldOn === null || kind !== 'forum' ? null : (met?.isQuorate ?? null),
    isUnrecorded: heldOn === null && meeting.cancelled === null && day < today,
  };
}

const MOST_OPEN = 500;
const SIDES: readonly TwoSides[] = ['management', 'staff'];

/** @throws NotThere */
export function meetingPage({ id }: Inputs['partnership']['meeting'], context: CallContext): MeetingPage {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const meeting = found(view, 'meetings', id);
  const forum = found(view, 'forums', meeting.forumId);
  const day = dayOfMeeting(meeting);
  const marked = new Set(meeting.attendance.map(({ seatId }) => seatId));
  const seats = seatsOnDay(view, forum, day, marked);
  const all = forumMeetings(view, forum.id);
  const { before, after } = neighbours(all, meeting);
  const link = (one: Meeting | undefined) =>
    one === undefined ? null : { id: one.id, day: dayOfMeeting(one), state: stateOf(view, one) };
  const own = [...view.byIndex('actions', 'source', meeting.id)].sort(byDue);
  const open = [...view.byIndex('actions', 'forumId', forum.id)]
    .filter(
      ({ doneOn, askedOn, source, kind }) =>
        (kind === 'action' || kind === 'promise') &&
        source?.id !== meeting.id &&
        askedOn <= day &&
        (doneOn === null || (meeting.heldOn !== null && doneOn > day)),
    )
    .sort(byDue);
  const { name, papersWorkingDays, minutesDays, intervalDays, visibility, departments, quorum } = forum;
  return {
    meeting,
    state: stateOf(view, meeting),
    day,
    forum: { id: forum.id, name, papersWorkingDays, minutesDays, intervalDays, visibility, departments, quorum },
    seats,
    quorum: quorumMet(forum.quorum, seats, meeting.attendance),
    papers: papersOf(view, meeting.id).map((paper) => withStanding(paper, meeting, forum, calendarOf(profile))),
    papersOutBy: papersOutBy(day, papersWorkingDays, profile.nation, profile.branch?.closures ?? []),
    actions: own.map((action) => actionRow(view, action, profile)),
    openActions: open.slice(0, MOST_OPEN).map((action) => actionRow(view, action, profile)),
    offered: agendaOffers(view, forum, meeting, profile).slice(0, 500),
    before: link(before),
    after: link(after),
    preMeeting: link([...view.byIndex('meetings', 'beforeId', meeting.id)].find(({ kind }) => kind === 'preMeeting')),
    isFor: link(meeting.beforeId === null ? undefined : view.get('meetings', meeting.beforeId)),
    minutesDueOn: meeting.heldOn === null ? null : minutesDueOn(meeting.heldOn, minutesDays),
    missingForMinutes: missingForMinutes(meeting),
    sidesWithoutOffer: SIDES.filter(
      (side) => !meeting.offersAndAsks.some((one) => one.side === side && one.kind === 'offer'),
    ),
    about: aboutOf(view, meeting),
    decisions: [...view.byIndex('decisions', 'meetingId', meeting.id)].map((one) => ({
      id: one.id,
      number: one.number,
      title: one.title,
    })),
  };
}

function aboutOf(view: View, { items, points }: Meeting): MeetingPage['about'] {
  const refs = [
    ...items.flatMap(({ about }) => about ?? []),
    ...points.flatMap(({ issueId }) => (issueId === null ? [] : { collection: 'issues' as const, id: issueId })),
  ];
  return refs.flatMap(({ collection, id }) => {
    const record = view.get(collection, id);
    if (record === undefined || !('number' in record)) return [];
    return [{ id, number: record.number, title: 'title' in record ? record.title : record.topic }];
  });
}
