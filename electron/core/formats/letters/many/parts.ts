// The parts of the document that many letters become: those of the first letter, and beside them what others need of their
// own. Which part is which is said in lists that Word reads first: types of content, and relations by id.

import { posix } from 'node:path';
import type PizZip from 'pizzip';

const TYPES = '[Content_Types].xml';
const MAIN = /<Override\b[^>]*wordprocessingml\.document\.main\+xml[^>]*>/;

const attribute = (element: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(element)
    ?.slice(1)
    .find((each) => each !== undefined) ?? '';

interface Relation {
  element: string;
  /** The part's path in the zip. */
  path: string;
}

export class LetterParts {
  readonly main: string;
  readonly #zip: PizZip;
  readonly #relations: ReadonlyMap<string, Relation>;
  readonly #own = new Map<string, Buffer>();
  #types: string;
  #added = '';
  #count = 0;

  /** `zip` is the first letter's. */
  constructor(zip: PizZip) {
    this.#zip = zip;
    this.#types = zip.file(TYPES)?.asText() ?? '';
    const main = MAIN.exec(this.#types)?.[0] ?? '';
    this.main = attribute(main, 'PartName').replace(/^\//, '') || 'word/document.xml';
    const relations = zip.file(this.relationsOf(this.main))?.asText() ?? '';
    this.#relations = new Map(
      Array.from(relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g), ([element]) => {
        const target = attribute(element, 'Target');
        const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(this.main), target);
        return [attribute(element, 'Id'), { element, path }];
      }),
    );
  }

  relationsOf = (path: string): string => posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);

  /** The part that a relation of the main part leads to. */
  pathOf(relationId: string): string | undefined {
    return this.#relations.get(relationId)?.path;
  }

  /** A part by the kind of its relation, such as `styles`. */
  pathOfKind(kind: string): string | undefined {
    for (const { element, path } of this.#relations.values()) {
      if (attribute(element, 'Type').endsWith(`/${kind}`)) return path;
    }
    return undefined;
  }

  text(path: string): string {
    return this.#own.get(path)?.toString('utf8') ?? this.#zip.file(path)?.asText() ?? '';
  }

  set(path: string, text: string): void {
    this.#own.set(path, Buffer.from(text));
  }

  /** A new part like that of `relationId`, with other text. Resolves to the id of its relation. */
  addLike(relationId: string, text: string): string {
    const like = this.#relations.get(relationId);
    if (like === undefined) return relationId;
    this.#count += 1;
    const path = like.path.replace(/(\.[^./]+)?$/, `-${this.#count}$1`);
    const id = `rIdLetters${this.#count}`;
    this.set(path, text);
    const relations = this.#zip.file(this.relationsOf(like.path))?.asText();
    if (relations !== undefined) this.set(this.relationsOf(path), relations);
    const override = Array.from(this.#types.matchAll(/<Override\b[^>]*>/g), ([each]) => each).find(
      (each) => attribute(each, 'PartName') === `/${like.path}`,
    );
    if (override !== undefined) {
      this.#types = this.#types.replace('</Types>', `${override.replace(`/${like.path}`, `/${path}`)}</Types>`);
    }
    const target = attribute(like.element, 'Target').replace(/[^/]+$/, posix.basename(path));
    this.#added += like.element
      .replace(/(\sId\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${id}"`)
      .replace(/(\sTarget\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${target}"`);
    return id;
  }

  /** Every part by its path, the list of types first; the main part is whoever's who joins the letters. */
  *entries(): Generator<{ name: string; bytes: Uint8Array }> {
    const relations = this.relationsOf(this.main);
    const list = this.text(relations).replace(/<\/((?:\w+:)?)Relationships>/, `${this.#added}</$1Relationships>`);
    const special = new Set([TYPES, relations, this.main]);
    yield { name: TYPES, bytes: Buffer.from(this.#types) };
    yield { name: relations, bytes: Buffer.from(list) };
    for (const [name, part] of Object.entries(this.#zip.files)) {
      if (!part.dir && !special.has(name) && !this.#own.has(name)) yield { name, bytes: part.asUint8Array() };
    }
    for (const [name, bytes] of this.#own) if (!special.has(name)) yield { name, bytes };
  }
}
