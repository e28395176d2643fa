// What holds after a change holds from its day, and what held before is as it was: tried on many sets of rows.

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { changeFrom } from '../../shared/rules/change-rows.ts';
import { rowAt } from '../../shared/rules/rows-at.ts';

interface Row {
  from: string | null;
  to: string | null;
  value: string;
}

const day = (offset: number) => Temporal.PlainDate.from('2026-01-01').add({ days: offset }).toString();

/** Rows as the desk writes them: one after another without a gap, the first open at its start. */
const rowsOf = (starts: number[]): Row[] => {
  const sorted = [...new Set(starts)].toSorted((a, b) => a - b);
  return [null, ...sorted].map((start, index) => ({
    from: start === null ? null : day(start),
    to: sorted[index] === undefined ? null : day(sorted[index] - 1),
    value: `row ${index}`,
  }));
};

describe('changing dated rows', () => {
  it('ends the row before and begins the new one on the day', () => {
    const rows: Row[] = [{ from: '2019-03-01', to: null, value: 'inBenefit' }];
    expect(changeFrom(rows, '2026-11-21', { value: 'inArrears' })).toEqual([
      { from: '2019-03-01', to: '2026-11-20', value: 'inBenefit' },
      { from: '2026-11-21', to: null, value: 'inArrears' },
    ]);
  });

  it('replaces a row that began on the same day', () => {
    const rows: Row[] = [{ from: '2026-11-21', to: null, value: 'inBenefit' }];
    expect(changeFrom(rows, '2026-11-21', { value: 'left' })).toEqual([
      { from: '2026-11-21', to: null, value: 'left' },
    ]);
  });

  it('ends what holds when nothing follows', () => {
    const rows: Row[] = [{ from: null, to: null, value: 'job' }];
    expect(changeFrom(rows, '2026-11-21', null)).toEqual([{ from: null, to: '2026-11-20', value: 'job' }]);
  });

  it('changes from the day until the next row, and nothing before or after', () => {
    const offsets = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(fc.array(offsets, { maxLength: 6 }), offsets, offsets, (starts, at, look) => {
        const rows = rowsOf(starts);
        const changed = changeFrom(rows, day(at), { value: 'new' });
        const next = rows.find((row) => row.from !== null && row.from > day(at))?.from;
        const isInside = look >= at && (next === undefined || next === null || day(look) < next);
        const expected = isInside ? 'new' : rowAt(rows, day(look))?.value;
        expect(rowAt(changed, day(look))?.value).toBe(expected);
      }),
    );
  });
});
