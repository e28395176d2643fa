// The history folder: append-only files of lines, a new file past 16 MB. What was appended is durable when `append`
// resolves; when it does not, the file is cut back to its last good length, so that nothing half-written stays.

import { basename, join } from 'node:path';
import { checkLine } from './check-line.ts';
import { notSaved } from './disk-errors.ts';
import type { Files, OpenFile } from './files.ts';
import type { History, HistoryEnd, HistoryLine, HistoryPlace, HistoryTail } from './history-seam.ts';
import { statedHash } from './line.ts';
import { linesInFile } from './lines-in-file.ts';
import { openedLines } from './opened-line.ts';
import type { Seal } from './seal.ts';
import { replaceWhole } from './whole-file.ts';

export type { History, HistoryEnd, HistoryLine, HistoryPlace, HistoryTail };

/** A file past this size is followed by a new one. */
export const HISTORY_FILE_BYTES = 16 * 1024 * 1024;
const NAME = /^\d{6}\.jsonl$/;
const NEWLINE = Buffer.from('\n');

export class HistoryFiles implements History {
  readonly folder: string;
  readonly #files: Files;
  readonly #seal: Seal;
  readonly #fileBytes: number;
  #names: string[];
  #current: OpenFile | undefined;
  /** Up to here the current file holds whole, synced transactions. */
  #length = 0;
  #lines = 0;
  /** Since opening. */
  bytesAppended = 0;
  #isNameDurable = false;
  #needsCut = false;
  readonly #firstSeqs = new Map<string, number>();

  private constructor(files: Files, folder: string, seal: Seal, fileBytes: number, names: string[]) {
    this.#files = files;
    this.#fileBytes = fileBytes;
    this.folder = folder;
    this.#seal = seal;
    this.#names = names;
  }

  /** Reads the folder's names only. */
  static async open(files: Files, folder: string, seal: Seal, fileBytes = HISTORY_FILE_BYTES): Promise<HistoryFiles> {
    const names = (await files.names(folder)).filter((name) => NAME.test(name));
    return new HistoryFiles(files, folder, seal, fileBytes, names);
  }

  /** Reads the folder's names anew: files were put there, or taken away, while nothing was being saved. */
  async reread(): Promise<void> {
    await this.#current?.close();
    this.#current = undefined;
    this.#firstSeqs.clear();
    this.#names = (await this.#files.names(this.folder)).filter((name) => NAME.test(name));
  }

  get names(): readonly string[] {
    return this.#names;
  }

  /** A failed save left bytes behind that could not be cut off yet. */
  get needsCut(): boolean {
    return this.#needsCut;
  }

  pathOf(name: string): string {
    return join(this.folder, name);
  }

