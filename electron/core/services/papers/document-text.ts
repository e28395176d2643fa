// All that a document says, as text; or why that cannot be had. A picture says things that nobody can search for: then the
// document is not half read, but named.

import { htmlToText } from '../../formats/html-text.ts';
import { readMail } from '../../formats/mail.ts';
import { mailAsText } from '../../formats/mail-as-text.ts';
import { sniffMediaType } from '../../formats/pdf/pdf-check.ts';
import { readPdfText } from '../../formats/pdf/pdf-text.ts';
import { rtfToText } from '../../formats/rtf-text.ts';
import { decodeText } from '../../formats/text-encoding.ts';
import { wordText } from './word-text.ts';

export type DocumentText =
  /** `beside`: files inside it that are not read, such as the attachments of a message. */
  | { kind: 'text'; text: string; beside: string[] }
  /** `why` follows "because": "it is a picture". */
  | { kind: 'none'; why: string };

const none = (why: string): DocumentText => ({ kind: 'none', why });
const PROTECTED = 'it is protected by a password';
const DAMAGED = 'it is damaged and cannot be read';

/** @throws AbortError only. */
export async function documentText(
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal | undefined,
): Promise<DocumentText> {
  if (bytes.length === 0) return none('the file is empty');
  const { mediaType, inWords } = sniffMediaType(bytes, name);
  if (mediaType.startsWith('image/')) return none(`it is ${inWords}: what it shows cannot be searched`);
  switch (mediaType) {
    case 'application/pdf':
      return pdf(bytes, signal);
    case 'text/plain':
      return said((await decodeText(bytes, signal)).text);
    case 'text/html':
      return said(htmlToText((await decodeText(bytes, signal)).text));
    case 'message/rfc822':
    case 'application/vnd.ms-outlook':
      return mail(bytes, name);
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return unlessDamaged(() => wordText(bytes));
    case 'application/rtf':
      return unlessDamaged(() => rtfToText(Buffer.from(bytes)));
    default: {
      const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(LOCKED);
      return none(isLocked ? PROTECTED : `it is ${inWords}, which cannot be searched here`);
    }
  }
}

/** The stream of an Office file that a password has encrypted. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

const said = (text: string, beside: string[] = []): DocumentText =>
  text.trim() === '' ? none('there is no text in it') : { kind: 'text', text, beside };

function unlessDamaged(read: () => string): DocumentText {
  try {
    return said(read());
  } catch {
    return none(DAMAGED);
  }
}

async function pdf(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<DocumentText> {
  const { state, pages } = await readPdfText(bytes, signal ? { signal } : {});
  if (state === 'passwordProtected') return none(PROTECTED);
  if (state === 'tooMuch') return none('it is too large to be searched through');
  if (state === 'corrupt') return none(DAMAGED);
  const scans = pages.flatMap(({ isScan }, index) => (isScan ? [index + 1] : []));
  if (scans.length === pages.length) return none('it is a scan: a picture of text, which cannot be searched');
  if (scans.length > 0) {
    const which =
      scans.length === 1 ? `page ${scans[0]} is a scan` : `pages ${scans.slice(0, 20).join(', ')} are scans`;
    return none(`${which}, which cannot be searched`);
  }
  return said(pages.map(({ text }) => text).join('\n\n'));
}

async function mail(bytes: Uint8Array, name: string): Promise<DocumentText> {
  const read = await readMail(bytes, name);
  if (read.kind === 'broken') return none(DAMAGED);
  return said(
    mailAsText(read),
    read.attachments.map((attachment) => attachment.name),
  );
}
