// What the figures must reach, each threshold with how many are needed, how many there are and why it is asked. Where the law
// can be read in two ways (whether a spoilt paper is a vote), and the readings part, it says so and decides nothing.

import type { BallotFigures, BallotKind, Threshold } from '../../../contract/elections/ballots.ts';
import type { BallotRule } from '../../../domain/elections/ballot-rule.ts';
import type { Nation } from '../../../domain/values.ts';
import { type BallotThresholdRow, ballotThreshold, whyNoThreshold } from '../../../law/ballot-thresholds.ts';
import { fold } from '../../fold.ts';
import { atLeast, moreThanHalf } from './figures.ts';

export interface BallotFacts {
  kind: BallotKind;
  choices: readonly string[];
  /** The day on which the ballot opened. */
  on: string;
  nation: Nation;
  rule: BallotRule;
}

/** Whether the first choice is the one that carries it. Accept or reject is a choice between two, and either may be chosen. */
export const asksYesOrNo = ({ kind, choices }: Pick<BallotFacts, 'kind' | 'choices'>): boolean =>
  kind === 'industrialAction' || (choices.length === 2 && fold(choices[0]?.trim() ?? '') === 'yes');

const number = (count: number): string => count.toLocaleString('en-GB');
const needed = (count: number): string => `${number(count)} ${count === 1 ? 'is' : 'are'} needed`;

/** What the law asks of this ballot, each with its authority and whether a person has verified it, then what the branch asks. */
export function thresholdsOf(figures: BallotFigures, facts: BallotFacts): Threshold[] {
  const { kind, rule, nation } = facts;
  const isByLaw = kind === 'industrialAction' && nation !== 'united-states';
  return [
    ...(isByLaw
      ? [legal('majority', figures, facts), legal('turnout', figures, facts), legal('support', figures, facts)]
      : asksYesOrNo(facts)
        ? [ownMajority(figures, facts)]
        : []),
    ...(rule.ownTurnout === null ? [] : [ownTurnout(figures, rule.ownTurnout)]),
    ...(rule.ownSupport === null ? [] : [ownSupport(figures, facts, rule.ownSupport)]),
  ];
}

const TITLES = {
  majority: (yes: string) => `Most of those voting answered “${yes}”`,
  turnout: () => 'At least half of those entitled voted',
  support: (yes: string) => `At least 40% of those entitled answered “${yes}”`,
};

function legal(name: BallotThresholdRow['name'], figures: BallotFigures, facts: BallotFacts): Threshold {
  const row = ballotThreshold(name, facts.on, facts.nation);
  const title = TITLES[name](facts.choices[0] ?? 'Yes');
  if (row === undefined) {
    const { why, authority } = whyNoThreshold(facts.on, facts.nation);
    // What took a threshold away has been read as little as what came after it.
    const verified = false;
    return {
      name,
      title,
      applies: false,
      required: null,
      reached: null,
      of: null,
      isMet: null,
      authority,
      verified,
      why,
    };
  }
  const measured =
    name === 'majority' ? majority(figures) : name === 'turnout' ? turnout(figures, 50) : support(figures, 40);
  const isForThese = !row.isForImportantPublicServices || facts.rule.isImportantPublicService === true;
  return {
    name,
    title,
    applies: isForThese,
    ...measured,
    ...(facts.rule.isImportantPublicService === false && row.isForImportantPublicServices ? { isMet: null } : {}),
    authority: row.authority,
    verified: row.verified,
    why: [isForThese ? measured.why : whyNotForThese(facts.rule, measured.why), row.note].filter(Boolean).join(' '),
  };
}

const whyNotForThese = ({ isImportantPublicService }: BallotRule, measured: string): string =>
  isImportantPublicService === false
    ? 'It is asked only where most of those entitled are normally engaged in important public services, and here they are not.'
    : `It is asked only where most of those entitled are normally engaged in important public services: nobody has said whether they are. If so: ${measured}`;

type Measured = Pick<Threshold, 'required' | 'reached' | 'of' | 'isMet' | 'why'>;

const votesFor = (figures: BallotFigures): number => figures.votes[0]?.votes ?? 0;

