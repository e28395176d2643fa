// Which column of a membership list holds what.

import type { ImportField, Mapping } from '../contract/member-import.ts';
import { columnsOf, foldedHeader, headerWarnings, matchColumns } from './header-matching.ts';
import { addressColumns } from './import-address.ts';
import { readCategory } from './import-codes.ts';
import { HEADER_PHRASES, WHOLE_HEADERS } from './import-header-words.ts';

/** Somebody else's details, or a place's: never taken for the member's own unless the whole header is known. */
export const SOMEBODY_ELSE =
  /\b(?:next of kin|emergency|partner|manager|rep|steward|branch|region|bank|employer|company|work)\b/;
export const OF_A_PLACE = /\b(?:address|phone|telephone|email|postcode|post code|code|id|number|no)\b/;
const PLACES: readonly ImportField[] = ['employer', 'workplace', 'department', 'unit'];
/** Of the job itself: "Work – Job title" and "Employer – Grade" are the member's own, their manager's are not. */
const OF_THE_JOB: readonly ImportField[] = ['jobTitle', 'grade', 'shift', 'hours', 'payrollNumber'];
const SOMEBODY_ELSES_JOB = /\b(?:next of kin|emergency|partner|manager|rep|steward)\b/;

function isElse(field: ImportField, header: string): boolean {
  if (PLACES.includes(field)) return OF_A_PLACE.test(header);
  return (OF_THE_JOB.includes(field) ? SOMEBODY_ELSES_JOB : SOMEBODY_ELSE).test(header);
}

export interface HeaderMatch {
  mapping: Mapping;
  /** In words: headers met twice, and columns that nobody uses. */
  warnings: string[];
}

/** @param sample a few rows, for headers that mean one thing or another by what stands under them */
export function matchHeaders(headers: readonly string[], sample: readonly (readonly string[])[] = []): HeaderMatch {
  const matched = matchColumns<ImportField>(headers, {
    phrases: HEADER_PHRASES,
    wholes: WHOLE_HEADERS,
    isElse,
  });
  const mapping: Mapping = matched;
  // Lists that name no workplace call it the department, and those that name nobody's first name what they are called.
  if (mapping.workplace === undefined && mapping.department !== undefined) move(mapping, 'department', 'workplace');
  const hasName = mapping.firstName !== undefined || mapping.fullName !== undefined;
  if (!hasName && mapping.knownAs !== undefined) move(mapping, 'knownAs', 'firstName');
  if (mapping.grade === undefined && isJobGrade(headers, sample, matched.category)) move(mapping, 'category', 'grade');
  settleAddress(headers, mapping);
  return { mapping, warnings: headerWarnings(headers, mapping) };
}

function move(mapping: Mapping, from: ImportField, to: ImportField): void {
  const columns = mapping[from];
  delete mapping[from];
  if (columns !== undefined) mapping[to] = columns;
}

/** "Grade" heads what somebody is as a member, or what they are paid: the words under it tell. */
function isJobGrade(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
  column: number | undefined,
): boolean {
  if (column === undefined || foldedHeader(headers[column] ?? '') !== 'grade') return false;
  const said = sample.map((cells) => cells[column] ?? '').filter((cell) => cell.trim() !== '');
  return said.length > 0 && said.every((cell) => readCategory(cell) === undefined);
}

function settleAddress(headers: readonly string[], mapping: Mapping): void {
  const { address, ...others } = mapping;
  const taken = new Set(Object.values(others).flatMap(columnsOf));
  const columns = addressColumns(headers, taken, columnsOf(mapping.postcode)[0]);
  if (columns.length > 1) mapping.address = columns;
  else if (columns.length === 1 && address === undefined) mapping.address = columns[0]!;
}
