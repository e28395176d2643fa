// The timetable of a negotiation as a calendar file: its steps and the meetings that are planned. Its own titles go in: it is
// for our side's calendars.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { NegotiationMeeting } from '../../../../../shared/domain/negotiations/meetings.ts';
import type { CallContext } from '../../../desk.ts';
import { type CalendarEvent, writeCalendar } from '../../../formats/calendar.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { offerFile } from '../../offer-file.ts';

const ALARMS = [7, 1] as const;
/** How long anything with a time is taken to last where nobody knows. */
const USUAL_MINUTES = 120;

/** @throws NotThere, InvalidInput when the path cannot be used. */
export async function timetable(
  { id, path }: Inputs['negotiations']['timetable'],
  context: CallContext,
): Promise<Outputs['negotiations']['timetable']> {
  const { zone } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const negotiation = found(view, 'negotiations', id);
  const { number, title, revision } = negotiation;
  const steps = negotiation.timetable
    .filter(({ doneOn }) => doneOn === null)
    .map((step): CalendarEvent => {
      const event = eventOf(`${id}-${step.id}`, revision, `${step.title}: ${title}`, step.day);
      return step.at === null
        ? { ...event, kind: 'day' }
        : { ...event, kind: 'timed', time: step.at, minutes: USUAL_MINUTES };
    });
  const meetings = view
    .byIndex('negotiationMeetings', 'negotiationId', id)
    .filter(({ heldOn }) => heldOn === null)
    .map((meeting) => meetingEvent(meeting, title));
  const events = [...steps, ...meetings].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const stamp = context.desk.now.instant().toString();
  const bytes = new TextEncoder().encode(writeCalendar({ name: `${number} ${title}`, zone, events }, stamp));
  return offerFile({ name: safeFileName(`${number} timetable.ics`), mediaType: 'text/calendar', bytes }, path, context);
}

const eventOf = (uid: string, sequence: number, title: string, day: string) => ({
  uid: `${uid}@branchdesk`,
  sequence,
  title,
  day,
  alarms: ALARMS,
});

/** The same event as in the calendar of everything. */
export function meetingEvent(meeting: NegotiationMeeting, about: string): CalendarEvent {
  const { id, revision, title, day, startsAt, endsAt, place, cancelledWhy } = meeting;
  const event = {
    ...eventOf(id, revision, title.trim() === '' ? `Negotiation: ${about}` : `${title}: ${about}`, day),
    ...(place.trim() !== '' && { place }),
    ...(cancelledWhy !== null && { isCancelled: true }),
  };
  if (startsAt === null) return { ...event, kind: 'day' };
  const minutes = endsAt === null ? USUAL_MINUTES : minutesOf(endsAt) - minutesOf(startsAt);
  return { ...event, kind: 'timed', time: startsAt, minutes: minutes > 0 ? minutes : USUAL_MINUTES };
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
