// One row of a list to the fields it gives, or to the reason why it cannot come in. A blank cell gives nothing: what
// the record holds stays. Text is taken exactly as it stands in the cell.

import type { Mapping } from '../contract/member-import.ts';
import type { MembershipCategory, MembershipStanding, PaymentMethod } from '../domain/members.ts';
import { columnName, shown } from './header-matching.ts';
import { readCategory, readPaymentMethod, readStanding } from './import-codes.ts';
import { type DateOrder, readDay } from './import-days.ts';

export const TEXT_FIELDS = ['firstName', 'lastName', 'email', 'phone', 'address', 'postcode'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** What a row gives; what is left out is not in the list. */
export interface ImportedRow {
  row: number;
  /** The membership number without spaces around it, or null. */
  number: string | null;
  text: Partial<Record<TextField, string>>;
  birthDate?: string;
  joinedOn?: string;
  leftOn?: string;
  standing?: MembershipStanding;
  category?: MembershipCategory;
  paymentMethod?: PaymentMethod;
  employer?: string;
  workplace?: string;
  jobTitle?: string;
  payrollNumber?: string;
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
const LINE_FIELDS = ['employer', 'workplace', 'jobTitle', 'payrollNumber'] as const;
const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|rev|sir)\.?\s+/i;
const NO_NUMBER = /^(?:-+|n\/?a|none|null|nil|tbc|unknown|pending|new|0+)$/i;
const PLAIN_NUMBER = /^[1-9]\d*$/;
const LOST_DIGITS = /^\d(?:\.\d+)?e\+\d+$/i;

const isBlank = (text: string): boolean => text === '' || text.trim() === '';

/** "Smith, John" and "Mr John Smith" as first and last name; one word alone is a last name. */
export function splitName(full: string): { firstName: string; lastName: string } {
  const comma = full.indexOf(',');
  if (comma > 0) return { firstName: full.slice(comma + 1).trim(), lastName: full.slice(0, comma).trim() };
  const name = full.trim().replace(TITLES, '');
  const space = name.lastIndexOf(' ');
  return space === -1
    ? { firstName: '', lastName: name }
    : { firstName: name.slice(0, space).trim(), lastName: name.slice(space + 1) };
}

/** The number as it is compared: without spaces around it, and without what a spreadsheet put there to keep its zeros. */
export function readNumber(cell: string): string | null {
  if (PLAIN_NUMBER.test(cell)) return cell;
  const bare = cell.replaceAll('\u00a0', ' ').trim();
  const kept = /^="(.*)"$/.exec(bare)?.[1] ?? bare.replace(/^'(?=[\d\w])/, '');
  return kept === '' || NO_NUMBER.test(kept) ? null : kept;
}

export interface RowReaderOptions {
  headers: readonly string[];
  mapping: Mapping;
  order: DateOrder;
  today: string;
}

/** Reads the rows of one list; what it meets again and again (days, standings) it works out once. */
export class RowReader {
  private readonly options: RowReaderOptions;
  private readonly days = new Map<string, string | null | undefined>();
  private readonly birthDays = new Map<string, string | null | undefined>();
  private readonly standings = new Map<string, MembershipStanding | undefined>();
  private readonly categories = new Map<string, MembershipCategory | undefined>();
  private readonly payments = new Map<string, PaymentMethod | undefined>();
  private readonly notUnderstood = new Map<string, { column: number; text: string; rows: number }>();
  /** Days that do not exist in this order of day and month, and would in the other. */
  private otherOrder = 0;

  private readonly textFields: TextField[];
  private readonly lineFields: (typeof LINE_FIELDS)[number][];
  private readonly dayFields: (typeof DAY_FIELDS)[number][];

  constructor(options: RowReaderOptions) {
    this.options = options;
    this.textFields = TEXT_FIELDS.filter((field) => options.mapping[field] !== undefined);
    this.lineFields = LINE_FIELDS.filter((field) => options.mapping[field] !== undefined);
    this.dayFields = DAY_FIELDS.filter((field) => options.mapping[field] !== undefined);
  }

  /** Whose row it is, as far as its cells say, for a row that cannot come in. */
  whoseCells(cells: readonly string[]): string {
    const { number, firstName, lastName, fullName } = this.options.mapping;
    const cellOf = (column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? ''));
    const full = fullName !== undefined && lastName === undefined ? splitName(cellOf(fullName)) : {};
    const text: ImportedRow['text'] = { ...full };
    if (firstName !== undefined) text.firstName = cellOf(firstName);
    if (lastName !== undefined) text.lastName = cellOf(lastName);
    return whose({ number: readNumber(cellOf(number)), text });
  }

  read(row: number, cells: readonly string[]): ImportedRow | Rejection {
    const { mapping } = this.options;
    const cellOf = (column: number | undefined): string => (column === undefined ? '' : (cells[column] ?? ''));
    const found: ImportedRow = { row, number: readNumber(cellOf(mapping.number)), text: {} };
    if (found.number !== null && LOST_DIGITS.test(found.number)) {
      return this.reject(row, mapping.number, `“${found.number}” has lost its digits in a spreadsheet.`);
    }
    if (found.number !== null && found.number.length > LONGEST_LINE)
      return this.tooLong(row, mapping.number, LONGEST_LINE);
    if (mapping.fullName !== undefined && mapping.lastName === undefined) {
      const full = cellOf(mapping.fullName);
      if (full.length > LONGEST_LINE) return this.tooLong(row, mapping.fullName, LONGEST_LINE);
      if (!isBlank(full)) Object.assign(found.text, splitName(full));
    }
    for (const field of this.textFields) {
      const cell = cellOf(mapping[field]);
      if (isBlank(cell)) continue;
      const longest = field === 'address' ? LONGEST_ADDRESS : LONGEST_LINE;
      if (cell.length > longest) return this.tooLong(row, mapping[field], longest);
      found.text[field] = cell;
    }
    for (const field of this.lineFields) {
      const cell = cellOf(mapping[field]);
      if (isBlank(cell)) continue;
      if (cell.length > LONGEST_LINE) return this.tooLong(row, mapping[field], LONGEST_LINE);
      found[field] = cell;
    }
    for (const field of this.dayFields) {
      const cell = cellOf(mapping[field]);
      if (cell === '') continue;
      const day = this.day(cell, field === 'birthDate');
      if (day === undefined) return this.reject(row, mapping[field], `“${shown(cell)}” is not a date`);
      if (day !== null) found[field] = day;
    }
    this.readCodes(found, cellOf);
    return found;
  }

  private readCodes(found: ImportedRow, cellOf: (column: number | undefined) => string): void {
    const { mapping } = this.options;
    const standing = this.code(mapping.standing, cellOf(mapping.standing), this.standings, readStanding);
    if (standing) found.standing = standing;
    const category = this.code(mapping.category, cellOf(mapping.category), this.categories, readCategory);
    if (category) found.category = category;
    const payment = this.code(mapping.paymentMethod, cellOf(mapping.paymentMethod), this.payments, readPaymentMethod);
    if (payment) found.paymentMethod = payment;
  }

  private code<Code>(
    column: number | undefined,
    cell: string,
    known: Map<string, Code | undefined>,
    read: (text: string) => Code | undefined,
  ): Code | undefined {
    if (column === undefined || isBlank(cell)) return undefined;
    let code = known.get(cell);
    if (code === undefined && !known.has(cell)) {
      code = read(cell.slice(0, LONGEST_LINE));
      known.set(cell, code);
    }
    if (code === undefined) {
      const key = `${column} ${cell}`;
      const before = this.notUnderstood.get(key);
      if (before) before.rows += 1;
      else if (this.notUnderstood.size < 1_000) this.notUnderstood.set(key, { column, text: cell, rows: 1 });
    }
    return code;
  }

  private day(cell: string, isBirth: boolean): string | null | undefined {
    const known = isBirth ? this.birthDays : this.days;
    if (known.has(cell)) return known.get(cell);
    const { order, today } = this.options;
    const day = cell.length > 100 ? undefined : readDay(cell, { order, isBirth, today });
    if (day === undefined && cell.length <= 100) {
      const other = order === 'dmy' ? 'mdy' : 'dmy';
      if (readDay(cell, { order: other, isBirth, today })) this.otherOrder += 1;
    }
    known.set(cell, day);
    return day;
  }

  private reject(row: number, column: number | undefined, reason: string): Rejection {
    return { row, column: column === undefined ? null : columnName(this.options.headers, column), reason };
  }

  private tooLong(row: number, column: number | undefined, longest: number): Rejection {
    return this.reject(row, column, `This is too long: ${longest} characters at most.`);
  }

  /** In words, once the rows are read: values that nobody understood, and days that look like the other order. */
  warnings(): string[] {
    const { headers, order } = this.options;
    const warnings = [...this.notUnderstood.values()]
      .sort((a, b) => b.rows - a.rows)
      .slice(0, 50)
      .map(({ column, text, rows }) => {
        const where = rows === 1 ? '1 row' : `${rows} rows`;
        return `“${shown(text)}” in “${shown(columnName(headers, column))}” is not understood (${where}); what was recorded stays.`;
      });
    if (this.otherOrder > 2) {
      const said = order === 'dmy' ? 'the day first' : 'the month first';
      const other = order === 'dmy' ? 'the month first' : 'the day first';
      warnings.unshift(`Some dates do not exist when they are read with ${said}: perhaps this list writes ${other}.`);
    }
    return warnings;
  }
}
