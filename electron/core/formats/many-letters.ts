// Many letters of one template in one Word document, each on pages of its own, numbered from 1, with the template's heads,
// feet, styles and lists: what is printed once and put into envelopes.

import type PizZip from 'pizzip';
import { type LetterFields, type LetterValues, openTemplate } from './letter.ts';
import { countedByLetter, LetterHeads } from './letters/many/heads.ts';
import { LargePrint } from './letters/many/large-print.ts';
import { DrawingIds, withoutMarks } from './letters/many/marks.ts';
import { LetterNotes } from './letters/many/notes.ts';
import { LetterNumbering } from './letters/many/numbering.ts';
import { LetterParts } from './letters/many/parts.ts';
import { countSections, eachSection, onNewPage, piecesOf, sectionEnd } from './letters/many/pieces.ts';
import { Turns } from './turns.ts';
import { writeZip } from './zip.ts';

export interface OneOfMany {
  values: LetterValues;
  isLargePrint?: boolean;
}

export interface ManyLettersWork {
  signal?: AbortSignal | undefined;
  /** Letters done and in all. */
  onProgress?: (done: number, total: number) => void;
}

export type ManyLetters =
  | { kind: 'refused'; problems: string[] }
  /** Fields that some letters lack, with the places of those letters among all. */
  | { kind: 'missing'; fields: { name: string; label: string; letters: number[] }[] }
  | { kind: 'ok'; bytes: Uint8Array; notes: string[] };

const FIRST_MOMENT = '1980-01-01T00:00:00Z';
const LETTERS_A_TURN = 4;

/**
 * The document: nothing is written while any letter lacks a field. Same template and values, same bytes. It lets other work
 * in between letters. @throws AbortError once `signal` fires.
 */
export async function writeManyLetters(
  template: Uint8Array,
  letters: readonly OneOfMany[],
  known: LetterFields,
  { signal, onProgress }: ManyLettersWork = {},
): Promise<ManyLetters> {
  const turns = new Turns(signal);
  const opened = openTemplate(template, known);
  if (opened.kind === 'refused') return opened;
  const fields = await missingIn(letters, opened.template.missing, turns);
  if (fields.length > 0) return { kind: 'missing', fields };
  const pile = new Pile();
  const notes = new Set<string>();
  for (const [at, { values, isLargePrint = false }] of letters.entries()) {
    const filled = opened.template.fill(values);
    for (const note of filled.notes) notes.add(note);
    pile.add(filled.zip, isLargePrint);
    if (at % LETTERS_A_TURN === 0 || turns.due()) {
      onProgress?.(at + 1, letters.length);
      await turns.pass();
    }
  }
  const bytes = await pile.finish();
  signal?.throwIfAborted();
  onProgress?.(letters.length, letters.length);
  return { kind: 'ok', bytes, notes: [...notes] };
}

async function missingIn(
  letters: readonly OneOfMany[],
  missing: (values: LetterValues) => { name: string; label: string }[],
  turns: Turns,
) {
  const fields = new Map<string, { name: string; label: string; letters: number[] }>();
  for (const [at, { values }] of letters.entries()) {
    for (const { name, label } of missing(values)) {
      const field = fields.get(name) ?? { name, label, letters: [] };
      field.letters.push(at);
      fields.set(name, field);
    }
    if (turns.due()) await turns.pass();
  }
  return [...fields.values()];
}

interface Tools {
  parts: LetterParts;
  heads: LetterHeads;
  notes: LetterNotes;
  numbering: LetterNumbering;
  large: LargePrint;
  drawings: DrawingIds;
}

/** The letters one after another, as text of the document's main part. */
class Pile {
  #tools: Tools | undefined;
  #before = '';
  #after = '';
  readonly #letters: Buffer[] = [];
  /** The last letter's layout, which ends the document or, if another follows, that letter. */
  #section = '';

  add(letter: PizZip, isLargePrint: boolean): void {
    const isFirst = this.#tools === undefined;
    this.#tools ??= toolsFor(new LetterParts(letter));
    const { parts, heads, notes, numbering, large, drawings } = this.#tools;
    const restyle = isLargePrint ? (xml: string) => large.enlarge(numbering.explicit(xml)) : (xml: string) => xml;
    const pieces = piecesOf(letter.file(parts.main)?.asText() ?? '');
    if (isFirst) [this.#before, this.#after] = [pieces.before, pieces.after];
    else this.#push(sectionEnd(this.#section));
    const unique = isFirst ? pieces.content : numbering.own(withoutMarks(pieces.content));
    const content = drawings.renumber(notes.own(countedByLetter(restyle(unique)), letter));
    const template = pieces.content + pieces.section;
    // The first section of a letter begins a page; those after it begin as the template has them.
    let isFirstSection = true;
    const laid = (section: string): string => {
      const own = heads.own(section, letter, restyle);
      const placed = isFirstSection ? onNewPage(isFirst ? own : heads.withBlanks(own, template)) : own;
      isFirstSection = false;
      return placed;
    };
    this.#push(countSections(content) === 0 ? content : eachSection(content, laid));
    this.#section = laid(pieces.section);
  }

  #push(text: string): void {
    this.#letters.push(Buffer.from(text));
  }

  async finish(): Promise<Uint8Array> {
    if (this.#tools === undefined) throw new RangeError('there is no letter');
    const { parts, notes, numbering, large } = this.#tools;
    notes.finish();
    numbering.finish();
    large.finish();
    const main = [Buffer.from(this.#before), ...this.#letters, Buffer.from(`${this.#section}${this.#after}`)];
    const size = main.reduce((sum, { length }) => sum + length, 0);
    async function* chunks() {
      yield* main;
    }
    return writeZip([...parts.entries(), { name: parts.main, bytes: { size, chunks } }], FIRST_MOMENT);
  }
}

function toolsFor(parts: LetterParts): Tools {
  return {
    parts,
    heads: new LetterHeads(parts),
    notes: new LetterNotes(parts),
    numbering: new LetterNumbering(parts),
    large: new LargePrint(parts),
    drawings: new DrawingIds(),
  };
}
