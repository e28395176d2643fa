// Reads a file line by line in chunks, so that neither a giant string nor a giant buffer is ever made.

import type { Files } from './files.ts';

export interface LineInFile {
  /** Without its newline. Valid until the next line is asked for. */
  bytes: Buffer;
  /** From 1. */
  number: number;
  /** Where the line begins, in bytes. */
  offset: number;
  /** Whether a newline follows it. */
  isEnded: boolean;
}

const CHUNK = 1 << 20;
const NEWLINE = 0x0a;

/**
 * The lines of a file, from where line `from` begins (default: the first) up to `end` bytes (default: all of it).
 * A last line without its newline comes too.
 */
export async function* linesInFile(
  files: Files,
  path: string,
  { from, end = Number.POSITIVE_INFINITY }: { from?: { offset: number; number: number }; end?: number } = {},
): AsyncGenerator<LineInFile> {
  const file = await files.open(path, 'read');
  try {
    let buffer = Buffer.allocUnsafe(CHUNK + CHUNK / 4);
    let filled = 0;
    let searched = 0;
    let offset = from?.offset ?? 0;
    let number = (from?.number ?? 1) - 1;
    for (;;) {
      if (filled === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
      const room = Math.min(buffer.length - filled, end - offset - filled);
      const count = room > 0 ? await file.read(buffer.subarray(filled, filled + room), offset + filled) : 0;
      filled += count;
      let start = 0;
      for (;;) {
        const stop = buffer.subarray(0, filled).indexOf(NEWLINE, Math.max(start, searched));
        if (stop < 0) break;
        number += 1;
        yield { bytes: buffer.subarray(start, stop), number, offset: offset + start, isEnded: true };
        start = stop + 1;
      }
      if (count === 0) {
        if (filled > start) {
          yield { bytes: buffer.subarray(start, filled), number: number + 1, offset: offset + start, isEnded: false };
        }
        return;
      }
      buffer.copyWithin(0, start, filled);
      filled -= start;
      offset += start;
      searched = filled;
    }
  } finally {
    await file.close();
  }
}
