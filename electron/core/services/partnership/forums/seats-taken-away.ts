// A seat that something was recorded of cannot simply vanish: its attendance would be nobody's. It is given a last day instead.

import type { SeatInput } from '../../../../../shared/contract/partnership/forum-inputs.ts';
import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { InvalidInput } from '../../implementer.ts';

/** @throws InvalidInput */
export function checkSeatsTakenAway(tx: Transaction, before: Forum, given: readonly SeatInput[]): void {
  const kept = new Set(given.map(({ id }) => id));
  const gone = new Set(before.seats.map(({ id }) => id).filter((id) => !kept.has(id)));
  if (gone.size === 0) return;
  const seat = before.seats.find(({ id }) => id === seatWithRecords(tx, before.id, gone));
  if (seat === undefined) return;
  const name = seat.title || seat.holder?.name || 'This seat';
  throw new InvalidInput({
    path: ['seats'],
    message: `“${name}” cannot be taken away: its attendance or its stance is recorded. Give it a last day instead.`,
  });
}

function seatWithRecords(tx: Transaction, forumId: string, gone: ReadonlySet<string>): string | undefined {
  const meetings = tx.byIndex('meetings', 'forumId', forumId);
  const named = [
    ...meetings.flatMap(({ attendance }) => attendance.map(({ seatId }) => seatId)),
    ...tx.byIndex('decisions', 'forumId', forumId).flatMap(({ stances }) => stances.map(({ seatId }) => seatId)),
    ...tx.byIndex('actions', 'forumId', forumId).map(({ seatId }) => seatId),
    ...meetings.flatMap(({ id }) =>
      tx.byIndex('entries', 'on', id).flatMap(({ reads }) => reads.map((one) => one.seatId)),
    ),
  ];
  return named.find((id): id is string => id !== null && gone.has(id));
}
