// The primitive counts against walks from day to day: another way to the same days, written from the words of the law.

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { AnyClockInput } from '../../shared/contract/clocks.ts';
import { ClaimSchema } from '../../shared/domain/claims.ts';
import { weekdayOf } from '../../shared/rules/calendar.ts';
import { computeClock } from '../../shared/rules/clocks.ts';
import { addDays, daysBetween, monthsAfter, monthsBeginningWith, safeMonths } from '../../shared/rules/limits.ts';
import { stopTheClock } from '../../shared/rules/stop-the-clock.ts';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2005-01-01', offset));
const anyMonths = fc.integer({ min: 1, max: 24 });

const monthIndex = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
const dayNumber = (day: string) => Number(day.slice(8, 10));

/** Walks to the corresponding day n months on; where that month has none, to its last day. */
function walkToCorrespondingDay(start: string, months: number): { day: string; exists: boolean } {
  const month = monthIndex(start) + months;
  let day = start;
  while (monthIndex(day) < month) day = addDays(day, 1);
  while (dayNumber(day) < dayNumber(start) && monthIndex(addDays(day, 1)) === month) day = addDays(day, 1);
  return { day, exists: dayNumber(day) === dayNumber(start) };
}

describe('days', () => {
  const anywhere = fc.integer({ min: -80_000, max: 90_000 });

  test('are those of Temporal: added, apart, in months and of the week', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: -5000, max: 5000 }), anyMonths, (offset, days, months) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: offset });
        const later = date.add({ days });
        expect(addDays(date.toString(), days)).toBe(later.toString());
        expect(daysBetween(date.toString(), later.toString())).toBe(days);
        expect(monthsAfter(date.toString(), months)).toBe(date.add({ months }).toString());
        expect(weekdayOf(date.toString())).toBe(date.dayOfWeek);
      }),
      { numRuns: 1000 },
    );
  });

  test('one after the other through four centuries', () => {
    let day = '1800-01-01';
    let count = 0;
    for (; day < '2201-01-01'; count += 1) {
      const next = addDays(day, 1);
      expect(next > day).toBe(true);
      day = next;
    }
    expect(count).toBe(Temporal.PlainDate.from('1800-01-01').until('2201-01-01').days);
    expect(day).toBe('2201-01-01');
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '20260101', '', '2026-1-1'])(
    '%j is not a day',
    (text) => {
      expect(() => addDays(text, 1)).toThrow(RangeError);
    },
  );
});

describe('months', () => {
  test('n months after a day end on the corresponding day, or the month’s last', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        expect(monthsAfter(day, months)).toBe(walkToCorrespondingDay(day, months).day);
      }),
    );
  });

  test('n months beginning with a day end on the day before the corresponding one, or on the month’s last', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        const { day: corresponding, exists } = walkToCorrespondingDay(day, months);
        expect(monthsBeginningWith(day, months)).toBe(exists ? addDays(corresponding, -1) : corresponding);
      }),
    );
  });

  test('the safe day is never later, and at most three days earlier', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        const apart = daysBetween(safeMonths(day, months), monthsBeginningWith(day, months));
        expect(apart).toBeGreaterThanOrEqual(0);
        expect(apart).toBeLessThanOrEqual(3);
      }),
    );
  });
});

/** Lives through the limit day by day: those of conciliation do not count, and the last day is the last that is allowed. */
function liveThrough(trigger: string, limit: string, dayA: string, dayB: string): string {
  if (dayA > limit) return limit;
  const doesNotCount = (day: string) => day > dayA && day > trigger && day <= dayB;
  let left = daysBetween(trigger, limit);
  let day = trigger;
  while (left > 0 || doesNotCount(addDays(day, 1))) {
    day = addDays(day, 1);
    if (!doesNotCount(day)) left -= 1;
  }
  if (dayB < trigger) return day;
  const month = walkToCorrespondingDay(dayB, 1).day;
  return day >= dayA && day <= month ? month : day;
}

describe('conciliation', () => {
  const any = fc.record({
    trigger: anyDay,
    months: fc.integer({ min: 1, max: 6 }),
    untilDayA: fc.integer({ min: -120, max: 240 }),
    length: fc.integer({ min: 0, max: 100 }),
  });

  test('gives the day that living through it gives', () => {
    fc.assert(
      fc.property(any, ({ trigger, months, untilDayA, length }) => {
        const dayA = addDays(trigger, untilDayA);
        const dayB = addDays(dayA, length);
        const limit = monthsBeginningWith(trigger, months);
        expect(stopTheClock(trigger, limit, dayA, dayB).lastDay).toBe(liveThrough(trigger, limit, dayA, dayB));
      }),
      { numRuns: 300 },
    );
  });
});

describe('no holiday and no closing day moves a tribunal limit', () => {
  const claims = fc.constantFrom(...ClaimSchema.options);
  const nations = fc.constantFrom('england-and-wales' as const, 'scotland' as const, 'northern-ireland' as const);

  test('every day that an answer names may be a holiday: the answer stays', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, claims, nations, (trigger, months, claim, nation) => {
        const inputs: AnyClockInput[] = [
          { rule: 'tribunal-limit', trigger, months },
          { rule: 'tribunal-limit-regime', claim, nation, trigger },
          {
            rule: 'tribunal-limit-with-early-conciliation',
            trigger,
            months,
            dayA: addDays(trigger, 20),
            dayB: addDays(trigger, 50),
          },
          { rule: 'tribunal-claim-in-time', trigger, months, presented: addDays(trigger, 90) },
          { rule: 'interim-relief', effectiveDate: trigger },
          { rule: 'protective-award-claim', lastDismissal: trigger, nation: 'scotland' },
        ];
        for (const input of inputs) {
          const answer = computeClock(input);
          const days = answer.working.flatMap(({ date }) => date ?? []);
          const proclaimed = [nation, 'scotland' as const, null].flatMap((bankHolidayIn) =>
            days.map((day) => ({ day, name: 'Proclaimed', bankHolidayIn })),
          );
          expect(computeClock(input, proclaimed)).toEqual(answer);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a limit falls on every day of the week alike', () => {
    const weekdays = new Set<number>();
    for (let offset = 0; offset < 14; offset += 1) {
      const answer = computeClock({ rule: 'tribunal-limit', trigger: addDays('2026-09-20', offset), months: 3 });
      weekdays.add(Temporal.PlainDate.from(answer.result.lastDay).dayOfWeek);
    }
    expect(weekdays.size).toBe(7);
  });
});
