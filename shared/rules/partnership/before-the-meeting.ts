// What is to be done before a forum's next meeting: what was held is written up, minutes agreed, an agenda made, papers out in
// time, the staff side met by itself, overdue actions asked about, empty seats filled. Pure: records and a day in, tasks out.

import type { Closure } from '../../domain/branch.ts';
import type { Action } from '../../domain/partnership/actions.ts';
import type { PartnershipEntry } from '../../domain/partnership/entries.ts';
import type { Forum } from '../../domain/partnership/forums.ts';
import type { Meeting } from '../../domain/partnership/meetings.ts';
import type { Nation } from '../../domain/values.ts';
import { addDays, daysBetween } from '../limits.ts';
import { addWorkingDays, isWorkingDay } from '../working-days.ts';
import { type PostOf, seatCounts } from './forums/seat-holders.ts';

export interface BeforeMeetingFacts {
  forum: Pick<Forum, 'papersWorkingDays' | 'preMeetingWorkingDays' | 'minutesDays' | 'seats'>;
  /** Of the forum, of every kind. */
  meetings: readonly Meeting[];
  /** Papers on those meetings. */
  entries: readonly PartnershipEntry[];
  actions: readonly Action[];
  today: string;
  nation: Nation;
  closures: readonly Closure[];
  postOf: PostOf;
  /** What the staff side is called here: "staff side" unless said. */
  staffSide?: string;
}

export type BeforeTaskKey = 'writeUp' | 'noDate' | 'minutes' | 'agenda' | 'papers' | 'preMeeting' | 'actions' | 'seats';

export interface BeforeTask {
  key: BeforeTaskKey;
  /** null: as soon as may be. */
  dueOn: string | null;
  isDone: boolean;
  /** The day has passed and it is not done. */
  isLate: boolean;
  sentence: string;
  /** The meeting that it is about; null where it is about the forum. */
  meetingId: string | null;
}

export interface BeforeTheMeeting {
  /** The next of the forum's own meetings; null where none is planned. */
  next: { meetingId: string; day: string; daysLeft: number; papersBy: string; preMeetingBy: string | null } | null;
  /** In the order of their days, what is late first; what is done last. */
  tasks: BeforeTask[];
}

/** The working days for agenda items to come in before papers go out. */
const WORKING_DAYS_FOR_ITEMS = 5;

/** The day of a meeting: on which it was held, else to which it was moved, else for which it was planned. */
export const dayOfMeeting = ({ heldOn, movedTo, plannedOn }: Pick<Meeting, 'heldOn' | 'movedTo' | 'plannedOn'>) =>
  heldOn ?? movedTo ?? plannedOn;

const isAhead = (meeting: Meeting): boolean => meeting.heldOn === null && meeting.cancelled === null;

/** The forum's own meetings that are neither held nor called off, the earliest first. */
const unheld = (meetings: readonly Meeting[]): Meeting[] =>
  meetings
    .filter((meeting) => meeting.kind === 'forum' && isAhead(meeting))
    .toSorted((a, b) => (dayOfMeeting(a) < dayOfMeeting(b) ? -1 : 1));

export const nextMeeting = (meetings: readonly Meeting[], today: string): Meeting | null =>
  unheld(meetings).find((meeting) => dayOfMeeting(meeting) >= today) ?? null;

/**
 * The last day on which papers can go out with `workingDays` of notice: those after it, up to and including the day of the
 * meeting.
 */
export function papersOutBy(
  meetingDay: string,
  workingDays: number,
  nation: Nation,
  closures: readonly Closure[] = [],
): string {
  const back = isWorkingDay(meetingDay, nation, closures) || workingDays === 0 ? workingDays : workingDays + 1;
  return addWorkingDays(meetingDay, -back, nation, closures);
}

export function beforeTheMeeting(facts: BeforeMeetingFacts): BeforeTheMeeting {
  const { forum, meetings, today, nation, closures } = facts;
  const next = nextMeeting(meetings, today);
  const day = next === null ? null : dayOfMeeting(next);
  const papersBy = day === null ? null : papersOutBy(day, forum.papersWorkingDays, nation, closures);
  const preMeetingBy =
    day === null || forum.preMeetingWorkingDays === 0
      ? null
      : addWorkingDays(day, -forum.preMeetingWorkingDays, nation, closures);
  const tasks: BeforeTask[] = [
    ...writeUps(facts),
    ...minutesOwed(facts),
    ...(next !== null && papersBy !== null
      ? [...agendaTask(next, papersBy, facts), ...papersTask(next, papersBy, facts)]
      : [task('noDate', null, false, 'No next meeting is planned. Plan the year.', null, today)]),
    ...(next !== null && preMeetingBy !== null ? [preMeetingTask(next, preMeetingBy, facts)] : []),
    ...actionsTask(facts, day, next?.id ?? null),
    ...seatsTask(facts, day),
  ];
  return {
    next:
      next === null || day === null || papersBy === null
        ? null
        : { meetingId: next.id, day, daysLeft: daysBetween(today, day), papersBy, preMeetingBy },
    tasks: tasks.toSorted(inOrder),
  };
}

