// The bookmarks of a bundle: beside the pages, the index and every tab, so that a judge finds page 412 by what it is.

import { type PDFDocument, PDFHexString, PDFName, type PDFPage, PDFString } from 'pdf-lib';

export interface Bookmark {
  title: string;
  page: PDFPage;
}

/** Writes the bookmarks, shows them when the file is opened, and states the file's language. */
export function writeOutline(bundle: PDFDocument, bookmarks: readonly Bookmark[], language: string): void {
  const { context, catalog } = bundle;
  const root = context.nextRef();
  const items = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ title, page }, at) => {
    const [previous, next] = [items[at - 1], items[at + 1]];
    const item = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: root,
      ...(previous && { Prev: previous }),
      ...(next && { Next: next }),
      Dest: [page.ref, 'Fit'],
    });
    context.assign(items[at]!, item);
  });
  const [first, last] = [items[0], items.at(-1)];
  const outline = { Type: 'Outlines', Count: items.length, ...(first && last && { First: first, Last: last }) };
  context.assign(root, context.obj(outline));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  catalog.set(PDFName.of('Lang'), PDFString.of(language));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
}
