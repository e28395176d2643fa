// A forum's meetings that are ahead, as a calendar that can be given to both sides: only what the forum itself may be seen
// by, and never what the staff side does by itself.

import type { Download } from '../../../../../shared/contract/download.ts';
import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import type { Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { dayOfMeeting } from '../../../../../shared/rules/partnership/before-the-meeting.ts';
import { isWithin } from '../../../../../shared/rules/partnership/visibility.ts';
import type { CallContext } from '../../../desk.ts';
import { type CalendarEvent, writeCalendar } from '../../../formats/calendar.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { branchProfile } from '../../branch-profile.ts';
import { offerFile } from '../../offer-file.ts';

/** Days before at which it rings. */
const ALARMS = [7, 1] as const;
/** How long a meeting is taken to last where nobody knows. */
const USUAL_MINUTES = 120;

/** `proposed`: days that are not planned yet and go in too. */
export async function calendarOfForum(
  forum: Forum,
  proposed: readonly { day: string; meetingId: string | null }[],
  path: string | undefined,
  context: CallContext,
): Promise<Download & { events: number }> {
  const { zone, today } = branchProfile(context);
  const meetings = [...context.desk.store.view(context.account).byIndex('meetings', 'forumId', forum.id)]
    .filter(({ kind, visibility }) => kind === 'forum' && isWithin(forum.visibility, visibility))
    .filter((meeting) => meeting.heldOn === null && dayOfMeeting(meeting) >= today)
    .sort((a, b) => (dayOfMeeting(a) < dayOfMeeting(b) ? -1 : 1));
  const events = [
    ...meetings.map((meeting) => eventOf(forum, meeting)),
    ...proposed
      .filter(({ meetingId }) => meetingId === null)
      .map(({ day }) => event(forum, `${forum.id}-${day}`, 0, day, forum.usualTime, forum.usualPlace)),
  ];
  const stamp = context.desk.now.instant().toString();
  const bytes = new TextEncoder().encode(writeCalendar({ name: forum.name, zone, events }, stamp));
  const name = safeFileName(`${forum.name} meetings.ics`);
  const download = await offerFile({ name, mediaType: 'text/calendar', bytes }, path, context);
  return { ...download, events: events.length };
}

function eventOf(forum: Forum, meeting: Meeting): CalendarEvent {
  const { id, revision, startsAt, endsAt, place, cancelled } = meeting;
  const made = event(forum, id, revision, dayOfMeeting(meeting), startsAt, place);
  const minutes = startsAt === null || endsAt === null ? USUAL_MINUTES : minutesBetween(startsAt, endsAt);
  const timed = made.kind === 'timed' && minutes > 0 ? { ...made, minutes } : made;
  return cancelled === null ? timed : { ...timed, isCancelled: true };
}

function event(
  forum: Forum,
  uid: string,
  sequence: number,
  day: string,
  time: string | null,
  place: string,
): CalendarEvent {
  const all = {
    uid: `${uid}@branchdesk`,
    sequence,
    title: forum.name,
    day,
    alarms: ALARMS,
    ...(place.trim() !== '' && { place }),
  };
  return time === null ? { ...all, kind: 'day' } : { ...all, kind: 'timed', time, minutes: USUAL_MINUTES };
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const minutesBetween = (from: string, to: string): number => minutesOf(to) - minutesOf(from);
