// The dates of partnership in the calendar of everything. Titles are what kind of date it is; what people typed only with names.

import type { CalendarEvent } from '../../formats/calendar.ts';
import type { View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { datesOfPartnership, type PartnershipDate } from '../due/partnership-dates.ts';

const ALARMS = [7, 1] as const;
/** How long a meeting is taken to last where nobody knows. */
const USUAL_MINUTES = 120;

const WHAT: Readonly<Record<PartnershipDate['kind'], string>> = {
  consultationWindow: 'last day for answers',
  informationDue: 'information due',
  disputeStage: 'a stage of a dispute ends',
  partnershipMeeting: 'meeting',
  papersDue: 'papers out by',
  minutesDue: 'minutes to be approved',
  talkBy: 'talk early by',
  partnershipAction: 'action due',
  agreementReview: 'review of an agreement',
  partnershipReview: 'to be looked at again',
  termEnds: 'a term ends',
  bargainingStep: 'a step of a negotiation',
  bargainingMeeting: 'a negotiation meets',
};

const MEETS: readonly PartnershipDate['kind'][] = ['partnershipMeeting', 'bargainingMeeting'];

/** A meeting of a negotiation is found by the key of its date: what it refers to is the negotiation. */
const meetingBehind = (view: View, { kind, ref, key }: PartnershipDate) => {
  if (kind === 'bargainingMeeting') return view.get('negotiationMeetings', key);
  return ref.collection === 'meetings' ? view.get('meetings', ref.id) : undefined;
};

/** What somebody saw of the same meeting in its forum's own calendar is the same event here. */
export function eventsOfPartnership(view: View, profile: BranchProfile, withNames: boolean): CalendarEvent[] {
  return datesOfPartnership(view, profile)
    .toSorted((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? -1 : 1))
    .map((date): CalendarEvent => {
      const meeting = meetingBehind(view, date);
      const event = {
        uid: `${date.key}@branchdesk`,
        sequence: (meeting ?? view.get(date.ref.collection, date.ref.id))?.revision ?? 0,
        title: `${date.number}: ${withNames ? date.title : WHAT[date.kind]}`,
        day: date.day,
        description: withNames ? date.detail : 'Open it in Branchdesk.',
        alarms: ALARMS,
        ...(meeting?.place.trim() && { place: meeting.place }),
      };
      const time = MEETS.includes(date.kind) ? (meeting?.startsAt ?? null) : null;
      return time === null ? { ...event, kind: 'day' } : { ...event, kind: 'timed', time, minutes: USUAL_MINUTES };
    });
}
