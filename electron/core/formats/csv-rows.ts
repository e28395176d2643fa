// Text to rows of cells with papaparse, a slice at a time. What papaparse does not do by itself: it never stalls the
// event loop, and a quotation mark that is never closed costs its own row and not the rest of the list.

import Papa from 'papaparse';
import { isBlankRow } from './list-header.ts';
import { type Delimiter, type ListRow, MOST_ROWS, TooManyRows } from './list-table.ts';
import { NotAList } from './not-a-list.ts';
import { Turns } from './turns.ts';

export interface ParseOptions {
  delimiter: Delimiter;
  /** How many cells a row usually has: a row that misuses quotation marks but has so many is believed. */
  columns: number;
  /** As many as a spreadsheet holds unless said. */
  mostRows?: number | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface ParsedRows {
  /** Every row in which there is something, in order. */
  rows: ListRow[];
  /** Numbers of rows whose quotation marks do not match; their cells are the bare line, cut at the delimiters. */
  misquoted: Set<number>;
}

/** Takes rows in order and numbers them; those in which there is nothing are counted and left out, however many cells. */
class Taken {
  readonly rows: ListRow[] = [];
  readonly misquoted = new Set<number>();
  /** Lines that could only be taken as they stand. */
  problems = 0;
  private readonly most: number;
  private number = 0;

  constructor(most: number) {
    this.most = most;
  }

  add(cells: string[]): void {
    this.number += 1;
    if (isBlankRow(cells)) return;
    if (this.rows.length >= this.most) throw new TooManyRows(this.most);
    this.rows.push({ row: this.number, cells });
  }

