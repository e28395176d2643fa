// Safekeeping: backups and their proof, bringing one back, moving to another computer, and an export that anybody can read.
// Part of the branch's area.

import * as z from 'zod';
import { DaySchema, IdSchema, InstantSchema } from '../domain/values.ts';
import { base } from './base.ts';
import { DownloadSchema, ToPathSchema } from './download.ts';
import { PassphraseSchema } from './unlocking.ts';

/** A folder as somebody types it: another disk, a share. It is checked, and nothing but backups is ever read from it. */
const FolderSchema = z.string().min(1, { error: 'Write the folder.' }).max(4_096);

export const BackupSchema = z.object({
  path: z.string(),
  name: z.string(),
  at: InstantSchema,
  bytes: z.int(),
  seq: z.int(),
  attachments: z.int(),
  isProtected: z.boolean(),
  /** It is of the branch that is open; another's, or one of an old Branchdesk, is never removed. */
  isOurs: z.boolean(),
  /** When opening it again succeeded; null while that was not tried, or failed. */
  provedAt: InstantSchema.nullable(),
  /** Why it failed, in a sentence. */
  problem: z.string().nullable(),
  /** By which part of the rule it stays: one of the 30 most recent, its day's, its month's, or the last good one. */
  keptAs: z.enum(['recent', 'daily', 'monthly', 'lastGood']).nullable(),
});

/** What needs somebody about backups, in a sentence with what to do. */
export const BackupNoticeSchema = z.object({
  kind: z.enum(['never', 'tooOld', 'missing', 'full', 'failed', 'notProved', 'off']),
  sentence: z.string(),
});
export type BackupNotice = z.infer<typeof BackupNoticeSchema>;

const AsideSchema = z.object({
  name: z.string(),
  at: InstantSchema,
  seq: z.int(),
  /** When the backup was made that took its place; null for what an undone restore had put there. */
  restoredFrom: InstantSchema.nullable(),
  /** The day on which it is removed. */
  goesOn: DaySchema,
});

export const BackupStateSchema = z.object({
  /** Where backups go. */
  folder: z.string(),
  /** Nobody chose a folder: they lie beside the records, on this computer alone. */
  isOwnFolder: z.boolean(),
  /** On the same disk as the records: it is lost with it. null when the folder is not there. */
  isSameDisk: z.boolean().nullable(),
  isOn: z.boolean(),
  lastBackupAt: InstantSchema.nullable(),
  lastProvedAt: InstantSchema.nullable(),
  notices: z.array(BackupNoticeSchema).max(10),
  asides: z.array(AsideSchema).max(100),
  /** Whether the computer's own dialog can choose a folder; else it is typed. */
  canChooseFolder: z.boolean(),
  /** Documents that records name and that are not here. */
  missingDocuments: z.int(),
});

/** One of these: a backup by its name in the folder (of backups, or `folder`), a path (in-process only), or the file itself. */
export const WhichBackupSchema = z.object({
  name: z.string().max(255).optional(),
  folder: FolderSchema.optional(),
  path: z.string().max(4_096).optional(),
  file: z.file().optional(),
  /** The token of `/upload`, for a file that is too large for a message. */
  upload: z.string().max(100).optional(),
});
export type WhichBackup = z.infer<typeof WhichBackupSchema>;

const secret = {
  /** Of an officer when the backup was made; or the code of its recovery sheet. */
  passphrase: PassphraseSchema.optional(),
  recoveryCode: z.string().max(200).optional(),
};

export const BroughtBackSchema = z.object({
  seq: z.int(),
  members: z.int(),
  cases: z.int(),
  missingAttachments: z.int(),
  /** Where what was there before lies; null where nothing was. */
  aside: z.string().nullable(),
  isProtected: z.boolean(),
});

export const LostSchema = z.object({
  kind: z.enum(['case', 'member']),
  id: IdSchema,
  label: z.string(),
  /** Who changed it last, and when. */
  by: z.string(),
  at: InstantSchema,
});

export const RestorePreviewSchema = z.object({
  at: InstantSchema,
  seq: z.int(),
  isProtected: z.boolean(),
  /** `apart`: it went its own way since, so that everything that is here is replaced. */
  kinship: z.enum(['empty', 'earlier', 'apart', 'otherBranch']),
  /** In a sentence: what would be lost, or why it cannot be opened here. */
  sentence: z.string(),
  canRestore: z.boolean(),
  transactions: z.int(),
  people: z.array(z.object({ name: z.string(), transactions: z.int() })).max(100),
  lost: z.array(LostSchema).max(200),
  casesTotal: z.int(),
  membersTotal: z.int(),
});

export const safekeeping = {
  /** Writes a backup now: into the folder of backups, or (in-process only) into the folder `path`. It is proved afterwards. */
  backup: base.input(z.object({ path: z.string().max(4_096).optional() }).optional()).output(BackupSchema),
  /** Those in the folder of backups, or in `folder`, newest first. */
  backups: base
    .input(z.object({ folder: FolderSchema.optional() }).optional())
    .output(z.object({ rows: z.array(BackupSchema).max(500), total: z.int() })),
  backupState: base.input(z.object({}).optional()).output(BackupStateSchema),
  /** Where automatic backups go (null: beside the records) and whether they are made. Kept for this computer. */
  setBackups: base
    .input(z.object({ folder: FolderSchema.nullable().optional(), isOn: z.boolean().optional() }))
    .output(BackupStateSchema),
  /** Asks with the computer's own dialog; null when nothing was chosen, or there is no such dialog. */
  chooseFolder: base.input(z.object({}).optional()).output(z.object({ folder: z.string().nullable() })),
  /** Opens one again and compares it with what it must show. */
  proveBackup: base.input(z.object({ name: z.string().max(255) })).output(BackupSchema),
  /** What would be lost if this backup took the place of what is here. Nothing is changed. */
  restorePreview: base.input(WhichBackupSchema.extend(secret)).output(RestorePreviewSchema),
  /**
   * Opens a backup in an empty desk; with `replace` in the place of what is here, which is put aside for 30 days. A protected one
   * needs a passphrase of its officers or its recovery code where the desk is empty.
   */
  restore: base
    .input(WhichBackupSchema.extend({ ...secret, replace: z.boolean().default(false) }))
    .output(BroughtBackSchema),
  /** Brings back what a restore replaced; what is here now is put aside in turn. The last restore's unless named. */
  undoRestore: base.input(z.object({ aside: z.string().max(100).optional() }).optional()).output(BroughtBackSchema),
  /** Takes documents that are missing here from the folder of attachments beside backups. */
  findDocuments: base.input(z.object({ folder: FolderSchema })).output(z.object({ found: z.int(), missing: z.int() })),
  /**
   * `move`: the whole branch in one file, for another computer, encrypted as the branch is. `open`: what one may see, as a zip that
   * any program reads: plain by nature, so a page sends the typed `confirm` "yes". `path` in-process only; else a download.
   */
  export: base
    .input(
      z.object({
        kind: z.enum(['move', 'open']),
        path: ToPathSchema,
        confirm: z.string().max(20).optional(),
      }),
    )
    .output(DownloadSchema.extend({ isProtected: z.boolean(), sentence: z.string() })),
  /** Into an empty desk: a branch that moved in, a backup, or an open export. */
  import: base.input(WhichBackupSchema.extend(secret)).output(
    BroughtBackSchema.extend({
      kind: z.enum(['move', 'backup', 'open']),
      /** What to do now, in sentences: how to retire the old computer, what begins anew. */
      next: z.array(z.string()).max(10),
    }),
  ),
};
