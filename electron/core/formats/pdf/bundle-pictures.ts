// Pictures for a bundle: their size, which way up they were taken, and whether they are whole. A phone stores a picture
// as the sensor lay and notes beside it how to turn it.

import type { Matrix } from './matrix.ts';

export interface Picture {
  mediaType: 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
  /** In pixels as stored, before turning. */
  width: number;
  height: number;
  /** EXIF's number, 1 to 8: 1 is upright. */
  orientation: number;
}

/** A PNG is unpacked in memory, four bytes a pixel and more: a tiny file may claim a huge picture. */
const MAX_PIXELS = 50_000_000;
const CUT_OFF = { reason: 'the picture is cut off or damaged' };
const TOO_LARGE = { reason: 'the picture has more than 50 million pixels' };

export function readPicture(bytes: Uint8Array, mediaType: Picture['mediaType']): Picture | { reason: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return mediaType === 'image/png' ? readPng(bytes, view) : readJpeg(bytes, view);
  } catch (problem) {
    if (problem instanceof RangeError) return CUT_OFF;
    throw problem;
  }
}

function readPng(bytes: Uint8Array, view: DataView): Picture | { reason: string } {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (!asBuffer(bytes).subarray(-1_024).includes('IEND')) return CUT_OFF;
  if (width === 0 || height === 0) return CUT_OFF;
  if (width * height > MAX_PIXELS) return TOO_LARGE;
  return { mediaType: 'image/png', bytes, width, height, orientation: 1 };
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** Goes from marker to marker: the size is in the frame's header, the turn in EXIF; the end mark comes after the scan. */
function readJpeg(bytes: Uint8Array, view: DataView): Picture | { reason: string } {
  let orientation = 1;
  let size: { width: number; height: number } | undefined;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return CUT_OFF;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe1) orientation = orientationIn(view, at + 4, at + 2 + length) ?? orientation;
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + length;
    if (marker === 0xda) {
      const isWhole = asBuffer(bytes).indexOf(Buffer.from([0xff, 0xd9]), at) >= 0;
      if (!isWhole || !size || size.width === 0 || size.height === 0) return CUT_OFF;
      return { mediaType: 'image/jpeg', bytes, ...size, orientation };
    }
  }
}

/** SOF0 to SOF15 without the three that are other things (tables, arithmetic coding, reserved). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Tag 0x0112 of the first directory of the TIFF that EXIF is. */
function orientationIn(view: DataView, from: number, to: number): number | undefined {
  if (to - from < 14 || view.getUint32(from) !== 0x45786966) return undefined;
  const tiff = from + 6;
  const isLittle = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, isLittle);
  if (directory + 2 > to) return undefined;
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > to) return undefined;
    if (view.getUint16(entry, isLittle) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** Puts the unit square, in which PDF draws a picture, upright into a box of this size. */
export function uprightMatrix(orientation: number, width: number, height: number): Matrix {
  const turned: Record<number, Matrix> = {
    2: [-width, 0, 0, height, width, 0],
    3: [-width, 0, 0, -height, width, height],
    4: [width, 0, 0, -height, 0, height],
    5: [0, -height, -width, 0, width, height],
    6: [0, -height, width, 0, 0, height],
    7: [0, height, width, 0, 0, 0],
    8: [0, height, -width, 0, width, 0],
  };
  return turned[orientation] ?? [width, 0, 0, height, 0, 0];
}

/** Whether the stored width is the upright height. */
export const isOnItsSide = (orientation: number): boolean => orientation >= 5;
