// The figures of a health check: by side, with what a few answers would tell hidden, and what would give it away.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEALTH_ITEMS, type HealthLevel } from '../../../shared/domain/partnership/health-items.ts';
import { bandOf, healthScores, healthTrend } from '../../../shared/rules/partnership/health-scores.ts';
import { practiceScores } from '../../../shared/rules/partnership/practices.ts';
import { hiddenMeans } from '../../../shared/rules/suppression.ts';

type Side = 'management' | 'staff';

const wave = { items: [...HEALTH_ITEMS], leastAnswers: 3 };
const total = (side: Side, overall: number, level: HealthLevel | null = null, comment = '') => ({
  side,
  level,
  scores: [],
  overall,
  comment,
});
const each = (side: Side, score: number | readonly (number | null)[], level: HealthLevel | null = null) => ({
  side,
  level,
  scores: HEALTH_ITEMS.flatMap(({ no }, index) => {
    const own = typeof score === 'number' ? score : (score[index] ?? null);
    return own === null ? [] : [{ no, score: own }];
  }),
  overall: null,
  comment: '',
});
const many = (count: number, one: ReturnType<typeof each>) => Array.from({ length: count }, () => one);

test('the golden waves give the golden figures', () => {
  const wave2024 = [7, 8, 8].map((n) => total('management', n)).concat([5, 5, 6].map((n) => total('staff', n)));
  const wave2025 = [8, 8, 8, 7].map((n) => total('management', n)).concat([6, 7, 6, 5].map((n) => total('staff', n)));
  const now = healthScores(wave, wave2025);
  expect(now.overall.management.mean).toBe(7.75);
  expect(now.overall.staff.mean).toBe(6);
  expect(now.overall.mean).toBe(6.875);
  expect(now.overall.gap).toBe(1.75);
  expect(healthTrend(now, healthScores(wave, wave2024)).mean).toBeCloseTo(0.375, 9);
  expect(now.items.every(({ management }) => management.state === 'none')).toBe(true);
});

test('scenario 14, small n: of two managers and six staff, management is hidden and the total that would reveal it', () => {
  const withManagers = (score: number) =>
    healthScores(wave, [...many(2, each('management', score)), ...many(6, each('staff', 4))]);
  const scores = withManagers(9);
  expect(scores.overall).toEqual({
    management: { state: 'hidden', n: null, mean: null },
    staff: { state: 'shown', n: 6, mean: 4 },
    mean: null,
    gap: null,
  });
  for (const item of [...scores.items, ...scores.principles]) {
    expect(item.management).toEqual({ state: 'hidden', n: null, mean: null });
    expect([item.mean, item.gap]).toEqual([null, null]);
    expect(item.staff.mean).toBe(4);
  }
  // Whatever the two said, nothing that is told is another.
  expect(withManagers(1)).toEqual(scores);
});

test('two waves: the trend of each item by side; nothing of an item that was worded otherwise or was hidden', () => {
  const before = healthScores(wave, [...many(3, each('management', 5)), ...many(3, each('staff', 4))]);
  const reworded = wave.items.map((item) => (item.no === 2 ? { ...item, text: 'Another wording.' } : item));
  const now = healthScores({ ...wave, items: reworded }, [
    ...many(3, each('management', 7)),
    ...many(4, each('staff', 4.5)),
  ]);
  const trend = healthTrend(now, before);
  expect(trend).toMatchObject({ management: 2, staff: 0.5, mean: 1.25 });
  expect(trend.items.find(({ no }) => no === 1)).toEqual({ no: 1, management: 2, staff: 0.5, mean: 1.25 });
  expect(trend.items.find(({ no }) => no === 2)).toEqual({ no: 2, management: null, staff: null, mean: null });
  const small = healthScores(wave, [...many(2, each('management', 5)), ...many(3, each('staff', 4))]);
  expect(healthTrend(now, small)).toMatchObject({ management: null, mean: null, staff: 0.5 });
});

test('senior managers against the frontline: 8.0 and 5.5 leave a credibility gap of 2.5', () => {
  const scores = healthScores(wave, [
    ...many(3, each('management', 8, 'senior')),
    ...many(4, each('management', 6, 'middle')),
    ...many(4, each('staff', 5.5, 'frontline')),
    ...many(3, each('staff', 7, 'rep')),
  ]);
  expect(scores.credibilityGap).toBe(2.5);
  expect(scores.levels.map(({ level, mean }) => [level, mean])).toEqual([
    ['senior', 8],
    ['middle', 6],
    ['frontline', 5.5],
    ['rep', 7],
  ]);
});

