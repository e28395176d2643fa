// The papers of an election as they count: what two readings agreed on, with the candidates as they stand on the paper.
// A declaration counts these and nothing else, so that whoever counts again from the same papers gets the same.

import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import type { BallotBatch } from '../../../../../shared/domain/elections/papers.ts';
import { candidatesOnPaper, type OnThePaper } from '../../../../../shared/rules/elections/papers/on-the-paper.ts';
import { differencesLeft } from '../../../../../shared/rules/elections/papers/readings.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';

export interface AgreedPapers {
  /** In the order of the paper, numbered from 1; who withdrew since stands there still. */
  candidates: OnThePaper[];
  /** Valid papers alone: candidates by their number, first preference first; equal papers together, in an order of their own. */
  papers: { preferences: number[]; count: number }[];
  /** Papers that do not count. */
  spoilt: number;
  /** Every bundle was read twice and agreed, and there is at least one. */
  isComplete: boolean;
  /** A sentence for each thing that is missing: a bundle read once, readings that differ. */
  why: string[];
}

export function agreedPapers(from: Pick<View | Transaction, 'byIndex'>, election: Election): AgreedPapers {
  const batches = [...from.byIndex('ballotBatches', 'electionId', election.id)];
  const byKey = new Map<string, { preferences: number[]; count: number }>();
  let spoilt = 0;
  for (const { preferences, spoilt: reason, count } of batches.flatMap(({ agreed }) => agreed ?? [])) {
    if (reason !== null) {
      spoilt += count;
      continue;
    }
    const key = preferences.join(' ');
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { preferences: [...preferences], count });
    else known.count += count;
  }
  const why = missingOf(batches);
  return {
    candidates: candidatesOnPaper(election),
    papers: [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, paper]) => paper),
    spoilt,
    isComplete: why.length === 0,
    why,
  };
}

/** Every bundle was read twice and agreed, and there is at least one: asked wherever the papers themselves are not. */
export const areAgreed = (from: Pick<View | Transaction, 'byIndex'>, { id }: Pick<Election, 'id'>): boolean =>
  missingOf([...from.byIndex('ballotBatches', 'electionId', id)]).length === 0;

const missingOf = (batches: readonly BallotBatch[]): string[] =>
  batches.length === 0 ? ['No papers have been entered yet.'] : batches.flatMap(missingIn).sort();

function missingIn(batch: BallotBatch): string[] {
  if (batch.agreed !== null) return [];
  if (batch.second === null) return [`${batch.name} has been read once: it waits for the second reading.`];
  const left = differencesLeft(batch).length;
  return [`${batch.name}: the two readings differ on ${left} ${left === 1 ? 'paper' : 'papers'}.`];
}
