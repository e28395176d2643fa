// What is printed on every copy of a report beside its figures: what it is, of when, what is counted, what it is narrowed to
// and up to where history was known.

import type { ReportTable } from '../../../../shared/contract/report-run.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { needsPeriod } from '../../../../shared/rules/report-run/words.ts';
import type { SheetCell } from '../../formats/sheet-cell.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { instantInWords } from './instant-words.ts';

export interface Fact {
  name: string;
  cell: SheetCell;
  /** The same as people read it. */
  inWords: string;
}

export function reportFacts(table: ReportTable, title: string, savedAt: string | null, profile: BranchProfile): Fact[] {
  const text = (name: string, words: string): Fact => ({ name, cell: words, inWords: words });
  const day = (name: string, of: string): Fact => ({
    name,
    cell: { day: of },
    inWords: dayInWords(of, profile.dateOrder),
  });
  const hasPeriod = needsPeriod(table.measure, table.by);
  const { compareWith, compareFrom } = table;
  return [
    text(title, profile.branch?.name ?? ''),
    ...(title === table.title ? [] : [text('Report', table.title)]),
    ...(hasPeriod ? [day('From', table.from), day('To', table.asAt)] : [day('As at', table.asAt)]),
    ...(compareWith === null || compareFrom === null
      ? []
      : hasPeriod
        ? [day('Compared with, from', compareFrom), day('Compared with, to', compareWith)]
        : [day('Compared with', compareWith)]),
    text('What is counted', table.definition),
    text('Narrowed to', table.filterInWords === '' ? 'Nothing: everybody on the list.' : table.filterInWords),
    ...table.warnings.map((warning) => text('Mind', warning)),
    { name: 'Known up to transaction', cell: table.knownAt, inWords: String(table.knownAt) },
    text('Record last changed', savedAt === null ? '' : instantInWords(savedAt, profile)),
  ];
}
