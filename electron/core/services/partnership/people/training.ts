// Training of those who sit at a forum, against what it asks for; and the same training noted for several seats at once.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import { dayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { trainingCoverage, trainingOfSeats } from '../../../../../shared/rules/partnership/people/joint-training.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { postsIn } from '../forums/forum-facts.ts';
import { shareOf } from './share-of.ts';

/** @throws NotThere */
export function training(
  input: Inputs['partnership']['training'],
  context: CallContext,
): Outputs['partnership']['training'] {
  const view = context.desk.store.view(context.account);
  const forum = found(view, 'forums', input.forumId);
  const rows = trainingOfSeats(forum, input.asOf ?? branchProfile(context).today, postsIn(view));
  const { management, staff, all } = trainingCoverage(rows);
  const counting = rows.flatMap(({ topics }) => topics.filter(({ counts }) => counts));
  const share = ({ complete, holders }: typeof all) => shareOf(complete, holders);
  return {
    rows,
    total: rows.length,
    coverage: { management: share(management), staff: share(staff), all: share(all) },
    joint: shareOf(counting.filter(({ isJoint }) => isJoint).length, counting.length),
  };
}

/** @throws InvalidInput, NotThere, StaleRecord */
export async function noteTraining(input: Inputs['partnership']['noteTraining'], context: CallContext): Promise<Forum> {
  const { today } = branchProfile(context);
  const { forumId, revision, seatIds, topic, on, isJoint = false, validUntil = null } = input;
  const problem = dayProblem(on, today);
  if (problem !== null) throw new InvalidInput({ path: ['on'], message: problem });
  if (validUntil !== null && validUntil < on) {
    throw new InvalidInput({ path: ['validUntil'], message: 'It would run out before it was had.' });
  }
  const chosen = new Set(seatIds);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.noteTraining', ids: [forumId] },
    (tx) => {
      const forum = foundAt(tx, 'forums', { id: forumId, revision });
      const known = new Set(forum.seats.map(({ id }) => id));
      for (const [at, id] of seatIds.entries()) {
        if (!known.has(id))
          throw new InvalidInput({ path: ['seatIds', at], message: 'This seat is not here any more.' });
      }
      const seats = forum.seats.map((seat) =>
        chosen.has(seat.id) ? { ...seat, training: [...seat.training, { topic, on, isJoint, validUntil }] } : seat,
      );
      return tx.put('forums', { ...forum, seats }, revision);
    },
  );
  return result;
}
