// A day is a day that exists: what the desk takes for one is what the calendar has, day by day.

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../shared/domain/values.ts';

const pad = (number: number, length: number) => String(number).padStart(length, '0');

function exists(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

describe('a day', () => {
  it('exists in the calendar or is refused', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2200 }), part(13), part(32), (year, month, day) => {
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
        expect(isDay(text)).toBe(exists(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '1799-12-31',
    '2201-01-01',
    '2026-1-01',
    '2026-01-01 ',
    '',
    '+002026-01-01',
  ])('is not “%s”', (text) => expect(isDay(text)).toBe(false));

  it.each(['2024-02-29', '2000-02-29', '1800-01-01', '2200-12-31'])('is “%s”', (text) =>
    expect(isDay(text)).toBe(true),
  );
});
