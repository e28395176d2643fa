// Reads what changed after a transaction: for each record of some collections, how it was before its first change since.
// What was cannot be told where a line is missing or damaged, so every line since must follow the one before it and lead
// to the present; payloads that nobody asks for are neither parsed nor checked.

import type { AnyRecord, CollectionName } from '../../../shared/domain/collections.ts';
import { historyIsDamaged } from './disk-errors.ts';
import type { HistoryFiles } from './history.ts';
import { beforeOf, checkPayloads, follows, type KeyFinder, parseHead, proveHead, Unreadable } from './line.ts';
import { type Migration, upgradeFrom } from './migrations/migration.ts';
import { turns } from './turns.ts';

/** Where the changes of one collection go. The first change of a record is the one that counts. */
export interface ChangesTaker {
  has(id: string): boolean;
  /** How the record stood; null when it was not there. */
  take(id: string, before: AnyRecord | null): void;
}

export interface SinceParts {
  history: HistoryFiles;
  migrations: readonly Migration[];
  /** What lies under a key that is not there was not there, for whoever asks. */
  keyFor: KeyFinder;
  /** The present up to which is read. */
  end: { seq: number; hash: string };
}

/** Milliseconds of work before others get their turn. */
const SLICE = 12;

/** `seq` lies before the end. @throws NotSaved where history is damaged; the signal's reason. Some changes may have been taken then. */
export async function readSince(
  { history, migrations, keyFor, end }: SinceParts,
  seq: number,
  takers: ReadonlyMap<string, ChangesTaker>,
  signal?: AbortSignal,
): Promise<void> {
  const first = `{"seq":${seq + 1},"part":1,`;
  const last = `{"seq":${end.seq},`;
  const marks = [...takers.keys()].map((name) => Buffer.from(`{"collection":"${name}",`));
  const pause = turns(SLICE);
  let chain: string | undefined;
  for await (const { bytes } of history.readFromFileOf(seq + 1)) {
    signal?.throwIfAborted();
    await pause();
    if (chain === undefined && !startsWith(bytes, first)) continue;
    try {
      const proven = proveHead(bytes);
      if (chain !== undefined && !follows(proven, chain)) throw new Unreadable('does not follow the line before it');
      chain = proven.hash;
      const isTouched = marks.some((mark) => proven.covered.includes(mark));
      if (isTouched) await takeFrom(bytes, parseHead(proven), takers, { migrations, keyFor }, pause);
    } catch (error) {
      throw error instanceof Unreadable ? historyIsDamaged() : error;
    }
    if (chain === end.hash && startsWith(bytes, last)) return;
  }
  throw historyIsDamaged();
}

async function takeFrom(
  line: Buffer,
  checked: ReturnType<typeof parseHead>,
  takers: ReadonlyMap<string, ChangesTaker>,
  { migrations, keyFor }: Pick<SinceParts, 'migrations' | 'keyFor'>,
  pause: () => Promise<void> | undefined,
): Promise<void> {
  const { changes, format } = checked.head;
  // A line holds a record once, so none of these is taken twice.
  const wanted = changes.map(({ collection, id }) => {
    const taker = takers.get(collection);
    return taker && !taker.has(id) ? taker : undefined;
  });
  if (wanted.every((taker) => taker === undefined)) return;
  const upgrade = upgradeFrom(format, migrations);
  const spans = checkPayloads(line, checked, (index) => wanted[index] !== undefined, keyFor);
  for (const [index, span] of spans.entries()) {
    const taker = wanted[index];
    const change = changes[index];
    if (!taker || !change) continue;
    // Erased on purpose: what it said is gone from here too.
    const before = span && (beforeOf(line, span) as AnyRecord | null);
    taker.take(change.id, before && upgrade ? upgrade(change.collection as CollectionName, before) : before);
    if (index % 64 === 0) await pause();
  }
}

const startsWith = (line: Buffer, text: string): boolean => line.toString('latin1', 0, text.length) === text;