test('one middle manager among five is not to be worked out from the side and the seniors', () => {
  const scores = healthScores(wave, [
    ...many(4, each('management', 8, 'senior')),
    each('management', 1, 'middle'),
    ...many(3, each('staff', 5, 'frontline')),
  ]);
  expect(scores.overall.management.mean).toBeCloseTo(6.6, 9);
  expect(scores.levels.filter(({ side }) => side === 'management').map(({ state }) => state)).toEqual([
    'hidden',
    'hidden',
  ]);
  expect(scores.credibilityGap).toBeNull();
});

test('an item that most left out is hidden, and is in no figure from which it could be worked out', () => {
  const without = [8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, null];
  const withLast = (last: number) =>
    healthScores(wave, [
      each('management', [...without.slice(0, 11), last]),
      ...many(3, each('management', without)),
      ...many(3, each('staff', 5)),
    ]);
  expect(withLast(0)).toEqual(withLast(10));
  expect(withLast(0).items.at(-1)?.management.state).toBe('hidden');
});

test('a comment is told only where its side is shown, in the order of the alphabet', () => {
  const answers = [
    total('management', 7, null, 'Zebra'),
    total('management', 8),
    total('staff', 5, null, 'Second'),
    total('staff', 5, null, '  '),
    total('staff', 6, null, 'First'),
  ];
  expect(healthScores(wave, answers).comments).toEqual({ management: null, staff: ['First', 'Second'] });
  expect(healthScores(wave, [...answers].reverse())).toEqual(healthScores(wave, answers));
});

const levels: readonly (HealthLevel | null)[] = ['senior', 'middle', 'frontline', 'rep', null];
const oneScore = fc.record({
  no: fc.integer({ min: 1, max: 12 }),
  score: fc.integer({ min: 0, max: 100 }).map((ten) => ten / 10),
});
const anyone = fc.record({
  side: fc.constantFrom<Side>('management', 'staff'),
  level: fc.constantFrom(...levels),
  scores: fc.uniqueArray(oneScore, { maxLength: 12, selector: ({ no }) => no }),
  overall: fc.option(fc.integer({ min: 0, max: 10 })),
  comment: fc.constantFrom('', 'a', 'b'),
});

test('whatever order the answers lie in, every figure and every list is the same', () => {
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 14 }), (answers) => {
      expect(healthScores(wave, [...answers].reverse())).toEqual(healthScores(wave, answers));
    }),
  );
});

test('nothing that is told changes with what somebody said in a side that is hidden', () => {
  const full = anyone.map((one) => ({ ...one, overall: null, scores: each(one.side, 5, one.level).scores }));
  const few = fc.array(anyone, { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(
      fc.array(full, { maxLength: 12 }),
      few,
      fc.infiniteStream(fc.integer({ min: 0, max: 10 })),
      (many, two, other) => {
        const staff = many.map((one) => ({ ...one, side: 'staff' as const }));
        const managers = two.map((one) => ({ ...one, side: 'management' as const, overall: one.overall ?? 5 }));
        const changed = managers.map((one) => ({
          ...one,
          scores: one.scores.map(({ no }) => ({ no, score: other.next().value as number })),
          overall: other.next().value as number,
          comment: 'Something else',
        }));
        expect(healthScores(wave, [...staff, ...changed])).toEqual(healthScores(wave, [...staff, ...managers]));
      },
    ),
  );
});

test('the bands are those that one reads: 4.9 is low, 5.0 and 6.9 middling, 7.0 good', () => {
  expect([0, 4.94, 4.95, 6.94, 6.95, 10].map(bandOf)).toEqual(['low', 'low', 'middling', 'middling', 'good', 'good']);
});

test('whatever is hidden is never about fewer than three people together', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 }), (counts) => {
      const hidden = hiddenMeans(counts, 3);
      const together = counts.reduce((sum, count, index) => (hidden[index] ? sum + count : sum), 0);
      const all = counts.reduce((sum, count) => sum + count, 0);
      counts.forEach((count, index) => {
        if (count > 0 && count < 3) expect(hidden[index]).toBe(true);
      });
      if (all >= 3) expect(together === 0 || together >= 3).toBe(true);
    }),
  );
});

test('a practice that nobody assessed is not zero', () => {
  const scores = practiceScores([
    { key: 'teamsDecide', answer: 'yes', note: '' },
    { key: 'variedJobs', answer: 'partly', note: '' },
    { key: 'timeToReflect', answer: 'no', note: '' },
    { key: 'unionInvolved', answer: null, note: '' },
  ]);
  expect(scores.map(({ bundle, score, assessed }) => [bundle, score, assessed])).toEqual([
    ['jobsAndTeams', 7.5, 2],
    ['structures', null, 0],
    ['learning', 0, 1],
    ['voice', null, 0],
  ]);
});
