// Tiles that are as large as what they stand for, and fill the whole without lying on each other.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tileMap } from '../../../renderer/features/reps/cover/tile-map.ts';

test('nothing has no tiles, and one is the whole', () => {
  expect(tileMap([], 2)).toEqual([]);
  expect(tileMap([7], 2)).toEqual([{ left: 0, top: 0, width: 100, height: 100 }]);
});

test('two tiles stand beside each other in a wide box and under each other in a tall one', () => {
  expect(tileMap([1, 1], 2).map(({ left, top }) => [left, top])).toEqual([
    [0, 0],
    [50, 0],
  ]);
  expect(tileMap([1, 1], 0.5).map(({ left, top }) => [left, top])).toEqual([
    [0, 0],
    [0, 50],
  ]);
});

test('whatever the sizes, each has its share of the whole and none lies on another', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 80 }),
      fc.double({ min: 0.3, max: 4, noNaN: true }),
      (given, ratio) => {
        const sizes = given.toSorted((a, b) => b - a);
        const whole = sizes.reduce((sum, size) => sum + size, 0);
        const tiles = tileMap(sizes, ratio);
        for (const [at, { left, top, width, height }] of tiles.entries()) {
          expect((width * height) / 10_000).toBeCloseTo(sizes[at]! / whole, 6);
          expect(Math.min(left, top)).toBeGreaterThan(-0.000_1);
          expect(Math.max(left + width, top + height)).toBeLessThan(100.000_1);
          for (const other of tiles.slice(at + 1)) {
            const across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
            const down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
            expect(Math.min(across, down)).toBeLessThan(0.000_1);
          }
        }
      },
    ),
  );
});
