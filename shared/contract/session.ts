// The session between a window and the desk: what this desk is, what changed, how far long work has got, drafts.

import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { BranchSchema, MemberListSchema } from '../domain/branch.ts';
import { CollectionNameSchema } from '../domain/collections.ts';
import { PartnershipRefSchema } from '../domain/partnership/sides.ts';
import { RepsRefSchema } from '../domain/reps/refs.ts';
import { DaySchema, IdSchema, InstantSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { JsonValueSchema } from './json-value.ts';
import {
  LockSchema,
  PassphraseSchema,
  RecoverySchema,
  SessionOfficerSchema,
  SetUpSchema,
  UnlockSchema,
} from './unlocking.ts';
import { UpdatesSchema } from './updates.ts';

export const ProgressSchema = z.object({
  procedure: z.string(),
  phase: z.string(),
  done: z.int().min(0),
  total: z.int().min(0),
});
export type Progress = z.infer<typeof ProgressSchema>;

export const ReminderSchema = z.object({
  title: z.string(),
  body: z.string(),
  caseId: IdSchema.nullable(),
  requestId: IdSchema.nullable(),
  /** Of partnership: the record. Left out: it is of none. */
  partnership: PartnershipRefSchema.optional(),
  /** Of reps and elections, likewise. */
  reps: RepsRefSchema.optional(),
  day: DaySchema,
});
export type Reminder = z.infer<typeof ReminderSchema>;

/** What was found damaged when the data was opened, and what was recovered from where. */
export const DamageSchema = z.object({
  file: z.string(),
  what: z.string(),
  recoveredFrom: z.string(),
  copiedTo: z.string().nullable(),
});

export const SessionSchema = z.object({
  version: z.string(),
  /** Today in the branch's zone. */
  today: DaySchema,
  now: InstantSchema,
  branch: BranchSchema.nullable(),
  /** The newest membership list, and whether the officer has said that the file it came from is deleted. */
  memberList: MemberListSchema.omit({ absent: true, kept: true }).extend({ copyDeleted: z.boolean() }).nullable(),
  dataFolder: z.string(),
  /** The folder lies in OneDrive, Dropbox or the like: two computers may write it at once. */
  synchronisedBy: z.string().nullable(),
  isReadOnly: z.boolean(),
  damage: z.array(DamageSchema).max(100),
  lastBackupAt: InstantSchema.nullable(),
  /** Since when it cannot be written down who reads what, and why (`diskFull`, `readOnly`, `failed`). Work goes on. */
  logTrouble: z.object({ since: InstantSchema, reason: z.string() }).nullable(),
  seq: z.int().min(0),
  /** While it is locked nothing of the branch is told, not even its name. */
  lock: LockSchema,
  /** Who unlocked it; null where it is locked, or not protected: then whoever sits there may do everything. */
  officer: SessionOfficerSchema.nullable(),
  /** Under this key (AES-256, base64) the page seals what it must keep for itself; null where nothing is sealed. */
  draftKey: z.string().nullable(),
});
export type Session = z.infer<typeof SessionSchema>;

/** A JSON value kept for the page: drafts, the window, saved filters. */
const DeskValueSchema = JsonValueSchema.meta({ description: 'Any JSON value, at most 1 MB.' });
const DeskKeySchema = z.string().min(1).max(200);

export const session = {
  get: base.input(z.object({}).optional()).output(SessionSchema),
  /** Opens the sample branch in its own folder, or goes back to the branch's own; every window follows. */
  open: base.input(z.object({ which: z.enum(['sample', 'own']) })).output(SessionSchema),
  /**
   * Protects the desk with a passphrase, and makes the recovery sheet: a new branch, or the one that is here unprotected. The
   * code is answered this once.
   */
  setUp: base.input(SetUpSchema).output(z.object({ session: SessionSchema, recovery: RecoverySchema })),
  /** With an officer's passphrase, the recovery sheet's code, or the key store. Too soon after wrong tries: WAIT. */
  unlock: base.input(UnlockSchema).output(SessionSchema),
  /** Closes the records and forgets the keys; every window follows. */
  lock: base.input(z.object({}).optional()).output(SessionSchema),
  /**
   * After the recovery sheet opened it: a new passphrase for a secretary, who is signed in with it at once. `officerId` may be
   * left out where there is one.
   */
  recover: base
    .input(z.strictObject({ passphrase: PassphraseSchema, officerId: IdSchema.optional() }))
    .output(SessionSchema),
  /** One's own. */
  changePassphrase: base
    .input(z.strictObject({ passphrase: PassphraseSchema, newPassphrase: PassphraseSchema }))
    .output(z.object({ changedAt: InstantSchema })),
  /** Lets the computer's own key store unlock for whoever is signed in, or no longer. Refused where it keeps nothing safely. */
  remember: base.input(z.strictObject({ isOn: z.boolean() })).output(SessionSchema),
  /** Somebody is at the desk: it does not lock yet. `locksInSeconds` is null where nothing locks. */
  atDesk: base.input(z.object({}).optional()).output(z.object({ locksInSeconds: z.int().nullable() })),
  /** Whether a new version can be looked for, and whether that is switched on: off unless somebody did. */
  updates: base.input(z.object({}).optional()).output(UpdatesSchema),
  /** Counts from the next start. Refused where there is nothing to switch on. */
  setUpdates: base.input(z.strictObject({ isOn: z.boolean() })).output(UpdatesSchema),
  /** Every step of long work on this desk, as it happens. */
  progress: base.input(z.object({}).optional()).output(eventIterator(ProgressSchema)),
  /** A line whenever something was saved: its seq and the collections that it touched. */
  changes: base.input(z.object({}).optional()).output(
    eventIterator(
      z.object({
        seq: z.int(),
        collections: z.array(CollectionNameSchema),
        /** It was locked just now: what is on screen goes at once. */
        isLocked: z.boolean().optional(),
      }),
    ),
  ),
  /** A date that is 28, 14, 7, 3 or 1 days away, or today: said once for each, while the desk runs. No names. */
  reminders: base.input(z.object({}).optional()).output(eventIterator(ReminderSchema)),
  /** What the page kept under this key (desk.json); null when there is nothing. */
  getDesk: base.input(z.object({ key: DeskKeySchema })).output(z.object({ value: DeskValueSchema })),
  /** Keeps a value under a key; null forgets it. Not part of history: for drafts and filters. */
  setDesk: base
    .input(z.object({ key: DeskKeySchema, value: DeskValueSchema }))
    .output(z.object({ savedAt: InstantSchema })),
};
