// The lines of a history file, opened. One that does not open comes all the same, with what is wrong with it: whether it is
// damage or a write that never came to its end is for others to say, and the lines behind it are still read.

import { Unreadable } from './line.ts';
import type { LineInFile } from './lines-in-file.ts';
import type { Seal } from './seal.ts';

export interface OpenedLine extends LineInFile {
  /** Unsealed; empty when it does not open. */
  bytes: Buffer;
  raw: Buffer;
  problem: string | null;
  /** Where what opened ends on the disk, before its newline. */
  end: number;
}

/**
 * Where a newline was lost or made, the lines behind it are sealed for another number than they are found at: so many are
 * tried. A line that is missing shows all the same, because the next one does not follow the one before it.
 */
const SHIFTS = [0, ...Array.from({ length: 16 }, (_, index) => index + 1), -1];

/** `file`: `history/000001.jsonl`. */
export async function* openedLines(
  lines: AsyncIterable<LineInFile>,
  seal: Seal,
  file: string,
): AsyncGenerator<OpenedLine> {
  let shift = 0;
  for await (const line of lines) {
    const found = open(line, seal, file, shift);
    if (typeof found === 'string') {
      const end = line.offset + line.bytes.length;
      yield { ...line, bytes: Buffer.alloc(0), raw: line.bytes, problem: found, number: line.number + shift, end };
      continue;
    }
    shift = found.number - line.number;
    const { number, bytes, length } = found;
    yield { ...line, bytes, raw: line.bytes, problem: null, number, end: line.offset + length };
  }
}

/** What opened, of how many bytes on the disk and sealed for which number; or why nothing did. */
function open(
  { bytes, number, isEnded }: LineInFile,
  seal: Seal,
  file: string,
  shift: number,
): { bytes: Buffer; length: number; number: number } | string {
  let what = '';
  // A last line that is whole up to its newline was acknowledged: only the newline itself was hit.
  for (const raw of isEnded || !seal.isSealed ? [bytes] : [bytes, bytes.subarray(0, -1)]) {
    for (const further of SHIFTS) {
      const sealedFor = number + shift + further;
      try {
        return { bytes: seal.open(raw, `${file}#${sealedFor}`), length: raw.length, number: sealedFor };
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        what ||= error.what;
      }
    }
  }
  return what;
}