  addMisquoted(cells: string[]): void {
    this.misquoted.add(this.number + 1);
    this.add(cells);
  }
}

const LARGEST_SLICE = 262_144;
const SMALLEST_SLICE = 16_384;
/** Text with very many rows or cells takes longer: its slices are made smaller, so that others get their turn. */
const SLICE_MILLISECONDS = 8;
const AFTER_A_PROBLEM = 1_024;
/** A row that has not ended by then began with a quotation mark that is never closed, or is no row at all. */
const LONGEST_ROW = 4_194_304;
/** After so many misused marks the file does not quote cells; each line is then a row. */
const MOST_PROBLEMS = 1_000;
const FEED_ALONE = /(?:^|[^\r])\n/;

type Newline = '\n' | '\r' | '\r\n';

interface Parsed {
  data: string[][];
  errors: { row?: number }[];
  meta: { cursor: number };
}

interface ParserConfig {
  delimiter: string;
  newline: Newline;
  step?: (results: { data: string[][]; errors: unknown[]; meta: { cursor: number } }) => void;
}

// The parser behind Papa.parse, which tells how far it came; its published type leaves out what it can do.
const Parser = Papa.Parser as unknown as new (
  config: ParserConfig,
) => { parse(text: string, baseIndex: number, ignoreLastRow: boolean): Parsed; abort(): void };

/** How the rows of this slice end. A feed alone is also met inside a cell of a file whose rows end with return and feed. */
function newlineOf(slice: string, isReturnOnly: boolean): Newline {
  if (isReturnOnly) return '\r';
  return slice.includes('\r\n') && !FEED_ALONE.test(slice) ? '\r\n' : '\n';
}

/** Rows that end with return and feed, read as ending with a feed, keep the return on their last cell. */
function dropReturn(rows: string[][]): void {
  for (const row of rows) {
    const last = row.length - 1;
    const cell = row[last] as string;
    if (cell.endsWith('\r')) row[last] = cell.slice(0, -1);
  }
}

function sliceAfter(size: number, milliseconds: number): number {
  if (milliseconds > SLICE_MILLISECONDS) return Math.max(SMALLEST_SLICE, size >> 1);
  return milliseconds * 3 < SLICE_MILLISECONDS ? Math.min(LARGEST_SLICE, size * 2) : size;
}

/** Every row of the text in which there is something, in order. @throws TooManyRows, NotAList, AbortError. */
export async function parseRows(text: string, options: ParseOptions): Promise<ParsedRows> {
  const turns = new Turns(options.signal);
  const isReturnOnly = !text.includes('\n') && text.includes('\r');
  const taken = new Taken(options.mostRows ?? MOST_ROWS);
  let at = 0;
  let usual = LARGEST_SLICE / 4;
  let size = usual;
  while (at < text.length) {
    const slice = text.slice(at, at + size);
    const began = performance.now();
    const isLast = at + size >= text.length;
    const newline = newlineOf(slice, isReturnOnly);
    const isByLine = taken.problems >= MOST_PROBLEMS;
    const found =
      isByLine || slice.length > LONGEST_ROW
        ? undefined
        : new Parser({ delimiter: options.delimiter, newline }).parse(slice, 0, !isLast);
    const isSound = found?.errors.every((error) => (error.row ?? 0) >= found.data.length) ?? false;
    // A slice that ends amid a cell may seem to misuse one mark; two in a row that does not end are misused.
    const isEndless = found?.data.length === 0 && found.errors.length > 1;
    if (found && isSound && (found.meta.cursor > 0 || isLast)) {
      if (newline === '\n') dropReturn(found.data);
      for (const cells of found.data) taken.add(cells);
      at += isLast ? slice.length : found.meta.cursor;
      usual = sliceAfter(usual, performance.now() - began);
      size = Math.min(size * 2, usual);
    } else if (isSound && !isEndless) {
      // Not one row ended within the slice: a very long cell, or a quotation mark that is never closed.
      size *= 2;
    } else if (found && !isEndless) {
      at += takeUpToProblem(slice, { ...options, newline, isLast }, taken);
      size = AFTER_A_PROBLEM;
    } else {
      const take = isByLine ? takeLines : takeFirstLine;
      at += take(slice, { ...options, newline, isLast }, taken);
      if (isByLine) usual = sliceAfter(usual, performance.now() - began);
      size = isByLine ? usual : AFTER_A_PROBLEM;
    }
    if (turns.due()) {
      options.onProgress?.(at, text.length);
      await turns.pass();
    }
  }
  return { rows: taken.rows, misquoted: taken.misquoted };
}

interface SliceOptions extends ParseOptions {
  newline: Newline;
  isLast: boolean;
}

/** Takes the rows before the first whose quotation marks do not match, and that one's first line as it stands. */
function takeUpToProblem(slice: string, options: SliceOptions, taken: Taken): number {
  const { delimiter, newline, columns, isLast } = options;
  let at = 0;
  let hasStopped = false;
  const parser = new Parser({
    delimiter,
    newline,
    step: ({ data, errors, meta }) => {
      if (hasStopped) return;
      const row = data[0] as string[];
      const isOneLine = !slice.slice(at, meta.cursor).trimEnd().includes('\n');
      if (errors.length > 0 && !(row.length === columns && isOneLine)) {
        hasStopped = true;
        parser.abort();
        return;
      }
      if (newline === '\n') dropReturn([row]);
      taken.add(row);
      at = meta.cursor;
    },
  });
  parser.parse(slice, 0, !isLast);
  return hasStopped ? takeLine(slice, at, options, taken) : at;
}

/** Takes every whole line of the slice as a row; with cells in marks where the line is sound by itself. */
function takeLines(slice: string, options: SliceOptions, taken: Taken): number {
  const { delimiter, newline, isLast } = options;
  const parser = new Parser({ delimiter, newline });
  let at = 0;
  while (at < slice.length) {
    const end = slice.indexOf(newline, at);
    if (end === -1 && !isLast && at > 0) return at;
    const line = slice.slice(at, end === -1 ? slice.length : end).replace(/\r$/, '');
    const found = line.includes('"') ? parser.parse(line, 0, false) : undefined;
    if (found?.errors.length === 0 && found.data.length === 1) {
      taken.add(found.data[0] as string[]);
      at = end === -1 ? slice.length : end + newline.length;
    } else {
      at = takeLine(slice, at, options, taken);
    }
  }
  return at;
}

const takeFirstLine = (slice: string, options: SliceOptions, taken: Taken): number =>
  takeLine(slice, 0, options, taken);

/** Takes the line at `at` as it stands, and tells where the next begins. @throws NotAList when it has no end. */
function takeLine(slice: string, at: number, options: Omit<SliceOptions, 'isLast'>, taken: Taken): number {
  const { delimiter, newline, columns } = options;
  const end = slice.indexOf(newline, at);
  if (end === -1 && slice.length - at > LONGEST_ROW) {
    throw new NotAList('A row of this file has no end: this is no list of members.');
  }
  const line = end === -1 ? slice.slice(at) : slice.slice(at, end);
  const cells = line.replace(/\r$/, '').split(delimiter);
  // Marks in pairs within a line that has all its cells are part of the text: "Bob" Smith.
  const isPaired = line.split('"').length % 2 === 1;
  if (isPaired && cells.length === columns) taken.add(cells);
  else taken.addMisquoted(cells);
  taken.problems += 1;
  return end === -1 ? slice.length : end + newline.length;
}
