// The desk: one opened data folder with everything that a procedure may use, and who is calling.

import type { Progress, Reminder } from '../../shared/contract/session.ts';
import type { CollectionName } from '../../shared/domain/collections.ts';
import type { FolderKeys, MadeKeys, Way } from './keys/folder-keys.ts';
import type { KeySet } from './keys/key-set.ts';
import type { PublicKeys } from './keys/keyring.ts';
import type { KeyRing, Log, Now, UpdateSwitch } from './ports.ts';
import type { DeskStore } from './store/desk-store.ts';
import type { LongWork } from './store/keeping.ts';
import type { KeyChange } from './unlocking/change-keys.ts';

/** Bytes waiting to be fetched once through `/download/{token}`. */
export interface Download {
  name: string;
  mediaType: string;
  /** null when the size is not known before it is made. */
  bytes: number | null;
  open(): Promise<ReadableStream<Uint8Array>>;
}

/** Hands out one-time tokens for downloads; a token dies when it is used or after ten minutes. */
export interface Downloads {
  offer(download: Download): { token: string; name: string; bytes: number | null };
  take(token: string): Download | undefined;
  /** Tells when a token is used: not when it dies unused. */
  whenTaken(token: string, tell: () => void): void;
  /** Every token dies: the desk was locked. */
  forget(): void;
}

/** Takes files that are too large for a message, and hands out one-time tokens for them; they die as downloads do. */
export interface Uploads {
  /** Resolves once the whole of it is on the disk. @throws UploadTooLarge */
  receive(body: ReadableStream<Uint8Array>, signal?: AbortSignal): Promise<{ token: string }>;
  /** Does `work` with the file at its path, which is gone afterwards. */
  use<T>(token: string, work: (path: string) => Promise<T>): Promise<{ isThere: false } | { isThere: true; result: T }>;
  /** The same, and it stays to be used. */
  look<T>(
    token: string,
    work: (path: string) => Promise<T>,
  ): Promise<{ isThere: false } | { isThere: true; result: T }>;
  /** Forgets everything that nobody used. */
  close(): void;
}

/** Carries progress from long work to every `session.progress` that listens. */
export interface ProgressHub {
  report(progress: Progress): void;
  listen(signal?: AbortSignal): AsyncIteratorObject<Progress, void, void>;
}

/** Something was saved in the folder that is open, or another folder was opened (then every collection is named). */
export interface Saved {
  seq: number;
  collections: CollectionName[];
  /** It was locked just now: what is on screen goes at once. */
  isLocked?: boolean;
}

/** What is open from now on, and to whom. */
export interface SignedIn {
  desk: Desk;
  account: string;
}

/** The lock of the branch's own folder, whichever is open. The sample branch is never protected. */
export interface DeskLock {
  /** Whether the desk that is open is the branch's own, which may be protected. */
  readonly isOwn: boolean;
  readonly isProtected: boolean;
  /** Then `Desk.store` throws Locked. */
  readonly isLocked: boolean;
  /** The keys of whoever is signed in; null where it is not protected, or locked. Nobody keeps them. */
  readonly keys: KeySet | null;
  /** For whom a box can be made; null where it is not protected. */
  readonly publicKeys: PublicKeys | null;
  /** keys.json, tries and key store of the folder. */
  readonly folderKeys: FolderKeys;
  readonly keyStore: KeyRing;
  /** Every window follows. @throws WrongSecret, MustWait, UnusableKeys, what opening throws. */
  unlock(way: Way): Promise<SignedIn>;
  /** Closes the records and forgets the keys; every window follows. Nothing happens where it is not protected. */
  lock(): Promise<SignedIn>;
  /** Puts an unprotected folder under new keys and opens it with them. @throws NotSaved; it is as it was then. */
  protect(made: MadeKeys): Promise<SignedIn>;
  /** Changes keys.json and the records together. @throws Locked, whatever it throws. */
  changeKeys<T>(change: KeyChange<T>): Promise<T>;
  /**
   * Puts everything under another data key; whoever is signed in stays so. @throws Locked, NotSaved, the signal's reason; nothing
   * has changed then.
   */
  newDataKey(options: LongWork): Promise<SignedIn>;
  /** Somebody is at the desk. Seconds until it locks if nobody is any more; null where nothing locks. */
  touch(): number | null;
}

export interface Desk {
  /** The data folder that this desk stands for. */
  readonly folder: string;
  /** @throws Locked while it is locked; once it was, this desk stays so, and the program has another. */
  readonly store: DeskStore;
  readonly lock: DeskLock;
  now: Now;
  log: Log;
  version: string;
  progress: ProgressHub;
  downloads: Downloads;
  uploads: Uploads;
  /** "OneDrive", "Dropbox" and the like when the folder lies in one. */
  synchronisedBy: string | null;
  /** Every save from now on, on whichever folder is open. */
  saves(signal?: AbortSignal): AsyncIteratorObject<Saved, void, void>;
  /** Every date that comes near from now on, once; nothing where the host tells of them by itself. */
  reminders(signal?: AbortSignal): AsyncIteratorObject<Reminder, void, void>;
  /** Asks for a folder with the computer's own dialog, where it has one: null when nothing was chosen. */
  chooseFolder?: () => Promise<string | null>;
  /** Where the program can look for a new version of itself. */
  updates?: UpdateSwitch;
  /** Opens the sample branch in its own folder, or the branch's own; every window follows. Resolves with what is open. */
  open(which: 'sample' | 'own'): Promise<SignedIn>;
  /**
   * Closes the folder of this desk, lets `work` put other files into it, and opens it again, also when `work` throws; with
   * the keys that it gives, or as it was opened before. Every window follows.
   * @throws whatever `work` throws, and what opening throws.
   */
  whileClosed<T>(work: (folder: string) => Promise<Replaced<T>>): Promise<{ desk: Desk; result: T }>;
}

/** What came of it, and the keys with which the folder opens from now on, if they are others. */
export interface Replaced<T> {
  result: T;
  keys?: KeySet;
}

/** What every procedure is given besides its input. */
export interface CallContext {
  desk: Desk;
  account: string;
  /** The call comes from this process (`call`, tests): only then may it name a `path` on the disk. */
  isInProcess: boolean;
}
