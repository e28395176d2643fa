// The branch's own folder: what stands open of it, and under whose keys. Without keys.json it is open to whoever sits there;
// with it there is no store at all until somebody unlocks it. The folder is held either way, so that a second start finds
// the first.

import type { Officer } from '../../../shared/domain/officers.ts';
import { KEYRING_ID } from '../../../shared/domain/officers.ts';
import { BRANCH_ACCOUNT } from '../../../shared/rules/access/officer-facts.ts';
import type { Replaced } from '../desk.ts';
import { FolderKeys, type FolderKeysParts, type MadeKeys, type Way } from '../keys/folder-keys.ts';
import { Locked, UnusableKeys } from '../keys/key-errors.ts';
import { copyOfKeys, type KeySet, RECOVERY_ACCOUNT, wipeKeys } from '../keys/key-set.ts';
import { setUpOf, withGenerationAfter, withNewDataKey } from '../keys/keyring.ts';
import type { DeskStore } from '../store/desk-store.ts';
import { type Lock as Hold, takeLock } from '../store/lock.ts';
import { type Seal, sealWith, unsealed } from '../store/seal.ts';
import { instantOf } from '../store/stored-instant.ts';
import { finishSwap, isSwapping } from '../store/swap.ts';
import { isSealed, isUnfit } from './fits-folder.ts';
import type { KeyTurn } from './protect.ts';
import { putKeyring, setUpFrom, setUpReason, writeSetUp } from './set-up-records.ts';

/** What is open, from an unlocking to the next locking. A new one each time: nothing is carried over. */
export interface Opened {
  readonly store: DeskStore;
  readonly account: string;
  /** null where the folder is not protected. */
  readonly keys: KeySet | null;
}

export interface OwnFolderParts extends FolderKeysParts {
  /** Opens the records under a seal. @throws FolderHeld, NewerFormat, what the disk throws. */
  openRecords(seal: Seal, keys: KeySet | null): Promise<DeskStore>;
}

