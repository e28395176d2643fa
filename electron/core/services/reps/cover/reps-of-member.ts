// Whose constituency a member is in: whom they can go to on a day.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import { isInConstituency, isWholeBranch } from '../../../../../shared/rules/reps/covers.ts';
import type { CallContext } from '../../../desk.ts';
import { found } from '../../cases/case-records.ts';
import { coverDesk } from './count-cover.ts';
import { coveragesOn, Telling } from './coverages.ts';

const MOST = 50;

/** @throws NotThere when there is no such member. */
export function repsOfMember(
  { memberId, asAt }: { memberId: string; asAt?: string | undefined },
  context: CallContext,
): Outputs['reps']['repsOf'] {
  const desk = coverDesk({ asAt }, context);
  const { jobs } = found(desk.view, 'members', memberId);
  const fitting = coveragesOn(desk.view, { day: desk.asAt, kinds: [], wholeBranch: true }).filter(
    ({ as, constituency }) => as !== 'vacancy' && isInConstituency(constituency, jobs, desk.asAt),
  );
  const deputies = new Set(fitting.flatMap(({ id, as }) => (as === 'deputy' ? id : [])));
  const telling = new Telling(desk.view, desk.profile.words);
  const told = (isOfBranch: boolean) =>
    telling
      .repsOf(
        fitting.flatMap(({ id, constituency }) => (isWholeBranch(constituency) === isOfBranch ? id : [])),
        deputies,
      )
      .slice(0, MOST);
  return { asAt: desk.asAt, reps: told(false), wholeBranch: told(true) };
}
