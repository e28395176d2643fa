// What a quorum asks for, counted out: the fewest people who can satisfy all its parts at once, whatever total it states.

import type { Quorum, Seat } from '../../../domain/partnership/forums.ts';
import type { TwoSides } from '../../../domain/partnership/sides.ts';

/** Who only listens or advises is no part of a quorum. */
const LISTENS: readonly Seat['role'][] = ['observer', 'adviser'];
export const countsForQuorum = ({ role }: Pick<Seat, 'role'>): boolean => !LISTENS.includes(role);

export const isChair = ({ role }: Pick<Seat, 'role'>): boolean => role === 'coChair' || role === 'chair';

/** How many of a side must be there. */
export function leastOfSide({ areCoChairsRequired, isBesideCoChairs, ...counts }: Quorum, side: TwoSides): number {
  const stated = counts[side];
  if (!areCoChairsRequired) return stated;
  return isBesideCoChairs ? stated + 1 : Math.max(stated, 1);
}

/** The fewest people with whom every part but the total is satisfied. */
export const impliedMinimum = (quorum: Quorum): number =>
  leastOfSide(quorum, 'management') + leastOfSide(quorum, 'staff');

/** "1 co-chair and 3 others": what a side must bring. */
export function sideInWords(quorum: Quorum, side: TwoSides): string {
  const stated = quorum[side];
  if (!quorum.areCoChairsRequired) return String(stated);
  if (quorum.isBesideCoChairs) return stated === 0 ? '1 co-chair' : `1 co-chair and ${stated} more`;
  return `${Math.max(stated, 1)} with the co-chair`;
}

/** "At least 4 people: 2 from management, 2 from the staff side." null where none is stated. */
export function quorumInWords(quorum: Quorum, staffSide = 'the staff side'): string | null {
  const { total, management, staff, areCoChairsRequired } = quorum;
  if (total === 0 && management === 0 && staff === 0 && !areCoChairsRequired) return null;
  const sides = [
    ...(leastOfSide(quorum, 'management') > 0 ? [`${sideInWords(quorum, 'management')} from management`] : []),
    ...(leastOfSide(quorum, 'staff') > 0 ? [`${sideInWords(quorum, 'staff')} from ${staffSide}`] : []),
  ].join(', ');
  if (total === 0) return `${sides}.`;
  const people = `At least ${total} ${total === 1 ? 'person' : 'people'}`;
  if (sides === '') return `${people}.`;
  return total > impliedMinimum(quorum) ? `${people}, among them ${sides}.` : `${people}: ${sides}.`;
}
