// A disk that fails when it is told to: full, read-only, half-way through a write, or at the sync. Everything else is
// the real disk. (Tests run as root, whom permissions do not stop.)

import { diskFiles, type Files, type OpenFile, type OpenMode } from '../../electron/core/store/files.ts';

export type Operation = 'open' | 'write' | 'sync' | 'truncate' | 'rename' | 'remove' | 'makeFolder' | 'syncFolder';

/** Returns the system's code of the failure, such as `ENOSPC`; undefined lets the operation through. */
export type Fault = (operation: Operation, path: string) => string | undefined;

const failure = (code: string, operation: Operation): Error =>
  Object.assign(new Error(`${code}: ${operation}`), { code, syscall: operation });

export class FailingFiles implements Files {
  /** The fault there is now; undefined when the disk is well. */
  fault: Fault | undefined;
  /** How much of a failing write reaches the disk, 0 to 1. */
  partWritten = 0;

  async open(path: string, mode: OpenMode): Promise<OpenFile> {
    if (mode !== 'read') this.#check('open', path);
    const file = await diskFiles.open(path, mode);
    return {
      ...file,
      write: async (bytes, position) => {
        const code = this.fault?.('write', path);
        if (code === undefined) return file.write(bytes, position);
        await file.write(bytes.subarray(0, Math.floor(bytes.length * this.partWritten)), position);
        throw failure(code, 'write');
      },
      sync: async () => {
        this.#check('sync', path);
        await file.sync();
      },
      truncate: async (length) => {
        this.#check('truncate', path);
        await file.truncate(length);
      },
    };
  }

  async rename(from: string, to: string): Promise<void> {
    this.#check('rename', to);
    await diskFiles.rename(from, to);
  }

  async remove(path: string): Promise<void> {
    this.#check('remove', path);
    await diskFiles.remove(path);
  }

  async removeFolder(path: string): Promise<void> {
    this.#check('remove', path);
    await diskFiles.removeFolder(path);
  }

  async makeFolder(path: string): Promise<void> {
    this.#check('makeFolder', path);
    await diskFiles.makeFolder(path);
  }

  async syncFolder(path: string): Promise<void> {
    this.#check('syncFolder', path);
    await diskFiles.syncFolder(path);
  }

  names(folder: string): Promise<string[]> {
    return diskFiles.names(folder);
  }

  size(path: string): Promise<number | null> {
    return diskFiles.size(path);
  }

  #check(operation: Operation, path: string): void {
    const code = this.fault?.(operation, path);
    if (code !== undefined) throw failure(code, operation);
  }
}
