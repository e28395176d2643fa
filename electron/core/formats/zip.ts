// Writes a zip of named files, for what leaves the desk as one file.

export interface ZipEntry {
  /** A path inside the zip with `/`; made safe by whoever names it. */
  name: string;
  /** The bytes, or how to read them when their turn comes. */
  bytes: Uint8Array | { size: number; chunks: () => AsyncIterable<Uint8Array> };
}

/** The zip as it is made; `at` (ISO 8601, UTC) stands beside every file. A failure ends the stream with an error. */
export declare function streamZip(entries: readonly ZipEntry[], at: string): ReadableStream<Uint8Array>;

/** The whole zip. Same entries, same bytes. */
export declare function writeZip(entries: readonly ZipEntry[], at: string): Promise<Uint8Array>;
