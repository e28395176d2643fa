// Brings a document up to the end of history. A tail that was never acknowledged is told apart from damage: the first is
// cut off, the second is named, and whatever else can be read is still read.

import type { AnyRecord, CollectionName } from '../../../shared/domain/collections.ts';
import type { StoreDocument } from './document.ts';
import { NewerFormat } from './errors.ts';
import type { HistoryEnd, HistoryLine } from './history.ts';
import {
  type CheckedHead,
  checkHead,
  checkPayloads,
  type LineHead,
  type Payload,
  payloadsOf,
  Unreadable,
} from './line.ts';
import { formatOf, type Migration, upgradeFrom } from './migrations/migration.ts';
import { Summary } from './summary.ts';

export interface BadLine {
  /** `history/000001.jsonl` */
  file: string;
  /** From 1. */
  line: number;
  what: string;
}

export interface Replayed {
  bad: BadLine[];
  /** Where whole transactions end; undefined when there is none. */
  end: HistoryEnd | undefined;
  /** The file whose tail was never acknowledged but has its newline: pages before it were not written. */
  hole: string | null;
}

interface Found extends BadLine {
  /** It looks like a write that never came to its end. */
  isTorn: boolean;
  isHole: boolean;
}

/** A part of a transaction whose last part has not been read yet. */
interface Part {
  head: LineHead;
  payloads: (Payload | null)[];
}

/**
 * Applies every whole transaction after `document.seq`. `start` is the hash that the first line must follow, or null when
 * the first line is the one at which the document was taken, or unknown.
 * @throws NewerFormat
 */
export async function replay(
  document: StoreDocument,
  lines: AsyncIterable<HistoryLine>,
  start: string | null,
  migrations: readonly Migration[],
): Promise<Replayed> {
  const format = formatOf(migrations);
  const bad: Found[] = [];
  let end: HistoryEnd | undefined;
  let chain = start;
  let parts: Part[] = [];
  let isWholeAfterBad = false;
  const applyParts = () => {
    applyAll(document, parts, migrations);
    parts = [];
    isWholeAfterBad = bad.length > 0;
  };

  for await (const line of lines) {
    const checked = check(line);
    if ('what' in checked) {
      bad.push({ file: line.file, line: line.number, ...checked });
      chain = null;
      continue;
    }
    const { head, hash } = checked;
    if (head.format > format) throw new NewerFormat(head.format, format);
    const isKnown = head.seq <= document.seq;
    if (chain !== null && (isKnown || head.previousHash !== chain || !follows(head, parts.at(-1)?.head, document))) {
      bad.push({
        file: line.file,
        line: line.number,
        what: 'does not follow the line before it',
        isTorn: false,
        isHole: false,
      });
    }
    chain = hash;
    if (!isKnown) {
      // Only where lines are damaged: what can be read of the transaction before is worth more than nothing.
      if (parts[0] && parts[0].head.seq !== head.seq) applyParts();
      parts.push({ head, payloads: payloadsOf(checked.bytes, checked.spans) });
      if (!head.last || !isWhole(parts)) continue;
      applyParts();
    }
    document.hash = hash;
    end = {
      file: line.file,
      offset: checked.end + (line.isEnded ? 1 : 0),
      lines: line.number,
      isEnded: line.isEnded,
    };
  }

  const torn = bad.every(({ isTorn }) => isTorn) && !isWholeAfterBad;
  if (torn) return { bad: [], end, hole: bad.find(({ isHole }) => isHole)?.file ?? null };
  if (parts.length > 0) applyParts();
  document.hash = chain ?? document.hash;
  return { bad: bad.map(({ file, line, what }) => ({ file, line, what })), end, hole: null };
}

const isWhole = (parts: readonly Part[]): boolean => parts.every(({ head }, index) => head.part === index + 1);

type Checked =
  | (CheckedHead & { bytes: Buffer; end: number; spans: ({ from: number; to: number } | null)[] })
  | { what: string; isTorn: boolean; isHole: boolean };

function check(line: HistoryLine): Checked {
  if (!line.isEnded && !line.isInLastFile) return { what: 'breaks off', isTorn: false, isHole: false };
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
      what ||= error.what;
    }
  }
  const isHole = line.isEnded && hasHole(line.bytes);
  return { what, isTorn: !line.isEnded || isHole, isHole };
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

function follows(head: LineHead, before: LineHead | undefined, document: StoreDocument): boolean {
  if (before) return head.seq === before.seq && head.part === before.part + 1;
  return head.seq === document.seq + 1 && head.part === 1;
}

function applyAll(document: StoreDocument, parts: readonly Part[], migrations: readonly Migration[]): void {
  const first = parts[0]?.head;
  if (!first) return;
  const summary = new Summary();
  for (const { head, payloads } of parts) {
    const upgrade = upgradeFrom(head.format, migrations);
    for (const [index, payload] of payloads.entries()) {
      const change = head.changes[index];
      // Erased on purpose: what it said is gone from here too.
      if (!payload || !change) continue;
      const collection = change.collection as CollectionName | 'series';
      summary.add({ collection, before: payload.before, after: payload.after });
      if (collection === 'series') {
        document.series.set(change.id, (payload.after as unknown as { last: number }).last);
      } else if (payload.after) {
        const record = payload.after as AnyRecord;
        document.memory.collection(collection).put(upgrade ? upgrade(collection, record) : record);
      } else {
        document.memory.collection(collection).remove(change.id);
      }
    }
  }
  document.seq = first.seq;
  document.transactions.push(summary.of(first));
}
