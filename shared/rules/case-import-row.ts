// One row of a spreadsheet of cases to what it says, or to the reason why it cannot come in. A blank cell says nothing.
// Text is taken exactly as it stands in the cell.

import type { CaseImportField } from '../contract/case-import.ts';
import type { CaseStage, CaseType } from '../domain/case-kinds.ts';
import type { CaseCodes } from './case-import-words.ts';
import { dayProblem } from './day-in-reach.ts';
import { fold } from './fold.ts';
import { type ColumnOf, columnName, shown } from './header-matching.ts';
import { readNumber, splitName } from './import-cells.ts';
import { type DateOrder, readDay } from './import-days.ts';
import type { Rejection } from './import-row.ts';

/** What a row says of a case. */
export interface ImportedCase {
  row: number;
  number: string | null;
  firstName: string;
  lastName: string;
  type: CaseType;
  stage: Exclude<CaseStage, 'closed'>;
  whatHappened: string;
  /** null: nobody is sure. */
  keyDate: string | null;
  openedOn: string | null;
  employer: string;
  workplace: string;
  rep: string;
  nextStep: string;
  nextStepBy: string | null;
  dayA: string | null;
  dayB: string | null;
  certificateNo: string;
  themes: string[];
  reference: string;
  /** What was written and not understood, by its column: kept in the case's first entry. */
  asWritten: { column: string; text: string }[];
}

/** What stands in a cell for a date that somebody does not know. */
const NOT_SURE =
  /^(?:\?+|not sure|unsure|dont know|dk|to be confirmed|to be advised|tba|ask|ask member|find out|to find out|check|to check|awaited)$/;
const LONGEST_LINE = 500;
const LONGEST_PROSE = 100_000;
const MOST_THEMES = 50;
const LINE_FIELDS = ['employer', 'workplace', 'rep', 'nextStep', 'certificateNo', 'reference'] as const;
const DAY_FIELDS = ['keyDate', 'openedOn', 'nextStepBy', 'dayA', 'dayB'] as const;
/** Days that have been. */
const PAST_FIELDS: readonly string[] = ['openedOn'];

export interface CaseRowOptions {
  headers: readonly string[];
  mapping: ColumnOf<CaseImportField>;
  order: DateOrder;
  today: string;
  codes: CaseCodes;
}

export class CaseRowReader {
  private readonly options: CaseRowOptions;
  private readonly notUnderstood = new Map<string, { column: string; text: string; rows: number; instead: string }>();
  /** Days that do not exist in this order of day and month, and would in the other. */
  private otherOrder = 0;

  constructor(options: CaseRowOptions) {
    this.options = options;
  }

  private cell(cells: readonly string[], field: CaseImportField): string {
    const column = this.options.mapping[field];
    const cell = column === undefined ? '' : (cells[column] ?? '');
    return cell.trim() === '' ? '' : cell;
  }

  /** Whose row it is, as far as its cells say. */
  nameIn(cells: readonly string[]): { firstName: string; lastName: string } {
    const parts = { firstName: this.cell(cells, 'firstName'), lastName: this.cell(cells, 'lastName') };
    return parts.lastName === '' && parts.firstName === '' ? splitName(this.cell(cells, 'fullName')) : parts;
  }

  read(row: number, cells: readonly string[]): ImportedCase | Rejection {
    const name = this.nameIn(cells);
    const number = readNumber(this.cell(cells, 'memberNumber'));
    if (number === null && name.firstName === '' && name.lastName === '') {
      return { row, column: null, reason: 'There is no name in this row' };
    }
    for (const field of ['memberNumber', 'firstName', 'lastName', 'fullName'] as const) {
      if (this.cell(cells, field).length > LONGEST_LINE) return this.tooLong(row, field, LONGEST_LINE);
    }
    const lines = { employer: '', workplace: '', rep: '', nextStep: '', certificateNo: '', reference: '' };
    for (const field of LINE_FIELDS) {
      lines[field] = this.cell(cells, field);
      if (lines[field].length > LONGEST_LINE) return this.tooLong(row, field, LONGEST_LINE);
    }
    const days: Record<(typeof DAY_FIELDS)[number], string | null> = {
      keyDate: null,
      openedOn: null,
      nextStepBy: null,
      dayA: null,
      dayB: null,
    };
    for (const field of DAY_FIELDS) {
      const day = this.day(this.cell(cells, field), field);
      if (typeof day === 'object' && day !== null) return this.reject(row, field, day.problem);
      days[field] = day;
    }
    const whatHappened = this.cell(cells, 'whatHappened');
    if (whatHappened.length > LONGEST_PROSE) return this.tooLong(row, 'whatHappened', LONGEST_PROSE);
    const themes = themesIn(this.cell(cells, 'themes'));
    if (themes.length > MOST_THEMES || themes.some((theme) => theme.length > LONGEST_LINE)) {
      return this.reject(row, 'themes', `These are too many or too long: ${MOST_THEMES} themes at most`);
    }
    const asWritten: ImportedCase['asWritten'] = [];
    const stage = this.stage(cells, asWritten);
    if (stage === 'closed') {
      return this.reject(row, 'stage', 'This case is closed: only open cases are brought in');
    }
    const type = this.type(cells, asWritten);
    return {
      row,
      number,
      ...name,
      type,
      stage,
      whatHappened,
      ...days,
      ...lines,
      certificateNo: lines.certificateNo.trim(),
      nextStep: lines.nextStep === '' && days.nextStepBy !== null ? this.header('nextStepBy') : lines.nextStep,
      themes,
      asWritten,
    };
  }

