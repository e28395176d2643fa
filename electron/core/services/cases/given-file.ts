// A file that somebody gives: from a page as it is, or by the token of its upload; by its path from this computer only.
// Its name is somebody's text, kept as it was and never used as a path.

import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CallContext } from '../../desk.ts';
import { sniffMediaType } from '../../formats/pdf/pdf-check.ts';
import { chunksOfFile } from '../../store/whole-file.ts';
import { filesHere } from '../../temporary-files.ts';
import { InvalidInput, TooLarge } from '../implementer.ts';
import { inProcessPath } from '../in-process-path.ts';

const MEGABYTE = 1024 * 1024;
/** What may travel in a message; larger files are uploaded. */
const MOST_MEGABYTES_IN_MESSAGE = 32;
/** The beginning and the end of a file tell what it is. */
const SAMPLE_BYTES = 64 * 1024;
const MOST_NAME = 2_000;

export interface FileSource {
  file?: File | undefined;
  upload?: string | undefined;
  name?: string | undefined;
  path?: string | undefined;
}

export interface GivenFile {
  name: string;
  bytes: number;
  /** By its content; the name decides only between kinds of text. */
  mediaType: string;
  content(): AsyncIterable<Uint8Array>;
}

/** All of it in memory: for what is read whole anyway. */
export async function bytesOfGiven(given: GivenFile): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of given.content()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Does `work` with the file that is given; an upload is gone afterwards. @throws TooLarge, InvalidInput. */
export async function withGivenFile<T>(
  source: FileSource,
  context: CallContext,
  mostMegabytes: number,
  work: (given: GivenFile) => Promise<T>,
): Promise<T> {
  const given = (['file', 'upload', 'path'] as const).filter((key) => source[key] !== undefined);
  if (given.length !== 1) throw new InvalidInput({ path: ['file'], message: 'Choose one file to add.' });
  if (source.file !== undefined) {
    return work(await fromMessage(source.file, source.name, Math.min(mostMegabytes, MOST_MEGABYTES_IN_MESSAGE)));
  }
  if (source.path !== undefined) {
    const path = inProcessPath(source.path, context);
    return work(await onDisk(path, source.name ?? basename(path), mostMegabytes));
  }
  const name = source.name;
  if (name === undefined || name.trim() === '') {
    throw new InvalidInput({ path: ['name'], message: 'Say what this file is called.' });
  }
  const used = await context.desk.uploads.use(source.upload!, async (path) =>
    work(await onDisk(path, name, mostMegabytes)),
  );
  if (used.isThere) return used.result;
  throw new InvalidInput({
    path: ['upload'],
    message: 'This file did not arrive, or was used already. Choose it again.',
  });
}

async function fromMessage(file: File, called: string | undefined, mostMegabytes: number): Promise<GivenFile> {
  if (file.size > mostMegabytes * MEGABYTE) throw new TooLarge(mostMegabytes, 'MB');
  const wanted = called ?? file.name;
  const name = (wanted.trim() === '' ? 'Document' : wanted).slice(0, MOST_NAME);
  const ends = [file.slice(0, SAMPLE_BYTES), file.slice(Math.max(SAMPLE_BYTES, file.size - SAMPLE_BYTES))];
  const sample = new Uint8Array(await new Blob(ends).arrayBuffer());
  return { name, bytes: file.size, mediaType: mediaTypeOf(sample, name), content: () => file.stream() };
}

async function onDisk(path: string, called: string, mostMegabytes: number): Promise<GivenFile> {
  const about = await stat(path).catch(() => null);
  if (about === null || !about.isFile()) {
    throw new InvalidInput({ path: ['path'], message: 'There is no file at this path.' });
  }
  const bytes = (await filesHere.size(path)) ?? 0;
  if (bytes > mostMegabytes * MEGABYTE) throw new TooLarge(mostMegabytes, 'MB');
  const name = called.slice(0, MOST_NAME);
  const mediaType = mediaTypeOf(await sampleOf(path, bytes), name);
  return { name, bytes, mediaType, content: () => chunksOfFile(filesHere, path) };
}

async function sampleOf(path: string, size: number): Promise<Uint8Array> {
  const file = await filesHere.open(path, 'read');
  try {
    const read = async (from: number, to: number): Promise<Uint8Array> => {
      const into = new Uint8Array(Math.max(0, to - from));
      return into.subarray(0, await file.read(into, from));
    };
    const start = await read(0, Math.min(size, SAMPLE_BYTES));
    const end = await read(Math.max(SAMPLE_BYTES, size - SAMPLE_BYTES), size);
    return Buffer.concat([start, end]);
  } finally {
    await file.close();
  }
}

/** Values with commas are text like any other by their bytes; the name says more. */
export function mediaTypeOf(sample: Uint8Array, name: string): string {
  const { mediaType } = sniffMediaType(sample, name);
  return mediaType === 'text/plain' && /\.csv$/i.test(name) ? 'text/csv' : mediaType;
}
