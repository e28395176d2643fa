// A report on paper: what it says, its chart, its table with everything it counts, and its definition.

import type { ReportTable } from '../../../../shared/contract/report-run.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import {
  differenceAt,
  differenceInWords,
  figureAt,
  figureInWords,
  type Layout,
  type Line,
  layoutOf,
} from '../../../../shared/rules/report-run/layout.ts';
import { isTime } from '../../../../shared/rules/report-run/periods.ts';
import { needsPeriod, partWords } from '../../../../shared/rules/report-run/words.ts';
import { type ChartPoint, type Paper, type PaperBlock, paperSizeFor } from '../../formats/pdf/paper-parts.ts';
import type { BranchProfile } from '../branch-profile.ts';
import type { Fact } from './report-facts.ts';

const MOST_BARS = 24;
const UPRIGHT_COLUMNS = 6;
const LANDSCAPE_COLUMNS = 14;
/** Points for the figures of a landscape page, and what a figure needs: its letters and the space beside it. */
const LANDSCAPE_ROOM = 597;
const LETTER = 5.7;
const GAP = 13;
/** So many figures can be read on paper; the workbook has them all. */
const MOST_FIGURES = 6_000;

interface Column {
  title: string;
  text: (row: Line['at']) => string;
}

export function reportPaper(
  table: ReportTable,
  title: string,
  facts: readonly Fact[],
  madeAt: string,
  profile: BranchProfile,
): Paper {
  const layout = layoutOf(table, profile.words);
  const columns = columnsOf(table, layout, profile);
  const isLandscape = columns.length > UPRIGHT_COLUMNS;
  const words = profile.branch?.words ?? 'uk';
  // The branch stands under the title already.
  const [, ...printed] = facts;
  return {
    title,
    subtitle: subtitle(table, title, profile),
    size: paperSizeFor(words),
    isLandscape,
    blocks: [
      ...chart(table, layout, profile),
      ...tables(layout, columns, isLandscape ? fitting(layout, columns) : UPRIGHT_COLUMNS),
      { kind: 'heading', text: 'What this says', level: 2 },
      { kind: 'facts', rows: printed.map(({ name, inWords }) => ({ label: name, value: inWords })) },
    ],
    footer: `Known up to transaction ${table.knownAt}`,
    createdAt: madeAt,
    language: words === 'us' ? 'en-US' : 'en-GB',
  };
}

function subtitle(table: ReportTable, title: string, { branch, dateOrder }: BranchProfile): string {
  const { measure, by, from, asAt, compareWith, filterInWords } = table;
  const last = dayInWords(asAt, dateOrder);
  const when = needsPeriod(measure, by) ? `${dayInWords(from, dateOrder)} to ${last}` : `As at ${last}`;
  const other = compareWith === null ? '' : `, compared with ${dayInWords(compareWith, dateOrder)}`;
  const what = title === table.title ? '' : table.title;
  return [branch?.name, what, when + other, filterInWords].filter(Boolean).join(' · ');
}

function columnsOf(table: ReportTable, layout: Layout, { words, dateOrder }: BranchProfile): Column[] {
  const { compared, compareWith, unit, parts } = table;
  const [only] = layout.columns;
  const change = (at: Line['at']) => (row: Line['at']) =>
    compared === null ? '' : differenceInWords(differenceAt(table, compared, row, at), unit);
  const figure = ({ at, label }: Line): Column => ({
    title: label,
    text: (row) => figureInWords(figureAt(table, row, at), unit),
  });
  if (layout.across !== null || only === undefined) {
    return layout.columns.map((line) => {
      const { title, text } = figure(line);
      return { title, text: compared === null ? text : (row) => `${text(row)} (${change(line.at)(row)})` };
    });
  }
  const made =
    parts === null
      ? []
      : partWords(table.measure, words).map(
          (word, index): Column => ({
            title: capital(word),
            text: (row) => {
              const { over, under } = figureAt(parts, row, only.at);
              return figureInWords(index === 0 ? over : under, 'people');
            },
          }),
        );
  return [
    ...made,
    figure(only),
    ...(compared === null || compareWith === null
      ? []
      : [
          {
            title: dayInWords(compareWith, dateOrder),
            text: (row: Line['at']) => figureInWords(figureAt(compared, row, only.at), unit),
          },
          { title: 'Difference', text: change(only.at) },
        ]),
  ];
}

