// Everything in one zip, streamed: for whoever wants the branch's data without Branchdesk. Any program opens it.

import { join } from 'node:path';
import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { Now } from '../ports.ts';
import type { Attachments } from './attachments.ts';
import type { Present, PresentFile } from './backup.ts';
import { chunksOf } from './backup-file.ts';
import type { Files } from './files.ts';

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
  zip.on('error', fail);
  void fill(zip, parts, fail).catch(fail);
  return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}

async function fill(zip: yazl.ZipFile, parts: ArchiveParts, fail: (error: unknown) => void): Promise<void> {
  const { files, folder, attachments, present, now } = parts;
  const mtime = new Date(now.instant().epochMilliseconds);
  const add = (name: string, size: number, compress: boolean, bytes: () => AsyncIterable<Uint8Array>): void =>
    zip.addReadStreamLazy(name, { mtime, size, compress, mode: 0o100600 }, (take) => {
      const stream = Readable.from(bytes(), { objectMode: false });
      stream.on('error', fail);
      take(null, stream);
    });

  zip.addBuffer(Buffer.from(README, 'utf8'), 'README.txt', { mtime, mode: 0o100600 });
  const held = await present(async (state) => Promise.all(state.files.map((file) => hold(files, file))));
  const desk = join(folder, 'desk.json');
  const deskBytes = await files.size(desk);
  if (deskBytes !== null) held.push(await hold(files, { name: 'desk.json', path: desk, bytes: deskBytes }));
  for (const { name, bytes, read } of held) add(name, bytes, true, read);
  for (const hash of await attachments.hashes()) {
    const bytes = await attachments.bytesOf(hash);
    add(`attachments/${hash.slice(0, 2)}/${hash.slice(2)}`, bytes, false, () => attachments.chunks(hash));
  }
  zip.end();
}

/** Opened now, so that it is what it is now however long the zip takes; closed when it was read or given up. */
async function hold(files: Files, { name, path, bytes }: PresentFile) {
  const file = await files.open(path, 'read');
  return {
    name,
    bytes,
    async *read() {
      try {
        yield* chunksOf(file, 0, bytes);
      } finally {
        await file.close();
      }
    },
  };
}
