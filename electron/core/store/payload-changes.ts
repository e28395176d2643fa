// What a rewriting does to each payload of history, and which attachments the payloads that it concerns name. Asked again
// about what it changed already, it says the same.

import { hash as sha256 } from 'node:crypto';
import type { CollectionName } from '../../../shared/domain/collections.ts';
import { collectionNames } from '../../../shared/domain/collections.ts';
import { collectionsWithFiles } from './attached-files.ts';
import type { StoreDocument } from './document.ts';
import type { HistoryFiles } from './history.ts';
import { checkHead, checkPayloads, kindOfText, type LineHead, type Payload, textOf, Unreadable } from './line.ts';
import { opaqueKey } from './opaque.ts';
import type { ChangePayload, PayloadPlace } from './rewrite-history.ts';
import type { EraseJob, RewriteJob, SealJob } from './rewrite-job.ts';
import { caseOfChange, mayBeOfCase } from './sealed-cases.ts';
import { openText, readSealed, SEALED_OPENING, sealText, writeSealed } from './sealed-payload.ts';

export interface PayloadChanges {
  change: ChangePayload;
  mayConcern: (head: LineHead, line: Buffer) => boolean;
  attachments: { ofTargets: ReadonlySet<string>; ofOthers: ReadonlySet<string> };
}

type Pause = () => Promise<void> | undefined;

const ANY_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const HASHES = /"hash":"([0-9a-f]{64})"/g;
const WITH_ATTACHMENTS: ReadonlySet<string> = new Set(collectionsWithFiles);
const COLLECTIONS: ReadonlySet<string> = new Set(collectionNames);

const nameOf = ({ collection, id }: { collection: string; id: string }): string => `${collection}/${id}`;

function* hashesIn(collection: string, text: string): Generator<string> {
  if (!WITH_ATTACHMENTS.has(collection)) return;
  for (const [, found] of text.matchAll(HASHES)) if (found) yield found;
}

export async function changeFor(
  job: RewriteJob,
  document: StoreDocument,
  history: HistoryFiles,
  pause: Pause,
): Promise<PayloadChanges> {
  if (job.kind === 'erase') return erasing(job, document);
  return job.kind === 'seal' ? sealing(job, await surveyCase(job, history, pause)) : unsealing(job);
}

function erasing(job: EraseJob & { seq: number }, { memory, opaque }: StoreDocument): PayloadChanges {
  const going = new Set(job.records.map(nameOf));
  const past = new Set(job.pastOf.map(nameOf));
  const naming = new Set(job.naming);
  const isGone = ({ collection, id }: { collection: string; id: string }): boolean =>
    naming.size > 0 &&
    COLLECTIONS.has(collection) &&
    memory.get(collection as CollectionName, id) === undefined &&
    !opaque.has(opaqueKey({ collection: collection as CollectionName, id }));
  const isNamed = (text: string): boolean => [...text.matchAll(ANY_ID)].some(([id]) => naming.has(id));
  return {
    // What decided it says nothing of what was before.
    mayConcern: ({ seq, changes }) =>
      seq !== job.seq &&
      changes.some((change) => going.has(nameOf(change)) || past.has(nameOf(change)) || isGone(change)),
    change(place, text) {
      if (place.seq === job.seq) return text;
      if (going.has(nameOf(place)) || (past.has(nameOf(place)) && place.seq < job.seq)) return null;
      return isGone(place) && isNamed(text) ? null : text;
    },
    attachments: { ofTargets: new Set(), ofOthers: new Set() },
  };
}

interface Survey {
  /** Records that belong to the case, or ever did. */
  targets: ReadonlySet<string>;
  /** Attachments that records of other cases name, or ever did. */
  ofOthers: ReadonlySet<string>;
}

async function surveyCase({ caseId }: SealJob, history: HistoryFiles, pause: Pause): Promise<Survey> {
  const targets = new Set<string>();
  const hashes = new Map<string, Set<string>>();
  for await (const { place, text } of everyPayload(history, pause)) {
    const name = nameOf(place);
    if (text.startsWith(SEALED_OPENING)) {
      if (readSealed(text).sealed === caseId) targets.add(name);
      continue;
    }
    for (const found of hashesIn(place.collection, text)) hashes.set(name, (hashes.get(name) ?? new Set()).add(found));
    if (!mayBeOfCase(place.collection) || !text.includes(caseId)) continue;
    if (caseOfChange(place.collection, JSON.parse(text) as Payload) === caseId) targets.add(name);
  }
  const others = [...hashes].filter(([name]) => !targets.has(name)).flatMap(([, own]) => [...own]);
  return { targets, ofOthers: new Set(others) };
}

function sealing(job: SealJob, { targets, ofOthers }: Survey): PayloadChanges {
  const key = job.keys.at(-1);
  if (!key) throw new TypeError('a case is sealed under a key');
  const ofTargets = new Set<string>();
  return {
    mayConcern: ({ changes }) => changes.some((change) => targets.has(nameOf(change))),
    change(place, text) {
      if (!targets.has(nameOf(place))) return text;
      const plain = plainOf(job, place, text);
      for (const found of hashesIn(place.collection, plain ?? '')) ofTargets.add(found);
      if (text.startsWith(SEALED_OPENING)) return text;
      return writeSealed(sealText(key, kindOfText(text), text, place));
    },
    attachments: { ofTargets, ofOthers },
  };
}

function unsealing(job: SealJob): PayloadChanges {
  const ofTargets = new Set<string>();
  return {
    mayConcern: (_head, line) => line.includes(`${SEALED_OPENING}${job.caseId}"`),
    change(place, text) {
      const isOfCase = text.startsWith(SEALED_OPENING) && readSealed(text).sealed === job.caseId;
      const plain = isOfCase ? plainOf(job, place, text) : null;
      for (const found of hashesIn(place.collection, plain ?? '')) ofTargets.add(found);
      return plain ?? text;
    },
    attachments: { ofTargets, ofOthers: new Set() },
  };
}

/** What is in a payload; null when the job has no key to it, or it does not open: then it stays as it is. */
function plainOf({ keys }: SealJob, place: PayloadPlace, text: string): string | null {
  if (!text.startsWith(SEALED_OPENING)) return text;
  const sealed = readSealed(text);
  const key = keys.find(({ keyId }) => keyId === sealed.key);
  if (!key) return null;
  try {
    const plain = openText(key.key, sealed, place);
    return sha256('sha256', plain) === place.hash ? plain : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Every attachment that history ever named in these records. */
export async function attachmentsOf(
  records: readonly { collection: CollectionName; id: string }[],
  history: HistoryFiles,
  pause: Pause,
): Promise<string[]> {
  const names = new Set(records.filter(({ collection }) => WITH_ATTACHMENTS.has(collection)).map(nameOf));
  const found = new Set<string>();
  if (names.size === 0) return [];
  for await (const { place, text } of everyPayload(history, pause)) {
    if (names.has(nameOf(place))) for (const one of hashesIn(place.collection, text)) found.add(one);
  }
  return [...found];
}

/** As they lie in history, without those of lines that cannot be read. */
async function* everyPayload(
  history: HistoryFiles,
  pause: Pause,
): AsyncGenerator<{ place: PayloadPlace; text: string }> {
  for await (const line of history.readAll()) {
    await pause();
    if (line.problem !== null) continue;
    try {
      const checked = checkHead(line.bytes);
      const { seq, changes } = checked.head;
      for (const [index, span] of checkPayloads(line.bytes, checked, () => false).entries()) {
        const place = changes[index];
        if (span && place) yield { place: { seq, ...place }, text: textOf(line.bytes, span) };
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
}
