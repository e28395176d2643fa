// The keys of one data folder: its keys.json, the tries that were wrong, and the computer's own key store. It opens a
// KeySet for whoever has a right secret; what it opens is the caller's to wipe.

import { randomBytes } from 'node:crypto';
import type { KeyRing, Log, Now } from '../ports.ts';
import type { Files } from '../store/files.ts';
import { Attempts } from './attempts.ts';
import { KEY_BYTES, type KeyCost, PRODUCT_COST, rootOf } from './derive.ts';
import { Locked, UnusableKeys, WrongSecret } from './key-errors.ts';
import { type KeySet, wipeKeys } from './key-set.ts';
import {
  isTaken,
  type Keyring,
  newKeyring,
  openWithComputer,
  openWithRecoveryCode,
  openWithRoot,
  withComputer,
} from './keyring.ts';
import { readKeyring, writeKeyring } from './keyring-file.ts';
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts';

const SALT_BYTES = 16;

export type Way = { passphrase: string } | { recoveryCode: string } | { keyStore: true };

export interface FolderKeysParts {
  files: Files;
  folder: string;
  now: Now;
  log: Log;
  keyStore: KeyRing;
  /** What a guess costs, for keyrings that are made here; the product's own unless a test says. */
  cost?: KeyCost;
}

export interface MadeKeys {
  keyring: Keyring;
  keys: KeySet;
  recoveryCode: string;
}

