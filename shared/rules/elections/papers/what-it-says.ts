// What a paper says from what stands in its boxes: the order that counts, as far as it is certain, or why it does not count.

import type { CountingRule } from '../../../domain/elections/counting-rule.ts';
import type { ReadPaper, SpoiltReason } from '../../../domain/elections/papers.ts';
import { certainOrder } from '../certain-order.ts';

export interface OnPaper {
  candidates: number;
  rule: CountingRule;
  seats: number;
}

export interface WhatItSays {
  /** Candidates by their number, first preference first; empty where the paper does not count. */
  preferences: number[];
  /** Why it does not count; null: it does. */
  spoilt: SpoiltReason | null;
  /** From where on it does not count, in words ("preference 3 is missing"); '' where all of it does. */
  cut: string;
}

/** `marks` down the paper; 0 is an empty box, and boxes left out are empty. */
export function whatItSays({ marks, spoilt }: Pick<ReadPaper, 'marks' | 'spoilt'>, on: OnPaper): WhatItSays {
  if (spoilt !== null) return { preferences: [], spoilt, cut: '' };
  const inOrder = inOrderOf(marks);
  const { preferences, finding } = certainOrder(inOrder, on.rule, on.seats);
  if (finding?.outcome === 'setAside') return { preferences: [], spoilt: reasonOf(inOrder), cut: '' };
  return { preferences, spoilt: null, cut: finding?.reason ?? '' };
}

/** Whom the paper marks 1, 2, 3 and so on. A number higher than there are candidates says only that one before is missing. */
function inOrderOf(marks: readonly number[]): number[][] {
  const highest = Math.min(Math.max(0, ...marks), marks.length + 1);
  const inOrder: number[][] = Array.from({ length: highest }, () => []);
  for (const [index, mark] of marks.entries()) {
    if (mark > 0) inOrder[Math.min(mark, highest) - 1]!.push(index + 1);
  }
  return inOrder;
}

function reasonOf(inOrder: readonly (readonly number[])[]): SpoiltReason {
  const all = inOrder.flat();
  if (all.length === 0) return 'blank';
  const first = inOrder[0]!;
  if (first.length === 0) return 'noFirstPreference';
  return first.length === all.length ? 'tooManyMarks' : 'severalFirstPreferences';
}

/** The boxes of a paper that says this; candidates by their number, first preference first. */
export function marksOf(
  preferences: readonly number[],
  { candidates, rule }: Pick<OnPaper, 'candidates' | 'rule'>,
): number[] {
  const marks = Array.from({ length: candidates }, () => 0);
  for (const [index, number] of preferences.entries()) marks[number - 1] = rule === 'fptp' ? 1 : index + 1;
  return marks;
}
