// The bundle's number on every page: at the foot, to the right, in a strip that nothing else uses, and as large in
// relation to the page as on any other.

import { type PDFDocument, type PDFPage, StandardFonts } from 'pdf-lib';
import type { Turns } from '../turns.ts';
import { footOf } from './bundle-sheets.ts';

export async function numberPages(bundle: PDFDocument, pages: readonly PDFPage[], turns: Turns): Promise<void> {
  // One of the fonts that every reader has: the number needs no letters.
  const font = await bundle.embedFont(StandardFonts.HelveticaBold);
  for (const [at, page] of pages.entries()) {
    if (turns.due()) await turns.pass();
    const { width, height } = page.getSize();
    const { fontSize, inset, baseline } = footOf(width, height);
    const number = String(at + 1);
    const x = width - inset - font.widthOfTextAtSize(number, fontSize);
    page.drawText(number, { font, size: fontSize, x, y: baseline });
  }
}
