// What the next agenda could take: what was put off, what stands on every agenda, what is coming within ninety days, and the
// open issues that are for the forum. It is offered; a person takes it.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { AgendaOffer } from '../../../../../shared/contract/partnership/meeting-shapes.ts';
import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import { CLOSING_STATES, type Issue } from '../../../../../shared/domain/partnership/issues.ts';
import { type AgendaItem, emptyItem, type Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { addDays } from '../../../../../shared/rules/limits.ts';
import { dayOfMeeting, nextMeeting } from '../../../../../shared/rules/partnership/before-the-meeting.ts';
import {
  carriedOver,
  deferralsInWords,
  escalatedFirst,
  isEscalated,
} from '../../../../../shared/rules/partnership/meetings/deferrals.ts';
import { isWithin } from '../../../../../shared/rules/partnership/visibility.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { forumOf, onlyForum } from './forum-of.ts';
import { forumMeetings, neighbours, saveMeeting } from './save-meeting.ts';

/** Calendar days after the meeting within which something that is expected comes onto its agenda. */
const COMING_WITHIN = 90;

const STANDING: readonly Pick<AgendaItem, 'title' | 'proposedBy' | 'purpose' | 'scope'>[] = [
  {
    title: 'Minutes and actions of the last meeting',
    proposedBy: 'joint',
    purpose: 'forAssurance',
    scope: 'housekeeping',
  },
  { title: 'Offers and asks of each side', proposedBy: 'joint', purpose: 'offersAndAsks', scope: 'operational' },
];

/** What could still come onto the agenda of a meeting that was not held; nothing is kept. */
export function agendaOffers(
  from: Transaction | View,
  forum: Forum,
  meeting: Meeting,
  { dateOrder }: BranchProfile,
): AgendaOffer[] {
  if (meeting.heldOn !== null || meeting.cancelled !== null || meeting.kind !== 'forum') return [];
  const there = new Set(aboutOnAgendas(from, meeting));
  const titles = new Set(meeting.items.filter(({ isStanding }) => isStanding).map(({ title }) => title));
  const deferred = deferredTo(from, meeting);
  const standing = STANDING.filter(({ title }) => !titles.has(title)).map((item): AgendaOffer => {
    const because = 'Stands on every agenda';
    return offer(`standing:${item.purpose}`, 'standing', because, { ...item, isStanding: true });
  });
  const back = new Set(deferred.map(({ item }) => item.about?.id));
  const issues = issuesFor(from, forum).filter(({ id }) => !there.has(id) && !back.has(id));
  const last = addDays(dayOfMeeting(meeting), COMING_WITHIN);
  const coming = issues
    .filter(({ kind, expectedOn }) => kind === 'coming' && expectedOn !== null && expectedOn <= last)
    .sort((a, b) => (a.expectedOn! < b.expectedOn! ? -1 : 1))
    .map((issue) => ofIssue(issue, 'coming', `Expected on ${dayInWords(issue.expectedOn!, dateOrder)}`, meeting));
  const open = issues
    .filter(({ kind }) => kind !== 'coming')
    .sort((a, b) => Number(b.isUrgent) - Number(a.isUrgent) || (a.raisedOn < b.raisedOn ? -1 : 1))
    .map((issue) => ofIssue(issue, 'issue', `Raised on ${dayInWords(issue.raisedOn, dateOrder)}`, meeting));
  return [...deferred, ...standing, ...coming, ...open];
}

/** On this agenda, or on that of another meeting which is still to come. */
const aboutOnAgendas = (from: Transaction | View, meeting: Meeting): (string | undefined)[] =>
  [meeting, ...forumMeetings(from, meeting.forumId).filter(({ heldOn }) => heldOn === null)].flatMap(({ items }) =>
    items.map(({ about }) => about?.id),
  );

/** What was put off at the meeting before it and has not come over by itself: this one was planned afterwards. */
function deferredTo(from: Transaction | View, meeting: Meeting): AgendaOffer[] {
  const { before } = neighbours(forumMeetings(from, meeting.forumId), meeting);
  if (before === undefined || before.heldOn === null) return [];
  const known = new Set(meeting.items.map(({ id }) => id));
  return carriedOver(before.items, meeting.items, randomUUIDv7)
    .filter(({ id }) => !known.has(id))
    .map((item) => offer(`deferred:${item.carriedFromId}`, 'deferred', deferralsInWords(item), item));
}

/** Open, routed to the forum, and neither with a working group nor parked. */
function issuesFor(from: Transaction | View, forum: Forum): Issue[] {
  const here = [...from.byIndex('issues', 'forumId', forum.id)];
  const isOnly = onlyForum(from)?.id === forum.id;
  const nowhere = isOnly ? [...from.byIndex('issues', 'open', 'open')].filter(({ forumId }) => forumId === null) : [];
  return [...here, ...nowhere].filter(
    ({ state, route }) =>
      route === 'forum' &&
      !CLOSING_STATES.includes(state) &&
      state !== 'parkedForBargaining' &&
      state !== 'inWorkingGroup',
  );
}

function ofIssue(issue: Issue, why: AgendaOffer['why'], because: string, meeting: Meeting): AgendaOffer {
  const isKept = !isWithin(meeting.visibility, issue.visibility);
  const made = offer(`${why}:${issue.id}`, why, because, {
    title: issue.title,
    proposedBy: issue.raisedBy,
    purpose: why === 'coming' ? 'forConsultation' : 'forDecision',
    scope: why === 'coming' ? 'strategic' : 'operational',
    about: { collection: 'issues', id: issue.id },
  });
  return { ...made, isKept, isUrgent: issue.isUrgent };
}

const offer = (
  key: string,
  why: AgendaOffer['why'],
  because: string,
  item: Partial<AgendaItem> & Pick<AgendaItem, 'title'>,
): AgendaOffer => {
  const whole = { ...emptyItem, id: randomUUIDv7(), ...item };
  return { key, why, because, isUrgent: isEscalated(whole), isKept: false, item: whole };
};

/** For the meeting that is named, else the next one of the forum. @throws NotThere, InvalidInput */
export function draftAgenda(
  { meetingId, forumId }: Inputs['partnership']['draftAgenda'],
  context: CallContext,
): Outputs['partnership']['draftAgenda'] {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const meeting =
    meetingId === undefined
      ? nextMeeting(forumMeetings(view, forumOf(view, forumId).id), profile.today)
      : found(view, 'meetings', meetingId);
  if (meeting === null) return { meetingId: null, day: null, rows: [] };
  const rows = agendaOffers(view, found(view, 'forums', meeting.forumId), meeting, profile);
  return { meetingId: meeting.id, day: dayOfMeeting(meeting), rows: rows.slice(0, 500) };
}

/** @throws NotThere, StaleRecord, InvalidInput: an offer that is gone, or seen by fewer than the meeting is. */
export async function takeOntoAgenda(
  { keys, ...based }: Inputs['partnership']['takeOntoAgenda'],
  context: CallContext,
): Promise<Meeting> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.takeOntoAgenda', ids: [based.id] },
    (tx) => {
      const before = foundAt(tx, 'meetings', based);
      const offers = agendaOffers(tx, found(tx, 'forums', before.forumId), before, profile);
      const wanted = keys?.map((key, at) => {
        const one = offers.find((each) => each.key === key);
        if (one === undefined) {
          throw new InvalidInput({ path: ['keys', at], message: 'This is on the agenda already, or is settled.' });
        }
        return one;
      });
      const taken = (wanted ?? offers.filter(({ isKept }) => !isKept)).map(({ item }) => item);
      const first = taken.filter(({ purpose, isStanding }) => isStanding && purpose === 'forAssurance');
      const others = taken.filter((item) => !first.includes(item));
      return saveMeeting(
        tx,
        { ...before, items: escalatedFirst([...first, ...before.items, ...others]) },
        before,
        profile,
      );
    },
  );
  return result;
}
