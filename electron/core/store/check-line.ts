// Is a line of history what the store wrote? If not: is it damage, or does it look like a write that never came to its
// end? Only whoever knows what was acknowledged before it may believe the second.

import type { HistoryLine } from './history.ts';
import { type CheckedHead, checkHead, checkPayloads, type PayloadSpan, Unreadable } from './line.ts';

export type CheckedLine =
  | (CheckedHead & { bytes: Buffer; end: number; spans: PayloadSpan[] })
  | { what: string; looksTorn: boolean };

export function checkLine(line: HistoryLine): CheckedLine {
  // A file is followed by another only after all of it was acknowledged.
  if (!line.isEnded && !line.isInLastFile) return { what: 'breaks off', looksTorn: false };
  // No letter of base64 loses its only bit, so a zero byte is never one that was flipped.
  if (line.problem !== null) {
    const looksTorn = line.isInLastFile && (!line.isEnded || line.raw.includes(0));
    return { what: line.isEnded ? line.problem : 'breaks off', looksTorn };
  }
  // A last line that is whole up to its newline was acknowledged: only the newline itself was hit.
  const tries = line.isEnded ? [line.bytes] : [line.bytes, line.bytes.subarray(0, -1)];
  let what = '';
  for (const bytes of tries) {
    try {
      const checked = checkHead(bytes);
      const spans = checkPayloads(bytes, checked);
      return { ...checked, bytes, end: line.end - (line.bytes.length - bytes.length), spans };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      what ||= line.isEnded ? error.what : 'breaks off';
    }
  }
  return { what, looksTorn: line.isInLastFile && (!line.isEnded || hasHole(line.bytes)) };
}

/**
 * A power cut leaves zero bytes where a page was not written; a line's text holds none. One alone may also be a letter
 * that lost its only bit: then the line is whole with that letter put back, and it is damage.
 */
function hasHole(bytes: Buffer): boolean {
  const at = bytes.indexOf(0);
  if (at < 0) return false;
  if (bytes.includes(0, at + 1)) return true;
  const mended = Buffer.from(bytes);
  for (let bit = 1; bit < 256; bit *= 2) {
    mended[at] = bit;
    try {
      checkPayloads(mended, checkHead(mended));
      return false;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  return true;
}
