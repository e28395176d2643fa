// The hash that lots are drawn by, beside Node's.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../shared/rules/elections/sha-256.ts';

test('is SHA-256 of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }),
  );
});

test('pads as the standard says where a block is nearly full', () => {
  for (const length of [0, 1, 54, 55, 56, 57, 63, 64, 65, 118, 119, 120, 1_000]) {
    const text = 'a'.repeat(length);
    expect(sha256(text), `${length}`).toBe(createHash('sha256').update(text).digest('hex'));
  }
});
