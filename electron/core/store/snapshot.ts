// lowdb's adapter: reads the newest good snapshot, writes one in slices. A snapshot is lines of up to 1,000 records, each
// line with its SHA-256, between a head that says at which seq it was taken and an end that says that it is whole.

import { createHash, type Hash, hash } from 'node:crypto';
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { type CollectionName, collectionNames, type RecordOf } from '../../../shared/domain/collections.ts';
import type { AnchorFile } from './anchor.ts';
import { CaseKeys } from './case-keys.ts';
import { emptyDocument, type StoreDocument, type TransactionSummary } from './document.ts';
import type { Files } from './files.ts';
import { LINE_BYTES, Unreadable } from './line.ts';
import { linesInFile } from './lines-in-file.ts';
import { formatOf, type Migration, upgradeFrom } from './migrations/migration.ts';
import { type OpaqueRecord, opaqueKey, opaqueOf } from './opaque.ts';
import type { Seal } from './seal.ts';
import { caseOf, mayBeOfCase } from './sealed-cases.ts';
import type { CaseKey } from './sealed-payload.ts';
import { nextTurn } from './turns.ts';
import { replaceWhole } from './whole-file.ts';

const LINE_RECORDS = 1_000;
/** Beside the collections' names: records of sealed cases. */
const SEALED = 'sealed';
const KEPT = 2;
const NAME = /^\d{12}\.jsonl$/;
const OPENING = '{"sha256":"';
const BODY_AT = OPENING.length + 64 + 2;

interface Block {
  collection: string;
  records: readonly unknown[];
  /** What is written of a record, where that is not the record itself. */
  written?: (record: unknown) => unknown;
}

/** The first line of a snapshot. */
export interface SnapshotHead {
  format: number;
  seq: number;
  hash: string;
}

export interface SnapshotOptions {
  files: Files;
  folder: string;
  seal: Seal;
  /** To write one with sealed cases in it. */
  caseKeys?: CaseKeys;
  migrations: readonly Migration[];
  /** Knows which snapshots were written last, and what is in them. */
  anchor?: AnchorFile;
}

export interface BadSnapshot {
  name: string;
  what: string;
}

export class SnapshotAdapter implements Adapter<StoreDocument> {
  /** The snapshots that `read` passed over because they are damaged, the newest first. */
  readonly bad: BadSnapshot[] = [];
  /** The snapshot that `read` loaded or `write` wrote last. */
  newest: { name: string; seq: number; bytes: number; sum: string } | undefined;
  readonly #options: SnapshotOptions;

  constructor(options: SnapshotOptions) {
    this.#options = options;
  }

