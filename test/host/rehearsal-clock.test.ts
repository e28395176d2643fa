// The clock that rehearsals, pictures and journeys are run by.

import { expect, test } from 'vitest';
import { clockFrom, NotAnInstant } from '../../electron/core/rehearsal-clock.ts';

test('begins at the instant that it was set to, and runs on', async () => {
  const clock = clockFrom('2026-12-01T09:00:00Z');
  const first = clock.instant();
  expect(first.toString()).toMatch(/^2026-12-01T09:00:00/);
  await new Promise((resolve) => setImmediate(resolve));
  expect(clock.instant().epochNanoseconds).toBeGreaterThan(first.epochNanoseconds);
});

test('is the wall clock when nobody set it', () => {
  const before = Date.now();
  expect(clockFrom(undefined).instant().epochMilliseconds).toBeGreaterThanOrEqual(before);
  expect(clockFrom('').instant().epochMilliseconds).toBeGreaterThanOrEqual(before);
});

test.each(['tomorrow', '2026-12-01', '2026-13-01T00:00:00Z'])('refuses "%s" in a sentence', (text) => {
  expect(() => clockFrom(text)).toThrow(NotAnInstant);
  expect(() => clockFrom(text)).toThrow('2026-12-01T09:00:00Z');
});
