// What an open store promises of its own safekeeping: backups, the proof that they open, what a restore stages, moving out.
// Putting a staged restore in place is done on a closed folder: restore.ts.

import type { BackupHead } from './backup-file.ts';
import type { BackupInfo, Reason, StoreContext, Transaction } from './desk-store.ts';
import type { MoveOut } from './move-out.ts';
import type { Aside, Staged } from './restore.ts';
import type { Seal } from './seal.ts';

export interface LongWork {
  signal?: AbortSignal | undefined;
  /** In bytes. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** A backup that was made just now, with what it must show when it is opened again. */
export interface MadeBackup extends BackupInfo {
  hash: string;
  /** Records by collection, as this session sees them. */
  counts: Readonly<Record<string, number>>;
}

export interface Keeping {
  /** `backups` in the data folder. */
  readonly ownFolder: string;
  /** The hash of the very first line of this history, which its backups bear; null while there is none. */
  root(): Promise<string | null>;
  /** Of the keyring under which everything here is sealed; null where nothing is. */
  folderId(): Promise<string | null>;
  /**
   * One file beside the shared attachment store of `folder` (default: `backups` in the data folder, made where it is
   * missing; any other folder must be there). `isAsItLies`: without a fresh snapshot, so that nothing is written here.
   * @throws NotSaved; nothing of it is left behind then, nor when it is stopped.
   */
  backup(options?: LongWork & { folder?: string | undefined; isAsItLies?: boolean }): Promise<MadeBackup>;
  /** What is here came from a backup of that time: as long as nothing was saved since, that is one of it. */
  noteBackedUp(at: string): Promise<void>;
  /** Those in a folder (default as above), newest first. What is not a backup, or cannot be read, is passed over. */
  backups(folder?: string): Promise<BackupInfo[]>;
  /**
   * Opens a backup in a folder of its own within the data folder, sealed under the same keys, and compares it with what it
   * must show. Nothing of it stays.
   * @throws NotProved with a sentence; NotSaved where this disk has no room for it; the signal's reason.
   */
  prove(
    path: string,
    expected: { seq: number; hash?: string; counts?: Readonly<Record<string, number>> },
    options?: LongWork,
  ): Promise<void>;
  /**
   * Removes backups of this branch from a folder by their names, and the attachments beside them that no backup there lists any
   * more. @throws NotSaved; what is still there can be removed again.
   */
  removeBackups(folder: string, names: readonly string[]): Promise<void>;
  /** Whether a backup is of this very history, of another branch, or of one that went its own way. */
  kinship(head: BackupHead): Promise<'earlier' | 'apart' | 'otherBranch'>;
  /**
   * Unpacks a backup within the data folder and checks it whole; nothing of the present is touched. `seal`: of the keys that
   * open it, where they are not this folder's. `places`: further folders in which its attachments may lie.
   * @throws UnusableBackup, NotSaved, the signal's reason; nothing of it stays then.
   */
  stage(path: string, options?: LongWork & { seal?: Seal; places?: readonly string[] }): Promise<Staged>;
  /**
   * Saves one more transaction in what was staged (`restoring`) or put aside (`aside/…`), before it takes the place of the
   * present. @throws as `transact` and opening do.
   */
  adjust(within: string, context: StoreContext, reason: Reason, work: (tx: Transaction) => void): Promise<void>;
  /** Throws away what was staged, and the attachments that came with it. */
  unstage(staged: Staged): Promise<void>;
  /** The last number given in each series. */
  series(): Record<string, number>;
  /** Those of these hashes whose files are not here. */
  missingAttachments(hashes: readonly string[]): Promise<string[]>;
  /** Takes an attachment away that no record names. */
  forget(hash: string): Promise<void>;
  /** Copies attachments that are missing here from a folder of backups. Resolves with how many came and are missing still. */
  findAttachments(folder: string, hashes: readonly string[]): Promise<{ found: number; missing: number }>;
  /** What restores have replaced, newest first. */
  asides(): Promise<Aside[]>;
  removeAside(name: string): Promise<void>;
  /** Everything in one file, for another computer. */
  moveOut(): Promise<MoveOut>;
}
