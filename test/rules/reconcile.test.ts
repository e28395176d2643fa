// Check-off: amounts as payroll offices write them, and a list held against the roll to the penny.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyJob, emptyMember, type Member } from '../../shared/domain/members.ts';
import type { Band } from '../../shared/domain/subscriptions.ts';
import { fold } from '../../shared/rules/fold.ts';
import { inOneGo } from '../../shared/rules/in-steps.ts';
import { inPeriod, readPence } from '../../shared/rules/reconcile/amounts.ts';
import { reconcile } from '../../shared/rules/reconcile/reconcile.ts';
import { remittanceRows } from '../../shared/rules/reconcile/remittance-rows.ts';
import { Roll } from '../../shared/rules/reconcile/roll.ts';

const EMPLOYER = '01900000-0000-7000-8000-0000000000e1';
const OTHER = '01900000-0000-7000-8000-0000000000e2';
const DEPOT = '01900000-0000-7000-8000-0000000000a1';
const LIBRARY = '01900000-0000-7000-8000-0000000000a2';
const PLACES: Record<string, string> = { [DEPOT]: 'Depot', [LIBRARY]: 'Éclair Library' };

const id = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const BANDS: Band[] = [
  { id: id(901), revision: 1, name: 'C', rates: [{ from: null, to: null, period: 'month', pence: 1_420 }] },
  { id: id(902), revision: 1, name: 'D', rates: [{ from: null, to: null, period: 'week', pence: 300 }] },
];

function payer(number: number, lastName: string, rest: Partial<Member> = {}): Member {
  return {
    ...emptyMember(id(number)),
    revision: 1,
    number: String(number).padStart(6, '0'),
    firstName: 'A',
    lastName,
    standings: [{ from: '2020-01-01', to: null, standing: 'inBenefit' }],
    payments: [{ from: null, to: null, method: 'checkOff' }],
    bands: [{ from: null, to: null, band: 'C' }],
    jobs: [{ ...emptyJob, employerId: EMPLOYER, workplaceId: DEPOT, payrollNumber: `P${number}` }],
    ...rest,
  };
}

const COLUMNS = { number: 0, payrollNumber: 1, fullName: 2, workplace: 3, amount: 4 } as const;
const HEADERS = ['Union no', 'Payroll', 'Name', 'Workplace', 'Amount'];

type Told = Parameters<Roll['tell']>[0] & { memberId: string };

function hold(members: readonly Member[], lines: readonly string[][], told: readonly Told[] = []) {
  const roll = new Roll({
    employerId: EMPLOYER,
    day: '2026-10-31',
    period: 'month',
    bands: new Map(BANDS.map((band) => [fold(band.name), band])),
  });
  for (const member of members) roll.add(member);
  for (const row of told) roll.tell(row, row.memberId);
  const rows = lines.map((cells, index) => ({ row: index + 2, cells }));
  let made = 5_000;
  return reconcile({
    read: inOneGo(remittanceRows(rows, COLUMNS, HEADERS)),
    roll,
    workplaceName: (place) => (place === null ? '' : (PLACES[place] ?? '')),
    workplaceNames: new Set(Object.values(PLACES).map(fold)),
    newId: () => {
      made += 1;
      return id(made);
    },
    currency: '£',
  });
}

test.each([
  ['£12.34', 1_234],
  ['1,234.50', 123_450],
  ['12,34', 1_234],
  ['1,23', 123],
  ['(12.34)', -1_234],
  ['12.34-', -1_234],
  ['12.34 CR', -1_234],
  ['-£3', -300],
  ['12.3', 1_230],
  ['.5', 50],
  ['12.300000000000001', 1_230],
  ['12.2999999999999', 1_230],
  ['GBP 7.00', 700],
  ['0', 0],
])('%s is an amount', (text, pence) => expect(readPence(text)).toBe(pence));

test.each(['', '12.345', 'n/a', '1.2.3', '£', '12 3x', '=1+1', '9999999999'])('%s is none', (text) =>
  expect(readPence(text)).toBeUndefined(),
);

test('a rate comes to as much in a year in whichever period', () => {
  expect(inPeriod(300, 'week', 'month')).toBe(1_300);
  expect(inPeriod(1_420, 'month', 'fourWeeks')).toBe(1_311);
  expect(inPeriod(1_420, 'month', 'month')).toBe(1_420);
});

