// A time as people write it, in every way that is usual; what is no time is passed on to be refused.

import { expect, test } from 'vitest';
import { readTime } from '../../renderer/features/cases/read-time.ts';
import { TimeOfDaySchema } from '../../shared/domain/values.ts';

test.each([
  ['14:30', '14:30'],
  ['14.30', '14:30'],
  ['1430', '14:30'],
  ['930', '09:30'],
  ['9.30', '09:30'],
  ['2.30pm', '14:30'],
  ['2:30 pm', '14:30'],
  ['2.30 p.m.', '14:30'],
  ['2pm', '14:00'],
  ['10 AM', '10:00'],
  ['12pm', '12:00'],
  ['12am', '00:00'],
  ['12.15 am', '00:15'],
  ['14h', '14:00'],
  [' 14 ', '14:00'],
])('%s is %s', (written, time) => {
  expect(readTime(written)).toBe(time);
  expect(TimeOfDaySchema.safeParse(time).success).toBe(true);
});

test('nothing written is no time', () => {
  expect(readTime('')).toBeNull();
  expect(readTime('  ')).toBeNull();
});

test.each(['half two', '14:30pm', '0pm', '25:00', '14:75', '2.3pm', '12345'])('%s is refused', (written) => {
  expect(TimeOfDaySchema.safeParse(readTime(written)).success).toBe(false);
});
