// Who sits in a seat on a day. A holder who follows a rep's post has the post's name and days; one whose last day has passed
// still sits, and is shown as one whose term has ended: only an empty seat is vacant.

import type { Forum, Seat, SeatHolder } from '../../../domain/partnership/forums.ts';

/** A rep's post as a seat needs it: whose it is, first and last day (inclusive). */
export interface Post {
  memberId: string | null;
  name: string;
  from: string | null;
  to: string | null;
}

/** undefined: there is no such post, or whoever asks may not see it. */
export type PostOf = (repId: string) => Post | undefined;

export interface Sitting {
  name: string;
  memberId: string | null;
  repId: string | null;
  from: string | null;
  to: string | null;
  /** The last day has passed. */
  isTermEnded: boolean;
  /** Name and days come from the post. */
  isFollowing: boolean;
}

/** A seat counts from its first to its last day, both inclusive. */
export const isSeatOpen = ({ from, to }: Pick<Seat, 'from' | 'to'>, day: string): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

export function sittingOf(holder: SeatHolder, postOf: PostOf, day: string): Sitting {
  const post = holder.repId === null ? undefined : postOf(holder.repId);
  const { name, memberId, from, to } = post ?? holder;
  return {
    name,
    memberId,
    repId: holder.repId,
    from,
    to,
    isTermEnded: to !== null && to < day,
    isFollowing: post !== undefined,
  };
}

const covers = ({ from, to }: Sitting, day: string): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

/** Who sat there on a day; null where it was vacant. Whose days nobody knows is taken to have sat throughout. */
export function holderOn({ holder, past }: Pick<Seat, 'holder' | 'past'>, day: string, postOf: PostOf): Sitting | null {
  const present = holder === null ? null : sittingOf(holder, postOf, day);
  if (present !== null && covers(present, day)) return present;
  const before = past.map((one) => sittingOf(one, postOf, day)).find((one) => covers(one, day));
  if (before !== undefined) return before;
  // Their term is over and nobody has followed: they still sit there.
  return present?.isTermEnded ? present : null;
}

/** Nobody sat there on that day. A seat that is not there yet, or no more, is not vacant. */
export const isVacantOn = (seat: Seat, day: string, postOf: PostOf): boolean =>
  isSeatOpen(seat, day) && holderOn(seat, day, postOf) === null;

/** What a forum's seats come to on a day. */
export function seatCounts({ seats }: Pick<Forum, 'seats'>, day: string, postOf: PostOf) {
  const open = seats.filter((seat) => isSeatOpen(seat, day));
  const sitting = open.map((seat) => holderOn(seat, day, postOf));
  return {
    total: open.length,
    vacant: sitting.filter((one) => one === null).length,
    termEnded: sitting.filter((one) => one?.isTermEnded).length,
  };
}
