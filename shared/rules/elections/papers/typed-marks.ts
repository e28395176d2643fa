// What somebody types while reading a paper, made into what stands in its boxes: with the number block alone, down the paper.

import type { SpoiltReason } from '../../../domain/elections/papers.ts';
import { SEEN_REASONS } from '../../../domain/elections/words-papers.ts';
import type { OnPaper } from './what-it-says.ts';

export interface TypedMarks {
  /** Down the paper; 0 is an empty box. */
  marks: number[];
  /** As somebody saw it on the paper; null: what stands in the boxes decides. */
  spoilt: SpoiltReason | null;
  /** Why it cannot be taken as it is typed; '' where it can. */
  problem: string;
}

/** A digit a box, as long as a digit can be any candidate. */
const MOST_AT_ONCE = 9;

/**
 * Ranked: what is in each box from the top, 0 or - for an empty one ("2013"; from ten candidates on with spaces, "2 0 1 10").
 * With crosses: the numbers of the candidates who have one ("14"). S and a digit: spoilt, for the reason of that place.
 */
export function typedMarks(text: string, on: OnPaper): TypedMarks {
  const typed = text.trim().toLowerCase();
  const nothing = { marks: [], spoilt: null };
  if (typed === '') return { ...nothing, problem: 'Type what stands in the boxes. S is for a spoilt paper.' };
  if (typed.startsWith('s')) {
    const reason = SEEN_REASONS[Number(typed.slice(1).trim()) - 1];
    return reason === undefined
      ? { ...nothing, problem: `Why does it not count? Type S and a number from 1 to ${SEEN_REASONS.length}.` }
      : { marks: [], spoilt: reason, problem: '' };
  }
  const parts = partsOf(typed, on.candidates);
  const wrong = parts.find((part) => !/^(?:\d{1,3}|[-.])$/.test(part));
  if (wrong !== undefined) return { ...nothing, problem: `“${wrong.slice(0, 20)}” is no number.` };
  const numbers = parts.map((part) => (part === '-' || part === '.' ? 0 : Number(part)));
  return on.rule === 'fptp' ? crosses(numbers, on) : ranks(numbers, on);
}

function partsOf(typed: string, candidates: number): string[] {
  const apart = typed.split(/[\s,;/]+/).filter((part) => part !== '');
  if (apart.length > 1 || candidates > MOST_AT_ONCE) return apart;
  return [...typed];
}

function ranks(numbers: number[], { candidates }: OnPaper): TypedMarks {
  const extra = numbers.slice(candidates).some((number) => number > 0);
  return {
    marks: numbers.slice(0, candidates),
    spoilt: null,
    problem: extra ? `These are ${numbers.length} boxes, and the paper has ${candidates}.` : '',
  };
}

function crosses(numbers: number[], { candidates }: OnPaper): TypedMarks {
  const nobody = numbers.find((number) => number > candidates);
  const marks = Array.from({ length: candidates }, (_, index) => (numbers.includes(index + 1) ? 1 : 0));
  return {
    marks,
    spoilt: null,
    problem: nobody === undefined ? '' : `There is no candidate ${nobody}: they are numbered 1 to ${candidates}.`,
  };
}

/** The same paper as it would be typed, to be mended. */
export function asTyped(
  { marks, spoilt }: Pick<TypedMarks, 'marks' | 'spoilt'>,
  { candidates, rule }: OnPaper,
): string {
  const seen = spoilt === null ? -1 : SEEN_REASONS.indexOf(spoilt);
  if (seen !== -1 && marks.every((mark) => mark === 0)) return `s${seen + 1}`;
  const isCompact = candidates <= MOST_AT_ONCE && marks.every((mark) => mark <= MOST_AT_ONCE);
  const numbers =
    rule === 'fptp' ? marks.flatMap((mark, index) => (mark > 0 ? [index + 1] : [])) : withoutEmptyEnd(marks);
  return numbers.length === 0 ? '0' : numbers.join(isCompact ? '' : ' ');
}

function withoutEmptyEnd(marks: readonly number[]): number[] {
  let end = marks.length;
  while (end > 0 && marks[end - 1] === 0) end -= 1;
  return marks.slice(0, end);
}
