// Introductions: whoever comes new into a seat is to meet the other side, get the orientation pack, be trained.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { type Action, emptyAction } from '../../../../../shared/domain/partnership/actions.ts';
import type { Forum, Seat } from '../../../../../shared/domain/partnership/forums.ts';
import { holderOn } from '../../../../../shared/rules/partnership/forums/seat-holders.ts';
import { introductionsFor, newlyHeld } from '../../../../../shared/rules/partnership/people/introductions.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { postsIn } from '../forums/forum-facts.ts';
import { sharingOf } from '../sharing.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };

/**
 * The tasks for everybody who has come new into a seat, inside the transaction that seats them. Of a forum that was working
 * already: while one is being set up nobody in it is new.
 */
export function putIntroductions(tx: Transaction, before: Forum, after: Forum, context: CallContext): Action[] {
  if (before.state !== 'active') return [];
  return newlyHeld(before, after).flatMap((seat) => putFor(tx, after, seat, context));
}

function putFor(tx: Transaction, forum: Forum, seat: Seat, context: CallContext): Action[] {
  const { today } = branchProfile(context);
  const open = new Set(openFor(tx, forum.id, seat.id).map(({ text }) => text));
  const sharing = sharingOf(context, {}, 'joint', [forum]);
  return introductionsFor(forum, seat, today)
    .filter(({ text }) => !open.has(text))
    .map((task) => tx.put('actions', { ...emptyAction, ...sharing, ...task, id: randomUUIDv7() }));
}

const openFor = (tx: Transaction, forumId: string, seatId: string): Action[] =>
  tx
    .byIndex('actions', 'forumId', forumId)
    .filter((action) => action.kind === 'introduction' && action.seatId === seatId && action.doneOn === null);

/** Nothing is added twice. @throws NotThere, InvalidInput when nobody sits there */
export async function introduce(
  input: Inputs['partnership']['introduce'],
  context: CallContext,
): Promise<Outputs['partnership']['introduce']> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.introduce', ids: [input.forumId] },
    (tx) => {
      const forum = found(tx, 'forums', input.forumId);
      const seat = forum.seats.find(({ id }) => id === input.seatId);
      if (seat === undefined) {
        throw new InvalidInput({ path: ['seatId'], message: 'This seat is not here any more.' });
      }
      if (seat.holder === null) {
        throw new InvalidInput({ path: ['seatId'], message: 'Nobody sits there yet: there is nobody to introduce.' });
      }
      return putFor(tx, forum, seat, context);
    },
  );
  return { rows: result, total: result.length };
}

/** @throws NotThere */
export function introductions(
  input: Inputs['partnership']['introductions'],
  context: CallContext,
): Outputs['partnership']['introductions'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const forum = found(view, 'forums', input.forumId);
  const seats = new Map(forum.seats.map((seat) => [seat.id, seat]));
  const postOf = postsIn(view);
  const rows = view
    .byIndex('actions', 'forumId', forum.id)
    .filter(({ kind }) => kind === 'introduction')
    .toSorted(byNeed)
    .map((action) => {
      const seat = seats.get(action.seatId ?? '');
      const isOverdue = action.doneOn === null && action.dueOn !== null && action.dueOn < today;
      const holder = seat === undefined ? null : (holderOn(seat, today, postOf)?.name ?? null);
      return { action, seat: seat?.title ?? action.team, holder, isOverdue };
    });
  const { offset, limit } = { ...FIRST_PAGE, ...input.page };
  const overdue = rows.filter(({ isOverdue }) => isOverdue).length;
  return { rows: rows.slice(offset, offset + limit), total: rows.length, overdue };
}

/** Open before done; what is due first at the head, what was done last at the head. */
function byNeed(a: Action, b: Action): number {
  if ((a.doneOn === null) !== (b.doneOn === null)) return a.doneOn === null ? -1 : 1;
  if (a.doneOn !== null) return a.doneOn < (b.doneOn ?? '') ? 1 : -1;
  return (a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1;
}
