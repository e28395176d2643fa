// Unpacks one part of a zip piece by piece, off the thread that answers people, and stops as soon as it turns out larger
// than such a part can be: a few kilobytes may unpack to many gigabytes.

import { crc32, createInflateRaw } from 'node:zlib';
import { UnpacksTooLarge } from './unpack.ts';
import { DamagedZip, packedBytes, type ZipPart } from './zip-directory.ts';

const PIECE_BYTES = 262_144;
/** Repeated nothing packs a thousand times smaller, the rows of a list a few dozen times. */
const MOST_TIMES_ITS_SIZE = 250;
const SMALL = 33_554_432;

/** How many bytes may still be unpacked of the whole zip. */
export interface Allowance {
  bytes: number;
}

const STORED = 0;
const DEFLATED = 8;

/**
 * The bytes of the part in order. @throws UnpacksTooLarge past the allowance or past all likelihood; DamagedZip when
 * its check sum differs; what zlib throws of damaged bytes.
 */
export async function* unpackPart(zip: Buffer, part: ZipPart, allowance: Allowance): AsyncGenerator<Buffer> {
  const packed = packedBytes(zip, part);
  const most = Math.max(SMALL, packed.length * MOST_TIMES_ITS_SIZE);
  let sum = 0;
  let size = 0;
  for await (const piece of piecesOf(packed, part.method)) {
    size += piece.length;
    allowance.bytes -= piece.length;
    if (allowance.bytes < 0 || size > most) throw new UnpacksTooLarge();
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== part.crc32) throw new DamagedZip('a check sum differs');
}

async function* piecesOf(packed: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method === STORED) {
    for (let at = 0; at < packed.length; at += PIECE_BYTES) yield packed.subarray(at, at + PIECE_BYTES);
    return;
  }
  if (method !== DEFLATED) throw new DamagedZip('packed in a way that workbooks are not');
  const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
  inflate.end(packed);
  yield* inflate;
}
