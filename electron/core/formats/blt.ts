// Reads a ballot file (.blt: Hill, Wichmann and Woodall 1987, with what OpenSTV, Droop and Scottish councils add). It takes
// every way of writing whose meaning is certain, and says the line of everything else.

import type { PaperFinding } from '../../../shared/domain/elections/count-result.ts';
import { MOST_CANDIDATES } from '../../../shared/domain/elections/count-result.ts';
import type { CountingRule } from '../../../shared/domain/elections/counting-rule.ts';
import { certainOrder } from '../../../shared/rules/elections/certain-order.ts';
import { type CountProblem, NotCountable } from '../../../shared/rules/elections/not-countable.ts';
import type { ReadPapers } from '../../../shared/rules/elections/read-papers.ts';
import { type BltLine, readBltNames } from './blt-names.ts';
import { papersOn, partsOf, WrongLine } from './blt-papers.ts';
import { Turns } from './turns.ts';

export interface ReadBltOptions {
  rule?: CountingRule | undefined;
  /** Instead of the file's own. */
  seats?: number | undefined;
  signal?: AbortSignal | undefined;
}

const MOST_PROBLEMS = 20;

/** Whether this text is a ballot file and no list: two numbers first, and somewhere a line of 0. */
export function isBlt(text: string): boolean {
  const first = /^(?:\s*(?:#[^\n]*)?\r?\n)*[ \t]*\d+[ \t,]+\d+[ \t,]*(?:#[^\n\r]*)?\r?\n/.test(
    `${text.slice(0, 4_096)}\n`,
  );
  return first && /^[ \t]*0[ \t,]*(?:#.*)?$/m.test(text);
}

/** `text` without its byte order mark. @throws NotCountable with the line of each problem (the first twenty); AbortError. */
export async function readBlt(text: string, options: ReadBltOptions = {}): Promise<ReadPapers> {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/[\u001a\0]+\s*$/, '')
    .split(/\r\n|\n|\r/);
  const reader = new BltReader(lines, options);
  return reader.read();
}

const MOST_LINES = 12;

function sharedInWords(lines: readonly number[]): string[] {
  if (lines.length === 0) return [];
  if (lines.length === 1) return [`Line ${lines[0]} was read as more than one kind of paper: there is a 0 within it.`];
  const more = lines.length > MOST_LINES ? ` and ${lines.length - MOST_LINES} more` : '';
  const which = lines.slice(0, MOST_LINES).join(', ');
  return [`Lines ${which}${more} were each read as more than one kind of paper: there is a 0 within them.`];
}

class BltReader {
  readonly #lines: readonly string[];
  readonly #options: ReadBltOptions;
  readonly #problems: CountProblem[] = [];
  readonly #withdrawn = new Set<number>();
  readonly #papers: ReadPapers['papers'] = [];
  readonly #findings: PaperFinding[] = [];
  readonly #notes: string[] = [];
  /** Lines with more than one paper, as the format was first described. */
  readonly #shared: number[] = [];
  #candidates = 0;
  #seats = 0;
  #hasPapers = false;

  constructor(lines: readonly string[], options: ReadBltOptions) {
    this.#lines = lines;
    this.#options = options;
  }

  async read(): Promise<ReadPapers> {
    const header = this.#readHeader();
    const end = await this.#readPapers(header + 1);
    if (this.#problems.length > 0) throw new NotCountable(...this.#problems);
    const rest: BltLine[] = this.#lines.slice(end + 1).map((text, index) => ({ line: end + 2 + index, text }));
    const names = readBltNames(rest, this.#candidates, header + 1);
    return {
      title: names.title,
      seats: this.#seats,
      candidates: names.candidates,
      withdrawn: [...this.#withdrawn].sort((one, other) => one - other),
      papers: this.#papers,
      findings: this.#findings,
      notes: [...names.notes, ...this.#notes, ...sharedInWords(this.#shared)],
    };
  }

  /** Where it is. */
  #readHeader(): number {
    const at = this.#lines.findIndex((line) => partsOf(line).length > 0);
    if (at < 0)
      throw new NotCountable({
        line: null,
        message: 'This file is empty: a ballot file begins with how many candidates and seats there are.',
      });
    const parts = partsOf(this.#lines[at]!);
    const [candidates, seats, ...more] = parts;
    const isHeader =
      /^\d{1,9}$/.test(candidates!) && /^\d{1,9}$/.test(seats ?? '') && more.every((part) => /^-\d+$/.test(part));
    if (!isHeader) {
      const text = this.#lines[at]!.trim().slice(0, 60);
      throw this.#refusal(
        at,
        `is “${text}”. A ballot file begins with two numbers: how many candidates and how many seats, as in “6 3”.`,
      );
    }
    this.#candidates = Number(candidates);
    this.#seats = Number(seats);
    if (this.#candidates === 0) throw this.#refusal(at, 'says that there are 0 candidates.');
    if (this.#seats === 0 && this.#options.seats === undefined) throw this.#refusal(at, 'says that there are 0 seats.');
    if (this.#candidates > MOST_CANDIDATES) {
      throw this.#refusal(
        at,
        `says that there are ${candidates} candidates: ${MOST_CANDIDATES} at most can be counted.`,
      );
    }
    this.#withdraw(more, at);
    return at;
  }

  /** Where the line of 0 is. */
  async #readPapers(from: number): Promise<number> {
    const turns = new Turns(this.#options.signal);
    for (let at = from; at < this.#lines.length; at += 1) {
      const parts = partsOf(this.#lines[at]!);
      if (parts.length === 0) continue;
      if (parts.length === 1 && parts[0] === '0') return at;
      try {
        this.#readLine(parts, at);
      } catch (error) {
        if (!(error instanceof WrongLine)) throw error;
        this.#problems.push({ line: at + 1, message: `Line ${at + 1} ${error.message}` });
        if (this.#problems.length >= MOST_PROBLEMS || /^["“]/.test(parts[0]!))
          throw new NotCountable(...this.#problems);
      }
      if ((at & 255) === 0 && turns.due()) await turns.pass();
    }
    const last = this.#lines.length;
    this.#problems.push({
      line: last,
      message: `The file ends on line ${last} without a line of 0, which goes after the last paper: part of it may be missing.`,
    });
    throw new NotCountable(...this.#problems);
  }

  #readLine(parts: string[], at: number): void {
    if (parts[0]!.startsWith('[')) {
      this.#readOption(parts.join(' '), at);
      return;
    }
    let from = 0;
    while (/^-\d+$/.test(parts[from] ?? '')) from += 1;
    if (from > 0 && from < parts.length && this.#hasPapers) {
      throw new WrongLine(
        `begins with ${parts[0]}, among the papers: that may be a number of papers or somebody who withdrew. Who withdrew stands on a line of its own.`,
      );
    }
    this.#withdraw(parts.slice(0, from), at);
    const where = `line ${at + 1}`;
    const { rule = 'scottish-stv', seats = this.#seats } = this.#options;
    const papers = papersOn(from === 0 ? parts : parts.slice(from), this.#candidates);
    if (papers.length > 1) this.#shared.push(at + 1);
    this.#hasPapers ||= papers.length > 0;
    for (const { count, marks } of papers) {
      const { preferences, finding } = certainOrder(marks, rule, seats);
      if (finding !== null) this.#findings.push({ where, papers: count, ...finding });
      if (preferences.length > 0) this.#papers.push({ preferences, count, where });
    }
  }

  #readOption(text: string, at: number): void {
    const withdrawn = /^\[\s*withdrawn\s+([\d\s]+)\]$/i.exec(text)?.[1];
    if (withdrawn !== undefined) {
      const parts = withdrawn.trim().split(/\s+/);
      this.#withdraw(
        parts.map((number) => `-${number}`),
        at,
      );
      return;
    }
    if (/^\[\s*(?:tie|droop)\b[^\]]*\]$/i.test(text)) {
      this.#notes.push(`Line ${at + 1} is for another program and was not used: ${text.slice(0, 60)}`);
      return;
    }
    throw new WrongLine(`is of a kind that is not known here: “${text.slice(0, 60)}”.`);
  }

  /** "-3": candidate 3 withdrew. */
  #withdraw(parts: readonly string[], at: number): void {
    for (const part of parts) {
      const number = -Number(part);
      if (number < 1 || number > this.#candidates) {
        throw this.#refusal(
          at,
          `says that candidate ${number} withdrew, and there are ${this.#candidates} candidates.`,
        );
      }
      this.#withdrawn.add(number);
    }
  }

  #refusal = (at: number, says: string): NotCountable =>
    new NotCountable({ line: at + 1, message: `Line ${at + 1} ${says}` });
}
