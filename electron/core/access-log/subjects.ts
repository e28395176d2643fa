// Which records a call was about, told from the ids in its input: by the name of the field, or by looking where the id is.

import { type CollectionName, collectionNames } from '../../../shared/domain/collections.ts';
import type { View } from '../store/desk-store.ts';

/** Fields whose name says what they are the id of. Others (`id`, `ids`, `keepId` …) are looked for. */
const BY_FIELD: Readonly<Record<string, CollectionName>> = {
  caseId: 'cases',
  caseIds: 'cases',
  memberId: 'members',
  memberIds: 'members',
  employerId: 'employers',
  workplaceId: 'workplaces',
  documentId: 'documents',
  documentIds: 'documents',
  mailingId: 'mailings',
  officerId: 'officers',
  officerIds: 'officers',
  procedureId: 'procedures',
  repId: 'reps',
  templateId: 'templates',
};

const MOST = 500;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** What the id of a record that is not there, or not open to whoever asks, stands under. */
export const UNKNOWN = 'records';

/**
 * `cases/0190…`, the records that the input names first and then those that they hang on; 500 at most. Only what is an id
 * is taken: a log must never hold what somebody typed.
 */
export function subjectsOf(input: unknown, view: Pick<View, 'get'>): string[] {
  if (typeof input !== 'object' || input === null) return [];
  const named: string[] = [];
  const above: string[] = [];
  for (const [field, value] of Object.entries(input)) {
    if (!/^(id|ids|.*Ids?)$/.test(field)) continue;
    for (const id of Array.isArray(value) ? value.slice(0, MOST) : [value]) {
      if (typeof id !== 'string' || !UUID.test(id)) continue;
      const known = BY_FIELD[field];
      const found = known ? { collection: known, record: view.get(known, id) } : whereIs(id, view);
      named.push(`${found?.collection ?? UNKNOWN}/${id}`);
      above.push(...hangsOn(found?.record));
    }
  }
  return [...new Set([...named, ...above])].slice(0, MOST);
}

function whereIs(id: string, view: Pick<View, 'get'>): { collection: CollectionName; record: object } | undefined {
  for (const collection of collectionNames) {
    const record = view.get(collection, id);
    if (record) return { collection, record };
  }
  return undefined;
}

/** The case of a document, an entry or a task; the member of a post; the negotiation of an item or a meeting. */
function* hangsOn(of: object | undefined): Generator<string> {
  const record: { caseId?: unknown; memberId?: unknown; negotiationId?: unknown } = of ?? {};
  if (typeof record.caseId === 'string') yield `cases/${record.caseId}`;
  if (typeof record.memberId === 'string') yield `members/${record.memberId}`;
  if (typeof record.negotiationId === 'string') yield `negotiations/${record.negotiationId}`;
}
