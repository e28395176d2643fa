// Lists that count (1, 2, 3) begin again in each letter. Word counts on through a document wherever a list has the same
// number, so each letter's lists get one of their own; bullets, which count nothing, stay as they are.

import type { LetterParts } from './parts.ts';

interface CountingList {
  abstractId: string;
  /** Where each level begins. */
  starts: string[];
}

const value = (xml: string, element: string): string | undefined =>
  new RegExp(`<w:${element}\\b[^>]*\\sw:val="([^"]*)"`).exec(xml)?.[1];
/** A paragraph's style and what else may stand before its list, in the order in which Word wants it; none with a list. */
const OF_STYLE =
  /<w:pPr><w:pStyle w:val="([^"]*)"\/>(?:<w:(?:keepNext|keepLines|pageBreakBefore|framePr|widowControl)[^>]*\/>)*(?!<w:(?:numPr|keepNext|keepLines|pageBreakBefore|framePr|widowControl))/g;

export class LetterNumbering {
  readonly #parts: LetterParts;
  readonly #path: string | undefined;
  readonly #lists: ReadonlyMap<string, CountingList>;
  /** Lists that a paragraph has by its style. */
  readonly #byStyle: ReadonlyMap<string, { listId: string; level: string }>;
  #added = '';
  #next: number;

  constructor(parts: LetterParts) {
    this.#parts = parts;
    this.#path = parts.pathOfKind('numbering');
    const xml = this.#path === undefined ? '' : parts.text(this.#path);
    this.#lists = countingLists(xml);
    const styles = parts.text(parts.pathOfKind('styles') ?? '');
    this.#byStyle = listsOfStyles(styles);
    this.#next = Math.max(0, ...Array.from(xml.matchAll(/<w:num\b[^>]*w:numId="(\d+)"/g), ([, id]) => Number(id))) + 1;
  }

  /** The text of one more letter with lists of its own. */
  own(content: string): string {
    if (this.#lists.size === 0) return content;
    const own = new Map<string, number>();
    const ownOf = (listId: string): number => {
      const known = own.get(listId) ?? this.#add(listId);
      own.set(listId, known);
      return known;
    };
    const direct = content.replace(/<w:numId\b[^>]*\sw:val="(\d+)"[^>]*\/>/g, (whole, listId: string) =>
      this.#lists.has(listId) ? `<w:numId w:val="${ownOf(listId)}"/>` : whole,
    );
    return this.#withListOfStyle(direct, (listId) => (this.#lists.has(listId) ? ownOf(listId) : undefined));
  }

  /** The same lists said by each paragraph itself: a style's copy carries its list in Word, and not in LibreOffice. */
  explicit(content: string): string {
    return this.#withListOfStyle(content, (listId) => listId);
  }

  #withListOfStyle(content: string, idFor: (listId: string) => number | string | undefined): string {
    if (this.#byStyle.size === 0) return content;
    return content.replace(OF_STYLE, (whole, style: string) => {
      const list = this.#byStyle.get(style);
      const id = list && idFor(list.listId);
      if (list === undefined || id === undefined) return whole;
      return `${whole}<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${id}"/></w:numPr>`;
    });
  }

  #add(listId: string): number {
    const { abstractId, starts } = this.#lists.get(listId) as CountingList;
    const id = this.#next++;
    const levels = starts.map(
      (start, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    );
    this.#added += `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${levels.join('')}</w:num>`;
    return id;
  }

  finish(): void {
    if (this.#path === undefined || this.#added === '') return;
    const xml = this.#parts.text(this.#path);
    // After the last list: what follows them (a clean-up hint) is to stay last.
    const at = xml.lastIndexOf('</w:num>') + '</w:num>'.length;
    this.#parts.set(this.#path, `${xml.slice(0, at)}${this.#added}${xml.slice(at)}`);
  }
}

function countingLists(xml: string): Map<string, CountingList> {
  const abstracts = new Map<string, string[]>();
  for (const [whole, id = ''] of xml.matchAll(
    /<w:abstractNum\b[^>]*w:abstractNumId="([^"]*)"[^>]*>[\s\S]*?<\/w:abstractNum>/g,
  )) {
    const levels = Array.from(whole.matchAll(/<w:lvl\b[^>]*>[\s\S]*?<\/w:lvl>/g), ([level]) => level);
    const counts = levels.some((level) => !['bullet', 'none'].includes(value(level, 'numFmt') ?? 'decimal'));
    if (counts)
      abstracts.set(
        id,
        levels.map((level) => value(level, 'start') ?? '1'),
      );
  }
  const lists = new Map<string, CountingList>();
  for (const [whole, id = ''] of xml.matchAll(/<w:num\b[^>]*w:numId="([^"]*)"[^>]*>[\s\S]*?<\/w:num>/g)) {
    const abstractId = value(whole, 'abstractNumId') ?? '';
    const starts = abstracts.get(abstractId);
    if (starts !== undefined) lists.set(id, { abstractId, starts });
  }
  return lists;
}

function listsOfStyles(styles: string) {
  const found = new Map<string, { listId: string; level: string }>();
  for (const [style, id = ''] of styles.matchAll(/<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>[\s\S]*?<\/w:style>/g)) {
    const listId = value(style, 'numId');
    if (listId !== undefined && listId !== '0') found.set(id, { listId, level: value(style, 'ilvl') ?? '0' });
  }
  return found;
}
