// Which partnership records may stand in what leaves: what is built for a level is built from that level and wider, never
// from all with something taken out. What was told in confidence stands in none, also after its day, until it is released.

import type { Visibility } from '../../domain/partnership/sides.ts';

/** Whom a paper is for. */
export type PaperLevel = Exclude<Visibility, 'inConfidence'>;

const WIDTH: Readonly<Record<Visibility, number>> = { inConfidence: 0, branch: 1, staffSide: 2, joint: 3 };

/** Whether a record of `visibility` may stand in a paper for `level`. */
export const mayStandIn = (visibility: Visibility, level: PaperLevel): boolean =>
  visibility !== 'inConfidence' && WIDTH[visibility] >= WIDTH[level];

/** Whether what hangs on a record is no wider than the record itself. */
export const isWithin = (child: Visibility, parent: Visibility): boolean => WIDTH[child] <= WIDTH[parent];
