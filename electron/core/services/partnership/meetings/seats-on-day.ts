// The seats of a forum on the day of a meeting, who sits in them, and which of them somebody means by a name.

import type { MeetingSeat } from '../../../../../shared/contract/partnership/meeting-shapes.ts';
import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import { seatRoleWords } from '../../../../../shared/domain/partnership/words-forums.ts';
import { foldWords } from '../../../../../shared/rules/fold.ts';
import { holderOn, isSeatOpen, sittingOf } from '../../../../../shared/rules/partnership/forums/seat-holders.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { postsIn } from '../forums/forum-facts.ts';

/** Management first, then the staff side, then the others; within a side as the forum lists them. */
const SIDE_ORDER: Readonly<Record<MeetingSeat['side'], number>> = { management: 0, staff: 1, joint: 2, independent: 3 };

/** Those that are open on the day, and those with a mark on it (`always`). */
export function seatsOnDay(
  from: Transaction | View,
  forum: Forum,
  day: string,
  always: ReadonlySet<string> = new Set(),
): MeetingSeat[] {
  const postOf = postsIn(from);
  return forum.seats
    .filter((seat) => isSeatOpen(seat, day) || always.has(seat.id))
    .map((seat) => {
      const sitting = holderOn(seat, day, postOf);
      return {
        id: seat.id,
        title: seat.title || sitting?.name || seatRoleWords[seat.role],
        side: seat.side,
        role: seat.role,
        isSenior: seat.isSenior,
        holder: sitting?.name ?? '',
        deputy: seat.deputy === null ? '' : sittingOf(seat.deputy, postOf, day).name,
        union: seat.union,
        isVacant: sitting === null,
        isTermEnded: sitting?.isTermEnded ?? false,
      };
    })
    .toSorted((a, b) => SIDE_ORDER[a.side] - SIDE_ORDER[b.side]);
}

const folded = (text: string): string => foldWords(text).join(' ');

/** The seat that is meant: by its id, its title, or whoever sits in it; undefined where none or several are. */
export function seatNamed(seats: readonly MeetingSeat[], named: string): MeetingSeat | undefined {
  const byId = seats.find(({ id }) => id === named);
  if (byId) return byId;
  const by = (text: (seat: MeetingSeat) => string) => seats.filter((seat) => folded(text(seat)) === folded(named));
  for (const alike of [by(({ title }) => title), by(({ holder }) => holder)]) if (alike.length === 1) return alike[0];
  return undefined;
}
