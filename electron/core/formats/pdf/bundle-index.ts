// The index of a bundle: which document is where. It stands first and is counted, so its own length moves every number
// in it; each line leads to its page.

import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage, type PDFRef, PDFString } from 'pdf-lib';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { BundleEntry, BundleRequest } from './bundle.ts';
import { writePaper } from './paper.ts';
import type { PaperText, WrittenPaper } from './paper-parts.ts';

/** An entry as placed before the length of the index is known: pages counted from 1 behind the index. */
export interface PlacedEntry extends BundleEntry {
  day: string | null;
}

interface WrittenIndex {
  document: PDFDocument;
  pages: number;
  missingCharacters: string[];
}

/** How many documents fill a page of the index, when nothing better is known. */
const LINES_GUESSED = 24;
const LINK = 'bundle:';

/** The numbers stand in a column of fixed width, so the index is as long with the right ones as with the first guess. */
export async function writeIndex(request: BundleRequest, entries: readonly PlacedEntry[]): Promise<WrittenIndex> {
  const guess = Math.max(1, Math.ceil(entries.length / LINES_GUESSED));
  let paper = await layIndex(request, entries, guess);
  if (paper.pages !== guess) {
    const { pages } = paper;
    paper = await layIndex(request, entries, pages);
    if (paper.pages !== pages) throw new Error('The index of the bundle does not settle on a length.');
  }
  const document = await PDFDocument.load(paper.bytes, { updateMetadata: false });
  return { document, pages: paper.pages, missingCharacters: paper.missingCharacters };
}

function layIndex(request: BundleRequest, entries: readonly PlacedEntry[], indexPages: number): Promise<WrittenPaper> {
  return writePaper({
    title: request.title,
    ...(request.subtitle !== undefined && { subtitle: request.subtitle }),
    size: request.size,
    ...(request.confidentialLine !== undefined && { confidentialLine: request.confidentialLine }),
    createdAt: request.createdAt,
    hasPageNumbers: false,
    blocks: [
      { kind: 'heading', text: 'Index' },
      {
        kind: 'table',
        columns: [
          { title: 'Tab', width: 38 },
          { title: 'Document' },
          { title: 'Date', width: 132 },
          { title: 'Pages', width: 66, align: 'right' },
        ],
        rows: entries.map((entry) => rowOf(entry, indexPages, request)),
        whenEmpty: 'There are no documents in this bundle.',
      },
    ],
  });
}

function rowOf(entry: PlacedEntry, indexPages: number, { dateOrder }: BundleRequest): PaperText[] {
  const [from, to] = [entry.fromPage + indexPages, entry.toPage + indexPages];
  const note = entry.isIncluded ? '' : '\n(not included: attached separately)';
  const pages = from === to ? String(from) : `${from}–${to}`;
  const day = entry.day === null ? '' : dayInWords(entry.day, dateOrder);
  // Marked at both ends of the line; the link is made to cover what lies between.
  const link = `${LINK}${from}`;
  return [{ text: entry.tab, link }, `${entry.title}${note}`, day, { text: pages, link }];
}

/**
 * The layout marks every word of a line with where it leads, as an address. This makes one link to the page out of all
 * that lead to the same. `pages` are those of the bundle, in order, the index's own among them.
 */
export function linkIndex(bundle: PDFDocument, indexPages: number, pages: readonly PDFPage[]): void {
  for (const page of pages.slice(0, indexPages)) {
    const areas = areasOf(page);
    const links = [...areas].flatMap(([number, area]) => {
      const target = pages[number - 1];
      return target ? [bundle.context.register(linkTo(bundle, area, target.ref))] : [];
    });
    page.node.set(PDFName.of('Annots'), bundle.context.obj(links));
  }
}

type Area = [left: number, bottom: number, right: number, top: number];

/** By page number, what the words that lead to it cover together. */
function areasOf(page: PDFPage): Map<number, Area> {
  const areas = new Map<number, Area>();
  const annotations = page.node.Annots();
  for (let at = 0; at < (annotations?.size() ?? 0); at += 1) {
    const annotation = annotations!.lookup(at, PDFDict);
    const address = annotation.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('URI'), PDFString).decodeText();
    if (!address.startsWith(LINK)) continue;
    const number = Number(address.slice(LINK.length));
    const { x, y, width, height } = annotation.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
    const [left, bottom, right, top] = areas.get(number) ?? [x, y, x + width, y + height];
    areas.set(number, [Math.min(left, x), Math.min(bottom, y), Math.max(right, x + width), Math.max(top, y + height)]);
  }
  return areas;
}

const linkTo = (bundle: PDFDocument, area: Area, page: PDFRef): PDFDict =>
  bundle.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [...area],
    Border: [0, 0, 0],
    Dest: [page, 'Fit'],
  });