describe('a list held against the roll', () => {
  const members = [
    payer(1, 'Adams'),
    payer(2, 'Brown', { bands: [{ from: null, to: null, band: 'D' }] }),
    payer(3, 'Clark'),
    payer(4, 'Davis'),
    payer(5, 'Evans', { payments: [{ from: null, to: null, method: 'directDebit' }] }),
    payer(6, 'Fox', { jobs: [{ ...emptyJob, employerId: OTHER, payrollNumber: 'P6' }] }),
    payer(7, 'Green', { standings: [{ from: '2020-01-01', to: null, standing: 'left' }] }),
    payer(8, 'Hill', {
      jobs: ['P8', 'P88'].map((payrollNumber, at) => ({
        ...emptyJob,
        employerId: EMPLOYER,
        workplaceId: DEPOT,
        payrollNumber,
        isMain: at === 0,
      })),
    }),
  ];

  test('each row is one thing to act upon, and every penny is somewhere', () => {
    const { findings, totals, warnings } = hold(members, [
      ['000001', '', 'A Adams', 'Depot', '14.20'],
      ['', 'P2', 'Brown, A', 'Depot', '13.00'],
      ['3', '', 'Clark', 'eclair library', '14.20'],
      ['', '', 'A Davis', 'Depot', '£13.20'],
      ['', 'P4', 'A Davis', 'Depot', '£13.20'],
      ['5', '', 'Evans', 'Depot', '14.20'],
      ['', '', 'Nobody Known', 'Depot', '9.99'],
      ['7', '', 'Green', 'Depot', '14.20'],
      ['8', 'P8', 'Hill', 'Depot', '7.10'],
      ['8', 'P88', 'Hill', 'Depot', '7.10'],
      ['', '', 'Grand total', '', '120.39'],
    ]);
    const told = findings.map(({ kind, row, memberId }) => [kind, row, memberId]);
    expect(told).toEqual([
      ['moved', 4, id(3)],
      ['differentRate', 5, id(4)],
      ['duplicate', 6, id(4)],
      ['paidUnknown', 7, id(5)],
      ['paidUnknown', 9, id(7)],
      ['paidUnknown', 8, null],
    ]);
    expect(totals).toEqual({
      rows: 10,
      list: 12_039,
      stated: 12_039,
      agreedRows: 5,
      agreed: 1_420 + 1_300 + 1_420 + 1_420,
      differentRate: 1_320,
      expectedOfDifferent: 1_420,
      unknown: 1_420 + 999 + 1_420,
      duplicate: 1_320,
      expectedMembers: 5,
      expected: 1_420 * 4 + 1_300,
      unpaid: 0,
    });
    expect(warnings).toEqual([]);
  });

  test('whoever should pay and is not in it is named with what is missing', () => {
    const { findings, totals } = hold(members, [['1', '', 'A Adams', 'Depot', '14.20']]);
    expect(findings.map(({ kind, name, expected }) => [kind, name, expected])).toEqual([
      ['unpaid', 'A Brown', 1_300],
      ['unpaid', 'A Clark', 1_420],
      ['unpaid', 'A Davis', 1_420],
      ['unpaid', 'A Hill', 1_420],
    ]);
    expect(totals.unpaid).toBe(1_420 * 3 + 1_300);
  });

  test('a foot that does not agree with its rows is said to the penny', () => {
    const { warnings, totals } = hold(members, [
      ['1', '', 'A Adams', 'Depot', '14.20'],
      ['Total', '', '', '', '14.21'],
    ]);
    expect(totals).toMatchObject({ stated: 1_421, list: 1_420 });
    expect(warnings).toEqual(['The list states £14.21 at its foot; its rows come to £14.20, £0.01 less.']);
  });

  test('a payroll number of somebody of quite another name is not believed', () => {
    const { findings } = hold(members, [['', 'P1', 'Zoe Quill', 'Depot', '14.20']]);
    expect(findings.filter(({ kind }) => kind === 'paidUnknown')).toMatchObject([
      { name: 'Zoe Quill', memberId: null },
    ]);
  });

  test('what was taken back counts with what was paid', () => {
    const { findings, totals } = hold(members, [
      ['1', '', 'A Adams', 'Depot', '14.20'],
      ['1', '', 'A Adams', 'Depot', '14.20'],
      ['1', '', 'A Adams', 'Depot', '-14.20'],
      ['3', '', 'A Clark', 'Depot', '14.20'],
      ['3', '', 'A Clark', 'Depot', '(14.20)'],
    ]);
    const [clark] = findings.filter(({ row }) => row !== null);
    expect(clark).toMatchObject({ kind: 'differentRate', memberId: id(3), paid: 0, expected: 1_420 });
    expect(clark?.detail).toContain('£14.20 in row 5, −£14.20 in row 6');
    expect(totals).toMatchObject({ agreedRows: 3, agreed: 1_420, duplicate: 0 });
  });

  test('numbers are the same without their zeros, and apart where the zeros tell two people apart', () => {
    const payrollNumber = (number: string) => ({
      jobs: [{ ...emptyJob, employerId: EMPLOYER, payrollNumber: number }],
    });
    const three = [
      payer(31, 'Ito', payrollNumber('00451')),
      payer(32, 'Jones', payrollNumber('0077')),
      payer(33, 'Khan', payrollNumber('77')),
    ];
    const { findings } = hold(
      three,
      ['451', '0077', '77'].map((number) => ['', number, '', '', '14.20']),
    );
    expect(findings).toEqual([]);
  });

  test('of a name that two have neither is guessed, and it is said', () => {
    const namesakes = [payer(41, 'Lee'), payer(42, 'Lee')];
    const { findings } = hold(namesakes, [['', '', 'A Lee', 'Depot', '14.20']]);
    expect(findings.find(({ kind }) => kind === 'paidUnknown')).toMatchObject({
      memberId: null,
      detail: 'More than one person on the roll fits.',
    });
  });

  test('whom a person has found by hand is found again', () => {
    const line = ['', 'P99', 'Zoe Quill', 'Depot', '14.20'];
    const { findings } = hold(
      members,
      [line],
      [{ number: '', payrollNumber: 'P99', name: 'Zoe Quill', memberId: id(1) }],
    );
    expect(findings.filter(({ kind, memberId }) => kind === 'paidUnknown' || memberId === id(1))).toEqual([]);
  });

  test('where no rate is written down, what nearly everybody of a band pays stands for it', () => {
    const inX = Array.from({ length: 6 }, (_, at) =>
      payer(20 + at, `X${at}`, { bands: [{ from: null, to: null, band: 'X' }] }),
    );
    const { findings, warnings } = hold(
      inX,
      inX.map(({ number }, at) => [number ?? '', '', '', '', at === 0 ? '8.00' : '9.00']),
    );
    expect(findings).toMatchObject([{ kind: 'differentRate', memberId: id(20), expected: 900, paid: 800 }]);
    expect(warnings[0]).toContain('£9.00');
  });
});

