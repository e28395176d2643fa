// Brings a document up to the end of history. A tail that was never acknowledged is told apart from damage: the first is
// cut off, the second is named, and whatever else can be read is still read.

import type { AnyRecord, CollectionName } from '../../../shared/domain/collections.ts';
import { checkLine } from './check-line.ts';
import type { StoreDocument } from './document.ts';
import { NewerFormat } from './errors.ts';
import type { HistoryEnd, HistoryLine } from './history.ts';
import { isSealedPayload, type LineHead, type Payload, payloadsOf } from './line.ts';
import { formatOf, type Migration, upgradeFrom } from './migrations/migration.ts';
import { opaqueKey } from './opaque.ts';
import { kindOf, type SealedPayload } from './sealed-payload.ts';
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
  /** The last transaction of which history holds the end; 0 when there is none. */
  reached: number;
  /** Whether the line at which the document was taken was there and whole. */
  isMet: boolean;
}

interface Found extends BadLine {
  /** It is a write that never came to its end. */
  isTorn: boolean;
}

/** A part of a transaction whose last part has not been read yet. */
interface Part {
  head: LineHead;
  payloads: (Payload | SealedPayload | null)[];
}

/**
 * Applies every whole transaction after `document.seq`; of the lines up to it only the chain is checked. `start` is the
 * hash that the first line must follow, or null when the first line is the one at which the document was taken.
 * @throws NewerFormat
 */
export async function replay(
  document: StoreDocument,
  lines: AsyncIterable<HistoryLine>,
  start: string | null,
  migrations: readonly Migration[],
): Promise<Replayed> {
  const format = formatOf(migrations);
  const taken = { seq: document.seq, hash: document.hash };
  const bad: Found[] = [];
  let isMet = taken.seq === 0;
  let reached = 0;
  let badBeforeEnd = 0;
  let end: HistoryEnd | undefined;
  let chain = start;
  let before: LineHead | undefined;
  let parts: Part[] = [];
  let isWholeAfterBad = false;
  const applyParts = () => {
    applyAll(document, parts, migrations);
    parts = [];
    isWholeAfterBad = bad.length > 0;
  };

  for await (const line of lines) {
    const checked = checkLine(line);
    if ('what' in checked) {
      // Whatever lies before the line of the snapshot was acknowledged: the snapshot holds it.
      const isTorn = checked.looksTorn && isMet;
      bad.push({ file: line.file, line: line.number, what: checked.what, isTorn });
      chain = null;
      before = undefined;
      continue;
    }
    const { head, hash } = checked;
    if (head.format > format) throw new NewerFormat(head.format, format);
    const isKnown = head.seq <= document.seq;
    const isInOrder =
      isKnown && !isMet ? followsKnown(head, before) : !isKnown && follows(head, parts.at(-1)?.head, document);
    if (chain !== null && (head.previousHash !== chain || !isInOrder)) {
      bad.push({ file: line.file, line: line.number, what: 'does not follow the line before it', isTorn: false });
    }
    chain = hash;
    before = head;
    isMet ||= head.seq === taken.seq && hash === taken.hash;
    if (head.last) reached = head.seq;
    badBeforeEnd = bad.length;
    if (!isKnown) {
      // Only where lines are damaged: what can be read of the transaction before is worth more than nothing.
      if (parts[0] && parts[0].head.seq !== head.seq) applyParts();
      parts.push({ head, payloads: payloadsOf(checked.bytes, checked.spans) });
      if (!head.last || !isWhole(parts)) continue;
      applyParts();
      document.hash = hash;
    }
    end = {
      file: line.file,
      offset: checked.end + (line.isEnded ? 1 : 0),
      lines: line.number,
      isEnded: line.isEnded,
    };
  }

  if (isMet && !isWholeAfterBad && bad.every(({ isTorn }) => isTorn)) return { bad: [], end, reached, isMet };
  if (parts.length > 0) applyParts();
  if (document.seq > taken.seq) document.hash = chain ?? document.hash;
  // Where history ends before the snapshot, that says it all: what is left of its last lines is no news.
  const told = !isMet && reached < taken.seq ? bad.slice(0, badBeforeEnd) : bad;
  return { bad: told.map(({ file, line, what }) => ({ file, line, what })), end, reached, isMet };
}

const isWhole = (parts: readonly Part[]): boolean => parts.every(({ head }, index) => head.part === index + 1);

/** Whether a line follows one of the lines that the document holds already. */
function followsKnown(head: LineHead, before: LineHead | undefined): boolean {
  if (before && !before.last) return head.seq === before.seq && head.part === before.part + 1;
  return head.part === 1 && (before === undefined || head.seq === before.seq + 1);
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
      if (isSealedPayload(payload)) {
        summary.add(collection, payload.is, payload.sealed);
        setAside(document, collection as CollectionName, change, payload, head.format);
        continue;
      }
      summary.add(collection, kindOf(payload), null);
      document.opaque.delete(opaqueKey({ collection: collection as CollectionName, id: change.id }));
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

/** Whether anybody present can open it is known once all seals have been read. */
function setAside(
  document: StoreDocument,
  collection: CollectionName,
  { id, hash }: LineHead['changes'][number],
  payload: SealedPayload,
  format: number,
): void {
  document.memory.collection(collection).remove(id);
  if (payload.is === 'removed') document.opaque.delete(opaqueKey({ collection, id }));
  else document.opaque.set(opaqueKey({ collection, id }), { collection, id, payload, hash, format });
}
