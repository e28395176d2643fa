// A report's periods are counted from today, both days included, and a year is neither a day too long nor too short.

import { expect, test } from 'vitest';
import { periodsOf } from '../../renderer/features/reports/report-periods.ts';

test('the periods of a day in November', () => {
  expect(periodsOf('2026-11-24').map(({ key, from, to }) => [key, from, to])).toEqual([
    ['year', '2026-01-01', '2026-11-24'],
    ['12m', '2025-11-25', '2026-11-24'],
    ['3m', '2026-08-25', '2026-11-24'],
    ['lastYear', '2025-01-01', '2025-12-31'],
  ]);
});

test('on a leap day', () => {
  expect(periodsOf('2028-02-29').find(({ key }) => key === '12m')).toMatchObject({ from: '2027-03-01' });
});
