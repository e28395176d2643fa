// A bundle as a tribunal wants it: one PDF with an index, every page numbered, the number in the file the same as the
// number on the page. What cannot be included has a slip sheet in its place and is named to the person.

import { PDFDocument } from 'pdf-lib';
import { Turns } from '../turns.ts';
import { Binder } from './bundle-binder.ts';
import { linkIndex } from './bundle-index.ts';
import { numberPages } from './bundle-numbers.ts';
import { writeOutline } from './bundle-outline.ts';
import type { PaperSize } from './paper-parts.ts';

export interface BundleItem {
  title: string;
  /** `YYYY-MM-DD`; null when the document has no date. */
  day: string | null;
  fileName: string;
  /** As recorded. The bytes decide: what a document really is, is recognised by them. */
  mediaType: string;
  /** A function is called when the item's turn comes, so that a large bundle is never in memory twice. */
  bytes: Uint8Array | (() => Promise<Uint8Array>);
  /** What the index calls it; its place, from 1, when left out. */
  tab?: string;
}

export interface BundleRequest {
  title: string;
  /** Under the title: the parties, the case number. */
  subtitle?: string;
  size: PaperSize;
  dateOrder?: 'dmy' | 'mdy';
  confidentialLine?: string;
  items: readonly BundleItem[];
  /** ISO 8601 instant, from `Now`. The same items at the same instant make the same bytes. */
  createdAt: string;
  author?: string;
  /** For screen readers; `en-GB` when left out. */
  language?: 'en-GB' | 'en-US';
}

export interface BundleEntry {
  tab: string;
  title: string;
  /** Pages of the bundle, from 1, both inclusive. The index itself is counted. */
  fromPage: number;
  toPage: number;
  isIncluded: boolean;
}

export interface NotIncluded {
  tab: string;
  title: string;
  fileName: string;
  /** For the person, to follow "could not be included: ", such as "it is protected by a password". */
  reason: string;
}

export interface WrittenBundle {
  bytes: Uint8Array;
  pages: number;
  indexPages: number;
  entries: BundleEntry[];
  notIncluded: NotIncluded[];
  missingCharacters: string[];
}

export interface BundleWork {
  signal?: AbortSignal;
  /** Documents done and in all. */
  onProgress?: (done: number, total: number) => void;
}

/** Makes the bundle, giving way to other work between documents. Throws an AbortError once cancelled. */
export async function writeBundle(request: BundleRequest, work: BundleWork = {}): Promise<WrittenBundle> {
  const turns = new Turns(work.signal);
  const bundle = await PDFDocument.create({ updateMetadata: false });
  const binder = new Binder(bundle, request, work.signal);
  work.onProgress?.(0, request.items.length);
  for (const [at, item] of request.items.entries()) {
    await turns.pass();
    await binder.add(item, item.tab ?? String(at + 1), turns);
    work.onProgress?.(at + 1, request.items.length);
  }
  await turns.pass();
  const indexPages = await binder.addIndex();
  await turns.pass();
  const pages = bundle.getPages();
  await numberPages(bundle, pages, turns);
  linkIndex(bundle, indexPages, pages);
  const entries = binder.entries.map(({ day: _, ...entry }) => ({
    ...entry,
    fromPage: entry.fromPage + indexPages,
    toPage: entry.toPage + indexPages,
  }));
  const bookmarks = entries.map(({ tab, title, fromPage }) => ({
    title: `${tab}  ${title}`,
    page: pages[fromPage - 1]!,
  }));
  writeOutline(bundle, [{ title: 'Index', page: pages[0]! }, ...bookmarks], request.language ?? 'en-GB');
  describe(bundle, request);
  const bytes = await bundle.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: 200 });
  work.signal?.throwIfAborted();
  const missingCharacters = [...binder.missingCharacters].sort();
  return { bytes, pages: pages.length, indexPages, entries, notIncluded: binder.notIncluded, missingCharacters };
}

function describe(bundle: PDFDocument, { title, author, createdAt }: BundleRequest): void {
  bundle.setTitle(title);
  if (author !== undefined) bundle.setAuthor(author);
  bundle.setCreator('Branchdesk');
  bundle.setCreationDate(new Date(createdAt));
  bundle.setModificationDate(new Date(createdAt));
}
