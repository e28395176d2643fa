// A bundle as a tribunal wants it: one PDF with an index, every page numbered, the number in the file the same as the
// number on the page. What cannot be included has a slip sheet in its place and is named to the person.

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
  work.signal?.throwIfAborted();
  throw new Error(`The bundle "${request.title}" cannot be made yet.`);
}
