// The papers' clock: how each paper that went out stands against the day of the meeting. By when papers have to be out is
// said before the meeting, with all else that is to be done.

import { noticeInWorkingDays, type WorkingCalendar } from '../paper-notice.ts';

export interface PaperStanding {
  /** In working days; null while it is not out, or while nobody knows of a day. */
  notice: number | null;
  isOnTime: boolean | null;
}

export function paperStanding(
  issuedOn: string | null,
  meetingDay: string,
  workingDays: number,
  calendar: WorkingCalendar,
): PaperStanding {
  if (issuedOn === null) return { notice: null, isOnTime: null };
  const notice = noticeInWorkingDays(issuedOn, meetingDay, calendar);
  return { notice, isOnTime: notice >= workingDays };
}
