// Counts papers by the rule that is asked for: pure, so that anybody can count again and get the same bytes.

import type { CountResult, CountStage, CountTie, PaperFinding } from '../../domain/elections/count-result.ts';
import type { CountingRule } from '../../domain/elections/counting-rule.ts';
import { type Bundles, bundlesOf } from './bundles.ts';
import { type NameOf, namesOf } from './count-names.ts';
import { accountOf, actionOf, findingsInWords, namesakesInWords, tieInWords } from './count-words.ts';
import { countMostVotes } from './fptp.ts';
import { countScottishStv, type Stage, type Tie } from './scottish-stv.ts';
import { UNITS, votesText } from './votes.ts';

/** Equal papers: candidates by their number from 1, first preference first. */
export interface CountPaper {
  preferences: readonly number[];
  count: number;
  /** Where it was read, for what is said of it: "line 7". */
  where?: string;
}

export interface CountInput {
  /** By number: the first is candidate 1. */
  candidates: readonly string[];
  /** Numbers of those who withdrew: the next preference counts instead. */
  withdrawn?: readonly number[];
  papers: readonly CountPaper[];
  seats: number;
  rule: CountingRule;
  /** What lots are drawn from; left out or blank: a hash of the papers. */
  seed?: string;
  title?: string;
  /** What the reader of the papers found. */
  findings?: readonly PaperFinding[];
  notes?: readonly string[];
}

const MOST_FINDINGS = 1_000;

/** @throws NotCountable, with a sentence for each problem. */
export function countPapers(input: CountInput): CountResult {
  const bundles = bundlesOf(input);
  const nameOf = namesOf(input.candidates);
  const given = input.seed?.trim() ? input.seed : null;
  let drawn: string | null = null;
  const seed = (): string => {
    drawn ??= given ?? bundles.seed();
    return drawn;
  };
  const counted = input.rule === 'fptp' ? mostVotes(input, bundles, seed, nameOf) : stv(input, bundles, seed, nameOf);
  const withdrawn = new Set(input.withdrawn ?? []);
  const told = {
    rule: input.rule,
    seats: input.seats,
    title: input.title ?? '',
    candidates: input.candidates.map((name, index) => ({
      number: index + 1,
      name,
      isWithdrawn: withdrawn.has(index + 1),
    })),
    valid: bundles.valid,
    setAside: sum(bundles.findings.filter(({ outcome }) => outcome === 'setAside').map(({ papers }) => papers)),
    ...counted,
    findings: bundles.findings.slice(0, MOST_FINDINGS),
    notes: [
      ...(input.notes ?? []),
      ...withdrawnInWords(withdrawn, bundles, nameOf),
      ...namesakesInWords(input.candidates),
      ...findingsInWords(bundles.findings),
      ...counted.notes,
      ...(drawn === null ? [] : [lotInWords(drawn, given === null, counted.ties)]),
    ],
  };
  return { ...told, account: accountOf(told, nameOf) };
}

type Counted = Pick<CountResult, 'quota' | 'elected' | 'excluded' | 'stages' | 'ties' | 'notes'>;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function withdrawnInWords(withdrawn: ReadonlySet<number>, { withWithdrawn }: Bundles, nameOf: NameOf): string[] {
  return [...withdrawn]
    .sort((one, other) => one - other)
    .map((number) => `${nameOf(number)} (number ${number}) has withdrawn and takes no votes.`)
    .concat(
      withWithdrawn === 0
        ? []
        : [
            `On ${withWithdrawn.toLocaleString('en-GB')} of the papers somebody who withdrew is passed over for the next preference.`,
          ],
    );
}

function lotInWords(seed: string, isFromPapers: boolean, ties: readonly CountTie[]): string {
  const drawn = ties.find(({ lot }) => lot !== null)!;
  const what = drawn.kind === 'election' ? 'election' : `${drawn.kind} at stage ${drawn.stage}`;
  const from = isFromPapers ? ', the SHA-256 of the papers, because none was given' : '';
  return (
    `A lot was drawn. Its seed is "${seed}"${from}. To draw again, take for each candidate the SHA-256 of ` +
    `"seed/${what}/number": the slips come out in the order of these.`
  );
}

