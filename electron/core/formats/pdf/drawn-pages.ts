// Pages on which every line is put in its place by measure, for sheets of labels: the same fonts as papers have, without
// their layout, which decides by itself where a line goes.

import type { EventEmitter } from 'node:events';
import { FONT_FACES, type FontName, type FontRun } from './paper-fonts.ts';
import { fontFiles } from './printer.ts';

interface Font {
  ascender: number;
  widthOfString(text: string, size: number): number;
  lineHeight(size: number, includesGap?: boolean): number;
}

interface PdfKitDocument extends EventEmitter {
  _font: Font;
  provideFont(family: string, isBold: boolean, isItalic: boolean): Font;
  addPage(options: { size: [number, number]; margin: number }): void;
  fontSize(size: number): void;
  text(text: string, x: number, y: number, options: { lineBreak: false }): void;
  lineWidth(width: number): PdfKitDocument;
  dash(length: number, options: { space: number }): PdfKitDocument;
  undash(): PdfKitDocument;
  rect(x: number, y: number, width: number, height: number): PdfKitDocument;
  moveTo(x: number, y: number): PdfKitDocument;
  lineTo(x: number, y: number): PdfKitDocument;
  stroke(): PdfKitDocument;
  end(): void;
}

type PdfKitClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  files: typeof fontFiles,
  mayReadFile: (path: string) => boolean,
) => PdfKitDocument;

export interface DrawnPagesAbout {
  title: string;
  /** ISO 8601 instant: the same lines drawn at the same instant are the same bytes. */
  createdAt: string;
  language: 'en-GB' | 'en-US';
}

/** Lengths are in points, from the upper left corner of the page. */
export class DrawnPages {
  readonly #document: PdfKitDocument;
  readonly #fonts: Record<FontName, Font>;
  readonly #boldFonts: Record<FontName, Font>;
  readonly #parts: Buffer[] = [];
  readonly #finished: Promise<Uint8Array>;

  constructor(document: PdfKitDocument) {
    this.#document = document;
    this.#fonts = {
      Paper: document.provideFont('Paper', false, false),
      PaperSigns: document.provideFont('PaperSigns', false, false),
    };
    this.#boldFonts = {
      Paper: document.provideFont('Paper', true, false),
      PaperSigns: document.provideFont('PaperSigns', true, false),
    };
    this.#finished = new Promise((resolve, reject) => {
      document.on('data', (part: Buffer) => this.#parts.push(part));
      document.on('end', () => resolve(new Uint8Array(Buffer.concat(this.#parts))));
      document.on('error', reject);
    });
  }

  widthOf = ({ text, font }: FontRun, size: number): number => this.#fonts[font].widthOfString(text, size);

  boldWidthOf = ({ text, font }: FontRun, size: number): number => this.#boldFonts[font].widthOfString(text, size);

  /** From the top of a line to its baseline. */
  ascent = (size: number): number => (this.#fonts.Paper.ascender / 1000) * size;

  addPage(width: number, height: number): void {
    this.#document.addPage({ size: [width, height], margin: 0 });
  }

  /** One line, its parts side by side, on its baseline. */
  draw(runs: readonly FontRun[], x: number, baseline: number, size: number, isBold = false): void {
    let at = x;
    const fonts = isBold ? this.#boldFonts : this.#fonts;
    for (const run of runs) {
      const font = fonts[run.font];
      this.#document._font = font;
      this.#document.fontSize(size);
      this.#document.text(run.text, at, baseline - (font.ascender / 1000) * size, { lineBreak: false });
      at += font.widthOfString(run.text, size);
    }
  }

  box(x: number, y: number, width: number, height: number, lineWidth = 1): void {
    this.#document.lineWidth(lineWidth).rect(x, y, width, height).stroke();
  }

  /** A straight line; `isBroken` where paper is cut or folded. */
  line(from: readonly [number, number], to: readonly [number, number], lineWidth = 0.5, isBroken = false): void {
    const document = this.#document.lineWidth(lineWidth);
    if (isBroken) document.dash(4, { space: 3 });
    document
      .moveTo(...from)
      .lineTo(...to)
      .stroke();
    if (isBroken) document.undash();
  }

  finish(): Promise<Uint8Array> {
    this.#document.end();
    return this.#finished;
  }
}

export async function drawnPages({ title, createdAt, language }: DrawnPagesAbout): Promise<DrawnPages> {
  const loaded = (await import('pdfmake/js/PDFDocument.js' as string)) as {
    default: PdfKitClass | { default: PdfKitClass };
  };
  const Pdf = 'default' in loaded.default ? loaded.default.default : loaded.default;
  const at = new Date(createdAt);
  const options = {
    autoFirstPage: false,
    compress: true,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    font: null,
    fontLayoutCache: true,
    info: { Title: title, Creator: 'Branchdesk', Producer: 'pdfmake', CreationDate: at, ModDate: at },
  };
  return new DrawnPages(new Pdf(structuredClone(FONT_FACES), {}, {}, {}, options, fontFiles, () => false));
}
