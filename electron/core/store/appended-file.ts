// A file that only grows at its end, whole steps at a time. Room is made ahead, as zero bytes behind the end, because a
// disk syncs bytes that are overwritten twice as fast as a file that gets longer. Closed, the file ends where it ends.

import type { Files, OpenFile } from './files.ts';

/** How much room is made ahead. */
const ROOM = 64 * 1024;

export class AppendedFile {
  readonly #file: OpenFile;
  /** Up to here everything is synced. */
  #length: number;
  #end: number;
  #room: number;

  private constructor(file: OpenFile, length: number) {
    this.#file = file;
    this.#length = length;
    this.#end = length;
    this.#room = length;
  }

  /** What lies behind `length` is cut off; what is kept is synced. */
  static async open(files: Files, path: string, length: number): Promise<AppendedFile> {
    const file = await files.open(path, 'update');
    try {
      if ((await file.size()) !== length) await file.truncate(length);
      await file.sync();
      return new AppendedFile(file, length);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  get length(): number {
    return this.#length;
  }

  /** Durable after `commit`. */
  async write(bytes: Uint8Array): Promise<void> {
    const at = this.#end;
    this.#end += bytes.length;
    if (this.#end <= this.#room) return this.#file.write(bytes, at);
    // What is large gets longer anyway.
    this.#room = bytes.length < ROOM ? this.#end + ROOM : this.#end;
    const padded = new Uint8Array(this.#room - at);
    padded.set(bytes);
    await this.#file.write(padded, at);
  }

  async commit(): Promise<void> {
    await this.#file.sync();
    this.#length = this.#end;
  }

  /** Takes back what was written since the last commit, and the room behind it. */
  async cutBack(): Promise<void> {
    await this.#file.truncate(this.#length);
    await this.#file.sync();
    this.#end = this.#length;
    this.#room = this.#length;
  }

  /** Whether anything was written since the last commit. */
  get isTouched(): boolean {
    return this.#end !== this.#length;
  }

  async close(): Promise<void> {
    try {
      // Left behind, the room would be cut off at the next opening.
      if (this.#room !== this.#length) await this.#file.truncate(this.#length).catch(() => undefined);
    } finally {
      await this.#file.close();
    }
  }
}
