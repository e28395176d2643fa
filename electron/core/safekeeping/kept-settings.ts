// What this computer keeps about backups: the folder, whether they are made, which were proved, what went wrong last. In
// desk.json, because another computer has other disks; a restore changes nothing of it.

import type { BackupNotice } from '../../../shared/contract/safekeeping.ts';
import type { DeskStore } from '../store/desk-store.ts';

/** No page may read or write it: see services/session.ts. */
export const BACKUPS_KEY = 'program/backups';

export interface Proof {
  /** When it was tried, ISO 8601 in UTC. */
  at: string;
  /** Why it failed, in a sentence; null when it opened as it must. */
  problem: string | null;
}

export interface BackupSettings {
  /** null: `backups` in the data folder. */
  folder: string | null;
  /** Folders that were chosen before: what lies there still is rotated while it can be reached. */
  former: string[];
  isOn: boolean;
  /** By the backup's name. */
  proofs: Record<string, Proof>;
  /** Why the last backup was not made; null when it was. */
  trouble: BackupNotice['kind'] | null;
}

const FIRST: BackupSettings = { folder: null, former: [], isOn: true, proofs: {}, trouble: null };

/** What is kept may be anything: what cannot be read was never set. */
export function settingsOf(store: DeskStore): BackupSettings {
  const kept = (store.getDesk(BACKUPS_KEY) ?? {}) as Partial<BackupSettings>;
  return {
    folder: typeof kept.folder === 'string' ? kept.folder : FIRST.folder,
    former: Array.isArray(kept.former) ? kept.former.filter((one) => typeof one === 'string') : FIRST.former,
    isOn: typeof kept.isOn === 'boolean' ? kept.isOn : FIRST.isOn,
    proofs: typeof kept.proofs === 'object' && kept.proofs !== null ? kept.proofs : FIRST.proofs,
    trouble: typeof kept.trouble === 'string' ? kept.trouble : FIRST.trouble,
  };
}

/** @throws NotSaved */
export async function changeSettings(store: DeskStore, change: Partial<BackupSettings>): Promise<BackupSettings> {
  const next = { ...settingsOf(store), ...change };
  await store.setDesk(BACKUPS_KEY, next);
  return next;
}
