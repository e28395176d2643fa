// A report in words: titles, definitions, periods, figures and differences as they are printed.

import { describe, expect, test } from 'vitest';
import type { ReportTable } from '../../shared/contract/report-run.ts';
import {
  type ReportDimension,
  ReportDimensionSchema,
  type ReportMeasure,
  ReportMeasureSchema,
} from '../../shared/domain/report-definitions.ts';
import { wordsOf } from '../../shared/domain/words.ts';
import { differenceInWords, figureInWords, layoutOf } from '../../shared/rules/report-run/layout.ts';
import { filterInWords, periodLabel, reportDefinition, reportTitle } from '../../shared/rules/report-run/words.ts';

const uk = wordsOf('uk');
const us = wordsOf('us');

test.each([
  ['members', ['workplace', 'category'], 'Members by workplace and category', 'Members by worksite and category'],
  [
    'arrears',
    ['paymentMethod'],
    'Members in arrears by payment method',
    'Members not in good standing by payment method',
  ],
  ['joinerRate', ['quarter'], 'Joiners per 100 members by quarter', 'Joiners per 100 members by quarter'],
  ['density', [], 'Density', 'Density'],
] as [ReportMeasure, ReportDimension[], string, string][])('%s by %j is called', (measure, by, inUk, inUs) => {
  expect(reportTitle(measure, by, uk)).toBe(inUk);
  expect(reportTitle(measure, by, us)).toBe(inUs);
});

test('every definition says who a member is, in the branch’s own words, and how what it measures is counted', () => {
  for (const measure of ReportMeasureSchema.options) {
    for (const by of ReportDimensionSchema.options) {
      const words = reportDefinition(measure, [by], undefined, uk);
      expect(words).toContain('applied, in benefit, in arrears or suspended, or is not recorded');
      expect(words).not.toMatch(/undefined| {2}|\.\.|\[object/);
    }
    expect(reportDefinition(measure, [], undefined, us)).toContain('in good standing, not in good standing');
  }
  expect(reportDefinition('movers', [], undefined, us)).toContain('another main worksite or employer');
  expect(reportDefinition('joinerRate', [], undefined, uk)).toContain('members on the day before the period');
  expect(reportDefinition('members', [], { workplaceId: [null] }, uk)).toContain('where the main job is');
  expect(reportDefinition('members', ['category'], undefined, uk)).not.toContain('main job');
});

test('periods are called as people call them', () => {
  expect(['2026-11', '2026-Q4', '2026-Q1', '2026'].map(periodLabel)).toEqual([
    'Nov 2026',
    'Oct to Dec 2026',
    'Jan to Mar 2026',
    '2026',
  ]);
});

test('a filter names what is kept, and an empty part keeps nobody', () => {
  const labelOf = (_by: ReportDimension, key: string | null) => key ?? 'none recorded';
  expect(filterInWords({ category: ['retired', null], employerId: ['b', 'a'] }, labelOf, uk)).toBe(
    'Only employer: a, b. Only category: none recorded, retired.',
  );
  expect(filterInWords({ band: [] }, labelOf, uk)).toBe('Only subscription band: none.');
  expect(filterInWords(undefined, labelOf, uk)).toBe('');
});

test.each([
  [1_204, 'people', '1,204'],
  [3.449, 'rate', '3.4'],
  [0.4321, 'density', '43.2%'],
  [null, 'rate', 'n/a'],
  [0, 'people', '0'],
] as [number | null, ReportTable['unit'], string][])('%s of %s is written %s', (figure, unit, words) => {
  expect(figureInWords(figure, unit)).toBe(words);
});

test.each([
  [12, 'people', '+12'],
  [-1_300, 'people', '−1,300'],
  [0, 'people', '0'],
  [0.02, 'rate', '0.0'],
  [-0.0213, 'density', '−2.1 points'],
  [null, 'density', 'n/a'],
] as [number | null, ReportTable['unit'], string][])(
  'a difference of %s of %s is written %s',
  (difference, unit, words) => {
    expect(differenceInWords(difference, unit)).toBe(words);
  },
);

describe('totals', () => {
  const table = (measure: ReportMeasure, by: ReportDimension[]): ReportTable =>
    ({ measure, by, rows: [{ key: 'a', label: 'A' }], columns: [{ key: 'b', label: 'B' }] }) as unknown as ReportTable;
  const ats = (measure: ReportMeasure, by: ReportDimension[]) => {
    const { rows, columns } = layoutOf(table(measure, by), uk);
    return [rows.map(({ at }) => at), columns.map(({ at }) => at)];
  };

  test('stand at the end of rows and columns', () => {
    expect(ats('members', ['workplace', 'category'])).toEqual([
      [0, 'total'],
      [0, 'total'],
    ]);
    expect(ats('members', ['workplace'])).toEqual([[0, 'total'], ['total']]);
    expect(ats('density', [])).toEqual([['total'], ['total']]);
  });

  test('of what is as on a day are not made over time', () => {
    expect(ats('members', ['workplace', 'month'])).toEqual([[0, 'total'], [0]]);
    expect(ats('members', ['month'])).toEqual([[0], ['total']]);
    expect(ats('joiners', ['workplace', 'month'])).toEqual([
      [0, 'total'],
      [0, 'total'],
    ]);
  });
});
