// Reads papers from a list (CSV or a workbook): one paper a row, or as many as its column of numbers says.

import type { PaperFinding } from '../../../shared/domain/elections/count-result.ts';
import type { CountingRule } from '../../../shared/domain/elections/counting-rule.ts';
import { certainOrder } from '../../../shared/rules/elections/certain-order.ts';
import { type CountProblem, NotCountable } from '../../../shared/rules/elections/not-countable.ts';
import type { ReadPapers } from '../../../shared/rules/elections/read-papers.ts';
import { MOST_PAPERS } from '../../../shared/rules/elections/votes.ts';
import { fold } from '../../../shared/rules/fold.ts';
import { type BallotColumns, ballotColumns } from './ballot-columns.ts';
import type { ListTable } from './list-table.ts';
import { Turns } from './turns.ts';

export interface BallotSheetOptions {
  /** By number. Left out: the columns' names, or every name that stands on a paper, by the alphabet. */
  candidates?: readonly string[] | undefined;
  rule?: CountingRule | undefined;
  seats?: number | undefined;
  signal?: AbortSignal | undefined;
}

const MOST_PROBLEMS = 20;
/** A voter who writes a larger number has not ranked. */
const MOST_RANK = 1_000;
const CROSS = /^(?:x|✓|✔|☑|☒|yes|y)$/i;

/** @throws NotCountable with the row of each problem (the first twenty); AbortError. */
export async function readBallotSheet(table: ListTable, options: BallotSheetOptions = {}): Promise<ReadPapers> {
  const turns = new Turns(options.signal);
  const columns = ballotColumns(table, options.candidates);
  const known =
    columns.layout === 'ranks' ? namedByColumns(columns, table, options) : namedByCells(columns, table, options);
  const sheet = new Sheet(known, options);
  for (const { row, reason } of table.unreadable) sheet.problem(row, reason);
  for (const { row, cells } of table.rows) {
    const count = sheet.countIn(row, columns.count === -1 ? '1' : (cells[columns.count] ?? ''));
    if (count === null) continue;
    const marks =
      columns.layout === 'ranks' ? sheet.ranked(cells, known.columns) : sheet.chosen(row, cells, columns.columns);
    if (marks !== null) sheet.paper(row, count, marks);
    if ((row & 63) === 0 && turns.due()) await turns.pass();
  }
  return sheet.done([...known.notes, ...table.notes]);
}

interface Known {
  candidates: string[];
  /** The candidate of each column; none where the columns are choices. */
  columns: { column: number; number: number }[];
  /** A number in a cell may stand for a candidate. */
  mayBeNumbers: boolean;
  notes: string[];
}

function namedByColumns(
  { candidates }: Extract<BallotColumns, { layout: 'ranks' }>,
  { headerRow }: ListTable,
  options: BallotSheetOptions,
): Known {
  if (options.candidates === undefined) {
    const columns = candidates.map(({ column }, index) => ({ column, number: index + 1 }));
    return { candidates: candidates.map(({ name }) => name), columns, mayBeNumbers: false, notes: [] };
  }
  const numberOf = finderOf(options.candidates);
  const columns = candidates.map(({ column, name }) => {
    const number = numberOf(name);
    if (number !== null) return { column, number };
    throw new NotCountable({
      line: headerRow,
      message: `Row ${headerRow} has a column “${name.slice(0, 60)}”, and no candidate is called so.`,
    });
  });
  const twice = columns.find(({ number }, at) => columns.findIndex((one) => one.number === number) !== at);
  if (twice !== undefined) {
    throw new NotCountable({
      line: headerRow,
      message: `Row ${headerRow} has two columns for candidate ${twice.number}.`,
    });
  }
  return { candidates: [...options.candidates], columns, mayBeNumbers: false, notes: [] };
}

function namedByCells(
  { columns }: Extract<BallotColumns, { layout: 'choices' }>,
  { rows }: ListTable,
  options: BallotSheetOptions,
): Known {
  if (options.candidates !== undefined)
    return { candidates: [...options.candidates], columns: [], mayBeNumbers: true, notes: [] };
  const names = new Map<string, string>();
  let highest = 0;
  for (const { cells } of rows) {
    for (const column of columns) {
      const cell = (cells[column] ?? '').trim();
      if (cell === '' || cell === '-') continue;
      if (/^\d{1,3}$/.test(cell)) highest = Math.max(highest, Number(cell));
      else if (!names.has(fold(cell))) names.set(fold(cell), cell);
    }
  }
  const note = 'The list does not say who stands: only candidates who are on a paper are counted.';
  if (names.size === 0) {
    const numbered = Array.from({ length: highest }, (_, index) => `Candidate ${index + 1}`);
    return {
      candidates: numbered,
      columns: [],
      mayBeNumbers: true,
      notes: [`${note} They are called by their numbers.`],
    };
  }
  const sorted = [...names].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, name]) => name);
  return {
    candidates: sorted,
    columns: [],
    mayBeNumbers: false,
    notes: [`${note} They are numbered by the alphabet.`],
  };
}

