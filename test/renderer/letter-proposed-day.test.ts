// The day that a postponement proposes, against the last one that the law allows.

import { expect, test } from 'vitest';
import { proposedTooLate } from '../../renderer/features/cases/letter-proposed-day.ts';

const on = { today: '2026-11-25', order: 'dmy' } as const;
const fields = [
  { name: 'proposedDay', value: '' },
  { name: 'latestAlternativeDay', value: 'Thu 10 December 2026' },
];

test('a day after the last one of the law is refused in words, the last one itself is not', () => {
  expect(proposedTooLate(fields, { proposedDay: '2026-12-10' }, on)).toBeUndefined();
  expect(proposedTooLate(fields, { proposedDay: '2026-12-11' }, on)).toBe(
    'The law lets the member propose a day up to Thu 10 December 2026. Choose one no later than that.',
  );
});

test('what is corrected for this letter counts, and what nobody knows refuses nothing', () => {
  const corrected = { proposedDay: '2026-12-11', latestAlternativeDay: '2026-12-14' };
  expect(proposedTooLate(fields, corrected, on)).toBeUndefined();
  expect(proposedTooLate(fields, {}, on)).toBeUndefined();
  expect(proposedTooLate([], { proposedDay: '2026-12-11' }, on)).toBeUndefined();
});
