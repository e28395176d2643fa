// What history may not hold any more: payloads of records that were destroyed, and those of sealed cases in the open. An older
// file of history that was put back holds them, and its hashes are right; this is how it shows.

import type { CollectionName } from '../../../shared/domain/collections.ts';
import type { StoreDocument } from './document.ts';
import { type CheckedHead, type Payload, type PayloadSpan, textOf } from './line.ts';
import { caseOfChange, mayBeOfCase } from './sealed-cases.ts';

/** What is wrong with a checked line, as the end of a sentence about it; null when nothing is. */
export type CheckBroughtBack = (line: Buffer, checked: CheckedHead, spans: readonly PayloadSpan[]) => string | null;

/** As the records stand now: what is decided later is rewritten later. */
export function checkBroughtBack({ memory }: Pick<StoreDocument, 'memory'>): CheckBroughtBack {
  const destroyed = new Set<string>();
  for (const { records } of memory.all('erasures')) {
    for (const { collection, id } of records) {
      if (memory.get(collection as CollectionName, id) === undefined) destroyed.add(`${collection}/${id}`);
    }
  }
  const sealed = [...memory.all('seals')].map(({ id }) => id);
  if (destroyed.size + sealed.length === 0) return () => null;

  return (line, { head }, spans) => {
    for (const [index, span] of spans.entries()) {
      const change = head.changes[index];
      if (!span || span.sealed || !change) continue;
      if (destroyed.has(`${change.collection}/${change.id}`) && !saysNothing(textOf(line, span))) {
        return `holds what was destroyed (${change.collection} ${change.id}): an older file was put back`;
      }
      if (sealed.length > 0 && mayBeOfCase(change.collection) && isOf(sealed, change.collection, textOf(line, span))) {
        return `holds a sealed case in the open (${change.collection} ${change.id}): an older file was put back`;
      }
    }
    return null;
  };
}

const saysNothing = (text: string): boolean => text.startsWith('{"before":null,"after":null,');

function isOf(sealed: readonly string[], collection: CollectionName, text: string): boolean {
  if (!sealed.some((caseId) => text.includes(caseId))) return false;
  const caseId = caseOfChange(collection, JSON.parse(text) as Payload);
  return caseId !== null && sealed.includes(caseId);
}