function task(
  key: BeforeTaskKey,
  dueOn: string | null,
  isDone: boolean,
  sentence: string,
  meetingId: string | null,
  today: string,
): BeforeTask {
  return { key, dueOn, isDone, isLate: !isDone && dueOn !== null && dueOn < today, sentence, meetingId };
}

const inOrder = (a: BeforeTask, b: BeforeTask): number =>
  Number(a.isDone) - Number(b.isDone) || (a.dueOn ?? '').localeCompare(b.dueOn ?? '');

/** Planned for a day that has passed: it was held and nobody wrote it down, or it was not. Several are one thing to do. */
function writeUps({ meetings, today }: BeforeMeetingFacts): BeforeTask[] {
  const [first, ...others] = unheld(meetings).filter((meeting) => dayOfMeeting(meeting) < today);
  if (first === undefined) return [];
  const sentence =
    others.length === 0
      ? 'A meeting is not written up. Was it held, moved or called off?'
      : `${others.length + 1} meetings are not written up. Were they held, moved or called off?`;
  return [task('writeUp', dayOfMeeting(first), false, sentence, first.id, today)];
}

function minutesOwed({ forum, meetings, today }: BeforeMeetingFacts): BeforeTask[] {
  const last = meetings
    .filter(({ kind, heldOn }) => kind === 'forum' && heldOn !== null)
    .toSorted((a, b) => dayOfMeeting(b).localeCompare(dayOfMeeting(a)))[0];
  if (last === undefined) return [];
  const { management, staff } = last.approvals;
  if (management !== null && staff !== null) return [];
  const who =
    management === null && staff === null
      ? 'Neither side has'
      : management === null
        ? 'Management has not'
        : 'We have not';
  const dueOn = addDays(dayOfMeeting(last), forum.minutesDays);
  return [task('minutes', dueOn, false, `${who} approved the minutes of the last meeting.`, last.id, today)];
}

function agendaTask(next: Meeting, papersBy: string, { today, nation, closures }: BeforeMeetingFacts): BeforeTask[] {
  const items = next.items.filter(({ isStanding }) => !isStanding).length;
  const dueOn = addWorkingDays(papersBy, -WORKING_DAYS_FOR_ITEMS, nation, closures);
  const sentence =
    items === 0
      ? 'Nothing is on the agenda yet: ask both sides for items.'
      : `${items} ${items === 1 ? 'item' : 'items'} on the agenda.`;
  return [task('agenda', dueOn, items > 0, sentence, next.id, today)];
}

function papersTask(next: Meeting, papersBy: string, { entries, today }: BeforeMeetingFacts): BeforeTask[] {
  const papers = entries.filter(({ kind, on }) => kind === 'paper' && on.id === next.id);
  const waiting = papers.filter(({ issuedOn }) => issuedOn === null).length;
  if (papers.length === 0) return [task('papers', papersBy, false, 'Send agenda and papers out.', next.id, today)];
  const sentence =
    waiting === 0
      ? `${papers.length === 1 ? 'The paper is' : `All ${papers.length} papers are`} out.`
      : `${waiting} of ${papers.length} ${papers.length === 1 ? 'paper is' : 'papers are'} not out yet.`;
  return [task('papers', papersBy, waiting === 0, sentence, next.id, today)];
}

function preMeetingTask(
  next: Meeting,
  by: string,
  { meetings, today, staffSide = 'staff side' }: BeforeMeetingFacts,
): BeforeTask {
  const own = meetings.find(({ kind, beforeId, cancelled }) => {
    return kind === 'preMeeting' && beforeId === next.id && cancelled === null;
  });
  if (own === undefined) {
    return task('preMeeting', by, false, `Meet as the ${staffSide} and agree what to raise.`, next.id, today);
  }
  const isHeld = own.heldOn !== null;
  const sentence = isHeld ? `The ${staffSide} has met.` : `The ${staffSide} meets by itself.`;
  return task('preMeeting', dayOfMeeting(own), isHeld, sentence, own.id, today);
}

function actionsTask({ actions, today }: BeforeMeetingFacts, day: string | null, meetingId: string | null) {
  const overdue = actions.filter(({ doneOn, dueOn }) => doneOn === null && dueOn !== null && dueOn < today).length;
  if (overdue === 0) return [];
  const sentence = `${overdue} ${overdue === 1 ? 'action is' : 'actions are'} overdue: ask before the meeting does.`;
  return [task('actions', day, false, sentence, meetingId, today)];
}

function seatsTask({ forum, today, postOf }: BeforeMeetingFacts, day: string | null): BeforeTask[] {
  const { vacant, termEnded } = seatCounts(forum, today, postOf);
  const parts = [
    ...(vacant > 0 ? [`${vacant} ${vacant === 1 ? 'seat is' : 'seats are'} vacant`] : []),
    ...(termEnded > 0 ? [`${termEnded} ${termEnded === 1 ? 'term has' : 'terms have'} ended`] : []),
  ];
  if (parts.length === 0) return [];
  return [task('seats', day, false, `${parts.join(', and ')}: say who sits there.`, null, today)];
}
