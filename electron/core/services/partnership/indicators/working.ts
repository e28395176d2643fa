// Is it working? The figures of one forum for a period, for whoever asks or for a paper's level.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { indicatorValues, periodFrom } from '../../../../../shared/rules/partnership/indicator-values.ts';
import { indicatorsOf } from '../../../../../shared/rules/partnership/indicators.ts';
import { ONE_WAY_SHARE } from '../../../../../shared/rules/partnership/tokenism.ts';
import { levelsOf } from '../../../../../shared/rules/partnership/visibility.ts';
import { howItStands } from '../../../../../shared/rules/partnership/working-sentence.ts';
import { rolesOf } from '../../../access/who-asks.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { factsOfForum, forumAsked } from './facts-of-forum.ts';

/** @throws InvalidInput when the period ends before it begins, or no forum is meant. */
export function indicators(
  input: Inputs['partnership']['indicators'],
  context: CallContext,
): Outputs['partnership']['indicators'] {
  const profile = branchProfile(context);
  const period = periodFrom(input ?? {}, profile.today);
  if (period.from > period.to) {
    throw new InvalidInput({ path: ['to'], message: 'The last day is before the first. Swap them.' });
  }
  const level = input?.level ?? null;
  const view = context.desk.store.view(context.account);
  const forum = forumAsked(view, input?.forumId, level);
  const facts = factsOfForum(forum, { period, level }, context, profile);
  // Signs of tokenism are the branch's own: never for whoever keeps only what both sides see.
  const isForBothSides = level === 'joint' || !levelsOf(rolesOf(context)).includes('staffSide');
  const thresholds = { oneWayShare: input?.oneWayShare ?? ONE_WAY_SHARE };
  const working = indicatorsOf(facts, period, { isForBothSides, thresholds });
  return {
    forumId: forum.id,
    forum: forum.name,
    ...period,
    level,
    sentence: howItStands(working, facts, period),
    values: indicatorValues(facts, period, working.indicators),
    ...working,
  };
}
