// The attachment store: files by the SHA-256 of their bytes, in `ab/cdef…`. The same bytes lie there once. A backup's
// folder has one of its own, shared by all backups in it.

import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { notSaved } from './disk-errors.ts';
import { DamagedAttachment, NotThere } from './errors.ts';
import type { Files } from './files.ts';

const HASH = /^[0-9a-f]{64}$/;
const CHUNK = 256 * 1024;
/** Written here first; what a killed process left behind is never taken for a file. */
const INCOMING = 'incoming';

export class Attachments {
  readonly #files: Files;
  readonly #folder: string;

  constructor(files: Files, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  /**
   * Streams bytes in. Resolves with their SHA-256 once they are on the disk; nothing is left behind when it fails.
   * @throws NotSaved, and whatever the source of the bytes throws.
   */
  async add(bytes: AsyncIterable<Uint8Array>): Promise<{ hash: string; bytes: number }> {
    const incoming = join(this.#folder, INCOMING);
    const temporary = join(incoming, randomUUID());
    try {
      await this.#files.makeFolder(incoming).catch(failed);
      const written = await this.#write(temporary, bytes);
      await this.#settle(temporary, written.hash).catch(failed);
      return written;
    } catch (error) {
      await this.#files.remove(temporary).catch(() => undefined);
      throw error;
    }
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
    return HASH.test(hash) && (await this.#files.size(this.#path(hash))) !== null;
  }

  /** Whether the bytes are still those that were added. */
  async isSound(hash: string): Promise<boolean> {
    const sum = createHash('sha256');
    for await (const chunk of this.chunks(hash)) sum.update(chunk);
    return sum.digest('hex') === hash;
  }

  /** Every hash, in order. */
  async hashes(): Promise<string[]> {
    const hashes: string[] = [];
    for (const folder of await this.#files.names(this.#folder)) {
      if (!/^[0-9a-f]{2}$/.test(folder)) continue;
      for (const name of await this.#files.names(join(this.#folder, folder))) {
        if (HASH.test(folder + name)) hashes.push(folder + name);
      }
    }
    return hashes;
  }

  /**
   * Copies a file into another store, unless it lies there already. False when the bytes are damaged here: nothing is
   * copied then.
   * @throws NotSaved
   */
  async copyTo(other: Attachments, hash: string): Promise<boolean> {
    if (await other.has(hash)) return true;
    if (!(await this.isSound(hash))) return false;
    await other.add(this.chunks(hash));
    return true;
  }

  /** Nothing happens when it is missing. */
  async remove(hash: string): Promise<void> {
    if (HASH.test(hash)) await this.#files.remove(this.#path(hash));
  }

  async bytesOf(hash: string): Promise<number> {
    return (HASH.test(hash) && (await this.#files.size(this.#path(hash)))) || 0;
  }

  #path(hash: string): string {
    return join(this.#folder, hash.slice(0, 2), hash.slice(2));
  }

  async #write(temporary: string, bytes: AsyncIterable<Uint8Array>): Promise<{ hash: string; bytes: number }> {
    const sum = createHash('sha256');
    const file = await this.#files.open(temporary, 'create').catch(failed);
    try {
      let position = 0;
      for await (const chunk of bytes) {
        sum.update(chunk);
        await file.write(chunk, position).catch(failed);
        position += chunk.length;
      }
      await file.sync().catch(failed);
      return { hash: sum.digest('hex'), bytes: position };
    } finally {
      await file.close();
    }
  }

  async #settle(temporary: string, hash: string): Promise<void> {
    if ((await this.has(hash)) && (await this.isSound(hash))) {
      await this.#files.remove(temporary);
      return;
    }
    const folder = join(this.#folder, hash.slice(0, 2));
    await this.#files.makeFolder(folder);
    await this.#files.rename(temporary, this.#path(hash));
    await this.#files.syncFolder(folder);
    await this.#files.syncFolder(this.#folder);
  }

  /** The bytes as they lie there, unchecked. */
  async *chunks(hash: string): AsyncGenerator<Uint8Array, undefined> {
    const file = await this.#files.open(this.#path(hash), 'read');
    try {
      for (let position = 0; ; ) {
        const into = new Uint8Array(CHUNK);
        const count = await file.read(into, position);
        if (count > 0) yield count === CHUNK ? into : into.subarray(0, count);
        if (count < CHUNK) return;
        position += count;
      }
    } finally {
      await file.close();
    }
  }
}

const failed = (error: unknown): never => {
  throw notSaved(error);
};
