// The backups of this branch in the folder that is rotated, as the rule of rotation takes them.

import { Temporal } from 'temporal-polyfill';
import { asideGoesOn, copiesToRemove, type KeptCopy, lastCopyGoesOn } from '../../../shared/rules/backup-rotation.ts';
import { BACKUP_NAME } from '../store/backup.ts';
import type { BackupInfo, DeskStore } from '../store/desk-store.ts';
import { folderOf, isThere } from './backup-folder.ts';
import { changeSettings, settingsOf } from './kept-settings.ts';

/** The legal day of an instant (ISO 8601) in a zone. */
export const dayIn = (at: string, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Only what Branchdesk made of this branch: its root is that of a backup that was made of it. */
export function keptCopies(
  backups: readonly BackupInfo[],
  root: string | null,
  store: DeskStore,
  zone: string,
): KeptCopy[] {
  const { proofs } = settingsOf(store);
  return backups
    .filter((backup) => backup.root !== null && backup.root === root && BACKUP_NAME.test(backup.name))
    .map(({ name, at, seq }) => {
      const proof = proofs[name];
      return { name, at, seq, day: dayIn(at, zone), isGood: proof === undefined ? null : proof.problem === null };
    });
}

/** Removes what the rule does not keep, in the folder that was chosen. @throws NotSaved */
export async function rotate(store: DeskStore, { zone, today }: { zone: string; today: string }): Promise<string[]> {
  const folder = folderOf(store);
  const all = await store.keeping.backups(folder);
  const going = copiesToRemove(keptCopies(all, await store.keeping.root(), store, zone), today);
  if (going.length > 0) await store.keeping.removeBackups(folder, going);
  const names = new Set(all.map(({ name }) => name).filter((name) => !going.includes(name)));
  const { proofs } = settingsOf(store);
  const left = Object.entries(proofs).filter(([name]) => names.has(name));
  if (left.length < Object.keys(proofs).length) await changeSettings(store, { proofs: Object.fromEntries(left) });
  for (const aside of await store.keeping.asides()) {
    if (asideGoesOn(dayIn(aside.at, zone)) <= today) await store.keeping.removeAside(aside.name);
  }
  return going;
}

/**
 * The day on which the last copy that holds what is destroyed now will have gone, by the rule: of the backups in the folder
 * that is chosen and beside the records, and of what restores have put aside. null where none is known; copies that somebody
 * put elsewhere are not known. While the chosen folder is not there, its copies are not known either.
 */
export async function lastCopyDay(
  store: DeskStore,
  { zone, today }: { zone: string; today: string },
): Promise<string | null> {
  const root = await store.keeping.root();
  const folders = new Set([store.keeping.ownFolder, ...((await isThere(store)) ? [folderOf(store)] : [])]);
  const days: (string | null)[] = (await store.keeping.asides()).map(({ at }) => asideGoesOn(dayIn(at, zone)));
  for (const folder of folders) {
    const copies = keptCopies(await store.keeping.backups(folder), root, store, zone);
    days.push(lastCopyGoesOn(copies, { upTo: today, seq: store.seq }, today));
  }
  return days.reduce<string | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}
