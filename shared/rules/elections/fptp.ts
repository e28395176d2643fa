// First past the post: as many votes on a paper as there are seats, and the most votes are elected.

import type { Bundle } from './bundles.ts';
import { drawOrder } from './lot.ts';

export interface MostVotes {
  /** Votes by the candidate's number. */
  votes: number[];
  /** Most votes first. */
  elected: number[];
  tie: { candidates: number[]; chosen: number[]; lot: { seed: string; order: number[] } } | null;
  /** Papers that rank more candidates than there are seats. */
  papersWithMore: number;
}

/** Of a paper that ranks more than `seats`, the first `seats` preferences are its votes. */
export function countMostVotes(input: {
  candidates: number;
  withdrawn: readonly number[];
  bundles: readonly Bundle[];
  seats: number;
  seed: () => string;
}): MostVotes {
  const { seats, candidates } = input;
  const votes = new Array<number>(candidates + 1).fill(0);
  let papersWithMore = 0;
  for (const { preferences, papers } of input.bundles) {
    for (const number of preferences.slice(0, seats)) votes[number]! += papers;
    if (preferences.length > seats) papersWithMore += papers;
  }
  const standing = votes.map((_, number) => number).filter((number) => number > 0 && !input.withdrawn.includes(number));
  const ranked = standing.sort((one, other) => votes[other]! - votes[one]! || one - other);
  const least = votes[ranked[seats - 1]!]!;
  const above = ranked.filter((number) => votes[number]! > least);
  const level = ranked.filter((number) => votes[number] === least);
  if (above.length + level.length === seats) {
    return { votes, elected: [...above, ...level], tie: null, papersWithMore };
  }
  const seed = input.seed();
  const order = drawOrder(seed, 'election', level);
  const chosen = order.slice(0, seats - above.length);
  return {
    votes,
    elected: [...above, ...chosen],
    tie: { candidates: level, chosen, lot: { seed, order } },
    papersWithMore,
  };
}
