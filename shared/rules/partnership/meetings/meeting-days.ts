// Where a meeting stands, by when its minutes are due, and how long it was from one meeting to the next.

import type { Meeting } from '../../../domain/partnership/meetings.ts';
import { addDays, daysBetween } from '../../limits.ts';

export type MeetingState =
  | 'planned'
  | 'agendaOpen'
  | 'papersIssued'
  | 'held'
  | 'minutesDraft'
  | 'minutesAgreed'
  | 'cancelled';

/** Where it stands; `minutesAgreed` needs the approval of both sides. `arePapersOut`: any of its papers was issued. */
export function meetingState(
  meeting: Pick<Meeting, 'cancelled' | 'heldOn' | 'items' | 'minutesIssuedOn' | 'approvals'>,
  arePapersOut: boolean,
): MeetingState {
  const { cancelled, heldOn, items, minutesIssuedOn, approvals } = meeting;
  if (cancelled !== null) return 'cancelled';
  if (heldOn === null) return arePapersOut ? 'papersIssued' : items.length > 0 ? 'agendaOpen' : 'planned';
  if (approvals.management !== null && approvals.staff !== null) return 'minutesAgreed';
  return minutesIssuedOn === null ? 'held' : 'minutesDraft';
}

/** The last day (inclusive) for both sides to approve the minutes; `minutesDays` in calendar days after the day held. */
export const minutesDueOn = (heldOn: string, minutesDays: number): string => addDays(heldOn, minutesDays);

/** Both sides approved within the time, counted from the day held; null while they have not both. */
export function areMinutesOnTime(meeting: Pick<Meeting, 'heldOn' | 'approvals'>, minutesDays: number): boolean | null {
  const { heldOn, approvals } = meeting;
  if (heldOn === null || approvals.management === null || approvals.staff === null) return null;
  const last = approvals.management.on > approvals.staff.on ? approvals.management.on : approvals.staff.on;
  return last <= minutesDueOn(heldOn, minutesDays);
}

export interface Gap {
  from: string;
  /** The next meeting's day, or today where none followed yet. */
  to: string;
  days: number;
  isOpen: boolean;
  /** Longer than twice the interval. */
  isTooLong: boolean;
}

/** The longest time without a meeting, today's included; null where none was held. */
export function longestGap(heldDays: readonly string[], today: string, intervalDays: number): Gap | null {
  const days = heldDays.filter((day) => day <= today).toSorted();
  if (days.length === 0) return null;
  const gaps = days.map((from, at): Gap => {
    const to = days[at + 1] ?? today;
    const length = daysBetween(from, to);
    return { from, to, days: length, isOpen: at === days.length - 1, isTooLong: length > 2 * intervalDays };
  });
  return gaps.reduce((longest, gap) => (gap.days > longest.days ? gap : longest));
}
