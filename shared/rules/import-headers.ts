// Which column of a membership list holds what, by its header: unions name the same thing in many ways.
// What is matched wrongly is corrected by hand beside five real rows; what is not matched is never guessed at.

import { type ImportField, ImportFieldSchema, type Mapping } from '../contract/members.ts';
import { fold } from './fold.ts';
import { HEADER_PHRASES, WHOLE_HEADERS } from './import-header-words.ts';

/** Somebody else's details, or a place's: never taken for the member's own unless the whole header is known. */
const SOMEBODY_ELSE =
  /\b(?:next of kin|emergency|partner|manager|rep|steward|branch|region|bank|employer|company|work)\b/;
const OF_A_PLACE = /\b(?:address|phone|telephone|email|postcode|post code|code|id|number|no)\b/;
const PLACES: readonly ImportField[] = ['employer', 'workplace'];

const WHOLE_RANK = 100;
const INSIDE_RANK = 200;

/** How well a header fits a field: 0 is best, undefined is not at all. */
function rankOf(field: ImportField, header: string): number | undefined {
  const exact = HEADER_PHRASES[field].indexOf(header);
  if (exact !== -1) return exact;
  const whole = WHOLE_HEADERS[field]?.indexOf(header) ?? -1;
  if (whole !== -1) return WHOLE_RANK + whole;
  const isOther = PLACES.includes(field) ? OF_A_PLACE.test(header) : SOMEBODY_ELSE.test(header);
  if (isOther || header.length > 60) return undefined;
  const inside = HEADER_PHRASES[field].findIndex((phrase) => ` ${header} `.includes(` ${phrase} `));
  return inside === -1 ? undefined : INSIDE_RANK + inside;
}

export interface HeaderMatch {
  mapping: Mapping;
  /** In words: headers met twice, and columns that nobody uses. */
  warnings: string[];
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

const folded = (header: string): string => fold(header.slice(0, 200).replace(/([a-z])([A-Z])/g, '$1 $2'));

/** The columns under each header, by its folded words; columns without one are left out. */
function columnsByHeader(headers: readonly string[]): Map<string, number[]> {
  const columns = new Map<string, number[]>();
  for (const [column, header] of headers.entries()) {
    const key = folded(header);
    const known = columns.get(key);
    if (known) known.push(column);
    else if (key !== '') columns.set(key, [column]);
  }
  return columns;
}

/**
 * Which column fills which field, each column and each field once: the best fitting pairs first. A field whose header
 * stands over more than one column is left to the person: nothing tells which of them is meant.
 */
export function matchHeaders(headers: readonly string[]): HeaderMatch {
  const byHeader = columnsByHeader(headers);
  const pairs: { field: ImportField; header: string; columns: number[]; rank: number }[] = [];
  for (const [header, columns] of byHeader) {
    for (const field of ImportFieldSchema.options) {
      const rank = rankOf(field, header);
      if (rank !== undefined) pairs.push({ field, header, columns, rank });
    }
  }
  pairs.sort((a, b) => a.rank - b.rank || a.columns[0]! - b.columns[0]!);
  const mapping: Mapping = {};
  const unsettled = new Set<ImportField>();
  const used = new Set<string>();
  for (const { field, header, columns } of pairs) {
    if (mapping[field] !== undefined || unsettled.has(field) || used.has(header)) continue;
    if (field === 'fullName' && (mapping.firstName !== undefined || mapping.lastName !== undefined)) continue;
    used.add(header);
    if (columns.length > 1) unsettled.add(field);
    else mapping[field] = columns[0]!;
  }
  settleNames(mapping, unsettled, byHeader.get('name') ?? []);
  return { mapping, warnings: headerWarnings(headers, mapping) };
}

/** "Name" beside "Surname" is the first name; a full name beside both its parts is not needed. */
function settleNames(mapping: Mapping, unsettled: ReadonlySet<ImportField>, named: readonly number[]): void {
  if (mapping.lastName !== undefined && mapping.firstName === undefined && !unsettled.has('firstName')) {
    const column = mapping.fullName ?? (named.length === 1 ? named[0] : undefined);
    if (column !== undefined) mapping.firstName = column;
    delete mapping.fullName;
  }
  if (mapping.firstName !== undefined && mapping.lastName !== undefined) delete mapping.fullName;
  // Beside columns that hold a part of the name, one of which the person will choose, it may be the other part.
  const isPartThere = unsettled.has('firstName') || unsettled.has('lastName');
  if (isPartThere && mapping.fullName !== undefined && named.includes(mapping.fullName)) delete mapping.fullName;
}

const inWords = (columns: readonly number[]): string =>
  `${columns.slice(0, -1).map(columnLetters).join(', ')} and ${columnLetters(columns.at(-1) ?? 0)}`;

/** Headers met more than once, and columns that no field takes. */
export function headerWarnings(headers: readonly string[], mapping: Mapping): string[] {
  const warnings: string[] = [];
  const used = new Set(Object.values(mapping));
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
