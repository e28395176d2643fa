import { describe, expect, it } from 'vitest';
import { rowAt } from '../../shared/rules/rows-at.ts';

const rows = [
  { from: null, to: '2024-03-31', standing: 'applied' },
  { from: '2024-04-01', to: '2026-01-31', standing: 'inBenefit' },
  { from: '2026-03-01', to: null, standing: 'lapsed' },
];

describe('the row that holds on a day', () => {
  it.each([
    ['1990-01-01', 'applied'],
    ['2024-03-31', 'applied'],
    ['2024-04-01', 'inBenefit'],
    ['2026-01-31', 'inBenefit'],
    ['2026-03-01', 'lapsed'],
    ['2099-12-31', 'lapsed'],
  ])('on %s is %s: both ends count', (day, standing) => {
    expect(rowAt(rows, day)?.standing).toBe(standing);
  });

  it('is none in a gap, and none of no rows', () => {
    expect(rowAt(rows, '2026-02-15')).toBeUndefined();
    expect(rowAt([], '2026-02-15')).toBeUndefined();
  });

  it('is the later one where two overlap', () => {
    const overlapping = [
      { from: '2025-01-01', to: null, title: 'Porter' },
      { from: '2026-01-01', to: null, title: 'Nurse' },
    ];
    expect(rowAt(overlapping, '2026-06-01')?.title).toBe('Nurse');
    expect(rowAt(overlapping, '2025-06-01')?.title).toBe('Porter');
  });
});
