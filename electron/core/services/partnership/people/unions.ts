// The unions here as a list and one by one, and what they stand for on a topic.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { UnionPage, UnionRow } from '../../../../../shared/contract/partnership/people-rows.ts';
import type { UnionProfile } from '../../../../../shared/domain/partnership/unions.ts';
import { byStanding } from '../../../../../shared/rules/agreements.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { holderOn, isSeatOpen } from '../../../../../shared/rules/partnership/forums/seat-holders.ts';
import { holdsOn, matchingPositions } from '../../../../../shared/rules/partnership/matching-positions.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { standingOf } from '../../agreements/agreement-rows.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { postsIn } from '../forums/forum-facts.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };

const byName = (a: UnionProfile, b: UnionProfile): number =>
  Number(b.isOwn) - Number(a.isOwn) ||
  Number(b.isRecognised) - Number(a.isRecognised) ||
  a.name.localeCompare(b.name) ||
  (a.id < b.id ? -1 : 1);

export function unions(input: Inputs['partnership']['unions'], context: CallContext): Outputs['partnership']['unions'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const { offset, limit } = { ...FIRST_PAGE, ...input?.page };
  const all = [...view.all('unionProfiles')].sort(byName);
  return { rows: all.slice(offset, offset + limit).map((one) => unionRow(view, one, today)), total: all.length };
}

function unionRow(view: View, union: UnionProfile, today: string): UnionRow {
  const { id, revision, visibility, name, isOwn, isRecognised, leadModel, mandateDays, reviewedOn } = union;
  const [contact] = union.contacts;
  const next = union.keyDates.filter(({ on }) => on >= today).toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
  return {
    ...{ id, revision, visibility, name, isOwn, isRecognised, leadModel, mandateDays, reviewedOn },
    seats: seatsOf(view, id, today).length,
    positions: union.positions.filter((position) => holdsOn(position, today)).length,
    nextDate: next === undefined ? null : { what: next.what, on: next.on },
    contact: contact === undefined ? null : { name: contact.name, role: contact.role, reach: contact.reach },
  };
}

/** Its seats on every forum that the officer sees, on a day. */
export function seatsOf(view: View, unionId: string, today: string): UnionPage['seats'] {
  const postOf = postsIn(view);
  return [...view.all('forums')].flatMap((forum) =>
    forum.seats
      .filter((seat) => seat.unionId === unionId && isSeatOpen(seat, today))
      .map((seat) => ({
        forumId: forum.id,
        forum: forum.name,
        seatId: seat.id,
        title: seat.title,
        role: seat.role,
        holder: holderOn(seat, today, postOf)?.name ?? null,
        observerReason: seat.observerReason,
      })),
  );
}

/** @throws NotThere */
export function unionPage(id: string, context: CallContext): UnionPage {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const union = found(view, 'unionProfiles', id);
  const name = fold(union.name).trim();
  const agreements = [...view.all('agreements')]
    .filter(({ parties }) => parties.some((party) => fold(party).trim() === name))
    .map((each) => ({ ...each, standing: standingOf(view, each, today) }))
    .toSorted(byStanding)
    .map(({ id: agreementId, title, standing }) => ({ id: agreementId, title, standing }));
  return { union, seats: seatsOf(view, id, today).slice(0, 500), agreements: agreements.slice(0, 500) };
}

export function positions(
  input: Inputs['partnership']['positions'],
  context: CallContext,
): Outputs['partnership']['positions'] {
  const view = context.desk.store.view(context.account);
  const on = input.on ?? branchProfile(context).today;
  const all = matchingPositions([...view.all('unionProfiles')].sort(byName), input.topic, on);
  const { offset, limit } = { ...FIRST_PAGE, ...input.page };
  return { rows: all.slice(offset, offset + limit), total: all.length };
}
