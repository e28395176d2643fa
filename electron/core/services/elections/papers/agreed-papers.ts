// The papers of an election as they count: what two readings agreed on, with the candidates as they stand on the paper.
// A declaration counts these and nothing else, so that whoever counts again from the same papers gets the same.

import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';

export interface AgreedPapers {
  /** In the order of the paper, numbered from 1. */
  candidates: { number: number; nominationId: string; name: string }[];
  /** Valid papers alone: candidates by their number, first preference first; equal papers together. */
  papers: { preferences: number[]; count: number }[];
  /** Every bundle was read twice and agreed, and there is at least one. */
  isComplete: boolean;
  /** A sentence for each thing that is missing: a bundle read once, readings that differ. */
  why: string[];
}

export function agreedPapers(_from: View | Transaction, _election: Election): AgreedPapers {
  return { candidates: [], papers: [], isComplete: false, why: ['No papers have been entered yet.'] };
}
