// What stands before a word of the branch's own list.

import { expect, test } from 'vitest';
import { withArticle, wordsOf } from '../../shared/domain/words.ts';

test.each([
  ['uk', 'a tribunal'],
  ['us', 'an arbitration'],
] as const)('a sentence of the %s words says %s', (words, said) => {
  expect(withArticle(wordsOf(words).terms.tribunal)).toBe(said);
});
