// How pairs that may be one person are shown: those that share a record together, and how likely each is.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inGroups } from '../../renderer/features/duplicates/in-groups.ts';
import { likelihood } from '../../renderer/features/duplicates/likelihood.ts';

const pair = (aId: string, bId: string, group: number) => ({ aId, bId, group });

test('pairs of one group stand together, where the first of them stood', () => {
  const groups = inGroups([pair('a', 'b', 1), pair('x', 'y', 2), pair('b', 'c', 1)]);
  expect(groups.map(({ pairs, records }) => [pairs.map(({ aId }) => aId), records])).toEqual([
    [['a', 'b'], 3],
    [['x'], 2],
  ]);
});

test('no pair is lost or shown twice', () => {
  const some = fc.array(fc.tuple(fc.string(), fc.string(), fc.nat(5)).map(([a, b, group]) => pair(a, b, group)));
  fc.assert(
    fc.property(some, (pairs) => {
      const shown = inGroups(pairs).flatMap((group) => group.pairs);
      expect(new Set(shown)).toEqual(new Set(pairs));
      expect(shown).toHaveLength(pairs.length);
    }),
  );
});

test('nobody is told that two records are one person for certain', () => {
  expect(likelihood(1)).toBe('Very likely one person (99%)');
  expect(likelihood(0.949)).toBe('Probably one person (94%)');
  expect(likelihood(0.5)).toBe('May be one person (50%)');
});
