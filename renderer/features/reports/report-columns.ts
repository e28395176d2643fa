// The columns of a report's table on the screen: one for each of the second dimension; where there is none, the figure with
// what it is made of and the day compared with beside it.

import type { ReportTable } from '../../../shared/contract/report-run.ts';
import { capital, type WordList } from '../../../shared/domain/words.ts';
import {
  differenceAt,
  differenceInWords,
  figureAt,
  figureInWords,
  type Layout,
  type Line,
} from '../../../shared/rules/report-run/layout.ts';
import { partWords } from '../../../shared/rules/report-run/words.ts';

export interface ShownColumn {
  key: string;
  header: string;
  /** The column of the table that it belongs to. */
  line: Line;
  /** Which figure it opens; null where it is only to be read. */
  opens: 'asAt' | 'compareWith' | null;
  isTotal: boolean;
  text: (row: Line) => string;
  /** Nobody, or n/a: written quietly. */
  isQuiet: (row: Line) => boolean;
  /** Beside the figure: how many more or fewer than on the other day. */
  change: ((row: Line) => string) | null;
}

/** `earlier` is the day compared with, in words. */
export function columnsOf(table: ReportTable, layout: Layout, words: WordList, earlier: string): ShownColumn[] {
  const { compared, unit, parts } = table;
  const changeOf = (line: Line) => (row: Line) =>
    compared === null ? '' : differenceInWords(differenceAt(table, compared, row.at, line.at), unit);
  const isNone = (figure: number | null) => figure === null || figure === 0;
  const figure = (line: Line): ShownColumn => ({
    key: `${line.at}`,
    header: line.label,
    line,
    opens: 'asAt',
    isTotal: layout.across !== null && line.at === 'total',
    text: (row) => figureInWords(figureAt(table, row.at, line.at), unit),
    isQuiet: (row) => isNone(figureAt(table, row.at, line.at)),
    change: compared !== null && layout.across !== null ? changeOf(line) : null,
  });
  const [only] = layout.columns;
  if (layout.across !== null || only === undefined) return layout.columns.map(figure);
  const read = { line: only, opens: null, isTotal: false, change: null } as const;
  return [
    ...(parts === null
      ? []
      : partWords(table.measure, words).map((word, index): ShownColumn => {
          const partAt = (row: Line) => {
            const part = figureAt(parts, row.at, only.at);
            return index === 0 ? part.over : part.under;
          };
          return {
            ...read,
            key: word,
            header: capital(word),
            text: (row) => figureInWords(partAt(row), 'people'),
            isQuiet: (row) => isNone(partAt(row)),
          };
        })),
    figure(only),
    ...(compared === null
      ? []
      : [
          {
            ...read,
            key: 'compared',
            header: earlier,
            opens: 'compareWith' as const,
            text: (row: Line) => figureInWords(figureAt(compared, row.at, only.at), unit),
            isQuiet: (row: Line) => isNone(figureAt(compared, row.at, only.at)),
          },
          {
            ...read,
            key: 'difference',
            header: 'Difference',
            text: changeOf(only),
            isQuiet: (row: Line) => differenceAt(table, compared, row.at, only.at) === 0,
          },
        ]),
  ];
}
