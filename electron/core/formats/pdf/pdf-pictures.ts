// What a PDF shows besides text, page by page, found without decoding a single picture: its resources name them, and
// small ones stand inside the page's own drawing.

import { constants, inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFStream } from 'pdf-lib';
import type { Turns } from '../turns.ts';

export interface PageDrawing {
  hasImages: boolean;
  /** Lines and shapes enough to be letters that were turned into outlines. */
  hasDrawing: boolean;
}

/** Forms may hold forms; a loop of them ends here. */
const MAX_DEPTH = 8;
const MAX_CONTENT_BYTES = 50_000_000;
const MANY_SHAPES = 60;

interface Seen {
  hasImages: boolean;
  shapes: number;
}

/** Undefined when the file's structure cannot be read this way: encrypted, or damaged. */
export async function drawingsOf(bytes: Uint8Array, turns: Turns): Promise<PageDrawing[] | undefined> {
  let pages: PDFPage[];
  try {
    pages = (
      await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true, parseSpeed: 500 })
    ).getPages();
  } catch {
    return undefined;
  }
  const seen = new Map<PDFStream, Seen>();
  const drawings: PageDrawing[] = [];
  for (const page of pages) {
    if (turns.due()) await turns.pass();
    try {
      drawings.push(drawingOf(page, seen));
    } catch {
      // What cannot be looked into may hold anything: it counts as a picture.
      drawings.push({ hasImages: true, hasDrawing: true });
    }
  }
  return drawings;
}

function drawingOf(page: PDFPage, seen: Map<PDFStream, Seen>): PageDrawing {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
  const { hasImages, shapes } = shownBy(page.node.Resources(), streams.map(drawingIn).join('\n'), seen, 0);
  return { hasImages, hasDrawing: shapes >= MANY_SHAPES };
}

const together = (parts: readonly Seen[]): Seen => ({
  hasImages: parts.some(({ hasImages }) => hasImages),
  shapes: parts.reduce((sum, { shapes }) => sum + shapes, 0),
});

/** What a drawing shows by itself, and what the pictures and forms do that its resources name. */
function shownBy(resources: PDFDict | undefined, drawing: string, seen: Map<PDFStream, Seen>, depth: number): Seen {
  const itself = {
    hasImages: /\bBI\s[\s\S]{0,400}?\sID\s/.test(drawing),
    shapes: drawing.match(/\s(?:l|c|v|y|re|sh)(?=\s)/g)?.length ?? 0,
  };
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const named = (objects?.keys() ?? []).map((key) => {
    const object = objects!.lookup(key);
    return object instanceof PDFStream ? seenIn(object, seen, depth + 1) : { hasImages: false, shapes: 0 };
  });
  return together([itself, ...named]);
}

function seenIn(object: PDFStream, seen: Map<PDFStream, Seen>, depth: number): Seen {
  const known = seen.get(object);
  if (known) return known;
  const isImage = object.dict.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() === 'Image';
  if (isImage || depth > MAX_DEPTH) return { hasImages: true, shapes: 0 };
  seen.set(object, { hasImages: false, shapes: 0 });
  const shown = shownBy(object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict), drawingIn(object), seen, depth);
  seen.set(object, shown);
  return shown;
}

/** A drawing as far as it is packed in the usual way; anything else is left out. */
function drawingIn(stream: unknown): string {
  if (!(stream instanceof PDFRawStream)) return '';
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  if (filter === undefined) return latin1(stream.contents);
  if (!(filter instanceof PDFName) || filter.decodeText() !== 'FlateDecode') return '';
  // A stream that was cut is read as far as it goes.
  const finishFlush = constants.Z_SYNC_FLUSH;
  return latin1(inflateSync(stream.contents, { maxOutputLength: MAX_CONTENT_BYTES, finishFlush }));
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
