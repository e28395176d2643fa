// What needs somebody about backups, in a sentence with what to do: for Today and for the page of backups.

import type { BackupNotice } from '../../../shared/contract/safekeeping.ts';
import { daysBetween } from '../../../shared/rules/limits.ts';
import type { DeskStore } from '../store/desk-store.ts';
import { folderOf, isThere } from './backup-folder.ts';
import { dayIn } from './copies.ts';
import { settingsOf } from './kept-settings.ts';

/** Days without a backup after which it is said. */
const TOO_OLD_DAYS = 3;

export async function backupNotices(
  store: DeskStore,
  { zone, today }: { zone: string; today: string },
): Promise<BackupNotice[]> {
  if (store.seq === 0) return [];
  const { isOn, trouble, proofs } = settingsOf(store);
  const folder = folderOf(store);
  const notices: BackupNotice[] = [];
  const say = (kind: BackupNotice['kind'], sentence: string): void => void notices.push({ kind, sentence });
  const last = store.lastBackupAt === null ? null : dayIn(store.lastBackupAt, zone);
  if (!(await isThere(store))) {
    say('missing', `The folder of backups is not there: ${folder}. Plug in its disk, or choose another folder.`);
  } else if (trouble === 'full') {
    say('full', `The disk of the backups is full: ${folder}. Make some room on it, or choose another folder.`);
  } else if (trouble === 'failed') {
    say('failed', `The last backup could not be written to ${folder}. Check the disk, then back up now.`);
  }
  if (!isOn) say('off', 'Backups are switched off. Switch them on, so that a lost computer costs you a day at most.');
  if (last === null) {
    if (notices.length === 0)
      say('never', 'Nothing has been backed up yet. Choose a folder on another disk, and back up now.');
  } else {
    const days = daysBetween(last, today);
    if (days >= TOO_OLD_DAYS) say('tooOld', `The last backup is ${days} days old. Back up now.`);
    // By a clock that is ahead of it the day cannot be right; whatever the clock says, it was the last.
    else if (days < -1)
      say('tooOld', 'The last backup is dated in the future. Check this computer’s clock, then back up now.');
  }
  const newest = Object.entries(proofs).sort(([a], [b]) => (a < b ? 1 : -1))[0];
  if (newest?.[1].problem) {
    say(
      'notProved',
      `The last backup did not open when it was tried: ${newest[1].problem} Back up now, and check the disk.`,
    );
  }
  return notices;
}