/** By name; two of one name can only be told apart by number. */
function finderOf(candidates: readonly string[]): (text: string) => number | null {
  const numbers = new Map<string, number[]>();
  for (const [index, name] of candidates.entries()) {
    numbers.set(fold(name), [...(numbers.get(fold(name)) ?? []), index + 1]);
  }
  return (text) => {
    const found = numbers.get(fold(text)) ?? [];
    return found.length === 1 ? found[0]! : null;
  };
}

/** Why a paper cannot be read. */
interface Unclear {
  reason: string;
}

class Sheet {
  readonly #known: Known;
  readonly #options: BallotSheetOptions;
  readonly #numberOf: (text: string) => number | null;
  readonly #problems: CountProblem[] = [];
  readonly #papers: ReadPapers['papers'] = [];
  readonly #findings: PaperFinding[] = [];

  constructor(known: Known, options: BallotSheetOptions) {
    this.#known = known;
    this.#options = options;
    this.#numberOf = finderOf(known.candidates);
  }

  problem(row: number, says: string): null {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push({ line: row, message: `Row ${row}: ${says}` });
    return null;
  }

  countIn(row: number, cell: string): number | null {
    const text = cell.trim().replace(/\.0+$/, '');
    if (/^\d{1,10}$/.test(text) && Number(text) <= MOST_PAPERS) return Number(text);
    return this.problem(row, `“${cell.slice(0, 60)}” is not a number of papers.`);
  }

  /** Each candidate's own column with the voter's number. */
  ranked(cells: readonly string[], columns: Known['columns']): number[][] | Unclear {
    const marks: number[][] = [];
    const crossed: number[] = [];
    for (const { column, number } of columns) {
      const cell = (cells[column] ?? '').trim();
      if (cell === '' || cell === '-' || cell === '0') continue;
      const rank = /^(\d{1,4})(?:\.0+|st|nd|rd|th)?$/i.exec(cell)?.[1];
      if (rank === undefined && CROSS.test(cell)) crossed.push(number);
      else if (rank === undefined || Number(rank) > MOST_RANK || Number(rank) === 0) {
        return { reason: `“${cell.slice(0, 60)}” is no rank` };
      } else marks[Number(rank) - 1] = [...(marks[Number(rank) - 1] ?? []), number];
    }
    if (crossed.length === 0) return Array.from(marks, (group) => group ?? []);
    if (marks.length > 0) return { reason: 'crosses and numbers are on one paper' };
    if (this.#options.rule === 'fptp' || crossed.length === 1) return [crossed];
    return { reason: 'several candidates are crossed and none is numbered' };
  }

  /** The voter's choices in their order, by name or by number. */
  chosen(row: number, cells: readonly string[], columns: readonly number[]): number[][] | null {
    const marks: number[][] = [];
    for (const column of columns) {
      const cell = (cells[column] ?? '').trim();
      const number = cell === '' || cell === '-' ? null : (this.#numberOf(cell) ?? this.#byNumber(cell));
      if (number === undefined) {
        return this.problem(row, `a preference for “${cell.slice(0, 60)}”, and no candidate is called so.`);
      }
      marks.push(number === null ? [] : [number]);
    }
    return marks;
  }

  #byNumber(cell: string): number | undefined {
    const number = this.#known.mayBeNumbers && /^\d{1,3}$/.test(cell) ? Number(cell) : 0;
    return number >= 1 && number <= this.#known.candidates.length ? number : undefined;
  }

  paper(row: number, count: number, marks: number[][] | Unclear): void {
    if (count === 0) return;
    const { rule = 'scottish-stv', seats = null } = this.#options;
    const where = `row ${row}`;
    const { preferences, finding } = Array.isArray(marks)
      ? certainOrder(marks, rule, seats)
      : { preferences: [], finding: { outcome: 'setAside' as const, reason: marks.reason } };
    if (finding !== null) this.#findings.push({ where, papers: count, ...finding });
    if (preferences.length > 0) this.#papers.push({ preferences, count, where });
  }

  done(notes: string[]): ReadPapers {
    if (this.#problems.length > 0) throw new NotCountable(...this.#problems);
    return {
      title: '',
      seats: null,
      candidates: this.#known.candidates,
      withdrawn: [],
      papers: this.#papers,
      findings: this.#findings,
      notes,
    };
  }
}
