// A PDF opened so that its pages can be taken. Many are locked against changes and still open for everybody (payslips,
// bank statements); those are copied without the lock. Those that ask for a password stay shut.

import { ParseSpeeds, PDFDocument } from 'pdf-lib';
import { openingOptions, pdfReader } from './pdf-reader.ts';

export type OpenedPdf = { document: PDFDocument; skipPages: number } | 'passwordProtected' | 'damaged';

/** `skipPages`: how many of the first pages are not the file's own. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  try {
    return { document: await load(bytes), skipPages: 0 };
  } catch (problem) {
    // The library's own error class is compiled so that `instanceof` never holds: its message is what tells it apart.
    const isLocked = problem instanceof Error && /is encrypted/.test(problem.message);
    return isLocked ? openLocked(bytes) : 'damaged';
  }
}

const load = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true, parseSpeed: ParseSpeeds.Medium });

/** The reader opens the file and writes its pages into another, behind that one's own page. */
async function openLocked(bytes: Uint8Array): Promise<OpenedPdf> {
  const library = await pdfReader();
  const locked = library.getDocument(openingOptions(bytes));
  let numPages: number;
  try {
    ({ numPages } = await locked.promise);
  } catch (problem) {
    return problem instanceof library.PasswordException ? 'passwordProtected' : 'damaged';
  } finally {
    await locked.destroy();
  }
  const host = library.getDocument(openingOptions(await onePage()));
  try {
    const copied = await (await host.promise).extractPages([{ document: null }, { document: new Uint8Array(bytes) }]);
    const document = await load(copied);
    return document.getPageCount() === numPages + 1 ? { document, skipPages: 1 } : 'damaged';
  } catch {
    return 'damaged';
  } finally {
    await host.destroy();
  }
}

async function onePage(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  return document.save();
}
