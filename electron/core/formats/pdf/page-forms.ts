// A page of a PDF as drawings that another PDF can place: its contents, and what notes, stamps and filled-in fields show
// on it. Links, scripts and attached files stay behind: a bundle is paper.

import { deflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from 'pdf-lib';
import { type Matrix, multiply } from './matrix.ts';

/** A drawing and where on the sheet it goes. */
export interface PlacedForm {
  ref: PDFRef;
  matrix: Matrix;
}

export interface PageFrame {
  /** As a person sees the page: turned and cropped; in points. */
  width: number;
  height: number;
  /** From the page's own coordinates to those of the upright page. */
  upright: Matrix;
}

type Box = readonly [left: number, bottom: number, right: number, top: number];

const name = (key: string): PDFName => PDFName.of(key);

export function pageFrame(page: PDFPage): PageFrame {
  const [left, bottom, right, top] = visibleBox(page);
  const unit = page.node.lookupMaybe(name('UserUnit'), PDFNumber)?.asNumber() ?? 1;
  const [wide, high] = [right - left, top - bottom];
  const turns = (((Math.round(page.getRotation().angle / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3;
  const turned: Readonly<Record<0 | 1 | 2 | 3, Matrix>> = {
    0: [1, 0, 0, 1, -left, -bottom],
    1: [0, -1, 1, 0, -bottom, right],
    2: [-1, 0, 0, -1, right, top],
    3: [0, 1, -1, 0, top, -left],
  };
  const isSideways = turns % 2 === 1;
  return {
    width: (isSideways ? high : wide) * unit,
    height: (isSideways ? wide : high) * unit,
    upright: multiply(turned[turns], [unit, 0, 0, unit, 0, 0]),
  };
}

/** The crop box where it lies within the media box; a box of no size is as if it were not there. */
function visibleBox(page: PDFPage): Box {
  const media = boxOf(page.node.MediaBox());
  const crop = boxOf(page.node.CropBox());
  if (!media) throw new Error('The page has no size.');
  if (!crop) return media;
  const shared: Box = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ];
  return hasSize(shared) ? shared : media;
}

const hasSize = ([left, bottom, right, top]: Box): boolean => right > left && top > bottom;

function boxOf(array: PDFArray | undefined): Box | undefined {
  const numbers = numbersOf(array);
  if (numbers.length !== 4) return undefined;
  const [x1, y1, x2, y2] = numbers as [number, number, number, number];
  const box: Box = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
  return hasSize(box) ? box : undefined;
}

function numbersOf(array: PDFArray | undefined): number[] {
  if (!array) return [];
  return array.asArray().map((_, at) => array.lookup(at, PDFNumber).asNumber());
}

/** `onSheet` goes from the page's own coordinates to the sheet's. Throws when the page is damaged. */
export function formsOf(target: PDFDocument, copier: PDFObjectCopier, page: PDFPage, onSheet: Matrix): PlacedForm[] {
  const forms: PlacedForm[] = [];
  const contents = contentsOf(page);
  if (contents) {
    const [left, bottom, right, top] = visibleBox(page);
    const resources = page.node.getInheritableAttribute(name('Resources'));
    const group = page.node.get(name('Group'));
    const dict = target.context.obj({
      ...contents.encoding,
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [left, bottom, right, top],
      Length: contents.bytes.length,
    });
    for (const [key, value] of contents.filters) dict.set(key, copier.copy(value));
    if (resources) dict.set(name('Resources'), copier.copy(resources));
    if (group) dict.set(name('Group'), copier.copy(group));
    forms.push({ ref: target.context.register(PDFRawStream.of(dict, contents.bytes)), matrix: onSheet });
  }
  for (const each of appearancesOf(page)) {
    const form = copier.copy(each.form);
    form.dict.set(name('Type'), name('XObject'));
    form.dict.set(name('Subtype'), name('Form'));
    forms.push({ ref: target.context.register(form), matrix: multiply(each.matrix, onSheet) });
  }
  return forms;
}

interface Contents {
  bytes: Uint8Array;
  encoding: Record<string, string>;
  filters: [PDFName, NonNullable<ReturnType<PDFDict['get']>>][];
}

/** One stream is taken as it is, packed; several are one text that was cut anywhere, and are put together again. */
function contentsOf(page: PDFPage): Contents | undefined {
  const contents = page.node.Contents();
  if (contents === undefined) return undefined;
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at, PDFStream)) : [contents];
  if (streams.length === 0) return undefined;
  const raw = streams.map((stream) => {
    if (!(stream instanceof PDFRawStream)) throw new Error('The page has contents of an unknown kind.');
    return stream;
  });
  const [only] = raw;
  if (raw.length === 1 && only) {
    const filters = ['Filter', 'DecodeParms']
      .map((key) => [name(key), only.dict.get(name(key))] as const)
      .filter((entry): entry is Contents['filters'][number] => entry[1] !== undefined);
    return { bytes: only.contents, encoding: {}, filters };
  }
  const parts = raw.flatMap((stream) => [decodePDFRawStream(stream).decode(), Buffer.from('\n')]);
  return { bytes: new Uint8Array(deflateSync(Buffer.concat(parts))), encoding: { Filter: 'FlateDecode' }, filters: [] };
}

const HIDDEN = 1 << 1;
const NO_VIEW = 1 << 5;
/** Pop-ups open on a click; links show nothing worth printing. */
const NOT_DRAWN = new Set(['Popup', 'Link']);

interface Appearance {
  form: PDFRawStream;
  matrix: Matrix;
}

/** What the page's annotations show, placed as PDF 1.7 §12.5.5 says: the form's box is fitted to the rectangle. */
function appearancesOf(page: PDFPage): Appearance[] {
  const annotations = page.node.lookupMaybe(name('Annots'), PDFArray);
  if (!annotations) return [];
  return annotations.asArray().flatMap((_, at) => {
    const annotation = annotations.lookup(at);
    return annotation instanceof PDFDict ? (appearanceOf(annotation) ?? []) : [];
  });
}

function appearanceOf(annotation: PDFDict): Appearance | undefined {
  const flags = annotation.lookupMaybe(name('F'), PDFNumber)?.asNumber() ?? 0;
  const kind = annotation.lookupMaybe(name('Subtype'), PDFName)?.decodeText() ?? '';
  const rectangle = boxOf(annotation.lookupMaybe(name('Rect'), PDFArray));
  const form = normalForm(annotation);
  if (flags & (HIDDEN | NO_VIEW) || NOT_DRAWN.has(kind) || !rectangle || !form) return undefined;
  const box = boxOf(form.dict.lookupMaybe(name('BBox'), PDFArray));
  if (!box) return undefined;
  const own = numbersOf(form.dict.lookupMaybe(name('Matrix'), PDFArray));
  const shown = bounds(box, own.length === 6 ? (own as unknown as Matrix) : [1, 0, 0, 1, 0, 0]);
  if (!hasSize(shown)) return undefined;
  const across = (rectangle[2] - rectangle[0]) / (shown[2] - shown[0]);
  const up = (rectangle[3] - rectangle[1]) / (shown[3] - shown[1]);
  return { form, matrix: [across, 0, 0, up, rectangle[0] - shown[0] * across, rectangle[1] - shown[1] * up] };
}

/** The normal appearance; of several (a tick box has two) the one that is chosen. */
function normalForm(annotation: PDFDict): PDFRawStream | undefined {
  const normal = annotation.lookupMaybe(name('AP'), PDFDict)?.lookup(name('N'));
  if (normal instanceof PDFRawStream) return normal;
  const state = annotation.lookupMaybe(name('AS'), PDFName);
  if (!(normal instanceof PDFDict) || !state) return undefined;
  const chosen = normal.lookup(state);
  return chosen instanceof PDFRawStream ? chosen : undefined;
}

function bounds([left, bottom, right, top]: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [left, right].flatMap((x) =>
    [bottom, top].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const across = corners.map(([x]) => x);
  const up = corners.map(([, y]) => y);
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)];
}
