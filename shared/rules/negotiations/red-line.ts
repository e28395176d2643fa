// A red line is written in words. Where its first line says what it does to pay ("Nothing under 3.5%"), an offer can be held
// against it in money; else whoever sits in the room judges by the words.

import type { PayMeasure } from '../../domain/negotiations/pay-measures.ts';
import { type LineSettings, readMeasureLine } from './measure-line.ts';

const BEFORE =
  /^(?:we\s+(?:do not|don't|don’t|never)\s+\w+\s+|nothing\s+|never\s+|not\s+|no\s+)?(?:under|below|less\s+than|lower\s+than|at\s+least|a\s+minimum\s+of|minimum\s+of)\s+/i;
const AFTER = /\s+(?:is our red line|in any year|each year|a year or more|or more|at least|minimum)$/i;

/** What the least that we take does to pay, year by year; null: it says nothing that can be worked out. */
export function redLineYears(
  redLine: string,
  settings: LineSettings = {},
): readonly { measures: PayMeasure[] }[] | null {
  const [first = ''] = redLine.split('\n');
  const [sentence = ''] = first.trim().split(/(?:\.\s|;|:|\s[–—-]\s)/);
  const bare = sentence.replace(/\.$/, '').replace(BEFORE, '').replace(AFTER, '');
  if (bare === '') return null;
  const read = readMeasureLine(bare, settings);
  return 'problem' in read || read.years.some(({ measures }) => measures.length === 0) ? null : read.years;
}
