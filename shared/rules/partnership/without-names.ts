// A text for everybody with the names of known people taken out: what somebody typed may name one.

import { fold } from '../fold.ts';

/** What stands in a name's place. */
export const SOMEBODY = 'somebody';

/** Names of more words than this are looked for by their first and last. */
const MOST_WORDS = 4;
/** Letters, marks and what stands inside a name. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*/gu;

/** Names as they are looked for; one word alone is no name: it may be any word. */
export function namesToLeaveOut(names: Iterable<string>): ReadonlySet<string> {
  const known = new Set<string>();
  for (const name of names) {
    const words = [...name.matchAll(WORD)].map(([word]) => fold(word));
    if (words.length < 2) continue;
    if (words.length <= MOST_WORDS) known.add(words.join(' '));
    known.add(`${words[0]} ${words.at(-1)}`);
  }
  return known;
}

/** The text with each whole name replaced, whatever its case and accents; the rest exactly as it was. */
export function withoutNames(text: string, names: ReadonlySet<string>): string {
  const words = [...text.matchAll(WORD)].map((match) => ({
    at: match.index,
    length: match[0].length,
    word: fold(match[0]),
  }));
  let written = '';
  let from = 0;
  for (let at = 0; at < words.length; ) {
    const length = lengthOfName(words, at, names);
    if (length === 0) {
      at += 1;
      continue;
    }
    const last = words[at + length - 1]!;
    written += text.slice(from, words[at]!.at) + SOMEBODY;
    from = last.at + last.length;
    at += length;
  }
  return written + text.slice(from);
}

/** How many words from here on are a name: the longest that is one; 0 when none is. */
function lengthOfName(words: readonly { word: string }[], at: number, names: ReadonlySet<string>): number {
  for (let length = Math.min(MOST_WORDS, words.length - at); length >= 2; length -= 1) {
    const name = words
      .slice(at, at + length)
      .map(({ word }) => word)
      .join(' ');
    if (names.has(name)) return length;
  }
  return 0;
}
