// All of a PDF that can be read: the text of its pages, a form feed between them, and what it says of itself.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfPages } from './read-pdf.ts';

export async function pdfText(bytes: Uint8Array): Promise<string> {
  return (await pdfPages(bytes)).join('\f');
}

/** Title, author and the like, and the outline. */
export async function pdfAbout(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    const document = await task.promise;
    return JSON.stringify([await document.getMetadata(), await document.getOutline(), await document.getAttachments()]);
  } finally {
    await task.destroy();
  }
}
