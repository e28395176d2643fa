// Writing an item down and changing it, from nothing or from an issue that was parked for bargaining; taking away what was
// never put to anybody; and the order in which items stand.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { emptyNegotiationItem, type NegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import type { Issue } from '../../../../../shared/domain/partnership/issues.ts';
import { movesFrom } from '../../../../../shared/rules/partnership/issue-moves.ts';
import { isWithin } from '../../../../../shared/rules/partnership/visibility.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, Unsaved } from '../../../store/desk-store.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { move } from '../../partnership/issues/move.ts';
import { optionsGiven, standardsGiven } from './given-options.ts';
import { checkUnderWay, type OnItem } from './item-records.ts';
import { checkStaysBacked } from './lacks-before.ts';

type Input = Inputs['negotiations']['keepItem'];
type Given = Omit<Input, 'itemId' | 'revision' | 'negotiationId'>;

/** @throws InvalidInput, NotThere, StaleRecord */
export async function keepItem(input: Input, context: CallContext): Promise<NegotiationItem> {
  const { itemId, revision, negotiationId, ...given } = input;
  const id = itemId ?? randomUUIDv7();
  const reason = { code: itemId === undefined ? 'negotiations.addItem' : 'negotiations.changeItem', ids: [id] };
  const { result } = await context.desk.store.transact({ account: context.account }, reason, (tx) => {
    if (itemId === undefined) return added(tx, id, { ...given, negotiationId }, context);
    if (revision === undefined) {
      throw new InvalidInput({ path: ['revision'], message: 'Say which revision this change is based on.' });
    }
    const before = foundAt(tx, 'negotiationItems', { id: itemId, revision });
    if (negotiationId !== undefined && negotiationId !== before.negotiationId) {
      throw new InvalidInput({ path: ['negotiationId'], message: 'An item stays in its negotiation.' });
    }
    const after = { ...before, ...merged(before, given) };
    const negotiation = found(tx, 'negotiations', before.negotiationId);
    check(tx, after, negotiation);
    checkStaysBacked(tx, negotiation, { before, after, path: 'benchmarkIds' });
    if (JSON.stringify(after) === JSON.stringify(before)) return before;
    return tx.put('negotiationItems', after, revision);
  });
  return result;
}

function added(
  tx: Transaction,
  id: string,
  { negotiationId, ...given }: Given & Pick<Input, 'negotiationId'>,
  context: CallContext,
) {
  if (negotiationId === undefined) {
    throw new InvalidInput({ path: ['negotiationId'], message: 'Say to which negotiation it belongs.' });
  }
  const negotiation = found(tx, 'negotiations', negotiationId);
  checkUnderWay(negotiation);
  const fromIssue = typeof given.issueId === 'string' ? ofIssue(tx, given.issueId, negotiation, context) : {};
  const title = given.title ?? fromIssue.title;
  if (title === undefined) throw new InvalidInput({ path: ['title'], message: 'Say in a line what it is about.' });
  const places = tx.byIndex('negotiationItems', 'negotiationId', negotiationId).map(({ place }) => place);
  const blank: Unsaved<'negotiationItems'> = {
    ...emptyNegotiationItem,
    ...fromIssue,
    id,
    negotiationId,
    place: Math.min(Math.max(-1, ...places) + 1, 10_000),
    kind: 'other',
    title,
    visibility: negotiation.visibility,
    confidentialUntil: negotiation.confidentialUntil,
  };
  const item = { ...blank, ...merged(blank, given) };
  check(tx, item, negotiation);
  return tx.put('negotiationItems', item);
}

/**
 * What an issue brings with it: it stays itself, with its days and papers, and waits for bargaining. Nothing of one that is
 * kept to fewer people than the negotiation is copied.
 */
