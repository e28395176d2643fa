// Checks the whole log: every line's hash, its chain and its numbers, and that it still holds the lines of which others keep
// the hash: the store's anchor, and the transactions of history into which the log's last line was written.

import type { Verification } from '../store/desk-store.ts';
import { NO_HASH, Unreadable } from '../store/line.ts';
import { checkAccessLine } from './access-line.ts';
import type { AccessLog } from './access-log.ts';
import type { AccessLogHead } from './end-of-log.ts';

type Problem = Verification['problems'][number];

export interface CheckLogOptions {
  /** Lines that the log must hold, in any order. */
  known: readonly AccessLogHead[];
  signal?: AbortSignal | undefined;
  report: (problem: Problem) => void;
  /** Awaited after each line: lets others in. */
  pause: () => Promise<void> | undefined;
}

/** Resolves with how many lines there are. What is wrong is told to `report`, the first broken line first. */
export async function checkLog(log: AccessLog, options: CheckLogOptions): Promise<number> {
  const { signal, report, pause } = options;
  const known = new Map(options.known.filter(({ n }) => n > 0).map((each) => [each.n, each.hash]));
  let lines = 0;
  let n = 0;
  /** null behind a line that could not be read: what comes after is checked by itself again. */
  let chain: string | null = NO_HASH;
  for await (const line of log.lines()) {
    signal?.throwIfAborted();
    lines += 1;
    try {
      if (line.problem !== null) throw new Unreadable(line.problem);
      if (!line.isEnded) throw new Unreadable('breaks off');
      const { head, hash } = checkAccessLine(line.bytes);
      if (chain !== null && (head.previousHash !== chain || head.n !== n + 1)) {
        throw new Unreadable('does not follow the line before it');
      }
      const stated = known.get(head.n);
      if (stated !== undefined && stated !== hash) throw new Unreadable('is not the line that was here before');
      known.delete(head.n);
      n = head.n;
      chain = hash;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      report({ file: line.file, line: line.number, what: `Line ${line.number} ${error.what}.` });
      chain = null;
    }
    await pause();
  }
  const missing = Math.max(0, ...[...known.keys()].filter((each) => each > n));
  if (missing > 0) {
    report({
      file: 'access',
      line: null,
      what: `The log of who read what ends at line ${n}; there were ${missing} lines.`,
    });
  }
  return lines;
}
