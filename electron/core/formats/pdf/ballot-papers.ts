// Ballot papers as a PDF: one, two or four on a sheet by how many candidates there are, all alike but for their number, with lines to
// cut along. In front lies a sheet for whoever runs the election.

import { Turns } from '../turns.ts';
import { type DrawnPages, drawnPages } from './drawn-pages.ts';
import { type FittedLabel, fitLabel, LINE_HEIGHT, turnText } from './label-lines.ts';
import { type FontRun, fontRuns } from './paper-fonts.ts';
import type { PaperSize } from './paper-parts.ts';

export interface BallotPapersRequest {
  title: string;
  /** Under the title: the seats, until when. */
  lines: readonly string[];
  instructions: readonly string[];
  /** Down the paper. */
  candidates: readonly { name: string; number: string }[];
  /** Numbers of the papers in the order in which they are to lie. */
  numbers: readonly string[];
  isLarge: boolean;
  size: PaperSize;
  /** On the first sheet, for whoever runs the election. */
  front: { title: string; lines: readonly string[] };
  createdAt: string;
  language: 'en-GB' | 'en-US';
}

export interface WrittenBallotPapers {
  bytes: Uint8Array;
  /** Without the one in front. */
  sheets: number;
  papersOnASheet: number;
  /** Names of which part had to be left out. */
  cut: string[];
  missingCharacters: string[];
}

const PAPER: Readonly<Record<PaperSize, { width: number; height: number }>> = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
};
/** Points to the edge of the sheet or the line to cut along. */
const EDGE = 26;
const GAP = 14;

interface Sizes {
  title: number;
  small: number;
  name: number;
  /** From one candidate to the next, where there is room. */
  row: number;
}

const USUAL: Sizes = { title: 13, small: 8.5, name: 12, row: 30 };
/** Where a paper has a sheet to itself. */
const WHOLE_SHEET: Sizes = { title: 18, small: 11, name: 14, row: 36 };
const MOST_IN_LARGER = 40;
const LARGE: Sizes = { title: 22, small: 15, name: 20, row: 50 };
/** A row that a pencil can still write in. */
const LEAST_ROW = 18;
const LEAST_NAME = 8;

/** How many go on a sheet: as many as leave every candidate a row to write in. */
export function papersOnASheet(candidates: number, isLarge: boolean): 1 | 2 | 4 {
  if (isLarge) return candidates <= 2 ? 2 : 1;
  if (candidates <= 6) return 4;
  return candidates <= 10 ? 2 : 1;
}

/** @throws AbortError once `signal` fires. */
export async function writeBallotPapers(
  request: BallotPapersRequest,
  { signal, onProgress }: { signal?: AbortSignal | undefined; onProgress?: (done: number, total: number) => void } = {},
): Promise<WrittenBallotPapers> {
  const { candidates, numbers, isLarge, size } = request;
  const sheet = PAPER[size];
  const each = papersOnASheet(candidates.length, isLarge);
  const columns = each === 4 ? 2 : 1;
  const rows = each === 1 ? 1 : 2;
  const room = { width: sheet.width / columns, height: sheet.height / rows };
  const pages = await drawnPages(request);
  const missing = new Set<string>();
  const drawing = new Drawing(pages, request, room, missing);
  pages.addPage(sheet.width, sheet.height);
  drawing.front(sheet);
  const turns = new Turns(signal);
  for (const [index, number] of numbers.entries()) {
    const place = index % each;
    if (place === 0) {
      pages.addPage(sheet.width, sheet.height);
      if (columns === 2) pages.line([room.width, 0], [room.width, sheet.height], 0.5, true);
      if (rows === 2) pages.line([0, room.height], [sheet.width, room.height], 0.5, true);
    }
    drawing.paper((place % columns) * room.width, Math.floor(place / columns) * room.height, number);
    if (turns.due()) {
      onProgress?.(index, numbers.length);
      await turns.pass();
    }
  }
  const bytes = await pages.finish();
  signal?.throwIfAborted();
  return {
    bytes,
    sheets: Math.ceil(numbers.length / each),
    papersOnASheet: each,
    cut: drawing.cut,
    missingCharacters: [...missing].sort(),
  };
}

interface Line {
  runs: FontRun[];
  size: number;
  isBold: boolean;
  /** The last line of what it belongs to: some room follows. */
  isLast?: boolean;
}

const PARAGRAPH = 0.3;

class Drawing {
  readonly #pages: DrawnPages;
  readonly #request: BallotPapersRequest;
  readonly #room: { width: number; height: number };
  readonly #missing: Set<string>;
  readonly #sizes: Sizes;
  readonly #head: Line[];
  readonly #names: FittedLabel[];
  readonly #columns: number;
  readonly #rowHeight: number;
  readonly #rows: number;
  readonly cut: string[] = [];

