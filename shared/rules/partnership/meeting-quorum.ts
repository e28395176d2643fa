// Whether those who came to a meeting were enough: in all, of each side, with both co-chairs where the constitution says so.
// A deputy counts for the quorum of a seat; whether a senior manager came is another question.

import type { Forum } from '../../domain/partnership/forums.ts';
import type { Meeting } from '../../domain/partnership/meetings.ts';
import { countsForQuorum, isChair, leastOfSide } from './forums/quorum.ts';

type Came = Pick<Meeting, 'attendance'>;
const CAME: readonly string[] = ['present', 'deputy'];

/** The seats from which somebody came, a deputy or the holder. */
export const seatsThatCame = ({ attendance }: Came): Set<string> =>
  new Set(attendance.filter(({ value }) => CAME.includes(value)).map(({ seatId }) => seatId));

/** null where the constitution states no quorum, or nobody wrote down who came. */
export function isQuorate({ quorum, seats }: Pick<Forum, 'quorum' | 'seats'>, meeting: Came): boolean | null {
  const { total, management, staff, areCoChairsRequired } = quorum;
  if (total === 0 && management === 0 && staff === 0 && !areCoChairsRequired) return null;
  if (meeting.attendance.length === 0) return null;
  const came = seatsThatCame(meeting);
  const there = seats.filter((seat) => came.has(seat.id) && countsForQuorum(seat));
  const of = (side: 'management' | 'staff') => there.filter((seat) => seat.side === side);
  if (there.length < total) return false;
  return (['management', 'staff'] as const).every(
    (side) => of(side).length >= leastOfSide(quorum, side) && (!areCoChairsRequired || of(side).some(isChair)),
  );
}
