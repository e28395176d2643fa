// Where the days of a case stand on its lanes: in order, inside the drawing, and no label over another.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LaneLabel, type LaneLayout, layLanes } from '../../renderer/components/lane-layout.ts';
import { addDays, daysBetween } from '../../shared/rules/limits.ts';

const FIRST = '2026-08-01';
const TODAY = '2026-11-24';

const label = fc
  .record({ offset: fc.integer({ min: 0, max: 700 }), width: fc.integer({ min: 20, max: 190 }) })
  .map(({ offset, width }): LaneLabel => ({ day: addDays(FIRST, offset), width }));
const lane = fc.array(label, { maxLength: 8 }).map((labels) => labels.toSorted((a, b) => a.day.localeCompare(b.day)));
const lanes = fc.array(lane, { minLength: 1, maxLength: 5 });
const width = fc.integer({ min: 380, max: 1_500 });

/** The labels that are drawn of one lane, each with its row and its edges. */
function drawn(all: readonly LaneLabel[][], layout: LaneLayout, index: number) {
  return all[index]!.slice(layout.dropped[index]).map((each, at) => {
    const x = layout.x.get(each.day)!;
    return { row: at % layout.rows[index]!, left: x - each.width / 2, right: x + each.width / 2, day: each.day, x };
  });
}

describe('the lanes', () => {
  test('draw no label over another of the same lane and row', () => {
    fc.assert(
      fc.property(lanes, width, (all, wide) => {
        const layout = layLanes(all, TODAY, wide, daysBetween);
        all.forEach((_, index) => {
          const labels = drawn(all, layout, index);
          for (const [at, one] of labels.entries()) {
            for (const other of labels.slice(at + 1)) {
              if (one.row === other.row) expect(other.left).toBeGreaterThan(one.right);
            }
          }
        });
      }),
    );
  });

  test('keep every day in order and every label inside the drawing', () => {
    fc.assert(
      fc.property(lanes, width, (all, wide) => {
        const layout = layLanes(all, TODAY, wide, daysBetween);
        const days = [...layout.x].toSorted(([a], [b]) => a.localeCompare(b));
        expect(days.map(([day]) => day)).toContain(TODAY);
        for (const [at, [, x]] of days.entries()) {
          if (at > 0) expect(x).toBeGreaterThan(days[at - 1]![1]);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(wide);
        }
        all.forEach((_, index) => {
          for (const { left, right } of drawn(all, layout, index)) {
            expect(left).toBeGreaterThanOrEqual(-0.001);
            expect(right).toBeLessThanOrEqual(wide + 0.001);
          }
        });
      }),
    );
  });

  test('let the earliest labels go first, and none while there is room', () => {
    const hearing = { day: '2026-08-20', width: 90 };
    const dismissal = { day: '2026-08-27', width: 102 };
    const appeal = { day: '2026-12-04', width: 133 };
    const roomy = layLanes([[hearing, dismissal, appeal]], TODAY, 830, daysBetween);
    expect(roomy.dropped).toEqual([0]);
    expect(roomy.rows).toEqual([1]);
    const tight = layLanes([[hearing, dismissal, appeal]], TODAY, 150, daysBetween);
    expect(tight.dropped[0]).toBeGreaterThan(0);
    expect(tight.x.has('2026-12-04')).toBe(true);
  });

  test('stand two labels of one day under each other', () => {
    const both = [
      { day: '2026-11-12', width: 90 },
      { day: '2026-11-12', width: 90 },
    ];
    const layout = layLanes([both], TODAY, 830, daysBetween);
    expect(layout.rows).toEqual([2]);
    expect(layout.dropped).toEqual([0]);
  });
});
