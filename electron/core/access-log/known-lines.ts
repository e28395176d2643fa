// Lines of the log that were read once, file by file: whoever pages through the list of who did what asks for all of them again
// and again. A file that another one follows never changes; to the last one is added what is written.

import type { AccessEntry } from './access-line.ts';

/** What is asked for of a line: its number, not its hashes. */
export interface KnownLine extends AccessEntry {
  n: number;
}

/** Some 40 MB; of a longer log the newest files are kept, and older ones read each time. */
const MOST_LINES = 150_000;

export class KnownLines {
  readonly #byFile = new Map<string, KnownLine[]>();
  /** Officers, procedures and records come again and again: each is kept once. */
  readonly #texts = new Map<string, string>();
  #count = 0;

  of(name: string): readonly KnownLine[] | undefined {
    return this.#byFile.get(name);
  }

  keep(name: string, lines: readonly KnownLine[]): readonly KnownLine[] {
    this.forget(name);
    const kept = lines.map((line) => this.#sharing(line));
    this.#byFile.set(name, kept);
    this.#count += kept.length;
    for (const oldest of [...this.#byFile.keys()].sort()) {
      if (this.#count <= MOST_LINES || oldest >= name) break;
      this.forget(oldest);
    }
    return kept;
  }

  /** Nothing happens where the file has not been read. */
  add(name: string, lines: readonly KnownLine[]): void {
    const known = this.#byFile.get(name);
    if (!known) return;
    for (const line of lines) known.push(this.#sharing(line));
    this.#count += lines.length;
  }

  forget(name: string): void {
    this.#count -= this.#byFile.get(name)?.length ?? 0;
    this.#byFile.delete(name);
  }

  clear(): void {
    this.#byFile.clear();
    this.#texts.clear();
    this.#count = 0;
  }

  #sharing({ n, at, account, kind, what, about, rows, fields }: KnownLine): KnownLine {
    const once = (text: string): string => {
      const known = this.#texts.get(text);
      if (known === undefined) this.#texts.set(text, text);
      return known ?? text;
    };
    return {
      ...{ n, at, kind, rows },
      account: once(account),
      what: once(what),
      about: about.map(once),
      fields: fields.map(once),
    };
  }
}
