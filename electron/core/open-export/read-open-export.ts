// Reads an open export that anybody may have made or changed: everything in it is checked before anything is done with it,
// and what cannot be used is refused in words. Nothing in the zip is ever used as a path.

import { createHash } from 'node:crypto';
import type * as z from 'zod';
import {
  fileOfCollection,
  INDEX_FILE,
  MANIFEST_FILE,
  OPEN_EXPORT_FORMAT,
  OPEN_EXPORT_VERSION,
  type OpenIndex,
  OpenIndexSchema,
  type OpenManifest,
  OpenManifestSchema,
  openCollections,
  openRecordSchema,
} from '../../../shared/contract/open-export.ts';
import type { CollectionName } from '../../../shared/domain/collections.ts';
import { UnpacksTooLarge } from '../formats/unpack.ts';
import { unpackPart } from '../formats/unpack-part.ts';
import { DamagedZip, readDirectory, type ZipPart } from '../formats/zip-directory.ts';
import { UnusableBackup } from '../store/errors.ts';
import { parentsOf } from '../store/parents.ts';
import { nextTurn } from '../store/turns.ts';
import { readWhole } from '../store/whole-file.ts';
import { filesHere } from '../temporary-files.ts';

const MOST_BYTES = 2_000_000_000;
const MOST_UNPACKED = 8_000_000_000;
const MOST_PARTS = 200_100;
const MOST_RECORDS = 2_000_000;
const TURN_RECORDS = 500;

export interface OpenExport {
  manifest: OpenManifest;
  records: { collection: CollectionName; record: Record<string, unknown> & { id: string } }[];
  documents: { hash: string; bytes: number; chunks: () => AsyncIterable<Uint8Array> }[];
}

const NOTHING = 'Nothing was changed.';
const NOT_ONE = `This zip is not an open export of Branchdesk. ${NOTHING}`;
const DAMAGED = `This zip is damaged, or was not copied whole. ${NOTHING} Ask for it again.`;

const refuse = (message: string): never => {
  throw new UnusableBackup(message);
};