/** More than half of those who answered; a spoilt paper might be a vote that did not say yes. */
function majority(figures: BallotFigures): Measured {
  const { valid, cast } = figures;
  const reached = votesFor(figures);
  const required = moreThanHalf(valid);
  const isMet = reached >= required;
  const isStillMet = reached >= moreThanHalf(cast);
  const counted = `${number(reached)} of ${number(valid)} who answered; ${needed(required)}.`;
  if (isMet === isStillMet) return { required, reached, of: valid, isMet, why: counted };
  return {
    ...{ required, reached, of: valid, isMet: null },
    why: `${counted} If spoilt papers count as votes, ${number(moreThanHalf(cast))} would be needed: whether they do has not been settled here. Ask the union’s office.`,
  };
}

/** Whose papers came back; a spoilt paper might be none that voted. */
function turnout(figures: BallotFigures, percent: number): Measured {
  const { entitled, valid, cast, spoilt } = figures;
  const required = atLeast(percent, entitled);
  if (entitled === 0) return { required, reached: 0, of: 0, isMet: null, why: 'Nobody was entitled to vote.' };
  const without = `${number(valid)} of ${number(entitled)} entitled answered; ${needed(required)}.`;
  if (valid >= required) return { required, reached: valid, of: entitled, isMet: true, why: without };
  if (cast < required) {
    const why =
      spoilt === 0 ? without : `${without} With the spoilt papers there are ${number(cast)}, too few as well.`;
    return { required, reached: valid, of: entitled, isMet: false, why };
  }
  return {
    ...{ required, reached: valid, of: entitled, isMet: null },
    why: `${without} With the spoilt ${spoilt === 1 ? 'one' : 'ones'} there are ${number(cast)}, which would be enough: whether a spoilt paper is a vote cast has not been settled here. Ask the scrutineer and the union’s office.`,
  };
}

function support(figures: BallotFigures, percent: number): Measured {
  const { entitled } = figures;
  const required = atLeast(percent, entitled);
  const reached = votesFor(figures);
  if (entitled === 0) return { required, reached, of: 0, isMet: null, why: 'Nobody was entitled to vote.' };
  return {
    ...{ required, reached, of: entitled, isMet: reached >= required },
    why: `${number(reached)} of ${number(entitled)} entitled; ${needed(required)}.`,
  };
}

/** Where no law asks anything, more than half of those who answered still decides a question of two answers. */
function ownMajority(figures: BallotFigures, { kind, choices }: BallotFacts): Threshold {
  const { valid } = figures;
  const reached = votesFor(figures);
  const required = moreThanHalf(valid);
  return {
    name: 'majority',
    title: TITLES.majority(choices[0] ?? 'Yes'),
    applies: true,
    ...{ required, reached, of: valid, isMet: reached >= required },
    authority: kind === 'consultative' ? 'The question itself' : 'The union’s constitution',
    verified: kind === 'consultative',
    why: `${number(reached)} of ${number(valid)} who answered; ${needed(required)}. ${
      kind === 'consultative'
        ? 'No law asks anything of a consultative ballot.'
        : 'What the union’s constitution asks has not been read here.'
    }`,
  };
}

const OWN = { authority: 'The branch’s own', verified: true, applies: true } as const;

/** What the branch asks is asked of the papers that came back: it has said no more. */
function ownTurnout({ entitled, cast }: BallotFigures, percent: number): Threshold {
  const required = atLeast(percent, entitled);
  return {
    name: 'ownTurnout',
    title: `At least ${percent}% of those entitled sent a paper back`,
    ...OWN,
    ...{ required, reached: cast, of: entitled, isMet: entitled === 0 ? null : cast >= required },
    why: `${number(cast)} of ${number(entitled)} entitled; ${needed(required)}.`,
  };
}

function ownSupport(figures: BallotFigures, facts: BallotFacts, percent: number): Threshold {
  const { rule } = facts;
  const isYes = asksYesOrNo(facts);
  const isOfVoting = rule.ownSupportOf === 'voting';
  const of = isOfVoting ? figures.valid : figures.entitled;
  const best = isYes ? figures.votes[0] : figures.votes.toSorted((a, b) => b.votes - a.votes)[0];
  const reached = best?.votes ?? 0;
  const required = atLeast(percent, of);
  return {
    name: 'ownSupport',
    title: isYes
      ? `At least ${percent}% of those ${isOfVoting ? 'voting' : 'entitled'} answered “${best?.choice ?? ''}”`
      : `At least ${percent}% of those ${isOfVoting ? 'voting' : 'entitled'} chose the same`,
    ...OWN,
    ...{ required, reached, of, isMet: of === 0 ? null : reached >= required },
    why: `${number(reached)} of ${number(of)}; ${needed(required)}.`,
  };
}
