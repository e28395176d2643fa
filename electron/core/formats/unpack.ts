// Unpacks a zip that a stranger may have made, under limits: what a part says of its own size is not believed.

import { inflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';

/** A zip that unpacks to more than it should. */
export class UnpacksTooLarge extends Error {}

export interface UnpackLimits {
  parts: number;
  /** Bytes of one part that is XML. */
  xml: number;
  /** Bytes of all parts. */
  all: number;
  /** Only these are unpacked; all unless said. */
  wants?: (name: string) => boolean;
}

interface PackedPart {
  compressionMethod: string;
  getCompressedContent: () => Uint8Array;
}

/** The same zip with nothing left to unpack. @throws UnpacksTooLarge, or what a damaged zip throws. */
export function unpack(bytes: Uint8Array, limits: UnpackLimits): PizZip {
  const packed = new PizZip(bytes);
  const zip = new PizZip();
  const parts = Object.values(packed.files).filter((part) => !part.dir);
  if (parts.length > limits.parts) throw new UnpacksTooLarge();
  let left = limits.all;
  for (const part of parts) {
    if (limits.wants?.(part.name) === false) continue;
    const most = Math.min(left, /\.(xml|rels)$/i.test(part.name) ? limits.xml : limits.all);
    const content = unpackedPart((part as unknown as { _data: PackedPart })._data, most);
    left -= content.length;
    zip.file(part.name, content, { binary: true, createFolders: false });
  }
  return zip;
}

function unpackedPart(part: PackedPart, most: number): Uint8Array {
  const content = part.getCompressedContent();
  if (part.compressionMethod === '\x00\x00') {
    if (content.length > most) throw new UnpacksTooLarge();
    return Uint8Array.from(content);
  }
  if (content.length === 0) return new Uint8Array();
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? new UnpacksTooLarge() : error;
  }
}
