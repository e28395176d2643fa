// The library that reads PDFs, made harmless: it fetches nothing, looks for no font, prints nothing, and starts no thread.

import { sep } from 'node:path';
import { libraryFile } from './package-folder.ts';

/** Loaded when the first PDF is read: it is large. Its worker runs in this thread, piece by piece. */
export async function pdfReader() {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string);
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Nothing is fetched, no system font is looked for, nothing is printed on the console. */
const QUIET = {
  verbosity: 0,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  useWasm: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  disableAutoFetch: true,
  enableXfa: false,
} as const;

/** Tables that tell what the letters of Chinese, Japanese and Korean files mean lie beside the library. */
const filesOfLibrary = () =>
  ({
    cMapUrl: `${libraryFile('pdfjs-dist', 'cmaps')}${sep}`,
    cMapPacked: true,
    standardFontDataUrl: `${libraryFile('pdfjs-dist', 'standard_fonts')}${sep}`,
  }) as const;

/** What a file is opened with. The library keeps and empties what it is given, and takes no Buffer: it gets a copy. */
export const openingOptions = (bytes: Uint8Array) => ({ data: new Uint8Array(bytes), ...QUIET, ...filesOfLibrary() });
