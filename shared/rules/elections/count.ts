// Counts papers by the rule that is asked for: pure, so that anybody can count again and get the same bytes.

import type { CountResult, PaperFinding } from '../../domain/elections/count-result.ts';
import type { CountingRule } from '../../domain/elections/counting-rule.ts';
import { NotCountable } from './not-countable.ts';

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
  /** What lots are drawn from; left out: a hash of the papers. */
  seed?: string;
  title?: string;
  /** What the reader of the papers found. */
  findings?: readonly PaperFinding[];
  notes?: readonly string[];
}

/** @throws NotCountable, with a sentence for each problem. */
export function countPapers(input: CountInput): CountResult {
  throw new NotCountable({ line: null, message: `${input.rule} is not counted yet.` });
}