/** How many columns stand beside each other without breaking a figure. */
function fitting(layout: Layout, columns: readonly Column[]): number {
  const longest = Math.max(
    1,
    ...columns.flatMap(({ text }) =>
      layout.rows.flatMap(({ at }) =>
        text(at)
          .split(' ')
          .map((word) => word.length),
      ),
    ),
  );
  return Math.max(1, Math.min(LANDSCAPE_COLUMNS, Math.floor(LANDSCAPE_ROOM / (longest * LETTER + GAP))));
}

/** Wide tables one below the other, so many columns at a time, each with the labels of its rows. */
function tables(layout: Layout, columns: readonly Column[], most: number): PaperBlock[] {
  const blocks: PaperBlock[] = [];
  const room = Math.max(100, Math.floor(MOST_FIGURES / Math.max(1, columns.length)));
  const isCut = layout.rows.length > room;
  const rows = isCut ? layout.rows.filter(({ at }) => at === 'total' || at < room) : layout.rows;
  for (let from = 0; from < columns.length; from += most) {
    const shown = columns.slice(from, from + most);
    if (columns.length > most) {
      const to = Math.min(columns.length, from + most);
      blocks.push({ kind: 'heading', text: `Columns ${from + 1} to ${to} of ${columns.length}`, level: 2 });
    }
    blocks.push({
      kind: 'table',
      columns: [
        { title: layout.corner, width: shown.length > UPRIGHT_COLUMNS ? 120 : 170 },
        ...shown.map(({ title }) => ({ title, align: 'right' as const })),
      ],
      rows: rows.map(({ at, label }) => [
        at === 'total' ? { text: label, isStrong: true } : label,
        ...shown.map(({ text }) => (at === 'total' ? { text: text(at), isStrong: true } : text(at))),
      ]),
    });
  }
  if (isCut) {
    const text = `The first ${room.toLocaleString('en-GB')} of ${layout.rows.length.toLocaleString('en-GB')} rows. The workbook has them all.`;
    blocks.push({ kind: 'paragraph', text, isSmall: true });
  }
  return blocks;
}

/** Periods as a line, all else as bars; of two dimensions the totals of the rows, or of the periods. */
function chart(table: ReportTable, layout: Layout, { dateOrder }: BranchProfile): PaperBlock[] {
  const [down, across] = table.by;
  if (down === undefined) return [];
  const { compared, compareWith, asAt, unit } = table;
  const isAcross = across !== undefined && isTime(across);
  const lines = (isAcross ? layout.columns : layout.rows).filter(({ at }) => at !== 'total');
  const figureOf = (block: Pick<ReportTable, 'figures' | 'rowTotals' | 'columnTotals' | 'total'>, { at }: Line) =>
    isAcross ? figureAt(block, 'total', at) : figureAt(block, at, 'total');
  const scale = unit === 'density' ? 100 : 1;
  const point = (line: Line): ChartPoint => {
    const value = figureOf(table, line);
    const earlier = compared === null ? undefined : figureOf(compared, line);
    return {
      label: line.label,
      value: value === null ? null : value * scale,
      text: figureInWords(value, unit),
      ...(earlier !== undefined && { earlier: earlier === null ? null : earlier * scale }),
    };
  };
  const legend =
    compareWith === null ? {} : { legend: [dayInWords(asAt, dateOrder), dayInWords(compareWith, dateOrder)] as const };
  if (isAcross || isTime(down)) return [{ kind: 'lines', points: lines.map(point), ...legend }];
  const left = lines.length - MOST_BARS;
  const note: PaperBlock[] =
    left > 0
      ? [
          {
            kind: 'paragraph',
            text: `The first ${MOST_BARS} rows are drawn; the table has the other ${left.toLocaleString('en-GB')}.`,
            isSmall: true,
          },
        ]
      : [];
  return [{ kind: 'bars', rows: lines.slice(0, MOST_BARS).map(point), ...legend }, ...note];
}