export class OwnFolder {
  readonly #parts: OwnFolderParts;
  readonly keys: FolderKeys;
  #opened: (Opened & { seal: Seal }) | null = null;
  #hold: Hold | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(parts: OwnFolderParts, keys: FolderKeys) {
    this.#parts = parts;
    this.keys = keys;
  }

  /** Open where it is not protected, else locked. @throws FolderHeld, NewerFormat, UnusableKeys, what the disk throws. */
  static async open(parts: OwnFolderParts): Promise<OwnFolder> {
    // The swap may bring the keys: it is finished before they are read.
    if (await isSwapping(parts.files, parts.folder)) {
      const hold = await takeLock(parts.files, parts.folder, instantOf(parts.now));
      await finishSwap(parts.files, parts.folder).finally(() => hold.release());
    }
    const folder = new OwnFolder(parts, await FolderKeys.open(parts));
    await folder.#comeUp();
    return folder;
  }

  get isLocked(): boolean {
    return this.#opened === null;
  }

  /** @throws Locked */
  get opened(): Opened {
    if (this.#opened === null) throw new Locked();
    return this.#opened;
  }

  /**
   * Opens the records for whoever has the secret; whoever has them open now is locked out first. @throws WrongSecret, MustWait,
   * UnusableKeys, what the disk throws; it stays as it was, or locked.
   */
  unlock(way: Way): Promise<Opened> {
    return this.#inTurn(async () => {
      const keys = await this.keys.unlock(way);
      await this.#close();
      return this.#openWith(keys);
    });
  }

  /**
   * Nothing happens where it is locked, or not protected. `shut` is called as soon as nobody gets in any more, while the last
   * snapshot is still written; resolves once the records are closed and the keys wiped.
   */
  lock(shut: () => void): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.keys.isProtected || this.#opened === null) return;
      const closing = this.#close();
      shut();
      await closing;
      await this.#take();
    });
  }

  /**
   * Puts the folder under new keys with `protect`, which leaves it as it was when it throws, and opens it with them.
   */
  protect(
    made: MadeKeys,
    protect: (parts: OwnFolderParts, made: MadeKeys, seal: Seal) => Promise<void>,
  ): Promise<Opened> {
    return this.#inTurn(async () => {
      const seal = sealWith(made.keys.dataKey, made.keys.folderId);
      await this.#close();
      await this.#take();
      try {
        await protect(this.#parts, made, seal);
      } catch (error) {
        wipeKeys(made.keys);
        // Where the disk failed at the very end, the keys are in force already.
        await this.keys.reread();
        await this.#comeUp();
        throw error;
      } finally {
        seal.wipe();
      }
      await this.keys.reread();
      return this.#openWith(made.keys);
    });
  }

  /**
   * Closes it for `work`, which puts other files into it, and opens it again, also when `work` throws: with the keys that it
   * gives; as before where those still fit; locked where neither does.
   */
  whileClosed<T>(work: (folder: string) => Promise<Replaced<T>>): Promise<T> {
    return this.#inTurn(async () => {
      const before = this.#opened?.keys ? copyOfKeys(this.#opened.keys) : null;
      await this.#close();
      await this.#take();
      let done: Replaced<T> | undefined;
      try {
        done = await work(this.#parts.folder);
        return done.result;
      } finally {
        await this.keys.reread();
        const keys = done?.keys ?? before;
        if (before && keys !== before) wipeKeys(before);
        if (keys && this.keys.isProtected && this.keys.keyring.folderId === keys.folderId) await this.#openWith(keys);
        else {
          if (keys) wipeKeys(keys);
          await this.#comeUp();
        }
      }
    });
  }

  /** Puts everything under another data key with `turn`, for everybody who may open it now. @throws what `turn` throws. */
  async newDataKey(turn: (parts: OwnFolderParts, change: KeyTurn) => Promise<void>): Promise<void> {
    const before = this.opened.keys;
    if (before === null) throw new Locked();
    const from = sealWith(before.dataKey, before.folderId);
    const next = withNewDataKey(this.keys.keyring, before);
    const to = sealWith(next.keys.dataKey, next.keys.folderId);
    try {
      await this.whileClosed(async () => {
        await turn(this.#parts, { from, to, keyring: next.keyring });
        return { result: undefined, keys: next.keys };
      });
    } catch (error) {
      wipeKeys(next.keys);
      throw error;
    } finally {
      from.wipe();
      to.wipe();
    }
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#close();
      this.#release();
    });
  }

  async #comeUp(): Promise<void> {
    if (this.keys.isProtected) return this.#take();
    this.#release();
    if (await isSealed(this.#parts)) throw new UnusableKeys('missing', MISSING);
    const store = await this.#parts.openRecords(unsealed, null);
    this.#opened = { store, account: BRANCH_ACCOUNT, keys: null, seal: unsealed };
  }

  /** Takes the keys over: they are wiped where it does not open. */
  async #openWith(keys: KeySet): Promise<Opened> {
    const seal = sealWith(keys.dataKey, keys.folderId);
    try {
      if (await isUnfit(this.#parts, seal)) throw new UnusableKeys('elsewhere', ELSEWHERE);
      this.#release();
      let store = await this.#parts.openRecords(seal, keys);
      try {
        if (keys.account === RECOVERY_ACCOUNT && (await this.#takesOver(store, keys))) {
          await store.close();
          store = await this.#parts.openRecords(seal, keys);
        }
        await this.#settle(store, keys);
        this.#noteUnlocking(store, keys);
      } catch (error) {
        await store.close();
        throw error;
      }
      this.#opened = { store, account: keys.account, keys, seal };
      return this.#opened;
    } catch (error) {
      wipeKeys(keys);
      seal.wipe();
      await this.#take();
      throw error;
    }
  }

  /** Whether these keys may open these records: they belong together, and the officer is one still. */
  async #settle(store: DeskStore, keys: KeySet): Promise<void> {
    const { account } = keys;
    const view = store.view(BRANCH_ACCOUNT);
    const setUp = setUpOf(this.keys.keyring, keys);
    if (setUp && view.get('keyrings', KEYRING_ID)?.folderId !== keys.folderId) {
      const records = setUpFrom(setUp);
      await store.transact({ account: records.officerId, seenBy: BRANCH_ACCOUNT }, setUpReason(records), (tx) =>
        writeSetUp(tx, records, keys),
      );
    }
    const record = view.get('keyrings', KEYRING_ID);
    if (account === RECOVERY_ACCOUNT) return this.#recordRecovery(store, keys);
    if (record !== undefined && record.generation > keys.generation) throw new UnusableKeys('old', OLD);
    const officer: Officer | undefined = view.get('officers', account);
    if (!officer || officer.withdrawnOn !== null) throw new UnusableKeys('withdrawn', WITHDRAWN);
  }

  /** With the recovery sheet an old keys.json that was put back becomes the present one. True when it was. */
  async #takesOver(store: DeskStore, keys: KeySet): Promise<boolean> {
    const record = store.view(BRANCH_ACCOUNT).get('keyrings', KEYRING_ID);
    if (record === undefined || record.generation <= keys.generation) return false;
    await this.keys.replace(withGenerationAfter(this.keys.keyring, keys, record.generation));
    keys.generation = this.keys.keyring.generation;
    return true;
  }

  /** A disk that takes nothing, or damage, must not keep the sheet from opening what can be read. */
  async #recordRecovery(store: DeskStore, keys: KeySet): Promise<void> {
    const at = instantOf(this.#parts.now);
    try {
      await store.transact({ account: keys.account, seenBy: BRANCH_ACCOUNT }, { code: 'session.recover' }, (tx) => {
        const before = tx.get('keyrings', KEYRING_ID);
        const { folderId, generation } = keys;
        const recoveryMadeOn = before?.recoveryMadeOn ?? at.slice(0, 10);
        putKeyring(tx, { folderId, generation, recoveryMadeOn, recoveryUsedAt: at, recoveryUseSeen: false });
      });
    } catch (error) {
      this.#parts.log.error('recovery-not-recorded', { name: error instanceof Error ? error.name : typeof error });
    }
  }

  /** Nobody could write down wrong tries while it was locked: they are written now, whosever they were. */
  #noteUnlocking({ access }: DeskStore, { account }: KeySet): void {
    const what = { what: 'session.unlock', about: [], fields: [] };
    const wrong = this.keys.takeWrongTries();
    if (wrong > 0) access.note({ ...what, account: '', kind: 'refused', rows: wrong });
    access.note({ ...what, account, kind: 'read', rows: null });
  }

  async #close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    if (!opened) return;
    try {
      await opened.store.close();
    } finally {
      if (opened.keys) wipeKeys(opened.keys);
      opened.seal.wipe();
    }
  }

  /** Holds the folder while nothing of it is open. */
  async #take(): Promise<void> {
    const { files, folder, now } = this.#parts;
    await files.makeFolder(folder);
    this.#hold ??= await takeLock(files, folder, instantOf(now));
  }

  #release(): void {
    this.#hold?.release();
    this.#hold = null;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

const MISSING =
  'The records here are encrypted and their keys.json is missing. Nothing was touched. Put the keys.json of your newest backup back into this folder.';
const ELSEWHERE =
  'This keys.json belongs to another branch: the passphrase is right for it, but the records here are under other keys. Put this branch’s own keys.json back; its newest backup holds one.';
const OLD =
  'This keys.json is older than the records: somebody put an earlier one in its place. Put back the newest; or open the branch with its recovery sheet, which is recorded.';
const WITHDRAWN = 'This passphrase was withdrawn: it opens the branch no longer. Ask the secretary.';
