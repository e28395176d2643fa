// Footnotes and endnotes of many letters: one part holds those of all, so each letter's are numbered anew and brought along.

import type PizZip from 'pizzip';
import type { LetterParts } from './parts.ts';

type Kind = 'footnote' | 'endnote';

const notesIn = (xml: string, kind: Kind): RegExpExecArray[] => [
  ...xml.matchAll(new RegExp(`<w:${kind}\\b[^>]*>[\\s\\S]*?</w:${kind}>`, 'g')),
];
const idOf = (element: string): string => /\sw:id="([^"]*)"/.exec(element)?.[1] ?? '';
const withId = (element: string, id: number): string => element.replace(/\sw:id="[^"]*"/, ` w:id="${id}"`);
/** Lines and the like that stand between text and notes are nobody's note. */
const isSeparator = (note: string): boolean => /^<[^>]*\sw:type="/.test(note);

export class LetterNotes {
  readonly #parts: LetterParts;
  readonly #collected: Record<Kind, string[]> = { footnote: [], endnote: [] };
  #next = 10;

  constructor(parts: LetterParts) {
    this.#parts = parts;
  }

  own(content: string, letter: PizZip): string {
    return this.#ownOf('endnote', this.#ownOf('footnote', content, letter), letter);
  }

  #ownOf(kind: Kind, content: string, letter: PizZip): string {
    const path = this.#parts.pathOfKind(`${kind}s`);
    if (path === undefined || !content.includes(`<w:${kind}Reference`)) return content;
    const notes = new Map(notesIn(letter.file(path)?.asText() ?? '', kind).map(([note]) => [idOf(note), note]));
    return content.replace(new RegExp(`<w:${kind}Reference\\b[^>]*/>`, 'g'), (reference) => {
      const note = notes.get(idOf(reference));
      if (note === undefined) return reference;
      const id = this.#next++;
      this.#collected[kind].push(withId(note, id));
      return withId(reference, id);
    });
  }

  /** Puts all that were brought along into the parts. */
  finish(): void {
    for (const kind of ['footnote', 'endnote'] as const) {
      const path = this.#parts.pathOfKind(`${kind}s`);
      if (path === undefined || this.#collected[kind].length === 0) continue;
      const xml = this.#parts.text(path);
      const without = notesIn(xml, kind).reduce(
        (text, [note]) => (isSeparator(note) ? text : text.replace(note, '')),
        xml,
      );
      this.#parts.set(
        path,
        without.replace(`</w:${kind}s>`, () => `${this.#collected[kind].join('')}</w:${kind}s>`),
      );
    }
  }
}
