// One collection's search: words in MiniSearch, identifiers in their own index, and how well each record matches.

import MiniSearch from 'minisearch';
import type { CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import { foldWords } from '../../../shared/rules/fold.ts';
import type { SearchDefinition, SearchText } from './collection-definition.ts';
import { IdentifierIndex, identifierKeys, identifierPrefixes } from './identifiers.ts';
import type { Records } from './records.ts';

/** A whole number, phone, postcode or address of mail stands before every match by words. */
export const WHOLE_IDENTIFIER = 10;
const BEGINNING_OF_IDENTIFIER = 0.4;

export class SearchIndex<C extends CollectionName> {
  readonly #collection: C;
  readonly #definition: SearchDefinition<C>;
  readonly #records: Records;
  readonly #words = new MiniSearch<{ id: string; words: string }>({
    fields: ['words'],
    tokenize: foldWords,
    processTerm: (term) => term,
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  readonly #identifiers = new IdentifierIndex();

  constructor(collection: C, definition: SearchDefinition<C>, records: Records) {
    this.#collection = collection;
    this.#definition = definition;
    this.#records = records;
  }

  has(id: string): boolean {
    return this.#words.has(id);
  }

  /** Brings a record's entry up to date; `indexed` is the record as it was when it was last indexed, null when never. */
  refresh(id: string, indexed: RecordOf<C> | null): void {
    const record = this.#records.get(this.#collection, id);
    const text = record && this.#text(record);
    const keys = new Set(text?.identifiers?.flatMap(identifierKeys));
    const oldKeys = new Set(indexed ? this.#text(indexed).identifiers?.flatMap(identifierKeys) : []);
    for (const key of oldKeys) if (!keys.has(key)) this.#identifiers.drop(key, id);
    for (const key of keys) if (!oldKeys.has(key)) this.#identifiers.add(key, id);
    if (this.#words.has(id)) this.#words.discard(id);
    if (text) this.#words.add({ id, words: text.words });
  }

  /** True when nothing that search reads is different, so that there is nothing to refresh. */
  isSameText(before: RecordOf<C>, after: RecordOf<C>): boolean {
    return before === after || JSON.stringify(this.#text(before)) === JSON.stringify(this.#text(after));
  }

  /**
   * Records by how well they match what was typed: 10 for a whole identifier, else above 0 and at most 1. Of those with
   * an identifier that only begins so, about `most` are found.
   */
  matching(typed: string, most = Number.POSITIVE_INFINITY): Map<string, number> {
    const scores = this.#byIdentifier(typed, most);
    const words = foldWords(typed);
    if (words.length > 0) {
      for (const [id, score] of this.#byWords(words)) if (!((scores.get(id) ?? 0) >= score)) scores.set(id, score);
      if (scores.size === 0) return this.#byWordsAndIdentifier(words);
    }
    return scores;
  }

  /** As `matching`, with a letter or two wrong in each word. */
  nearly(typed: string): Map<string, number> {
    const fuzzy = (term: string) => (term.length > 3 && !/\d/.test(term) ? 0.25 : false);
    return this.#scored(foldWords(typed).join(' '), { fuzzy, maxFuzzy: 2 });
  }

  /** As `matching`, by reading every record: for the moments before the index is built. */
  scan(typed: string): string[] {
    const words = foldWords(typed);
    const prefixes = identifierPrefixes(typed);
    const found: string[] = [];
    for (const record of this.#records.all(this.#collection)) {
      const text = this.#text(record);
      const own = foldWords(text.words);
      const isByWords = words.length > 0 && words.every((word) => own.some((part) => part.startsWith(word)));
      const isByIdentifier = () =>
        text.identifiers?.flatMap(identifierKeys).some((key) => prefixes.some((prefix) => key.startsWith(prefix)));
      if (isByWords || isByIdentifier()) found.push(record.id);
    }
    return found;
  }

  #text(record: RecordOf<C>): SearchText {
    return this.#definition.text(record, this.#records);
  }

  #byIdentifier(typed: string, most = Number.POSITIVE_INFINITY): Map<string, number> {
    const scores = new Map<string, number>();
    for (const prefix of identifierPrefixes(typed)) {
      this.#identifiers.find(prefix, most, (id, isWhole) => {
        if (isWhole) scores.set(id, WHOLE_IDENTIFIER);
        else if (!scores.has(id)) scores.set(id, BEGINNING_OF_IDENTIFIER);
      });
    }
    return scores;
  }

  /** "mc donald" also finds McDonald: where the words find nothing, they are tried as one. */
  #byWords(words: readonly string[]): Map<string, number> {
    const scores = this.#scored(words.join(' '));
    return scores.size > 0 || words.length === 1 ? scores : this.#scored(words.join(''));
  }

  /** "smith 0770" or "patel sw1a": the words with a digit are one identifier, the rest is words. */
  #byWordsAndIdentifier(words: readonly string[]): Map<string, number> {
    const numbers = words.filter((word) => /\d/.test(word));
    const rest = words.filter((word) => !/\d/.test(word));
    if (numbers.length === 0 || rest.length === 0) return new Map();
    const identified = this.#byIdentifier(numbers.join(' '));
    const scores = this.#scored(rest.join(' '));
    for (const id of scores.keys()) if (!identified.has(id)) scores.delete(id);
    return scores;
  }

  #scored(query: string, options: Parameters<MiniSearch['search']>[1] = {}): Map<string, number> {
    const results = this.#words.search(query, options);
    const best = results[0]?.score ?? 1;
    return new Map(results.map((result) => [result.id as string, result.score / best]));
  }
}