  /** `history/000001.jsonl`; the log of who read what keeps its lines in the same way, under its own folder's name. */
  #placeOf(name: string): string {
    return `${basename(this.folder)}/${name}`;
  }

  /** Whole files and the good length of the last: what a backup copies. */
  async extents(): Promise<{ name: string; bytes: number }[]> {
    const last = this.#names.at(-1);
    return Promise.all(
      this.#names.map(async (name) => ({
        name,
        bytes: name === last && this.#current ? this.#length : ((await this.#files.size(this.pathOf(name))) ?? 0),
      })),
    );
  }

  /** @throws NotSaved; nothing of the lines is kept then. */
  async append(lines: AsyncIterable<string> | Iterable<string>): Promise<void> {
    try {
      if (this.#needsCut) await this.#cutBack();
      const file = await this.#fileToAppend();
      let end = this.#length;
      let count = this.#lines;
      for await (const line of lines) {
        count += 1;
        const bytes = this.#sealed(line, count);
        await file.write(bytes, end);
        end += bytes.length;
      }
      await file.sync();
      this.bytesAppended += end - this.#length;
      this.#length = end;
      this.#lines = count;
    } catch (error) {
      await this.#cutBack().catch(() => {
        this.#needsCut = true;
      });
      throw notSaved(error);
    }
  }

  /** Where bytes lie behind `end`: what `settle` would cut off. */
  async tailsAfter(end: HistoryEnd | undefined): Promise<HistoryTail[]> {
    const last = end ? this.#names.indexOf(basename(end.file)) : -1;
    if (end && last < 0) throw new Error('the end of history lies in no file of it');
    const tails: HistoryTail[] = [];
    for (const name of this.#names.slice(Math.max(0, last))) {
      const offset = end && name === this.#names[last] ? end.offset : 0;
      if (((await this.#files.size(this.pathOf(name))) ?? 0) > offset)
        tails.push({ file: this.#placeOf(name), offset });
    }
    return tails;
  }

  /**
   * Gets ready to append after `end`. What lies behind it was never acknowledged and is cut off; what is kept is synced,
   * because whoever wrote it may have died before it was. Without an `end` nothing was ever acknowledged. A save lies in
   * one file, begun after the file before it was whole: where more than one would be cut, nothing is.
   */
  async settle(end: HistoryEnd | undefined): Promise<void> {
    const tails = await this.tailsAfter(end);
    if (tails.length > 1) throw new Error('more than one file of history would be cut');
    const keep = end ? this.#names.indexOf(basename(end.file)) + 1 : Math.min(1, this.#names.length);
    for (const name of this.#names.slice(keep).reverse()) await this.#files.remove(this.pathOf(name));
    this.#names = this.#names.slice(0, keep);
    const name = this.#names.at(-1);
    await this.close();
    if (name === undefined) return;
    const file = await this.#files.open(this.pathOf(name), 'update');
    this.#current = file;
    this.#length = end?.offset ?? 0;
    this.#lines = end?.lines ?? 0;
    this.#isNameDurable = false;
    if ((await file.size()) !== this.#length) await file.truncate(this.#length);
    if (end && !end.isEnded) {
      await file.write(NEWLINE, this.#length);
      this.#length += 1;
    }
    await file.sync();
  }

  async readAfter(hash: string): Promise<AsyncIterable<HistoryLine> | undefined> {
    for (const name of [...this.#names].reverse()) {
      for await (const line of this.#linesOf(name)) {
        if (statedHash(line.bytes) !== hash) continue;
        // It must be what it says before anything behind it is taken for new.
        if ('what' in checkLine(line)) return undefined;
        return this.#readFrom({ name, offset: line.offset, number: line.number });
      }
    }
    return undefined;
  }

  readAll(): AsyncGenerator<HistoryLine> {
    return this.#readFrom({ name: this.#names[0] ?? '', offset: 0, number: 1 });
  }

  /** Every line from one file on. */
  readFile(name: string): AsyncGenerator<HistoryLine> {
    return this.#readFrom({ name, offset: 0, number: 1 });
  }

  /** Every line from the beginning of the file in which a transaction lies: the last that begins at or before it. */
  async *readFromFileOf(seq: number): AsyncGenerator<HistoryLine> {
    let name = this.#names[0] ?? '';
    for (const later of this.#names.slice(1).reverse()) {
      const first = await this.#firstSeqOf(later);
      if (first === undefined || first > seq) continue;
      name = later;
      break;
    }
    yield* this.readFile(name);
  }

  /** The lines of one file alone. */
  readOnly(name: string): AsyncGenerator<HistoryLine> {
    return this.#linesOf(name);
  }

  /**
   * Puts other lines into the place of some of a file's: what `change` gives for one, null where it stays. Their numbers
   * stay too. Either all of it or nothing. Only while nothing is being saved.
   */
  async rewrite(name: string, change: (line: HistoryLine) => Uint8Array | null): Promise<void> {
    const isCurrent = this.#current !== undefined && name === this.#names.at(-1);
    // What is open under this name would go on being the file of before. Where it does not open again, history goes on in a
    // new one.
    if (isCurrent) await this.close();
    try {
      const length = await replaceWhole(this.#files, this.pathOf(name), this.#rewritten(name, change));
      if (isCurrent) this.#length = length;
    } finally {
      if (isCurrent) this.#current = await this.#files.open(this.pathOf(name), 'update');
    }
  }

  async *#rewritten(name: string, change: (line: HistoryLine) => Uint8Array | null): AsyncGenerator<Uint8Array> {
    for await (const line of this.#linesOf(name)) {
      const changed = change(line);
      yield changed ? this.#seal.seal(changed, `${line.file}#${line.number}`) : line.raw;
      yield NEWLINE;
    }
  }

  async close(): Promise<void> {
    await this.#current?.close();
    this.#current = undefined;
  }

  /** Which transaction a file begins with; undefined when it does not say. It stays the same once it is there. */
  async #firstSeqOf(name: string): Promise<number | undefined> {
    const known = this.#firstSeqs.get(name);
    if (known !== undefined) return known;
    for await (const { bytes } of this.#linesOf(name)) {
      const first = /^\{"seq":(\d+),/.exec(bytes.toString('latin1', 0, 32))?.[1];
      if (first) this.#firstSeqs.set(name, Number(first));
      break;
    }
    return this.#firstSeqs.get(name);
  }

  async *#readFrom(place: HistoryPlace): AsyncGenerator<HistoryLine> {
    const first = this.#names.indexOf(place.name);
    if (first < 0) return;
    for (const name of this.#names.slice(first)) {
      yield* this.#linesOf(name, name === place.name ? place : undefined);
    }
  }

  async *#linesOf(name: string, from?: HistoryPlace): AsyncGenerator<HistoryLine> {
    const file = this.#placeOf(name);
    // Behind the good length lies what is being written this moment.
    const end = this.#current && name === this.#names.at(-1) ? this.#length : undefined;
    const lines = linesInFile(this.#files, this.pathOf(name), { from, end });
    for await (const line of openedLines(lines, this.#seal, file)) {
      const isInLastFile = name === this.#names.at(-1);
      yield { ...line, file, isInLastFile };
    }
  }

  #sealed(line: string, number: number): Uint8Array {
    const bytes = Buffer.from(`${line}\n`, 'utf8');
    const inside = bytes.subarray(0, -1);
    const sealed = this.#seal.seal(inside, `${this.#placeOf(this.#names.at(-1) ?? '')}#${number}`);
    return sealed === inside ? bytes : Buffer.concat([sealed, NEWLINE]);
  }

  async #fileToAppend(): Promise<OpenFile> {
    if (!this.#current || this.#length >= this.#fileBytes) {
      const name = `${String(Number(this.#names.at(-1)?.slice(0, 6) ?? 0) + 1).padStart(6, '0')}.jsonl`;
      const file = await this.#files.open(this.pathOf(name), 'update');
      await this.#current?.close();
      this.#current = file;
      this.#names = [...this.#names, name];
      this.#length = 0;
      this.#lines = 0;
      this.#isNameDurable = false;
    }
    if (!this.#isNameDurable) {
      // Without this, a power cut could take the file's name away, and with it every save in it.
      await this.#files.syncFolder(this.folder);
      this.#isNameDurable = true;
    }
    return this.#current;
  }

  async #cutBack(): Promise<void> {
    if (!this.#current) return;
    if (this.#needsCut || (await this.#current.size()) !== this.#length) {
      await this.#current.truncate(this.#length);
      await this.#current.sync();
    }
    this.#needsCut = false;
  }
}
