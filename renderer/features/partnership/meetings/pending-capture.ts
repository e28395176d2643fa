// What was captured at a meeting and is not saved yet, laid over what is saved; and what of it is left once some was saved.

import type { AgendaItem, Attendance, Meeting } from '../../../../shared/domain/partnership/meetings.ts';

type Mark = Meeting['attendance'][number];
export type ItemChange = Partial<Pick<AgendaItem, 'outcome' | 'notes' | 'referredTo'>>;

export interface Pending {
  /** The meeting was begun here, and nobody was marked yet. */
  isRunning: boolean;
  heldOn: string | null;
  /** By seat; null takes a mark away. */
  attendance: Record<string, { value: Attendance; person: string } | null>;
  items: Record<string, ItemChange>;
  offersAndAsks: Meeting['offersAndAsks'] | null;
  points: Meeting['points'] | null;
  minutes: string | null;
}

export const NOTHING: Pending = {
  isRunning: false,
  heldOn: null,
  attendance: {},
  items: {},
  offersAndAsks: null,
  points: null,
  minutes: null,
};

export const isNothing = ({ heldOn, attendance, items, offersAndAsks, points, minutes }: Pending): boolean =>
  heldOn === null &&
  offersAndAsks === null &&
  points === null &&
  minutes === null &&
  Object.keys(attendance).length + Object.keys(items).length === 0;

export function attendanceWith(saved: Meeting['attendance'], changes: Pending['attendance']): Mark[] {
  const kept = saved.filter(({ seatId }) => changes[seatId] === undefined);
  const marked = Object.entries(changes).flatMap(([seatId, mark]) => (mark === null ? [] : [{ seatId, ...mark }]));
  return [...kept, ...marked];
}

/** The meeting as it will be once all of it is saved. */
export function withPending(meeting: Meeting, pending: Pending): Meeting {
  return {
    ...meeting,
    heldOn: pending.heldOn ?? meeting.heldOn,
    attendance: attendanceWith(meeting.attendance, pending.attendance),
    items: meeting.items.map((item) => ({ ...item, ...pending.items[item.id] })),
    offersAndAsks: pending.offersAndAsks ?? meeting.offersAndAsks,
    points: pending.points ?? meeting.points,
    minutes: pending.minutes ?? meeting.minutes,
  };
}

/** What was written since `sent` was sent: whatever is still as it was sent is saved now. */
export function withoutSent(now: Pending, sent: Pending): Pending {
  const left = <V>(those: Record<string, V>, gone: Record<string, V>): Record<string, V> =>
    Object.fromEntries(Object.entries(those).filter(([key, value]) => gone[key] !== value));
  return {
    isRunning: now.isRunning,
    heldOn: now.heldOn === sent.heldOn ? null : now.heldOn,
    attendance: left(now.attendance, sent.attendance),
    items: left(now.items, sent.items),
    offersAndAsks: now.offersAndAsks === sent.offersAndAsks ? null : now.offersAndAsks,
    points: now.points === sent.points ? null : now.points,
    minutes: now.minutes === sent.minutes ? null : now.minutes,
  };
}
