// A seat that follows a rep's post follows the election to it: where the term of whoever sits there ends, the one who was
// elected sits there from their first day. In the transaction of the declaration, which undo takes back whole.

import type { Seat } from '../../../../../shared/domain/partnership/forums.ts';
import type { Rep } from '../../../../../shared/domain/reps/posts.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { putIntroductions } from '../people/introductions.ts';
import { seatsGiven } from './seats-given.ts';

interface SeatedByElection {
  /** Terms in the same post before this election. */
  former: readonly Rep[];
  /** The terms that it made, in the order in which they were elected. */
  elected: readonly Rep[];
}

export interface Seated {
  forumId: string;
  seatId: string;
  repId: string;
}

/**
 * Whoever was elected again keeps their own seat; the others take those that are left, in their order. A seat whose holder's
 * term goes on keeps its holder; where there are fewer elected than seats, the rest are shown as ended.
 */
export function seatFromElection(
  tx: Transaction,
  { former, elected }: SeatedByElection,
  context: CallContext,
): Seated[] {
  const before = new Map(former.map((rep) => [rep.id, rep]));
  const { today } = branchProfile(context);
  return [...tx.all('forums')]
    .filter(({ state, seats }) => state !== 'closed' && seats.some(({ holder }) => before.has(holder?.repId ?? '')))
    .flatMap((forum) => {
      const next = nextHolders(forum.seats, before, elected);
      if (next.size === 0) return [];
      const seats = seatsGiven(
        tx,
        {
          before: forum.seats,
          today,
          seats: forum.seats.map((seat) => {
            const follower = next.get(seat.id);
            if (follower === undefined) return { id: seat.id, side: seat.side };
            const isSame = follower.memberId !== null && follower.memberId === memberOf(seat, before);
            // What somebody learnt stays with them when they are elected again.
            return {
              id: seat.id,
              side: seat.side,
              holder: { repId: follower.id },
              ...(isSame && { training: seat.training }),
            };
          }),
        },
        context,
      );
      putIntroductions(tx, forum, tx.put('forums', { ...forum, seats }, forum.revision), context);
      return [...next].map(([seatId, { id: repId }]) => ({ forumId: forum.id, seatId, repId }));
    });
}

/** Before anything is declared: seats that would follow if every term in the post ends for those elected. */
export const seatsThatFollow = (
  view: View,
  former: readonly Rep[],
  termFrom: string,
  elected: number,
): { forumId: string; forum: string; seat: string }[] => {
  const ending = new Set(former.filter(({ from }) => from === null || from < termFrom).map(({ id }) => id));
  return [...view.all('forums')]
    .filter(({ state }) => state !== 'closed')
    .flatMap(({ id, name, seats }) =>
      seats
        .filter(({ holder }) => ending.has(holder?.repId ?? ''))
        .slice(0, elected)
        .map(({ title }) => ({ forumId: id, forum: name, seat: title })),
    );
};

const memberOf = ({ holder }: Seat, before: ReadonlyMap<string, Rep>): string | null =>
  before.get(holder?.repId ?? '')?.memberId ?? holder?.memberId ?? null;

/** Who sits in which seat of one forum from now on; a person has one seat of a post. */
function nextHolders(
  seats: readonly Seat[],
  before: ReadonlyMap<string, Rep>,
  elected: readonly Rep[],
): Map<string, Rep> {
  const sitting = new Set(seats.flatMap(({ holder }) => holder?.repId ?? []));
  const left = new Set(elected.filter(({ id }) => !sitting.has(id)));
  const ending = seats.filter((seat) => {
    const term = before.get(seat.holder?.repId ?? '');
    return term?.to != null && [...left].some(({ from }) => from === null || term.to! < from);
  });
  const next = new Map<string, Rep>();
  for (const seat of ending) {
    const again = [...left].find(({ memberId }) => memberId !== null && memberId === memberOf(seat, before));
    if (again === undefined) continue;
    next.set(seat.id, again);
    left.delete(again);
  }
  for (const seat of ending) {
    const [first] = left;
    if (next.has(seat.id) || first === undefined) continue;
    next.set(seat.id, first);
    left.delete(first);
  }
  return next;
}
