// Names the attachments of a message: each safe, none twice, and none without an extension that says what it is.

import { safeFileName } from './file-names.ts';
import type { MailAttachment } from './mail.ts';

const MOST_ATTACHMENTS = 500;

/** What a part is called that has no name. */
const UNNAMED: Record<string, string> = {
  'message/rfc822': 'message.eml',
  'message/global': 'message.eml',
  'message/delivery-status': 'delivery status.txt',
  'text/rfc822-headers': 'headers.txt',
  'text/calendar': 'invitation.ics',
  'application/ics': 'invitation.ics',
  'text/vcard': 'contact.vcf',
  'text/plain': 'text.txt',
  'text/html': 'page.html',
  'text/csv': 'table.csv',
  'image/jpeg': 'picture.jpg',
  'image/png': 'picture.png',
  'image/gif': 'picture.gif',
  'image/webp': 'picture.webp',
  'image/heic': 'picture.heic',
  'image/svg+xml': 'picture.svg',
  'application/pdf': 'document.pdf',
  'application/ms-tnef': 'winmail.dat',
  'application/pkcs7-mime': 'smime.p7m',
  'application/pkcs7-signature': 'smime.p7s',
  'application/pgp-signature': 'signature.asc',
  'application/vnd.ms-outlook': 'message.msg',
};

const TNEF =
  'The attachment winmail.dat can be opened by Outlook only. Ask the sender for the files themselves, sent as plain text or HTML.';
const SEALED = 'This message is encrypted or signed as a whole: what it says can be read in the mail program only.';

export class AttachmentList {
  readonly attachments: MailAttachment[] = [];
  private readonly names: string[] = [];
  private readonly notes: Set<string>;

  constructor(notes: Set<string>) {
    this.notes = notes;
  }

  /** `name`: as the message has it, from a stranger. */
  add(name: string | null | undefined, mediaType: string, bytes: Uint8Array): void {
    if (this.attachments.length >= MOST_ATTACHMENTS) {
      this.notes.add(`This message has more than ${MOST_ATTACHMENTS} attachments; the others were left out.`);
      return;
    }
    const type = mediaType.trim().toLowerCase() || 'application/octet-stream';
    const wanted = name?.trim() ? name : (UNNAMED[type] ?? 'attachment.bin');
    const safe = safeFileName(wanted, this.names);
    this.names.push(safe);
    this.attachments.push({ name: safe, mediaType: type, bytes });
    if (type === 'application/ms-tnef' || /^winmail.*\.dat$/i.test(safe)) this.notes.add(TNEF);
    if (/^application\/(x-)?pkcs7-mime$/.test(type) || type === 'application/pgp-encrypted') this.notes.add(SEALED);
  }
}
