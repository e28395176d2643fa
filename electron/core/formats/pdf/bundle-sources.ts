// Each document of a bundle looked at before anything is drawn: a PDF that can be taken page by page, a picture, a text
// (a message is one), or the reason why it cannot be included. Nothing is half included: a damaged file goes in whole or not at all.

import { PDFArray, type PDFDocument, type PDFPage, PDFRef } from 'pdf-lib';
import { readMail } from '../mail.ts';
import { mailAsText } from '../mail-as-text.ts';
import { decodeText } from '../text-encoding.ts';
import { type Picture, readPicture } from './bundle-pictures.ts';
import { openPdf } from './open-pdf.ts';
import { sniffMediaType } from './pdf-check.ts';

export type BundleSource =
  | { kind: 'pdf'; document: PDFDocument; pages: PDFPage[] }
  | { kind: 'picture'; picture: Picture }
  | { kind: 'text'; text: string }
  | { kind: 'none'; reason: string };

const MAX_PAGES = 5_000;
/** About 400 pages: more is data, not a document. */
const MAX_TEXT_CHARACTERS = 1_000_000;
/** The end of the file, where a whole PDF says that it ends; some programs add a little after it. */
const END_WITHIN = 65_536;

export const DAMAGED = 'it is damaged and cannot be read in full';
const PROTECTED = 'it is protected by a password';

/** What can be drawn of these bytes, or why nothing can. Throws only an AbortError. */
export async function readSource(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<BundleSource> {
  const { mediaType, inWords } = sniffMediaType(bytes, fileName);
  if (bytes.length === 0) return none('the file is empty');
  switch (mediaType) {
    case 'application/pdf':
      return readPdf(bytes);
    case 'image/png':
    case 'image/jpeg': {
      const picture = readPicture(bytes, mediaType);
      return 'reason' in picture ? none(picture.reason) : { kind: 'picture', picture };
    }
    case 'text/plain': {
      const { text } = await decodeText(bytes, signal);
      return printed(text);
    }
    case 'message/rfc822':
    case 'application/vnd.ms-outlook': {
      const mail = await readMail(bytes, fileName);
      return mail.kind === 'broken' ? none(DAMAGED) : printed(mailAsText(mail));
    }
    default:
      return none(`it is ${inWords}, which cannot become pages here`);
  }
}

const printed = (text: string): BundleSource =>
  text.length > MAX_TEXT_CHARACTERS ? none('it is a text of more than 400 pages') : { kind: 'text', text };

const none = (reason: string): BundleSource => ({ kind: 'none', reason });

async function readPdf(bytes: Uint8Array): Promise<BundleSource> {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-END_WITHIN);
  if (!end.includes('startxref')) return none(DAMAGED);
  const opened = await openPdf(bytes);
  if (opened === 'passwordProtected') return none(PROTECTED);
  if (opened === 'damaged') return none(DAMAGED);
  try {
    const { document, skipPages } = opened;
    const all = document.getPages();
    const pages = all.slice(skipPages);
    if (pages.length === 0) return none('it has no pages');
    if (pages.length > MAX_PAGES) return none(`it has more than ${MAX_PAGES.toLocaleString('en-GB')} pages`);
    const stated = document.catalog.Pages().Count().asNumber();
    if (stated !== all.length || !pages.every(({ node }) => hasItsContents(node))) return none(DAMAGED);
    return { kind: 'pdf', document, pages };
  } catch {
    return none(DAMAGED);
  }
}

type PageNode = PDFPage['node'];

/** Where the contents are referred to and are not there, the file was cut or rewritten badly: the page would be blank. */
function hasItsContents(node: PageNode): boolean {
  const contents = node.Contents();
  if (contents instanceof PDFArray) return contents.asArray().every((each) => isThere(node, each));
  return contents !== undefined || !node.entries().some(([key]) => key.decodeText() === 'Contents');
}

const isThere = (node: PageNode, each: unknown): boolean =>
  !(each instanceof PDFRef) || node.context.lookup(each) !== undefined;
