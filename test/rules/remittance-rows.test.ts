// Rows of remittance lists as payroll offices write them: totals wherever they stand, corrections, several amounts.

import { describe, expect, test } from 'vitest';
import { inOneGo } from '../../shared/rules/in-steps.ts';
import { amountColumn } from '../../shared/rules/reconcile/amount-column.ts';
import { remittanceRows } from '../../shared/rules/reconcile/remittance-rows.ts';

const HEADERS = ['Payroll no', 'Name', 'Department', 'Amount'];
const read = (lines: readonly string[][]) =>
  inOneGo(
    remittanceRows(
      lines.map((cells, at) => ({ row: at + 2, cells })),
      { payrollNumber: 0, fullName: 1, workplace: 2, amount: 3 },
      HEADERS,
    ),
  );
const ADA = ['P1', 'Ada Adams', 'Depot', '14.20'];
const BEN = ['P2', 'Ben Brown', 'Depot', '13.20'];
const CAS = ['P3', 'Cas Clark', 'Library', '14.20'];

describe('what a list states of itself', () => {
  test.each<[string, string[][], number | null]>([
    ['no total', [ADA, BEN], null],
    ['its words beside the amount', [ADA, BEN, ['Total', '', '', '27.40']], 2_740],
    ['its words over other columns than the amount', [ADA, BEN, ['Total deducted:', '', '£27.40', '']], 2_740],
    ['an amount that no row repeats, in another column', [ADA, BEN, ['', 'Total', '27.99', '']], 2_799],
    ['nothing but the sum', [ADA, BEN, ['', '', '', '27.40']], 2_740],
    ['how many people beside the total', [ADA, BEN, ['Total', '2', '', '27.40']], 2_740],
    ['sub-totals alone', [ADA, BEN, ['', '', 'Depot total', '27.40'], CAS, ['', '', 'Library total', '14.20']], 4_160],
    [
      'sub-totals and the total of all',
      [ADA, BEN, ['Sub-total', '', '', '27.40'], CAS, ['Subtotal', '', '', '14.20'], ['Grand total', '', '', '41.60']],
      4_160,
    ],
    [
      'sub-totals and a total of all that is wrong',
      [ADA, BEN, ['Sub-total', '', '', '27.40'], CAS, ['Subtotal', '', '', '14.20'], ['Total', '', '', '41.61']],
      4_161,
    ],
    ['a sum carried over', [ADA, BEN, ['Carried forward', '', '', '27.40'], CAS, ['Total', '', '', '41.60']], 4_160],
    [
      'a total and what is paid over of it',
      [ADA, BEN, ['Total', '', '', '27.40'], ['Net total', '', '', '26.72']],
      2_740,
    ],
  ])('%s', (_, lines, stated) => {
    const found = read(lines);
    expect(found.stated).toBe(stated);
    expect(found.paid.map(({ payrollNumber }) => payrollNumber)).toEqual(
      lines.map(([number]) => number).filter((number) => /^P\d$/.test(number ?? '')),
    );
    expect(found.unreadable).toEqual([]);
  });
});

test('the heading of a department is nobody, somebody without an amount is named', () => {
  const found = read([['Depot', '', '', ''], ADA, ['P7', 'Gus Green', '', '']]);
  expect(found.paid).toHaveLength(1);
  expect(found.unreadable).toEqual([{ row: 4, reason: 'Gus Green has no amount' }]);
});

test('what the payroll office keeps for its trouble is nobody’s payment, and said', () => {
  const found = read([ADA, ['', 'Less 2.5% commission', '', '-0.36']]);
  expect(found.paid).toHaveLength(1);
  expect(found.unreadable).toMatchObject([{ row: 3 }]);
});

describe('which column is the amount', () => {
  const column = (headers: string[], cells: string[][], matched?: number) =>
    amountColumn({ headers, rows: cells.map((each) => ({ cells: each })) }, matched, new Set([0]), '2026-10-31');

  test('one column of money is it, whatever it is called', () => {
    expect(column(['No', 'Oct'], [['1', '14.20']])).toMatchObject({ column: 1 });
    expect(column(['No', 'Hours'], [['1', '37']])).toEqual({ column: undefined, warning: null });
  });

  test('of several the one that adds up the others', () => {
    const found = column(
      ['No', 'Subs', 'Levy', 'All in'],
      [
        ['1', '14.20', '0.80', '15.00'],
        ['2', '7', '0', '7'],
      ],
      1,
    );
    expect(found.column).toBe(3);
    expect(found.warning).toBe(
      '“All in” was taken as the amount deducted, which adds up the others, not “Subs”, “Levy”.',
    );
  });

  test('of several months the period’s', () => {
    expect(column(['No', 'Subs Sep', 'Subs Oct'], [['1', '14.20', '14.50']], 1).column).toBe(2);
  });

  test('where nothing tells, what was taken is said, or a person must say', () => {
    const cells = [['1', '14.20', '3.00']];
    expect(column(['No', 'Amount', 'Fund'], cells, 1)).toMatchObject({
      column: 1,
      warning: expect.stringContaining('not “Fund”'),
    });
    expect(column(['No', 'Amount', 'Amount'], cells)).toEqual({ column: undefined, warning: null });
  });

  test('what was paid earlier in the year is no candidate', () => {
    expect(column(['No', 'Amount', 'Year to date'], [['1', '14.20', '142.00']], 1)).toEqual({
      column: 1,
      warning: null,
    });
  });
});
