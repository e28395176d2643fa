// The text of a PDF, page by page, with the pages that are pictures named: those cannot be searched, so nothing about
// them may be promised.

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Turns } from '../turns.ts';
import { drawingsOf, type PageDrawing } from './pdf-pictures.ts';
import { openingOptions, pdfReader } from './pdf-reader.ts';
import { separatorBetween, type TextPiece } from './text-pieces.ts';

export interface PdfPageText {
  /** Lines separated by line feeds, in the order of the file; after them what notes and filled-in fields say. */
  text: string;
  /** More than a stray mark: a page number alone does not count. */
  hasText: boolean;
  hasImages: boolean;
  /**
   * What the page says cannot be searched: a picture or outlines with no (or nearly no) text, or letters whose meaning
   * the file does not tell. A page with both text and pictures is not a scan; whether to pass its pictures is the caller's.
   */
  isScan: boolean;
}

export interface PdfText {
  state: 'ok' | 'passwordProtected' | 'corrupt' | 'tooMuch';
  /** A sentence for the person when the state is not 'ok'; null when it is. */
  reason: string | null;
  /** Of the whole file; 0 when it cannot be opened. */
  pageCount: number;
  /** The pages that were read, in order: all of them when the state is 'ok'. */
  pages: PdfPageText[];
}

export interface PdfTextOptions {
  password?: string;
  signal?: AbortSignal;
  /** 5,000 when left out. */
  maxPages?: number;
  /** 60,000 when left out. Looked at between pieces of a page. */
  maxMilliseconds?: number;
  /** Characters in all; 20 million when left out. */
  maxCharacters?: number;
}

const REASONS = {
  passwordProtected: 'The PDF is protected by a password.',
  corrupt: 'The PDF is damaged and cannot be read.',
  tooMuch: 'The PDF is too large to be read through; only its first pages were.',
} as const;

/** Fewer letters and digits than this are a page number or a scanner's stamp. */
const FEW_CHARACTERS = 20;
/** Above this share of characters without a meaning, the file does not tell what its letters are. */
const UNREADABLE_SHARE = 0.2;

/** Reads the text. A file that cannot be read is an answer, not an exception; only cancelling throws (an AbortError). */
export async function readPdfText(bytes: Uint8Array, options: PdfTextOptions = {}): Promise<PdfText> {
  const turns = new Turns(options.signal);
  const limits = new Limits(options);
  const library = await pdfReader();
  const password = options.password === undefined ? {} : { password: options.password };
  const loading = library.getDocument({ ...openingOptions(bytes), ...password });
  const pages: PdfPageText[] = [];
  let pageCount = 0;
  try {
    const document = await loading.promise;
    pageCount = document.numPages;
    const drawings = await drawingsOf(bytes, turns);
    for (let number = 1; number <= pageCount; number += 1) {
      await turns.pass();
      if (limits.isReached(number - 1)) return answer('tooMuch', pageCount, pages);
      pages.push(await readPage(document, number, drawings?.[number - 1], limits));
      if (limits.isReached(number - 1)) return answer('tooMuch', pageCount, pages);
    }
    return answer('ok', pageCount, pages);
  } catch (problem) {
    options.signal?.throwIfAborted();
    if (problem instanceof library.PasswordException) return answer('passwordProtected', 0, []);
    return answer('corrupt', pageCount, pages);
  } finally {
    await loading.destroy();
  }
}

function answer(state: PdfText['state'], pageCount: number, pages: PdfPageText[]): PdfText {
  return { state, reason: state === 'ok' ? null : REASONS[state], pageCount, pages };
}

class Limits {
  private readonly maxPages: number;
  private readonly maxCharacters: number;
  private readonly deadline: number;
  private characters = 0;

  constructor({ maxPages = 5_000, maxCharacters = 20_000_000, maxMilliseconds = 60_000 }: PdfTextOptions) {
    this.maxPages = maxPages;
    this.maxCharacters = maxCharacters;
    this.deadline = performance.now() + maxMilliseconds;
  }

  add(characters: number): void {
    this.characters += characters;
  }

  isReached(pagesDone: number): boolean {
    return pagesDone >= this.maxPages || this.characters > this.maxCharacters || performance.now() > this.deadline;
  }
}

async function readPage(
  document: PDFDocumentProxy,
  number: number,
  drawing: PageDrawing | undefined,
  limits: Limits,
): Promise<PdfPageText> {
  const page = await document.getPage(number);
  try {
    const shown = await shownText(page, limits);
    const noted = await notedText(page);
    limits.add(noted.length);
    const { hasImages, hasDrawing } = drawing ?? (await drawnBy(page));
    const hasText = countOf(shown, /[\p{L}\p{N}]/gu) >= FEW_CHARACTERS;
    const isReadable =
      countOf(shown, /[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu) - countOf(shown, /\n/g) <= shown.length * UNREADABLE_SHARE;
    const isScan = (!hasText && (hasImages || hasDrawing)) || !isReadable;
    return { text: noted === '' ? shown : `${shown}\n${noted}`, hasText, hasImages, isScan };
  } finally {
    page.cleanup();
  }
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

async function shownText(page: PDFPageProxy, limits: Limits): Promise<string> {
  const reader = page.streamTextContent().getReader();
  const parts: string[] = [];
  let previous: TextPiece | undefined;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts.join('');
    for (const item of value.items as (TextPiece | object)[]) {
      if (!('str' in item)) continue;
      if (previous) parts.push(separatorBetween(previous, item));
      parts.push(item.hasEOL ? `${item.str}\n` : item.str);
      limits.add(item.str.length + 1);
      previous = item;
    }
    if (limits.isReached(0)) {
      await reader.cancel(new Error('The page is too large.'));
      return parts.join('');
    }
  }
}

/** Comments, stamps and form fields are not part of the page's drawing, and can say as much. */
async function notedText(page: PDFPageProxy): Promise<string> {
  const annotations: Record<string, unknown>[] = await page.getAnnotations();
  return annotations
    .flatMap((each) => [
      each.fieldValue,
      (each.contentsObj as { str?: unknown } | undefined)?.str,
      ...listOf(each.textContent),
    ])
    .filter((each): each is string => typeof each === 'string' && each !== '')
    .join('\n');
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The slow road, for files whose structure is encrypted: it decodes what it finds. */
async function drawnBy(page: PDFPageProxy): Promise<PageDrawing> {
  const { OPS } = await pdfReader();
  const { fnArray } = await page.getOperatorList();
  const images = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintInlineImageXObject,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageXObjectRepeat,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintImageMaskXObjectRepeat,
  ]);
  const paths = fnArray.filter((operation: number) => operation === OPS.constructPath).length;
  return { hasImages: fnArray.some((operation: number) => images.has(operation)), hasDrawing: paths >= 60 };
}
