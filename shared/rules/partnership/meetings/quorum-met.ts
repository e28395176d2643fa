// Whether those who came make a quorum, and what it still lacks. A deputy sits for the seat, and counts here; that a deputy is
// not the senior manager is said elsewhere.

import type { Quorum, Seat } from '../../../domain/partnership/forums.ts';
import type { Attendance } from '../../../domain/partnership/meetings.ts';
import type { TwoSides } from '../../../domain/partnership/sides.ts';
import { countsForQuorum, isChair, leastOfSide } from '../forums/quorum.ts';

type Sat = { seatId: string; value: Attendance };

export interface QuorumMet {
  total: number;
  management: number;
  staff: number;
  /** What each has to be; the total is never less than both sides together. */
  needs: { total: number; management: number; staff: number };
  /** Sides whose chair has to be there and is not. */
  chairsMissing: TwoSides[];
  /** null: no quorum is set. */
  isQuorate: boolean | null;
}

const SIDES: readonly TwoSides[] = ['management', 'staff'];

export const isHere = ({ value }: Pick<Sat, 'value'>): boolean => value === 'present' || value === 'deputy';

/** `seats`: those that are open on the day. A seat without a mark is not here. */
export function quorumMet(
  quorum: Quorum,
  seats: readonly Pick<Seat, 'id' | 'side' | 'role'>[],
  attendance: readonly Sat[],
): QuorumMet {
  const here = new Set(attendance.filter(isHere).map(({ seatId }) => seatId));
  const sitting = seats.filter((seat) => here.has(seat.id) && countsForQuorum(seat));
  const of = (side: TwoSides) => sitting.filter((seat) => seat.side === side);
  const needs = {
    management: leastOfSide(quorum, 'management'),
    staff: leastOfSide(quorum, 'staff'),
    total: Math.max(quorum.total, leastOfSide(quorum, 'management') + leastOfSide(quorum, 'staff')),
  };
  const chairsMissing = quorum.areCoChairsRequired ? SIDES.filter((side) => !of(side).some(isChair)) : [];
  const counts = { total: sitting.length, management: of('management').length, staff: of('staff').length };
  const isMet =
    counts.total >= needs.total && SIDES.every((side) => counts[side] >= needs[side]) && chairsMissing.length === 0;
  return { ...counts, needs, chairsMissing, isQuorate: needs.total === 0 ? null : isMet };
}

/** What is missing for a quorum, as it is said at once: "1 more of management". Empty when nothing is. */
export function missingForQuorum(met: QuorumMet, sides: Readonly<Record<TwoSides, string>>): string[] {
  const missing = SIDES.flatMap((side) => {
    const count = met.needs[side] - met[side];
    return count > 0 ? [`${count} more of ${sides[side].toLowerCase()}`] : [];
  });
  const chairs = met.chairsMissing
    .filter((side) => met[side] >= met.needs[side])
    .map((side) => `the chair of ${sides[side].toLowerCase()}`);
  const inAll = met.needs.total - met.total;
  const fromSides = SIDES.reduce((sum, side) => sum + Math.max(0, met.needs[side] - met[side]), 0);
  return [...missing, ...chairs, ...(inAll > fromSides ? [`${inAll} more in all`] : [])];
}
