// Which partnership records may stand in what leaves: what is built for a level is built from that level and wider, never
// from all with something taken out. What was told in confidence stands in none, also after its day, until it is released.

import type { Role } from '../../domain/officers.ts';
import type { Visibility } from '../../domain/partnership/sides.ts';

/** Whom a paper is for. */
export type PaperLevel = Exclude<Visibility, 'inConfidence'>;

const WIDTH: Readonly<Record<Visibility, number>> = { inConfidence: 0, branch: 1, staffSide: 2, joint: 3 };

/** Whether a record of `visibility` may stand in a paper for `level`. */
export const mayStandIn = (visibility: Visibility, level: PaperLevel): boolean =>
  visibility !== 'inConfidence' && WIDTH[visibility] >= WIDTH[level];

/** Whether what hangs on a record is no wider than the record itself. */
export const isWithin = (child: Visibility, parent: Visibility): boolean => WIDTH[child] <= WIDTH[parent];

/** The narrower of two. */
export const narrower = (one: Visibility, other: Visibility): Visibility => (isWithin(one, other) ? one : other);

/** Whether an entry may stand in a paper: what was said off the record never does, whatever its level. */
export const entryMayStandIn = (
  entry: { visibility: Visibility; kind: string; isOffRecord: boolean },
  level: PaperLevel,
): boolean => entry.kind !== 'sounding' && !entry.isOffRecord && mayStandIn(entry.visibility, level);

/** The levels that an officer sees, and so may write at; null: a desk without officers, where everybody sees all. */
export function levelsOf(roles: readonly Role[] | null): readonly Visibility[] {
  if (roles === null || roles.includes('secretary') || roles.includes('convenor')) {
    return ['inConfidence', 'branch', 'staffSide', 'joint'];
  }
  if (roles.includes('rep') || roles.includes('membershipOfficer')) return ['branch', 'staffSide', 'joint'];
  return roles.includes('jointSecretary') ? ['joint'] : [];
}
