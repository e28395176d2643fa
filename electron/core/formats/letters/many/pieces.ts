// A Word document's main part, taken apart where letters are joined: what stands before the text, the text, and how its
// last section is laid out. Its markup is that of one template throughout, so it is cut as text and never parsed anew.

export interface DocumentPieces {
  /** Up to and with the beginning of the body. */
  before: string;
  content: string;
  /** How the last section is laid out: `<w:sectPr>…</w:sectPr>`. */
  section: string;
  /** From the end of the body on. */
  after: string;
}

const BODY = /<w:body\b[^>]*>/;
/** Each section's layout. A tracked change of it, which would hold another within, is taken out before. */
const SECTION = /<w:sectPr\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/w:sectPr>)/g;
const TRACKED = /<w:sectPrChange\b[\s\S]*?<\/w:sectPrChange>/g;
const NO_SECTION = '<w:sectPr></w:sectPr>';

export function piecesOf(document: string): DocumentPieces {
  const xml = document.replace(TRACKED, '');
  const start = BODY.exec(xml);
  const end = xml.lastIndexOf('</w:body>');
  if (start === null || end === -1) throw new Error('a Word document has no body');
  const at = start.index + start[0].length;
  const body = xml.slice(at, end);
  const last = [...body.matchAll(SECTION)].at(-1);
  const isLast = last !== undefined && body.slice(last.index + last[0].length).trim() === '';
  return {
    before: xml.slice(0, at),
    content: isLast ? body.slice(0, last.index) : body,
    section: isLast ? opened(last[0]) : NO_SECTION,
    after: xml.slice(end),
  };
}

/** `<w:sectPr/>` with room in it. */
const opened = (section: string): string =>
  section.replace(/\s*\/>$/, (end) => (section.includes('</') ? end : '></w:sectPr>'));

/** Every section's layout within the text, changed. */
export const eachSection = (content: string, change: (section: string) => string): string =>
  content.replace(SECTION, (section) => change(opened(section)));

export const countSections = (content: string): number => content.match(SECTION)?.length ?? 0;

/** What may follow the numbers of pages in a layout, in the order in which Word wants it. */
const AFTER_PAGE_NUMBERS =
  /<w:(?:cols|formProt|vAlign|noEndnote|titlePg|textDirection|bidi|rtlGutter|docGrid|printerSettings)\b|<\/w:sectPr>/;
const AFTER_TYPE =
  /<w:(?:pgSz|pgMar|paperSrc|pgBorders|lnNumType|pgNumType|cols|formProt|vAlign|noEndnote|titlePg|textDirection|bidi|rtlGutter|docGrid|printerSettings)\b|<\/w:sectPr>/;

/** The layout of a letter's first section: on a page of its own, numbered from 1. One for the right-hand page stays so. */
export function onNewPage(section: string): string {
  const isOnAPage = /<w:type\b[^>]*w:val="(?:nextPage|oddPage|evenPage)"/.test(section);
  const typed = isOnAPage
    ? section
    : section.replace(/<w:type\b[^>]*\/>/, '').replace(AFTER_TYPE, '<w:type w:val="nextPage"/>$&');
  const numbered = typed.replace(/<w:pgNumType\b([^>]*?)\s*\/>/, (_, rest: string) => {
    return `<w:pgNumType${rest.replace(/\s*w:start="[^"]*"/, '')} w:start="1"/>`;
  });
  if (numbered.includes('<w:pgNumType')) return numbered;
  return numbered.replace(AFTER_PAGE_NUMBERS, '<w:pgNumType w:start="1"/>$&');
}

/** The paragraph that ends a letter's last section: one point high, so that it needs no page of its own. */
export const sectionEnd = (section: string): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`;
