// The lists of a meeting as somebody gives them (who came, the agenda, offers and asks, points), made into what is kept: what
// has an id changes what is there, the rest is new. Refused in words, with where it stands.

import { randomUUIDv7 } from 'node:crypto';
import type { Issue } from '../../../../../shared/contract/base.ts';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { MeetingSeat } from '../../../../../shared/contract/partnership/meeting-shapes.ts';
import { type AgendaItem, emptyItem, type Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import { InvalidInput } from '../../implementer.ts';
import { seatNamed } from './seats-on-day.ts';

type Given = Inputs['partnership']['changeMeeting'];

/** @throws InvalidInput naming the seat: unknown, vacant, or there twice. */
export function attendanceOf(
  given: NonNullable<Given['attendance']>,
  seats: readonly MeetingSeat[],
): Meeting['attendance'] {
  const problems: Issue[] = [];
  const seen = new Set<string>();
  const kept = given.flatMap(({ seat: name, seatId, value, person }, at) => {
    const refuse = (message: string) => {
      problems.push({ path: ['attendance', at, seatId === undefined ? 'seat' : 'seatId'], message });
      return [];
    };
    const named = seatId ?? name;
    if (named === undefined) return refuse('Say which seat it is.');
    const seat = seatNamed(seats, named);
    if (seat === undefined) {
      return refuse(
        seatId === undefined
          ? `No seat of this forum is called “${named}” on that day, or more than one is.`
          : 'This seat is not one of the forum’s on that day.',
      );
    }
    if (seen.has(seat.id)) return refuse(`${seat.title} stands here twice.`);
    seen.add(seat.id);
    if (seat.isVacant && value !== 'notRequired') {
      return refuse(`Nobody sat in ${seat.title} on that day: a vacant seat has no attendance. Fill the seat first.`);
    }
    return [{ seatId: seat.id, value, person: person ?? (value === 'deputy' ? seat.deputy : '') }];
  });
  if (problems.length > 0) throw new InvalidInput(...problems);
  return kept;
}

/** @throws InvalidInput when an item is given by an id that is not there. */
export function itemsOf(given: NonNullable<Given['items']>, before: readonly AgendaItem[]): AgendaItem[] {
  const there = new Map(before.map((item) => [item.id, item]));
  return given.map((one) => {
    const { id, ...written } = typeof one === 'string' ? { id: undefined, title: one } : one;
    const old = id === undefined ? undefined : there.get(id);
    return { ...emptyItem, ...old, ...withoutUndefined(written), title: written.title, id: id ?? randomUUIDv7() };
  });
}

export const offersOf = (given: NonNullable<Given['offersAndAsks']>): Meeting['offersAndAsks'] =>
  given.map(({ id, ...said }) => ({ ...said, id: id ?? randomUUIDv7() }));

/** A point keeps the issue that it became. */
export function pointsOf(given: NonNullable<Given['points']>, before: Meeting['points']): Meeting['points'] {
  const there = new Map(before.map((point) => [point.id, point]));
  return given.map((one) => {
    const { id, text } = typeof one === 'string' ? { id: undefined, text: one } : one;
    const old = id === undefined ? undefined : there.get(id);
    return { id: id ?? randomUUIDv7(), text, issueId: old?.issueId ?? null };
  });
}
