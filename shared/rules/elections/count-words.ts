// What a count says in words: what each stage did, how a tie was decided, and why each candidate was elected or not.

import {
  type CountResult,
  type CountStage,
  type CountTie,
  MOST_ALIKE,
  type PaperFinding,
} from '../../domain/elections/count-result.ts';
import { listed } from '../listed.ts';
import { type NameOf, namesakes } from './count-names.ts';
import { votesRead } from './votes.ts';

export const actionOf = (kind: CountStage['kind'], candidate: number | null, nameOf: NameOf): string => {
  if (candidate === null) return 'First preferences';
  return kind === 'surplus' ? `Surplus of ${nameOf(candidate)}` : `Exclusion of ${nameOf(candidate)}`;
};

const OUTCOME_OF_TIE: Readonly<Record<CountTie['kind'], string>> = {
  surplus: 'surplus was transferred first',
  exclusion: 'was excluded',
  election: 'elected',
};

/** `votes` as text: what they were level with. */
export function tieInWords(tie: Omit<CountTie, 'text'>, votes: string, nameOf: NameOf): string {
  const names = listed(tie.candidates.map(nameOf));
  const level = `${names} were level with ${votesSaid(votesRead(votes))} at stage ${tie.stage}.`;
  const chosen = listed(tie.chosen.map(nameOf));
  const came =
    tie.kind === 'surplus' ? `${chosen}'s ${OUTCOME_OF_TIE.surplus}` : `${chosen} ${OUTCOME_OF_TIE[tie.kind]}`;
  if (tie.lot === null) {
    const more = tie.kind === 'surplus' ? 'the most' : 'the fewest';
    return `${level} Of them ${chosen} had ${more} votes at stage ${tie.precedingStage}, the most recent stage that tells them apart: ${came}.`;
  }
  const order = tie.lot.order.map(nameOf).join(', then ');
  const drawn = `A lot was drawn: ${order}.`;
  if (tie.kind === 'election') {
    return `${level} ${drawn} ${chosen} ${tie.chosen.length === 1 ? 'was' : 'were'} elected.`;
  }
  const before =
    tie.precedingStage === null
      ? 'No earlier stage tells them apart.'
      : `Stage ${tie.precedingStage} left ${listed([...tie.lot.order].sort((one, other) => one - other).map(nameOf))} level, and no earlier stage tells these apart.`;
  return `${level} ${before} ${drawn} ${came}.`;
}

const papers = (count: number): string => (count === 1 ? '1 paper' : `${count.toLocaleString('en-GB')} papers`);

const MOST_PLACES = 12;

/** One sentence for each reason, with where the papers are. */
export function findingsInWords(findings: readonly PaperFinding[]): string[] {
  const byReason = new Map<string, PaperFinding[]>();
  for (const finding of findings) {
    const key = `${finding.outcome} ${finding.reason}`;
    byReason.set(key, [...(byReason.get(key) ?? []), finding]);
  }
  const reasons = [...byReason.values()];
  const others = reasons.slice(MOST_ALIKE).flat();
  const rest = others.reduce((sum, one) => sum + one.papers, 0);
  const told = reasons.slice(0, MOST_ALIKE).map((same) => {
    const { outcome, reason } = same[0]!;
    const count = same.reduce((sum, one) => sum + one.papers, 0);
    const places = same.slice(0, MOST_PLACES).map(({ where }) => where);
    const more = same.length > MOST_PLACES ? ` and ${same.length - MOST_PLACES} more` : '';
    const did = count === 1 ? 'was' : 'were';
    const done = outcome === 'setAside' ? `${did} set aside` : `${did} counted as far as the order is certain`;
    return `${papers(count)} ${done}: ${reason} (${places.join(', ')}${more}).`;
  });
  return rest === 0
    ? told
    : [...told, `${papers(rest)} more were set aside or counted in part, each for its own reason.`];
}

export function namesakesInWords(candidates: readonly string[]): string[] {
  return namesakes(candidates).map(
    (numbers) =>
      `Candidates ${listed(numbers.map(String))} have the same name, ${candidates[numbers[0]! - 1]}: they are told apart by their number.`,
  );
}

type Told = Omit<CountResult, 'account'>;

