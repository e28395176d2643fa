// Writes a zip of named files, for what leaves the desk as one file.

import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

export interface ZipEntry {
  /** A path inside the zip with `/`; made safe by whoever names it. */
  name: string;
  /** The bytes, or how to read them when their turn comes. */
  bytes: Uint8Array | { size: number; chunks: () => AsyncIterable<Uint8Array> };
}

/** A zip tells the time of the clock on the wall, of no zone; UTC's gives the same bytes on every computer. */
class MomentInUtc extends Date {
  override getFullYear = (): number => this.getUTCFullYear();
  override getMonth = (): number => this.getUTCMonth();
  override getDate = (): number => this.getUTCDate();
  override getHours = (): number => this.getUTCHours();
  override getMinutes = (): number => this.getUTCMinutes();
  override getSeconds = (): number => this.getUTCSeconds();
}

/** What is packed already gains nothing from being packed again. */
const PACKED = /\.(zip|pdf|docx|xlsx|pptx|odt|ods|jpe?g|png|gif|webp|heic|mp[34]|m4a|mov)$/i;
const ONLY_THE_OWNER_READS = 0o100600;

function refuseTwice(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    const key = name.normalize('NFC').toLowerCase();
    if (names.has(key)) throw new RangeError('two files of a zip have one name');
    names.add(key);
  }
}

/**
 * The zip as it is made; `at` (ISO 8601, UTC) stands beside every file. A failure ends the stream with an error, so
 * that half a zip is never taken for a whole. @throws RangeError when two entries have one name, capitals aside.
 */
export function streamZip(entries: readonly ZipEntry[], at: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(packed(entries, at)) as ReadableStream<Uint8Array>;
}

/** The whole zip. Same entries, same bytes. */
export async function writeZip(entries: readonly ZipEntry[], at: string): Promise<Uint8Array> {
  return buffer(packed(entries, at));
}

function packed(entries: readonly ZipEntry[], at: string): Readable {
  refuseTwice(entries);
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  const fail = (error: unknown): void => void output.destroy(error as Error);
  zip.on('error', fail);
  const mtime = new MomentInUtc(at);
  for (const { name, bytes } of entries) {
    const options = { mtime, mode: ONLY_THE_OWNER_READS, compress: !PACKED.test(name) };
    const { size, chunks } =
      bytes instanceof Uint8Array
        ? {
            size: bytes.length,
            chunks: async function* () {
              yield bytes;
            },
          }
        : bytes;
    zip.addReadStreamLazy(name, { ...options, size }, (take) => {
      const stream = Readable.from(chunks(), { objectMode: false });
      stream.on('error', fail);
      take(null, stream);
    });
  }
  zip.end();
  return output;
}
