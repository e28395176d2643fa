// A ballot's result, from what the scrutineer or whoever counted gave for each constituency.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { BallotKind, BallotTally } from '../../../../../shared/contract/elections/ballots.ts';
import { type BallotRule, plainBallotRule } from '../../../../../shared/domain/elections/ballot-rule.ts';
import type { BallotReturn, Election } from '../../../../../shared/domain/elections/elections.ts';
import { troubleWith } from '../../../../../shared/rules/elections/ballots/figures.ts';
import { tallyBallot } from '../../../../../shared/rules/elections/ballots/tally.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';

type Part = Omit<BallotReturn, 'id'>;
export type Ballot = Election & { kind: BallotKind };

/** @throws InvalidInput naming the return. */
export function tallyOfInput(input: Inputs['elections']['tally'], context: CallContext): BallotTally {
  const profile = branchProfile(context);
  const { kind = 'industrialAction', on = profile.today, nation = profile.nation, choices = ['Yes', 'No'] } = input;
  const { returns, kind: _kind, on: _on, nation: _nation, choices: _choices, ...rule } = input;
  checkChoices(kind, choices, ['choices']);
  const parts = returns.map(asPart);
  checkReturns(parts, choices);
  return tallyBallot(parts, { kind, choices, on, nation, rule: { ...plainBallotRule, ...withoutUndefined(rule) } });
}

type GivenReturn = Inputs['elections']['tally']['returns'][number];

export const asPart = ({
  constituency,
  workplaceId = null,
  employerId = null,
  entitled,
  votes,
  spoilt = 0,
}: GivenReturn): Part => ({
  ...{ constituency, workplaceId, employerId, entitled, votes, spoilt },
});

function checkChoices(kind: BallotKind, choices: readonly string[], path: (string | number)[]): void {
  const seen = new Set(choices.map((choice) => fold(choice.trim())));
  if (seen.size < choices.length) throw new InvalidInput({ path, message: 'Two of the choices are the same.' });
  if (kind === 'industrialAction' && choices.length !== 2) {
    const message =
      'A ballot for industrial action asks a question that is answered yes or no: give two choices, yes first.';
    throw new InvalidInput({ path, message });
  }
}

/** @throws InvalidInput naming the return and what cannot be right about it. */
export function checkReturns(parts: readonly Part[], choices: readonly string[]): void {
  const seen = new Set<string>();
  for (const [index, part] of parts.entries()) {
    const message = troubleWith(part, choices) ?? (seen.has(fold(part.constituency)) ? twice(part) : undefined);
    if (message !== undefined) throw new InvalidInput({ path: ['returns', index], message });
    seen.add(fold(part.constituency));
  }
}

const twice = ({ constituency }: Part): string => `“${constituency}” is there twice: its papers would count twice.`;

/** @throws NotThere; InvalidInput where it is no ballot on a question. */
export function foundBallot(from: Transaction | View, id: string): Ballot {
  const election = found(from, 'elections', id);
  if (election.kind === 'post') {
    throw new InvalidInput({ path: ['id'], message: 'This is an election to a post: its result is the count.' });
  }
  return { ...election, kind: election.kind };
}

export const ballotRuleOf = ({ ballot }: Pick<Election, 'ballot'>): BallotRule => ballot ?? plainBallotRule;

/** The law of the day on which the first paper was sent; where nobody has said when, of today. */
const openingDay = ({ timetable }: Election, today: string): string =>
  timetable.ballotOpensOn ?? timetable.ballotClosesOn ?? timetable.countOn ?? today;

/** The tally of a ballot as it stands. Papers are not entered for a question: whoever counted them gives the figures. */
export function tallyOf(election: Ballot, { nation, today }: Pick<BranchProfile, 'nation' | 'today'>): BallotTally {
  const { kind, choices, returns } = election;
  return tallyBallot(returns, { kind, choices, on: openingDay(election, today), nation, rule: ballotRuleOf(election) });
}

export function ballotResult({ id }: { id: string }, context: CallContext): Outputs['elections']['result'] {
  const view = context.desk.store.view(context.account);
  const election = foundBallot(view, id);
  return {
    election,
    tally: tallyOf(election, branchProfile(context)),
    rule: ballotRuleOf(election),
    entitled: entitledByWorkplace(view, id),
    isClosed: whyClosed(election),
  };
}

/** Why nobody may change the figures any more, in a sentence; null: they may. */
export function whyClosed({ declaration, cancelled }: Election): string | null {
  if (cancelled !== null) return 'This ballot was called off.';
  return declaration === null ? null : 'The result is declared: its figures stand as they were declared.';
}

/** As the roll was frozen, the largest workplace first; nothing where there is no roll, or none to be seen. */
export function entitledByWorkplace(
  view: Transaction | View,
  electionId: string,
): Outputs['elections']['result']['entitled'] {
  const [roll] = view.byIndex('rolls', 'electionId', electionId);
  if (roll === undefined) return [];
  const counts = new Map<string | null, number>();
  for (const { workplaceId } of roll.voters) counts.set(workplaceId, (counts.get(workplaceId) ?? 0) + 1);
  return [...counts]
    .map(([workplaceId, entitled]) => {
      const place = workplaceId === null ? undefined : view.get('workplaces', workplaceId);
      const constituency = workplaceId === null ? 'No workplace' : (place?.name ?? 'A workplace that is gone');
      return { workplaceId, constituency, employerId: place?.employerId ?? null, entitled };
    })
    .sort((a, b) => b.entitled - a.entitled || (a.constituency < b.constituency ? -1 : 1));
}
