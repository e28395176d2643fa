// What stands on a paper and what it says; how it is typed; and how two readings become one.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ReadPaper } from '../../../shared/domain/elections/papers.ts';
import { paperInWords } from '../../../shared/rules/elections/papers/paper-words.ts';
import { agreedOf, differencesOf } from '../../../shared/rules/elections/papers/readings.ts';
import { asTyped, typedMarks } from '../../../shared/rules/elections/papers/typed-marks.ts';
import { marksOf, type OnPaper, whatItSays } from '../../../shared/rules/elections/papers/what-it-says.ts';

const stv = (candidates: number): OnPaper => ({ candidates, rule: 'scottish-stv', seats: 2 });
const fptp = (candidates: number, seats = 1): OnPaper => ({ candidates, rule: 'fptp', seats });
const says = (marks: number[], on: OnPaper = stv(4)) => whatItSays({ marks, spoilt: null }, on);

describe('a ranked paper', () => {
  it('counts as far as its order is certain', () => {
    expect(says([2, 0, 1, 3])).toEqual({ preferences: [3, 1, 4], spoilt: null, cut: '' });
    expect(says([1])).toEqual({ preferences: [1], spoilt: null, cut: '' });
    expect(says([1, 2, 2, 3])).toEqual({
      preferences: [1],
      spoilt: null,
      cut: 'candidates 2 and 3 share preference 2',
    });
    expect(says([1, 0, 3, 4])).toEqual({ preferences: [1], spoilt: null, cut: 'preference 2 is missing' });
    expect(says([1, 999])).toEqual({ preferences: [1], spoilt: null, cut: 'preference 2 is missing' });
  });

  it('does not count without one clear first', () => {
    expect(says([])).toMatchObject({ spoilt: 'blank' });
    expect(says([0, 0, 0])).toMatchObject({ spoilt: 'blank' });
    expect(says([2, 3, 4])).toMatchObject({ spoilt: 'noFirstPreference', preferences: [] });
    expect(says([1, 1, 2])).toMatchObject({ spoilt: 'severalFirstPreferences' });
    expect(whatItSays({ marks: [1, 2], spoilt: 'identifiesVoter' }, stv(4))).toMatchObject({
      preferences: [],
      spoilt: 'identifiesVoter',
    });
  });
});

describe('a paper with crosses', () => {
  it('has as many as there are seats, and does not count with more', () => {
    expect(says([0, 1, 0], fptp(3))).toMatchObject({ preferences: [2], spoilt: null });
    expect(says([1, 1, 0], fptp(3, 2))).toMatchObject({ preferences: [1, 2], spoilt: null });
    expect(says([1, 1, 0], fptp(3))).toMatchObject({ spoilt: 'tooManyMarks' });
  });
});

test('every order of preferences is the same in boxes and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 14 }), fc.nat(), (candidates, seed) => {
      const all = Array.from({ length: candidates }, (_, index) => index + 1);
      const order = [...all].sort((one, other) => ((one * 7919 + seed) % 101) - ((other * 7919 + seed) % 101));
      const preferences = order.slice(0, 1 + (seed % candidates));
      const marks = marksOf(preferences, stv(candidates));
      expect(says(marks, stv(candidates))).toEqual({ preferences, spoilt: null, cut: '' });
      const typed = asTyped({ marks, spoilt: null }, stv(candidates));
      expect(says(typedMarks(typed, stv(candidates)).marks, stv(candidates)).preferences).toEqual(preferences);
    }),
  );
});

describe('typing', () => {
  it('takes a digit a box, or numbers with spaces from ten candidates on', () => {
    expect(typedMarks('2013', stv(4))).toEqual({ marks: [2, 0, 1, 3], spoilt: null, problem: '' });
    expect(typedMarks(' 2-13 ', stv(4)).marks).toEqual([2, 0, 1, 3]);
    expect(typedMarks('2 0 1 10', stv(12)).marks).toEqual([2, 0, 1, 10]);
    expect(typedMarks('12', stv(12)).marks).toEqual([12]);
    expect(typedMarks('14', fptp(4, 2)).marks).toEqual([1, 0, 0, 1]);
    expect(typedMarks('0', fptp(4)).marks).toEqual([0, 0, 0, 0]);
  });

  it('says what cannot be', () => {
    expect(typedMarks('', stv(3)).problem).toContain('S is for a spoilt paper');
    expect(typedMarks('1234', stv(3)).problem).toBe('These are 4 boxes, and the paper has 3.');
    expect(typedMarks('1230', stv(3))).toEqual({ marks: [1, 2, 3], spoilt: null, problem: '' });
    expect(typedMarks('1b', stv(3)).problem).toBe('“b” is no number.');
    expect(typedMarks('5', fptp(3)).problem).toBe('There is no candidate 5: they are numbered 1 to 3.');
    expect(typedMarks('s', stv(3)).problem).toContain('S and a number from 1 to 4');
    expect(typedMarks('S2', stv(3))).toEqual({ marks: [], spoilt: 'identifiesVoter', problem: '' });
    expect(asTyped({ marks: [], spoilt: 'identifiesVoter' }, stv(3))).toBe('s2');
  });
});

test('a paper in words', () => {
  const names = ['Grace Obi', 'Ann Lee', 'Ann Lee'];
  const words = (marks: number[], rule: 'fptp' | 'scottish-stv' = 'scottish-stv') =>
    paperInWords({ marks, spoilt: null }, names, { rule, seats: 1 });
  expect(words([1, 0, 2])).toBe('1st: Grace Obi, 2nd: Ann Lee (candidate 3)');
  expect(words([0, 1], 'fptp')).toBe('For Ann Lee (candidate 2)');
  expect(words([1, 3])).toBe('1st: Grace Obi (then preference 2 is missing: what follows does not count)');
  expect(words([])).toBe('Does not count: no mark at all');
});

test('what both read the same needs nobody; an empty end and an order of papers say nothing', () => {
  const read = (...papers: [string, number[]][]) => ({
    account: '',
    by: 'B',
    papers: papers.map(([paper, marks]): ReadPaper => ({ paper, marks, spoilt: null })),
  });
  const first = read(['2', [1, 2]], ['10', [1]]);
  const second = read(['10', [1, 0, 0]], ['2', [1, 2]]);
  expect(differencesOf({ first, second, settled: [] })).toEqual([]);
  expect(agreedOf({ first, second, settled: [] }, stv(3))?.map(({ paper }) => paper)).toEqual(['2', '10']);
  const third = read(['2', [2, 1]], ['10', [1]]);
  expect(agreedOf({ first, second: third, settled: [] }, stv(3))).toBeNull();
  const settled = [{ paper: '2', marks: [0, 1], spoilt: null, by: 'C', isAbsent: false }];
  expect(agreedOf({ first, second: third, settled }, stv(3))?.[0]).toEqual({
    paper: '2',
    preferences: [2],
    spoilt: null,
    count: 1,
  });
});
