// Who has come new into a seat, and what is to be done so that they are no stranger there: meet the other side, get the
// orientation pack, be trained. Each is somebody's action with a day, and overdue 30 days after they took the seat.

import type { Action } from '../../../domain/partnership/actions.ts';
import type { Forum, Seat } from '../../../domain/partnership/forums.ts';
import type { Side } from '../../../domain/partnership/sides.ts';
import { fold } from '../../fold.ts';
import { addDays } from '../../limits.ts';

/** Calendar days from taking a seat. */
export const INTRODUCED_WITHIN_DAYS = 30;

/** Whether two holders are the same person: one who only gets a term or a post stays who they are. */
function isSamePerson(one: Seat['holder'], other: Seat['holder']): boolean {
  if (one === null || other === null) return one === other;
  if (one.memberId !== null && one.memberId === other.memberId) return true;
  if (one.repId !== null && one.repId === other.repId) return true;
  return one.name.trim() !== '' && fold(one.name) === fold(other.name);
}

/** The seats in which somebody sits now who did not before; observers are shown round as well. */
export function newlyHeld(before: Pick<Forum, 'seats'> | null, after: Pick<Forum, 'seats'>): Seat[] {
  const was = new Map(before?.seats.map((seat) => [seat.id, seat]));
  return after.seats.filter(({ id, holder }) => holder !== null && !isSamePerson(was.get(id)?.holder ?? null, holder));
}

export type NewIntroduction = Pick<
  Action,
  'forumId' | 'kind' | 'text' | 'ownerSide' | 'team' | 'contact' | 'askedOn' | 'dueOn' | 'source' | 'seatId'
>;

const otherSide = (side: Side): Side => (side === 'management' ? 'staff' : side === 'staff' ? 'management' : 'joint');

/**
 * What is to be done for a new holder. The actions name the seat, not the person: the seat says who sits there. Those from the
 * day on which they took it, or `today` where nobody said.
 */
export function introductionsFor(
  forum: Pick<Forum, 'id' | 'requiredTraining'>,
  seat: Pick<Seat, 'id' | 'side' | 'title' | 'holder'>,
  today: string,
): NewIntroduction[] {
  const from = seat.holder?.from ?? today;
  const shared = {
    forumId: forum.id,
    kind: 'introduction' as const,
    team: seat.title,
    contact: '',
    askedOn: from > today ? today : from,
    dueOn: addDays(from, INTRODUCED_WITHIN_DAYS),
    source: { collection: 'forums' as const, id: forum.id },
    seatId: seat.id,
  };
  const named = seat.title.trim() === '' ? 'the new holder of a seat' : `the new holder of the seat “${seat.title}”`;
  const tasks: { text: string; ownerSide: Side }[] = [
    { text: `Meet ${named}, and introduce both co-chairs`, ownerSide: otherSide(seat.side) },
    { text: `Hand ${named} the orientation pack and talk it through`, ownerSide: seat.side },
  ];
  if (forum.requiredTraining.length > 0) {
    tasks.push({ text: `Book the joint training for ${named}`, ownerSide: 'joint' });
  }
  return tasks.map((task) => ({ ...shared, ...task, text: task.text.slice(0, 500) }));
}
