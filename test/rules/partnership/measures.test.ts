// What a measure says, worked out by hand beside it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyAction } from '../../../shared/domain/partnership/actions.ts';
import { MEASURE_PRESETS } from '../../../shared/domain/partnership/measure-presets.ts';
import {
  aroundDay,
  goalBalance,
  measureFigures,
  overTheYear,
  payoutOf,
  valueOfParts,
} from '../../../shared/rules/partnership/measure-figures.ts';
import { helpDueOn, teamsOf } from '../../../shared/rules/partnership/teams.ts';

const id = '44444444-0000-4000-8000-000000000001';
const point = (on: string, value: number, parts: Record<string, number> = {}) => ({
  id,
  on,
  value,
  n: null,
  source: '',
  parts: Object.entries(parts).map(([key, each]) => ({ key, value: each })),
});
const parts = (given: Record<string, number>) => point('2026-01-31', 0, given).parts;
const measure = { preset: null, lowerIsBetter: false, baseline: null, target: null, points: [] };

test('turnover is leavers of the average headcount, and a year of months is what one works out by hand', () => {
  expect(valueOfParts('turnover', parts({ leavers: 6, headcount: 110, headcountEnd: 90 }))).toBe(6);
  expect(valueOfParts('turnover', parts({ leavers: 5, headcount: 200 }))).toBe(2.5);
  const months = Array.from({ length: 12 }, (_, month) =>
    point(`2025-${String(month + 1).padStart(2, '0')}-28`, 0, {
      leavers: month % 3,
      headcount: 120 - month,
      headcountEnd: 119 - month,
    }),
  );
  const older = point('2024-11-30', 0, { leavers: 99, headcount: 1, headcountEnd: 1 });
  const year = overTheYear({ preset: 'turnover', points: [...months, older] });
  // Leavers 0+1+2 four times; the average headcounts are 119.5 down to 108.5, whose mean is 114.
  expect(year).toMatchObject({ over: 12, under: 114, points: 12, from: '2025-01-28', to: '2025-12-28' });
  expect(year?.value).toBeCloseTo((12 / 114) * 100, 9);
});

test('ten at risk, seven redeployed, two gone by choice, one compulsory: nine of ten avoided', () => {
  const told = { atRisk: 10, redeployed: 7, leftByChoice: 2, compulsory: 1 };
  expect(valueOfParts('redeployment', parts(told))).toBe(90);
  expect(valueOfParts('redeployment', parts({ atRisk: 10, redeployed: 7, leftByChoice: 2 }))).toBe(90);
});

test('without anything to divide by there is no value, never 0', () => {
  expect(valueOfParts('density', parts({ members: 3, headcount: 0 }))).toBeNull();
  expect(valueOfParts('density', parts({ members: 3 }))).toBeNull();
  expect(valueOfParts('quality', parts({ members: 3, headcount: 4 }))).toBeNull();
});

describe('progress', () => {
  const goal = (baseline: number, target: number, latest: number, lowerIsBetter: boolean) =>
    measureFigures({
      ...measure,
      lowerIsBetter,
      baseline: { value: baseline, on: null },
      target: { value: target, by: null },
      points: [point('2026-03-31', latest), point('2026-01-31', 999)],
    });

  test('knows which way is better, and takes the latest point whatever their order', () => {
    expect(goal(8, 4, 6, true)).toMatchObject({ progress: 50, change: -2, movement: 'better', isReached: false });
    expect(goal(8, 4, 9, true)).toMatchObject({ progress: -25, movement: 'worse', isReached: false });
    expect(goal(60, 80, 85, false)).toMatchObject({ progress: 125, movement: 'better', isReached: true });
    expect(goal(60, 80, 60, false)).toMatchObject({ progress: 0, movement: 'same', isReached: false });
  });

  test('is unknown without a point, a baseline or a target, and where there is no way to go', () => {
    expect(measureFigures(measure)).toMatchObject({ progress: null, change: null, isReached: null, latest: null });
    expect(goal(5, 5, 5, true)).toMatchObject({ progress: null, isReached: true });
  });

  test('is 0 at the baseline and 100 at the target, whichever way is better', () => {
    const value = fc.integer({ min: -1_000, max: 1_000 });
    fc.assert(
      fc.property(value, value, (baseline, target) => {
        fc.pre(baseline !== target);
        const lower = target < baseline;
        expect(goal(baseline, target, baseline, lower).progress).toBeCloseTo(0, 9);
        expect(goal(baseline, target, target, lower)).toMatchObject({
          progress: 100,
          isReached: true,
          movement: 'better',
        });
      }),
    );
  });
});

