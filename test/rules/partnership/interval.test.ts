// How often a body meets, as people say it.

import { expect, it } from 'vitest';
import { intervalInWords } from '../../../shared/rules/partnership/forums/interval.ts';

it.each([
  [1, 'every day'],
  [7, 'every week'],
  [42, 'every six weeks'],
  [30, 'every month'],
  [61, 'every two months'],
  [91, 'every quarter (13 weeks)'],
  [45, 'every 45 days'],
])('says %i days', (days, words) => {
  expect(intervalInWords(days)).toBe(words);
});
