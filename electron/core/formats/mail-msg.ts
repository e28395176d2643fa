// Reads a message that Outlook saved or that was dragged out of it (.msg).

import MsgReaderModule, { type FieldsData } from '@kenjiuno/msgreader';
import { isSoundCompoundFile } from './compound-file.ts';
import { htmlToText } from './html-text.ts';
import type { MailAddress, MailReading } from './mail.ts';
import { AttachmentList } from './mail-attachments.ts';
import { readMailDate } from './mail-date.ts';
import { identifier, peopleOf } from './mail-eml.ts';
import { bodyText, oneLine, people, person } from './mail-text.ts';
import { rtfToText, unpackRtf } from './rtf-text.ts';

type MsgReaderClass = typeof MsgReaderModule;
// The package is CommonJS: Node hands over its whole exports, a bundler the default among them.
const MsgReader: MsgReaderClass =
  (MsgReaderModule as unknown as { default?: MsgReaderClass }).default ?? MsgReaderModule;

const DAMAGED = 'This Outlook message is damaged: it cannot be read. Save it again from Outlook, or as .eml.';
const NO_MESSAGE = 'This is a file of another Office program, not a message. Add it as a document instead.';
const NO_DATE = 'This message has no date that can be read: set the day yourself.';
const NOT_KEPT =
  'An attachment was left out: Outlook kept only a link to it, or an object that no other program opens.';
const ANOTHER_KIND =
  'This is a calendar entry, a contact or a task of Outlook, not a message. What it says was taken over.';

export function readMsg(bytes: Uint8Array): MailReading {
  if (!isSoundCompoundFile(bytes)) return { kind: 'broken', why: DAMAGED };
  try {
    return read(bytes);
  } catch {
    return { kind: 'broken', why: DAMAGED };
  }
}

/** Old messages are written in the sender's code page, which the message names; it is known once it has been read. */
function open(bytes: Uint8Array): { reader: MsgReaderModule; fields: FieldsData } {
  const readAs = (ansiEncoding: string) => {
    const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
    reader.parserConfig = { ansiEncoding };
    return { reader, fields: reader.getFileData() };
  };
  const first = readAs('cp1252');
  const page = first.fields.messageCodepage;
  if (page === undefined || page === 1252 || page === 1200) return first;
  try {
    return readAs(page === 65_001 ? 'utf8' : `cp${page}`);
  } catch {
    return first;
  }
}

function read(bytes: Uint8Array): MailReading {
  const { reader, fields } = open(bytes);
  const isMessage = fields.messageClass !== undefined || fields.subject !== undefined || fields.body !== undefined;
  if (fields.error !== undefined || !isMessage) return { kind: 'broken', why: NO_MESSAGE };
  const notes = new Set<string>();
  if (fields.messageClass !== undefined && !/^(IPM\.Note|REPORT\.|IPM\.Post)/i.test(fields.messageClass)) {
    notes.add(ANOTHER_KIND);
  }
  const list = new AttachmentList(notes);
  for (const attachment of fields.attachments ?? []) addAttachment(list, reader, attachment, notes);
  const recipients = fields.recipients ?? [];
  const sentTo = (kind: string): MailAddress[] =>
    people(recipients.filter(({ recipType }) => (recipType ?? 'to') === kind).map(recipient), notes);
  return {
    kind: 'ok',
    sentAt: sentAt(fields, notes),
    from: sender(fields),
    to: sentTo('to'),
    cc: sentTo('cc'),
    subject: oneLine(fields.subject ?? ''),
    text: bodyText(textOf(fields), notes),
    messageId: identifier(fields.messageId ?? header(fields, 'message-id')),
    attachments: list.attachments,
    notes: [...notes],
  };
}

/** One line of the headers with which the message travelled; there are none in one that was never sent. */
function header({ headers = '' }: FieldsData, name: string): string | undefined {
  const unfolded = headers.replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:(.*)$`, 'im').exec(unfolded)?.[1]?.trim();
}

/** Inside a firm, Outlook writes a path of its directory where the address belongs. */
const realAddress = (...candidates: (string | undefined)[]): string | undefined =>
  candidates.find((each) => each?.includes('@') && !each.startsWith('/'));

const quoteless = (name: string | undefined): string | undefined => name?.replace(/^'(.*)'$/, '$1');

const recipient = ({ name, smtpAddress, email }: FieldsData): MailAddress =>
  person(quoteless(name), realAddress(smtpAddress, email, quoteless(name)));

function sender(fields: FieldsData): MailAddress | null {
  const written = peopleOf(header(fields, 'from') ?? '')[0];
  const address = realAddress(
    fields.senderSmtpAddress,
    fields.sentRepresentingSmtpAddress,
    fields.senderEmail,
    written?.address,
    fields.creatorSMTPAddress,
  );
  const found = person(quoteless(fields.senderName) ?? written?.name, address);
  return found.name === '' && found.address === '' ? null : found;
}

function sentAt(fields: FieldsData, notes: Set<string>): string | null {
  for (const text of [fields.clientSubmitTime, header(fields, 'date'), fields.messageDeliveryTime]) {
    const { at } = readMailDate(text ?? '');
    if (at !== null) return at;
  }
  notes.add(NO_DATE);
  return null;
}

const CODE_PAGES: Record<number, string> = {
  65001: 'utf-8',
  20127: 'windows-1252',
  28591: 'windows-1252',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  20866: 'koi8-r',
  1200: 'utf-16le',
};

function decoderFor(page: number | undefined): TextDecoder {
  const name =
    page === undefined
      ? 'utf-8'
      : (CODE_PAGES[page] ?? (page > 28_591 && page < 28_607 ? `iso-8859-${page - 28_590}` : `windows-${page}`));
  try {
    return new TextDecoder(name);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** The plain text where there is any, else that of the HTML, else that of the rich text. */
function textOf(fields: FieldsData): string {
  if (fields.body?.trim()) return fields.body;
  if (fields.bodyHtml?.trim()) return htmlToText(fields.bodyHtml);
  if (fields.html && fields.html.length > 0) return htmlToText(decoderFor(fields.internetCodepage).decode(fields.html));
  if (fields.compressedRtf && fields.compressedRtf.length > 16) return rtfToText(unpackRtf(fields.compressedRtf));
  return '';
}

function addAttachment(list: AttachmentList, reader: MsgReaderModule, field: FieldsData, notes: Set<string>): void {
  if (field.innerMsgContent !== true && field.dataId === undefined) {
    notes.add(NOT_KEPT);
    return;
  }
  const { content } = reader.getAttachment(field);
  if (field.innerMsgContent) {
    const subject = oneLine(field.innerMsgContentFields?.subject ?? field.name ?? '') || 'message';
    list.add(`${subject}.msg`, 'application/vnd.ms-outlook', content);
    return;
  }
  const bare = field.fileName ?? field.name ?? field.fileNameShort;
  const name = bare && field.extension && !/\.[^.\s]{1,15}$/.test(bare) ? `${bare}${field.extension}` : bare;
  list.add(name, field.attachMimeTag ?? 'application/octet-stream', content);
}
