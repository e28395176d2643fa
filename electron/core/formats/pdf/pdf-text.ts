// The text of a PDF, page by page, with the pages that are pictures named: those cannot be searched, so nothing about
// them may be promised.

export interface PdfPageText {
  /** Lines separated by line feeds, in the order of the file. */
  text: string;
  /** More than a stray mark: a page number alone does not count. */
  hasText: boolean;
  hasImages: boolean;
  /** A picture and no (or nearly no) text: what it says cannot be searched. */
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

/** Reads the text. A file that cannot be read is an answer, not an exception; only cancelling throws (an AbortError). */
export async function readPdfText(bytes: Uint8Array, options: PdfTextOptions = {}): Promise<PdfText> {
  options.signal?.throwIfAborted();
  throw new Error(`The ${bytes.length} bytes cannot be read yet.`);
}
