// Keys lead through the sheet and never out of it; a pasted block lands where it was pasted and says what lay beyond.

import { describe, expect, test } from 'vitest';
import { pastedCells, placeAfter } from '../../renderer/components/grid-keys.ts';
import { monthBeside } from '../../renderer/features/reps/facility/month-beside.ts';

const none = { isShift: false, isControl: false };
const at = (row: number, column: number) => ({ row, column });

describe('keys', () => {
  test.each([
    ['ArrowUp', none, at(0, 2)],
    ['ArrowDown', none, at(2, 2)],
    ['ArrowLeft', none, at(1, 1)],
    ['ArrowRight', none, at(1, 3)],
    ['Enter', none, at(2, 2)],
    ['Enter', { ...none, isShift: true }, at(0, 2)],
    ['Home', none, at(1, 0)],
    ['End', none, at(1, 3)],
    ['Home', { ...none, isControl: true }, at(0, 0)],
    ['End', { ...none, isControl: true }, at(2, 3)],
  ] as const)('%s', (key, held, place) => expect(placeAfter(key, held, at(1, 2), 3, 4)).toEqual(place));

  test('stop at the edges, and others lead nowhere', () => {
    expect(placeAfter('ArrowUp', none, at(0, 0), 3, 4)).toEqual(at(0, 0));
    expect(placeAfter('ArrowRight', none, at(2, 3), 3, 4)).toEqual(at(2, 3));
    expect(placeAfter('a', none, at(0, 0), 3, 4)).toBeUndefined();
  });
});

test('a block from a spreadsheet, empty cells among it', () => {
  expect(pastedCells('1\t2:30a\r\n\t x \r\n', at(1, 1), 3, 3)).toEqual({
    cells: [
      { row: 1, column: 1, typed: '1' },
      { row: 1, column: 2, typed: '2:30a' },
      { row: 2, column: 1, typed: '' },
      { row: 2, column: 2, typed: 'x' },
    ],
    outside: 0,
  });
  expect(pastedCells('1\t2\t\n3\t4\t5', at(2, 2), 3, 3)).toMatchObject({ cells: [{ typed: '1' }], outside: 4 });
});

test('months beside one another, over a year’s end', () => {
  expect([monthBeside('2026-12', 1), monthBeside('2026-01', -1), monthBeside('2026-03', 0)]).toEqual([
    '2027-01',
    '2025-12',
    '2026-03',
  ]);
});