export class FolderKeys {
  readonly #parts: FolderKeysParts;
  readonly #attempts: Attempts;
  #keyring: Keyring | null;
  #isKept = false;
  #wrongTries = 0;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(parts: FolderKeysParts, attempts: Attempts, keyring: Keyring | null) {
    this.#parts = parts;
    this.#attempts = attempts;
    this.#keyring = keyring;
  }

  /** @throws UnusableKeys, what the disk throws. */
  static async open(parts: FolderKeysParts): Promise<FolderKeys> {
    const keyring = await readKeyring(parts.files, parts.folder);
    const opened = new FolderKeys(parts, await Attempts.open(parts), keyring);
    await opened.#lookInKeyStore();
    return opened;
  }

  get isProtected(): boolean {
    return this.#keyring !== null;
  }

  /** @throws Locked when the folder has none. */
  get keyring(): Keyring {
    if (this.#keyring === null) throw new Locked();
    return this.#keyring;
  }

  get waitSeconds(): number {
    return this.#attempts.waitSeconds;
  }

  /** How many wrong tries there were before the right one, told once: for the log of who did what. */
  takeWrongTries(): number {
    const wrong = this.#wrongTries;
    this.#wrongTries = 0;
    return wrong;
  }

  /** Whether the computer's key store opens it. */
  get isKept(): boolean {
    return this.#isKept && this.#keyring?.computer !== null;
  }

  /** Reads keys.json again: another was put in its place. @throws UnusableKeys */
  async reread(): Promise<void> {
    this.#keyring = await readKeyring(this.#parts.files, this.#parts.folder);
    await this.#lookInKeyStore();
  }

  /** One try at a time. @throws WrongSecret, MustWait, UnusableKeys */
  unlock(way: Way): Promise<KeySet> {
    return this.#inTurn(async () => {
      if ('keyStore' in way) {
        const secret = await this.#parts.keyStore.take();
        const keys = secret && openWithComputer(this.keyring, secret);
        secret?.fill(0);
        if (keys) return keys;
        this.#isKept = false;
        throw new WrongSecret('keyStore', 0);
      }
      const name = 'passphrase' in way ? 'passphrase' : 'recoveryCode';
      const code = 'recoveryCode' in way ? readRecoveryCode(way.recoveryCode) : undefined;
      // A code that was mistyped is seen by its check letter: that is no guess.
      if ('recoveryCode' in way && code === undefined) throw new WrongSecret('recoveryCode', 0);
      const wrong = this.#attempts.wrong;
      await this.#attempts.begin();
      const keys = await this.#opened('passphrase' in way ? way.passphrase : code!).catch(async (error) => {
        // The secret was right, and keys.json is not: nobody guessed.
        if (error instanceof UnusableKeys) await this.#attempts.succeeded();
        throw error;
      });
      code?.fill(0);
      if (!keys) throw new WrongSecret(name, this.#attempts.waitSeconds);
      await this.#attempts.succeeded();
      this.#wrongTries += wrong;
      return keys;
    });
  }

  /**
   * Whether this is the passphrase of `account`. Tried like one that unlocks. @throws WrongSecret, MustWait
   */
  async mustKnow(passphrase: string, account: string): Promise<void> {
    const keys = await this.unlock({ passphrase });
    const isTheirs = keys.account === account;
    wipeKeys(keys);
    if (!isTheirs) throw new WrongSecret('passphrase', 0);
  }

  /** Keys for a folder that has none yet. Nothing is written. */
  async make(passphrase: string, officerId: string, setUp: Uint8Array): Promise<MadeKeys> {
    const cost = this.#parts.cost ?? PRODUCT_COST;
    const salt = randomBytes(SALT_BYTES);
    const root = await rootOf(passphrase, salt, cost);
    const recoveryCode = newRecoveryCode();
    const code = readRecoveryCode(recoveryCode)!;
    try {
      return { ...newKeyring({ officerId, root, salt, cost, recoveryCode: code, setUp }), recoveryCode };
    } finally {
      root.fill(0);
      code.fill(0);
    }
  }

  /** Does `work` with what this passphrase derives to; undefined when some officer other than `account` has it already. */
  newRoot<T>(passphrase: string, account: string, work: (root: Uint8Array) => Promise<T>): Promise<T | undefined> {
    return this.#withRoot(passphrase, async (root) => (isTaken(this.keyring, root, account) ? undefined : work(root)));
  }

  /** Writes keys.json. When it rejects, the one before is in force still. */
  async replace(keyring: Keyring): Promise<void> {
    await writeKeyring(this.#parts.files, this.#parts.folder, keyring);
    this.#keyring = keyring;
  }

  /** Gives the computer's key store a secret that opens it for the owner of `keys`. @throws what the key store throws. */
  async remember(keys: KeySet): Promise<void> {
    const secret = randomBytes(KEY_BYTES);
    try {
      await this.#parts.keyStore.keep(secret);
      await this.replace(withComputer(this.keyring, keys, secret));
      keys.generation = this.keyring.generation;
      this.#isKept = true;
    } finally {
      secret.fill(0);
    }
  }

  async forget(keys: KeySet): Promise<void> {
    if (this.keyring.computer !== null) {
      await this.replace(withComputer(this.keyring, keys, null));
      keys.generation = this.keyring.generation;
    }
    await this.#parts.keyStore.forget();
    this.#isKept = false;
  }

  async #opened(secret: string | Uint8Array): Promise<KeySet | undefined> {
    if (typeof secret !== 'string') return openWithRecoveryCode(this.keyring, secret);
    return this.#withRoot(secret, (root) => openWithRoot(this.keyring, root));
  }

  async #lookInKeyStore(): Promise<void> {
    this.#isKept = false;
    if (!this.#keyring?.computer || this.#parts.keyStore.strength() === 'none') return;
    const secret = await this.#parts.keyStore.take().catch(() => null);
    this.#isKept = secret !== null;
    secret?.fill(0);
  }

  async #withRoot<T>(passphrase: string, work: (root: Uint8Array) => T | Promise<T>): Promise<T> {
    const { salt, memoryKiB, iterations, parallelism } = this.keyring.kdf;
    const root = await rootOf(passphrase, Buffer.from(salt, 'base64'), { memoryKiB, iterations, parallelism });
    try {
      return await work(root);
    } finally {
      root.fill(0);
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
