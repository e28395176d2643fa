// What a ballot on a question comes to: its parts, the whole, and whether it is carried, in words that can be read out.

import type { BallotFigures, BallotTally, Threshold } from '../../../contract/elections/ballots.ts';
import type { BallotReturn } from '../../../domain/elections/elections.ts';
import { figuresOf, percentInWords, together } from './figures.ts';
import { ballotNotes } from './notes.ts';
import { asksYesOrNo, type BallotFacts, thresholdsOf } from './thresholds.ts';

type Part = Pick<BallotReturn, 'constituency' | 'workplaceId' | 'employerId' | 'entitled' | 'votes' | 'spoilt'>;
type Outcome = Pick<BallotTally['total'], 'verdict' | 'inWords' | 'thresholds'>;

/** The returns have been looked through before: each has a figure for every choice, and no more papers than people. */
export function tallyBallot(parts: readonly Part[], facts: BallotFacts): BallotTally {
  const { kind, choices, on, nation, rule } = facts;
  const isEachForItself = rule.isEachForItself && kind === 'industrialAction';
  const constituencies = parts.map((part) => {
    const figures = figuresOf(part, choices);
    const { constituency, workplaceId, employerId } = part;
    return {
      ...figures,
      constituency,
      workplaceId,
      employerId,
      outcome: isEachForItself ? outcomeOf(figures, facts) : null,
    };
  });
  const total = figuresOf(together(parts, choices), choices);
  const outcome: Outcome =
    parts.length === 0
      ? { verdict: 'nothingYet', inWords: 'No figures have been entered yet.', thresholds: [] }
      : isEachForItself
        ? ofEach(constituencies)
        : outcomeOf(total, facts);
  return {
    ...{ kind, choices: [...choices], on, nation, isEachForItself },
    total: { ...total, ...outcome },
    constituencies,
    notes: ballotNotes(total, facts),
  };
}

function outcomeOf(figures: BallotFigures, facts: BallotFacts): Outcome {
  const thresholds = thresholdsOf(figures, facts);
  return { ...(asksYesOrNo(facts) ? decided(figures, thresholds) : chosen(figures, thresholds)), thresholds };
}

const sentence = (figures: BallotFigures): string => {
  const [first, ...others] = figures.votes.map(({ choice, votes }) => `${votes.toLocaleString('en-GB')} ${choice}`);
  return `${[first, ...others].join(', ')}, on a turnout of ${percentInWords(figures.turnout)}.`;
};

function decided(figures: BallotFigures, thresholds: readonly Threshold[]): Omit<Outcome, 'thresholds'> {
  const applying = thresholds.filter(({ applies }) => applies);
  const missed = applying.filter(({ isMet }) => isMet === false);
  if (missed.length > 0) {
    return { verdict: 'notCarried', inWords: `Not carried: ${sentence(figures)} Not reached: ${listed(missed)}.` };
  }
  // Not asked as far as anybody has said; missed, it would decide if it were.
  const open = thresholds.filter(({ applies, isMet, name }) =>
    applies ? isMet === null : name === 'support' && isMet === false,
  );
  if (open.length > 0) {
    return { verdict: 'inDoubt', inWords: `In doubt: ${sentence(figures)} Not settled: ${listed(open)}.` };
  }
  return { verdict: 'carried', inWords: `Carried: ${sentence(figures)}` };
}

const listed = (thresholds: readonly Threshold[]): string =>
  thresholds.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)).join('; ');

function chosen(figures: BallotFigures, thresholds: readonly Threshold[]): Omit<Outcome, 'thresholds'> {
  const most = Math.max(...figures.votes.map(({ votes }) => votes));
  const best = figures.votes.filter(({ votes }) => votes === most);
  const missed = thresholds.filter(({ applies, isMet }) => applies && isMet !== true);
  if (missed.length > 0) {
    return { verdict: 'notDecided', inWords: `Not decided: ${sentence(figures)} Not reached: ${listed(missed)}.` };
  }
  if (best.length > 1) {
    const names = best.map(({ choice }) => `“${choice}”`).join(' and ');
    return { verdict: 'tie', inWords: `Level: ${names} have the same number of votes. ${sentence(figures)}` };
  }
  return { verdict: 'mostVotes', inWords: `“${best[0]?.choice ?? ''}” has the most votes: ${sentence(figures)}` };
}

function ofEach(constituencies: BallotTally['constituencies']): Outcome {
  const at = (verdict: Outcome['verdict']) =>
    constituencies.filter(({ outcome }) => outcome?.verdict === verdict).map(({ constituency }) => constituency);
  const carried = at('carried');
  const doubtful = at('inDoubt');
  const inDoubt = doubtful.length === 0 ? '' : ` In doubt: ${doubtful.join(', ')}.`;
  if (carried.length === constituencies.length) {
    return { verdict: 'carried', inWords: 'Carried at every workplace.', thresholds: [] };
  }
  if (carried.length > 0) {
    const inWords = `Carried at ${carried.length} of ${constituencies.length}, and only there: ${carried.join(', ')}.${inDoubt}`;
    return { verdict: 'carriedAtSome', inWords, thresholds: [] };
  }
  return doubtful.length > 0
    ? { verdict: 'inDoubt', inWords: `Carried at no workplace beyond doubt.${inDoubt}`, thresholds: [] }
    : { verdict: 'notCarried', inWords: 'Carried at no workplace.', thresholds: [] };
}
