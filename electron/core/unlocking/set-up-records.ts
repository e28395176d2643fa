// What the set-up writes into the records: the branch where there is none yet, its first secretary, and which keyring belongs
// to them. It lies sealed in keys.json until it is written, so that a computer that goes off in between forgets nothing.

import * as z from 'zod';
import { BRANCH_ID, emptySettings } from '../../../shared/domain/branch.ts';
import { KEYRING_ID, type Keyring } from '../../../shared/domain/officers.ts';
import { DaySchema, IdSchema, NameSchema, NationSchema } from '../../../shared/domain/values.ts';
import { settingsOf } from '../services/branch-profile.ts';
import type { Reason, Transaction } from '../store/desk-store.ts';

const SetUpRecordsSchema = z.object({
  officerId: IdSchema,
  officer: NameSchema,
  /** null: there is one already. */
  branch: z.object({ name: NameSchema, nation: NationSchema }).nullable(),
  /** In the branch's zone. */
  day: DaySchema,
});
export type SetUpRecords = z.infer<typeof SetUpRecordsSchema>;

export const setUpBytes = (records: SetUpRecords): Uint8Array => Buffer.from(JSON.stringify(records), 'utf8');
export const setUpFrom = (bytes: Uint8Array): SetUpRecords =>
  SetUpRecordsSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));

export const setUpReason = ({ officerId }: SetUpRecords): Reason => ({ code: 'session.setUp', ids: [officerId] });

/** Written once: where a branch or a keyring is there already, it is taken further. */
export function writeSetUp(
  tx: Transaction,
  { officerId, officer, branch, day }: SetUpRecords,
  keys: { folderId: string; generation: number },
): void {
  if (branch !== null && tx.get('branch', BRANCH_ID) === undefined) {
    const { name, nation } = branch;
    tx.put('branch', { id: BRANCH_ID, name, nation, ...settingsOf(nation), isSample: false, ...emptySettings });
  }
  tx.put('officers', {
    id: officerId,
    name: officer,
    roles: ['secretary'],
    memberId: null,
    email: '',
    addedOn: day,
    withdrawnOn: null,
  });
  putKeyring(tx, { ...keys, recoveryMadeOn: day, recoveryUsedAt: null, recoveryUseSeen: false });
}

/** The one record about the keyring, as it is from now on. */
export function putKeyring(tx: Transaction, next: Omit<Keyring, 'id' | 'revision'>): void {
  tx.put('keyrings', { id: KEYRING_ID, ...next }, tx.get('keyrings', KEYRING_ID)?.revision);
}
