// Checks everything, and holds what is here against the newest backup: a folder that was put back whole as it was last week
// says nothing about it by itself, but the backup knows how far the history had gone.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { CallContext } from '../../desk.ts';
import { folderOf } from '../../safekeeping/backup-folder.ts';
import type { BackupInfo, DeskStore } from '../../store/desk-store.ts';
import { steps } from './steps.ts';

type Problem = Outputs['branch']['verify']['problems'][number];

const MOST_PROBLEMS = 1_000;

export async function verify(
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['branch']['verify']> {
  const { store } = context.desk;
  const found = await store.verify(steps('branch.verify', 'Checking every line', context, signal));
  const later = await laterBackup(store);
  const problems = [...(later ? [setBack(later, store.seq)] : []), ...found.problems].slice(0, MOST_PROBLEMS);
  return { ...found, isSound: problems.length === 0, problems };
}

/** A backup of this history that went further than it goes now, unless history tells that somebody restored an older one. */
async function laterBackup(store: DeskStore): Promise<BackupInfo | undefined> {
  const { keeping } = store;
  const root = await keeping.root();
  const backups = await keeping.backups(folderOf(store)).catch(() => []);
  const later = backups.find((backup) => root !== null && backup.root === root && backup.seq > store.seq);
  if (!later) return undefined;
  const { rows } = await store.history({ page: { offset: 0, limit: 500 } });
  const isRestored = rows.some(
    ({ at, reason }) => at >= later.at && ['branch.restore', 'branch.undoRestore'].includes(reason.code),
  );
  return isRestored ? undefined : later;
}

const setBack = (backup: BackupInfo, seq: number): Problem => ({
  file: backup.name,
  line: null,
  what: `This backup of ${backup.at.slice(0, 10)} goes up to step ${backup.seq}; the history here ends at step ${seq}. The folder may have been put back as it was earlier.`,
});
