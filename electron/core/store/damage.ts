// What is damaged is copied aside before anything else happens to it, and named: the file, what is wrong with it, and
// where what is on screen comes from instead.

import { hash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Log } from '../ports.ts';
import type { Damage } from './desk-store.ts';
import type { Files } from './files.ts';
import { replaceWhole } from './whole-file.ts';

const CHUNK = 1 << 20;

export class DamageReport {
  readonly found: Damage[] = [];
  readonly #files: Files;
  readonly #folder: string;
  readonly #log: Log;

  constructor(files: Files, folder: string, log: Log) {
    this.#files = files;
    this.#folder = folder;
    this.#log = log;
  }

  /** `file` lies in the data folder, such as `history/000001.jsonl`. The same damage is told once. */
  async add(file: string, what: string, recoveredFrom: string): Promise<void> {
    if (this.found.some((known) => known.file === file && known.what === what)) return;
    const copied = this.found.find((known) => known.file === file)?.copiedTo ?? (await this.#copyAside(file));
    this.found.push({ file, what, recoveredFrom, copiedTo: copied });
    this.#log.error('damage', { file, what, isCopied: copied !== null });
  }

  /** Keeps a copy of a file whose tail is about to be cut off, in case it was more than a write that never ended. */
  async keep(file: string): Promise<void> {
    this.#log.info('tail cut', { file, isCopied: (await this.#copyAside(file)) !== null });
  }

  /** Named by its content, so that opening again does not fill the disk. Null when it cannot be copied. */
  async #copyAside(file: string): Promise<string | null> {
    const aside = join(this.#folder, 'damaged');
    try {
      const path = join(this.#folder, file);
      if ((await this.#files.size(path)) === null) return null;
      const digest = hash('sha256', await this.#digest(path)).slice(0, 16);
      const name = join(aside, `${digest}-${file.replaceAll('/', '-')}`);
      if ((await this.#files.size(name)) === null) {
        await this.#files.makeFolder(aside);
        await replaceWhole(this.#files, name, this.#chunks(path));
      }
      return join('damaged', basename(name));
    } catch (error) {
      this.#log.error('damage not copied', { file, code: String((error as NodeJS.ErrnoException).code) });
      return null;
    }
  }

  async #digest(path: string): Promise<string> {
    const digests: string[] = [];
    for await (const chunk of this.#chunks(path)) digests.push(hash('sha256', chunk));
    return digests.join();
  }

  async *#chunks(path: string): AsyncGenerator<Uint8Array> {
    const file = await this.#files.open(path, 'read');
    try {
      for (let position = 0; ; ) {
        const chunk = new Uint8Array(CHUNK);
        const count = await file.read(chunk, position);
        if (count > 0) yield chunk.subarray(0, count);
        if (count < CHUNK) return;
        position += count;
      }
    } finally {
      await file.close();
    }
  }
}
