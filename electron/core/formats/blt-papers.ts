// One line of papers in a ballot file: how many, the candidates in order, and 0. A line whose meaning is not certain is
// refused with its number, because two lines run together are somebody's votes given to somebody else.

import type { Marks } from '../../../shared/rules/elections/certain-order.ts';
import { MOST_PAPERS } from '../../../shared/rules/elections/votes.ts';

export interface BltPaper {
  count: number;
  marks: Marks;
}

/** What is wrong with a line, as a sentence that goes after "Line 7". */
export class WrongLine extends Error {}

/** “03” may be the end of one paper and the beginning of the next. */
const WHOLE = /^(?:0|[1-9]\d*)$/;
const MOST_QUOTED = 60;

/** The parts of a line without comments, ballot ids and the commas that a spreadsheet leaves behind. */
export function partsOf(line: string): string[] {
  let text = line;
  if (text.includes('#')) text = text.slice(0, text.indexOf('#'));
  if (text.includes('(')) {
    // At the beginning it is the paper's id; later it is a set of equal preferences.
    text = text
      .replace(/^\s*\([^()]*\)/, '')
      .replace(/\(([^()]*)\)/g, (_, inner: string) => inner.trim().replace(/\s+/g, '='));
  }
  if (text.includes(',')) {
    text = text.replace(/[,\s]+$/, '');
    if (/^\s*-?\d+(?:\s*,\s*-?\d*)+$/.test(text)) text = text.replaceAll(',', ' ');
  }
  const trimmed = text.trim();
  return trimmed === '' ? [] : trimmed.replace(/\s*=\s*/g, '=').split(/\s+/);
}

/** Most lines hold one paper; each ends with its own 0. @throws WrongLine */
export function papersOn(parts: readonly string[], candidates: number): BltPaper[] {
  const papers: BltPaper[] = [];
  let at = 0;
  while (at < parts.length) {
    const count = countIn(parts[at]!, parts);
    const marks: number[][] = [];
    for (at += 1; parts[at] !== '0'; at += 1) {
      const part = parts[at];
      if (part === undefined) throw new WrongLine(`does not end with 0: ${quoted(parts)}.`);
      marks.push(part === '-' ? [] : part.split('=').map((one) => candidateIn(one, candidates)));
    }
    papers.push({ count, marks });
    at += 1;
  }
  return papers;
}

function countIn(part: string, parts: readonly string[]): number {
  if (/^\d*[.,]\d+$/.test(part)) throw new WrongLine(`counts ${part} papers: only whole papers are counted.`);
  if (/^["“]|\p{L}/u.test(part)) {
    throw new WrongLine(
      `has a name where a paper is expected: ${quoted(parts)}. A line of 0 goes between the papers and the names.`,
    );
  }
  if (!WHOLE.test(part)) throw new WrongLine(`does not begin with a number of papers: ${quoted(parts)}.`);
  const count = Number(part);
  if (count === 0) throw new WrongLine(`says 0 papers: ${quoted(parts)}. Only a line of 0 alone ends the papers.`);
  if (count > MOST_PAPERS) throw new WrongLine(`counts ${part} papers, more than can be counted.`);
  return count;
}

function candidateIn(part: string, candidates: number): number {
  if (!WHOLE.test(part))
    throw new WrongLine(`has “${part.slice(0, MOST_QUOTED)}” where a candidate’s number is expected.`);
  const number = Number(part);
  if (number >= 1 && number <= candidates) return number;
  const there = candidates === 1 ? 'there is 1 candidate' : `there are ${candidates} candidates`;
  throw new WrongLine(`has a preference for candidate ${part}, and ${there}.`);
}

function quoted(parts: readonly string[]): string {
  const text = parts.join(' ');
  return `“${text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text}”`;
}
