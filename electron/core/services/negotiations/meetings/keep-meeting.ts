// A meeting is planned, prepared and written down as it runs: what is given changes, the rest stays. Its level is that of the
// negotiation, always.

import { randomUUIDv7 } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '../../../../../shared/contract/base.ts';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import {
  emptyNegotiationMeeting,
  type NegotiationMeeting,
} from '../../../../../shared/domain/negotiations/meetings.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, Unsaved } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';

type Input = Inputs['negotiations']['keepMeeting'];
type Given = Omit<Input, 'id' | 'revision' | 'negotiationId'>;

/** Nothing is written when nothing would change. @throws InvalidInput, NotThere, StaleRecord */
export async function keepMeeting(input: Input, context: CallContext): Promise<NegotiationMeeting> {
  const id = input.id ?? randomUUIDv7();
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: input.id === undefined ? 'negotiations.addMeeting' : 'negotiations.changeMeeting', ids: [id] },
    (tx) => (input.id === undefined ? added(tx, id, input, today) : changed(tx, { ...input, id }, today)),
  );
  return result;
}

function added(tx: Transaction, id: string, input: Input, today: string): NegotiationMeeting {
  const { id: _id, revision: _revision, negotiationId, ...given } = input;
  if (negotiationId === undefined) {
    throw new InvalidInput({ path: ['negotiationId'], message: 'Say of which negotiation it is a meeting.' });
  }
  const negotiation = found(tx, 'negotiations', negotiationId);
  const day = given.day ?? given.heldOn ?? today;
  const blank: Unsaved<'negotiationMeetings'> = {
    ...emptyNegotiationMeeting,
    id,
    negotiationId,
    day,
    visibility: negotiation.visibility,
    confidentialUntil: negotiation.confidentialUntil,
  };
  const usual = given.agenda === undefined ? openItems(tx, negotiationId) : [];
  const meeting = { ...merged({ ...blank, agenda: usual }, given), day };
  check(tx, meeting, negotiation, today);
  return tx.put('negotiationMeetings', meeting);
}

/** What is open stands on the agenda. */
const openItems = (tx: Transaction, negotiationId: string): NegotiationMeeting['agenda'] =>
  tx
    .byIndex('negotiationItems', 'negotiationId', negotiationId)
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => a.place - b.place)
    .slice(0, 100)
    .map(({ id: itemId, title }) => ({ id: randomUUIDv7(), title, itemId, notes: '', outcome: null }));

function changed(tx: Transaction, input: Input & { id: string }, today: string): NegotiationMeeting {
  const { id, revision, negotiationId, ...given } = input;
  if (revision === undefined) {
    throw new InvalidInput({ path: ['revision'], message: 'Say which revision this change is based on.' });
  }
  const before = foundAt(tx, 'negotiationMeetings', { id, revision });
  if (negotiationId !== undefined && negotiationId !== before.negotiationId) {
    throw new InvalidInput({ path: ['negotiationId'], message: 'A meeting stays with its negotiation.' });
  }
  const after: NegotiationMeeting = { ...before, ...merged(before, given) };
  check(tx, after, found(tx, 'negotiations', before.negotiationId), today, before);
  return isDeepStrictEqual(before, after) ? before : tx.put('negotiationMeetings', after, revision);
}

type Kept = Unsaved<'negotiationMeetings'>;

function merged(before: Kept, { agenda, said, ...plain }: Given): Kept {
  return {
    ...before,
    ...withoutUndefined(plain),
    agenda: agenda === undefined ? before.agenda : agendaOf(agenda, before.agenda),
    said: said === undefined ? before.said : saidOf(said, before.said),
  };
}

/** @throws InvalidInput where an item has neither a title nor an item of the negotiation; `check` names the latter. */
function agendaOf(given: NonNullable<Given['agenda']>, before: Kept['agenda']): Kept['agenda'] {
  const there = new Map(before.map((item) => [item.id, item]));
  return given.map((one, at) => {
    const { id, ...written } = typeof one === 'string' ? { id: undefined, title: one } : one;
    const old = id === undefined ? undefined : there.get(id);
    const item = {
      ...{ title: '', itemId: null, notes: '', outcome: null },
      ...old,
      ...withoutUndefined(written),
      id: id ?? randomUUIDv7(),
    };
    if (item.title.trim() === '' && item.itemId === null) {
      throw new InvalidInput({ path: ['agenda', at, 'title'], message: 'Say what this is about.' });
    }
    return item;
  });
}

