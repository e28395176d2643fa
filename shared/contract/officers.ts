// Who may unlock the desk: officers with their roles, their passphrases, and the recovery sheet.

import * as z from 'zod';
import { OfficerSchema, RoleSchema } from '../domain/officers.ts';
import { DaySchema, IdSchema, InstantSchema, LineSchema, NameSchema, RevisionSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { ToPathSchema } from './download.ts';
import { PassphraseSchema, RecoverySchema } from './unlocking.ts';

const RolesSchema = z
  .array(RoleSchema)
  .min(1, { error: 'Choose at least one role.' })
  .max(6)
  .refine((roles) => new Set(roles).size === roles.length, { error: 'A role is given twice.' });

const OfficerRowSchema = OfficerSchema.extend({
  /** False after a passphrase was lost with the keyring, or never given: a new one lets them in. */
  hasPassphrase: z.boolean(),
  isYou: z.boolean(),
});

/** The recovery sheet that is valid now. */
const RecoveryStateSchema = z.object({
  madeOn: DaySchema,
  usedAt: InstantSchema.nullable(),
  /** Whether a secretary has seen that it was used. */
  isSeen: z.boolean(),
});

export const officers = {
  /** Everybody who has or had an account, those of today first. `recovery` is null where the desk is not protected. */
  list: base.input(z.object({}).optional()).output(
    z.object({
      rows: z.array(OfficerRowSchema).max(1_000),
      total: z.int(),
      recovery: RecoveryStateSchema.nullable(),
    }),
  ),
  /** They unlock with this passphrase from now on, and are asked to choose their own. */
  add: base
    .input(
      z.strictObject({
        name: NameSchema,
        roles: RolesSchema,
        passphrase: PassphraseSchema,
        memberId: IdSchema.nullable().default(null),
        email: LineSchema.default(''),
      }),
    )
    .output(OfficerSchema),
  /** Changes what is given. The last secretary stays one. */
  change: base
    .input(
      z.strictObject({
        id: IdSchema,
        revision: RevisionSchema,
        name: NameSchema.optional(),
        roles: RolesSchema.optional(),
        memberId: IdSchema.nullable().optional(),
        email: LineSchema.optional(),
      }),
    )
    .output(OfficerSchema),
  /** From now on their passphrase opens nothing here. Never the last secretary. */
  withdraw: base.input(z.strictObject({ id: IdSchema, revision: RevisionSchema.optional() })).output(OfficerSchema),
  /**
   * For somebody who forgot theirs, or who was withdrawn and comes back. Sealed cases stay closed to them until somebody who
   * may open one names them again: a secretary could otherwise read one in their stead. With the code of the recovery sheet
   * they are open to them at once; that it was used is written down.
   */
  newPassphrase: base
    .input(z.strictObject({ id: IdSchema, passphrase: PassphraseSchema, recoveryCode: z.string().max(200).optional() }))
    .output(OfficerSchema),
  /**
   * The sheet before it opens nothing any more. With its code, the new one opens every sealed case that it did; without, those
   * that whoever makes it may open. `path` in-process only.
   */
  newRecoverySheet: base
    .input(z.strictObject({ recoveryCode: z.string().max(200).optional(), path: ToPathSchema }).optional())
    .output(RecoverySchema),
  /**
   * Encrypts everything anew under another data key: whoever kept a copy of the keys of before opens nothing that follows.
   * Passphrases and the recovery sheet stay. Long; stopped, nothing has changed.
   */
  newDataKey: base.input(z.object({}).optional()).output(z.object({ doneAt: InstantSchema })),
  /** A secretary has seen that the recovery sheet was used. */
  recoverySeen: base.input(z.object({}).optional()).output(z.object({ seenAt: InstantSchema })),
};
