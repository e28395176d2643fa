// The window opens where it was, and always where somebody can take hold of it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeWindow, type Rectangle, readWindowState } from '../../electron/desktop/window-state.ts';

const laptop: Rectangle = { x: 0, y: 25, width: 1440, height: 875 };
const beside: Rectangle = { x: 1440, y: 0, width: 1920, height: 1080 };
const saved = { x: 200, y: 100, width: 1100, height: 700, isMaximised: false };

describe('where the window opens', () => {
  test('where it was', () => {
    expect(placeWindow(saved, [laptop])).toEqual(saved);
    expect(placeWindow({ ...saved, x: 1600, isMaximised: true }, [laptop, beside])).toEqual({
      ...saved,
      x: 1600,
      isMaximised: true,
    });
  });
  test('on the main screen when the other one is gone', () => {
    expect(placeWindow({ ...saved, x: 1600 }, [laptop])).toEqual({ width: 1100, height: 700, isMaximised: false });
  });
  test('wholly on the screen that shows most of it', () => {
    expect(placeWindow({ ...saved, x: 1400 }, [laptop, beside])).toMatchObject({ x: 1440, y: 100 });
    expect(placeWindow({ ...saved, x: -300 }, [laptop])).toMatchObject({ x: 0 });
  });
  test('in the usual size, in the middle, the first time or when what was kept is not a window', () => {
    const usual = { width: 1280, height: 860, isMaximised: false };
    const nonsense = [
      undefined,
      null,
      'x',
      7,
      [],
      {},
      { ...saved, x: '1' },
      { ...saved, width: 0 },
      { ...saved, y: Number.NaN },
    ];
    for (const value of [...nonsense, { ...saved, height: -5 }, { ...saved, isMaximised: 1 }, { ...saved, x: 1e300 }]) {
      expect(placeWindow(value, [laptop])).toEqual(usual);
      expect(readWindowState(value)).toBeUndefined();
    }
  });
  test('no larger than a small screen', () => {
    expect(placeWindow(saved, [{ x: 0, y: 0, width: 800, height: 560 }])).toMatchObject({
      x: 0,
      y: 0,
      width: 800,
      height: 560,
    });
  });

  const side = fc.integer({ min: -10_000, max: 10_000 });
  const area = fc.record({
    x: side,
    y: side,
    width: fc.integer({ min: 640, max: 4_000 }),
    height: fc.integer({ min: 480, max: 3_000 }),
  });
  test('inside a work area, whatever was kept and whatever screens there are', () => {
    const state = fc.record({ x: side, y: side, width: side, height: side, isMaximised: fc.boolean() });
    fc.assert(
      fc.property(fc.oneof(state, fc.anything()), fc.array(area, { minLength: 1, maxLength: 4 }), (value, areas) => {
        const place = placeWindow(value, areas);
        if (place.x === undefined || place.y === undefined) {
          expect(place.width).toBeLessThanOrEqual(areas[0]!.width);
          expect(place.height).toBeLessThanOrEqual(areas[0]!.height);
          return;
        }
        const { x, y, width, height } = { ...place, x: place.x, y: place.y };
        expect(
          areas.some((on) => x >= on.x && y >= on.y && x + width <= on.x + on.width && y + height <= on.y + on.height),
        ).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
