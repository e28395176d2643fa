// The roll of an election and what is said of it: how many are on it, by which rule, and how far papers are given out.

import type { RollSummary } from '../../../../../shared/contract/elections/roll.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import type { Roll } from '../../../../../shared/domain/elections/roll.ts';
import type { Member } from '../../../../../shared/domain/members.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import type { VoterWords } from '../../../../../shared/rules/elections/roll/voter-words.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { NotThere } from '../../../store/errors.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';

type From = Pick<View | Transaction, 'get' | 'byIndex'>;

export const rollOf = (from: From, electionId: string): Roll | undefined =>
  from.byIndex('rolls', 'electionId', electionId)[0];

/** By its own id or that of its election; undefined while none is frozen. @throws NotThere, InvalidInput. */
export function rollNamed(
  from: From,
  { rollId, electionId }: { rollId?: string | undefined; electionId?: string | undefined },
): Roll | undefined {
  if (rollId !== undefined) {
    const roll = from.get('rolls', rollId);
    if (roll === undefined) throw new NotThere('rolls', rollId);
    return roll;
  }
  if (electionId === undefined) {
    throw new InvalidInput({ path: ['electionId'], message: 'Say which election’s roll is meant.' });
  }
  if (from.get('elections', electionId) === undefined) throw new NotThere('elections', electionId);
  return rollOf(from, electionId);
}

/** @throws NotThere, InvalidInput where no roll is frozen yet. */
export function frozenRoll(from: From, which: Parameters<typeof rollNamed>[1]): Roll {
  const roll = rollNamed(from, which);
  if (roll !== undefined) return roll;
  throw new InvalidInput({ path: ['electionId'], message: 'The roll of this election is not frozen yet.' });
}

/** Nothing of an election changes any more once it was declared or cancelled. @throws InvalidInput. */
export function mustBeRunning(election: Election, path: string): void {
  if (election.declaration === null && election.cancelled === null) return;
  const why = election.cancelled === null ? 'The result is declared' : 'This election was cancelled';
  throw new InvalidInput({ path: [path], message: `${why}: nothing of it can be changed any more.` });
}

export const voterWords = (
  from: { get(collection: 'workplaces', id: string): { name: string } | undefined },
  { words, dateOrder }: BranchProfile,
): VoterWords => ({
  words,
  day: (day) => dayInWords(day, dateOrder),
  workplace: (id) => from.get('workplaces', id)?.name ?? 'a workplace no longer on the list',
});

export const hasAddress = (member: Pick<Member, 'address' | 'postcode'>): boolean => member.address.trim() !== '';

/** The record that somebody on the roll has today: their own, or the one into which it was merged; undefined: erased. */
export function recordsToday(view: Pick<View, 'get' | 'all'>, roll: Roll): (id: string) => Member | undefined {
  let merged: Map<string, string> | undefined;
  const mergedInto = (id: string): string | undefined => {
    merged ??= mergedIds(view, roll);
    return merged.get(id);
  };
  return (id) => view.get('members', id) ?? view.get('members', mergedInto(id) ?? '');
}

function mergedIds(view: Pick<View, 'all'>, { voters }: Roll): Map<string, string> {
  const onIt = new Set(voters.map(({ memberId }) => memberId));
  const found = new Map<string, string>();
  for (const { id, mergedFrom } of view.all('members')) {
    for (const former of mergedFrom) if (onIt.has(former.id)) found.set(former.id, id);
  }
  return found;
}

/** A bundle of its papers was read at least once. */
export const isRead = (from: From, electionId: string): boolean =>
  from.byIndex('ballotBatches', 'electionId', electionId).length > 0;

export function summaryOf(roll: Roll, view: Pick<View, 'get' | 'all' | 'byIndex'>): RollSummary {
  const recordOf = recordsToday(view, roll);
  let withoutAddress = 0;
  let erased = 0;
  for (const { memberId } of roll.voters) {
    const member = recordOf(memberId);
    if (member === undefined) erased += 1;
    else if (!hasAddress(member)) withoutAddress += 1;
  }
  const { id, revision, electionId, asAt, knownAt, frozenAt, hash, rule, ruleInWords, replaced, unused } = roll;
  return {
    ...{ id, revision, electionId, asAt, knownAt, frozenAt, hash, rule, ruleInWords, replaced, unused },
    voters: roll.voters.length,
    given: roll.given.length,
    withoutAddress,
    erased,
    isRead: isRead(view, electionId),
  };
}
