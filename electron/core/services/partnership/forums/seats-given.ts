// Seats as somebody gives them, made into seats: a union by its name, a holder by a name or by a post, and whoever leaves a
// seat kept among those who sat there before.

import { randomUUIDv7 } from 'node:crypto';
import type { SeatInput } from '../../../../../shared/contract/partnership/forum-inputs.ts';
import { emptySeat, type Seat, type SeatHolder } from '../../../../../shared/domain/partnership/forums.ts';
import { emptyUnion } from '../../../../../shared/domain/partnership/unions.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { addDays } from '../../../../../shared/rules/limits.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { InvalidInput } from '../../implementer.ts';
import { sharingOf } from '../sharing.ts';
import { postsIn } from './forum-facts.ts';

type Path = (string | number)[];
type GivenHolder = Exclude<SeatInput['holder'], undefined>;

export interface SeatsGiven {
  seats: readonly SeatInput[];
  /** Those that the forum has so far. */
  before: readonly Seat[];
  today: string;
}

/** @throws InvalidInput naming the seat and the field. */
export function seatsGiven(tx: Transaction, { seats, before, today }: SeatsGiven, context: CallContext): Seat[] {
  const known = new Map(before.map((seat) => [seat.id, seat]));
  const seen = new Set<string>();
  return seats.map((input, index) => {
    const path: Path = ['seats', index];
    const { id = randomUUIDv7(), holder, deputy, union, unionId, isRecognised, ...given } = input;
    if (seen.has(id)) throw new InvalidInput({ path: [...path, 'id'], message: 'This seat is given twice.' });
    seen.add(id);
    const old = known.get(id);
    const seat: Seat = {
      ...(old ?? emptySeat),
      ...withoutUndefined(given),
      id,
      side: input.side,
      ...unionGiven(tx, { union, unionId, isRecognised, old }, [...path, 'unionId'], context),
    };
    checkSpan(seat, path);
    const seated = holderGiven(tx, holder, old, [...path, 'holder'], today);
    // Whoever leaves takes what they learnt with them: it says nothing of whoever follows.
    const isAnother = seated.past.length > (old?.past.length ?? 0) && input.training === undefined;
    return {
      ...seat,
      ...(isAnother && { training: [] }),
      ...seated,
      deputy: deputy === undefined ? (old?.deputy ?? null) : asHolder(tx, deputy, null, [...path, 'deputy']),
    };
  });
}

interface GivenUnion {
  union: string | undefined;
  unionId: string | null | undefined;
  isRecognised: boolean | undefined;
  old: Seat | undefined;
}

/** A name wins over an id; a name that nobody has yet gets a profile of its own. */
function unionGiven(
  tx: Transaction,
  { union, unionId, isRecognised, old }: GivenUnion,
  path: Path,
  context: CallContext,
): Pick<Seat, 'union' | 'unionId'> {
  if (union === undefined && unionId === undefined) return { union: old?.union ?? '', unionId: old?.unionId ?? null };
  if (union === undefined || (unionId != null && union === old?.union)) {
    if (unionId == null) return { union: '', unionId: null };
    const profile = tx.get('unionProfiles', unionId);
    if (profile === undefined)
      throw new InvalidInput({ path, message: 'This union is not here any more. Choose another.' });
    return { union: profile.name, unionId };
  }
  if (union.trim() === '') return { union: '', unionId: null };
  const key = fold(union.trim());
  const found = [...tx.all('unionProfiles')].find(({ name }) => fold(name.trim()) === key);
  if (found !== undefined) return { union: found.name, unionId: found.id };
  const added = tx.put('unionProfiles', {
    ...emptyUnion,
    id: randomUUIDv7(),
    name: union,
    isRecognised: isRecognised ?? true,
    ...sharingOf(context, {}, 'joint'),
  });
  return { union, unionId: added.id };
}

/** Whoever sat there before stands among the past ones, until the day before the next; a correction keeps the first day. */
function holderGiven(
  tx: Transaction,
  given: GivenHolder | undefined,
  old: Seat | undefined,
  path: Path,
  today: string,
): Pick<Seat, 'holder' | 'past'> {
  const past = old?.past ?? [];
  const sitting = old?.holder ?? null;
  if (given === undefined) return { holder: sitting, past };
  const holder = asHolder(tx, given, sitting, path);
  if (sitting === null || isSame(sitting, holder) || isCorrection(given, sitting)) return { holder, past };
  const first = holder?.from ?? today;
  const last = sitting.to !== null && sitting.to < first ? sitting.to : addDays(first, -1);
  const next = holder === null ? null : { ...holder, from: first };
  // Named and replaced within a day: a slip, and nobody who ever sat there.
  if (sitting.from !== null && last < sitting.from) return { holder: next, past };
  return { holder: next, past: [...past, { ...sitting, to: last }] };
}

/** Given with the first day of whoever sits there: the same person, written better. */
const isCorrection = (given: GivenHolder, sitting: SeatHolder): boolean =>
  typeof given === 'object' && given !== null && given.from !== undefined && given.from === sitting.from;

function isSame(sitting: SeatHolder, holder: SeatHolder | null): boolean {
  if (holder === null) return false;
  if (holder.repId !== null || sitting.repId !== null) return holder.repId === sitting.repId;
  if (holder.memberId !== null && holder.memberId === sitting.memberId) return true;
  return fold(holder.name.trim()) === fold(sitting.name.trim());
}

/** @throws InvalidInput */
function asHolder(tx: Transaction, given: GivenHolder, sitting: SeatHolder | null, path: Path): SeatHolder | null {
  if (given === null) return null;
  const said = typeof given === 'string' ? { name: given } : withoutUndefined(given);
  const { name = '', memberId = null, repId = null, from = null, to = null } = said;
  if (repId !== null) {
    const post = postsIn(tx)(repId);
    if (post === undefined) {
      throw new InvalidInput({ path: [...path, 'repId'], message: 'This post is not there any more. Choose another.' });
    }
    // Kept as the post says today, for whoever may not see posts; it is read from the post wherever that can be.
    return { ...post, repId };
  }
  if (name.trim() === '') return null;
  if (memberId !== null && tx.get('members', memberId) === undefined) {
    throw new InvalidInput({ path: [...path, 'memberId'], message: 'This person is not on the list any more.' });
  }
  if (from !== null && to !== null && to < from) {
    throw new InvalidInput({ path: [...path, 'to'], message: 'The term ends before it begins.' });
  }
  const isNamedOnly = typeof given === 'string' && sitting !== null && fold(sitting.name.trim()) === fold(name.trim());
  return isNamedOnly ? sitting : { name, memberId, repId: null, from, to };
}

function checkSpan({ from, to }: Seat, path: Path): void {
  if (from !== null && to !== null && to < from) {
    throw new InvalidInput({ path: [...path, 'to'], message: 'This seat ends before it begins.' });
  }
}

/** Vacant seats of each side, up to so many of it. */
export function vacantSeats(
  seats: readonly Pick<Seat, 'side'>[],
  wanted: { management?: number | undefined; staff?: number | undefined },
): SeatInput[] {
  return (['management', 'staff'] as const).flatMap((side) => {
    const there = seats.filter((seat) => seat.side === side).length;
    return Array.from({ length: Math.max(0, (wanted[side] ?? 0) - there) }, () => ({ side }));
  });
}
