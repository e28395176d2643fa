// What was agreed to do about a criterion of the ladder that is not met: an action like any other, which says for which one.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { emptyAction } from '../../../../../shared/domain/partnership/actions.ts';
import { dayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { addDays } from '../../../../../shared/rules/limits.ts';
import { LADDER_CRITERIA } from '../../../../../shared/rules/partnership/ladder-criteria.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { sharingOf } from '../sharing.ts';
import { forumAsked } from './facts-of-forum.ts';

/** Calendar days, unless somebody says by when. */
const USUAL_DAYS = 60;

/** @throws InvalidInput */
export async function planStep(
  input: Inputs['partnership']['planStep'],
  context: CallContext,
): Promise<Outputs['partnership']['planStep']> {
  const { today } = branchProfile(context);
  const { store } = context.desk;
  const forum = forumAsked(store.view(context.account), input.forumId, null);
  const criterion = LADDER_CRITERIA.find(({ key }) => key === input.criterion);
  if (criterion === undefined) {
    const message = 'The ladder has no such criterion. Choose one of those that are not met.';
    throw new InvalidInput({ path: ['criterion'], message });
  }
  const dueOn = input.dueOn === undefined ? addDays(today, USUAL_DAYS) : input.dueOn;
  const problem = dueOn === null ? null : dayProblem(dueOn, today);
  if (problem !== null) throw new InvalidInput({ path: ['dueOn'], message: problem });
  const actionId = randomUUIDv7();
  const { seq } = await store.transact(
    { account: context.account },
    { code: 'partnership.planStep', ids: [forum.id] },
    (tx) => {
      tx.put('actions', {
        ...emptyAction,
        ...sharingOf(context, { visibility: input.visibility }, 'branch', [forum]),
        id: actionId,
        forumId: forum.id,
        text: input.text ?? criterion.next.text,
        ownerSide: input.ownerSide ?? 'staff',
        team: input.team ?? '',
        askedOn: today,
        dueOn,
        source: { collection: 'forums', id: forum.id },
        criterion: criterion.key,
      });
    },
  );
  return { actionId, seq };
}
