// A PNG as an image of a PDF without holding up anybody: PDF unpacks PNG's own rows, so most are taken as they are; one
// that can be seen through is taken apart into colours and transparency, in slices, with the packing done elsewhere.

import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { type PDFDocument, PDFRawStream, type PDFRef } from 'pdf-lib';
import type { Turns } from '../turns.ts';

const unpack = promisify(inflate);
const pack = promisify(deflate);

interface Png {
  width: number;
  height: number;
  bits: number;
  /** 0 grey, 2 colours, 3 palette, 4 grey and transparency, 6 colours and transparency. */
  colour: number;
  isInterlaced: boolean;
  palette: Uint8Array | undefined;
  hasTransparentColour: boolean;
  /** The packed rows. */
  rows: Buffer;
}

/** Undefined for the rare kinds that are better left to a library. Throws a RangeError when the picture is damaged. */
export async function embedPngRows(target: PDFDocument, bytes: Uint8Array, turns: Turns): Promise<PDFRef | undefined> {
  const png = readChunks(bytes);
  const hasAlpha = png.colour === 4 || png.colour === 6;
  if (png.isInterlaced || png.hasTransparentColour || (hasAlpha && png.bits !== 8)) return undefined;
  if (png.colour === 3 && !png.palette) throw new RangeError('The picture has no palette.');
  const channels = png.colour === 2 ? 3 : png.colour === 4 ? 2 : png.colour === 6 ? 4 : 1;
  const rowBytes = Math.ceil((png.width * channels * png.bits) / 8);
  const raw = await unpackAll(png.rows, (rowBytes + 1) * png.height);
  if (!hasAlpha)
    return register(target, png, png.rows, { ...predicted(channels, png), ColorSpace: spaceOf(target, png) });
  const { colours, alpha } = await apart(raw, png, channels, turns);
  const [packedColours, packedAlpha] = await Promise.all([pack(colours), pack(alpha)]);
  const mask = register(target, png, packedAlpha, { ColorSpace: 'DeviceGray' });
  const space = png.colour === 4 ? 'DeviceGray' : 'DeviceRGB';
  return register(target, png, packedColours, { ColorSpace: space, SMask: mask });
}

function readChunks(bytes: Uint8Array): Png {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: Buffer[] = [];
  let palette: Uint8Array | undefined;
  let hasTransparentColour = false;
  for (let at = 8; ; ) {
    const length = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    const content = file.subarray(at + 8, at + 8 + length);
    if (content.length < length) throw new RangeError('The picture is cut off.');
    if (kind === 'IDAT') parts.push(content);
    if (kind === 'PLTE') palette = content;
    if (kind === 'tRNS') hasTransparentColour = true;
    if (kind === 'IEND') break;
    at += 12 + length;
  }
  const [bits = 0, colour = 0] = [file[24], file[25]];
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  return {
    width,
    height,
    bits,
    colour,
    isInterlaced: file[28] !== 0,
    palette,
    hasTransparentColour,
    rows: Buffer.concat(parts),
  };
}

/** All rows, and no more than there should be: a small file may unpack to anything. */
async function unpackAll(rows: Buffer, expected: number): Promise<Buffer> {
  const raw = await unpack(rows, { maxOutputLength: expected + 65_536 }).catch((problem: unknown) => {
    throw new RangeError('The picture cannot be unpacked.', { cause: problem });
  });
  if (raw.length < expected) throw new RangeError('The picture has fewer rows than it says.');
  return raw;
}

const predicted = (channels: number, { bits, width }: Png) => ({
  DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: bits, Columns: width },
});

function spaceOf(target: PDFDocument, { colour, palette }: Png): string | PDFRef {
  if (colour === 0) return 'DeviceGray';
  if (colour === 2) return 'DeviceRGB';
  const table = target.context.register(target.context.stream(palette!));
  const last = Math.floor(palette!.length / 3) - 1;
  return target.context.register(target.context.obj(['Indexed', 'DeviceRGB', last, table]));
}

interface ImageEntries {
  ColorSpace: string | PDFRef;
  SMask?: PDFRef;
  DecodeParms?: Record<string, number>;
}

function register(target: PDFDocument, png: Png, packed: Uint8Array, entries: ImageEntries): PDFRef {
  const dict = target.context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: png.width,
    Height: png.height,
    BitsPerComponent: png.bits,
    Filter: 'FlateDecode',
    Length: packed.length,
    ...entries,
  });
  return target.context.register(PDFRawStream.of(dict, packed));
}

/** Undoes the filter of every row and parts the last channel from the others; 8 bits each. */
async function apart(raw: Buffer, { width, height }: Png, channels: number, turns: Turns) {
  const rowBytes = width * channels;
  const colours = Buffer.allocUnsafe(width * height * (channels - 1));
  const alpha = Buffer.allocUnsafe(width * height);
  let above: Uint8Array = new Uint8Array(rowBytes);
  let toColours = 0;
  let toAlpha = 0;
  for (let row = 0; row < height; row += 1) {
    if (turns.due()) await turns.pass();
    const from = row * (rowBytes + 1);
    const line = raw.subarray(from + 1, from + 1 + rowBytes);
    unfilter(raw[from]!, line, above, channels);
    for (let at = 0; at < rowBytes; at += channels) {
      for (let channel = 0; channel < channels - 1; channel += 1) colours[toColours++] = line[at + channel]!;
      alpha[toAlpha++] = line[at + channels - 1]!;
    }
    above = line;
  }
  return { colours, alpha };
}

/** PNG 1.2, chapter 6, in place. `step` is the bytes of a pixel. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (filter === 0) return;
  if (filter > 4) throw new RangeError('The picture has a row of an unknown kind.');
  for (let at = 0; at < line.length; at += 1) {
    const left = at < step ? 0 : line[at - step]!;
    const up = above[at]!;
    const corner = at < step ? 0 : above[at - step]!;
    const added = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
    line[at] = line[at]! + added;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
