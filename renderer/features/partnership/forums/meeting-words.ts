// The marks of meetings in a forum's year, and how each of them stands on a day.

import type { Meeting, MeetingKind } from '../../../../shared/domain/partnership/meetings.ts';
import { dayOfMeeting } from '../../../../shared/rules/partnership/before-the-meeting.ts';

/** A letter for a small mark in the year: the list beside it has the words. The forum's own meetings show their day. */
export const MEETING_SIGNS: Readonly<Record<Exclude<MeetingKind, 'forum'>, string>> = {
  preMeeting: 'O',
  leads: 'L',
  walkRound: 'W',
  openMeeting: 'M',
  huddle: 'H',
  survey: 'S',
  workshop: 'K',
  training: 'T',
};

export type MeetingState = 'held' | 'planned' | 'cancelled' | 'unwritten';

export const meetingStandsWords: Readonly<Record<MeetingState, string>> = {
  held: 'held',
  planned: 'planned',
  cancelled: 'called off',
  unwritten: 'past, not written up',
};

export function meetingState(meeting: Meeting, today: string): MeetingState {
  if (meeting.cancelled !== null) return 'cancelled';
  if (meeting.heldOn !== null) return 'held';
  return dayOfMeeting(meeting) < today ? 'unwritten' : 'planned';
}
