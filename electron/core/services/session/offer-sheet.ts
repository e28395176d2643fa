// Hands out the recovery sheet before what it opens is in force: where it cannot be written, nothing has changed; and where
// that cannot be done, no sheet lies about that opens nothing.

import { rm } from 'node:fs/promises';
import type { Download } from '../../../../shared/contract/download.ts';
import type { CallContext } from '../../desk.ts';
import { inProcessPath } from '../in-process-path.ts';
import { fileOrInFolder } from '../new-file-place.ts';
import { offerFile } from '../offer-file.ts';

interface Sheet {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** @throws InvalidInput when the path cannot be used; whatever `work` throws. */
export async function offerSheet<T>(
  sheet: Sheet,
  path: string | undefined,
  context: CallContext,
  work: () => Promise<T>,
): Promise<{ download: Download; result: T }> {
  const target = path === undefined ? undefined : await fileOrInFolder(inProcessPath(path, context), sheet.name);
  const download = await offerFile(sheet, target, context);
  try {
    return { download, result: await work() };
  } catch (error) {
    if (target !== undefined) await rm(target, { force: true });
    throw error;
  }
}
