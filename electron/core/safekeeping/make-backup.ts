// One backup from end to end: is the folder there, write it, rotate, prove. What went wrong is kept, so that it is said until
// it goes right.

import type { Outputs } from '../../../shared/contract/contract.ts';
import type { KeptAs } from '../../../shared/rules/backup-rotation.ts';
import type { Desk } from '../desk.ts';
import type { BackupInfo, DeskStore } from '../store/desk-store.ts';
import { NotProved, NotSaved } from '../store/errors.ts';
import type { LongWork, MadeBackup } from '../store/keeping.ts';
import { instantOf } from '../store/stored-instant.ts';
import { folderOf, isThere } from './backup-folder.ts';
import { rotate } from './copies.ts';
import { changeSettings, settingsOf } from './kept-settings.ts';

/** The folder of backups is not there: `message` says so to a person. */
export class NoBackupFolder extends NotSaved {
  constructor(folder: string) {
    super('failed', `The folder of backups is not there: ${folder}. Plug in its disk, or choose another folder.`);
    this.name = 'NoBackupFolder';
  }
}

/**
 * Into the folder of backups.
 * @throws NoBackupFolder, NotSaved, the signal's reason; it is kept for Today then.
 */
export async function makeBackup(
  desk: Desk,
  days: { zone: string; today: string },
  options: LongWork = {},
): Promise<MadeBackup> {
  const { store, log } = desk;
  try {
    if (!(await isThere(store))) throw new NoBackupFolder(folderOf(store));
    const made = await store.keeping.backup({ ...options, folder: folderOf(store) });
    await changeSettings(store, { trouble: null });
    log.info('backed up', { seq: made.seq, bytes: made.bytes });
    // The backup is there: what is too old to stay may wait for the next one.
    await rotate(store, days).catch((error: unknown) => log.error('not rotated', { name: nameOf(error) }));
    return made;
  } catch (error) {
    if (nameOf(error) !== 'AbortError') await keepTrouble(store, error);
    throw error;
  }
}

async function keepTrouble(store: DeskStore, error: unknown): Promise<void> {
  const isFull = error instanceof NotSaved && error.reason === 'diskFull';
  const trouble = error instanceof NoBackupFolder ? 'missing' : isFull ? 'full' : 'failed';
  // Where desk.json cannot be written either, the records cannot be: that is said by itself.
  await changeSettings(store, { trouble }).catch(() => undefined);
}

/** Opens a backup again and keeps what came of it. @throws the signal's reason, NotSaved where this disk is full. */
export async function prove(
  desk: Desk,
  backup: BackupInfo & Partial<Pick<MadeBackup, 'hash' | 'counts'>>,
  options: LongWork = {},
): Promise<string | null> {
  const { store, now, log } = desk;
  const { path, seq, hash, counts } = backup;
  let problem: string | null = null;
  try {
    await store.keeping.prove(path, { seq, ...(hash && { hash }), ...(counts && { counts }) }, options);
  } catch (error) {
    if (!(error instanceof NotProved)) throw error;
    problem = error.message;
    log.error('a backup was not proved', { seq });
  }
  const proofs = { ...settingsOf(store).proofs, [backup.name]: { at: instantOf(now), problem } };
  await changeSettings(store, { proofs });
  return problem;
}

export function backupRow(
  store: DeskStore,
  root: string | null,
  backup: BackupInfo,
  keptAs: KeptAs | null = null,
): Outputs['branch']['backup'] {
  const { root: its, ...info } = backup;
  const proof = settingsOf(store).proofs[backup.name];
  return {
    path: info.path,
    name: info.name,
    at: info.at,
    bytes: info.bytes,
    seq: info.seq,
    attachments: info.attachments,
    isProtected: info.isProtected,
    isOurs: its !== null && its === root,
    provedAt: proof?.problem === null ? proof.at : null,
    problem: proof?.problem ?? null,
    keptAs,
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
