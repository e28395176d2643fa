// A count as a table: candidates down, stages across. One layout for the screen, the paper and the sheets.

import type { CountResult, Outcome } from '../../domain/elections/count-result.ts';

export interface CountTableRow {
  number: number;
  name: string;
  outcome: Outcome;
  /** The stage that decided it; null: none did, the candidate withdrew, or there is but one (most votes). */
  decidedAt: number | null;
  /** One for each stage: votes as text, and what they changed by ('' where they did not). */
  cells: { stage: number; votes: string; change: string; isGone: boolean }[];
}

export interface CountTable {
  stages: { number: number; action: string }[];
  rows: CountTableRow[];
  /** One for each stage. */
  nonTransferable: string[];
}

/** In the order of the paper. */
export function countTable(result: CountResult): CountTable {
  return {
    stages: result.stages.map(({ number, action }) => ({ number, action })),
    rows: result.account.map(({ number, name, outcome }) => {
      const placed = [...result.elected, ...result.excluded].find((one) => one.number === number);
      const goneFrom = outcome === 'excluded' ? placed!.stage : outcome === 'withdrawn' ? 0 : Number.POSITIVE_INFINITY;
      return {
        number,
        name,
        outcome,
        decidedAt: result.rule === 'fptp' ? null : (placed?.stage ?? null),
        cells: result.stages.map((stage) => ({
          stage: stage.number,
          votes: stage.votes[String(number)]!,
          change: stage.transfers[String(number)] ?? '',
          isGone: stage.number > goneFrom,
        })),
      };
    }),
    nonTransferable: result.stages.map(({ nonTransferable }) => nonTransferable),
  };
}

const MOST_HEAD = 70;

/** What stands above a column: a long name is told in full elsewhere. */
export const headOf = (action: string): string =>
  action.length > MOST_HEAD ? `${action.slice(0, MOST_HEAD - 1)}…` : action;

/** "Elected at stage 3" */
export function outcomeInWords({ outcome, decidedAt }: Pick<CountTableRow, 'outcome' | 'decidedAt'>): string {
  if (outcome === 'elected') return decidedAt === null ? 'Elected' : `Elected at stage ${decidedAt}`;
  if (outcome === 'excluded') return `Excluded at stage ${decidedAt}`;
  return outcome === 'withdrawn' ? 'Withdrew' : 'Not elected';
}