function stv(input: CountInput, bundles: Bundles, seed: () => string, nameOf: NameOf): Counted {
  const withdrawn = input.withdrawn ?? [];
  const { quota, stages, ties, lastVacancies } = countScottishStv({
    candidates: input.candidates.length,
    withdrawn,
    bundles: bundles.bundles,
    valid: bundles.valid,
    seats: input.seats,
    seed,
  });
  const placed = (number: number, stage: number) => ({ number, name: input.candidates[number - 1]!, stage });
  const told = stages.map((stage, index) => stageOf(stage, stages[index - 1], index + 1, nameOf));
  const standing = input.candidates.length - new Set(withdrawn).size;
  return {
    quota,
    elected: told.flatMap(({ elected, number: stage }) => elected.map((number) => placed(number, stage))),
    excluded: told.flatMap(({ excluded, number: stage }) => (excluded === null ? [] : [placed(excluded, stage)])),
    stages: told,
    ties: ties.map((tie) => tieOf(tie, told[tie.stage - 1]!, nameOf)),
    notes: [
      ...(standing === input.seats
        ? [`There are as many candidates as seats (${input.seats}): all are elected, and nothing was transferred.`]
        : lastVacancies.length > 0
          ? [
              'As many candidates were left as seats: they are elected without the quota, and nothing more was transferred.',
            ]
          : []),
    ],
  };
}

function stageOf(stage: Stage, before: Stage | undefined, number: number, nameOf: NameOf): CountStage {
  const changes = stage.votes.map((votes, index) => votes - (before?.votes[index] ?? 0));
  return {
    number,
    kind: stage.kind,
    candidate: stage.candidate,
    action: actionOf(stage.kind, stage.candidate, nameOf),
    votes: byNumber(stage.votes),
    transfers: before === undefined ? {} : byNumber(changes, (change) => change !== 0),
    parcels: [...stage.parcels]
      .sort(([one], [other]) => other - one)
      .map(([value, papers]) => ({ value: votesText(value), papers })),
    nonTransferable: votesText(stage.nonTransferable),
    lost: votesText(stage.lost),
    elected: stage.elected,
    excluded: stage.excluded,
  };
}

const byNumber = (
  units: readonly number[],
  isKept: (units: number) => boolean = () => true,
): Record<string, string> => {
  const kept: Record<string, string> = {};
  for (let number = 1; number < units.length; number += 1) {
    if (isKept(units[number]!)) kept[number] = votesText(units[number]!);
  }
  return kept;
};

function tieOf(tie: Tie, stage: CountStage, nameOf: NameOf): CountTie {
  const told = {
    stage: tie.stage,
    kind: tie.kind,
    candidates: tie.candidates,
    chosen: [tie.chosen],
    decidedBy: tie.lot === null ? ('precedingStage' as const) : ('lot' as const),
    precedingStage: tie.precedingStage,
    lot: tie.lot,
  };
  return { ...told, text: tieInWords(told, stage.votes[String(tie.candidates[0])]!, nameOf) };
}

function mostVotes(input: CountInput, bundles: Bundles, seed: () => string, nameOf: NameOf): Counted {
  const { votes, elected, tie, papersWithMore } = countMostVotes({
    candidates: input.candidates.length,
    withdrawn: input.withdrawn ?? [],
    bundles: bundles.bundles,
    seats: input.seats,
    seed,
  });
  const units = votes.map((count) => count * UNITS);
  const told =
    tie === null
      ? []
      : [{ ...tie, stage: 1, kind: 'election' as const, decidedBy: 'lot' as const, precedingStage: null }];
  const more = papersWithMore.toLocaleString('en-GB');
  return {
    quota: null,
    elected: elected.map((number) => ({ number, name: input.candidates[number - 1]!, stage: 1 })),
    excluded: [],
    stages: [
      {
        number: 1,
        kind: 'firstPreferences',
        candidate: null,
        action: input.seats === 1 ? 'Votes' : `Votes, up to ${input.seats} on a paper`,
        votes: byNumber(units),
        transfers: {},
        parcels: [],
        nonTransferable: votesText(0),
        lost: votesText(0),
        elected,
        excluded: null,
      },
    ],
    ties: told.map((one) => ({ ...one, text: tieInWords(one, votesText(units[one.candidates[0]!]!), nameOf) })),
    notes:
      papersWithMore === 0
        ? []
        : [
            `On ${more} of the papers more candidates are ranked than there are seats: only the first ${input.seats === 1 ? 'preference' : `${input.seats} preferences`} counted.`,
          ],
  };
}