/** @throws UnusableBackup in words; the signal's reason. */
export async function readOpenExport(
  path: string,
  signal: AbortSignal | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<OpenExport> {
  try {
    return await read(path, signal, onProgress);
  } catch (error) {
    if (error instanceof DamagedZip || (error as NodeJS.ErrnoException).code?.startsWith('Z_')) refuse(DAMAGED);
    if (error instanceof UnpacksTooLarge) refuse(`This zip unpacks to more than an export can hold. ${NOTHING}`);
    throw error;
  }
}

async function read(
  path: string,
  signal: AbortSignal | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<OpenExport> {
  if (((await filesHere.size(path)) ?? 0) > MOST_BYTES) {
    refuse(`This zip is larger than 2 GB. ${NOTHING} Move the branch in one file instead: Backups and moving.`);
  }
  const zip = Buffer.from((await readWhole(filesHere, path)) ?? []);
  const parts = new Map<string, ZipPart>();
  for (const part of readDirectory(zip, MOST_PARTS)) {
    if (part.isEncrypted || parts.has(part.name)) refuse(DAMAGED);
    parts.set(part.name, part);
  }
  const allowance = { bytes: MOST_UNPACKED };
  const bytesOf = async (name: string): Promise<Buffer> => {
    const part = parts.get(name) ?? refuse(`${name} is missing from this zip. ${NOTHING}`);
    const pieces: Buffer[] = [];
    for await (const piece of unpackPart(zip, part, allowance)) {
      signal?.throwIfAborted();
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  };
  const jsonOf = async (name: string): Promise<unknown> => {
    const bytes = await bytesOf(name);
    try {
      return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      return refuse(`${name} in this zip cannot be read as JSON. ${NOTHING}`);
    }
  };

  if (!parts.has(MANIFEST_FILE)) refuse(NOT_ONE);
  const manifest = manifestOf(await jsonOf(MANIFEST_FILE));
  const total = Object.values(manifest.collections).reduce((sum, count) => sum + count, 0);
  if (total > MOST_RECORDS) refuse(`This zip says that it holds more records than a branch can. ${NOTHING}`);
  const records: OpenExport['records'] = [];
  for (const collection of openCollections) {
    const count = manifest.collections[collection];
    if (count === undefined) continue;
    const file = fileOfCollection(collection);
    const rows = await jsonOf(file);
    if (!Array.isArray(rows)) return refuse(`${file} in this zip is not a list. ${NOTHING}`);
    if (rows.length !== count)
      refuse(`${file} holds ${rows.length} records, and export.json says ${count}. ${NOTHING}`);
    const schema = openRecordSchema(collection);
    for (const [index, row] of rows.entries()) {
      records.push({ collection, record: recordOf(schema, row, `${file}, record ${index + 1}`) });
      if (index % TURN_RECORDS === 0) {
        signal?.throwIfAborted();
        onProgress(records.length, total);
        await nextTurn();
      }
    }
  }
  const index = indexOf(await jsonOf(INDEX_FILE));
  checkTogether(records);
  const documents = await documentsOf(index, parts, zip, allowance, signal);
  return { manifest, records, documents };
}

function manifestOf(value: unknown): OpenManifest {
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (format !== OPEN_EXPORT_FORMAT) refuse(NOT_ONE);
  if (typeof version === 'number' && version > OPEN_EXPORT_VERSION) {
    refuse(`This export was made by a newer Branchdesk. ${NOTHING} Install the newer version to open it.`);
  }
  const parsed = OpenManifestSchema.safeParse(value);
  return parsed.success ? parsed.data : refuse(unfit(MANIFEST_FILE, parsed.error));
}

function indexOf(value: unknown): OpenIndex {
  const parsed = OpenIndexSchema.safeParse(value);
  return parsed.success ? parsed.data : refuse(unfit(INDEX_FILE, parsed.error));
}

function recordOf(schema: z.ZodObject, row: unknown, where: string): Record<string, unknown> & { id: string } {
  const parsed = schema.safeParse(row);
  return parsed.success
    ? (parsed.data as unknown as Record<string, unknown> & { id: string })
    : refuse(unfit(where, parsed.error));
}

function unfit(where: string, error: z.ZodError): string {
  const [issue] = error.issues;
  const field = issue?.path.map(String).join('.') ?? '';
  return `${where} cannot be used${field ? `: at ${field}` : ''}: ${issue?.message ?? 'it does not fit'}. ${NOTHING}`;
}

/** What a schema cannot see: one id once, and nothing hangs on a record that is not there. */
function checkTogether(records: OpenExport['records']): void {
  const known = new Set<string>();
  for (const { collection, record } of records) {
    const key = `${collection} ${record.id}`;
    if (known.has(key)) refuse(`Two records of ${fileOfCollection(collection)} have one id. ${NOTHING}`);
    known.add(key);
  }
  for (const { collection, record } of records) {
    for (const parent of parentsOf(collection, record)) {
      if (known.has(`${parent.collection} ${parent.id}`)) continue;
      refuse(
        `A record of ${fileOfCollection(collection)} belongs to one that is not in ${fileOfCollection(parent.collection)}. ${NOTHING}`,
      );
    }
  }
}

/** Every file unpacked once and held against its hash. */
async function documentsOf(
  index: OpenIndex,
  parts: ReadonlyMap<string, ZipPart>,
  zip: Buffer,
  allowance: { bytes: number },
  signal: AbortSignal | undefined,
): Promise<OpenExport['documents']> {
  const documents: OpenExport['documents'] = [];
  for (const { file, hash } of index) {
    const part = parts.get(file) ?? refuse(`A document is missing from this zip: ${file}. ${NOTHING}`);
    const sum = createHash('sha256');
    let bytes = 0;
    for await (const piece of unpackPart(zip, part, allowance)) {
      signal?.throwIfAborted();
      bytes += piece.length;
      sum.update(piece);
    }
    if (sum.digest('hex') !== hash) refuse(`A document in this zip is not what it was: ${file}. ${NOTHING}`);
    documents.push({ hash, bytes, chunks: () => unpackPart(zip, part, { bytes: bytes + 1 }) });
  }
  return documents;
}
