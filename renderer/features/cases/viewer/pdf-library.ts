// PDF's own library, set up once: its worker and what it decodes scans with are files of this program, from this origin;
// nothing in a document is run, and it fetches nothing.

import {
  GlobalWorkerOptions,
  getDocument,
  PasswordException,
  PasswordResponses,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import dingbatsUrl from 'pdfjs-dist/standard_fonts/FoxitDingbats.pfb?url';
import symbolUrl from 'pdfjs-dist/standard_fonts/FoxitSymbol.pfb?url';
import jbig2Url from 'pdfjs-dist/wasm/jbig2.wasm?url';
import openJpegUrl from 'pdfjs-dist/wasm/openjpeg.wasm?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** What a document may ask for, by the name that the library asks with. */
const FILES: Readonly<Record<string, string>> = {
  'jbig2.wasm': jbig2Url,
  'openjpeg.wasm': openJpegUrl,
  'FoxitSymbol.pfb': symbolUrl,
  'FoxitDingbats.pfb': dingbatsUrl,
};

class OwnFiles {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const url = FILES[filename];
    if (url === undefined) throw new Error(`This program has no ${filename}.`);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${filename} could not be read.`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

export type Pdf = PDFDocumentProxy;

export type OpenedPdf = { kind: 'open'; pdf: Pdf } | { kind: 'password'; wasWrong: boolean } | { kind: 'unreadable' };

/** The bytes are handed over: they are empty afterwards. Closing is `stop`. */
export function openPdf(bytes: Uint8Array, password?: string): { opened: Promise<OpenedPdf>; stop: () => void } {
  const task: PDFDocumentLoadingTask = getDocument({
    data: bytes,
    BinaryDataFactory: OwnFiles,
    useWorkerFetch: false,
    useSystemFonts: true,
    disableWorkerRendering: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
    ...(password === undefined ? {} : { password }),
  });
  const opened = task.promise.then(
    (pdf): OpenedPdf => ({ kind: 'open', pdf }),
    (error: unknown): OpenedPdf => {
      if (error instanceof PasswordException) {
        return { kind: 'password', wasWrong: error.code === PasswordResponses.INCORRECT_PASSWORD };
      }
      return { kind: 'unreadable' };
    },
  );
  return { opened, stop: () => void task.destroy().catch(() => undefined) };
}
