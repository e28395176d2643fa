// Whether both sides' interests are on the table, each in words that the other would accept: complete, or where the gap is.

import type { TwoSides } from '../../../domain/partnership/sides.ts';

type Words = string | readonly string[];

const isSaid = (words: Words): boolean =>
  typeof words === 'string' ? words.trim() !== '' : words.some((one) => one.trim() !== '');

/** The sides whose interests nobody has written down; none: complete. */
export const interestGaps = (interests: Readonly<Record<TwoSides, Words>>): TwoSides[] =>
  (['management', 'staff'] as const).filter((side) => !isSaid(interests[side]));

/** A gap is one once somebody has begun: where nothing is written at all, nobody has tried. */
export const hasInterests = (interests: Readonly<Record<TwoSides, Words>>): boolean =>
  interestGaps(interests).length < 2;
