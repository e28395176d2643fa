// The working behind a figure: its own step first, then what it is made of, down to the rows; of a gap that of both sides.

import { describe, expect, it } from 'vitest';
import { hasWorking, stepsOf } from '../../renderer/features/negotiations/cost/steps-of.ts';
import { costingOf } from '../../renderer/features/negotiations/cost/use-costing.ts';
import type { PayMeasure } from '../../shared/domain/negotiations/pay-measures.ts';

const base = {
  basis: 'year' as const,
  weeksInYear: 52.143,
  fullTimeHours: 37,
  payYearMonth: 4,
  spine: [
    { point: '2', amount: '23656' },
    { point: '3', amount: '24027' },
  ],
  workforce: [
    { grade: 'A', point: '2', headcount: 5, hours: 20 },
    { grade: 'A', point: '3', headcount: 2 },
  ],
};
const year = (measures: PayMeasure[]) => [{ id: '1', label: '2027-28', from: '2027-04-01', measures }];
const { first, second } = costingOf(
  base,
  year([{ kind: 'percent', percent: 5 }]),
  year([{ kind: 'percent', percent: 3 }]),
  [],
);
const claim = { name: 'Our claim', result: first.result! };
const offer = { name: 'Their offer', result: second!.result! };
const texts = (path: string, sides = [claim]) => stepsOf(sides, path, '£').map(({ text }) => text);

describe('the working of a figure', () => {
  it('begins with the figure itself and goes down to the rows', () => {
    const steps = stepsOf([claim], 'total', '£');
    expect(steps[0]!.authority).toContain(`£${Number(claim.result.total).toLocaleString('en-GB')}`);
    expect(texts('total').some((text) => text.startsWith('Row 2'))).toBe(true);
    expect(new Set(texts('total')).size).toBe(texts('total').length);
  });
  it('says a percentage as one, and money with its pence', () => {
    const [own] = stepsOf([claim], 'years.0.points.0.percent', '£');
    expect(own!.authority).toMatch(/= 5\.00%$/);
    expect(stepsOf([claim], 'years.0.points.0.annual', '$')[0]!.authority).toMatch(/\$24,839\.00$/);
  });
  it('shows both sides of a gap', () => {
    const said = texts('gap.total.gap', [claim, offer]);
    expect(said[0]).toMatch(/gap/i);
    expect(said.some((text) => text.startsWith('Our claim: '))).toBe(true);
    expect(said.some((text) => text.startsWith('Their offer: '))).toBe(true);
  });
  it('opens nothing where there is nothing to open, and every figure of a year and of a point where there is', () => {
    expect(hasWorking(claim.result, 'years.0.nothing')).toBe(false);
    expect(stepsOf([claim], 'years.9.increase', '£')).toEqual([]);
    for (const path of ['increase', 'overBase', 'percentOfPayBill', 'cumulative', 'points.1.annual', 'points.1.rise']) {
      expect(hasWorking(claim.result, `years.0.${path}`), path).toBe(true);
    }
  });
});
