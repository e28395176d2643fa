// A question of the costing answered with one press: what was perhaps meant stands where the question is about.

import { describe, expect, it } from 'vitest';
import { asMeant } from '../../renderer/features/negotiations/cost/as-meant.ts';
import { costingOf } from '../../renderer/features/negotiations/cost/use-costing.ts';
import type { PayYear } from '../../shared/domain/negotiations/pay-measures.ts';

const year = (measures: PayYear['measures']): PayYear => ({
  id: '0192d3f0-0000-7000-8000-000000000001',
  label: '2027-28',
  from: '2027-04-01',
  measures,
});
const base = { basis: 'year', weeksInYear: 52.143, fullTimeHours: 37, payBill: '1000000' } as const;

describe('a costing in the window', () => {
  it('asks about a percentage typed as a fraction, and takes what was meant', () => {
    const years = [year([{ kind: 'percent', percent: 0.03 }])];
    const { first } = costingOf(base, years, null, []);
    const question = first.result!.questions.find(({ perhaps }) => perhaps === '3')!;
    const meant = asMeant(years, question)!;
    expect(meant[0]!.measures).toEqual([{ kind: 'percent', percent: 3 }]);
    expect(costingOf(base, meant, null, []).first.result!.questions).toEqual([]);
    expect(costingOf(base, years, null, [question.key]).first.result!.questions).toEqual([]);
  });
  it('leaves alone what the question is not about', () => {
    const years = [year([{ kind: 'percent', percent: 3 }])];
    const question = { key: 'a', path: ['workforce', 0, 'headcount'], text: 'Really?', perhaps: '3' };
    expect(asMeant(years, question)).toBeNull();
    expect(asMeant(years, { ...question, path: ['years', 0, 'measures', 0, 'hourly'] })).toBeNull();
    expect(asMeant(years, { ...question, path: ['years', 4, 'measures', 0, 'percent'] })).toBeNull();
  });
  it('works out the gap of a claim and an offer on one base, and what one of them alone costs', () => {
    const claim = [year([{ kind: 'percent', percent: 5 }])];
    const offer = [year([{ kind: 'percent', percent: 3 }])];
    const both = costingOf(base, claim, offer, []);
    expect(both.first.result!.gap!.total).toEqual({ claim: '50000.00', offer: '30000.00', gap: '20000.00' });
    expect(both.second!.result!.total).toBe('30000.00');
    expect(costingOf(base, [], offer, [])).toMatchObject({ first: { result: null, issues: [] } });
  });
  it('says why one side cannot be costed without taking the other with it', () => {
    const claim = [year([{ kind: 'percent', percent: 5 }])];
    const offer = [year([{ kind: 'underpin', hourly: '12.60' }])];
    const { first, second } = costingOf(base, claim, offer, []);
    expect(first.result!.total).toBe('50000.00');
    expect(first.result!.gap).toBeNull();
    expect(second!.issues.map(({ message }) => message).join()).toContain('workforce');
  });
  it('has nothing to say before there is anything to cost it on', () =>
    expect(costingOf(null, [year([])], null, [])).toEqual({
      first: { result: null, issues: [] },
      second: null,
      input: null,
    }));
});
