// What the store promises of rewriting its own history: payloads are put under a case's key, brought back, or blanked. The
// chain of hashes stays as it is; what is to be rewritten is kept on the disk until it is through, so that a rewriting that
// was broken off is finished at the next opening, by whoever opens the folder.

import type { CollectionName } from '../../../shared/domain/collections.ts';
import type { Reason, StoreContext, Transaction } from './desk-store.ts';

export interface RewriteOptions<T> {
  /**
   * Runs in the very transaction that decides it, before anything is removed or sealed: a certificate, a line on the case's
   * timeline. Nothing happens at all when it throws.
   */
  work?: (tx: Transaction) => T | Promise<T>;
  /** Heard until the transaction is on the disk; from there on it is finished, whatever happens. */
  signal?: AbortSignal | undefined;
  /** In bytes of history, once the transaction is on the disk. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What is to be destroyed. Records that are gone already are welcome: their past is blanked. */
export interface ErasureRequest {
  records: readonly { collection: CollectionName; id: string }[];
  /** Hashes of attachments, besides those of the documents among the records. */
  attachments: readonly string[];
  /**
   * Records that stay and that `work` replaces, because they named somebody who goes: every version of them but the one
   * that `work` writes is blanked.
   */
  pastOf?: readonly { collection: CollectionName; id: string }[];
  /**
   * Ids of whoever goes: versions of records that are there no more (taken back by an undo, removed long ago) are blanked,
   * too, where one of these ids stands in them.
   */
  naming?: readonly string[];
}

export interface Erased<T> {
  seq: number;
  result: T;
  /** How many versions of records were blanked in history. */
  blanked: number;
  /** Hashes of the attachments that went. */
  attachments: string[];
  /** Hashes of those that stay, because another record names them. */
  keptAttachments: string[];
}

/** Who may open a sealed case from now on; null is the recovery sheet. */
export interface Named {
  officerId: string | null;
  /** X25519, 32 bytes. */
  publicKey: Uint8Array;
}

export interface SealRequest {
  caseId: string;
  /** The day in the branch's zone, `YYYY-MM-DD`. */
  on: string;
  named: readonly Named[];
}

export interface Rewriting {
  /** False where sealed cases lie here that whoever opened the store cannot open: its records are not all that there are. */
  readonly isWhole: boolean;
  /** Whether a sealed case could be opened with the recovery sheet alone if this officer were not there. */
  isOnlyOpener(officerId: string): boolean;
  /**
   * Removes records and blanks every payload that history ever held of them, and takes away their attachments that no other
   * record names, what desk.json keeps of them, and the snapshots that hold them. Called again with the same, it does
   * nothing more. Copies that were put aside as damaged, and backups, are left alone.
   * @throws NotSaved; whatever `work` throws; nothing was changed then. After the transaction is on the disk it throws
   * only when the disk fails, and goes on at the next opening.
   */
  erase<T = void>(
    context: StoreContext,
    reason: Reason,
    what: ErasureRequest,
    options?: RewriteOptions<T>,
  ): Promise<Erased<T>>;
  /**
   * Puts a case and all that hangs on it under a key of its own, also in history, snapshots and attachments. For a case
   * that is sealed already it changes who is named: whoever is no longer named opens nothing that is written from then on.
   * @throws NotThere when the account cannot open the case; NotSaved; CannotSeal on an unprotected folder.
   */
  seal<T = void>(
    context: StoreContext,
    reason: Reason,
    request: SealRequest,
    options?: RewriteOptions<T>,
  ): Promise<{ seq: number; result: T }>;
  /** Takes the key away again: whoever may see the case by their role sees it. @throws as `seal`. */
  unseal<T = void>(
    context: StoreContext,
    reason: Reason,
    caseId: string,
    options?: RewriteOptions<T>,
  ): Promise<{ seq: number; result: T }>;
}
