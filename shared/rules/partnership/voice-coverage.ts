// Who has a voice where: through a rep, directly, or both. A department that is spoken for only across a table, and one that
// nobody speaks for, are both to be seen.

import type { Forum } from '../../domain/partnership/forums.ts';
import type { Meeting } from '../../domain/partnership/meetings.ts';
import { fold } from '../fold.ts';
import { addDays, monthsAfter } from '../limits.ts';
import { dayOfMeeting } from './before-the-meeting.ts';
import { holderOn, isSeatOpen, type PostOf } from './forums/seat-holders.ts';

/** Meetings at which staff speak for themselves. */
export const DIRECT_KINDS: readonly Meeting['kind'][] = ['walkRound', 'openMeeting', 'huddle', 'survey', 'workshop'];
const MONTHS = 12;

export interface DepartmentVoice {
  department: string;
  hasRep: boolean;
  /** Direct activity of the last 12 months, the newest first. */
  direct: Meeting[];
  voice: 'both' | 'representativeOnly' | 'directOnly' | 'none';
}

export interface VoiceFacts {
  forum: Pick<Forum, 'departments' | 'seats'>;
  meetings: readonly Meeting[];
  /** Departments (or workplaces) that a rep's post covers, by name. */
  departmentsWithRep: readonly string[];
  postOf: PostOf;
}

/** A meeting may be for several departments, divided by commas; one that names none was for everybody. */
const isFor = ({ department }: Meeting, name: string): boolean =>
  department.trim() === '' || department.split(/[,;]/u).some((part) => fold(part.trim()) === name);

/** As at a day, over the 12 months that end with it. A rep: somebody in a staff-side seat of it, or a post that covers it. */
export function voiceCoverage(
  { forum, meetings, departmentsWithRep, postOf }: VoiceFacts,
  day: string,
): DepartmentVoice[] {
  const since = addDays(monthsAfter(day, -MONTHS), 1);
  const seated = forum.seats
    .filter((seat) => seat.side === 'staff' && isSeatOpen(seat, day) && holderOn(seat, day, postOf) !== null)
    .map(({ department }) => department);
  const withRep = new Set([...seated, ...departmentsWithRep].map(fold));
  return forum.departments.map((department) => {
    const name = fold(department);
    const direct = meetings
      .filter((meeting) => {
        const isThen = meeting.heldOn !== null && meeting.heldOn >= since && meeting.heldOn <= day;
        return DIRECT_KINDS.includes(meeting.kind) && isFor(meeting, name) && isThen;
      })
      .toSorted((a, b) => (dayOfMeeting(a) < dayOfMeeting(b) ? 1 : -1));
    const hasRep = withRep.has(name);
    const isDirect = direct.length > 0;
    const voice = hasRep ? (isDirect ? 'both' : 'representativeOnly') : isDirect ? 'directOnly' : 'none';
    return { department, hasRep, direct, voice };
  });
}
