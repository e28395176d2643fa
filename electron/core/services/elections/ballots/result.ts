// A ballot's result: from what the scrutineer gave for each constituency, or from the papers that were counted here.

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
import { agreedPapers } from '../papers/agreed-papers.ts';

type Part = Omit<BallotReturn, 'id'>;

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
export function foundBallot(from: Transaction | View, id: string): Election & { kind: BallotKind } {
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

/** The tally of a ballot as it stands, and where its figures come from. */
export function tallyOf(
  view: Transaction | View,
  election: Election & { kind: BallotKind },
  { nation, today }: Pick<BranchProfile, 'nation' | 'today'>,
): { tally: BallotTally; from: 'returns' | 'papers' | null } {
  const { kind, choices } = election;
  const facts = { kind, choices, on: openingDay(election, today), nation, rule: ballotRuleOf(election) };
  if (election.returns.length > 0) return { tally: tallyBallot(election.returns, facts), from: 'returns' };
  const counted = partFromPapers(view, election);
  if (counted === null) return { tally: tallyBallot([], facts), from: null };
  return { tally: tallyBallot([counted], facts), from: 'papers' };
}

/** Papers do not say where they come from: all of them are one part, against everybody on the roll. */
function partFromPapers(view: Transaction | View, election: Election): Part | null {
  const [roll] = view.byIndex('rolls', 'electionId', election.id);
  const { papers, spoilt, isComplete } = agreedPapers(view, election);
  if (!isComplete || roll === undefined) return null;
  const votes = election.choices.map((_choice, at) =>
    papers.reduce((sum, { preferences, count }) => sum + (preferences[0] === at + 1 ? count : 0), 0),
  );
  return {
    constituency: 'All papers',
    workplaceId: null,
    employerId: null,
    entitled: roll.voters.length,
    votes,
    spoilt,
  };
}

export function ballotResult({ id }: { id: string }, context: CallContext): Outputs['elections']['result'] {
  const view = context.desk.store.view(context.account);
  const election = foundBallot(view, id);
  const { tally, from } = tallyOf(view, election, branchProfile(context));
  return {
    ...{ election, tally, from },
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
