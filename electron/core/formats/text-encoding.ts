// Bytes to text, whatever wrote them: UTF-8, UTF-16 and Windows-1252, also where a file holds two of them because
// somebody pasted one list under another. No byte is lost and none becomes a question mark.

import { isAscii, isUtf8 } from 'node:buffer';
import { Turns } from './turns.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  text: string;
  encoding: Encoding;
  /** UTF-8 and Windows-1252 were both met; each was read as what it is. */
  isMixed: boolean;
}

const SLICE_BYTES = 1_048_576;
const SAMPLE_BYTES = 4_096;

/** What Windows-1252 means by the bytes 80 to 9F; the rest of it is Latin-1. */
const WINDOWS_1252 = [
  ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
].map((character) => new TextEncoder().encode(character));

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);

/** UTF-16 without its mark: nearly every other byte of Western text is zero. Which half tells the order. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const many = length * 0.35;
  const few = length * 0.05;
  if (odd > many && even < few) return 'utf-16le';
  if (even > many && odd < few) return 'utf-16be';
  return undefined;
}

/** How many bytes the UTF-8 sequence at `at` has; 0 when there is none that is well-formed. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : (first & 0xf0) === 0xe0 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  return isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

interface Counts {
  utf8: number;
  other: number;
}

/** UTF-8 in which whatever was Windows-1252 is UTF-8 too. */
function toUtf8(bytes: Uint8Array, counts: Counts): Uint8Array {
  const out = new Uint8Array(bytes.length * 3);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      out[length++] = byte;
      at += 1;
      continue;
    }
    const sequence = sequenceLength(bytes, at);
    const from = sequence > 0 ? bytes.subarray(at, at + sequence) : (WINDOWS_1252[byte] as Uint8Array);
    if (sequence > 0) counts.utf8 += 1;
    else counts.other += 1;
    for (const each of from) out[length++] = each;
    at += sequence > 0 ? sequence : 1;
  }
  return out.subarray(0, length);
}

/** The end of a slice that starts at `at`: after a line feed where there is one, so that no character is cut. */
function sliceEnd(bytes: Uint8Array, at: number): number {
  const wanted = at + SLICE_BYTES;
  if (wanted >= bytes.length) return bytes.length;
  const feed = bytes.lastIndexOf(10, wanted);
  if (feed > at) return feed + 1;
  let end = wanted;
  while (end < bytes.length && (bytes[end] as number) >= 0x80) end += 1;
  return end;
}

async function decodeBytes(bytes: Uint8Array, hasMark: boolean, signal?: AbortSignal): Promise<DecodedText> {
  const turns = new Turns(signal);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const counts: Counts = { utf8: 0, other: 0 };
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = sliceEnd(bytes, at);
    const slice = bytes.subarray(at, end);
    if (isUtf8(slice)) {
      if (!isAscii(slice)) counts.utf8 += 1;
      parts.push(decoder.decode(slice));
    } else {
      parts.push(decoder.decode(toUtf8(slice, counts)));
    }
    at = end;
    if (turns.due()) await turns.pass();
  }
  const isOther = counts.other > 0 && counts.utf8 === 0;
  const encoding = isOther ? 'windows-1252' : hasMark ? 'utf-8-bom' : 'utf-8';
  return { text: parts.join(''), encoding, isMixed: counts.other > 0 && counts.utf8 > 0 };
}

async function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', signal?: AbortSignal) {
  const turns = new Turns(signal);
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    parts.push(decoder.decode(bytes.subarray(at, at + SLICE_BYTES), { stream: at + SLICE_BYTES < bytes.length }));
    if (turns.due()) await turns.pass();
  }
  return { text: parts.join(''), encoding, isMixed: false };
}

/** The text of a file, without its byte order mark, and what it was written in. */
export async function decodeText(bytes: Uint8Array, signal?: AbortSignal): Promise<DecodedText> {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodeBytes(bytes.subarray(3), true, signal);
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes.subarray(2), 'utf-16le', signal);
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes.subarray(2), 'utf-16be', signal);
  const guessed = guessUtf16(bytes);
  if (guessed !== undefined) return decodeUtf16(bytes, guessed, signal);
  return decodeBytes(bytes, false, signal);
}
