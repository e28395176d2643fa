// The dates of partnership that wait for somebody, for Today, the calendar and the deadline sheet: meetings and what is to be
// ready for them, answers and information in consultations, agreements to look at again, what was promised, terms that end.

import type { PartnershipDueKind } from '../../../../shared/contract/case-clocks.ts';
import type { Forum } from '../../../../shared/domain/partnership/forums.ts';
import type { Issue } from '../../../../shared/domain/partnership/issues.ts';
import type { Meeting } from '../../../../shared/domain/partnership/meetings.ts';
import type { PartnershipRef } from '../../../../shared/domain/partnership/sides.ts';
import { agreementTypeWords } from '../../../../shared/domain/partnership/words-people.ts';
import { isInForce } from '../../../../shared/rules/agreements.ts';
import { type BeforeTask, dayOfMeeting } from '../../../../shared/rules/partnership/before-the-meeting.ts';
import { holderOn, isSeatOpen } from '../../../../shared/rules/partnership/forums/seat-holders.ts';
import type { View } from '../../store/desk-store.ts';
import { standingOf } from '../agreements/agreement-rows.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { datesOfNegotiations } from '../negotiations/life-dates.ts';
import { postsIn } from '../partnership/forums/forum-facts.ts';
import { beforeNext, meetingsOf } from '../partnership/forums/forum-rows.ts';
import { datesOfActions, forumName, PARTNERSHIP } from './partnership-action-dates.ts';

export type PartnershipDateFacts = Pick<BranchProfile, 'today' | 'branch' | 'words' | 'dateOrder' | 'nation'>;

export interface PartnershipDate {
  kind: PartnershipDueKind;
  /** The last day on which it can be done, inclusive. */
  day: string;
  /** What is to be done; it may hold words that people typed. */
  title: string;
  ref: PartnershipRef;
  /** The same for the same date for ever, whatever day it moves to. */
  key: string;
  /** "CO-2026-0003", or the forum's name where it has no number. */
  number: string;
  typeInWords: string;
  detail: string;
}

/** Every date that is waited for, in no order, of what the officer sees. */
export function datesOfPartnership(view: View, facts: PartnershipDateFacts): PartnershipDate[] {
  const forums = [...view.all('forums')].filter(({ state }) => state !== 'closed');
  return [
    ...forums.flatMap((forum) => [...ofMeetings(view, forum, facts), ...ofForum(view, forum, facts)]),
    ...ofConsultations(view),
    ...ofIssues(view),
    ...datesOfActions(view),
    ...ofAgreements(view, facts),
    ...ofDecisions(view, facts),
    ...datesOfNegotiations(view, facts),
  ];
}

/** "10:00, Board room". */
const whereAndWhen = ({ startsAt, place }: Meeting): string =>
  [startsAt, place.trim()].filter((part) => part !== null && part !== '').join(', ');

const KIND_OF_TASK: Partial<Record<BeforeTask['key'], keyof typeof TASK_DETAIL>> = {
  writeUp: 'partnershipMeeting',
  papers: 'papersDue',
  minutes: 'minutesDue',
};

/** Meetings ahead on their day; and of what is to be done before the next one, what has a day of its own. */
function ofMeetings(view: View, forum: Forum, facts: PartnershipDateFacts): PartnershipDate[] {
  const meetings = meetingsOf(view, forum.id);
  const about = { number: forum.name, typeInWords: PARTNERSHIP };
  const ahead = meetings
    .filter((meeting) => meeting.heldOn === null && meeting.cancelled === null && dayOfMeeting(meeting) >= facts.today)
    .map((meeting): PartnershipDate => {
      const title = meeting.title.trim() || TITLES[meeting.kind];
      const ref = { collection: 'meetings' as const, id: meeting.id };
      const detail = whereAndWhen(meeting) || 'No time or place is written down.';
      return { ...about, kind: 'partnershipMeeting', day: dayOfMeeting(meeting), title, ref, key: meeting.id, detail };
    });
  const tasks = beforeNext(view, forum, meetings, facts as BranchProfile).tasks.flatMap((task): PartnershipDate[] => {
    const kind = KIND_OF_TASK[task.key];
    if (kind === undefined || task.isDone || task.dueOn === null || task.meetingId === null) return [];
    const ref = { collection: 'meetings' as const, id: task.meetingId };
    const key = `${task.meetingId}-${task.key}`;
    return [{ ...about, kind, day: task.dueOn, title: task.sentence, ref, key, detail: TASK_DETAIL[kind] }];
  });
  return [...ahead, ...tasks];
}

const TITLES: Readonly<Record<Meeting['kind'], string>> = {
  forum: 'The forum meets',
  preMeeting: 'The staff side meets before the forum',
  leads: 'The two leads meet',
  walkRound: 'Walk-round',
  openMeeting: 'Open meeting',
  huddle: 'Huddle',
  survey: 'Survey',
  workshop: 'Workshop',
  training: 'Joint training',
};

const TASK_DETAIL = {
  partnershipMeeting: 'Planned for that day',
  papersDue: 'The last day for papers in time',
  minutesDue: 'Both sides approve them',
};

