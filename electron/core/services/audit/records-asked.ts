// One record as somebody asks about it: what was done with it includes what hangs on it, and for a member their cases.

import type { CollectionName } from '../../../../shared/domain/collections.ts';
import type { View } from '../../store/desk-store.ts';

const OF_A_CASE = ['timeline', 'tasks', 'documents'] as const;
const OF_A_NEGOTIATION = ['negotiationItems', 'negotiationMeetings'] as const;

/** The ids of the record, of what hangs on it, and of a member's cases with what hangs on those; as far as they may be seen. */
export function idsAskedFor(view: View, collection: CollectionName, id: string): Set<string> {
  const ids = new Set([id]);
  const cases = collection === 'cases' ? [id] : collection === 'members' ? casesOf(view, id) : [];
  for (const caseId of cases) {
    ids.add(caseId);
    for (const name of OF_A_CASE) for (const record of view.byIndex(name, 'caseId', caseId)) ids.add(record.id);
  }
  if (collection === 'members') for (const post of view.byIndex('reps', 'memberId', id)) ids.add(post.id);
  if (collection === 'negotiations') {
    for (const name of OF_A_NEGOTIATION) for (const { id: on } of view.byIndex(name, 'negotiationId', id)) ids.add(on);
  }
  return ids;
}

const casesOf = (view: View, memberId: string): string[] =>
  view.byIndex('cases', 'memberId', memberId).map((on) => on.id);
