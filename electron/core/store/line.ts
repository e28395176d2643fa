// A line of history: a part of a transaction. The line's hash covers everything but the payloads, and chains to the line
// before; each change's hash covers its own salted payload. So one payload can be erased and the chain still verifies.
// Lines are checked on their bytes, every one of which is compared or hashed: no flipped bit passes as the same thing.

import { hash, randomFillSync } from 'node:crypto';
import type { Reason } from './desk-store.ts';
import {
  type CaseKey,
  kindOf,
  openText,
  readSealed,
  SEALED_OPENING,
  type SealedKind,
  type SealedPayload,
  sealText,
  writeSealed,
} from './sealed-payload.ts';
import { Unreadable } from './unreadable.ts';

export { Unreadable };

/** What the first line of a history chains to. */
export const NO_HASH = '0'.repeat(64);
/** A line holds at most this many changes, and about as many bytes. */
export const LINE_CHANGES = 1_000;
export const LINE_BYTES = 1_000_000;

export interface LineHead {
  seq: number;
  /** From 1. */
  part: number;
  last: boolean;
  at: string;
  account: string;
  reason: Reason;
  format: number;
  changes: { collection: string; id: string; hash: string }[];
  previousHash: string;
}

export interface Payload {
  before: { id: string } | null;
  after: { id: string } | null;
  salt: string;
}

const HASH_KEY = ',"hash":"';
const PAYLOADS_KEY = '","payloads":[';
const BEFORE_KEY = '{"before":';
const AFTER_KEY = ',"after":';
const SALT_KEY = ',"salt":"';
const SALT_BYTES = 16;
const SALT_LENGTH = 24;
const HASH_LENGTH = 64;

const saltPool = Buffer.alloc(SALT_BYTES * 256);
let saltsUsed = 256;

function newSalt(): string {
  if (saltsUsed === 256) {
    randomFillSync(saltPool);
    saltsUsed = 0;
  }
  const at = saltsUsed * SALT_BYTES;
  saltsUsed += 1;
  return saltPool.toString('base64', at, at + SALT_BYTES);
}

/** A change as it will lie in its line, ready to be counted in bytes. */
export interface WrittenChange {
  collection: string;
  id: string;
  hash: string;
  payload: string;
}

interface ChangeToWrite {
  collection: string;
  id: string;
  before: unknown;
  after: unknown;
}

/** `under`: the key of the sealed case that it belongs to. */
export function writeChange(change: ChangeToWrite, under: CaseKey | null = null): WrittenChange {
  const { collection, id } = change;
  const text = `{"before":${JSON.stringify(change.before)},"after":${JSON.stringify(change.after)}${SALT_KEY}${newSalt()}"}`;
  const covering = hash('sha256', text);
  const place = { collection, id, hash: covering };
  const payload = under ? writeSealed(sealText(under, kindOf(change), text, place)) : text;
  return { ...place, payload };
}

/** The line's text, without its newline, and its hash. */
export function writeLine(
  head: Omit<LineHead, 'changes'>,
  changes: readonly WrittenChange[],
): { text: string; hash: string } {
  const { seq, part, last, at, account, reason, format, previousHash } = head;
  const listed = changes.map(({ collection, id, hash }) => ({ collection, id, hash }));
  const covered = JSON.stringify({ seq, part, last, at, account, reason, format, changes: listed, previousHash });
  // The hash covers the head up to where the hash itself is written: without its closing brace.
  const open = covered.slice(0, -1);
  const lineHash = hash('sha256', open);
  const payloads = changes.map(({ payload }) => payload).join(',');
  return { text: `${open}${HASH_KEY}${lineHash}${PAYLOADS_KEY}${payloads}]}`, hash: lineHash };
}

export interface CheckedHead {
  head: LineHead;
  hash: string;
  /** Where the payloads begin in the line's bytes. */
  payloadsAt: number;
}

/** The hash that a line says it has, unchecked; undefined when it is no line. */
export function statedHash(line: Buffer): string | undefined {
  const end = line.indexOf(PAYLOADS_KEY, 0, 'latin1');
  return end < HASH_LENGTH ? undefined : line.toString('latin1', end - HASH_LENGTH, end);
}

/** The bytes of a line's head, whose own hash holds, not parsed yet. */
export interface ProvenHead {
  /** Without its closing brace. */
  covered: Buffer;
  hash: string;
  payloadsAt: number;
}

/** @throws Unreadable */
export function proveHead(line: Buffer): ProvenHead {
  const end = line.indexOf(PAYLOADS_KEY, 0, 'latin1');
  const open = end - HASH_LENGTH - HASH_KEY.length;
  if (open < 0) throw new Unreadable('is not a line of history');
  const covered = line.subarray(0, open);
  const stated = line.toString('latin1', open, end);
  if (stated !== HASH_KEY + hash('sha256', covered)) throw new Unreadable('does not match its own hash');
  return { covered, hash: stated.slice(HASH_KEY.length), payloadsAt: end + PAYLOADS_KEY.length };
}

/** The head of a line whose own hash holds. @throws Unreadable */
export function checkHead(line: Buffer): CheckedHead {
  return parseHead(proveHead(line));
}

/** @throws Unreadable */
export function parseHead({ covered, hash, payloadsAt }: ProvenHead): CheckedHead {
  try {
    return { head: JSON.parse(`${covered.toString('utf8')}}`) as LineHead, hash, payloadsAt };
  } catch {
    throw new Unreadable('is not a line of history');
  }
}

/** Whether a line says that it comes right after the one with this hash. */
export function follows({ covered }: ProvenHead, previousHash: string): boolean {
  const ending = `,"previousHash":"${previousHash}"`;
  return covered.toString('latin1', covered.length - ending.length) === ending;
}

