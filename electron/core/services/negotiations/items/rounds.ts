// Rounds of an item: what each side put to the other on which day, and what was agreed to in the end. What is ours becomes
// tabled through the gate alone (`table.ts`); what is theirs was with us on its day.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { NegotiationItem, Round } from '../../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { dayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { usualYear } from '../../../../../shared/rules/negotiations/round-years.ts';
import { inOrder } from '../../../../../shared/rules/negotiations/standing.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile, timeOfDay } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { changeItem, checkOpen, checkPastDay } from './item-records.ts';
import { checkStaysBacked } from './lacks-before.ts';

type Given = Inputs['negotiations']['keepRound'];

const noRound = () =>
  new InvalidInput({ path: ['roundId'], message: 'This is not among the rounds of this item any more.' });

/** @throws InvalidInput, NotThere, StaleRecord */
export function keepRound(input: Given, context: CallContext): Promise<NegotiationItem> {
  const { itemId, revision, roundId, isTabled, years, ...given } = input;
  const { today, zone } = branchProfile(context);
  const code = roundId === undefined ? 'addRound' : 'changeRound';
  return changeItem({ itemId, revision }, code, context, (item, tx, negotiation) => {
    if (roundId === undefined) checkOpen(item, negotiation);
    const before = roundId === undefined ? null : item.rounds.find(({ id }) => id === roundId);
    if (before === undefined) throw noRound();
    const blank = before ?? newRound(item, given, { today, at: timeOfDay(tx.at, zone) });
    const round: Round = {
      ...blank,
      ...withoutUndefined(given),
      ...(years === undefined ? {} : { years: yearsGiven(years, item, negotiation, today) }),
    };
    if (round.on !== before?.on) checkPastDay('on', round.on, today);
    const after = { ...round, tabledOn: tabledOn(before, round, isTabled) };
    checkSaysSomething(after);
    checkAgreedStays(item, after);
    const rounds = before === null ? [...item.rounds, after] : item.rounds.map((one) => (one === before ? after : one));
    const changed = { ...item, rounds: inOrder(rounds) };
    checkStaysBacked(tx, negotiation, { before: item, after: changed, path: 'years' });
    return changed;
  });
}

/** Theirs, now, unless it is said otherwise; the time is known only of what is written down on its day. */
function newRound(item: NegotiationItem, given: Partial<Round> | object, now: { today: string; at: string }): Round {
  const { side = 'management', on = now.today } = given as Partial<Round>;
  const hasClaim = item.rounds.some((round) => round.side === 'staff');
  return {
    id: randomUUIDv7(),
    side,
    kind: side === 'management' ? 'offer' : hasClaim ? 'counter' : 'claim',
    on,
    at: on === now.today ? now.at : null,
    text: '',
    years: [],
    tabledOn: null,
    ourNote: '',
  };
}

/** What is theirs we have from its day on; ours stays as it was, and is a draft at first. */
function tabledOn(before: Round | null, { side, on }: Round, isTabled: false | undefined): string | null {
  if (side === 'management') return on;
  if (isTabled === false || before?.side !== 'staff') return null;
  return before.tabledOn !== null && before.tabledOn < on ? on : before.tabledOn;
}

function yearsGiven(
  years: NonNullable<Given['years']>,
  item: NegotiationItem,
  negotiation: Negotiation,
  today: string,
): Round['years'] {
  const made = years.map(({ id = randomUUIDv7(), measures, paidOn, ...said }, at) => {
    const usual = usualYear(negotiation, item.rounds, at, today);
    const paid = paidOn === undefined ? {} : { paidOn };
    const year = { id, label: said.label ?? usual.label, from: said.from ?? usual.from, ...paid, measures };
    for (const part of ['from', 'paidOn'] as const) {
      const day = year[part];
      const problem = day === undefined ? null : dayProblem(day, today);
      if (problem !== null) throw new InvalidInput({ path: ['years', at, part], message: problem });
    }
    return year;
  });
  for (const [at, { from }] of made.entries()) {
    if (at === 0 || from > (made[at - 1]?.from ?? '')) continue;
    throw new InvalidInput({
      path: ['years', at, 'from'],
      message: 'This year begins no later than the one before it. Put the years in their order.',
    });
  }
  return made;
}

