// Somebody on a point that is deleted is not without pay: what a paper and the screen say of them is the pay of the point to
// which they go.

import { describe, expect, it } from 'vitest';
import type { PayMeasure } from '../../../shared/domain/negotiations/pay-measures.ts';
import { costOf } from '../../../shared/rules/negotiations/cost/cost-of.ts';
import { shownCosting } from '../../../shared/rules/negotiations/shown-costing.ts';

const base = {
  basis: 'year' as const,
  weeksInYear: 52.143,
  fullTimeHours: 37,
  spine: ['23656', '24027', '24404'].map((amount, at) => ({ point: String(at + 2), amount })),
  workforce: [
    { grade: 'A', point: '2', headcount: 5 },
    { grade: 'A', point: '4', headcount: 2 },
  ],
};
const costed = (measures: PayMeasure[]) => {
  const years = [{ label: '2027-28', from: '2027-04-01', measures }];
  return { years, result: costOf({ ...base, years }) };
};

describe('points that go', () => {
  it('pay what the point to which people go pays', () => {
    const claim = costed([
      { kind: 'deletePoints', points: ['2', '3'] },
      { kind: 'flat', amount: '1290' },
    ]);
    const { lowest, points } = shownCosting(claim, costed([{ kind: 'percent', percent: 3 }]));
    expect(lowest).toMatchObject({ point: '2', now: '23656.00', ours: '25694.00', theirs: '24366.00', gap: '1328.00' });
    expect(points.map(({ ours }) => ours)).toEqual(['25694.00', '25694.00', '25694.00']);
  });
});
