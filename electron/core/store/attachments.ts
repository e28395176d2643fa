// The attachment store: files by the SHA-256 of their bytes, in `ab/cdef…`. The same bytes lie there once. A backup's
// folder has one of its own, shared by all backups in it. In a protected folder a file's name is made from the hash with a
// key, so that nobody can ask a locked folder whether a document is in it; what a backup knows is these names.

import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { notSaved } from './disk-errors.ts';
import { DamagedAttachment, NotThere } from './errors.ts';
import type { Files } from './files.ts';
import { Unreadable } from './line.ts';
import { type Seal, unsealed } from './seal.ts';
import { isSealedWith, openedBlocks, openedLength, sealedBlocks } from './sealed-file.ts';
import { chunksOf } from './whole-file.ts';

const HASH = /^[0-9a-f]{64}$/;
/** Written here first; what a killed process left behind is never taken for a file. */
const INCOMING = 'incoming';

export class Attachments {
  readonly #files: Files;
  readonly #folder: string;
  readonly #seal: Seal;
  readonly #others: () => Iterable<Seal>;

  /** `others`: further seals under which a file may lie, such as those of sealed cases. */
  constructor(files: Files, folder: string, seal: Seal = unsealed, others: () => Iterable<Seal> = () => []) {
    this.#files = files;
    this.#folder = folder;
    this.#seal = seal;
    this.#others = others;
  }

