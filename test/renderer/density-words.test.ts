// Density as it is read, and what is said when the headcount behind it is to be doubted.

import { expect, test } from 'vitest';
import { densityInWords, doubtOf } from '../../renderer/features/workplaces/density-words.ts';
import { readPeople } from '../../renderer/features/workplaces/headcount-fields.tsx';

const count = (day: string, people: number) => ({ day, people, source: '' });

test('a share of nobody knows how many is n/a, never 0%', () => {
  expect([null, 0, 0.335, 1, 1.25].map(densityInWords)).toEqual(['n/a', '0%', '34%', '100%', '125%']);
});

test('a headcount is doubted when it is too small, of nobody, or old', () => {
  const today = '2026-11-24';
  expect(doubtOf(null, null, today)).toBeNull();
  expect(doubtOf(0.5, count('2026-01-01', 8), today)).toBeNull();
  expect(doubtOf(1.25, count('2026-01-01', 8), today)).toContain('More members than people');
  expect(doubtOf(null, count('2026-01-01', 0), today)).toContain('nobody works here');
  expect(doubtOf(0.5, count('2025-10-01', 8), today)).toBe(
    'The headcount is of Wed 1 October 2025: ask for a new one.',
  );
});

test('a number of people is read as it is typed', () => {
  expect(['1,204', ' 8 ', '1 200', '0'].map(readPeople)).toEqual([1204, 8, 1200, 0]);
  expect(['', 'eight', '-3', '2.5', '1000001', '12345678'].map(readPeople)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
});