/** Where a payload lies in its line's bytes; null for one that was erased on purpose. */
export type PayloadSpan = PlainSpan | SealedSpan | null;
interface PlainSpan {
  from: number;
  to: number;
  sealed?: undefined;
}
interface SealedSpan {
  from: number;
  to: number;
  sealed: SealedPayload;
  /** What is in it, checked; null where nobody present can open it, or nobody wanted it. */
  text: string | null;
}

/** The key of a sealed payload, where whoever is present has it. */
export type KeyFinder = (payload: Pick<SealedPayload, 'sealed' | 'key'>) => Uint8Array | null;
const noKeys: KeyFinder = () => null;

/**
 * Checks every payload, or those that are wanted, against its change's hash, and that nothing else is there; a sealed one
 * where its key is there. Returns where each lies.
 * @throws Unreadable
 */
export function checkPayloads(
  line: Buffer,
  { head, payloadsAt }: CheckedHead,
  isWanted: (index: number) => boolean = () => true,
  keyFor: KeyFinder = noKeys,
): PayloadSpan[] {
  let at = payloadsAt;
  const spans = head.changes.map((change, index) => {
    if (index > 0) at = expect(line, at, ',');
    if (line.toString('latin1', at, at + 4) === 'null') {
      at += 4;
      return null;
    }
    const from = at;
    if (line.toString('latin1', from, from + SEALED_OPENING.length) === SEALED_OPENING) {
      at = sealedEnd(line, from);
      const sealed = readSealed(line.toString('utf8', from, at));
      const key = isWanted(index) ? keyFor(sealed) : null;
      const text = key && openText(key, sealed, change);
      if (text !== null) mustMatch(text, change);
      return { from, to: at, sealed, text };
    }
    at = payloadEnd(line, from);
    if (isWanted(index)) mustMatch(line.subarray(from, at), change);
    return { from, to: at };
  });
  if (expect(line, at, ']}') !== line.length) throw new Unreadable('goes on after its end');
  return spans;
}

/** Every payload of a checked line; as it lies there, where it is sealed and its key is not there. */
export function payloadsOf(line: Buffer, spans: readonly PayloadSpan[]): (Payload | SealedPayload | null)[] {
  return spans.map((span) => {
    if (span === null) return null;
    if (span.sealed && span.text === null) return span.sealed;
    return JSON.parse(span.sealed ? (span.text ?? '') : line.toString('utf8', span.from, span.to)) as Payload;
  });
}

export const isSealedPayload = (payload: Payload | SealedPayload): payload is SealedPayload => 'sealed' in payload;

/** A payload as it lies in its line. */
export const textOf = (line: Buffer, { from, to }: { from: number; to: number }): string =>
  line.toString('utf8', from, to);

/** What a plain payload did, without reading the records in it. */
export function kindOfText(text: string): SealedKind {
  const salted = SALT_KEY.length + SALT_LENGTH + 2;
  if (text.endsWith(`${AFTER_KEY}null`, text.length - salted)) return 'removed';
  return text.startsWith(`${BEFORE_KEY}null`) ? 'added' : 'changed';
}

/** The same line around other payloads; null for one that is erased. */
export function withPayloads(
  line: Buffer,
  { payloadsAt }: Pick<CheckedHead, 'payloadsAt'>,
  payloads: readonly (string | null)[],
): Buffer {
  const rest = `${payloads.map((payload) => payload ?? 'null').join(',')}]}`;
  return Buffer.concat([line.subarray(0, payloadsAt), Buffer.from(rest, 'utf8')]);
}

/** What a checked payload says was before, without reading what came after; null also where its key is not there. */
export function beforeOf(line: Buffer, span: Exclude<PayloadSpan, null>): Payload['before'] {
  if (span.sealed) return span.text === null ? null : (JSON.parse(span.text) as Payload).before;
  const { from, to } = span;
  const end = line.indexOf(AFTER_KEY, from, 'latin1');
  const text = line.toString('utf8', from + BEFORE_KEY.length, end);
  try {
    return JSON.parse(text) as Payload['before'];
  } catch {
    // A record may have a field of that name one day: up to there its brace is still open.
    return (JSON.parse(line.toString('utf8', from, to)) as Payload).before;
  }
}

function mustMatch(payload: string | Uint8Array, change: LineHead['changes'][number]): void {
  if (hash('sha256', payload) === change.hash) return;
  throw new Unreadable(`holds a change (${change.collection} ${change.id}) that does not match its hash`);
}

function expect(line: Buffer, at: number, text: string): number {
  if (line.toString('latin1', at, at + text.length) !== text) throw new Unreadable('is not a line of history');
  return at + text.length;
}

/** Ids and base64 hold neither quotes nor braces. */
function sealedEnd(line: Buffer, from: number): number {
  const end = line.indexOf('"}', from, 'latin1');
  if (end < 0) throw new Unreadable('holds a change without its end');
  return end + 2;
}

/** Text inside a record cannot hold an unescaped quote, so the salt's key found here is a key. */
function payloadEnd(line: Buffer, from: number): number {
  for (let at = from; ; ) {
    const salt = line.indexOf(SALT_KEY, at, 'latin1');
    if (salt < 0) throw new Unreadable('holds a change without its end');
    const end = salt + SALT_KEY.length + SALT_LENGTH + 2;
    // A record may have a field of that name one day: then this is not yet the end.
    if (line.toString('latin1', end - 2, end) === '"}' && [0x2c, 0x5d].includes(line[end] ?? 0)) return end;
    at = salt + SALT_KEY.length;
  }
}
