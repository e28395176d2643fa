// The time of packing is written beside every file in a zip; with one fixed day in its place the same content gives the
// same bytes, whenever it is packed.

const END = 0x0605_4b50;
const END_LENGTH = 22;
const ENTRY = 0x0201_4b50;
const ENTRY_LENGTH = 46;
/** 1 January 1980, 00:00: the first moment that a zip knows. */
const FIRST_MOMENT = 0x0021_0000;

/** Sets the time of every file in this zip (no zip64) to the first that a zip knows. Changes the bytes in place. */
export function settleZipDates(zip: Buffer): void {
  let end = zip.length - END_LENGTH;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new RangeError('these bytes are no zip');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new RangeError('a zip lists a file that is not there');
    zip.writeUInt32LE(FIRST_MOMENT, at + 12);
    zip.writeUInt32LE(FIRST_MOMENT, zip.readUInt32LE(at + 42) + 10);
    at += ENTRY_LENGTH + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}