/** Why each was elected or not, in the order of the paper. */
export function accountOf(result: Told, nameOf: NameOf): CountResult['account'] {
  return result.candidates.map(({ number, name, isWithdrawn }) => {
    const elected = result.elected.find((one) => one.number === number);
    const excluded = result.excluded.find((one) => one.number === number);
    const outcome = isWithdrawn ? 'withdrawn' : elected ? 'elected' : excluded ? 'excluded' : 'notElected';
    const text =
      outcome === 'withdrawn'
        ? 'Withdrew. Papers that name this candidate counted for the next preference on them.'
        : result.rule === 'fptp'
          ? mostVotesTold(result, number)
          : elected
            ? electedTold(result, number, elected.stage, nameOf)
            : excluded
              ? excludedTold(result, number, excluded.stage, nameOf)
              : leftTold(result, number);
    return { number, name, outcome, text } as const;
  });
}

const votesSaid = (votes: string): string => (votes === '1' ? '1 vote' : `${votes} votes`);

const votesAt = (result: Told, stage: number, number: number): string =>
  votesRead(result.stages[stage - 1]!.votes[String(number)]!);

const quotaOf = (result: Told): string => (result.quota ?? 0).toLocaleString('en-GB');

const beganWith = (result: Told, number: number): string => {
  const votes = votesAt(result, 1, number);
  return votes === '1' ? '1 first preference' : `${votes} first preferences`;
};

const isReached = (result: Told, stage: number, number: number): boolean =>
  Number(result.stages[stage - 1]!.votes[String(number)]) >= (result.quota ?? 0);

const after = (stage: CountStage, nameOf: NameOf): string =>
  stage.kind === 'surplus'
    ? `when the surplus of ${nameOf(stage.candidate!)} was transferred`
    : `when the papers of ${nameOf(stage.candidate!)}, excluded, were transferred`;

function electedTold(result: Told, number: number, at: number, nameOf: NameOf): string {
  const votes = votesAt(result, at, number);
  const stage = result.stages[at - 1]!;
  const surplus = result.stages.findIndex((one) => one.kind === 'surplus' && one.candidate === number);
  const over = surplus < 0 ? '' : ` What was over the quota was transferred at stage ${surplus + 1}.`;
  if (!isReached(result, at, number)) {
    const began = at === 1 ? 'Had' : `Began with ${beganWith(result, number)} and had`;
    return `${began} ${votesSaid(votes)} at stage ${at}, under the quota of ${quotaOf(result)}. Elected, because no more candidates were left than seats.`;
  }
  const exactly = Number(stage.votes[String(number)]) === result.quota ? 'exactly the quota' : 'over the quota';
  if (at === 1) {
    return `Had ${beganWith(result, number)}: ${exactly} of ${quotaOf(result)}, so elected at stage 1.${over}`;
  }
  return `Began with ${beganWith(result, number)} and came to ${votes} at stage ${at}, ${after(stage, nameOf)}: ${exactly} of ${quotaOf(result)}, so elected.${over}`;
}

function excludedTold(result: Told, number: number, at: number, nameOf: NameOf): string {
  const votes = votesAt(result, at, number);
  const moved = result.stages[at];
  const tie = result.ties.find((one) => one.kind === 'exclusion' && one.stage === at && one.chosen.includes(number));
  const fewest =
    tie === undefined
      ? 'the fewest of those still in the count'
      : `level with ${listed(tie.candidates.filter((one) => one !== number).map(nameOf))} with the fewest` +
        (tie.decidedBy === 'lot' ? ', decided by lot' : `, decided by stage ${tie.precedingStage}`);
  const next = moved === undefined ? '' : ` The papers were transferred at stage ${at + 1}.`;
  const began = at === 1 ? '' : `Began with ${beganWith(result, number)}. `;
  return `${began}Had ${votesSaid(votes)} at stage ${at}, ${fewest}, when no surplus was left to transfer: excluded.${next}`;
}

function leftTold(result: Told, number: number): string {
  const last = result.stages.length;
  return `Began with ${beganWith(result, number)} and had ${votesSaid(votesAt(result, last, number))} at stage ${last}, when the last seat was filled. Not elected.`;
}

function mostVotesTold(result: Told, number: number): string {
  const votes = votesAt(result, 1, number);
  const had = `Had ${votesSaid(votes)}`;
  const isElected = result.elected.some((one) => one.number === number);
  const tie = result.ties.find(({ candidates }) => candidates.includes(number));
  const among = result.seats === 1 ? 'the most votes' : `one of the ${result.seats} highest totals`;
  if (tie === undefined) return isElected ? `${had}, ${among}: elected.` : `${had}: not elected.`;
  return `${had}, level with ${tie.candidates.length - 1} other${tie.candidates.length === 2 ? '' : 's'} for the last ${result.seats - (result.elected.length - tie.chosen.length) === 1 ? 'seat' : 'seats'}. A lot was drawn: ${isElected ? 'elected' : 'not elected'}.`;
}
