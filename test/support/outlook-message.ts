// Writes .msg files as Outlook lays them out ([MS-OXMSG]), for tests of reading what Outlook's own sample has not: one
// recipient of each kind, bodies of one form only, messages within messages, names that nobody should trust.

import { burn } from '@kenjiuno/msgreader/lib/Burner.js';

const DIRECTORY = 1;
const DOCUMENT = 2;
const ROOT = 5;

export interface OutlookAttachment {
  name: string;
  mediaType?: string;
  bytes?: Uint8Array;
  /** A message within the message, instead of bytes. */
  message?: OutlookMessage;
  contentId?: string;
}

export interface OutlookMessage {
  messageClass?: string;
  subject?: string;
  senderName?: string;
  senderAddress?: string;
  /** ISO 8601. */
  sentAt?: string;
  body?: string;
  html?: Uint8Array;
  /** Packed as Outlook packs it, or as it is ("MELA"). */
  rtf?: Uint8Array;
  headers?: string;
  messageId?: string;
  /** Strings in this code page instead of Unicode. */
  codePage?: { number: number; encode: (text: string) => Uint8Array };
  internetCodePage?: number;
  recipients?: { name: string; address: string; kind: 'to' | 'cc' | 'bcc' }[];
  attachments?: OutlookAttachment[];
}

type Entry = Parameters<typeof burn>[0][number];

const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');

/** RTF as Outlook stores it when it does not pack it. */
export function storedRtf(rtf: string): Uint8Array {
  const bytes = Buffer.from(rtf, 'latin1');
  const head = Buffer.alloc(16);
  head.writeUInt32LE(bytes.length + 12, 0);
  head.writeUInt32LE(bytes.length, 4);
  head.write('MELA', 8, 'latin1');
  return Buffer.concat([head, bytes]);
}

class Storage {
  private readonly properties: Buffer[] = [];
  private readonly entries: Entry[];
  private readonly index: number;
  private readonly codePage: OutlookMessage['codePage'];

  constructor(entries: Entry[], index: number, codePage: OutlookMessage['codePage']) {
    this.entries = entries;
    this.index = index;
    this.codePage = codePage;
  }

  private add(entry: Omit<Entry, 'children'>): number {
    const index = this.entries.length;
    this.entries.push({ ...entry, children: [] });
    (this.entries[this.index]!.children as number[]).push(index);
    return index;
  }

  stream(name: string, bytes: Uint8Array): void {
    // The writer takes the whole buffer behind a view, so that each needs its own.
    const own = Uint8Array.from(bytes);
    this.add({ name, type: DOCUMENT as Entry['type'], length: own.length, binaryProvider: () => own });
  }

  storage(name: string): Storage {
    const index = this.add({ name, type: DIRECTORY as Entry['type'], length: 0 });
    return new Storage(this.entries, index, this.codePage);
  }

  text(id: number, text: string | undefined): void {
    if (text === undefined) return;
    const type = this.codePage ? 0x1e : 0x1f;
    const bytes = this.codePage ? this.codePage.encode(text) : Buffer.from(text, 'utf16le');
    this.stream(`__substg1.0_${hex(id, 4)}${hex(type, 4)}`, bytes);
  }

  bytes(id: number, bytes: Uint8Array | undefined): void {
    if (bytes !== undefined) this.stream(`__substg1.0_${hex(id, 4)}0102`, bytes);
  }

  number(id: number, value: number): void {
    this.property(id, 0x03, BigInt(value));
  }

  instant(id: number, at: string | undefined): void {
    if (at === undefined) return;
    this.property(id, 0x40, (BigInt(Date.parse(at)) + 11_644_473_600_000n) * 10_000n);
  }

  private property(id: number, type: number, value: bigint): void {
    const bytes = Buffer.alloc(16);
    bytes.writeUInt32LE(((id << 16) | type) >>> 0, 0);
    bytes.writeUInt32LE(6, 4);
    bytes.writeBigUInt64LE(value, 8);
    this.properties.push(bytes);
  }

  finish(headBytes: number): void {
    this.stream('__properties_version1.0', Buffer.concat([Buffer.alloc(headBytes), ...this.properties]));
  }
}

const KINDS = { to: 1, cc: 2, bcc: 3 };

function fill(storage: Storage, message: OutlookMessage, headBytes: number): void {
  storage.text(0x001a, message.messageClass ?? 'IPM.Note');
  storage.text(0x0037, message.subject);
  storage.text(0x0c1a, message.senderName);
  storage.text(0x0c1f, message.senderAddress);
  storage.text(0x1000, message.body);
  storage.text(0x007d, message.headers);
  storage.text(0x1035, message.messageId);
  storage.bytes(0x1009, message.rtf);
  storage.bytes(0x1013, message.html);
  storage.instant(0x0039, message.sentAt);
  if (message.codePage) storage.number(0x3ffd, message.codePage.number);
  if (message.internetCodePage) storage.number(0x3fde, message.internetCodePage);
  for (const [at, { name, address, kind }] of (message.recipients ?? []).entries()) {
    const recipient = storage.storage(`__recip_version1.0_#${hex(at, 8)}`);
    recipient.text(0x3001, name);
    recipient.text(0x3003, address);
    recipient.number(0x0c15, KINDS[kind]);
    recipient.finish(8);
  }
  for (const [at, { name, mediaType, bytes, message: inner, contentId }] of (message.attachments ?? []).entries()) {
    const attachment = storage.storage(`__attach_version1.0_#${hex(at, 8)}`);
    attachment.text(inner ? 0x3001 : 0x3707, name);
    attachment.text(0x370e, mediaType);
    attachment.text(0x3712, contentId);
    attachment.bytes(0x3701, bytes);
    if (inner) fill(attachment.storage('__substg1.0_3701000D'), inner, 24);
    attachment.finish(8);
  }
  storage.finish(headBytes);
}

export function makeOutlookMessage(message: OutlookMessage): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: ROOT as Entry['type'], length: 0, children: [] }];
  fill(new Storage(entries, 0, message.codePage), message, 32);
  return Uint8Array.from(burn(entries));
}
