// Where the log goes on after opening: behind its last whole line. What a killed program left half-written is cut off;
// where a line is damaged, nothing is touched and the log goes on in a new file, so that checking still names that line.

import type { HistoryEnd, HistoryFiles, HistoryLine } from '../store/history.ts';
import { NO_HASH, Unreadable } from '../store/line.ts';
import { type CheckedAccessLine, checkAccessLine } from './access-line.ts';

/** The last line's number and hash: what the next one chains to. */
export interface AccessLogHead {
  n: number;
  hash: string;
}

export const EMPTY_HEAD: AccessLogHead = { n: 0, hash: NO_HASH };

export interface EndOfLog {
  head: AccessLogHead;
  /** A line had been begun and was cut off. */
  wasTorn: boolean;
}

/** Finds the end, and gets the files ready to go on behind it. @throws what the disk throws */
export async function endOfLog(lines: HistoryFiles): Promise<EndOfLog> {
  let head = EMPTY_HEAD;
  let end: HistoryEnd | undefined;
  let isTorn = false;
  let isDamaged = false;
  for (const name of [...lines.names].reverse()) {
    for await (const line of lines.readFile(name)) {
      const found = wholeLine(line);
      if (found === undefined) {
        if (looksTorn(line)) isTorn = true;
        else isDamaged = true;
        continue;
      }
      // A whole line behind one that looked torn: that one was acknowledged.
      isDamaged ||= isTorn;
      head = { n: found.head.n, hash: found.hash };
      const offset = line.offset + found.length + (line.isEnded ? 1 : 0);
      end = { file: line.file, offset, lines: line.number, isEnded: line.isEnded };
    }
    if (end !== undefined || isDamaged) break;
  }
  if (isDamaged) return { head, wasTorn: false };
  await lines.settle(end);
  return { head, wasTorn: isTorn };
}

/** With how many bytes it takes on the disk. A last line that only lost its newline is whole. */
function wholeLine(line: HistoryLine): (CheckedAccessLine & { length: number }) | undefined {
  if (line.problem !== null) return undefined;
  const opened = line.end - line.offset;
  const tries = line.isEnded || opened < line.raw.length ? [line.bytes] : [line.bytes, line.bytes.subarray(0, -1)];
  for (const bytes of tries) {
    try {
      return { ...checkAccessLine(bytes), length: opened - (line.bytes.length - bytes.length) };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  return undefined;
}

/** A write that never came to its end: nothing follows, or a power cut left zero bytes where a page was not written. */
const looksTorn = ({ isInLastFile, isEnded, raw }: HistoryLine): boolean =>
  isInLastFile && (!isEnded || raw.includes(0));
