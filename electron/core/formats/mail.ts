// Reads a message that somebody saved or dragged out of their mail program: .eml (any program) and .msg (Outlook). What
// it is, its bytes say and not its name.

import { isCompoundFile } from './compound-file.ts';
import { safeFileName } from './file-names.ts';
import { readEml } from './mail-eml.ts';
import { readMsg } from './mail-msg.ts';

export interface MailAddress {
  name: string;
  /** Empty where the message names somebody without an address. */
  address: string;
}

export interface MailAttachment {
  /** Safe to keep and to save: see `safeFileName`. No two of a message are the same. */
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

export interface Mail {
  kind: 'ok';
  /** ISO 8601, UTC; null where the message bears no date that can be read. */
  sentAt: string | null;
  from: MailAddress | null;
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  /** Plain text, also of a message that has only HTML or RTF. Links stay as text. */
  text: string;
  /** Without its angle brackets; null where there is none. */
  messageId: string | null;
  attachments: MailAttachment[];
  /** What could not be read or was left out, each a sentence for the person who brought the message. */
  notes: string[];
}

export type MailReading = Mail | { kind: 'broken'; why: string };

/** The largest that mail servers pass on, encoded: 100 MB of attachments and more. */
const MOST_BYTES = 160_000_000;

const OTHER_FILES: readonly (readonly [starts: string, why: string])[] = [
  ['%PDF-', 'This is a PDF, not a message. Add it as a document instead.'],
  ['PK\x03\x04', 'This is a Word or Excel document or a zip, not a message. Add it as a document instead.'],
  ['\x89PNG', 'This is a picture, not a message. Add it as a document instead.'],
  ['\xff\xd8\xff', 'This is a picture, not a message. Add it as a document instead.'],
  ['GIF8', 'This is a picture, not a message. Add it as a document instead.'],
  ['\x78\x9f\x3e\x22', 'This is a winmail.dat, which only Outlook opens. Ask for the message itself.'],
  ['!BDN', 'This is a whole mailbox of Outlook (.pst). Open it in Outlook and save the one message.'],
];

/**
 * Reads one message. Nothing in it is fetched or run. Never throws for what the bytes are: what cannot be read is
 * `broken`, with a sentence for whoever chose the file; what can be read in part says so in `notes`.
 */
export async function readMail(bytes: Uint8Array, fileName: string): Promise<MailReading> {
  if (bytes.length === 0) return { kind: 'broken', why: `The file "${safeFileName(fileName)}" is empty.` };
  if (bytes.length > MOST_BYTES) {
    return { kind: 'broken', why: 'This message is larger than any that mail servers pass on, so it was not read.' };
  }
  if (isCompoundFile(bytes)) return readMsg(bytes);
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const other = OTHER_FILES.find(([starts]) => start.startsWith(starts));
  return other ? { kind: 'broken', why: other[1] } : readEml(bytes);
}
