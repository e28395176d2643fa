// Heads and feet of many letters in one document. What reads alike in several letters is kept once; a head that names the
// member is each letter's own. "Page 1 of 2" counts the letter and not the whole pile.

import type PizZip from 'pizzip';
import type { LetterParts } from './parts.ts';

const REFERENCE = /(<w:(?:header|footer)Reference\b[^>]*\sr:id=")([^"]+)("[^>]*>)/g;
const KIND = /<w:(header|footer)Reference\b[^>]*\sw:type="([^"]+)"/;
const PAGES_OF_ALL = /\bNUMPAGES\b/g;

export class LetterHeads {
  readonly #parts: LetterParts;
  readonly #ids = new Map<string, string>();
  readonly #seen = new Set<string>();

  constructor(parts: LetterParts) {
    this.#parts = parts;
  }

  /** The layout with its heads and feet, as this letter has them. `restyle` is how the letter is set, in large print too. */
  own(section: string, letter: PizZip, restyle: (xml: string) => string): string {
    return section.replace(REFERENCE, (whole, start: string, id: string, end: string) => {
      const path = this.#parts.pathOf(id);
      const text = path === undefined ? undefined : letter.file(path)?.asText();
      if (path === undefined || text === undefined) return whole;
      return `${start}${this.#idOf(id, path, restyle(countedByLetter(text)))}${end}`;
    });
  }

  /**
   * A section without a head of its own takes that of the section before it, which may be the letter before: where the
   * template's later sections have a head and its first has none, the first gets one with nothing in it.
   */
  withBlanks(first: string, letter: string): string {
    let added = '';
    for (const [reference, , id = ''] of letter.matchAll(REFERENCE)) {
      const [, kind = '', type = ''] = KIND.exec(reference) ?? [];
      const isThere = new RegExp(`<w:${kind}Reference\\b[^>]*\\sw:type="${type}"`).test(first + added);
      const path = this.#parts.pathOf(id);
      if (isThere || path === undefined) continue;
      const blank = this.#parts.text(path).replace(/(<w:(?:hdr|ftr)\b[^>]*>)[\s\S]*(<\/w:(?:hdr|ftr)>)/, '$1<w:p/>$2');
      const key = `blank ${path}`;
      const blankId = this.#ids.get(key) ?? this.#parts.addLike(id, blank);
      this.#ids.set(key, blankId);
      added += `<w:${kind}Reference w:type="${type}" r:id="${blankId}"/>`;
    }
    return added === '' ? first : first.replace(/^<w:sectPr\b[^>]*>/, (start) => `${start}${added}`);
  }

  #idOf(id: string, path: string, text: string): string {
    const key = `${path}\n${text}`;
    let known = this.#ids.get(key);
    if (known === undefined) {
      // The first to be met stands in the part that is there already.
      known = this.#seen.has(path) ? this.#parts.addLike(id, text) : id;
      if (!this.#seen.has(path)) this.#parts.set(path, text);
      this.#seen.add(path);
      this.#ids.set(key, known);
    }
    return known;
  }
}

/** In field codes only: a letter may speak of NUMPAGES. */
export const countedByLetter = (xml: string): string =>
  xml
    .replace(/<w:instrText[^>]*>[^<]*</g, (code) => code.replace(PAGES_OF_ALL, 'SECTIONPAGES'))
    .replace(/w:instr="[^"]*"/g, (code) => code.replace(PAGES_OF_ALL, 'SECTIONPAGES'));
