// What the store knows of a collection beyond its schema: its indexes, what a list may filter and sort by, what search
// reads, and how a person would call a record.

import type { CollectionName, collectionSchemas, RecordOf } from '../../../shared/domain/collections.ts';

/** Several values mean that the record has them all, such as the members of a case: a condition holds if one does. */
export type FieldValue = string | number | boolean | null | readonly string[];

/** What a computed field may look at besides its record. */
export interface FieldReader {
  /** The day as at which dated rows are read, `YYYY-MM-DD`. */
  readonly day: string;
  get<C extends CollectionName>(collection: C, id: string): RecordOf<C> | undefined;
}

export type Field<C extends CollectionName> = (record: RecordOf<C>, read: FieldReader) => FieldValue;

/** What somebody may type to find a record. */
export interface SearchText {
  /** Names and other words; found by the beginnings of words, and with a typing error when nothing else is. */
  words: string;
  /** Numbers, postcodes, phones and addresses of mail: found whole or by their beginning, never by a near miss. */
  identifiers?: readonly Identifier[];
}

export interface Identifier {
  kind: 'number' | 'phone' | 'postcode' | 'email';
  text: string;
}

export interface SearchDefinition<C extends CollectionName> {
  text: (record: RecordOf<C>, read: Pick<FieldReader, 'get'>) => SearchText;
  /** Records whose change alters this one's text: those of `collection` are found here by `index`. */
  follows?: { collection: CollectionName; index: string };
}

export interface CollectionDefinition<C extends CollectionName> {
  schema: (typeof collectionSchemas)[C];
  /** By name: the value or values under which a record is found with `byIndex`. */
  indexes: Record<string, (record: RecordOf<C>) => string | readonly string[] | null>;
  /** Who may see the parent may see the record: the field that holds the parent's id, and its collection. */
  visibleThrough?: {
    field: keyof RecordOf<C> & string;
    collection: CollectionName;
    /** A record that names no parent is judged by itself. */
    isOptional?: true;
  };
  /** Where a record is about several others, such as a handover of cases: who may see it may see every one of them. */
  hangsOn?: { collection: CollectionName; ids: (record: RecordOf<C>) => readonly string[] };
  /** What `find` filters and sorts by. */
  fields: Record<string, Field<C>>;
  /** What `search` finds the record by; left out where nobody searches for such a record by itself. */
  search?: SearchDefinition<C>;
  /** How a person would call it: in a list of what changed since, never in a log. */
  label: (record: RecordOf<C>) => string;
}

/** The same definition; says which collection it is of. */
export const define = <C extends CollectionName>(definition: CollectionDefinition<C>) => definition;
