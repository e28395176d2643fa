// Makes an open export of what an account may see: a zip of plain JSON and the documents, streamed.

import {
  fileOfCollection,
  INDEX_FILE,
  MANIFEST_FILE,
  OPEN_EXPORT_FORMAT,
  OPEN_EXPORT_VERSION,
  type OpenIndex,
  type OpenManifest,
  openCollections,
  openExportJsonSchema,
} from '../../../shared/contract/open-export.ts';
import type { CollectionName } from '../../../shared/domain/collections.ts';
import type { CallContext } from '../desk.ts';
import { safeFileName } from '../formats/file-names.ts';
import { streamZip, type ZipEntry } from '../formats/zip.ts';
import type { View } from '../store/desk-store.ts';
import { instantOf } from '../store/stored-instant.ts';
import { nextTurn } from '../store/turns.ts';
import { README } from './readme.ts';

const TURN_RECORDS = 500;

/** @throws the signal's reason, DamagedAttachment while it streams. */
export async function writeOpenExport(
  { desk, account }: CallContext,
  signal: AbortSignal | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<ReadableStream<Uint8Array>> {
  const { store } = desk;
  const view = store.view(account);
  const at = instantOf(desk.now);
  const total = openCollections.reduce((sum, name) => sum + view.count(name), 0);
  const collections: Record<string, number> = {};
  const files: ZipEntry[] = [];
  let done = 0;
  for (const name of openCollections) {
    const lines: string[] = [];
    for (const { revision: _, ...record } of byId(view.all(name))) {
      lines.push(JSON.stringify(inOrder(record)));
      if (lines.length % TURN_RECORDS === 0) {
        signal?.throwIfAborted();
        onProgress(done + lines.length, total);
        await nextTurn();
      }
    }
    done += lines.length;
    collections[name] = lines.length;
    files.push(text(fileOfCollection(name), lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`));
  }
  const { index, entries } = await documentsOf(view, store.keeping.missingAttachments, (hash) =>
    chunksOf(store.attachment(hash)),
  );
  const manifest: OpenManifest = {
    format: OPEN_EXPORT_FORMAT,
    version: OPEN_EXPORT_VERSION,
    exportedAt: at,
    collections,
    series: store.keeping.series(),
  };
  return streamZip(
    [
      text('README.txt', README),
      text(MANIFEST_FILE, pretty(manifest)),
      text('schema.json', pretty(openExportJsonSchema())),
      ...files,
      text(INDEX_FILE, pretty(index)),
      ...entries,
    ],
    at,
  );
}

const byId = <R extends { id: string }>(records: Iterable<R>): R[] =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const text = (name: string, content: string): ZipEntry => ({ name, bytes: Buffer.from(content, 'utf8') });

/** The same with every object's keys in order: the same record is the same text, wherever it was saved. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, inOrder(field)]),
  );
}

interface Named {
  collection: CollectionName;
  id: string;
  name: string;
  bytes: number;
  folder: string;
}

async function documentsOf(
  view: View,
  missingOf: (hashes: readonly string[]) => Promise<string[]>,
  read: (hash: string) => AsyncIterable<Uint8Array>,
): Promise<{ index: OpenIndex; entries: ZipEntry[] }> {
  const byHash = new Map<string, Named[]>();
  const add = (hash: string, named: Named): void => void byHash.set(hash, [...(byHash.get(hash) ?? []), named]);
  for (const { id, name, hash, bytes, caseId } of byId(view.all('documents'))) {
    add(hash, { collection: 'documents', id, name, bytes, folder: view.get('cases', caseId)?.number ?? 'other' });
  }
  for (const { id, fileName, hash, bytes } of byId(view.all('templates'))) {
    add(hash, { collection: 'templates', id, name: fileName, bytes, folder: 'letters' });
  }
  for (const { id, file } of byId(view.all('entries'))) {
    if (file === null) continue;
    const { name, hash, bytes } = file;
    add(hash, { collection: 'entries', id, name, bytes, folder: 'partnership' });
  }
  for (const { id, certificates } of byId(view.all('trainings'))) {
    for (const { name, hash, bytes } of certificates) {
      add(hash, { collection: 'trainings', id, name, bytes, folder: 'training' });
    }
  }
  for (const { id, papers } of byId(view.all('certifications'))) {
    for (const { name, hash, bytes } of papers) {
      add(hash, { collection: 'certifications', id, name, bytes, folder: 'training' });
    }
  }
  const missing = new Set(await missingOf([...byHash.keys()]));
  const taken = new Map<string, string[]>();
  const index: OpenIndex = [];
  const entries: ZipEntry[] = [];
  for (const [hash, records] of [...byHash].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = records;
    if (!first || missing.has(hash)) continue;
    const folder = safeFileName(first.folder);
    const names = taken.get(folder) ?? [];
    const name = safeFileName(first.name, names);
    taken.set(folder, [...names, name]);
    const file = `attachments/${folder}/${name}`;
    const { bytes } = first;
    const namedBy = records.map(({ collection, id, name: called }) => ({ collection, id, name: called }));
    index.push({ file, hash, bytes, records: namedBy });
    entries.push({ name: file, bytes: { size: bytes, chunks: () => read(hash) } });
  }
  return { index, entries };
}

async function* chunksOf(stream: Promise<ReadableStream<Uint8Array>>): AsyncGenerator<Uint8Array> {
  yield* await stream;
}
