// What the checks of a nomination ask of the records: who the people are, and whom the union employs.

import type { Election, Nomination } from '../../../../../shared/domain/elections/elections.ts';
import {
  checkNomination,
  type NominationCheck,
  type NominationFacts,
} from '../../../../../shared/rules/elections/life/nomination-checks.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';

type Reading = Pick<View | Transaction, 'get' | 'byIndex'>;

const factsOf = (from: Reading, { words, dateOrder }: BranchProfile): NominationFacts => ({
  personOf: (memberId) => from.get('members', memberId),
  isEmployedByUnion: (memberId, day) =>
    from.byIndex('reps', 'memberId', memberId).some((post) => post.kind === 'employedOfficial' && holdsOn(post, day)),
  standingWords: words.standings,
  dateOrder,
});

export const checksOf = (
  from: Reading,
  election: Election,
  nomination: Nomination,
  profile: BranchProfile,
): NominationCheck[] => checkNomination(election, nomination, factsOf(from, profile));