function checkSaysSomething({ text, years }: Round): void {
  if (text.trim() !== '' || years.some(({ measures }) => measures.length > 0)) return;
  throw new InvalidInput({ path: ['text'], message: 'Say what it is: in words, or what it does to pay (2.5%).' });
}

function checkAgreedStays({ agreedRoundId }: NegotiationItem, round: Round): void {
  if (round.id !== agreedRoundId || round.tabledOn !== null) return;
  const message = 'This is what was agreed to. Open the item again before it becomes a draft.';
  throw new InvalidInput({ path: ['isTabled'], message });
}

/** @throws InvalidInput, NotThere, StaleRecord */
export function removeRound(
  { roundId, ...on }: Inputs['negotiations']['removeRound'],
  context: CallContext,
): Promise<NegotiationItem> {
  return changeItem(on, 'removeRound', context, (item) => {
    if (!item.rounds.some(({ id }) => id === roundId)) throw noRound();
    if (item.agreedRoundId === roundId) {
      const message = 'This is what was agreed to. Open the item again first.';
      throw new InvalidInput({ path: ['roundId'], message });
    }
    return { ...item, rounds: item.rounds.filter(({ id }) => id !== roundId) };
  });
}

/** @throws InvalidInput, NotThere, StaleRecord */
export function agree(
  { roundId, text, on, ...onItem }: Inputs['negotiations']['agree'],
  context: CallContext,
): Promise<NegotiationItem> {
  const { today } = branchProfile(context);
  return changeItem(onItem, 'agree', context, (item, _tx, negotiation) => {
    if (item.state === 'withdrawn') checkOpen(item, negotiation);
    const closedOn = on ?? (item.state === 'agreed' ? item.closedOn : null) ?? today;
    checkPastDay('on', closedOn, today);
    const out = item.rounds.filter(({ tabledOn: day }) => day !== null);
    const asked = roundId === undefined ? (out.at(-1)?.id ?? null) : roundId;
    const round = asked === null ? null : item.rounds.find(({ id }) => id === asked);
    if (round === undefined) throw noRound();
    if (round !== null && round.tabledOn === null) {
      const message = 'They have not had this yet: table it first, or choose another round.';
      throw new InvalidInput({ path: ['roundId'], message });
    }
    const agreedText = text ?? round?.text ?? item.agreedText;
    if (agreedText.trim() === '' && (round?.years.length ?? 0) === 0) {
      throw new InvalidInput({
        path: ['text'],
        message: 'Say what was agreed, in words that both sides signed up to.',
      });
    }
    return { ...item, state: 'agreed', closedOn, agreedText, agreedRoundId: round?.id ?? null };
  });
}

/** @throws InvalidInput, NotThere, StaleRecord */
export function moveItem(
  { to, on, disputeId, ...onItem }: Inputs['negotiations']['moveItem'],
  context: CallContext,
): Promise<NegotiationItem> {
  const { today } = branchProfile(context);
  return changeItem(onItem, 'moveItem', context, (item, tx) => {
    if (disputeId !== undefined && found(tx, 'issues', disputeId).kind !== 'dispute') {
      throw new InvalidInput({ path: ['disputeId'], message: 'This issue is no dispute.' });
    }
    if (on !== undefined) checkPastDay('on', on, today);
    return movedItem(item, to, on ?? today, disputeId);
  });
}

/** The same item, ended so or open again; what was agreed to stays written where it is opened again, and binds nobody. */
export function movedItem(
  item: NegotiationItem,
  to: Exclude<NegotiationItem['state'], 'agreed'>,
  on: string,
  disputeId?: string,
): NegotiationItem {
  return {
    ...item,
    state: to,
    closedOn: to === 'open' ? null : item.state === to ? item.closedOn : on,
    agreedRoundId: null,
    ...(disputeId === undefined ? {} : { disputeId }),
  };
}
