// Reads a message in the form in which mail travels (RFC 5322 and MIME): .eml of any mail program, .emlx of Apple's.

import PostalMime, { type Address, type Attachment, addressParser, type Email } from 'postal-mime';
import { htmlToText } from './html-text.ts';
import type { MailAddress, MailReading } from './mail.ts';
import { AttachmentList } from './mail-attachments.ts';
import { readMailDate } from './mail-date.ts';
import { bodyText, oneLine, people, person } from './mail-text.ts';

const MOST_PARTS = 20_000;
const DEEPEST = 60;
const MOST_HEADERS = 2_000_000;

const NO_MAIL = 'This file is not a message. Save the message from the mail program as .eml or .msg and choose that.';
const TOO_MANY_PARTS = 'This message is made of more parts than any mail program makes, so it was not read.';
const NO_DATE = 'This message has no date that can be read: set the day yourself.';
const NO_ZONE = 'The date of this message names no time zone; its time was taken as UTC.';
const CUT = 'This message ends too early: the last part of it, or an attachment, may not be whole.';
const MANY = 'This file holds more than one message; only the first was read.';

/** What only a message begins with, so that a letter with a colon in its first line is none. */
const MAIL_HEADER =
  /^(from|to|cc|subject|date|message-id|received|return-path|delivered-to|mime-version|content-type|reply-to|sender|x-[a-z-]+|dkim-signature|arc-[a-z-]+|thread-[a-z]+):/im;
const HEADER_LINE = /^[!-9;-~]+[ \t]*:/;

export async function readEml(bytes: Uint8Array): Promise<MailReading> {
  const notes = new Set<string>();
  const message = firstMessage(bytes, notes);
  const head = latin(message.subarray(0, 65_536));
  const headers = head.split(/\r?\n\r?\n|\r\r/, 1)[0] ?? '';
  if (!HEADER_LINE.test(headers) || !MAIL_HEADER.test(headers)) return { kind: 'broken', why: NO_MAIL };
  if (countParts(message) > MOST_PARTS) return { kind: 'broken', why: TOO_MANY_PARTS };
  let email: Email;
  try {
    email = await PostalMime.parse(message, {
      forceRfc822Attachments: true,
      maxNestingDepth: DEEPEST,
      maxHeadersSize: MOST_HEADERS,
    });
  } catch {
    return { kind: 'broken', why: TOO_MANY_PARTS };
  }
  noteWhatIsWrong(message, email, notes);
  const list = new AttachmentList(notes);
  for (const attachment of email.attachments) await addAttachment(list, attachment);
  const from = mailboxes((email.from ?? email.sender) ? [(email.from ?? email.sender) as Address] : []);
  return {
    kind: 'ok',
    sentAt: sentAt(email, notes),
    from: people(from, notes)[0] ?? null,
    to: people(mailboxes(email.to), notes),
    cc: people(mailboxes(email.cc), notes),
    subject: oneLine(email.subject ?? ''),
    text: bodyText(email.text?.trim() ? email.text : htmlToText(email.html ?? ''), notes),
    messageId: identifier(email.messageId),
    attachments: list.attachments,
    notes: [...notes],
  };
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

export const identifier = (text: string | undefined): string | null =>
  oneLine(text ?? '').replace(/^<|>$/g, '') || null;

/** A file may begin with a mark, with Apple's count of bytes, or with the "From " line of a mailbox. */
function firstMessage(bytes: Uint8Array, notes: Set<string>): Uint8Array {
  let rest = bytes;
  if (rest[0] === 0xef && rest[1] === 0xbb && rest[2] === 0xbf) rest = rest.subarray(3);
  const start = latin(rest.subarray(0, 1_000));
  const apple = /^(\d{1,10})\s*\r?\n/.exec(start);
  if (apple) rest = rest.subarray(apple[0].length, apple[0].length + Number(apple[1]));
  const mailbox = /^(?:\r?\n)*(?:>?From [^\r\n]*\r?\n|\r?\n)?/.exec(start);
  if (apple || !mailbox || mailbox[0] === '') return rest;
  rest = rest.subarray(mailbox[0].length);
  if (!mailbox[0].includes('From ')) return rest;
  const another = /\r?\n\r?\nFrom [^\r\n]{5,200}\r?\n[!-9;-~]+:/.exec(latin(rest));
  if (another === null) return rest;
  notes.add(MANY);
  return rest.subarray(0, another.index);
}

/** How many lines could begin a part: counted before anything is built for each of them. */
function countParts(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x2d); at !== -1; at = bytes.indexOf(0x2d, at + 1)) {
    const before = at === 0 ? 0x0a : bytes[at - 1];
    if (bytes[at + 1] === 0x2d && (before === 0x0a || before === 0x0d)) count += 1;
  }
  return count;
}

function noteWhatIsWrong(message: Uint8Array, email: Email, notes: Set<string>): void {
  const type = email.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(type)?.[1]?.trimEnd();
  if (/^\s*multipart\//i.test(type) && boundary && !latin(message).includes(`--${boundary}--`)) notes.add(CUT);
  for (const [, label = ''] of latin(message.subarray(0, 1_000_000)).matchAll(/\bcharset\*?="?([^\s";]{1,60})/gi)) {
    if (!isKnownCharset(label)) {
      notes.add(`A part of this message is written in "${oneLine(label, 60)}", which may have been read wrongly.`);
    }
  }
}

function isKnownCharset(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return /^(utf-?7|ansi|default|us-ascii|cp\d+|x-cp\d+|iso-8859-\d+(-[ie])?)$/i.test(label);
  }
}

function sentAt(email: Email, notes: Set<string>): string | null {
  const header = email.headers.find(({ key }) => key === 'date')?.value ?? '';
  const { at, hasZone } = readMailDate(header);
  if (at === null) notes.add(NO_DATE);
  else if (!hasZone) notes.add(NO_ZONE);
  return at;
}

function mailboxes(addresses: readonly Address[] = []): MailAddress[] {
  return addresses.flatMap((each) => (each.group ?? [each]).map(({ name, address }) => person(name, address)));
}

/** The people of a header that stands by itself. */
export const peopleOf = (header: string): MailAddress[] => mailboxes(addressParser(header));

/** Formats of a message's own text that only some programs show; the text itself is read. */
const ANOTHER_VIEW = /^text\/(x-amp-html|watch-html|enriched|richtext)$/;

async function addAttachment(list: AttachmentList, attachment: Attachment): Promise<void> {
  const { filename, mimeType, content, disposition } = attachment;
  if (filename === null && disposition !== 'attachment' && ANOTHER_VIEW.test(mimeType)) return;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const isMessage = mimeType === 'message/rfc822' || mimeType === 'message/global';
  const name = isMessage ? await messageName(filename, bytes) : filename;
  list.add(name, mimeType, bytes);
}

/** A message within a message is called by its subject and opens as what it is. */
async function messageName(filename: string | null, bytes: Uint8Array): Promise<string> {
  if (filename) return /\.(eml|msg)$/i.test(filename) ? filename : `${filename}.eml`;
  const head = latin(bytes.subarray(0, 65_536)).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const { subject } = await PostalMime.parse(Buffer.from(`${head}\r\n\r\n`, 'latin1'));
  return `${oneLine(subject ?? '') || 'message'}.eml`;
}
