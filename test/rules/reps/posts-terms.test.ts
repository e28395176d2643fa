// How long a term is, who runs into whom, and when a post had an empty seat.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { wordsOf } from '../../../shared/domain/words.ts';
import { addDays } from '../../../shared/rules/limits.ts';
import { lastDayOfTerm, mostAtOnce, overlap, termState, vacancies } from '../../../shared/rules/reps/posts-terms.ts';
import { constituencyInWords, postCalled, termInWords } from '../../../shared/rules/reps/posts-words.ts';
import { holdsOn } from '../../../shared/rules/rows-at.ts';

const TODAY = '2026-11-24';
const term = (from: string | null, to: string | null = null) => ({ from, to });

describe('a term', () => {
  it.each([
    ['2026-01-01', 24, '2027-12-31'],
    ['2026-03-15', 12, '2027-03-14'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2026-08-31', 6, '2027-02-27'],
  ])('from %s of %i months has %s as its last day', (from, months, last) => {
    expect(lastDayOfTerm(from, months)).toBe(last);
  });

  it.each([
    ['held', term('2025-01-01', '2027-12-31')],
    ['held', term(null, null)],
    ['held', term(null, '2027-02-23')],
    ['endsSoon', term(null, '2027-02-22')],
    ['endsSoon', term(null, TODAY)],
    ['ended', term(null, '2026-11-23')],
    ['notBegun', term('2026-11-25', '2026-12-24')],
  ])('is %s: %o', (state, days) => expect(termState(days, TODAY)).toBe(state));

  it('runs into another from one common day on', () => {
    expect(overlap(term('2026-01-01', '2026-06-30'), term('2026-06-30'))).toBe(true);
    expect(overlap(term('2026-01-01', '2026-06-30'), term('2026-07-01'))).toBe(false);
    expect(overlap(term(null, null), term(null, '1999-01-01'))).toBe(true);
  });
});

test('how many hold at once counts only days of the span', () => {
  const terms = [term('2026-01-01', '2026-03-31'), term('2026-03-01', '2026-05-31'), term('2026-06-01')];
  expect(mostAtOnce(terms, term(null, null))).toBe(2);
  expect(mostAtOnce(terms, term('2026-04-01'))).toBe(1);
  expect(mostAtOnce([], term(null))).toBe(0);
});

describe('a post was vacant', () => {
  const post = { seats: 1, from: null, to: null };

  it('between two holders, and since the last one', () => {
    const terms = [term('2024-01-01', '2024-12-31'), term('2025-03-01', '2026-10-31')];
    expect(vacancies(post, terms, TODAY)).toEqual([
      { from: '2025-01-01', to: '2025-02-28', seats: 1 },
      { from: '2026-11-01', to: null, seats: 1 },
    ]);
  });

  it('since nobody knows when where nobody ever held it, or since it was made', () => {
    expect(vacancies(post, [], TODAY)).toEqual([{ from: null, to: null, seats: 1 }]);
    expect(vacancies({ ...post, from: '2026-09-01' }, [], TODAY)).toEqual([{ from: '2026-09-01', to: null, seats: 1 }]);
  });

  it('not before an undated term, nor after its own last day', () => {
    expect(vacancies(post, [term(null, '2026-10-31')], TODAY)).toEqual([{ from: '2026-11-01', to: null, seats: 1 }]);
    expect(vacancies({ ...post, to: '2026-10-31' }, [term('2020-01-01', '2026-10-31')], TODAY)).toEqual([]);
    expect(vacancies({ ...post, from: '2027-01-01' }, [], TODAY)).toEqual([]);
  });

  it('as one span while any of its seats is empty, by the fewest that were', () => {
    const terms = [term('2026-01-01', '2026-06-30'), term('2026-01-01', '2026-08-31')];
    expect(vacancies({ ...post, seats: 2 }, terms, TODAY)).toEqual([{ from: '2026-07-01', to: null, seats: 1 }]);
  });
});

test('on every day a seat is empty exactly where a vacancy says so', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-12-01', days));
  const anyTerm = fc
    .tuple(fc.option(day), fc.option(day))
    .map(([a, b]) => (a !== null && b !== null && b < a ? term(b, a) : term(a, b)));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.array(anyTerm, { maxLength: 6 }), day, (seats, terms, asked) => {
      const first = '2025-12-01';
      const found = vacancies({ seats, from: first, to: null }, terms, TODAY);
      const isEmpty = terms.filter((one) => holdsOn(one, asked)).length < seats;
      const isToldSo = found.some((one) => holdsOn(one, asked));
      if (asked <= TODAY) expect(isToldSo).toBe(isEmpty);
    }),
  );
});

describe('in words', () => {
  const words = wordsOf('uk');

  it('a post is called as somebody titled it, else by the rule book, else as everywhere', () => {
    const ruleBook = { posts: [{ kind: 'convenor' as const, title: 'Senior steward', termMonths: 24 }] };
    expect(postCalled('convenor', ['', ' '], { ruleBook, words })).toBe('Senior steward');
    expect(postCalled('convenor', ['', 'Chief convenor'], { ruleBook, words })).toBe('Chief convenor');
    expect(postCalled('safetyRep', [''], { ruleBook, words })).toBe(words.repKinds.safetyRep);
  });

  it('a constituency is its places, departments and shifts', () => {
    const one = { workplaceIds: ['a', 'b'], departments: ['Waste'], shifts: ['Nights', 'Weekends'] };
    expect(constituencyInWords('rep', one, ['Depot', 'Yard'])).toBe(
      'Depot and Yard · Waste · shifts Nights and Weekends',
    );
    const none = { workplaceIds: [], departments: [], shifts: [] };
    expect(constituencyInWords('branchSecretary', none, [])).toBe('The whole branch');
    expect(constituencyInWords('employedOfficial', none, [])).toBe('No constituency of their own');
  });

  it.each([
    [12, 'one year'],
    [24, '2 years'],
    [18, '18 months'],
    [1, 'one month'],
  ])('%i months are %s', (months, said) => expect(termInWords(months)).toBe(said));
});
