// What an item is backed by, and the gate before it is tabled: evidence, a costing, a benchmark, or a waiver with its reason.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Evidence, NegotiationItem, Round } from '../../../../../shared/domain/negotiations/items.ts';
import { dayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { refusalOf } from '../../../../../shared/rules/negotiations/gate.ts';
import { inOrder } from '../../../../../shared/rules/negotiations/standing.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { changeItem, checkOpen, checkPastDay } from './item-records.ts';
import { checkStaysBacked, lacksBefore, lastDraft } from './lacks-before.ts';

/** @throws InvalidInput with all that is missing; NotThere */
export async function table(
  { id, itemId, roundId, on }: Inputs['negotiations']['table'],
  context: CallContext,
): Promise<NegotiationItem> {
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.table', ids: [itemId] },
    (tx) => {
      const negotiation = found(tx, 'negotiations', id);
      const item = found(tx, 'negotiationItems', itemId);
      if (item.negotiationId !== id) {
        throw new InvalidInput({ path: ['itemId'], message: 'This is no item of this negotiation.' });
      }
      checkOpen(item, negotiation);
      const round = roundId === undefined ? lastDraft(item) : item.rounds.find((one) => one.id === roundId);
      checkTabling(round);
      const day = on ?? today;
      checkPastDay('on', day, today);
      const lacks = lacksBefore(tx, negotiation, item, round);
      if (lacks.length > 0) throw new InvalidInput({ path: ['itemId'], message: refusalOf(lacks) });
      const tabled: Round = { ...round, on: round.on < day ? round.on : day, tabledOn: day };
      const rounds = inOrder(item.rounds.map((one) => (one.id === round.id ? tabled : one)));
      return tx.put('negotiationItems', { ...item, rounds }, item.revision);
    },
  );
  return result;
}

function checkTabling(round: Round | undefined): asserts round is Round {
  const message =
    round === undefined
      ? 'There is nothing of ours to table. Write our claim or our counter first.'
      : round.side === 'management'
        ? 'This is theirs: only what is ours is tabled.'
        : round.tabledOn !== null
          ? 'They have had this already.'
          : null;
  if (message !== null) throw new InvalidInput({ path: ['roundId'], message });
}

/** @throws InvalidInput, NotThere, StaleRecord */
export function waive(
  { of, reason, by, on, ...onItem }: Inputs['negotiations']['waive'],
  context: CallContext,
): Promise<NegotiationItem> {
  const { today } = branchProfile(context);
  return changeItem(onItem, 'waive', context, (item, tx, negotiation) => {
    const others = item.waivers.filter((waiver) => waiver.of !== of);
    if (reason === null) {
      const after = { ...item, waivers: others };
      checkStaysBacked(tx, negotiation, { before: item, after, path: 'reason' });
      return after;
    }
    const day = on ?? today;
    checkPastDay('on', day, today);
    const name = by ?? tx.get('officers', context.account)?.name ?? '';
    return { ...item, waivers: [...others, { of, reason, by: name, on: day }] };
  });
}

/** @throws InvalidInput, NotThere, StaleRecord */
export function keepEvidence(
  { evidenceId, itemId, revision, ...given }: Inputs['negotiations']['keepEvidence'],
  context: CallContext,
): Promise<NegotiationItem> {
  const { today } = branchProfile(context);
  return changeItem({ itemId, revision }, 'keepEvidence', context, (item, tx) => {
    const before = evidenceId === undefined ? null : item.evidence.find(({ id }) => id === evidenceId);
    if (before === undefined) {
      throw new InvalidInput({
        path: ['evidenceId'],
        message: 'This is not among the evidence of this item any more.',
      });
    }
    if (before === null && given.text === undefined) {
      throw new InvalidInput({ path: ['text'], message: 'Say in a line what it shows.' });
    }
    const entry = given.entryId ? found(tx, 'entries', given.entryId) : null;
    const blank: Evidence = before ?? {
      id: randomUUIDv7(),
      kind: entry ? 'document' : given.question ? 'cases' : 'figure',
      text: '',
      source: '',
      on: entry?.day ?? today,
      question: null,
      entryId: null,
      isForBothSides: false,
    };
    const after: Evidence = { ...blank, ...withoutUndefined(given) };
    const problem = after.on === before?.on ? null : dayProblem(after.on, today);
    if (problem !== null) throw new InvalidInput({ path: ['on'], message: problem });
    const evidence =
      before === null ? [...item.evidence, after] : item.evidence.map((one) => (one === before ? after : one));
    return { ...item, evidence };
  });
}

/** @throws InvalidInput, NotThere, StaleRecord */
export function removeEvidence(
  { evidenceId, ...onItem }: Inputs['negotiations']['removeEvidence'],
  context: CallContext,
): Promise<NegotiationItem> {
  return changeItem(onItem, 'removeEvidence', context, (item, tx, negotiation) => {
    const after = { ...item, evidence: item.evidence.filter(({ id }) => id !== evidenceId) };
    checkStaysBacked(tx, negotiation, { before: item, after, path: 'evidenceId' });
    return after;
  });
}
