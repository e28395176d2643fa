// The real disk without waiting for it: for the many openings in tests that look at what is there and pull no plug.

import { diskFiles, type Files } from '../../electron/core/store/files.ts';

export const hastyFiles: Files = {
  ...diskFiles,
  open: async (path, mode) => ({ ...(await diskFiles.open(path, mode)), sync: async () => undefined }),
  syncFolder: async () => undefined,
};
