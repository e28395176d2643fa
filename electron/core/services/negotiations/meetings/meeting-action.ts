// Who does what after a meeting: an action whose source is the negotiation, kept together with the meeting at which it was
// agreed, in one step.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { newAction } from '../../partnership/actions/keep-actions.ts';

/** @throws InvalidInput, NotThere */
export async function meetingAction(
  input: Inputs['negotiations']['meetingAction'],
  context: CallContext,
): Promise<Outputs['negotiations']['meetingAction']> {
  const { id, agendaId = null, isOurs, ownerSide = 'staff', ...given } = input;
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.meetingAction', ids: [id] },
    (tx) => {
      const before = found(tx, 'negotiationMeetings', id);
      if (agendaId !== null && !before.agenda.some((item) => item.id === agendaId)) {
        throw new InvalidInput({ path: ['agendaId'], message: 'This is not on the agenda any more.' });
      }
      const source = { collection: 'negotiations' as const, id: before.negotiationId };
      const fresh = newAction(tx, context, { ...given, ownerSide, source, itemId: agendaId }, profile);
      const action = tx.put('actions', fresh);
      const isJoint = !(isOurs ?? ownerSide === 'staff');
      const { actionIds, jointActionIds } = before;
      const meeting = tx.put(
        'negotiationMeetings',
        {
          ...before,
          actionIds: [...actionIds, action.id],
          jointActionIds: isJoint ? [...jointActionIds, action.id] : jointActionIds,
        },
        before.revision,
      );
      return { meeting, action };
    },
  );
  return result;
}
