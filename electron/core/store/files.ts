// The store's only road to the disk. Tests put a recording or failing road in its place; nothing else in store/
// imports node:fs. Paths are absolute. Failures are the system's own errors, with their `code`.

import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

export interface OpenFile {
  /** Reads into the whole of `into` from `position`; resolves with how many bytes there were. */
  read(into: Uint8Array, position: number): Promise<number>;
  /** Writes all of `bytes` at `position`. They are durable only after `sync`. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Resolves once everything written is on the disk (fdatasync). */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
}

/** `read`: must be there. `create`: new, or emptied. `update`: read and written at positions; made when it is missing. */
export type OpenMode = 'read' | 'create' | 'update';

export interface Files {
  open(path: string, mode: OpenMode): Promise<OpenFile>;
  /** The names in a folder, sorted; none when there is no such folder. */
  names(folder: string): Promise<string[]>;
  /** Bytes, or null when there is no such file. */
  size(path: string): Promise<number | null>;
  /** With its parents; nothing happens when it is there. */
  makeFolder(path: string): Promise<void>;
  /** A file, or a whole folder. Replaces `to` when it is a file, or an empty folder. Durable only after `syncFolder`. */
  rename(from: string, to: string): Promise<void>;
  /** Nothing happens when it is missing. */
  remove(path: string): Promise<void>;
  /** A folder with all that is in it. Nothing happens when it is missing. */
  removeFolder(path: string): Promise<void>;
  /** Makes what was created, renamed or removed in a folder durable. */
  syncFolder(path: string): Promise<void>;
}

const SMALL = 64 * 1024;
/** Milliseconds that everybody else may be kept waiting for the disk. */
const QUICK = 2;

const openFile = promisify(fs.open);
const closeFile = promisify(fs.close);
const dataSync = promisify(fs.fdatasync);
const truncateFile = promisify(fs.ftruncate);
const statFile = promisify(fs.fstat);

const flags: Record<OpenMode, number> = {
  read: fs.constants.O_RDONLY,
  create: fs.constants.O_RDWR | fs.constants.O_CREAT | fs.constants.O_TRUNC,
  update: fs.constants.O_RDWR | fs.constants.O_CREAT,
};

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException | null)?.code;

/** Everything is read or written, also where the system does part of it. */
function whole(
  step: (done: number, callback: (error: Error | null, count: number) => void) => void,
  length: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let done = 0;
    const next = (): void =>
      step(done, (error, count) => {
        if (error) return reject(error);
        done += count;
        if (count === 0 || done === length) return resolve(done);
        next();
      });
    next();
  });
}

function writeAtOnce(file: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length; ) {
    const count = fs.writeSync(file, bytes, done, bytes.length - done, position + done);
    if (count === 0) throw Object.assign(new Error('the disk took only part of it'), { code: 'EIO' });
    done += count;
  }
}

/** The uppermost folder of a path that is not there. */
function firstMissing(path: string): string {
  const parent = dirname(path);
  return parent === path || fs.existsSync(parent) ? path : firstMissing(parent);
}

/** The files of this computer. */
export const diskFiles: Files = {
  async open(path, mode) {
    const file = await openFile(path, flags[mode], 0o600);
    let isQuick = false;
    return {
      read: (into, position) =>
        whole(
          (done, callback) => fs.read(file, into, done, into.length - done, position + done, callback),
          into.length,
        ),
      async write(bytes, position) {
        // The system takes a little into its cache faster than a thread is asked to; waiting is `sync`'s part.
        if (bytes.length <= SMALL) return writeAtOnce(file, bytes, position);
        const done = await whole(
          (written, callback) => fs.write(file, bytes, written, bytes.length - written, position + written, callback),
          bytes.length,
        );
        if (done < bytes.length) throw Object.assign(new Error('the disk took only part of it'), { code: 'EIO' });
      },
      async sync() {
        // Asking a thread costs more than a quick disk needs. A slow one is waited for on the side.
        const began = performance.now();
        if (isQuick) fs.fdatasyncSync(file);
        else await dataSync(file);
        isQuick = performance.now() - began < QUICK;
      },
      truncate: (length) => truncateFile(file, length),
      size: async () => (await statFile(file)).size,
      close: () => closeFile(file),
    };
  },
  async names(folder) {
    try {
      return (await fs.promises.readdir(folder)).sort();
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  },
  async size(path) {
    try {
      return (await fs.promises.stat(path)).size;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  },
  async makeFolder(path) {
    try {
      await fs.promises.mkdir(path, { recursive: true, mode: 0o700 });
    } catch (error) {
      // Node says so too where the disk is locked against writing: making the first missing folder alone says why.
      if (codeOf(error) === 'ENOENT') await fs.promises.mkdir(firstMissing(path), { mode: 0o700 });
      throw error;
    }
  },
  rename: (from, to) => fs.promises.rename(from, to),
  remove: (path) => fs.promises.rm(path, { force: true }),
  removeFolder: (path) => fs.promises.rm(path, { force: true, recursive: true }),
  async syncFolder(path) {
    // Windows has no such thing: there the file system's own journal keeps names.
    if (process.platform === 'win32') return;
    const folder = await openFile(path, fs.constants.O_RDONLY);
    try {
      await promisify(fs.fsync)(folder);
    } finally {
      await closeFile(folder);
    }
  },
};
