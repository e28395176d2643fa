// Reading and writing a case inside a transaction: found or said to be gone, at the revision it was based on, and with
// each change of where it stands written into its timeline.

import { randomUUIDv7 } from 'node:crypto';
import type { Case } from '../../../../shared/domain/cases.ts';
import type { CollectionName, RecordOf } from '../../../../shared/domain/collections.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import { NotThere, StaleRecord } from '../../store/errors.ts';
import { type BranchProfile, timeOfDay } from '../branch-profile.ts';

/** The record, or NotThere. */
export function found<C extends CollectionName>(from: Transaction | View, collection: C, id: string): RecordOf<C> {
  const record = from.get(collection, id);
  if (record === undefined) throw new NotThere(collection, id);
  return record;
}

/** The record at the revision that a change was based on. @throws NotThere, StaleRecord. */
export function foundAt<C extends CollectionName>(
  tx: Transaction,
  collection: C,
  based: { id: string; revision: number },
): RecordOf<C> {
  const record = found(tx, collection, based.id);
  if (record.revision !== based.revision) throw new StaleRecord(collection, based.id, record);
  return record;
}

/** Writes what changed into the timeline, as at now. */
export function writeEvent(tx: Transaction, profile: BranchProfile, caseId: string, text: string): TimelineEntry {
  return tx.put('timeline', {
    id: randomUUIDv7(),
    caseId,
    kind: 'event',
    day: profile.today,
    time: timeOfDay(tx.at, profile.zone),
    place: '',
    text,
    isContactWithMember: false,
    documentId: null,
    recordedAt: tx.at,
  });
}

/** The name of who holds a post, or null when the post or the person is gone. */
export function repName(from: Transaction | View, repId: string | null): string | null {
  const holder = repId === null ? undefined : from.nameOfPost(repId);
  return holder ? personName(holder) : null;
}

export const personName = (person: { firstName: string; lastName: string }): string =>
  `${person.firstName} ${person.lastName}`.trim();

/** `Grace Obi`, or `Grace Obi and 13 others`. */
export function namesOnCase(from: Transaction | View, on: Pick<Case, 'memberIds'>): string {
  const first = from.get('members', on.memberIds[0] ?? '');
  const name = first ? personName(first) : 'Somebody no longer on the list';
  const others = on.memberIds.length - 1;
  return others === 0 ? name : `${name} and ${others} ${others === 1 ? 'other' : 'others'}`;
}
