// What the agreement promises on a topic: which of its rows of the scope matrix speaks of it.

import type { Agreement } from '../../../domain/agreements.ts';
import { foldWords } from '../../fold.ts';

export interface ScopeOnTopic {
  agreementId: string;
  agreement: string;
  row: Agreement['scope'][number];
}

/** Words that say nothing of the topic. */
const EMPTY = new Set([
  'a',
  'an',
  'and',
  'the',
  'of',
  'to',
  'in',
  'on',
  'for',
  'change',
  'changes',
  'new',
  'any',
  'all',
]);

const telling = (text: string): string[] => foldWords(text).filter((word) => !EMPTY.has(word));
/** One the beginning of the other, so that "shift" is "shifts"; short words only where they are the same. */
const isLike = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) >= 4 && (one.startsWith(other) || other.startsWith(one)));

/**
 * The row whose every telling word stands in the topic, the longest of several; `agreements` are those that apply, in the
 * order in which they are to be believed.
 */
export function scopeOnTopic(
  topic: string,
  agreements: readonly Pick<Agreement, 'id' | 'title' | 'scope'>[],
): ScopeOnTopic | null {
  const words = telling(topic);
  let best: (ScopeOnTopic & { words: number }) | null = null;
  for (const { id, title, scope } of agreements) {
    for (const row of scope) {
      const wanted = telling(row.topic);
      if (wanted.length === 0 || !wanted.every((word) => words.some((each) => isLike(each, word)))) continue;
      if (best === null || wanted.length > best.words) {
        best = { agreementId: id, agreement: title, row, words: wanted.length };
      }
    }
  }
  return best && { agreementId: best.agreementId, agreement: best.agreement, row: best.row };
}