/** Terms that end or have ended, the constitution's review, a task force's last day. */
function ofForum(view: View, forum: Forum, { today }: PartnershipDateFacts): PartnershipDate[] {
  const ref = { collection: 'forums' as const, id: forum.id };
  const about = { ref, number: forum.name, typeInWords: PARTNERSHIP };
  const postOf = postsIn(view);
  const terms = forum.seats
    .filter((seat) => isSeatOpen(seat, today))
    .flatMap((seat): PartnershipDate[] => {
      const day = holderOn(seat, today, postOf)?.to ?? null;
      if (day === null) return [];
      const title = seat.title.trim() === '' ? 'A term in a seat ends' : `The term in the seat “${seat.title}” ends`;
      const detail = day < today ? 'It has ended: say who sits there now' : 'Say who follows';
      return [{ ...about, kind: 'termEnds', day, title, key: `${seat.id}-term`, detail }];
    });
  const ends =
    forum.endsOn === null
      ? []
      : [{ day: forum.endsOn, key: `${forum.id}-end`, title: 'Its last day: write the close-out report' }];
  const review =
    forum.reviewDue === null
      ? []
      : [{ day: forum.reviewDue, key: `${forum.id}-review`, title: 'Look at the constitution again' }];
  return [
    ...terms,
    ...[...ends, ...review].map(
      (one): PartnershipDate => ({ ...about, ...one, kind: 'partnershipReview', detail: 'Both sides together' }),
    ),
  ];
}

/** The last day for answers while there is no decision on how it ends, and information that was asked for. */
function ofConsultations(view: View): PartnershipDate[] {
  return [...view.all('consultations')]
    .filter(({ concluded, abandonedOn }) => concluded === null && abandonedOn === null)
    .flatMap((each): PartnershipDate[] => {
      const ref = { collection: 'consultations' as const, id: each.id };
      const about = { ref, number: each.number, typeInWords: 'Consultation' };
      const answered = each.responses.length;
      const window: PartnershipDate[] =
        each.windowTo === null || answered > 0
          ? []
          : [
              {
                ...about,
                kind: 'consultationWindow',
                day: each.windowTo,
                key: `${each.id}-window`,
                title: `Answer “${each.topic}”`,
                detail: 'The last day for responses',
              },
            ];
      const asked = each.information
        .filter(({ dueOn, suppliedOn, refused }) => dueOn !== null && suppliedOn === null && refused === null)
        .map(
          ({ id, what, dueOn }): PartnershipDate => ({
            ...about,
            key: id,
            kind: 'informationDue',
            day: dueOn!,
            title: `Information is due: ${what}`,
            detail: each.topic,
          }),
        );
      return [...window, ...asked];
    });
}

/** Something coming is to be talked about by a day; a dispute's stage ends on one. */
function ofIssues(view: View): PartnershipDate[] {
  return view.byIndex('issues', 'open', 'open').flatMap((issue): PartnershipDate[] => {
    const ref = { collection: 'issues' as const, id: issue.id };
    const about = { ref, number: issue.number, detail: forumName(view, issue.forumId) };
    const talk: PartnershipDate[] =
      issue.talkBy === null || issue.firstConversationOn !== null
        ? []
        : [
            {
              ...about,
              kind: 'talkBy',
              day: issue.talkBy,
              key: `${issue.id}-talk`,
              title: `Talk early about “${issue.title}”`,
              typeInWords: 'Issue',
            },
          ];
    return [...talk, ...stagesOf(issue).map((stage) => ({ ...about, ...stage }))];
  });
}

const stagesOf = ({ dispute }: Issue): Pick<PartnershipDate, 'kind' | 'day' | 'key' | 'title' | 'typeInWords'>[] =>
  (dispute?.stages ?? [])
    .filter(({ due, endedOn }) => due !== null && endedOn === null)
    .map(({ id, name, due }) => ({
      kind: 'disputeStage',
      day: due!,
      key: id,
      title: `${name} ends`,
      typeInWords: 'Dispute',
    }));

/** Reviews of what is in force; one that stands nowhere any more is waited for by nobody. */
function ofAgreements(view: View, { today, branch }: PartnershipDateFacts): PartnershipDate[] {
  const types = agreementTypeWords(branch?.words);
  return [...view.all('agreements')]
    .filter((each) => each.reviewDue !== null && isInForce(standingOf(view, each, today)))
    .map(({ id, title, type, reviewDue, parties }) => ({
      kind: 'agreementReview',
      day: reviewDue!,
      title: `Review “${title}”`,
      ref: { collection: 'agreements', id },
      key: id,
      number: types[type],
      typeInWords: 'Agreement',
      detail: parties.join(', '),
    }));
}

/** A decision that is to be looked back on, up to and with its day. */
function ofDecisions(view: View, { today }: PartnershipDateFacts): PartnershipDate[] {
  return [...view.all('decisions')]
    .filter(({ reviewOn }) => reviewOn !== null && reviewOn >= today)
    .map(({ id, number, title, reviewOn }) => ({
      kind: 'partnershipReview',
      day: reviewOn!,
      title: `Look back on “${title}”`,
      ref: { collection: 'decisions', id },
      key: id,
      number,
      typeInWords: 'Decision',
      detail: 'What came of it?',
    }));
}
