// A file that is handed out together with what is saved about it: both, or neither.

import { rm } from 'node:fs/promises';
import type { Download } from '../../../../shared/contract/download.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { inProcessPath } from '../in-process-path.ts';
import { fileOrInFolder } from '../new-file-place.ts';
import { offerFile } from '../offer-file.ts';

interface Saving<T> {
  file: { name: string; mediaType: string; bytes: Uint8Array };
  path: string | undefined;
  reason: { code: string; ids: string[] };
  work: (tx: Transaction) => T;
}

/** A file that cannot be written saves nothing, and what cannot be saved leaves no file. @throws what either throws. */
export async function saveAndOffer<T>(
  { file, path, reason, work }: Saving<T>,
  context: CallContext,
): Promise<{ download: Download; saved: T; seq: number }> {
  const target = path === undefined ? undefined : await fileOrInFolder(inProcessPath(path, context), file.name);
  let isWritten = false;
  try {
    const { seq, result } = await context.desk.store.transact({ account: context.account }, reason, async (tx) => {
      const saved = work(tx);
      const download = await offerFile(file, target, context);
      isWritten = true;
      return { download, saved };
    });
    return { ...result, seq };
  } catch (error) {
    if (isWritten && target !== undefined) await rm(target, { force: true });
    throw error;
  }
}
