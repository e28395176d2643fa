// How a negotiation ended. What was agreed becomes a draft of an agreement, a clause for each item; what was not becomes a
// dispute by the procedure in force; or it is closed without a result.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { emptyAgreement } from '../../../../../shared/domain/agreements.ts';
import type { NegotiationItem } from '../../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { putFailure } from '../dispute/put-failure.ts';

type Input = Inputs['negotiations']['close'];
type Answer = Outputs['negotiations']['close'];

/** @throws InvalidInput, NotThere, StaleRecord */
export async function close(input: Input, context: CallContext): Promise<Answer> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.close', ids: [input.id] },
    (tx) => closed(tx, input, context),
  );
  return result;
}

function closed(tx: Transaction, input: Input, context: CallContext): Answer {
  const { today } = branchProfile(context);
  const before = foundAt(tx, 'negotiations', input);
  const on = input.on ?? today;
  const wrongDay = on < before.openedOn ? 'This is before the day on which it was opened.' : pastDayProblem(on, today);
  if (wrongDay !== null) throw new InvalidInput({ path: ['on'], message: wrongDay });
  if (before.closedOn !== null) {
    throw new InvalidInput({ path: ['id'], message: 'This is over already. Open it again to end it another way.' });
  }
  const items = tx.byIndex('negotiationItems', 'negotiationId', before.id).toSorted((a, b) => a.place - b.place);
  const open = items.filter(({ state }) => state === 'open');
  if (input.how === 'agreed' && open.length > 0) {
    const message = `${quoted(open)} ${open.length === 1 ? 'is' : 'are'} still open. Write down what was agreed, or withdraw ${open.length === 1 ? 'it' : 'them'}, first.`;
    throw new InvalidInput({ path: ['how'], message });
  }
  const agreementId = input.how === 'agreed' ? agreementOf(tx, input, before, items) : before.agreementId;
  const dispute =
    input.how === 'failedToAgree' && input.dispute !== undefined
      ? putFailure(tx, context, { negotiation: before, items: open, on, ...input.dispute, path: ['dispute'] }).dispute
      : null;
  const negotiation = tx.put(
    'negotiations',
    { ...before, state: input.how, closedOn: on, agreementId },
    input.revision,
  );
  return { negotiation, agreementId, disputeId: dispute?.id ?? null };
}

const quoted = (items: readonly NegotiationItem[]): string =>
  items
    .slice(0, 5)
    .map(({ title }) => `“${title}”`)
    .join(', ');

/** The agreement that is there, or a draft of what was agreed at the level of the negotiation: whoever reads it over widens it. */
function agreementOf(
  tx: Transaction,
  { agreement, agreementId }: Input,
  negotiation: Negotiation,
  items: readonly NegotiationItem[],
): string | null {
  if (agreementId !== undefined) return found(tx, 'agreements', agreementId).id;
  if (agreement === undefined) return negotiation.agreementId;
  const agreed = items.filter(({ state }) => state === 'agreed');
  const wordless = agreed.filter(({ agreedText }) => agreedText.trim() === '');
  if (wordless.length > 0) {
    const message = `Nothing is written of what was agreed on ${quoted(wordless)}. Write it down first: it becomes a clause.`;
    throw new InvalidInput({ path: ['agreement'], message });
  }
  const { supersedesId = null, effectiveFrom = null, expiresOn = null } = agreement;
  if (supersedesId !== null && tx.get('agreements', supersedesId) === undefined) {
    const message = 'This agreement is not there any more. Choose another.';
    throw new InvalidInput({ path: ['agreement', 'supersedesId'], message });
  }
  if (effectiveFrom !== null && expiresOn !== null && expiresOn < effectiveFrom) {
    throw new InvalidInput({ path: ['agreement', 'expiresOn'], message: 'It does not end before it begins.' });
  }
  const { employerIds, unitId, visibility, confidentialUntil, title, purpose } = negotiation;
  return tx.put('agreements', {
    ...emptyAgreement,
    id: randomUUIDv7(),
    title: agreement.title ?? title,
    type: 'substantive',
    state: 'draft',
    employerId: employerIds[0] ?? null,
    unitId,
    parties: employerIds.flatMap((id) => tx.get('employers', id)?.name ?? []),
    purpose,
    ...{ effectiveFrom, expiresOn, supersedesId, visibility, confidentialUntil },
    clauses: agreed.map(({ title: about, agreedText }, at) => ({
      id: randomUUIDv7(),
      ref: String(at + 1),
      text: agreedText,
      tags: [about],
    })),
  }).id;
}
