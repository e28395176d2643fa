// Which column of a membership list holds what.

import type { ImportField, Mapping } from '../contract/member-import.ts';
import { headerWarnings, matchColumns } from './header-matching.ts';
import { HEADER_PHRASES, WHOLE_HEADERS } from './import-header-words.ts';

/** Somebody else's details, or a place's: never taken for the member's own unless the whole header is known. */
export const SOMEBODY_ELSE =
  /\b(?:next of kin|emergency|partner|manager|rep|steward|branch|region|bank|employer|company|work)\b/;
export const OF_A_PLACE = /\b(?:address|phone|telephone|email|postcode|post code|code|id|number|no)\b/;
const PLACES: readonly ImportField[] = ['employer', 'workplace'];

export interface HeaderMatch {
  mapping: Mapping;
  /** In words: headers met twice, and columns that nobody uses. */
  warnings: string[];
}

export function matchHeaders(headers: readonly string[]): HeaderMatch {
  const mapping: Mapping = matchColumns<ImportField>(headers, {
    phrases: HEADER_PHRASES,
    wholes: WHOLE_HEADERS,
    isElse: (field, header) => (PLACES.includes(field) ? OF_A_PLACE : SOMEBODY_ELSE).test(header),
  });
  return { mapping, warnings: headerWarnings(headers, mapping) };
}
