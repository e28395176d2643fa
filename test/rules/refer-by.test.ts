// The day by which a case is to be referred follows its nearest limit, and never a limit that somebody has answered for.

import { expect, test } from 'vitest';
import type { CaseClock } from '../../shared/contract/case-page.ts';
import { daysBetween } from '../../shared/rules/limits.ts';
import { referBy } from '../../shared/rules/refer-by.ts';

const TODAY = '2026-11-24';
const clock = (headlineDay: string | null, state: CaseClock['state'] = 'running') => ({
  headlineDay,
  state,
  daysLeft: headlineDay === null ? null : daysBetween(TODAY, headlineDay),
});

test('so many days before the nearest limit ahead', () => {
  expect(referBy([clock('2027-02-01'), clock('2026-12-29')], 28)).toBe('2026-12-01');
  expect(referBy([clock('2026-12-29')], 0)).toBe('2026-12-29');
});

test('one that has passed counts only when none is ahead', () => {
  expect(referBy([clock('2026-10-01', 'passed'), clock('2026-12-29')], 28)).toBe('2026-12-01');
  expect(referBy([clock('2026-10-29', 'passedButLongerMayApply')], 28)).toBe('2026-10-01');
});

test('what is done, or has no date, gives none', () => {
  expect(referBy([], 28)).toBeNull();
  expect(referBy([clock('2026-12-29', 'done'), clock(null, 'noDate')], 28)).toBeNull();
});
