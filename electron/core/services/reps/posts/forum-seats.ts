// The seats on forums that hang on terms: those that follow one of them, or are held by the same person.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { SeatHolder } from '../../../../../shared/domain/partnership/forums.ts';
import { seatRoleWords } from '../../../../../shared/domain/partnership/words-forums.ts';
import type { Rep } from '../../../../../shared/domain/reps/posts.ts';
import type { View } from '../../../store/desk-store.ts';

const MOST_SEATS = 500;

/** As far as whoever asks sees the forums. */
export function forumSeatsOf(view: Pick<View, 'all'>, terms: readonly Rep[]): Outputs['reps']['get']['forumSeats'] {
  const repIds = new Set(terms.map(({ id }) => id));
  const members = new Set(terms.flatMap(({ memberId }) => memberId ?? []));
  const isTheirs = (one: SeatHolder | null): boolean =>
    one !== null &&
    ((one.repId !== null && repIds.has(one.repId)) || (one.memberId !== null && members.has(one.memberId)));
  return [...view.all('forums')]
    .filter(({ seats }) => seats.length > 0)
    .flatMap(({ id: forumId, name: forum, seats }) =>
      seats.flatMap(({ id: seatId, title, role, holder, deputy, past }) => {
        const as = isTheirs(holder)
          ? ('holder' as const)
          : isTheirs(deputy)
            ? ('deputy' as const)
            : past.some(isTheirs)
              ? ('before' as const)
              : null;
        return as === null ? [] : [{ forumId, forum, seatId, title: title || seatRoleWords[role], as }];
      }),
    )
    .slice(0, MOST_SEATS);
}
