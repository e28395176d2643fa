// A column whose cells are words from a closed list: each spelling is looked up once, and what nobody understands is kept
// in mind, with how many rows say it.

import { isBlank } from './import-cells.ts';

export interface NotUnderstood {
  column: number;
  text: string;
  rows: number;
}

const LONGEST = 500;
const MOST_SPELLINGS = 1_000;

export class CodeColumn<Code> {
  readonly #read: (text: string) => Code | undefined;
  readonly #known = new Map<string, Code | undefined>();
  readonly #notUnderstood = new Map<string, NotUnderstood>();

  constructor(read: (text: string) => Code | undefined) {
    this.#read = read;
  }

  /** undefined for a blank cell, and for what is not understood. */
  read(column: number, cell: string): Code | undefined {
    if (isBlank(cell)) return undefined;
    let code = this.#known.get(cell);
    if (code === undefined && !this.#known.has(cell)) {
      code = this.#read(cell.slice(0, LONGEST));
      this.#known.set(cell, code);
    }
    if (code === undefined) {
      const key = `${column} ${cell}`;
      const before = this.#notUnderstood.get(key);
      if (before) before.rows += 1;
      else if (this.#notUnderstood.size < MOST_SPELLINGS) this.#notUnderstood.set(key, { column, text: cell, rows: 1 });
    }
    return code;
  }

  notUnderstood(): NotUnderstood[] {
    return [...this.#notUnderstood.values()];
  }
}
