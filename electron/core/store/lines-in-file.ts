// Reads a file line by line in chunks, so that neither a giant string nor a giant buffer is ever made.

import type { Files, OpenFile } from './files.ts';

export interface LineInFile {
  /** Without its newline. Valid until the next line is asked for. */
  bytes: Buffer;
  /** From 1. */
  number: number;
  /** Where the line begins, in bytes. */
  offset: number;
  /** Whether a newline follows it. */
  isEnded: boolean;
}

/** Few and large, because each costs a turn of the loop and of a thread: a busy computer makes those dear. */
const CHUNK = 4 << 20;
const NEWLINE = 0x0a;

/**
 * The lines of a file, from where line `from` begins (default: the first) up to `end` bytes (default: all of it).
 * A last line without its newline comes too.
 */
export async function* linesInFile(
  files: Files,
  path: string,
  { from, end = Number.POSITIVE_INFINITY }: { from?: { offset: number; number: number }; end?: number } = {},
): AsyncGenerator<LineInFile> {
  const file = await files.open(path, 'read');
  const chunks = chunksOf(file, from?.offset ?? 0, Math.min(end, await file.size()));
  let offset = from?.offset ?? 0;
  let number = (from?.number ?? 1) - 1;
  let carried: Buffer[] = [];
  try {
    for await (const chunk of chunks) {
      let start = 0;
      for (let stop = chunk.indexOf(NEWLINE); stop >= 0; stop = chunk.indexOf(NEWLINE, start)) {
        const rest = chunk.subarray(start, stop);
        const bytes = carried.length > 0 ? Buffer.concat([...carried, rest]) : rest;
        carried = [];
        number += 1;
        yield { bytes, number, offset, isEnded: true };
        offset += bytes.length + 1;
        start = stop + 1;
      }
      if (start < chunk.length) carried.push(Buffer.from(chunk.subarray(start)));
    }
    if (carried.length > 0) yield { bytes: Buffer.concat(carried), number: number + 1, offset, isEnded: false };
  } finally {
    // Also when nobody wants the rest: no read may be on its way when the file is closed.
    await chunks.return(undefined);
    await file.close();
  }
}

/** Reads the next chunk while this one is worked upon; a chunk is valid until the next is asked for. */
async function* chunksOf(file: OpenFile, from: number, end: number): AsyncGenerator<Buffer, undefined> {
  const room = Math.min(CHUNK, Math.max(0, end - from));
  const buffers = [Buffer.allocUnsafe(room), Buffer.allocUnsafe(end - from > room ? room : 0)] as const;
  const read = async (index: number): Promise<Buffer> => {
    const position = from + index * room;
    const into = buffers[index % 2 === 0 ? 0 : 1].subarray(0, Math.max(0, Math.min(room, end - position)));
    const count = into.length > 0 ? await file.read(into, position) : 0;
    // A file that ends before its size is a disk that fails: never take it for a file that breaks off.
    if (count < into.length) throw Object.assign(new Error('the disk read less than there is'), { code: 'EIO' });
    return into;
  };
  const begin = (index: number): Promise<Buffer> => {
    const reading = read(index);
    // It is awaited in a moment; until then a failure is nobody's yet.
    reading.catch(() => undefined);
    return reading;
  };
  let coming = begin(0);
  try {
    for (let index = 0; ; index += 1) {
      const chunk = await coming;
      if (chunk.length === 0) return;
      coming = begin(index + 1);
      yield chunk;
    }
  } finally {
    await coming.catch(() => undefined);
  }
}
