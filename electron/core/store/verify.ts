// Checks all that is on the disk: every line of history, its hashes and its chain, and the snapshots' checksums.

import type { CheckBroughtBack } from './brought-back.ts';
import type { Verification } from './desk-store.ts';
import type { StoreDocument } from './document.ts';
import type { HistoryFiles } from './history.ts';
import { checkHead, checkPayloads, type KeyFinder, type LineHead, NO_HASH, Unreadable } from './line.ts';
import type { SnapshotAdapter } from './snapshot.ts';

export interface VerifyParts {
  document: StoreDocument;
  history: HistoryFiles;
  snapshots: SnapshotAdapter;
  /** Of sealed cases: what has no key here is not read. */
  keyFor?: KeyFinder;
  /** Whether a line holds what it may not hold any more. */
  broughtBack?: CheckBroughtBack;
  /** Checks of what lies beside history, such as the log of who read what: each tells what is wrong. */
  also?: readonly ((tell: CheckTold) => Promise<unknown>)[];
}

export interface CheckTold {
  signal: AbortSignal | undefined;
  report: (problem: Problem) => void;
  pause: () => Promise<void> | undefined;
}

export interface VerifyOptions {
  signal?: AbortSignal | undefined;
  /** In bytes. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Awaited after each line: lets others in. */
  pause: () => Promise<void> | undefined;
}

type Problem = Verification['problems'][number];

const MOST_PROBLEMS = 1_000;

export async function verify(parts: VerifyParts, options: VerifyOptions): Promise<Verification> {
  const { document, history, snapshots } = parts;
  const atLeast = { seq: document.seq, hash: document.hash };
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void (problems.length < MOST_PROBLEMS && problems.push(problem));
  const extents = await history.extents();
  const snapshotNames = await snapshots.names();
  const total = extents.reduce((sum, { bytes }) => sum + bytes, 0);
  const result = { transactions: 0, lines: 0, seq: 0, lastHash: NO_HASH };
  let before: LineHead | undefined;
  let chain: string | null = NO_HASH;
  let isReached = atLeast.seq === 0;
  let file = '';
  let doneBefore = 0;

  for await (const line of history.readAll()) {
    options.signal?.throwIfAborted();
    if (line.file !== file) {
      if (file) doneBefore += extents.find(({ name }) => file.endsWith(name))?.bytes ?? 0;
      file = line.file;
    }
    result.lines += 1;
    try {
      if (!line.isEnded) throw new Unreadable('breaks off');
      if (line.problem !== null) throw new Unreadable(line.problem);
      const checked = checkHead(line.bytes);
      const spans = checkPayloads(line.bytes, checked, undefined, parts.keyFor);
      const { head, hash } = checked;
      if (chain !== null && (head.previousHash !== chain || !follows(head, before))) {
        throw new Unreadable('does not follow the line before it');
      }
      before = head;
      chain = hash;
      const what = parts.broughtBack?.(line.bytes, checked, spans) ?? null;
      if (what !== null) report({ file: line.file, line: line.number, what: `Line ${line.number} ${what}.` });
      if (head.last) {
        result.transactions += 1;
        result.seq = head.seq;
        result.lastHash = hash;
        isReached ||= hash === atLeast.hash;
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      report({ file: line.file, line: line.number, what: `Line ${line.number} ${error.what}.` });
      // What comes after is checked by itself again.
      chain = null;
      before = undefined;
    }
    options.onProgress?.(doneBefore + line.end, total);
    await options.pause();
  }
  if (!isReached) {
    report({ file: 'history', line: null, what: `The history does not lead to transaction ${atLeast.seq}.` });
  }
  for (const name of snapshotNames) {
    try {
      for await (const _ of snapshots.check(name)) {
        options.signal?.throwIfAborted();
        await options.pause();
      }
    } catch (error) {
      if (error instanceof Unreadable) report({ file: `snapshot/${name}`, line: null, what: `It ${error.what}.` });
      // It was replaced by a newer one meanwhile.
      else if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  for (const check of parts.also ?? []) await check({ signal: options.signal, report, pause: options.pause });
  return { isSound: problems.length === 0, ...result, problems };
}

function follows(head: LineHead, before: LineHead | undefined): boolean {
  if (before && !before.last) return head.seq === before.seq && head.part === before.part + 1;
  return head.part === 1 && (before === undefined || head.seq === before.seq + 1);
}
