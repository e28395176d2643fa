// Everything in one zip, streamed: for whoever wants the branch's data without Branchdesk. Any program opens it.

import { join } from 'node:path';
import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { Now } from '../ports.ts';
import type { Attachments } from './attachments.ts';
import type { Present } from './backup.ts';
import { type BackedUpFile, chunksOf } from './backup-file.ts';
import type { Files, OpenFile } from './files.ts';

const README = `Everything that this branch's Branchdesk holds.

history/      Every change since the beginning, oldest first. Each line of a .jsonl file is one JSON value: a part of a
              transaction, with each record before and after it. The truth; nothing else is needed to get it all back.
snapshot/     The records as they stood when the snapshot was taken, in lines of up to 1,000, so that opening is quick.
attachments/  The documents' bytes, each in a file named by its SHA-256: the first two characters are the folder. The
              records in "documents" say which hash has which name.
desk.json     Drafts, saved filters and the window: not part of the records.

The files are plain JSON in UTF-8. Put history, snapshot and attachments into an empty data folder and Branchdesk opens
them. This zip holds personal and sensitive data: keep it as you would keep the case files.
`;

export interface ArchiveParts {
  files: Files;
  /** The data folder. */
  folder: string;
  attachments: Attachments;
  present: <T>(take: (present: Present) => Promise<T>) => Promise<T>;
  now: Now;
}

/** The zip's bytes. A failure on the way ends the stream with an error, so that half a zip is never taken for a whole. */
export function archive(parts: ArchiveParts): ReadableStream<Uint8Array> {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  const fail = (error: unknown): void => void output.destroy(error as Error);
  const opened: OpenFile[] = [];
  const closeAll = (): void => {
    for (const file of opened.splice(0)) file.close().catch(() => undefined);
  };
  zip.on('error', fail);
  output.on('close', closeAll);
  void fill(zip, parts, opened, fail)
    .catch(fail)
    .finally(() => output.destroyed && closeAll());
  return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}

async function fill(
  zip: yazl.ZipFile,
  parts: ArchiveParts,
  opened: OpenFile[],
  fail: (error: unknown) => void,
): Promise<void> {
  const { files, folder, attachments, present, now } = parts;
  const mtime = new Date(now.instant().epochMilliseconds);
  const add = (name: string, size: number, compress: boolean, bytes: () => AsyncIterable<Uint8Array>): void =>
    zip.addReadStreamLazy(name, { mtime, size, compress, mode: 0o100600 }, (take) => {
      const stream = Readable.from(bytes(), { objectMode: false });
      stream.on('error', fail);
      take(null, stream);
    });

  zip.addBuffer(Buffer.from(README, 'utf8'), 'README.txt', { mtime, mode: 0o100600 });
  // Opened now, so that each is what it is now however long the zip takes.
  const open = async (path: string): Promise<OpenFile> => {
    const file = await files.open(path, 'read');
    opened.push(file);
    return file;
  };
  const held = await present(async (state) => {
    const taken: BackedUpFile[] = [];
    for (const { name, path, bytes } of state.files) taken.push({ name, file: await open(path), bytes });
    return taken;
  });
  const desk = join(folder, 'desk.json');
  if ((await files.size(desk)) !== null) {
    const file = await open(desk);
    held.push({ name: 'desk.json', file, bytes: await file.size() });
  }
  for (const { name, file, bytes } of held) add(name, bytes, true, () => chunksOf(file, 0, bytes));
  for (const hash of await attachments.hashes()) {
    const bytes = await attachments.bytesOf(hash);
    add(`attachments/${hash.slice(0, 2)}/${hash.slice(2)}`, bytes, false, () => attachments.chunks(hash));
  }
  zip.end();
}
