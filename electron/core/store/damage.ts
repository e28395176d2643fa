// What is damaged is copied aside before anything else happens to it, and named: the file, what is wrong with it, and
// where what is on screen comes from instead.

import { hash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Log } from '../ports.ts';
import type { Damage } from './desk-store.ts';
import type { Files } from './files.ts';
import { replaceWhole } from './whole-file.ts';

const CHUNK = 1 << 20;
/** The folder itself is named: there is nothing in it that could be copied. */
const FOLDERS: ReadonlySet<string> = new Set(['history', 'access', 'attachments']);

export class DamageReport {
  readonly found: Damage[] = [];
  readonly #told = new Set<string>();
  /** By file. */
  readonly #copies = new Map<string, string | null>();
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
    const key = JSON.stringify([file, what]);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const copiedTo = this.#copies.get(file) ?? (await this.#copyAside(file));
    this.#copies.set(file, copiedTo);
    this.found.push({ file, what, recoveredFrom, copiedTo });
    this.#log.error('damage', { file, what, isCopied: copiedTo !== null });
  }

  /**
   * Keeps a copy of a file's bytes from `offset` on, which are about to be cut off, in case they were more than a write
   * that never ended. False when that was not possible: then they must not be cut off.
   */
  async keep(file: string, offset: number): Promise<boolean> {
    const copiedTo = await this.#copyAside(file, offset);
    this.#log.info('tail kept', { file, offset, isCopied: copiedTo !== null });
    return copiedTo !== null;
  }

  /** Named by its content, so that opening again does not fill the disk. Null when it cannot be copied. */
  async #copyAside(file: string, offset = 0): Promise<string | null> {
    if (FOLDERS.has(file)) return null;
    const aside = join(this.#folder, 'damaged');
    try {
      const path = join(this.#folder, file);
      if ((await this.#files.size(path)) === null) return null;
      const digest = hash('sha256', await this.#digest(path, offset)).slice(0, 16);
      const from = offset > 0 ? `-from-byte-${offset}` : '';
      const name = join(aside, `${digest}-${file.replaceAll('/', '-')}${from}`);
      if ((await this.#files.size(name)) === null) {
        await this.#files.makeFolder(aside);
        await replaceWhole(this.#files, name, this.#chunks(path, offset));
        await this.#files.syncFolder(this.#folder);
      }
      return join('damaged', basename(name));
    } catch (error) {
      this.#log.error('damage not copied', { file, code: String((error as NodeJS.ErrnoException).code) });
      return null;
    }
  }

  async #digest(path: string, offset: number): Promise<string> {
    const digests: string[] = [];
    for await (const chunk of this.#chunks(path, offset)) digests.push(hash('sha256', chunk));
    return digests.join();
  }

  async *#chunks(path: string, offset: number): AsyncGenerator<Uint8Array> {
    const file = await this.#files.open(path, 'read');
    try {
      for (let position = offset; ; ) {
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
