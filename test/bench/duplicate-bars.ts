// The bars of the search for duplicates. What is found is shown beside what the same name and date of birth find.

import { bar, beside, type Row } from './bars.ts';

export interface DuplicateFigures {
  /** Milliseconds. */
  time: number;
  peer: number;
  stall: number;
  /** Bytes: of the search, and of the process with the list before it. */
  memory: number;
  list: number;
  /** Of one. */
  precision: number;
  recall: number;
  peerRecall: number;
}

const MB = 1_000_000;

export function duplicateRows(figures: DuplicateFigures): Row[] {
  const { time, peer, stall, memory, list, precision, recall, peerRecall } = figures;
  const exact = 'same name and birth, exactly';
  return [
    bar('duplicates among 100,000', time, 60_000, exact, peer),
    bar('  memory for it', memory / MB, 1_500, 'the list and Node', list / MB, 'MB'),
    bar('  longest stall', stall, 100, exact, peer),
    beside('  true pairs that are proposed', 100 * recall, '%', exact, 100 * peerRecall),
    beside('  proposed pairs that are true', 100 * precision, '%', 'asked for', 99),
  ];
}
