// The rows of a roll with their names as they were when it was frozen, so that it reads the same after renames, merges and
// imports.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { RollRow } from '../../../../../shared/contract/elections/roll.ts';
import { ERASED_PERSON } from '../../../../../shared/domain/data-request-words.ts';
import type { Roll } from '../../../../../shared/domain/elections/roll.ts';
import { foldWords } from '../../../../../shared/rules/fold.ts';
import type { CallContext } from '../../../desk.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { personName } from '../../cases/case-records.ts';
import { deskAsKnown } from '../../reports/known-desk.ts';
import { hasAddress, recordsToday, rollNamed, summaryOf } from './the-roll.ts';

/** Who a voter was when the roll was frozen. */
export interface VoterThen {
  firstName: string;
  lastName: string;
  number: string;
  workplace: string;
  isErased: boolean;
}

export interface RollThen {
  /** The branch's own words as they were. */
  profile: BranchProfile;
  voter: (voter: Roll['voters'][number]) => VoterThen;
}

const ERASED = { firstName: '', lastName: ERASED_PERSON, number: '', isErased: true };

/** @throws NotSaved when history cannot be read; AbortError. */
export async function rollThen(roll: Roll, context: CallContext, signal: AbortSignal | undefined): Promise<RollThen> {
  const { view, profile } = await deskAsKnown(roll.knownAt, ['members', 'workplaces'], context, signal);
  return {
    profile,
    voter: ({ memberId, workplaceId }) => {
      const member = view.get('members', memberId);
      const workplace = workplaceId === null ? '' : (view.get('workplaces', workplaceId)?.name ?? '');
      if (member === undefined) return { ...ERASED, workplace };
      const { firstName, lastName, number } = member;
      return { firstName, lastName, number: number ?? '', workplace, isErased: false };
    },
  };
}

/** @throws NotThere, InvalidInput, NotSaved, AbortError. */
export async function rollRows(
  { electionId, rollId, search = '', which = 'all', page = { offset: 0, limit: 50 } }: Inputs['elections']['roll'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['elections']['roll']> {
  const view = context.desk.store.view(context.account);
  const roll = rollNamed(view, { electionId, rollId });
  if (roll === undefined) return { roll: null, rows: [], total: 0 };
  const then = await rollThen(roll, context, signal);
  const recordOf = recordsToday(view, roll);
  const given = new Set(roll.given);
  const wanted = foldWords(search);
  const isWanted = ({ voter }: { voter: Roll['voters'][number] }): boolean => {
    if (which === 'given' && !given.has(voter.memberId)) return false;
    if (which === 'notGiven' && given.has(voter.memberId)) return false;
    if (which === 'withoutAddress') {
      const member = recordOf(voter.memberId);
      if (member === undefined || hasAddress(member)) return false;
    }
    if (wanted.length === 0) return true;
    const { firstName, lastName, number, workplace } = then.voter(voter);
    const words = foldWords(`${firstName} ${lastName} ${number} ${workplace}`);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  };
  const found = roll.voters.map((voter, index) => ({ voter, place: index + 1 })).filter(isWanted);
  const offset = page.offset ?? 0;
  return {
    roll: summaryOf(roll, view),
    rows: found.slice(offset, offset + (page.limit ?? 50)).map(({ voter, place }): RollRow => {
      const { firstName, lastName, number, workplace, isErased } = then.voter(voter);
      const member = recordOf(voter.memberId);
      return {
        memberId: voter.memberId,
        place,
        name: personName({ firstName, lastName }),
        number,
        workplace,
        isErased,
        isGiven: given.has(voter.memberId),
        hasAddress: member !== undefined && hasAddress(member),
      };
    }),
    total: found.length,
  };
}
