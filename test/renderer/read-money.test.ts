// Money as people type it, read to the penny.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moneyInWords, readMoney } from '../../renderer/features/cases/read-money.ts';

test.each([
  ['3000', 300_000],
  ['£3,000', 300_000],
  ['£ 3 000', 300_000],
  ['1,250.50', 125_050],
  ['0.07', 7],
  ['19.9', 1_990],
  ['$12', 1_200],
  ['', null],
  ['  ', null],
])('%j is %j', (typed, pence) => {
  expect(readMoney(typed)).toBe(pence);
});

test.each(['three thousand', '1.234.5', '3,00', '-5', '12.345', '£', '1e6'])('%j is no amount', (typed) => {
  expect(readMoney(typed)).toBeUndefined();
});

test('what is said is read again as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (pence) => {
      expect(readMoney(moneyInWords(pence))).toBe(pence);
    }),
  );
});

test('dollars are said as dollars', () => {
  expect(moneyInWords(125_050, 'us')).toBe('$1,250.50');
});
