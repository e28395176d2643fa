// Which columns fill which field when somebody changes one of them by hand.

import { expect, test } from 'vitest';
import { withColumn } from '../../renderer/components/mapping-table.tsx';

const together = new Set(['address']);

test('a field has one column, and a column one field', () => {
  expect(withColumn({ number: 0, lastName: 1 }, 2, 'lastName')).toEqual({ number: 0, lastName: 2 });
  expect(withColumn({ number: 0, lastName: 1 }, 1, 'number')).toEqual({ number: 1 });
  expect(withColumn({ number: 0, lastName: 1 }, 1, null)).toEqual({ number: 0 });
});

test('columns that fill a field together stand in their order, whichever was chosen first', () => {
  const two = withColumn<number | number[]>({ address: 5 }, 3, 'address', together);
  expect(two).toEqual({ address: [3, 5] });
  expect(withColumn(two, 4, 'address', together)).toEqual({ address: [3, 4, 5] });
  expect(withColumn(two, 5, null, together)).toEqual({ address: 3 });
  expect(withColumn(two, 5, 'postcode', together)).toEqual({ address: 3, postcode: 5 });
});
