// Reads a message that somebody saved or dragged out of their mail program: .eml (any program) and .msg (Outlook).

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

/** Reads one message. Nothing in it is fetched or run. Never throws for what the bytes are. */
export declare function readMail(bytes: Uint8Array, fileName: string): Promise<MailReading>;