test('whatever a list holds, its sums agree to the penny', () => {
  const line = fc.tuple(
    fc.constantFrom('', '000001', '2', '3', '77'),
    fc.constantFrom('', 'P1', 'P4', 'P9'),
    fc.constantFrom('', 'A Adams', 'Brown A', 'A Clark', 'Nobody', 'Total'),
    fc.constantFrom('', 'Depot', 'Elsewhere'),
    fc.oneof(
      fc.integer({ min: -5_000, max: 5_000 }).map((pence) => (pence / 100).toFixed(2)),
      fc.constantFrom('', 'x'),
    ),
  );
  const members = [payer(1, 'Adams'), payer(2, 'Brown'), payer(3, 'Clark'), payer(4, 'Davis')];
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const { totals, findings } = hold(
        members,
        lines.map((cells) => [...cells]),
      );
      expect(totals.agreed + totals.differentRate + totals.unknown + totals.duplicate).toBe(totals.list);
      expect(totals.agreed + totals.expectedOfDifferent + totals.unpaid).toBe(totals.expected);
      const paid = (kind: string) =>
        findings.reduce((sum, each) => sum + (each.kind === kind ? (each.paid ?? 0) : 0), 0);
      expect([paid('paidUnknown'), paid('duplicate'), paid('differentRate')]).toEqual([
        totals.unknown,
        totals.duplicate,
        totals.differentRate,
      ]);
      expect(totals.expectedMembers).toBe(4);
    }),
  );
});
