import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSmall, suppress } from '../../shared/rules/suppression.ts';

/** Every way to share `total` out among so many cells. */
function* shared(total: number, cells: number): Generator<number[]> {
  if (cells === 1) yield [total];
  else
    for (let first = 0; first <= total; first += 1)
      for (const rest of shared(total - first, cells - 1)) yield [first, ...rest];
}

describe('what is hidden of small counts', () => {
  it('shows everything where nothing is small', () => {
    expect(suppress([[0, 5, 12]])).toEqual({ tables: [[0, 5, 12]], total: 17 });
  });

  it('hides 1 to 4, and another so that subtracting does not give them', () => {
    expect(suppress([[9, 3, 6, 0]])).toEqual({ tables: [[9, null, 6, null]], total: 18 });
    expect(suppress([[9, 3, 6]])).toEqual({ tables: [[9, null, null]], total: 18 });
  });

  it('hides the total, and then everything, where it is small itself', () => {
    const hidden = {
      tables: [
        [null, null],
        [null, null, null],
      ],
      total: null,
    };
    expect(
      suppress([
        [4, 0],
        [1, 1, 2],
      ]),
    ).toEqual(hidden);
  });

  it('hides everything where every cell would have to be one', () => {
    expect(
      suppress([
        [1, 1, 1, 1, 1],
        [5, 0],
      ]),
    ).toEqual({
      tables: [
        [null, null, null, null, null],
        [null, null],
      ],
      total: null,
    });
  });

  // Whoever knows the rule can lay every table there could be beside what is shown. Nothing hidden may be the same in all.
  it.each([2, 3, 4, 5])('leaves no hidden count of %d cells that could be only one number', (cells) => {
    const possible = new Map<string, Set<number>[]>();
    for (let total = 0; total <= (cells === 5 ? 12 : 24); total += 1) {
      for (const table of shared(total, cells)) {
        const shown = JSON.stringify(suppress([table]));
        const seen = possible.get(shown) ?? table.map(() => new Set<number>());
        for (const [index, count] of table.entries()) seen[index]!.add(count);
        possible.set(shown, seen);
      }
    }
    for (const [shown, seen] of possible) {
      const { tables } = JSON.parse(shown) as ReturnType<typeof suppress>;
      tables[0]!.forEach((count, index) => {
        if (count === null) expect(seen[index]!.size, `${shown}, cell ${index}`).toBeGreaterThan(1);
        else expect([...seen[index]!]).toEqual([count]);
      });
    }
  });

  it('never shows a small count, and changes no count that it shows', () => {
    const table = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 17 });
    fc.assert(
      fc.property(table, (counts) => {
        const { tables, total } = suppress([counts]);
        const hidden = tables[0]!.filter((count) => count === null).length;
        expect(hidden).not.toBe(total === null ? 0 : 1);
        tables[0]!.forEach((shown, index) => {
          if (shown !== null) expect(isSmall(shown)).toBe(false);
          if (shown !== null) expect(shown).toBe(counts[index]);
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('hides a table that shares a hidden total with another, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 2, maxLength: 6 }), (counts) => {
        const sum = counts.reduce((all, count) => all + count, 0);
        const { tables, total } = suppress([counts, [sum, 0]]);
        if (total === null) expect(tables.flat().every((count) => count === null)).toBe(true);
        else expect(tables[1]).toEqual([sum, 0]);
      }),
    );
  });
});
