// When the papers of a meeting have to be out, and how each that went out stands against that.

import { addWorkingDays, rollBack } from '../../working-days.ts';
import { noticeInWorkingDays, type WorkingCalendar } from '../paper-notice.ts';

/**
 * The last working day on which a paper can go out with so many working days of notice before a meeting; 0: the meeting's
 * own day. Notice counts the days after it, up to and including the day of the meeting.
 */
export function papersOutBy(meetingDay: string, workingDays: number, { nation, closures }: WorkingCalendar): string {
  if (workingDays === 0) return meetingDay;
  return addWorkingDays(rollBack(meetingDay, nation, closures).day, -workingDays, nation, closures);
}

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
