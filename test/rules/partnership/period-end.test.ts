// The period that a row of figures is about, as people write it.

import { expect, test } from 'vitest';
import { periodEnd } from '../../../shared/rules/partnership/period-end.ts';

const reading = { order: 'dmy' as const, isBirth: false, today: '2026-11-24' };

test.each([
  ['2026', '2026-12-31'],
  ['2026-02', '2026-02-28'],
  ['2024/2', '2024-02-29'],
  ['02/2026', '2026-02-28'],
  ['Jan 2026', '2026-01-31'],
  ['September-26', '2026-09-30'],
  ['2026 Sept', '2026-09-30'],
  ['Q1 2026', '2026-03-31'],
  ['2026-Q4', '2026-12-31'],
  ['31/03/2026', '2026-03-31'],
  ['2026-03-15', '2026-03-15'],
  ['13/2026', undefined],
  ['Smarch 2026', undefined],
  ['', undefined],
  ['soon', undefined],
])('%s ends on %s', (text, end) => expect(periodEnd(text, reading)).toBe(end));

test('the first of a month stands for it where the column is of months', () => {
  expect(periodEnd('01/02/2026', { ...reading, isOfMonths: true })).toBe('2026-02-28');
  expect(periodEnd('01/02/2026', reading)).toBe('2026-02-01');
});
