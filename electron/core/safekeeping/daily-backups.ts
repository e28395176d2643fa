// Makes a backup on every day on which the program runs, and proves it in the background. Looks at start and every few minutes: a
// computer that slept over midnight has its backup soon after it woke.

import type { CallContext } from '../desk.ts';
import type { Timer } from '../ports.ts';
import { branchProfile } from '../services/branch-profile.ts';
import { dayIn } from './copies.ts';
import { settingsOf } from './kept-settings.ts';
import { makeBackup, prove } from './make-backup.ts';

const LOOKS_EVERY_MS = 10 * 60 * 1_000;

export interface DailyBackups {
  /** Looks now. Resolves when what it began is through; never rejects. */
  check(): Promise<void>;
  stop(): Promise<void>;
}

export interface DailyBackupsParts {
  /** The branch's own desk while it is open to somebody; undefined while it is locked, or the sample is open. */
  open(): CallContext | undefined;
  timer: Timer;
}

export function startDailyBackups({ open, timer }: DailyBackupsParts): DailyBackups {
  const stopping = new AbortController();
  let working: Promise<void> = Promise.resolve();
  const check = (): Promise<void> => {
    working = working.then(async () => {
      const context = open();
      if (context && !stopping.signal.aborted) await backUpIfDue(context, stopping.signal);
    });
    return working;
  };
  const stopTimer = timer.every(LOOKS_EVERY_MS, () => void check());
  void check();
  return {
    check,
    async stop() {
      stopTimer();
      stopping.abort();
      await working;
    },
  };
}

/** What goes wrong is kept for Today and never thrown: nobody called. */
async function backUpIfDue(context: CallContext, signal: AbortSignal): Promise<void> {
  const { desk } = context;
  try {
    if (!isDue(context)) return;
    const made = await makeBackup(desk, branchProfile(context), { signal });
    await prove(desk, made, { signal });
  } catch (error) {
    if (!signal.aborted)
      desk.log.error('no daily backup', { name: error instanceof Error ? error.name : typeof error });
  }
}

/** On a day on which none was made, whichever way the clock was turned since. */
function isDue(context: CallContext): boolean {
  const { store } = context.desk;
  // What is damaged is backed up when a person says so, not over and over.
  if (!settingsOf(store).isOn || store.seq === 0 || store.isReadOnly) return false;
  const { zone, today } = branchProfile(context);
  return store.lastBackupAt === null || dayIn(store.lastBackupAt, zone) !== today;
}
