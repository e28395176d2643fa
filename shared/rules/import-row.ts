// One row of a list to the fields it gives, or to the reason why it cannot come in. A blank cell gives nothing: what
// the record holds stays. Text is taken exactly as it stands in the cell.

import type { ImportField, Mapping } from '../contract/member-import.ts';
import type { MembershipCategory, MembershipStanding, PaymentMethod } from '../domain/members.ts';
import { columnName, columnsOf, shown } from './header-matching.ts';
import { isHouse } from './import-address.ts';
import { isBlank, readHours, readNumber, splitName } from './import-cells.ts';
import { CodeColumn } from './import-code-column.ts';
import { readCategory, readPaymentMethod, readStanding } from './import-codes.ts';
import { type ColumnDates, DayColumns } from './import-day-columns.ts';

export const TEXT_FIELDS = ['firstName', 'lastName', 'knownAs', 'email', 'phone', 'address', 'postcode'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

const NAME_PARTS = ['firstName', 'lastName', 'knownAs'] as const;
type NamePart = (typeof NAME_PARTS)[number];
const isNamePart = (field: TextField): field is NamePart => (NAME_PARTS as readonly string[]).includes(field);

const LINE_FIELDS = [
  'employer',
  'workplace',
  'unit',
  'department',
  'jobTitle',
  'grade',
  'shift',
  'payrollNumber',
  'band',
] as const;
type LineField = (typeof LINE_FIELDS)[number];

/** What a row gives; what is left out is not in the list. */
export interface ImportedRow extends Partial<Record<LineField, string>> {
  row: number;
  /** The membership number without spaces around it, or null. */
  number: string | null;
  text: Partial<Record<TextField, string>>;
  /** Parts of a name in which there is nothing to see: they say nothing of somebody known, and are kept of somebody new. */
  unseen?: Partial<Record<NamePart, string>>;
  birthDate?: string;
  joinedOn?: string;
  leftOn?: string;
  standing?: MembershipStanding;
  category?: MembershipCategory;
  paymentMethod?: PaymentMethod;
  /** A week. */
  hours?: number;
  /** A birth date that is none, as it stands. */
  unreadBirthDate?: string;
}

export interface Rejection {
  row: number;
  column: string | null;
  reason: string;
}

/** Whose row it is, for people: "Grace Obi, 0012345", or what of that is there. */
export function whose(row: Pick<ImportedRow, 'number' | 'text'>): string {
  const name = `${row.text.firstName ?? ''} ${row.text.lastName ?? ''}`.trim();
  return [name, row.number ?? '']
    .filter((part) => part !== '')
    .map(shown)
    .join(', ');
}

const LONGEST_LINE = 500;
const LONGEST_ADDRESS = 2_000;
const DAY_FIELDS = ['birthDate', 'joinedOn', 'leftOn'] as const;
const LOST_DIGITS = /^\d(?:\.\d+)?e\+\d+$/i;
/** Parts of a name stand beside one another; of anything else but an address, the first that is filled counts. */
const BESIDE: ReadonlySet<ImportField> = new Set(['firstName', 'lastName', 'fullName', 'knownAs']);

export interface RowReaderOptions {
  headers: readonly string[];
  mapping: Mapping;
  /** How the days of a column are written. */
  dates: (column: number) => ColumnDates;
  today: string;
}

/** The columns of one field, and what stands between their texts; null where the first that is filled is the field. */
interface FieldColumns {
  columns: readonly number[];
  between: ((column: number) => string) | null;
  longest: number;
}

/** Reads the rows of one list; what it meets again and again (days, standings) it works out once. */
export class RowReader {
  private readonly headers: readonly string[];
  private readonly fields: Partial<Record<ImportField, FieldColumns>> = {};
  private readonly textFields: [TextField, FieldColumns][] = [];
  private readonly lineFields: [LineField, FieldColumns][] = [];
  private readonly dayFields: [(typeof DAY_FIELDS)[number], FieldColumns][] = [];
  private readonly days: DayColumns;
  private readonly standings: CodeColumn<MembershipStanding>;
  private readonly categories: CodeColumn<MembershipCategory>;
  private readonly payments: CodeColumn<PaymentMethod>;
  private readonly hours: CodeColumn<number>;

  constructor({ headers, mapping, dates, today }: RowReaderOptions) {
    this.headers = headers;
    for (const [name, said] of Object.entries(mapping)) {
      const field = name as ImportField;
      const columns = columnsOf(said);
      const after = (column: number): string => (isHouse(headers[column] ?? '') ? ' ' : '\n');
      const between = field === 'address' ? after : BESIDE.has(field) ? () => ' ' : null;
      const longest = field === 'address' ? LONGEST_ADDRESS : LONGEST_LINE;
      if (columns.length > 0) this.fields[field] = { columns, between, longest };
    }
    for (const field of TEXT_FIELDS) if (this.fields[field]) this.textFields.push([field, this.fields[field]]);
    for (const field of LINE_FIELDS) if (this.fields[field]) this.lineFields.push([field, this.fields[field]]);
    for (const field of DAY_FIELDS) if (this.fields[field]) this.dayFields.push([field, this.fields[field]]);
    this.days = new DayColumns(dates, today);
    this.standings = new CodeColumn(readStanding);
    this.categories = new CodeColumn(readCategory);
    this.payments = new CodeColumn(readPaymentMethod);
    this.hours = new CodeColumn(readHours);
  }

  /** The column whose cell the field is taken from: the first that is filled, or else the first. */
  private columnOf({ columns }: FieldColumns, cells: readonly string[]): number {
    if (columns.length > 1) for (const column of columns) if (!isBlank(cells[column] ?? '')) return column;
    return columns[0] as number;
  }

  private cell(field: FieldColumns | undefined, cells: readonly string[]): string {
    if (field === undefined) return '';
    const { columns, between } = field;
    if (columns.length === 1) return cells[columns[0] as number] ?? '';
    if (between === null) return cells[this.columnOf(field, cells)] ?? '';
    let text = '';
    let joint = '';
    for (const column of columns) {
      const cell = cells[column] ?? '';
      if (isBlank(cell)) continue;
      text = text === '' ? cell : `${text}${joint}${cell}`;
      joint = between(column);
    }
    return text;
  }

  /** Whose row it is, as far as its cells say, for a row that cannot come in. */
  whoseCells(cells: readonly string[]): string {
    const { number, firstName, lastName, fullName } = this.fields;
    const full = fullName && !lastName ? splitName(this.cell(fullName, cells)) : {};
    const text: ImportedRow['text'] = { ...full };
    if (firstName) text.firstName = this.cell(firstName, cells);
    if (lastName) text.lastName = this.cell(lastName, cells);
    return whose({ number: readNumber(this.cell(number, cells)), text });
  }

  read(row: number, cells: readonly string[]): ImportedRow | Rejection {
    const { number, fullName, lastName } = this.fields;
    const found: ImportedRow = { row, number: readNumber(this.cell(number, cells)), text: {} };
    if (found.number !== null && number) {
      if (LOST_DIGITS.test(found.number)) {
        return this.reject(row, number, cells, `“${found.number}” has lost its digits in a spreadsheet.`);
      }
      if (found.number.length > LONGEST_LINE) return this.tooLong(row, number, cells);
    }
    if (fullName && !lastName) {
      const full = this.cell(fullName, cells);
      if (full.length > LONGEST_LINE) return this.tooLong(row, fullName, cells);
      if (!isBlank(full)) Object.assign(found.text, splitName(full));
    }
    for (const [field, where] of this.textFields) {
      const cell = this.cell(where, cells);
      if (isBlank(cell)) {
        if (cell !== '' && cell.length <= LONGEST_LINE && isNamePart(field)) {
          found.unseen = { ...found.unseen, [field]: cell };
        }
        continue;
      }
      if (cell.length > where.longest) return this.tooLong(row, where, cells);
      found.text[field] = cell;
    }
    for (const [field, where] of this.lineFields) {
      const cell = this.cell(where, cells);
      if (isBlank(cell)) continue;
      if (cell.length > LONGEST_LINE) return this.tooLong(row, where, cells);
      found[field] = cell;
    }
    for (const [field, where] of this.dayFields) {
      const column = this.columnOf(where, cells);
      const cell = cells[column] ?? '';
      if (cell === '') continue;
      const day = this.days.read(column, cell, field === 'birthDate');
      if (day !== undefined) {
        if (day !== null) found[field] = day;
      } else if (field === 'birthDate') found.unreadBirthDate = cell.slice(0, LONGEST_LINE);
      else return this.reject(row, where, cells, `“${shown(cell)}” is not a date`);
    }
    this.readCodes(found, cells);
    return found;
  }

  private readCodes(found: ImportedRow, cells: readonly string[]): void {
    const { standing, category, paymentMethod, hours } = this.fields;
    const saidStanding = standing && this.code(standing, this.standings, cells);
    if (saidStanding) found.standing = saidStanding;
    const saidCategory = category && this.code(category, this.categories, cells);
    if (saidCategory) found.category = saidCategory;
    const saidMethod = paymentMethod && this.code(paymentMethod, this.payments, cells);
    if (saidMethod) found.paymentMethod = saidMethod;
    const saidHours = hours && this.code(hours, this.hours, cells);
    if (saidHours !== undefined) found.hours = saidHours;
  }

  private code<Code>(where: FieldColumns, column: CodeColumn<Code>, cells: readonly string[]): Code | undefined {
    const at = this.columnOf(where, cells);
    return column.read(at, cells[at] ?? '');
  }

  private reject(row: number, where: FieldColumns, cells: readonly string[], reason: string): Rejection {
    return { row, column: columnName(this.headers, this.columnOf(where, cells)), reason };
  }

  private tooLong(row: number, where: FieldColumns, cells: readonly string[]): Rejection {
    return this.reject(row, where, cells, `This is too long: ${where.longest} characters at most.`);
  }

  /** In words, once the rows are read: values that nobody understood, and days that look like the other order. */
  warnings(): string[] {
    const notUnderstood = [this.standings, this.categories, this.payments, this.hours]
      .flatMap((column) => column.notUnderstood())
      .sort((a, b) => b.rows - a.rows)
      .slice(0, 50)
      .map(({ column, text, rows }) => {
        const where = rows === 1 ? '1 row' : `${rows} rows`;
        return `“${shown(text)}” in “${shown(columnName(this.headers, column))}” is not understood (${where}); what was recorded stays.`;
      });
    return [...this.days.warnings(), ...notUnderstood];
  }
}
