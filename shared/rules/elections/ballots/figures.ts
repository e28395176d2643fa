// The figures of one constituency, and of all together: papers that came back, votes for each choice, and their shares.

import type { BallotFigures } from '../../../contract/elections/ballots.ts';

export interface CountedReturn {
  entitled: number;
  /** In the order of the choices. */
  votes: readonly number[];
  spoilt: number;
}

/** Cut off after two decimals: 49.996% is not 50%. null: of nobody. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 10_000) / whole) / 100;

/** "49.99%"; "n/a" of nobody. */
export const percentInWords = (percent: number | null): string => (percent === null ? 'n/a' : `${percent}%`);

/** The fewest that are at least so many percent; percents have two decimals at most. */
export const atLeast = (percent: number, of: number): number => Math.ceil((of * Math.round(percent * 100)) / 10_000);

export const moreThanHalf = (of: number): number => Math.floor(of / 2) + 1;

export function figuresOf({ entitled, votes, spoilt }: CountedReturn, choices: readonly string[]): BallotFigures {
  const counts = choices.map((_choice, at) => votes[at] ?? 0);
  const valid = counts.reduce((sum, count) => sum + count, 0);
  const cast = valid + spoilt;
  return {
    entitled,
    cast,
    valid,
    spoilt,
    votes: choices.map((choice, at) => ({
      choice,
      votes: counts[at] ?? 0,
      share: percentOf(counts[at] ?? 0, valid),
      shareOfEntitled: percentOf(counts[at] ?? 0, entitled),
    })),
    turnout: percentOf(cast, entitled),
  };
}

export const together = (parts: readonly CountedReturn[], choices: readonly string[]): CountedReturn => ({
  entitled: parts.reduce((sum, { entitled }) => sum + entitled, 0),
  votes: choices.map((_choice, at) => parts.reduce((sum, { votes }) => sum + (votes[at] ?? 0), 0)),
  spoilt: parts.reduce((sum, { spoilt }) => sum + spoilt, 0),
});

/** What cannot be right about a return, in a sentence; undefined: nothing. */
export function troubleWith(
  part: CountedReturn & { constituency: string },
  choices: readonly string[],
): string | undefined {
  const { constituency, entitled, votes, spoilt } = part;
  if (votes.length !== choices.length) {
    return `“${constituency}” has ${votes.length} ${votes.length === 1 ? 'figure' : 'figures'} for the ${choices.length} choices (${choices.join(', ')}).`;
  }
  const cast = votes.reduce((sum, count) => sum + count, 0) + spoilt;
  if (cast > entitled) {
    return `“${constituency}” has more papers (${cast.toLocaleString('en-GB')}) than people entitled to vote (${entitled.toLocaleString('en-GB')}).`;
  }
  return undefined;
}
