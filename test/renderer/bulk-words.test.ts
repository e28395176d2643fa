// What came of a change of many cases is said whole: how many, how many were so already, how many are gone.

import { expect, test } from 'vitest';
import { bulkInWords } from '../../renderer/features/cases/bulk-change.ts';

const terms = { case: 'case', cases: 'cases' };

test.each([
  [{ changed: 12, unchanged: 0, missing: 0 }, '12 cases are tagged.'],
  [{ changed: 1, unchanged: 1, missing: 0 }, 'One case is tagged. One was so already.'],
  [{ changed: 0, unchanged: 3, missing: 0 }, 'Nothing had to change. 3 were so already.'],
  [{ changed: 2, unchanged: 0, missing: 1 }, '2 cases are tagged. One case is not there any more.'],
])('says it in sentences', (result, sentence) => {
  expect(bulkInWords({ ...result, seq: null }, terms, 'tagged')).toBe(sentence);
});