describe('gain-share', () => {
  const rule = { agreementId: null, threshold: 5, perUnit: 10_000, cap: 25_000, sharedAmong: 3 };
  const pays = (value: number, lowerIsBetter = false) => payoutOf(rule, lowerIsBetter, { on: '2026-01-31', value });

  test('pays nothing up to the threshold, then by the unit, alike to each, and no more than the cap', () => {
    expect([pays(4), pays(5)].map((one) => one.pays)).toEqual([0, 0]);
    expect(pays(6.5)).toMatchObject({ pays: 15_000, isCapped: false, each: 5_000 });
    expect(pays(9)).toMatchObject({ pays: 25_000, isCapped: true, each: 8_333 });
  });

  test('pays below the threshold where lower is better', () => {
    expect([pays(6, true), pays(3.5, true)].map((one) => one.pays)).toEqual([0, 15_000]);
  });

  test('of no series is ever negative or above its cap', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.boolean(), (value, lower) => {
        const { pays: paid, each } = pays(value, lower);
        expect(paid).toBeGreaterThanOrEqual(0);
        expect(paid).toBeLessThanOrEqual(25_000);
        expect(each! * 3).toBeLessThanOrEqual(paid);
      }),
    );
  });
});

test('before and after a day are compared, the day itself being after', () => {
  const points = [point('2026-01-31', 8), point('2026-02-28', 6), point('2026-03-31', 4)];
  expect(aroundDay({ points, lowerIsBetter: true }, '2026-02-28')).toEqual({
    before: { mean: 8, points: 1 },
    after: { mean: 5, points: 2 },
    change: -3,
    movement: 'better',
  });
  expect(aroundDay({ points, lowerIsBetter: true }, '2026-01-01')).toMatchObject({ before: null, change: null });
});

test('a set of goals that is all for performance is one-sided; one for working lives balances it', () => {
  const goal = (purpose: 'performance' | 'workingLives' | 'both' | null, kind: 'goal' | 'outcome' = 'goal') => ({
    kind,
    purpose,
    commitments: [],
  });
  expect(goalBalance([goal('performance'), goal('performance')])).toMatchObject({
    isOneSided: true,
    hasWorkingLives: false,
  });
  expect(goalBalance([goal('performance'), goal('workingLives')])).toMatchObject({
    isOneSided: false,
    hasWorkingLives: true,
  });
  expect(goalBalance([goal('performance'), goal('workingLives', 'outcome')])).toMatchObject({ isOneSided: true });
  expect(goalBalance([])).toMatchObject({ goals: 0, isOneSided: false, hasWorkingLives: false });
});

test('a preset says its unit, which way is better, and what it is for; its keys are each other’s like nowhere', () => {
  expect(new Set(MEASURE_PRESETS.map(({ key }) => key)).size).toBe(MEASURE_PRESETS.length);
  for (const { unit, definition, name, compass } of MEASURE_PRESETS) {
    expect([unit, definition, name].every((text) => text.trim() !== '')).toBe(true);
    expect(compass.length).toBeGreaterThan(0);
  }
});

describe('teams', () => {
  const action = (team: string, change: object) => ({
    ...emptyAction,
    id: crypto.randomUUID(),
    revision: 1,
    visibility: 'joint' as const,
    confidentialUntil: null,
    forumId: null,
    text: 'Do it',
    ownerSide: 'joint' as const,
    askedOn: '2026-01-01',
    team,
    ...change,
  });
  const late = (team: string) => action(team, { dueOn: '2026-02-01' });

  test('a team with three overdue actions is to be offered help, until somebody has', () => {
    const three = [late('Ward 4'), late('ward 4 '), late('Ward 4')];
    const today = '2026-02-02';
    const [first, second] = teamsOf([late('Pharmacy'), late(''), ...three], today);
    expect([first?.team, first?.overdue.length, first?.needsOffer]).toEqual(['Ward 4', 3, true]);
    expect([second?.team, second?.needsOffer]).toEqual(['Pharmacy', false]);
    // What is due today is not overdue.
    expect(teamsOf(three, '2026-02-01')[0]?.overdue).toEqual([]);
    expect(teamsOf([...three, action('Ward 4', { kind: 'helpOffered' })], today)[0]?.needsOffer).toBe(false);
    expect(teamsOf([...three, action('Ward 4', { kind: 'helpOffered', doneOn: today })], today)[0]?.needsOffer).toBe(
      true,
    );
  });

  test('help is to be answered within two days', () => expect(helpDueOn('2026-02-27')).toBe('2026-03-01'));
});
