// Takes backups away, with the attachments beside them that no other backup there needs. What Branchdesk did not make, or cannot
// read, is never touched, and keeps its attachments.

import { join } from 'node:path';
import { attachmentsBeside, BACKUP_NAME } from './backup.ts';
import { listBackup } from './backup-reading.ts';
import { notSaved } from './disk-errors.ts';
import { UnusableBackup } from './errors.ts';
import type { Files } from './files.ts';

/**
 * `root`: of the branch whose backups go; one of another branch that lies there under such a name stays. The attachments go first:
 * where it is broken off between, the same names go again, and nothing is left that nobody lists.
 * @throws NotSaved
 */
export async function removeBackups(
  files: Files,
  folder: string,
  names: readonly string[],
  root: string | null,
): Promise<void> {
  try {
    const going = new Set<string>();
    const needed = new Set<string>();
    const unneeded = new Set<string>();
    let isAllKnown = true;
    for (const name of await files.names(folder)) {
      if (!name.endsWith('.backup')) continue;
      try {
        const { head, attachments } = await listBackup(files, join(folder, name));
        const goes = names.includes(name) && BACKUP_NAME.test(name) && head.root !== null && head.root === root;
        if (goes) going.add(name);
        for (const one of attachments) (goes ? unneeded : needed).add(one);
      } catch (error) {
        if (!(error instanceof UnusableBackup)) throw error;
        // Nobody knows what it needs.
        isAllKnown = false;
      }
    }
    const shared = attachmentsBeside(files, folder);
    if (isAllKnown) for (const one of unneeded) if (!needed.has(one)) await shared.removeNamed(one);
    for (const name of going) await files.remove(join(folder, name));
    if (going.size > 0) await files.syncFolder(folder);
  } catch (error) {
    throw notSaved(error);
  }
}