  pathOf(name: string): string {
    return join(this.#options.folder, name);
  }

  async names(): Promise<string[]> {
    return (await this.#options.files.names(this.#options.folder)).filter((name) => NAME.test(name));
  }

  /** The lines of one snapshot, checked as they come. @throws Unreadable */
  async *check(name: string): AsyncGenerator<unknown> {
    const sum = createHash('sha256');
    yield* checkedLines(this.#options, name, sum);
    this.#mustBeOurs(name, sum.digest('hex'));
  }

  /** @throws Unreadable */
  #mustBeOurs(name: string, sum?: string): void {
    if (this.#options.anchor?.isOurs(name, sum) ?? true) return;
    throw new Unreadable('is not one that was written last: an older one was put in its place');
  }

  /** @throws Unreadable */
  async headOf(name: string): Promise<SnapshotHead> {
    for await (const { head } of checkedLines(this.#options, name)) if (head) return head;
    throw new Unreadable('is empty');
  }

  async read(): Promise<StoreDocument | null> {
    for (const name of (await this.names()).reverse()) {
      try {
        this.#mustBeOurs(name);
        const summing = createHash('sha256');
        const document = await readDocument(this.#options, name, summing);
        const sum = summing.digest('hex');
        this.#mustBeOurs(name, sum);
        this.newest = { name, seq: document.seq, bytes: (await this.#options.files.size(this.pathOf(name))) ?? 0, sum };
        return document;
      } catch (error) {
        if (error instanceof Unreadable) this.bad.push({ name, what: error.what });
        else if ((error as NodeJS.ErrnoException).code === 'EIO')
          this.bad.push({ name, what: 'lies where the disk fails' });
        else throw error;
      }
    }
    return null;
  }

  /** Renames what `read` passed over, so that it is never taken for a snapshot again. */
  async setBadAside(): Promise<void> {
    const { files, folder } = this.#options;
    for (const { name } of this.bad) await files.rename(join(folder, name), join(folder, `${name}.damaged`));
    if (this.bad.length > 0) await files.syncFolder(folder);
    this.bad.length = 0;
  }

  /** Copies references at once, so that what is saved meanwhile is not half in it. `kept`: how many stay, this one among them. */
  async write(document: StoreDocument, kept = KEPT): Promise<void> {
    const { files, folder, seal, caseKeys = new CaseKeys(), migrations, anchor } = this.#options;
    const head: SnapshotHead = { format: formatOf(migrations), seq: document.seq, hash: document.hash };
    const blocks: Block[] = [
      ...recordBlocks(document, caseKeys, head.format),
      { collection: 'series', records: [...document.series].map(([id, last]) => ({ id, last })) },
      { collection: 'transactions', records: [...document.transactions] },
    ];
    const name = `${String(head.seq).padStart(12, '0')}.jsonl`;
    const older = (await this.names()).filter((other) => other < name);
    const old = older.slice(0, Math.max(0, older.length - (kept - 1)));
    await anchor?.announce(name, head, old);
    const summing = createHash('sha256');
    const bytes = await replaceWhole(files, this.pathOf(name), sealedLines(head, blocks, name, seal, summing));
    const sum = summing.digest('hex');
    this.newest = { name, seq: head.seq, bytes, sum };
    for (const other of old) await files.remove(join(folder, other));
    // One that came back after a power cut would look like one that somebody put there.
    if (anchor?.isKept && old.length > 0) await files.syncFolder(folder);
    await anchor?.settle({ name, sum }, await this.names());
  }
}

/** Every record, those of sealed cases under their cases' keys: no snapshot tells of them what history does not. */
function recordBlocks(document: StoreDocument, caseKeys: CaseKeys, format: number): Block[] {
  const { memory, opaque } = document;
  if (memory.count('seals') === 0) {
    return collectionNames.map((collection) => ({ collection, records: [...memory.all(collection)] }));
  }
  const blocks: Block[] = [];
  const sealed: { collection: CollectionName; record: RecordOf<CollectionName>; under: CaseKey }[] = [];
  for (const collection of collectionNames) {
    const records: unknown[] = [];
    for (const record of memory.all(collection)) {
      const caseId = mayBeOfCase(collection) ? caseOf(collection, record) : null;
      const under = caseId === null ? null : caseKeys.keyOfCase(memory, caseId);
      if (under) sealed.push({ collection, record, under });
      else records.push(record);
    }
    blocks.push({ collection, records });
  }
  const written = (one: unknown): OpaqueRecord => {
    const { collection, record, under } = one as (typeof sealed)[number];
    return opaqueOf(under, collection, record, format);
  };
  return [
    ...blocks,
    { collection: SEALED, records: sealed, written },
    { collection: SEALED, records: [...opaque.values()] },
  ];
}

/** `sum` takes in the checksum of each line. */
async function* sealedLines(
  head: SnapshotHead,
  blocks: Block[],
  name: string,
  seal: Seal,
  sum: Hash,
): AsyncGenerator<Uint8Array> {
  let count = 0;
  for (const body of bodies(head, blocks)) {
    count += 1;
    const checksum = hash('sha256', body);
    sum.update(checksum);
    const line = Buffer.from(`${OPENING}${checksum}",${body}\n`, 'utf8');
    const inside = line.subarray(0, -1);
    const sealed = seal.seal(inside, `snapshot/${name}#${count}`);
    yield sealed === inside ? line : Buffer.concat([sealed, Buffer.from('\n')]);
    await nextTurn();
  }
}

/** The text of each line from behind its checksum. */
function* bodies(head: SnapshotHead, blocks: Block[]): Generator<string> {
  let lines = 2;
  yield `"snapshot":${JSON.stringify(head)}}`;
  for (const { collection, records, written } of blocks) {
    let texts: string[] = [];
    let length = 0;
    for (const [index, record] of records.entries()) {
      const text = JSON.stringify(written ? written(record) : record);
      texts.push(text);
      length += text.length;
      if (texts.length === LINE_RECORDS || length >= LINE_BYTES || index === records.length - 1) {
        lines += 1;
        yield `"collection":"${collection}","records":[${texts.join(',')}]}`;
        texts = [];
        length = 0;
      }
    }
  }
  yield `"end":{"lines":${lines}}}`;
}

/** The parsed line, every byte of it checked. @throws Unreadable */
function checkLine(line: Buffer): Record<string, unknown> {
  const opening = `${OPENING}${hash('sha256', line.subarray(BODY_AT))}",`;
  if (line.toString('latin1', 0, BODY_AT) !== opening) throw new Unreadable('does not match its checksum');
  return JSON.parse(line.toString('utf8'));
}

/** Every line of a snapshot, checked, from its head to its end. @throws Unreadable */
async function* checkedLines(
  { files, folder, seal }: Pick<SnapshotOptions, 'files' | 'folder' | 'seal'>,
  name: string,
  sum?: Hash,
): AsyncGenerator<{ head?: SnapshotHead; block?: Block }> {
  let count = 0;
  let isWhole = false;
  for await (const { bytes, number, isEnded } of linesInFile(files, join(folder, name))) {
    if (isWhole) throw new Unreadable('goes on after its end');
    if (!isEnded) throw new Unreadable(`breaks off in line ${number}`);
    const line = checkLine(seal.open(bytes, `snapshot/${name}#${number}`));
    sum?.update(line.sha256 as string);
    count += 1;
    if (count === 1) {
      if (!line.snapshot) throw new Unreadable('does not begin with its head');
      yield { head: line.snapshot as SnapshotHead };
    } else if (line.collection) {
      yield { block: line as unknown as Block };
    } else if ((line.end as { lines?: number } | undefined)?.lines === count) {
      isWhole = true;
    } else {
      throw new Unreadable(`has lines missing before line ${number}`);
    }
  }
  if (!isWhole) throw new Unreadable('breaks off before its end');
}

async function readDocument(options: SnapshotOptions, name: string, sum: Hash): Promise<StoreDocument> {
  const document = emptyDocument();
  let upgrade: ReturnType<typeof upgradeFrom>;
  for await (const { head, block } of checkedLines(options, name, sum)) {
    if (head) {
      document.seq = head.seq;
      document.hash = head.hash;
      upgrade = upgradeFrom(head.format, options.migrations);
    } else if (block?.collection === 'series') {
      for (const { id, last } of block.records as { id: string; last: number }[]) document.series.set(id, last);
    } else if (block?.collection === 'transactions') {
      for (const summary of block.records as TransactionSummary[]) document.transactions.push(summary);
    } else if (block?.collection === SEALED) {
      for (const record of block.records as OpaqueRecord[]) document.opaque.set(opaqueKey(record), record);
    } else if (block) {
      const collection = block.collection as CollectionName;
      const records = block.records as RecordOf<CollectionName>[];
      const today = upgrade ? records.map((record) => upgrade?.(collection, record) ?? record) : records;
      document.memory.collection(collection).load(today);
    }
  }
  return document;
}
