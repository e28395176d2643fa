// Goes through history and puts chosen payloads into another form: sealed, plain again, or null. Heads, hashes and the
// number of lines stay, so the chain verifies before and after. One file at a time is replaced whole; done again, it finds
// nothing to do. What cannot be read stays as it is.

import type { CollectionName } from '../../../shared/domain/collections.ts';
import type { TransactionSummary } from './document.ts';
import type { HistoryFiles, HistoryLine } from './history.ts';
import {
  type CheckedHead,
  checkHead,
  checkPayloads,
  kindOfText,
  type LineHead,
  type PayloadSpan,
  textOf,
  Unreadable,
  withPayloads,
} from './line.ts';
import { readSealed, SEALED_OPENING } from './sealed-payload.ts';
import { Summary } from './summary.ts';

/** A payload as it lies in history, and whose it is. */
export interface PayloadPlace {
  seq: number;
  collection: string;
  id: string;
  hash: string;
}

/** What becomes of a payload: the same text, another one, or `null` for one that is erased. */
export type ChangePayload = (place: PayloadPlace, text: string) => string | null;

export interface RewriteHistory {
  history: HistoryFiles;
  change: ChangePayload;
  /** Whether a line may hold something to change: the others are not looked into. */
  mayConcern: (head: LineHead, line: Buffer) => boolean;
  /** Of transactions that were looked into, as they are to be told from now on. */
  onSummary: (seq: number, summary: (row: TransactionSummary) => TransactionSummary) => void;
  onProgress?: ((done: number, total: number) => void) | undefined;
  pause: () => Promise<void> | undefined;
}

/** Resolves with how many payloads were changed. */
export async function rewriteHistory(parts: RewriteHistory): Promise<number> {
  const { history, onProgress } = parts;
  const extents = await history.extents();
  const total = extents.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  let changed = 0;
  for (const { name, bytes } of extents) {
    changed += await rewriteFile(parts, name);
    done += bytes;
    onProgress?.(done, total);
  }
  return changed;
}

async function rewriteFile(parts: RewriteHistory, name: string): Promise<number> {
  const { history, mayConcern, pause, onSummary } = parts;
  const seqs = new Set<number>();
  for await (const { line, checked } of readable(history, name)) {
    if (mayConcern(checked.head, line.bytes)) seqs.add(checked.head.seq);
    await pause();
  }
  if (seqs.size === 0) return 0;

  const summaries = new Map<number, Summary>();
  let changed = 0;
  for await (const { line, checked } of readable(history, name)) {
    if (!seqs.has(checked.head.seq)) continue;
    const summary = summaries.get(checked.head.seq) ?? new Summary();
    summaries.set(checked.head.seq, summary);
    changed += changesIn(parts, line.bytes, checked, summary).count;
    await pause();
  }
  if (changed > 0) {
    await history.rewrite(name, (line) => {
      const checked = headOf(line);
      if (!checked || !seqs.has(checked.head.seq)) return null;
      const { count, payloads } = changesIn(parts, line.bytes, checked, new Summary());
      return count === 0 ? null : withPayloads(line.bytes, checked, payloads);
    });
  }
  for (const [seq, summary] of summaries) onSummary(seq, (row) => summary.of(row));
  return changed;
}

/** The payloads of a line as they will be, and how many of them are others than before. */
function changesIn(
  { change }: RewriteHistory,
  line: Buffer,
  checked: CheckedHead,
  summary: Summary,
): { count: number; payloads: (string | null)[] } {
  let spans: PayloadSpan[];
  try {
    spans = checkPayloads(line, checked, () => false);
  } catch (error) {
    if (error instanceof Unreadable) return { count: 0, payloads: [] };
    throw error;
  }
  const { seq, changes } = checked.head;
  let count = 0;
  const payloads = spans.map((span, index) => {
    const place = changes[index];
    if (span === null || !place) return null;
    const text = textOf(line, span);
    const becomes = change({ seq, ...place }, text);
    if (becomes !== text) count += 1;
    if (becomes !== null) addTo(summary, place.collection, becomes);
    return becomes;
  });
  return { count, payloads };
}

function addTo(summary: Summary, collection: string, text: string): void {
  const sealed = text.startsWith(SEALED_OPENING) ? readSealed(text) : null;
  summary.add(collection as CollectionName | 'series', sealed?.is ?? kindOfText(text), sealed?.sealed ?? null);
}

/** The lines of one file whose heads hold. */
async function* readable(
  history: HistoryFiles,
  name: string,
): AsyncGenerator<{ line: HistoryLine; checked: CheckedHead }> {
  for await (const line of history.readOnly(name)) {
    const checked = headOf(line);
    if (checked) yield { line, checked };
  }
}

function headOf(line: HistoryLine): CheckedHead | null {
  if (line.problem !== null) return null;
  try {
    return checkHead(line.bytes);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