  /**
   * Streams bytes in. Resolves with their SHA-256 once they are on the disk; nothing is left behind when it fails.
   * @throws NotSaved, and whatever the source of the bytes throws.
   */
  async add(bytes: AsyncIterable<Uint8Array>, seal = this.#seal): Promise<{ hash: string; bytes: number }> {
    const sum = createHash('sha256');
    let length = 0;
    async function* summed(): AsyncGenerator<Uint8Array> {
      for await (const chunk of bytes) {
        sum.update(chunk);
        length += chunk.length;
        yield chunk;
      }
    }
    return this.#incoming(seal.isSealed ? sealedBlocks(seal, 'attachments', summed()) : summed(), async (temporary) => {
      const hash = sum.digest('hex');
      const name = seal.nameFor('attachments', hash);
      await this.#settle(temporary, name, () => this.#isSoundUnder(hash, seal));
      return { hash, bytes: length };
    });
  }

  /** Throws away what a killed process left half-written. Only while nobody else adds anything. */
  async discardIncoming(): Promise<void> {
    const incoming = join(this.#folder, INCOMING);
    for (const name of await this.#files.names(incoming)) await this.#files.remove(join(incoming, name));
  }

  /**
   * The bytes, checked before the first is handed out.
   * @throws NotThere, DamagedAttachment
   */
  async read(hash: string): Promise<ReadableStream<Uint8Array>> {
    if (!(await this.has(hash))) throw new NotThere('attachment', hash);
    if (!(await this.isSound(hash))) throw new DamagedAttachment(hash);
    const chunks = this.chunks(hash);
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const { value, done } = await chunks.next();
          if (done) controller.close();
          else controller.enqueue(value);
        },
        async cancel() {
          await chunks.return(undefined);
        },
      },
      { highWaterMark: 0 },
    );
  }

  async has(hash: string): Promise<boolean> {
    return (await this.#sealOf(hash)) !== undefined;
  }

  /** Whether the bytes are still those that were added. */
  async isSound(hash: string): Promise<boolean> {
    const seal = await this.#sealOf(hash);
    return seal !== undefined && (await this.#isSoundUnder(hash, seal));
  }

  async #isSoundUnder(hash: string, seal: Seal): Promise<boolean> {
    return (await this.#sumOf(seal.nameFor('attachments', hash), seal)) === hash;
  }

  /** The SHA-256 of what a file holds; undefined when it does not open. */
  async #sumOf(name: string, seal: Seal): Promise<string | undefined> {
    const sum = createHash('sha256');
    try {
      for await (const chunk of this.#opened(name, seal)) sum.update(chunk);
    } catch (error) {
      if (error instanceof Unreadable) return undefined;
      throw error;
    }
    return sum.digest('hex');
  }

  /** Every name under which a file lies, in order. Where nothing is sealed they are the hashes. */
  async names(): Promise<string[]> {
    const names: string[] = [];
    for (const folder of await this.#files.names(this.#folder)) {
      if (!/^[0-9a-f]{2}$/.test(folder)) continue;
      for (const name of await this.#files.names(join(this.#folder, folder))) {
        if (HASH.test(folder + name)) names.push(folder + name);
      }
    }
    return names;
  }

  /** Every hash, in order; where the folder is protected, of those files that open, which are read whole for it. */
  async hashes(): Promise<string[]> {
    const names = await this.names();
    if (!this.#seal.isSealed) return names;
    const hashes = new Set<string>();
    for (const name of names) {
      for (const seal of this.#seals()) {
        const hash = await this.#sumOf(name, seal);
        if (hash === undefined) continue;
        hashes.add(hash);
        break;
      }
    }
    return [...hashes].sort();
  }

  /** Whether a file lies here under a name of `names`. */
  async hasNamed(name: string): Promise<boolean> {
    return HASH.test(name) && (await this.#files.size(this.#pathOf(name))) !== null;
  }

  /** Of the file as it lies on the disk. */
  async bytesNamed(name: string): Promise<number> {
    return (HASH.test(name) && (await this.#files.size(this.#pathOf(name)))) || 0;
  }

  /** Nothing happens when it is missing. */
  async removeNamed(name: string): Promise<void> {
    if (HASH.test(name)) await this.#files.remove(this.#pathOf(name));
  }

  /**
   * Copies a file as it lies on the disk into another store, unless it lies there already. False when `judge`, which can
   * open it, says that it is damaged: nothing is copied then.
   * @throws NotSaved
   */
  async copyNamed(other: Attachments, name: string, judge: Attachments = this): Promise<boolean> {
    if (await other.hasNamed(name)) return true;
    if (!(await judge.#isNamedSound(name, this))) return false;
    await other.#incoming(this.#raw(name), (temporary) => other.#settle(temporary, name, async () => true));
    return true;
  }

  /** Puts what a file holds into another store, under that one's key. What no key here opens goes as it lies there. */
  async reSealNamed(other: Attachments, name: string): Promise<void> {
    if (!this.#seal.isSealed || (await this.#isUnder(name, this.#seal))) {
      try {
        await other.add(this.#opened(name, this.#seal));
        return;
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
      }
    }
    await other.takeNamed(name, this.#raw(name));
  }

  /** What is under no key that is here belongs to a sealed case: it is taken as it is. */
  async #isNamedSound(name: string, where: Attachments): Promise<boolean> {
    for (const seal of this.#seals()) {
      if (seal.isSealed && !(await where.#isUnder(name, seal))) continue;
      const hash = await where.#sumOf(name, seal);
      return hash !== undefined && seal.nameFor('attachments', hash) === name;
    }
    return true;
  }

  async #isUnder(name: string, seal: Seal): Promise<boolean> {
    const file = await this.#files.open(this.#pathOf(name), 'read');
    try {
      return await isSealedWith(seal, 'attachments', file);
    } catch (error) {
      if (error instanceof Unreadable) return false;
      throw error;
    } finally {
      await file.close();
    }
  }

  /** Takes in a file as it lies on another disk, under its name; whole is for whoever read it to say. @throws NotSaved */
  async takeNamed(name: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    if (!HASH.test(name)) throw new TypeError('no attachment has such a name');
    await this.#incoming(bytes, (temporary) => this.#settle(temporary, name, async () => true));
  }

  /** Under whichever key it lies. Nothing happens when it is missing. */
  async remove(hash: string, seal?: Seal): Promise<void> {
    if (!HASH.test(hash)) return;
    for (const one of seal ? [seal] : this.#seals()) await this.removeNamed(one.nameFor('attachments', hash));
  }

  /** How many bytes `read` gives. */
  async bytesOf(hash: string): Promise<number> {
    const seal = await this.#sealOf(hash);
    if (seal === undefined) return 0;
    const size = await this.bytesNamed(seal.nameFor('attachments', hash));
    return seal.isSealed ? openedLength(size) : size;
  }

  /** The bytes, unchecked but for what sealing checks. @throws Unreadable */
  async *chunks(hash: string): AsyncGenerator<Uint8Array, undefined> {
    const seal = (await this.#sealOf(hash)) ?? this.#seal;
    yield* this.#opened(seal.nameFor('attachments', hash), seal);
  }

  #seals(): Seal[] {
    return [this.#seal, ...this.#others()];
  }

  /** The seal under which a file lies. */
  async #sealOf(hash: string): Promise<Seal | undefined> {
    if (!HASH.test(hash)) return undefined;
    for (const seal of this.#seals()) if (await this.hasNamed(seal.nameFor('attachments', hash))) return seal;
    return undefined;
  }

  #pathOf(name: string): string {
    return join(this.#folder, name.slice(0, 2), name.slice(2));
  }

  /** Writes a file aside and hands it on; nothing is left behind when that fails. */
  async #incoming<T>(bytes: AsyncIterable<Uint8Array>, settle: (temporary: string) => Promise<T>): Promise<T> {
    const incoming = join(this.#folder, INCOMING);
    const temporary = join(incoming, randomUUID());
    try {
      await this.#files.makeFolder(incoming).catch(failed);
      await this.#write(temporary, bytes);
      return await settle(temporary).catch(failed);
    } catch (error) {
      await this.#files.remove(temporary).catch(() => undefined);
      throw error;
    }
  }

  async #write(temporary: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const file = await this.#files.open(temporary, 'create').catch(failed);
    try {
      let position = 0;
      for await (const chunk of bytes) {
        await file.write(chunk, position).catch(failed);
        position += chunk.length;
      }
      await file.sync().catch(failed);
    } finally {
      await file.close();
    }
  }

  async #settle(temporary: string, name: string, isSound: () => Promise<boolean>): Promise<void> {
    if ((await this.hasNamed(name)) && (await isSound())) {
      await this.#files.remove(temporary);
      return;
    }
    const folder = join(this.#folder, name.slice(0, 2));
    await this.#files.makeFolder(folder);
    await this.#files.rename(temporary, this.#pathOf(name));
    await this.#files.syncFolder(folder);
    await this.#files.syncFolder(this.#folder);
  }

  async *#opened(name: string, seal: Seal): AsyncGenerator<Uint8Array, undefined> {
    const file = await this.#files.open(this.#pathOf(name), 'read');
    try {
      yield* seal.isSealed ? openedBlocks(seal, 'attachments', file) : chunksOf(file);
    } finally {
      await file.close();
    }
  }

  /** As it lies on the disk. */
  #raw(name: string): AsyncGenerator<Uint8Array, undefined> {
    return this.#opened(name, unsealed);
  }
}

const failed = (error: unknown): never => {
  throw notSaved(error);
};
