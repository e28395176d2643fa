// Somebody's last day in a post, and what hangs on it: their open cases, seats on forums, deputies, and workplaces that would
// have nobody. Nothing is taken from anybody by it: a person hands over.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Rep } from '../../../../../shared/domain/reps/posts.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt, namesOnCase } from '../../cases/case-records.ts';
import { workplacesWithoutRep } from '../../handovers/preview.ts';
import { InvalidInput } from '../../implementer.ts';
import { checkTerm } from './check-term.ts';
import { forumSeatsOf } from './forum-seats.ts';
import { byName, holderOf, postFacts } from './post-facts.ts';

const MOST_CASES = 1_000;
const MOST_DEPUTIES = 100;

type Leaving = Outputs['reps']['leaving'];

/** @throws NotThere */
export function leaving({ id }: { id: string }, context: CallContext): Leaving {
  const view = context.desk.store.view(context.account);
  return whatHangsOn(found(view, 'reps', id), context);
}

function whatHangsOn(rep: Rep, context: CallContext): Leaving {
  const profile = branchProfile(context);
  const { today } = profile;
  const view = context.desk.store.view(context.account);
  const facts = postFacts(view, profile);
  const open = view.byIndex('cases', 'repId', rep.id).filter(({ closed }) => closed === null);
  const deputies = view.byIndex('reps', 'deputyForId', rep.id).filter(({ to }) => to === null || to >= today);
  const others = rep.memberId === null ? [] : view.byIndex('reps', 'memberId', rep.memberId);
  const goesOn = others.some((other) => other.id !== rep.id && holdsOn(other, today));
  return {
    openCases: open
      .map((on) => ({ id: on.id, number: on.number, memberName: namesOnCase(view, on) }))
      .sort((a, b) => (a.number < b.number ? -1 : 1))
      .slice(0, MOST_CASES),
    // A seat of their own goes on with whoever keeps another post; one that follows this post does not.
    forumSeats: forumSeatsOf(view, [goesOn ? { ...rep, memberId: null } : rep]).filter(({ as }) => as !== 'before'),
    deputies: byName(facts, deputies, (each) => each)
      .slice(0, MOST_DEPUTIES)
      .map((each) => holderOf(facts, each)),
    placesWithoutRep: rep.deputyForId === null ? workplacesWithoutRep(view, rep, today) : [],
  };
}

/** `to` is the last day in the post, inclusive. @throws NotThere, StaleRecord, InvalidInput. */
export async function standDown(
  { id, revision, to }: Inputs['reps']['standDown'],
  context: CallContext,
): Promise<Outputs['reps']['standDown']> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.standDown', ids: [id] },
    (tx) => {
      const before = foundAt(tx, 'reps', { id, revision });
      const after = { ...before, to };
      // An earlier last day asks nothing of anybody; a later one runs into whoever follows.
      if (before.to !== null && to > before.to) checkTerm(tx, postFacts(tx, profile), after);
      else if (before.from !== null && to < before.from) refuseBackwards();
      return tx.put('reps', after, revision);
    },
  );
  return { ...result, leaves: whatHangsOn(result, context) };
}

function refuseBackwards(): never {
  throw new InvalidInput({ path: ['to'], message: 'The last day in the post is before the first.' });
}