function saidOf(given: NonNullable<Given['said']>, before: Kept['said']): Kept['said'] {
  const there = new Map(before.map((line) => [line.id, line]));
  return given.map(({ id, ...written }) => {
    const old = id === undefined ? undefined : there.get(id);
    return {
      ...{ agendaId: null, who: '', at: null, isOurs: false },
      ...old,
      ...withoutUndefined(written),
      side: written.side,
      text: written.text,
      id: id ?? randomUUIDv7(),
    };
  });
}

/** Gives an item of the agenda without a title that of the item that it is about. @throws InvalidInput */
function check(
  tx: Transaction,
  after: Kept,
  { team, id: negotiationId }: Negotiation,
  today: string,
  before?: Kept,
): void {
  const problems: Issue[] = [];
  const say = (path: (string | number)[], message: string | null) => {
    if (message !== null) problems.push({ path, message });
  };
  if (after.day !== before?.day) say(['day'], dayProblem(after.day, today));
  if (after.heldOn !== null && after.heldOn !== before?.heldOn) say(['heldOn'], pastDayProblem(after.heldOn, today));
  const { startsAt, endsAt } = after;
  const isNewTime = startsAt !== before?.startsAt || endsAt !== before?.endsAt;
  if (isNewTime && startsAt !== null && endsAt !== null && endsAt <= startsAt) {
    say(['endsAt'], 'It does not end before it begins.');
  }
  if (after.cancelledWhy !== null && after.heldOn !== null && before?.cancelledWhy !== after.cancelledWhy) {
    say(['cancelledWhy'], 'It was held: it cannot be called off.');
  }
  for (const [at, place] of after.presentIds.entries()) {
    if (before?.presentIds.includes(place) || team.some(({ id }) => id === place)) continue;
    say(['presentIds', at], 'This place is not on the team of the negotiation.');
  }
  const ids = new Set<string>();
  for (const [at, item] of after.agenda.entries()) {
    if (ids.has(item.id)) say(['agenda', at, 'id'], 'This stands here twice.');
    ids.add(item.id);
    const about = item.itemId === null ? undefined : tx.get('negotiationItems', item.itemId);
    if (item.itemId !== null && about?.negotiationId !== negotiationId && !isOld(before, item)) {
      say(['agenda', at, 'itemId'], 'This item is not one of this negotiation.');
    }
    if (item.title.trim() === '') item.title = about?.title ?? 'An item';
  }
  for (const [at, { agendaId }] of after.said.entries()) {
    if (agendaId === null || ids.has(agendaId)) continue;
    say(['said', at, 'agendaId'], 'This is not on the agenda any more.');
  }
  if (problems.length > 0) throw new InvalidInput(...problems);
}

const isOld = (before: Kept | undefined, { id, itemId }: Kept['agenda'][number]): boolean =>
  before?.agenda.some((old) => old.id === id && old.itemId === itemId) ?? false;

/** @throws InvalidInput where something was said or decided at it; NotThere, StaleRecord */
export async function removeMeeting(
  based: Inputs['negotiations']['removeMeeting'],
  context: CallContext,
): Promise<{ id: string }> {
  await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.removeMeeting', ids: [based.id] },
    (tx) => {
      const { said, actionIds, heldOn } = foundAt(tx, 'negotiationMeetings', based);
      if (said.length > 0 || actionIds.length > 0 || heldOn !== null) {
        throw new InvalidInput({
          path: ['id'],
          message: 'Something was said or decided at this meeting, so it stays. A meeting ahead can be called off.',
        });
      }
      tx.remove('negotiationMeetings', based.id, based.revision);
    },
  );
  return { id: based.id };
}
