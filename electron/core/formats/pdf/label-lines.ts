// The lines of one label, fitted into its room by measure: smaller type first, then lines that are turned over, and at the
// very last what does not fit is cut out of the middle, so that the name and the postcode stand. Nothing overflows.

import { type FontRun, fontRuns } from './paper-fonts.ts';

export interface FittedLabel {
  size: number;
  lines: FontRun[][];
  /** Part of it had to be left out. */
  isCut: boolean;
}

export type Measure = (run: FontRun, size: number) => number;

/** Points. Below 8 an address is hard to read; it is used only where the alternative is to lose some of it. */
const SIZES = { most: 11, readable: 8, least: 5, step: 0.5 };
export const LINE_HEIGHT = 1.2;

type Token = { runs: FontRun[]; isSpace: boolean };

/** `width` and `height` of the room, in points. What no font can draw is added to `missing`. */
export function fitLabel(
  lines: readonly string[],
  room: { width: number; height: number },
  measure: Measure,
  missing: Set<string>,
  /** Points of the largest letters that are tried. */
  largest = SIZES.most,
): FittedLabel {
  const tokens = lines.flatMap((line) => tokensOf(line, missing));
  const holds = (count: number, size: number): boolean => count * size * LINE_HEIGHT <= room.height;
  for (let size = largest; size >= SIZES.readable; size -= SIZES.step) {
    const isWide = tokens.some((line) => widthOf(line, size, measure) > room.width);
    if (!isWide && holds(tokens.length, size)) return { size, lines: tokens.map(runsOf), isCut: false };
  }
  for (let size = SIZES.readable + 1; size >= SIZES.least; size -= SIZES.step) {
    const turned = tokens.flatMap((line) => turnedOver(line, room.width, size, measure));
    if (holds(turned.length, size)) return { size, lines: turned, isCut: false };
  }
  const size = SIZES.least;
  const all = tokens.flatMap((line) => turnedOver(line, room.width, size, measure));
  const most = Math.max(2, Math.floor(room.height / (size * LINE_HEIGHT)));
  return { size, lines: [...all.slice(0, most - 2), [{ text: '…', font: 'Paper' }], ...all.slice(-1)], isCut: true };
}

/** Text at one size, turned over where the room ends, however many lines it takes. */
export const turnText = (
  text: string,
  width: number,
  size: number,
  measure: Measure,
  missing: Set<string>,
): FontRun[][] => tokensOf(text, missing).flatMap((line) => turnedOver(line, width, size, measure));

/** A line as words and the spaces between them; a long run from right to left may be lines of its own. */
function tokensOf(line: string, missing: Set<string>): Token[][] {
  const found: Token[][] = [[]];
  for (const { text, font } of fontRuns(line.replace(/\s+/g, ' ').trim(), missing)) {
    for (const part of text.split(/( +|\n)/)) {
      if (part === '\n') found.push([]);
      else if (part !== '') addPart(found.at(-1) as Token[], { text: part, font });
    }
  }
  return found.filter((tokens) => tokens.length > 0);
}

function addPart(tokens: Token[], run: FontRun): void {
  const isSpace = run.text.startsWith(' ');
  const last = tokens.at(-1);
  if (last !== undefined && !isSpace && !last.isSpace) last.runs.push(run);
  else tokens.push({ runs: [run], isSpace });
}

const runsOf = (tokens: readonly Token[]): FontRun[] => joined(tokens.flatMap(({ runs }) => runs));

const widthOf = (tokens: readonly Token[], size: number, measure: Measure): number =>
  runsOf(tokens).reduce((sum, run) => sum + measure(run, size), 0);

/** Neighbours in one font as one: letters are set closer or wider by those beside them. */
function joined(runs: readonly FontRun[]): FontRun[] {
  const parts: FontRun[] = [];
  for (const { text, font } of runs) {
    const last = parts.at(-1);
    if (last?.font === font) last.text += text;
    else parts.push({ text, font });
  }
  return parts;
}

/** The same line as several that fit; a word wider than the room is broken. */
function turnedOver(line: readonly Token[], width: number, size: number, measure: Measure): FontRun[][] {
  const lines: FontRun[][] = [];
  let current: Token[] = [];
  const fits = (tokens: readonly Token[]) => widthOf(tokens, size, measure) <= width;
  const turn = () => {
    const runs = runsOf(current.at(-1)?.isSpace ? current.slice(0, -1) : current);
    if (runs.length > 0) lines.push(runs);
    current = [];
  };
  for (const token of line) {
    if (token.isSpace) {
      if (current.length > 0) current.push(token);
      continue;
    }
    if (!fits([...current, token])) turn();
    if (fits([token])) current.push(token);
    else current = broken(token, width, size, measure, lines);
  }
  turn();
  return lines;
}

/** Pieces of a word that is too long go into `lines`; what is left of it begins the next. */
function broken(token: Token, width: number, size: number, measure: Measure, lines: FontRun[][]): Token[] {
  let piece: FontRun[] = [];
  for (const { text, font } of token.runs) {
    for (const character of text) {
      const longer = joined([...piece, { text: character, font }]);
      if (piece.length > 0 && longer.reduce((sum, run) => sum + measure(run, size), 0) > width) {
        lines.push(piece);
        piece = [{ text: character, font }];
      } else piece = longer;
    }
  }
  return [{ runs: piece, isSpace: false }];
}
