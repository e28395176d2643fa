// The backups of this branch in the folder that is rotated, as the rule of rotation takes them.

import { basename, dirname } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import {
  asideGoesOn,
  copiesToKeep,
  copiesToRemove,
  type KeptAs,
  type KeptCopy,
  lastCopyGoesOn,
} from '../../../shared/rules/backup-rotation.ts';
import { BACKUP_NAME } from '../store/backup.ts';
import type { DeskStore } from '../store/desk-store.ts';
import { reachedFolders } from './backup-folder.ts';
import { changeSettings, settingsOf } from './kept-settings.ts';

/** The legal day of an instant (ISO 8601) in a zone. */
export const dayIn = (at: string, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/**
 * Every copy of this branch that Branchdesk made and can reach now, wherever it lies: one set for the rule. A copy's name is its
 * path here, as two folders may hold copies of one name.
 */
async function copiesOf(store: DeskStore, zone: string): Promise<KeptCopy[]> {
  const { proofs } = settingsOf(store);
  const root = await store.keeping.root();
  const copies: KeptCopy[] = [];
  for (const folder of await reachedFolders(store)) {
    for (const { path, name, at, seq, root: its } of await store.keeping.backups(folder)) {
      // Of another branch, of an old Branchdesk, or renamed by somebody: theirs.
      if (its === null || its !== root || !BACKUP_NAME.test(name)) continue;
      const proof = proofs[name];
      const isGood = proof === undefined ? null : proof.problem === null;
      copies.push({ name: path, at, seq, day: dayIn(at, zone), isGood });
    }
  }
  return copies;
}

/** Removes what the rule does not keep, asides too. Resolves with the paths of the copies. @throws NotSaved */
export async function rotate(store: DeskStore, { zone, today }: { zone: string; today: string }): Promise<string[]> {
  const copies = await copiesOf(store, zone);
  const going = copiesToRemove(copies, today);
  for (const folder of new Set(going.map((path) => dirname(path)))) {
    const names = going.filter((path) => dirname(path) === folder).map((path) => basename(path));
    await store.keeping.removeBackups(folder, names);
  }
  const gone = new Set(going.map((path) => basename(path)));
  const { proofs } = settingsOf(store);
  const left = Object.entries(proofs).filter(([name]) => !gone.has(name));
  if (left.length < Object.keys(proofs).length) await changeSettings(store, { proofs: Object.fromEntries(left) });
  for (const aside of await store.keeping.asides()) {
    if (asideGoesOn(dayIn(aside.at, zone)) <= today) await store.keeping.removeAside(aside.name);
  }
  return going;
}

/** Why each copy in a folder stays, by its name: for the picture of the rotation. */
export async function keptAs(
  store: DeskStore,
  folder: string,
  { zone, today }: { zone: string; today: string },
): Promise<Map<string, KeptAs>> {
  const kept = copiesToKeep(await copiesOf(store, zone), today);
  return new Map([...kept].filter(([path]) => dirname(path) === folder).map(([path, as]) => [basename(path), as]));
}

/**
 * The day on which the last copy that holds what is destroyed now will have gone, by the rule: of the backups that can be reached
 * and of what restores have put aside. null where none is known; copies that somebody put elsewhere, or on a disk that is not
 * plugged in, are not known.
 */
export async function lastCopyDay(
  store: DeskStore,
  { zone, today }: { zone: string; today: string },
): Promise<string | null> {
  const asides = (await store.keeping.asides()).map(({ at }) => asideGoesOn(dayIn(at, zone)));
  const copy = lastCopyGoesOn(await copiesOf(store, zone), { upTo: today, seq: store.seq }, today);
  return [...asides, ...(copy === null ? [] : [copy])].sort().at(-1) ?? null;
}
