// Which column of a list holds what, by its header: people name the same thing in many ways. The words are data of each
// kind of list; what is matched wrongly is corrected by hand beside real rows; what is not matched is never guessed at.

import { fold } from './fold.ts';

/** The words of one kind of list, folded (no case, no accents, no punctuation). */
export interface HeaderWords<Field extends string> {
  /** Believed wherever their words stand together in a header; the best known spelling first. */
  phrases: Readonly<Record<Field, readonly string[]>>;
  /** Believed only as the whole header: their words stand in many others too. */
  wholes: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Whether a header in which a phrase stands is about something else. */
  isElse: (field: Field, header: string) => boolean;
}

export type ColumnOf<Field extends string> = Partial<Record<Field, number>>;

/** One column, or several that fill a field together. */
export type Columns = number | readonly number[];

export const columnsOf = (columns: Columns | undefined): readonly number[] =>
  columns === undefined ? [] : typeof columns === 'number' ? [columns] : columns;

const WHOLE_RANK = 100;
const INSIDE_RANK = 200;

/** How well a header fits a field: 0 is best, undefined is not at all. */
function rankOf<Field extends string>(words: HeaderWords<Field>, field: Field, header: string): number | undefined {
  const exact = words.phrases[field].indexOf(header);
  if (exact !== -1) return exact;
  const whole = words.wholes[field]?.indexOf(header) ?? -1;
  if (whole !== -1) return WHOLE_RANK + whole;
  if (words.isElse(field, header) || header.length > 60) return undefined;
  const inside = words.phrases[field].findIndex((phrase) => ` ${header} `.includes(` ${phrase} `));
  return inside === -1 ? undefined : INSIDE_RANK + inside;
}

/** A column as people call it: its header, or its letter in a spreadsheet where it has none. */
export function columnName(headers: readonly string[], column: number): string {
  const header = headers[column] ?? '';
  return header.trim() === '' ? `Column ${columnLetters(column)}` : header;
}

function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A header as it is compared: folded, and "firstName" as two words. */
export const foldedHeader = (header: string): string => fold(header.slice(0, 200).replace(/([a-z])([A-Z])/g, '$1 $2'));

/** The columns under each header, by its folded words; columns without one are left out. */
function columnsByHeader(headers: readonly string[]): Map<string, number[]> {
  const columns = new Map<string, number[]>();
  for (const [column, header] of headers.entries()) {
    const key = foldedHeader(header);
    const known = columns.get(key);
    if (known) known.push(column);
    else if (key !== '') columns.set(key, [column]);
  }
  return columns;
}

export type NameField = 'firstName' | 'lastName' | 'fullName';

/**
 * Which column fills which field, each column and each field once: the best fitting pairs first. A field whose header
 * stands over more than one column is left to the person: nothing tells which of them is meant.
 */
export function matchColumns<Field extends string>(
  headers: readonly string[],
  words: HeaderWords<Field | NameField>,
): ColumnOf<Field | NameField> {
  const byHeader = columnsByHeader(headers);
  const fields = Object.keys(words.phrases) as (Field | NameField)[];
  const pairs: { field: Field | NameField; header: string; columns: number[]; rank: number }[] = [];
  for (const [header, columns] of byHeader) {
    for (const field of fields) {
      const rank = rankOf(words, field, header);
      if (rank !== undefined) pairs.push({ field, header, columns, rank });
    }
  }
  pairs.sort((a, b) => a.rank - b.rank || a.columns[0]! - b.columns[0]!);
  const mapping: ColumnOf<Field | NameField> = {};
  const names: ColumnOf<NameField> = mapping;
  const unsettled = new Set<string>();
  const used = new Set<string>();
  for (const { field, header, columns } of pairs) {
    if (mapping[field] !== undefined || unsettled.has(field) || used.has(header)) continue;
    if (field === 'fullName' && (names.firstName !== undefined || names.lastName !== undefined)) continue;
    used.add(header);
    if (columns.length > 1) unsettled.add(field);
    else mapping[field] = columns[0]!;
  }
  settleNames(names, unsettled, byHeader.get('name') ?? []);
  return mapping;
}

/** "Name" beside "Surname" is the first name; a full name beside both its parts is not needed. */
function settleNames(names: ColumnOf<NameField>, unsettled: ReadonlySet<string>, named: readonly number[]): void {
  if (names.lastName !== undefined && names.firstName === undefined && !unsettled.has('firstName')) {
    const column = names.fullName ?? (named.length === 1 ? named[0] : undefined);
    if (column !== undefined) names.firstName = column;
    delete names.fullName;
  }
  if (names.firstName !== undefined && names.lastName !== undefined) delete names.fullName;
  // Beside columns that hold a part of the name, one of which the person will choose, it may be the other part.
  const isPartThere = unsettled.has('firstName') || unsettled.has('lastName');
  if (isPartThere && names.fullName !== undefined && named.includes(names.fullName)) delete names.fullName;
}

const inWords = (columns: readonly number[]): string =>
  `${columns.slice(0, -1).map(columnLetters).join(', ')} and ${columnLetters(columns.at(-1) ?? 0)}`;

/** Headers met more than once, and columns that no field takes. */
export function headerWarnings(headers: readonly string[], mapping: Partial<Record<string, Columns>>): string[] {
  const warnings: string[] = [];
  const used = new Set(Object.values(mapping).flatMap(columnsOf));
  for (const columns of columnsByHeader(headers).values()) {
    if (columns.length === 1) continue;
    const many = columns.length === 2 ? 'two' : String(columns.length);
    const none = columns.length === 2 ? 'Neither' : 'None of them';
    const choose = columns.some((column) => used.has(column)) ? '' : ` ${none} is used: choose the right one.`;
    const header = shown(headers[columns[0]!] ?? '');
    const which = columns.length > 12 ? '' : `, ${inWords(columns)}`;
    warnings.push(`“${header}” heads ${many} columns${which}.${choose}`);
  }
  const unused = headers.map((_, column) => column).filter((column) => !used.has(column));
  if (unused.length > 0) {
    const names = unused.slice(0, 12).map((column) => `“${shown(columnName(headers, column))}”`);
    const more = unused.length > 12 ? ` and ${unused.length - 12} more` : '';
    warnings.push(`Not used: ${names.join(', ')}${more}.`);
  }
  return warnings.slice(0, 50);
}

/** Text as a sentence can hold it. */
export const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
