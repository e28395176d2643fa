// Whatever two versions of a record hold: the one that is read says what it said, and what equals is kept once.

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedWith } from '../../electron/core/store/shared-parts.ts';

const key = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', '0', '1');
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, 0, 1, '', 'a', 'b'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));
const record = fc.dictionary(key, value, { maxKeys: 5 });
const parsed = (text: string): object => JSON.parse(text);

test('a record says what it said, whatever it is compared with', () => {
  fc.assert(
    fc.property(record, record, (one, other) => {
      const [text, otherText] = [JSON.stringify(one), JSON.stringify(other)];
      const kept = parsed(otherText);
      expect(isDeepStrictEqual(sharedWith(parsed(text), kept), parsed(text))).toBe(true);
      expect(JSON.stringify(kept)).toBe(otherText);
    }),
    { numRuns: 1_000 },
  );
});

test('what equals is kept once: all of it, or the parts that do', () => {
  fc.assert(
    fc.property(record, value, (one, changed) => {
      const text = JSON.stringify({ ...one, jobs: [{ from: '2026-01-01' }], notes: 'then' });
      const present = parsed(text) as { jobs: object; notes: unknown };
      expect(sharedWith(parsed(text), present)).toBe(present);
      const then = sharedWith({ ...present, ...parsed(text), notes: ['now', changed] }, present);
      expect(then).not.toBe(present);
      expect(then.jobs).toBe(present.jobs);
    }),
  );
});
