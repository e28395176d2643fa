// The sides could not agree on an item: it is closed as that, the dispute begins, and the meeting at which it was said keeps it.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { putFailure } from './put-failure.ts';

type Input = Inputs['negotiations']['failToAgree'];
type Answer = Outputs['negotiations']['failToAgree'];

/** @throws InvalidInput, NotThere */
export async function failToAgree(input: Input, context: CallContext): Promise<Answer> {
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.failToAgree', ids: [input.itemId] },
    (tx) => failed(tx, input, context, today),
  );
  return result;
}

function failed(tx: Transaction, input: Input, context: CallContext, today: string): Answer {
  const { itemId, meetingId, stage, days, reason } = input;
  const item = found(tx, 'negotiationItems', itemId);
  if (item.state !== 'open') {
    const message = 'This item is not open any more. Open it again first.';
    throw new InvalidInput({ path: ['itemId'], message });
  }
  const negotiation = found(tx, 'negotiations', item.negotiationId);
  const meeting = meetingId === undefined ? undefined : found(tx, 'negotiationMeetings', meetingId);
  if (meeting !== undefined && meeting.negotiationId !== negotiation.id) {
    throw new InvalidInput({ path: ['meetingId'], message: 'This meeting is one of another negotiation.' });
  }
  const on = input.on ?? meeting?.heldOn ?? today;
  const wrongDay = pastDayProblem(on, today);
  if (wrongDay !== null) throw new InvalidInput({ path: ['on'], message: wrongDay });
  const { dispute, agreementId } = putFailure(tx, context, {
    ...{ negotiation, items: [item], on, stage, days, reason },
    path: [],
  });
  if (meeting !== undefined) {
    const agenda = meeting.agenda.map((one) =>
      one.itemId === itemId ? { ...one, outcome: 'failureToAgree' as const } : one,
    );
    tx.put('negotiationMeetings', { ...meeting, agenda, heldOn: meeting.heldOn ?? on }, meeting.revision);
  }
  return {
    item: found(tx, 'negotiationItems', itemId),
    disputeId: dispute.id,
    number: dispute.number,
    due: dispute.dispute?.stages[0]?.due ?? null,
    agreementId,
  };
}
