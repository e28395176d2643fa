// A letter in large print: the same letter with every style in a larger copy beside the ordinary one, so that a document
// may hold both. 18 points for the text, which is what is commonly asked for; all else in proportion.

import type { LetterParts } from './parts.ts';

/** Half-points, as Word counts. */
const TEXT_SIZE = 36;
const WORDS_OWN_SIZE = 20;
const SUFFIX = 'LargePrint';

const STYLE = /<w:style\b[^>]*>[\s\S]*?<\/w:style>/g;
const SIZE = /(<w:sz(?:Cs)?\b[^>]*\sw:val=")(\d+)"/g;
const PARAGRAPH = /<w:p(\s[^>]*[^>/]|\s?)>(<w:pPr>)?(<w:pStyle\b[^>]*\/>)?/g;
const UNRULED = /(<w:spacing\b(?![^>]*\sw:lineRule=)[^>]*\sw:line="\d+"[^>/]*)\/>/g;
const STYLE_NAME = /(<w:(?:pStyle|rStyle|tblStyle)\b[^>]*\sw:val=")([^"]*)"/g;

const sizeIn = (xml: string): number | undefined => {
  const size = /<w:sz\b[^>]*\sw:val="(\d+)"/.exec(xml)?.[1];
  return size === undefined ? undefined : Number(size);
};

export class LargePrint {
  readonly #parts: LetterParts;
  readonly #path: string | undefined;
  readonly #styles: string;
  readonly #normal: string;
  readonly #normalSize: number;
  #isUsed = false;

  constructor(parts: LetterParts) {
    this.#parts = parts;
    this.#path = parts.pathOfKind('styles');
    this.#styles = this.#path === undefined ? '' : parts.text(this.#path);
    const normal = this.#styleList().find((style) =>
      /<w:style\b[^>]*w:type="paragraph"[^>]*w:default="(1|true)"|<w:style\b[^>]*w:default="(1|true)"[^>]*w:type="paragraph"/.test(
        style,
      ),
    );
    this.#normal = /w:styleId="([^"]*)"/.exec(normal ?? '')?.[1] ?? 'Normal';
    const defaults = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(this.#styles)?.[0] ?? '';
    this.#normalSize = sizeIn(normal ?? '') ?? sizeIn(defaults) ?? WORDS_OWN_SIZE;
  }

  /** The text of a letter, or its head or foot, set larger. Lines and rows of a fixed height grow with it. */
  enlarge = (xml: string): string => {
    this.#isUsed = true;
    return this.#scaled(xml)
      .replace(STYLE_NAME, (_, start: string, name: string) => `${start}${name}${SUFFIX}"`)
      .replace(PARAGRAPH, (whole, attributes: string, properties?: string, style?: string) => {
        if (style !== undefined) return whole;
        const own = `<w:pStyle w:val="${this.#normal}${SUFFIX}"/>`;
        return properties === undefined ? `<w:p${attributes}><w:pPr>${own}</w:pPr>` : `${whole}${own}`;
      });
  };

  #scaled(xml: string): string {
    const factor = Math.max(1, TEXT_SIZE / this.#normalSize);
    return (
      xml
        .replace(SIZE, (_, start: string, size: string) => `${start}${Math.round(Number(size) * factor)}"`)
        // A distance without its rule counts in lines; LibreOffice would take it for points.
        .replace(UNRULED, '$1 w:lineRule="auto"/>')
        .replaceAll('w:lineRule="exact"', 'w:lineRule="atLeast"')
        .replaceAll('w:hRule="exact"', 'w:hRule="atLeast"')
    );
  }

  #styleList(): string[] {
    return Array.from(this.#styles.matchAll(STYLE), ([style]) => style);
  }

  /** Puts the larger styles beside the ordinary ones, if any letter needs them. */
  finish(): void {
    if (!this.#isUsed || this.#path === undefined) return;
    const larger = this.#styleList().map((style) => this.#larger(style));
    const hasNormal = this.#styleList().some((style) => style.includes(`w:styleId="${this.#normal}"`));
    if (!hasNormal)
      larger.push(
        this.#larger(`<w:style w:type="paragraph" w:styleId="${this.#normal}"><w:name w:val="Normal"/></w:style>`),
      );
    this.#parts.set(
      this.#path,
      this.#styles.replace('</w:styles>', () => `${larger.join('')}</w:styles>`),
    );
  }

  #larger(style: string): string {
    const named = this.#scaled(style)
      .replace(/^<w:style\b[^>]*>/, (head) => head.replace(/\sw:default="[^"]*"/, ''))
      .replace(/(\sw:styleId=")([^"]*)"/, (_, start: string, id: string) => `${start}${id}${SUFFIX}"`)
      .replace(/(<w:name\b[^>]*\sw:val=")([^"]*)"/, (_, start: string, name: string) => `${start}${name} large print"`)
      .replace(
        /(<w:(?:basedOn|next|link)\b[^>]*\sw:val=")([^"]*)"/g,
        (_, start: string, id: string) => `${start}${id}${SUFFIX}"`,
      );
    if (!style.includes(`w:styleId="${this.#normal}"`) || sizeIn(style) !== undefined) return named;
    const size = Math.round(this.#normalSize * Math.max(1, TEXT_SIZE / this.#normalSize));
    const run = `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
    if (named.includes('</w:rPr>')) return named.replace(/<\/w:rPr>(?![\s\S]*<\/w:rPr>)/, `${run}</w:rPr>`);
    return named.replace('</w:style>', `<w:rPr>${run}</w:rPr></w:style>`);
  }
}