  constructor(
    pages: DrawnPages,
    request: BallotPapersRequest,
    room: { width: number; height: number },
    missing: Set<string>,
  ) {
    this.#pages = pages;
    this.#request = request;
    this.#room = room;
    this.#missing = missing;
    const isAlone =
      papersOnASheet(request.candidates.length, false) === 1 && request.candidates.length <= MOST_IN_LARGER;
    const sizes = request.isLarge ? LARGE : isAlone ? WHOLE_SHEET : USUAL;
    this.#sizes = sizes;
    const width = room.width - 2 * EDGE;
    const numberWidth = sizes.small * 6;
    this.#head = [
      ...this.#turned(request.title, width - numberWidth, sizes.title, true),
      ...request.lines.flatMap((line) => this.#turned(line, width, sizes.small, false)),
      ...request.instructions.flatMap((line, index) =>
        this.#turned(line, width, sizes.small + (index === 0 ? 1 : 0), index === 0),
      ),
    ];
    const left = room.height - 2 * EDGE - heightOf(this.#head) - 2 * GAP;
    const count = request.candidates.length;
    let columns = 1;
    while (columns < 4 && left / Math.ceil(count / columns) < LEAST_ROW) columns += 1;
    this.#columns = columns;
    this.#rows = Math.max(1, Math.ceil(count / columns));
    this.#rowHeight = Math.min(sizes.row, left / this.#rows);
    const box = this.#box();
    const nameRoom = { width: width / columns - box.width - 3 * GAP, height: this.#rowHeight - 4 };
    const lettersOf = ({ name }: { name: string }, largest: number): FittedLabel =>
      fitLabel([name], nameRoom, this.#pages.boldWidthOf, missing, largest);
    // Nobody's name is larger than another's, unless one is too long to be read otherwise.
    const largest = request.candidates.reduce(
      (least, one) => Math.min(least, lettersOf(one, sizes.name).size),
      sizes.name,
    );
    this.#names = request.candidates.map((one) => lettersOf(one, Math.max(largest, LEAST_NAME)));
    this.cut.push(...request.candidates.filter((_, index) => this.#names[index]!.isCut).map(({ name }) => name));
  }

  #box(): { width: number; height: number } {
    const height = this.#rowHeight - 6;
    return { width: Math.max(height, 26), height };
  }

  #turned(text: string, width: number, size: number, isBold: boolean): Line[] {
    const measure = isBold ? this.#pages.boldWidthOf : this.#pages.widthOf;
    const lines = turnText(text, width, size, measure, this.#missing);
    return lines.map((runs, index) => ({ runs, size, isBold, isLast: index === lines.length - 1 }));
  }

  front({ width, height }: { width: number; height: number }): void {
    const { title, lines } = this.#request.front;
    const room = width - 4 * EDGE;
    let y = 3 * EDGE;
    for (const line of this.#turned(title, room, 20, true)) y = this.#line(line, 2 * EDGE, y);
    y += GAP;
    for (const text of lines) {
      for (const line of this.#turned(text, room, 11.5, false)) y = this.#line(line, 2 * EDGE, y);
      y += 6;
    }
    this.#pages.box(EDGE, EDGE, width - 2 * EDGE, Math.min(height - 2 * EDGE, y - EDGE + GAP), 1);
  }

  /** The baseline is found from the top; answers where the next line begins. */
  #line({ runs, size, isBold, isLast }: Line, x: number, top: number): number {
    this.#pages.draw(runs, x, top + this.#pages.ascent(size), size, isBold);
    return top + size * (LINE_HEIGHT + (isLast ? PARAGRAPH : 0));
  }

  paper(left: number, top: number, number: string): void {
    const { width } = this.#room;
    const sizes = this.#sizes;
    const x = left + EDGE;
    let y = top + EDGE;
    const shown = fontRuns(`No. ${number}`, this.#missing);
    const numberWidth = shown.reduce((sum, run) => sum + this.#pages.widthOf(run, sizes.small), 0);
    this.#line({ runs: shown, size: sizes.small, isBold: false }, left + width - EDGE - numberWidth, y + 2);
    for (const line of this.#head) y = this.#line(line, x, y);
    y += GAP;
    const columnWidth = (width - 2 * EDGE) / this.#columns;
    for (const [index, fitted] of this.#names.entries()) {
      const column = Math.floor(index / this.#rows);
      const row = index % this.#rows;
      this.#candidate(index, fitted, x + column * columnWidth, y + row * this.#rowHeight, columnWidth);
    }
  }

  #candidate(index: number, { size, lines }: FittedLabel, x: number, y: number, width: number): void {
    const box = this.#box();
    const end = x + width - (this.#columns > 1 ? GAP : 0);
    this.#pages.line([x, y], [end, y], 0.5);
    if (index % this.#rows === this.#rows - 1 || index === this.#names.length - 1) {
      this.#pages.line([x, y + this.#rowHeight], [end, y + this.#rowHeight], 0.5);
    }
    const { number } = this.#request.candidates[index]!;
    const shown = number === '' ? [] : fontRuns(number, this.#missing);
    const middle = y + this.#rowHeight / 2;
    const { small } = this.#sizes;
    if (shown.length > 0)
      this.#line({ runs: shown, size: small, isBold: false }, x + 2, middle - (small * LINE_HEIGHT) / 2);
    const nameLeft = x + (number === '' ? 4 : 2.6 * small);
    let top = middle - (lines.length * size * LINE_HEIGHT) / 2;
    for (const runs of lines) top = this.#line({ runs, size, isBold: true }, nameLeft, top);
    this.#pages.box(end - box.width, y + 3, box.width, box.height, 1.2);
  }
}

const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { size, isLast }) => sum + size * (LINE_HEIGHT + (isLast ? PARAGRAPH : 0)), 0);
