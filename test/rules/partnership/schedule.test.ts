// The year of a forum: one interval after another, off weekends and holidays, and said where it was moved.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../shared/rules/limits.ts';
import { scheduleDays } from '../../../shared/rules/partnership/forums/schedule.ts';
import { isWorkingDay } from '../../../shared/rules/working-days.ts';

const base = { nation: 'england-and-wales', closures: [] } as const;

it('gives nine six-weekly days in twelve months', () => {
  const { days, notes } = scheduleDays({ ...base, from: '2026-01-15', intervalDays: 42, to: '2027-01-14' });
  expect(days.map(({ day }) => day)).toEqual([
    '2026-01-15',
    '2026-02-26',
    '2026-04-09',
    '2026-05-21',
    '2026-07-02',
    '2026-08-13',
    '2026-09-24',
    '2026-11-05',
    '2026-12-17',
  ]);
  expect(notes).toEqual([]);
});

it('names the holiday that moved a meeting, and the next stays on its weekday', () => {
  const { days } = scheduleDays({ ...base, from: '2026-04-27', intervalDays: 28, count: 3 });
  expect(days).toEqual([
    { day: '2026-04-27', insteadOf: null, why: '' },
    {
      day: '2026-05-26',
      insteadOf: '2026-05-25',
      why: 'Mon 25 May 2026 is Spring bank holiday: moved to the next working day.',
    },
    { day: '2026-06-22', insteadOf: null, why: '' },
  ]);
});

it('knows weekends and the branch’s own closures', () => {
  const closures = [{ id: 'x', day: '2026-11-27', name: 'Stocktaking', bankHolidayIn: null }];
  const [saturday] = scheduleDays({ ...base, from: '2026-11-28', intervalDays: 7, count: 1 }).days;
  expect(saturday).toMatchObject({ day: '2026-11-30', why: expect.stringContaining('falls on a weekend') });
  const [closed] = scheduleDays({ ...base, closures, from: '2026-11-27', intervalDays: 7, count: 1 }).days;
  expect(closed).toMatchObject({ day: '2026-11-30', why: expect.stringContaining('Stocktaking') });
});

it('says where the holidays are not known', () => {
  const { notes } = scheduleDays({ ...base, from: '2029-01-11', intervalDays: 42, count: 1 });
  expect(notes[0]).toContain('only');
});

it('always meets on working days, never before the day that was wanted, and never drifts', () => {
  const days = fc.integer({ min: 0, max: 700 });
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 7, max: 200 }),
      fc.integer({ min: 1, max: 20 }),
      (start, intervalDays, count) => {
        const from = addDays('2024-01-01', start);
        const found = scheduleDays({ ...base, from, intervalDays, count }).days;
        expect(found).toHaveLength(count);
        for (const [at, { day, insteadOf, why }] of found.entries()) {
          const wanted = addDays(from, at * intervalDays);
          expect(insteadOf ?? day).toBe(wanted);
          expect(daysBetween(wanted, day)).toBeGreaterThanOrEqual(0);
          expect(isWorkingDay(day, 'england-and-wales')).toBe(true);
          expect(why === '').toBe(insteadOf === null);
        }
      },
    ),
  );
});
