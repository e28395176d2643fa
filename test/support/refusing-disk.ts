// The computer's disk, until it is told to refuse: the next writes, syncs or renames then fail as a full, a read-only or
// a vanished disk does. A write can fail half-way.

import { diskFiles, type Files } from '../../electron/core/store/files.ts';

export type Refusable = 'write' | 'sync' | 'rename' | 'open' | 'makeFolder';

export interface RefusingDisk extends Files {
  /** From the `after`th such step on (0: the next one) everything of the kind fails with this code. */
  refuse(step: Refusable, code: 'ENOSPC' | 'EROFS' | 'EIO', after?: number): void;
  allow(): void;
}

export function refusingDisk(files: Files = diskFiles): RefusingDisk {
  let refused: { step: Refusable; code: string; after: number } | null = null;
  const check = (step: Refusable): void => {
    if (refused?.step !== step) return;
    refused.after -= 1;
    if (refused.after < 0) throw Object.assign(new Error(refused.code), { code: refused.code });
  };
  return {
    ...files,
    refuse: (step, code, after = 0) => {
      refused = { step, code, after };
    },
    allow: () => {
      refused = null;
    },
    async open(path, mode) {
      if (mode !== 'read') check('open');
      const file = await files.open(path, mode);
      return {
        ...file,
        async write(bytes, position) {
          try {
            check('write');
          } catch (error) {
            await file.write(bytes.subarray(0, bytes.length >> 1), position);
            throw error;
          }
          await file.write(bytes, position);
        },
        async sync() {
          check('sync');
          await file.sync();
        },
      };
    },
    async rename(from, to) {
      check('rename');
      await files.rename(from, to);
    },
    async makeFolder(path) {
      check('makeFolder');
      await files.makeFolder(path);
    },
  };
}
