// The order of a bundle's documents, as somebody left it.

import type { Document } from '../../../shared/domain/cases.ts';

/** In the order that was kept; documents that came in since stand at the end, and none that is gone. */
export function inOrder(documents: readonly Document[], order: readonly string[]): Document[] {
  const place = (document: Document) => {
    const at = order.indexOf(document.id);
    return at === -1 ? order.length : at;
  };
  return documents.toSorted((a, b) => place(a) - place(b));
}