function ofIssue(
  tx: Transaction,
  id: string,
  negotiation: Negotiation,
  context: CallContext,
): Partial<Pick<NegotiationItem, 'title' | 'problem' | 'ours'>> {
  const issue = found(tx, 'issues', id);
  if (issue.closedOn !== null) {
    throw new InvalidInput({
      path: ['issueId'],
      message: 'This issue is closed. Open it again before it is bargained on.',
    });
  }
  park(tx, issue, context);
  if (!isWithin(negotiation.visibility, issue.visibility)) return {};
  const { title, what, interests } = issue;
  return { title, problem: what, ours: { ...emptyNegotiationItem.ours, interests } };
}

function park(tx: Transaction, issue: Issue, context: CallContext): void {
  if (movesFrom(issue).includes('parkedForBargaining')) move(tx, context, issue, { to: 'parkedForBargaining' });
}

function merged<T extends Unsaved<'negotiationItems'>>(before: T, given: Given): T {
  const { ours, standards, options, ...plain } = given;
  const { interests, ...own } = ours ?? {};
  const judged = standards === undefined ? before.standards : standardsGiven(before.standards, standards);
  return {
    ...before,
    ...withoutUndefined(plain),
    standards: judged,
    options: optionsGiven(before.options, options, judged),
    ours: {
      ...before.ours,
      ...withoutUndefined(own),
      interests: { ...before.ours.interests, ...withoutUndefined(interests ?? {}) },
    },
  };
}

function check(tx: Transaction, item: Unsaved<'negotiationItems'>, negotiation: Negotiation): void {
  for (const id of item.benchmarkIds) found(tx, 'benchmarks', id);
  if (item.issueId !== null) found(tx, 'issues', item.issueId);
  if (item.clause !== null) {
    const { agreementId, clauseId } = item.clause;
    const { clauses } = found(tx, 'agreements', agreementId);
    if (clauseId !== null && !clauses.some(({ id }) => id === clauseId)) {
      throw new InvalidInput({ path: ['clause'], message: 'This clause is not in the agreement any more.' });
    }
  }
  const { speakerId } = item.ours;
  if (speakerId !== null && !negotiation.team.some(({ id }) => id === speakerId)) {
    throw new InvalidInput({
      path: ['ours', 'speakerId'],
      message: 'Choose somebody from the team of this negotiation.',
    });
  }
}

/** @throws InvalidInput, NotThere, StaleRecord */
export async function removeItem({ itemId, revision }: OnItem, context: CallContext): Promise<{ id: string }> {
  await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.removeItem', ids: [itemId] },
    (tx) => {
      const before = foundAt(tx, 'negotiationItems', { id: itemId, revision });
      if (before.rounds.some(({ tabledOn }) => tabledOn !== null)) {
        const message =
          'Something of this item was put across the table. Withdraw it instead, so that it stays on record.';
        throw new InvalidInput({ path: ['itemId'], message });
      }
      const meetings = tx.byIndex('negotiationMeetings', 'negotiationId', before.negotiationId);
      if (meetings.some(({ agenda }) => agenda.some((point) => point.itemId === itemId))) {
        const message = 'The agenda of a meeting names this item. Withdraw it instead.';
        throw new InvalidInput({ path: ['itemId'], message });
      }
      tx.remove('negotiationItems', itemId, revision);
    },
  );
  return { id: itemId };
}

/** @throws InvalidInput, NotThere */
export async function orderItems(
  { id, itemIds }: Inputs['negotiations']['orderItems'],
  context: CallContext,
): Promise<Outputs['negotiations']['orderItems']> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.orderItems', ids: [id] },
    (tx) => {
      found(tx, 'negotiations', id);
      const all = tx.byIndex('negotiationItems', 'negotiationId', id).sort((a, b) => a.place - b.place);
      const named = [...new Set(itemIds)].map((itemId) => {
        const item = all.find((one) => one.id === itemId);
        if (item === undefined)
          throw new InvalidInput({ path: ['itemIds'], message: 'This is no item of this negotiation.' });
        return item;
      });
      const moved = [...named, ...all.filter((item) => !named.includes(item))].flatMap((item, place) =>
        item.place === place ? [] : [{ ...item, place }],
      );
      for (const item of moved) tx.put('negotiationItems', item, item.revision);
      return { changed: moved.length };
    },
  );
  return result;
}