  private day(cell: string, field: (typeof DAY_FIELDS)[number]): string | null | { problem: string } {
    if (cell === '' || cell.length > 100 || NOT_SURE.test(fold(cell)) || /^[?\s]+$/.test(cell)) {
      return cell.length > 100 ? { problem: 'This is not a date' } : null;
    }
    const { order, today } = this.options;
    const day = readDay(cell, { order, isBirth: false, today });
    if (day === undefined) {
      if (readDay(cell, { order: order === 'dmy' ? 'mdy' : 'dmy', isBirth: false, today })) this.otherOrder += 1;
      return { problem: `“${shown(cell)}” is not a date` };
    }
    if (day === null) return null;
    if (PAST_FIELDS.includes(field) && day > today) return { problem: `“${shown(cell)}” is still to come` };
    const problem = dayProblem(day, today);
    return problem === null ? day : { problem: `“${shown(cell)}”: ${problem}` };
  }

  private type(cells: readonly string[], asWritten: ImportedCase['asWritten']): CaseType {
    const cell = this.cell(cells, 'type');
    const type = cell === '' ? undefined : this.options.codes.type(cell.slice(0, LONGEST_LINE));
    if (cell !== '' && type === undefined) this.note('type', cell, 'the case comes in as “Other”', asWritten);
    return type ?? 'other';
  }

  private stage(cells: readonly string[], asWritten: ImportedCase['asWritten']): CaseStage {
    const cell = this.cell(cells, 'stage');
    if (cell === '') return 'intake';
    const stage = this.options.codes.stage(cell.slice(0, LONGEST_LINE));
    if (stage === undefined) this.note('stage', cell, 'the case comes in as just logged', asWritten);
    return stage ?? 'intake';
  }

  /** What was not understood: said once for all its rows, and kept with the case. */
  note(field: CaseImportField, text: string, instead: string, asWritten: ImportedCase['asWritten']): void {
    const column = this.header(field);
    asWritten.push({ column, text: text.slice(0, LONGEST_LINE) });
    const key = `${field} ${text}`;
    const before = this.notUnderstood.get(key);
    if (before) before.rows += 1;
    else if (this.notUnderstood.size < 1_000) this.notUnderstood.set(key, { column, text, rows: 1, instead });
  }

  /** The column of a field as people call it. */
  header(field: CaseImportField): string {
    const column = this.options.mapping[field];
    return column === undefined ? field : columnName(this.options.headers, column);
  }

  reject(row: number, field: CaseImportField, reason: string): Rejection {
    return { row, column: this.options.mapping[field] === undefined ? null : this.header(field), reason };
  }

  private tooLong(row: number, field: CaseImportField, longest: number): Rejection {
    return this.reject(row, field, `This is too long: ${longest.toLocaleString('en')} characters at most`);
  }

  /** In words, once the rows are read. */
  warnings(): string[] {
    const warnings = [...this.notUnderstood.values()]
      .sort((a, b) => b.rows - a.rows)
      .slice(0, 50)
      .map(({ column, text, rows, instead }) => {
        const where = rows === 1 ? '1 row' : `${rows} rows`;
        return `“${shown(text)}” in “${shown(column)}” is not understood (${where}): ${instead}.`;
      });
    if (this.otherOrder > 2) {
      const said = this.options.order === 'dmy' ? 'the day first' : 'the month first';
      const other = this.options.order === 'dmy' ? 'the month first' : 'the day first';
      warnings.unshift(`Some dates do not exist when they are read with ${said}: perhaps this list writes ${other}.`);
    }
    return warnings;
  }
}

/** Themes stand beside each other with semicolons, bars or commas between them. */
function themesIn(cell: string): string[] {
  const parts = cell.split(/[;|]/).flatMap((part) => (/[;|]/.test(cell) ? [part] : part.split(',')));
  return [
    ...new Map(
      parts
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((theme) => [fold(theme) || theme, theme]),
    ).values(),
  ];
}
