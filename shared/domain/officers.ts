// Who may unlock the desk, and in which roles. What a role may do and see is said once, in shared/rules/access.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, RecordSchema } from './values.ts';

export const RoleSchema = z.enum(['secretary', 'convenor', 'membershipOfficer', 'rep', 'jointSecretary', 'auditor']);
export type Role = z.infer<typeof RoleSchema>;

/**
 * An officer with an account of their own: its id is the `account` of every transaction that they make, and of their slot
 * in the keyring. Their posts are the `reps` of the member that they are.
 */
export const OfficerSchema = RecordSchema.extend({
  name: NameSchema,
  /** Several at once add up. */
  roles: z.array(RoleSchema).min(1).max(6),
  /** Who they are on the membership list; null for somebody who is not on it. */
  memberId: IdSchema.nullable(),
  email: LineSchema,
  /** Days in the branch's zone. An officer who was withdrawn unlocks nothing any more; their name stays for history. */
  addedOn: DaySchema,
  withdrawnOn: DaySchema.nullable(),
});
export type Officer = z.infer<typeof OfficerSchema>;

/** The one record about the keyring: there is never a second. */
export const KEYRING_ID = '00000000-0000-7000-8000-000000000002';

/**
 * Which keyring belongs to this history: keys.json of another generation was put back, or comes from elsewhere.
 */
export const KeyringSchema = RecordSchema.extend({
  /** Random, and the same for as long as the branch has this data key. */
  folderId: IdSchema,
  /** Grows by one whenever keys.json is written. */
  generation: z.int().min(1),
  /** When the recovery sheet that is valid now was made. */
  recoveryMadeOn: DaySchema,
  /** When the recovery sheet was last used, and whether a secretary has seen that since. */
  recoveryUsedAt: z.iso.datetime().nullable(),
  recoveryUseSeen: z.boolean(),
});
export type Keyring = z.infer<typeof KeyringSchema>;
