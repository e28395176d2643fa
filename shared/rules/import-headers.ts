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

/** Which column fills which field, each column and each field once: the best fitting pairs first. */
export function matchHeaders(headers: readonly string[]): HeaderMatch {
  const folded = headers.map((header) => fold(header.slice(0, 200).replace(/([a-z])([A-Z])/g, '$1 $2')));
  const pairs: { field: ImportField; column: number; rank: number }[] = [];
  for (const [column, header] of folded.entries()) {
    if (header === '') continue;
    for (const field of ImportFieldSchema.options) {
      const rank = rankOf(field, header);
      if (rank !== undefined) pairs.push({ field, column, rank });
    }
  }
  pairs.sort((a, b) => a.rank - b.rank || a.column - b.column);
  const mapping: Mapping = {};
  const used = new Set<number>();
  for (const { field, column } of pairs) {
    if (mapping[field] !== undefined || used.has(column)) continue;
    if (field === 'fullName' && (mapping.firstName !== undefined || mapping.lastName !== undefined)) continue;
    mapping[field] = column;
    used.add(column);
  }
  settleNames(mapping, folded);
  return { mapping, warnings: headerWarnings(headers, mapping) };
}

/** "Name" beside "Surname" is the first name; a full name beside both its parts is not needed. */
function settleNames(mapping: Mapping, folded: readonly string[]): void {
  if (mapping.lastName !== undefined && mapping.firstName === undefined) {
    const column = mapping.fullName ?? folded.indexOf('name');
    if (column >= 0) mapping.firstName = column;
    delete mapping.fullName;
  }
  if (mapping.firstName !== undefined && mapping.lastName !== undefined) delete mapping.fullName;
}

/** Headers met twice, and columns that no field takes. */
export function headerWarnings(headers: readonly string[], mapping: Mapping): string[] {
  const warnings: string[] = [];
  const first = new Map<string, number>();
  for (const [column, header] of headers.entries()) {
    if (header.trim() === '') continue;
    const earlier = first.get(fold(header));
    if (earlier === undefined) first.set(fold(header), column);
    else warnings.push(`“${shown(header)}” heads two columns, ${columnLetters(earlier)} and ${columnLetters(column)}.`);
  }
  const used = new Set(Object.values(mapping));
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
