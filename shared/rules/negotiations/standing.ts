// Where the two sides are on an item, from its rounds: our last position, their last word, and whether they meet. A draft of
// ours is our position only where nothing of ours has been tabled, and it is said that it is one.

import type { NegotiationItem, Round } from '../../domain/negotiations/items.ts';

/** The day on which it counts: when the other side had it, else when it was written. */
export const dayOfRound = ({ tabledOn, on }: Pick<Round, 'tabledOn' | 'on'>): string => tabledOn ?? on;

const key = (round: Round): string => `${dayOfRound(round)} ${round.at ?? '99:99'}`;

/** In the order in which they were made: by day, then by time; those of a day without a time after those with one, as written. */
export const inOrder = (rounds: readonly Round[]): Round[] =>
  rounds.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

export interface Standing {
  where: 'nothingYet' | 'oursIsOut' | 'theirsIsOut' | 'apart' | 'agreed' | 'withdrawn' | 'failedToAgree';
  /** Our last position; a draft only where nothing of ours was tabled. */
  ours: Round | null;
  isOursDraft: boolean;
  /** A draft of ours newer than what was tabled. */
  draft: Round | null;
  /** Their last word. */
  theirs: Round | null;
  /** What was agreed to. */
  agreed: Round | null;
  /** Whose turn it is while it is open: whoever did not speak last. */
  turn: 'staff' | 'management' | null;
}

/** Where an item stands. Nothing here is in money: see `gapBetweenRounds`. */
export function standingOf(item: Pick<NegotiationItem, 'rounds' | 'state' | 'agreedRoundId'>): Standing {
  const rounds = inOrder(item.rounds);
  const out = rounds.filter(({ tabledOn }) => tabledOn !== null);
  const ofOurs = out.findLast(({ side }) => side === 'staff');
  const draft = rounds.findLast(({ side, tabledOn }) => side === 'staff' && tabledOn === null) ?? null;
  const theirs = out.findLast(({ side }) => side === 'management') ?? null;
  const last = out.at(-1);
  return {
    where: whereOf(item.state, ofOurs, theirs),
    ours: ofOurs ?? draft,
    isOursDraft: ofOurs === undefined && draft !== null,
    draft,
    theirs,
    agreed: rounds.find(({ id }) => id === item.agreedRoundId) ?? null,
    turn: item.state !== 'open' || last === undefined ? null : last.side === 'staff' ? 'management' : 'staff',
  };
}

/** What each side stands on in pay: what was agreed, once it is, and its last word until then; nothing of what was withdrawn. */
export function paidFor(item: Pick<NegotiationItem, 'rounds' | 'state' | 'agreedRoundId'>): {
  ours: Round['years'];
  theirs: Round['years'];
} {
  const { ours, theirs, agreed } = standingOf(item);
  if (item.state === 'withdrawn') return { ours: [], theirs: [] };
  if (item.state === 'agreed' && agreed !== null) return { ours: agreed.years, theirs: agreed.years };
  return { ours: ours?.years ?? [], theirs: theirs?.years ?? [] };
}

function whereOf(state: NegotiationItem['state'], ours: Round | undefined, theirs: Round | null): Standing['where'] {
  if (state !== 'open') return state;
  if (ours === undefined) return theirs === null ? 'nothingYet' : 'theirsIsOut';
  return theirs === null ? 'oursIsOut' : 'apart';
}
