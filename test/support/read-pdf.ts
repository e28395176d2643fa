// A PDF read by another library than the one that wrote it.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page, lines joined by spaces. Throws pdf.js's PasswordException without the right password. */
export async function pdfPages(bytes: Uint8Array, password?: string): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, ...(password !== undefined && { password }) });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(
        items
          .map((item) => ('str' in item ? item.str : ''))
          .join(' ')
          .replace(/\s+/g, ' '),
      );
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
