// Reps beside members: counted alike, and where they differ said in words.

import { describe, expect, it, test } from 'vitest';
import {
  gapsIn,
  gapsInFact,
  lengthOfMembership,
  ProfileTable,
  shareInWords,
} from '../../../shared/rules/reps/profile.ts';

const terms = { members: 'members', rep: 'rep', reps: 'reps' };

test.each([
  [null, ''],
  ['2025-11-25', 'Less than a year'],
  ['2025-11-24', '1 to 4 years'],
  ['2021-11-25', '1 to 4 years'],
  ['2021-11-24', '5 to 9 years'],
  ['2006-11-24', '20 years or more'],
  ['2007-02-28', '10 to 19 years'],
])('who joined on %s is a member for %s', (joinedOn, said) => {
  expect(lengthOfMembership(joinedOn, '2026-11-24')).toBe(said);
});

test.each([
  [1, 'All'],
  [0.97, '9 in 10'],
  [0.4, '4 in 10'],
  [0.25, '1 in 4'],
  [0.125, '1 in 8'],
])('a share of %f is %s', (share, said) => {
  expect(shareInWords(share)).toBe(said);
});

test('ways of writing the same are one row; the smallest are one together, and what nobody recorded stands last', () => {
  const table = new ProfileTable();
  for (const answer of ['Nights', 'nights ', 'Nights', 'Days', 'Days', 'Early', 'Late', ''])
    table.take(answer, answer === 'Days');
  expect(table.told(2)).toEqual([
    { answer: 'Nights', members: 3, reps: 0 },
    { answer: 'Days', members: 2, reps: 2 },
    { answer: 'All others', members: 2, reps: 0 },
    { answer: 'Not recorded', members: 1, reps: 0 },
  ]);
});

describe('a gap', () => {
  const rows = [
    { answer: 'Days', members: 350, reps: 11 },
    { answer: 'Nights', members: 50, reps: 0 },
    { answer: 'Weekends', members: 20, reps: 0 },
    { answer: 'Not recorded', members: 80, reps: 0 },
  ];

  it('is told where there would be a rep by chance alone, and is nobody’s name', () => {
    expect(gapsInFact('shift', rows, terms).map(({ sentence }) => sentence)).toEqual([
      '1 in 10 members are on the shift Nights; no rep is.',
    ]);
  });

  it('is told where far fewer reps are', () => {
    const fewer = [
      { answer: 'Porters', members: 400, reps: 2 },
      { answer: 'Clerks', members: 600, reps: 18 },
    ];
    expect(gapsInFact('department', fewer, terms).map(({ sentence }) => sentence)).toEqual([
      '4 in 10 members work in Porters; of the reps, 1 in 10 do.',
    ]);
  });

  it('is never told of what is hidden, of reasons for silence, or where there is nobody to compare', () => {
    const say = (answer: string) => answer;
    const hidden = [
      { answer: 'A', members: 100, reps: null },
      { answer: 'B', members: null, reps: 0 },
      { answer: 'Prefer not to say', members: 100, reps: 0 },
    ];
    expect(gapsIn({ rows: hidden, members: 200, reps: 20, apart: ['Prefer not to say'], say })).toEqual([]);
    expect(
      gapsInFact(
        'shift',
        rows.map((row) => ({ ...row, reps: 0 })),
        terms,
      ),
    ).toEqual([]);
  });
});
