// The time of packing is written beside every file in a zip; with one fixed day in its place the same content gives the
// same bytes, whenever it is packed.

import { readDirectory } from './zip-directory.ts';

/** 1 January 1980, 00:00: the first moment that a zip knows. */
const FIRST_MOMENT = 0x0021_0000;

/** Sets the time of every file in this zip to the first that a zip knows. Changes the bytes in place. @throws DamagedZip. */
export function settleZipDates(zip: Buffer): void {
  for (const { entryAt, headerAt } of readDirectory(zip, Number.POSITIVE_INFINITY)) {
    zip.writeUInt32LE(FIRST_MOMENT, entryAt + 12);
    zip.writeUInt32LE(FIRST_MOMENT, headerAt + 10);
  }
}
