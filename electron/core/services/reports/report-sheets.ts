// A report as a workbook and as one CSV: typed figures under a header that stays and filters, with what they are printed
// on the first sheet, or below the table.

import type { ReportTable } from '../../../../shared/contract/report-run.ts';
import type { WordList } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import {
  differenceAt,
  figureAt,
  type Layout,
  type Line,
  layoutOf,
} from '../../../../shared/rules/report-run/layout.ts';
import { partWords } from '../../../../shared/rules/report-run/words.ts';
import type { CsvCell } from '../../formats/csv.ts';
import type { Sheet, SheetCell, SheetColumn } from '../../formats/xlsx.ts';
import type { BranchProfile } from '../branch-profile.ts';
import type { Fact } from './report-facts.ts';

const LABEL_WIDTH = 44;
const FIGURE_WIDTH = 16;
const HIDDEN = 'n/a';

/** What a column of figures is, and how it is read: "Members" as people, "Difference" as a figure of the same unit. */
interface FigureColumn {
  header: string;
  format: string;
  at: (row: Line['at']) => number | null;
}

const FORMATS: Record<ReportTable['unit'], string> = { people: '#,##0', rate: '0.0', density: '0.0%' };
const DIFFERENCES: Record<ReportTable['unit'], string> = {
  people: '+#,##0;-#,##0;0',
  rate: '+0.0;-0.0;0.0',
  density: '+0.0%;-0.0%;0.0%',
};

/** The figures of one block: of the report's day, or of the day compared with. */
function figuresOf(
  table: ReportTable,
  block: Pick<ReportTable, 'figures' | 'rowTotals' | 'columnTotals' | 'total'>,
  column: Line,
  header: string,
): FigureColumn {
  return { header, format: FORMATS[table.unit], at: (row) => figureAt(block, row, column.at) };
}

function partsOf(table: ReportTable, column: Line, words: WordList): FigureColumn[] {
  const { parts } = table;
  if (parts === null) return [];
  return partWords(table.measure, words).map((header, index) => ({
    header: header.charAt(0).toUpperCase() + header.slice(1),
    format: FORMATS.people,
    at: (row) => {
      const part = figureAt(parts, row, column.at);
      return index === 0 ? part.over : part.under;
    },
  }));
}

/** One column of figures has what it is made of, and the day compared with, beside it. */
function besideOneAnother(table: ReportTable, column: Line, { words, dateOrder }: BranchProfile): FigureColumn[] {
  const own = [...partsOf(table, column, words), figuresOf(table, table, column, column.label)];
  const { compared, compareWith } = table;
  if (compared === null || compareWith === null) return own;
  return [
    ...own,
    figuresOf(table, compared, column, `To ${dayInWords(compareWith, dateOrder)}`),
    {
      header: 'Difference',
      format: DIFFERENCES[table.unit],
      at: (row) => differenceAt(table, compared, row, column.at),
    },
  ];
}

interface Grid {
  name: string;
  columns: FigureColumn[];
}

/** Several columns have a sheet of their own for the day compared with, and for the difference. */
function gridsOf(table: ReportTable, layout: Layout, profile: BranchProfile): Grid[] {
  const [only] = layout.columns;
  if (layout.across === null && only) return [{ name: 'Figures', columns: besideOneAnother(table, only, profile) }];
  const { compared } = table;
  const every = (name: string, make: (column: Line) => FigureColumn): Grid => ({
    name,
    columns: layout.columns.map(make),
  });
  return [
    every('Figures', (column) => figuresOf(table, table, column, column.label)),
    ...(table.parts === null
      ? []
      : partWords(table.measure, profile.words).map((name, index) =>
          every(name, (column) => ({
            ...(partsOf(table, column, profile.words)[index] as FigureColumn),
            header: column.label,
          })),
        )),
    ...(compared === null
      ? []
      : [
          every('Compared with', (column) => figuresOf(table, compared, column, column.label)),
          every('Difference', (column) => ({
            header: column.label,
            format: DIFFERENCES[table.unit],
            at: (row) => differenceAt(table, compared, row, column.at),
          })),
        ]),
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function reportSheets(table: ReportTable, facts: readonly Fact[], profile: BranchProfile): Sheet[] {
  const layout = layoutOf(table, profile.words);
  const about: Sheet = {
    name: 'About',
    columns: [
      { header: '', width: 34 },
      { header: '', width: 90 },
      { header: '', width: 28 },
    ],
    rows: facts.map(({ name, cell, inWords }): SheetCell[] =>
      cell !== null && typeof cell === 'object' ? [name, cell, inWords] : [name, cell],
    ),
    hasHeader: false,
  };
  const grids = gridsOf(table, layout, profile).map(({ name, columns }): Sheet => {
    const head: SheetColumn = { header: layout.corner, width: LABEL_WIDTH };
    const figures = columns.map(({ header, format }): SheetColumn => ({ header, width: FIGURE_WIDTH, format }));
    return {
      name: capital(name),
      columns: [head, ...figures],
      rows: layout.rows.map((line): SheetCell[] => [line.label, ...columns.map(({ at }) => at(line.at) ?? HIDDEN)]),
      filters: true,
      totals: layout.rows.filter(({ at }) => at === 'total').length,
    };
  });
  return [about, ...grids];
}

/** The table, then each fact in a row of its own. Every row has as many cells. */
export function reportCsv(table: ReportTable, facts: readonly Fact[], profile: BranchProfile): CsvCell[][] {
  const layout = layoutOf(table, profile.words);
  const grids = gridsOf(table, layout, profile);
  const [first] = grids as [Grid];
  const columns = grids.flatMap((grid) =>
    grid === first
      ? grid.columns
      : grid.columns.map((column) => ({ ...column, header: `${column.header}, ${grid.name.toLowerCase()}` })),
  );
  const blank = columns.slice(1).map(() => '');
  const cellOf = (figure: number | null): CsvCell => figure ?? HIDDEN;
  return [
    [layout.corner, ...columns.map(({ header }) => header)],
    ...layout.rows.map((line): CsvCell[] => [line.label, ...columns.map(({ at }) => cellOf(at(line.at)))]),
    ...facts.map(({ name, cell, inWords }): CsvCell[] => [name, typeof cell === 'number' ? cell : inWords, ...blank]),
  ];
}
