// Locking and unlocking: what a window is told of the lock, and what it sends to open it.

import * as z from 'zod';
import { BranchSchema } from '../domain/branch.ts';
import { RoleSchema } from '../domain/officers.ts';
import { IdSchema, NameSchema } from '../domain/values.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';

/** As it was typed. Whether it is good enough is shared/rules/passphrase.ts's to say, where one is chosen. */
export const PassphraseSchema = z
  .string()
  .min(1, { error: 'Write the passphrase.' })
  .max(1_000, { error: 'This is too long: 1,000 characters at most.' })
  .meta({ description: 'A passphrase; one that is chosen has at least 12 characters.' });

/**
 * The computer's own key store: `strong` asks the person or the hardware for each program; `sameUser` gives its keys to
 * any program that runs as the same person; `none` keeps nothing safely, or is not there.
 */
export const KeyStoreStrengthSchema = z.enum(['strong', 'sameUser', 'none']);
export type KeyStoreStrength = z.infer<typeof KeyStoreStrengthSchema>;

export const LockSchema = z.object({
  /** `none`: what is here lies on the disk as it is. */
  protection: z.enum(['none', 'passphrase']),
  isLocked: z.boolean(),
  /** Seconds until the next try, after wrong passphrases; 0 when one may try now. */
  waitSeconds: z.int().min(0),
  keyStore: z.object({
    strength: KeyStoreStrengthSchema,
    /** What it is called ("gnome_libsecret", "keychain"); '' when there is none. */
    backend: z.string(),
    /** Whether it holds a key for this folder: then it unlocks without a passphrase. */
    isKept: z.boolean(),
  }),
  lockAfterMinutes: z.int(),
  /** The recovery sheet opened it: somebody has to choose a new passphrase before anything else. */
  isRecovering: z.boolean(),
});
export type Lock = z.infer<typeof LockSchema>;

/** Whose session this is. Their posts are those of today. */
export const SessionOfficerSchema = z.object({
  /** The account: an officer's id, or `recovery`. */
  id: z.string().max(64),
  name: z.string(),
  roles: z.array(RoleSchema),
  memberId: IdSchema.nullable(),
  repIds: z.array(IdSchema).max(1_000),
  workplaceIds: z.array(IdSchema).max(10_000),
});
export type SessionOfficer = z.infer<typeof SessionOfficerSchema>;

/** The code is shown once and is nowhere in the clear afterwards; the sheet is a PDF of one page with the code on it. */
export const RecoverySchema = z.object({ code: z.string(), sheet: DownloadSchema });

export const SetUpSchema = z.strictObject({
  passphrase: PassphraseSchema,
  /** The name of whoever sets it up: they are its first secretary. */
  officer: NameSchema,
  /** Left out where there is a branch already, which is then protected. */
  branch: z.strictObject({ name: BranchSchema.shape.name, nation: BranchSchema.shape.nation }).optional(),
  /** In-process only: where the sheet is to be written. */
  path: ToPathSchema,
});

export const UnlockSchema = z
  .strictObject({
    passphrase: PassphraseSchema.optional(),
    /** From the recovery sheet, with or without its dashes. */
    recoveryCode: z.string().max(200).optional(),
    /** The computer's own key store has it. */
    keyStore: z.literal(true).optional(),
  })
  .refine((given) => Object.values(given).filter((way) => way !== undefined).length === 1, {
    path: ['passphrase'],
    error: 'Give one of these: a passphrase, the code of the recovery sheet, or the key store.',
  });
