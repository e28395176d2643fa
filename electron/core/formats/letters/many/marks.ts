// What a document may have only one of: bookmarks, comments, the ids of drawings and paragraphs. Copies of a letter keep
// what is seen and lose what only its first copy can have.

const BOOKMARK = /<w:bookmark(?:Start|End)\b[^>]*\/>/g;
const COMMENT = /<w:commentRange(?:Start|End)\b[^>]*\/>|<w:commentReference\b[^>]*\/>/g;
const PARAGRAPH_ID = /\sw14:(?:paraId|textId)="[^"]*"/g;
const DRAWING_ID = /(<wp:docPr\b[^>]*?\sid=")\d+"/g;

export const withoutMarks = (content: string): string =>
  content.replace(BOOKMARK, '').replace(COMMENT, '').replace(PARAGRAPH_ID, '');

/** Counts drawings through all letters of a document. */
export class DrawingIds {
  #next = 1;

  renumber(content: string): string {
    return content.replace(DRAWING_ID, (_, start: string) => `${start}${this.#next++}"`);
  }
}
