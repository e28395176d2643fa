// What shows that a joint commitment is more than words: evidence of the last 12 months, or that there is none.

import type { PartnershipEntry } from '../../../domain/partnership/entries.ts';
import { type Commitment, CommitmentSchema } from '../../../domain/partnership/sides.ts';
import { monthsAfter } from '../../limits.ts';

const EVIDENCE_MONTHS = 12;

type Evidence = Pick<PartnershipEntry, 'id' | 'kind' | 'day' | 'commitment'>;

export interface CommitmentEvidence<E extends Evidence> {
  commitment: Commitment;
  /** Newest first, whatever its age. */
  evidence: E[];
  lastOn: string | null;
  /** Agreed to, and nothing of the last 12 months shows it. */
  hasNoEvidence: boolean;
}

/** All six, in their order; evidence of a day after `asOf` is not known yet. */
export function commitmentEvidence<E extends Evidence>(entries: readonly E[], asOf: string): CommitmentEvidence<E>[] {
  const since = monthsAfter(asOf, -EVIDENCE_MONTHS);
  return CommitmentSchema.options.map((commitment) => {
    const evidence = entries
      .filter((entry) => entry.commitment === commitment && entry.day <= asOf)
      .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
    const lastOn = evidence[0]?.day ?? null;
    return { commitment, evidence, lastOn, hasNoEvidence: lastOn === null || lastOn <= since };
  });
}
