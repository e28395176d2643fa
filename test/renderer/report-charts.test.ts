// What of a report is drawn: few enough things to be told apart, each of which says where it stands in the table.

import { expect, test } from 'vitest';
import { chartOf } from '../../renderer/features/reports/report-chart-data.ts';
import { columnsOf } from '../../renderer/features/reports/report-columns.ts';
import { definitionOf, reportSearch } from '../../renderer/features/reports/report-question.ts';
import type { ReportTable } from '../../shared/contract/report-run.ts';
import { wordsOf } from '../../shared/domain/words.ts';
import { layoutOf } from '../../shared/rules/report-run/layout.ts';

const words = { now: 'this year', earlier: 'last year' };
const axis = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ key: `${name}${at}`, label: `${name} ${at}` }));

function makeTable(
  by: ReportTable['by'],
  rows: number,
  columns: number,
  given: Partial<ReportTable> = {},
): ReportTable {
  const figures = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => 10 * r + c));
  const block = {
    figures,
    rowTotals: figures.map((cells) => cells.reduce((sum, figure) => sum + figure, 0)),
    columnTotals: Array.from({ length: columns }, (_, c) => figures.reduce((sum, cells) => sum + cells[c]!, 0)),
    total: 1,
    parts: null,
  };
  return {
    measure: 'members',
    by,
    title: 'Members',
    unit: 'people',
    rows: axis('row', rows),
    columns: axis('column', columns),
    ...block,
    compared: null,
    ...given,
  } as ReportTable;
}

test('one dimension is one series; the largest are drawn, and it says how many are not', () => {
  const drawn = chartOf(makeTable(['workplace'], 40, 1), words);
  expect(drawn.points).toHaveLength(24);
  expect(drawn.left).toBe(16);
  expect(drawn.points[3]).toMatchObject({ label: 'row 3', values: [30] });
  expect(drawn.series.map(({ of }) => of)).toEqual(['asAt']);
});

test('a second day stands beside the first', () => {
  const table = makeTable(['workplace'], 2, 1);
  const drawn = chartOf({ ...table, compared: { ...table, rowTotals: [7, 8] } }, words);
  expect(drawn.series.map(({ name, of }) => [name, of])).toEqual([
    ['this year', 'asAt'],
    ['last year', 'compareWith'],
  ]);
  expect(drawn.points.map(({ values }) => values)).toEqual([
    [0, 7],
    [10, 8],
  ]);
});

test('a second dimension stands upon each other, the smallest together', () => {
  const drawn = chartOf(makeTable(['workplace', 'category'], 2, 7), words);
  expect(drawn.isStacked).toBe(true);
  expect(drawn.series.map(({ name }) => name)).toEqual(['column 0', 'column 1', 'column 2', 'column 3', '3 others']);
  expect(drawn.points[1]?.values).toEqual([10, 11, 12, 13, 14 + 15 + 16]);
});

test('periods run along, and every one of them is drawn', () => {
  const drawn = chartOf(makeTable(['workplace', 'month'], 3, 36), words);
  expect(drawn).toMatchObject({ isAcross: true, isOverTime: true, left: 0 });
  expect(drawn.points).toHaveLength(36);
  expect(drawn.series.map(({ line }) => line?.label)).toEqual(['row 0', 'row 1', 'row 2']);
});

test('a density has its gap where there is no headcount, and its totals alone are drawn', () => {
  const table = makeTable(['employer', 'workplace'], 2, 2, { unit: 'density', rowTotals: [0.5, null] });
  expect(chartOf(table, words).points.map(({ values }) => values)).toEqual([[50], [null]]);
});

test('one column of figures has what it is made of beside it, and the other day', () => {
  const table = makeTable(['workplace'], 1, 1, { measure: 'density', unit: 'density', rowTotals: [0.25] });
  const part = { over: 3, under: 12 };
  const parts = { figures: [[part]], rowTotals: [part], columnTotals: [part], total: part };
  const whole = { ...table, parts, compared: { ...table, rowTotals: [0.5], parts } };
  const uk = wordsOf('uk');
  const layout = layoutOf(whole, uk);
  const columns = columnsOf(whole, layout, uk, 'last year');
  expect(columns.map(({ header }) => header)).toEqual(['Members', 'Headcount', 'Density', 'last year', 'Difference']);
  expect(columns.map(({ text }) => text(layout.rows[0]!))).toEqual(['3', '12', '25.0%', '50.0%', '−25.0 points']);
  expect(columns.map(({ opens }) => opens)).toEqual([null, null, 'asAt', 'compareWith', null]);
});

test('an address that cannot be read asks what is asked first', () => {
  const search = reportSearch({
    measure: 'cats',
    by: ['nonsense'],
    asAt: '2026-02-30',
    filter: { no: 1 },
    knownAt: -1,
  });
  expect(definitionOf(search)).toEqual({ measure: 'members', by: ['workplace'] });
  const asked = { measure: 'leavers', by: ['employer', 'month'], compareWith: '2025-01-01', showsAs: 'table' };
  expect(definitionOf(reportSearch(asked))).toEqual({
    measure: 'leavers',
    by: ['employer', 'month'],
    compareWith: '2025-01-01',
  });
});
