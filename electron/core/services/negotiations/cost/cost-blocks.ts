// A costing as the parts of a paper: what it comes to, year by year, what is apart from it, each point, who gains what, and how
// the main figures came about.

import type { CostGap, CostInput, CostResult, CostYear } from '../../../../../shared/contract/negotiations/cost.ts';
import type { CurrencySign } from '../../../../../shared/rules/money.ts';
import { amountInWords, amountWithPence } from '../../../../../shared/rules/negotiations/amount-words.ts';
import { said } from '../../../../../shared/rules/negotiations/cost/decimal.ts';
import { spreadYears } from '../../../../../shared/rules/negotiations/cost/spread-years.ts';
import { measuresInWords } from '../../../../../shared/rules/negotiations/measure-words.ts';
import { percentInWords } from '../../../../../shared/rules/negotiations/percent-words.ts';
import type { KeyFigure, PaperBlock, PaperColumn } from '../../../formats/pdf/paper-parts.ts';

/** How days and money are written. */
export interface PaperWords {
  currency: CurrencySign;
  dayInWords: (day: string) => string;
}

const right = (title: string, width?: number): PaperColumn => ({ title, align: 'right', ...(width && { width }) });
const DASH = '–';

const money = (amount: string | null, { currency }: PaperWords): string =>
  amount === null ? DASH : amountInWords(amount, currency);
const exact = (amount: string | null, { currency }: PaperWords): string =>
  amount === null ? DASH : amountWithPence(amount, currency);
const percent = (text: string | null): string => (text === null ? 'n/a' : percentInWords(text, 2));
const isSome = (amount: string | null): amount is string => amount !== null && amount !== '0.00';

export function keyFigures(result: CostResult, words: PaperWords): PaperBlock[] {
  if (result.total === null) return [];
  const years = result.years.length === 1 ? 'one year' : `${result.years.length} years`;
  const isMore = result.totals.all !== result.total;
  const figures: KeyFigure[] = [
    { label: 'Above the base', value: money(result.total, words), note: `pay alone, ${years}` },
    ...(isMore
      ? [{ label: 'All that is paid', value: money(result.totals.all, words), note: 'with what follows pay' }]
      : []),
    { label: 'Pay rises by', value: percent(result.effectivePercent), note: 'at the end, on the base' },
    ...(result.base.payBill === null
      ? []
      : [{ label: 'Pay bill before', value: money(result.base.payBill, words), note: 'of a full year' }]),
  ];
  return [{ kind: 'keyFigures', figures: figures.slice(0, 4) }];
}

/** What each year does, in words. */
export function measureFacts(input: CostInput, { currency, dayInWords }: PaperWords): PaperBlock[] {
  const rows = spreadYears(input).map(({ label, from, paidOn, measures }) => {
    const when = from === null ? '' : `, from ${dayInWords(from)}`;
    const paid = paidOn === null ? '' : `, paid on ${dayInWords(paidOn)}`;
    return { label, value: `${measuresInWords(measures, currency)}${when}${paid}` };
  });
  return [{ kind: 'facts', rows }];
}

interface YearColumn {
  column: PaperColumn;
  cell: (year: CostYear) => string;
  sum: string;
}

/** The columns that have something in them. */
function yearColumns({ years, total, totals }: CostResult, words: PaperWords): YearColumn[] {
  const figure = (title: string, pick: (year: CostYear) => string | null, sum: string | null): YearColumn => ({
    column: right(title),
    cell: (year) => exact(pick(year), words),
    sum: sum === null ? '' : exact(sum, words),
  });
  const columns: YearColumn[] = [
    { column: { title: 'Year', width: 58 }, cell: ({ label }) => label, sum: 'All' },
    { column: right('Months', 40), cell: ({ months }) => months, sum: '' },
    figure('Rise, full year', ({ increase }) => increase, null),
    { column: right('Of pay bill', 50), cell: ({ percentOfPayBill }) => percent(percentOfPayBill), sum: '' },
    figure('Above the base', ({ overBase }) => overBase, total),
  ];
  if (totals.onCosts !== null) columns.push(figure('On-costs', ({ onCosts }) => onCosts, totals.onCosts));
  if (totals.rollUp !== null) columns.push(figure('Roll-up', ({ rollUp }) => rollUp, totals.rollUp));
  if (years.some(({ oneOffs }) => isSome(oneOffs))) {
    columns.push(figure('One-offs', ({ oneOffs }) => oneOffs, totals.oneOffs));
  }
  columns.push(figure('All that is paid', ({ all }) => all, totals.all));
  return columns;
}

const ABOUT_MONTHS =
  'Months: for how long the rise is paid in its pay year. “Above the base” is what is paid in that year.';

export function yearTable(result: CostResult, words: PaperWords): PaperBlock[] {
  if (result.total === null) return [];
  const isPart = result.years.some(({ monthsCounted, months }) => monthsCounted !== '12' || months !== '12');
  const columns = yearColumns(result, words).filter(({ column }) => isPart || column.title !== 'Months');
  const table: PaperBlock = {
    kind: 'table',
    isDense: true,
    columns: columns.map(({ column }) => column),
    rows: [...result.years.map((year) => columns.map(({ cell }) => cell(year))), columns.map(({ sum }) => sum)],
  };
  const heading: PaperBlock = { kind: 'heading', text: 'Year by year' };
  return isPart ? [heading, table, { kind: 'paragraph', isSmall: true, text: ABOUT_MONTHS }] : [heading, table];
}

