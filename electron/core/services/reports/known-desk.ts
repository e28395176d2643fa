// The desk as it was known after a transaction: what a report reads, so that it gives the same figures and the same bytes
// whenever it is run again, whatever was saved, merged or undone since. The branch's own words are those of that time too.

import { BRANCH_ID } from '../../../../shared/domain/branch.ts';
import type { CollectionName } from '../../../../shared/domain/collections.ts';
import type { CallContext } from '../../desk.ts';
import type { PastView } from '../../store/desk-store.ts';
import { type BranchProfile, profileOf } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';

export interface KnownDesk<N extends CollectionName> {
  view: PastView<N | 'branch'>;
  /** The transaction up to which history is known. */
  knownAt: number;
  /** When that was saved; null when nothing had been. */
  savedAt: string | null;
  profile: BranchProfile;
}

/** @throws InvalidInput when there is no such transaction yet; NotSaved when history cannot be read; AbortError. */
export async function deskAsKnown<N extends CollectionName>(
  asked: number | undefined,
  collections: readonly N[],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<KnownDesk<N>> {
  const { store, now } = context.desk;
  const knownAt = asked ?? store.seq;
  if (knownAt > store.seq) {
    const message = `Nothing has been recorded as step ${knownAt} yet: the newest is ${store.seq}.`;
    throw new InvalidInput({ path: ['knownAt'], message });
  }
  const savedAt = instantOf(knownAt, context);
  const view = await store.viewAt<N | 'branch'>(context.account, knownAt, [...collections, 'branch'], signal);
  return { view, knownAt, savedAt, profile: profileOf(view.get('branch', BRANCH_ID) ?? null, now) };
}

/** When this transaction was made, or the last before it that is not hidden from whoever is present; null when there is none. */
export function instantOf(seq: number, { desk: { store } }: CallContext): string | null {
  for (let step = seq; step > 0; step -= 1) {
    const made = store.transaction(step);
    if (made !== undefined) return made.at;
  }
  return null;
}

/** The moment that stands in a file made of what was known then: when it was saved, or the report's own day. */
export const momentOf = (savedAt: string | null, asAt: string): string => savedAt ?? `${asAt}T00:00:00Z`;
