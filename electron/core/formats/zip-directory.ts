// What a zip holds, as its directory at the end lists it. What the directory says of a part's place is checked against
// the bytes; what it says of a part's size once unpacked is not believed by anybody.

const END = 0x0605_4b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const WIDE_END_LOCATOR = 0x0706_4b50;
const WIDE_END_LOCATOR_LENGTH = 20;
const WIDE_END = 0x0606_4b50;
const WIDE_END_LENGTH = 56;
const ENTRY = 0x0201_4b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x0403_4b50;
const LOCAL_LENGTH = 30;
const WIDE_EXTRA = 1;
/** A field of 32 bits that holds this stands for one of 64 bits elsewhere. */
const WIDE = 0xffff_ffff;

/** Bytes that are no zip, or one that was cut off or contradicts itself. */
export class DamagedZip extends Error {}

export interface ZipPart {
  name: string;
  isEncrypted: boolean;
  /** 0 is stored as it is, 8 is deflated. */
  method: number;
  crc32: number;
  packedSize: number;
  /** As the directory says: for telling how far somebody is, and nothing else. */
  size: number;
  /** Where its entry in the directory and its own header begin. */
  entryAt: number;
  headerAt: number;
}

function endOf(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = zip.length - END_LENGTH; at >= first; at -= 1) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  throw new DamagedZip('no end of a zip');
}

/** Where the directory begins and how many entries it has. */
function directoryOf(zip: Buffer): { at: number; entries: number } {
  const end = endOf(zip);
  const entries = zip.readUInt16LE(end + 10);
  const at = zip.readUInt32LE(end + 16);
  if (at !== WIDE && entries !== 0xffff) return { at, entries };
  const locator = end - WIDE_END_LOCATOR_LENGTH;
  if (locator < 0 || zip.readUInt32LE(locator) !== WIDE_END_LOCATOR) return { at, entries };
  const wide = Number(zip.readBigUInt64LE(locator + 8));
  if (wide > zip.length - WIDE_END_LENGTH || zip.readUInt32LE(wide) !== WIDE_END) throw new DamagedZip('no wide end');
  return { at: Number(zip.readBigUInt64LE(wide + 48)), entries: Number(zip.readBigUInt64LE(wide + 32)) };
}

/** The sizes of 64 bits, in the order in which those of 32 bits that stand for them come. */
function wideFields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === WIDE_EXTRA) {
      const count = Math.floor(Math.min(length, extra.length - at - 4) / 8);
      return Array.from({ length: count }, (_, index) => Number(extra.readBigUInt64LE(at + 4 + index * 8)));
    }
    at += 4 + length;
  }
  return [];
}

/** Every file of the zip, in the directory's order. @throws DamagedZip. */
export function readDirectory(zip: Buffer, most: number): ZipPart[] {
  const { at: start, entries } = directoryOf(zip);
  if (entries > most) throw new DamagedZip('too many entries');
  const parts: ZipPart[] = [];
  let at = start;
  for (let left = entries; left > 0; left -= 1) {
    if (at + ENTRY_LENGTH > zip.length || zip.readUInt32LE(at) !== ENTRY) throw new DamagedZip('no entry');
    const nameLength = zip.readUInt16LE(at + 28);
    const extraLength = zip.readUInt16LE(at + 30);
    const next = at + ENTRY_LENGTH + nameLength + extraLength + zip.readUInt16LE(at + 32);
    if (next > zip.length) throw new DamagedZip('an entry is cut off');
    const nameEnd = at + ENTRY_LENGTH + nameLength;
    const wide = wideFields(zip.subarray(nameEnd, nameEnd + extraLength));
    const fieldOf = (narrow: number): number => (narrow === WIDE ? (wide.shift() ?? WIDE) : narrow);
    const size = fieldOf(zip.readUInt32LE(at + 24));
    const packedSize = fieldOf(zip.readUInt32LE(at + 20));
    const headerAt = fieldOf(zip.readUInt32LE(at + 42));
    parts.push({
      name: zip.toString('utf8', at + ENTRY_LENGTH, nameEnd),
      isEncrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      crc32: zip.readUInt32LE(at + 16),
      packedSize,
      size,
      entryAt: at,
      headerAt,
    });
    at = next;
  }
  return parts;
}

/** The bytes of a part as they are packed. @throws DamagedZip when they are not all there. */
export function packedBytes(zip: Buffer, { headerAt, packedSize }: ZipPart): Buffer {
  if (headerAt + LOCAL_LENGTH > zip.length || zip.readUInt32LE(headerAt) !== LOCAL) throw new DamagedZip('no header');
  const from = headerAt + LOCAL_LENGTH + zip.readUInt16LE(headerAt + 26) + zip.readUInt16LE(headerAt + 28);
  if (from + packedSize > zip.length) throw new DamagedZip('a part is cut off');
  return zip.subarray(from, from + packedSize);
}