export function apartTable({ years }: CostResult, words: PaperWords): PaperBlock[] {
  const parts: [string, (year: CostYear) => string | null][] = [
    ['Added leave, at its pay value', ({ leaveValue }) => leaveValue],
    ['Shorter hours, at their pay value', ({ hoursValue }) => hoursValue],
    ['Increments, which are no part of the award', ({ increments }) => increments],
    ['Back pay, when the rise is paid', ({ backPay }) => backPay?.amount ?? null],
  ];
  const rows = parts
    .filter(([, pick]) => years.some((year) => isSome(pick(year))))
    .map(([title, pick]) => [title, ...years.map((year) => exact(pick(year), words))]);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: 'Apart from that' },
    { kind: 'table', isDense: true, columns: [{ title: '' }, ...years.map(({ label }) => right(label, 90))], rows },
  ];
}

const YEARS_ACROSS = 3;

/** Every point, missing ones too, in tables of at most three years. */
export function pointTables({ years }: CostResult, words: PaperWords): PaperBlock[] {
  const first = years[0];
  if (!first || first.points.length === 0) return [];
  const blocks: PaperBlock[] = [{ kind: 'heading', text: 'Each point, full time' }];
  for (let from = 0; from < years.length; from += YEARS_ACROSS) {
    const across = years.slice(from, from + YEARS_ACROSS);
    blocks.push({
      kind: 'table',
      isDense: true,
      columns: [
        { title: 'Point', width: 50 },
        right('Before'),
        ...across.flatMap(({ label }) => [right(label), right('An hour', 44), right('Rise'), right('%', 34)]),
      ],
      rows: first.points.map(({ point }, at) => [
        point,
        money(across[0]?.points[at]?.annualBefore ?? null, words),
        ...across.flatMap(({ points }) => {
          const here = points[at];
          const annual = here?.movedTo ? `to ${here.movedTo}` : money(here?.annual ?? null, words);
          return [annual, exact(here?.hourly ?? null, words), money(here?.rise ?? null, words), here?.percent ?? DASH];
        }),
      ]),
    });
  }
  const turns = years.flatMap(({ label, turnsAt }) =>
    turnsAt.map((turn) => `${label}: the percentage is more than the amount above ${money(turn, words)} a year.`),
  );
  return [...blocks, ...(turns.length === 0 ? [] : [{ kind: 'list', items: turns } as const])];
}

export function rowTable({ rows, years }: CostResult, words: PaperWords): PaperBlock[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: 'Who gains what' },
    {
      kind: 'table',
      isDense: true,
      columns: [
        { title: 'Grade and point' },
        right('People', 40),
        right('Hours', 36),
        right('Each before'),
        right(`Each, ${years.at(-1)?.label ?? ''}`),
        right('Each gains'),
        right('All gain'),
      ],
      rows: rows.map((row) => [
        [row.grade, row.point === '' ? 'off the spine' : `point ${row.point}`].filter((part) => part !== '').join(', '),
        String(row.headcount),
        row.hours,
        exact(row.eachBefore, words),
        exact(row.years.at(-1)?.each ?? null, words),
        exact(row.gainEach, words),
        exact(row.gainAll, words),
      ]),
    },
    {
      kind: 'paragraph',
      isSmall: true,
      text: 'Pay of a full year. Part-time and term-time staff are paid in proportion.',
    },
  ];
}

export function gapTable(gap: CostGap | null, words: PaperWords): PaperBlock[] {
  if (gap === null) return [];
  const figures = (title: string, { claim, offer, gap: apart }: CostGap['total']) => [
    title,
    exact(claim, words),
    exact(offer, words),
    exact(apart, words),
  ];
  return [
    { kind: 'heading', text: 'How far apart' },
    {
      kind: 'table',
      isDense: true,
      columns: [{ title: 'Above the base' }, right('Claim', 95), right('Offer', 95), right('Gap', 95)],
      rows: [
        ...gap.years.map(({ label, overBase }) => figures(label, overBase)),
        figures(gap.yearsCompared < gap.years.length ? 'All that both have' : 'All', gap.total),
      ],
    },
  ];
}

const MAIN_FIGURE = /^(settings|base|total|effectivePercent|years\.\d+\.(?!points|offSpine|turnsAt))/;

/** The working of what is on the first page; a workbook has all of it. */
export function workingTable({ working }: CostResult): PaperBlock[] {
  return [
    { kind: 'heading', text: 'How it is worked out' },
    {
      kind: 'table',
      isDense: true,
      columns: [{ title: 'What' }, { title: 'Working' }, right('Figure', 80)],
      rows: working
        .filter(({ key }) => MAIN_FIGURE.test(key))
        .map(({ text, formula, value }) => [text, formula, said(value)]),
    },
  ];
}

export function questionList({ questions }: CostResult): PaperBlock[] {
  if (questions.length === 0) return [];
  return [
    { kind: 'heading', text: 'Still to be answered' },
    { kind: 'list', items: questions.map(({ text }) => text) },
  ];
}

export function settingFacts({
  settings: { basis, weeksInYear, fullTimeHours, rounding },
  base,
}: CostResult): PaperBlock {
  const ROUNDED = { pound: 'each point to the pound', penny: 'each point to the penny', none: 'not rounded' } as const;
  return {
    kind: 'facts',
    rows: [
      ...(base.headcount === null ? [] : [{ label: 'People', value: peopleText(base) }]),
      { label: 'An hour’s pay', value: `a year’s ÷ (${weeksInYear} weeks × ${fullTimeHours} hours)` },
      { label: 'Rates', value: `${basis === 'hour' ? 'of an hour' : 'of a year'}, ${ROUNDED[rounding]}` },
    ],
  };
}

const peopleText = ({ headcount, fullTimeEquivalents }: CostResult['base']): string =>
  fullTimeEquivalents === null ? String(headcount) : `${headcount}, as many hours as ${fullTimeEquivalents} full time`;
