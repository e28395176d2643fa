// A new version, when a person asks for it: switched on in the settings, asked for in the menu, fetched after one question
// and installed after another. Never by itself, never an older one.

import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { MessageBoxOptions, MessageBoxReturnValue } from 'electron';
import type { Log, UpdateSwitch } from '../core/ports.ts';
import type { UpdateFeed } from './update-feed.ts';

/** What is used of electron-updater's own. */
export interface Updater {
  autoDownload: boolean;
  autoInstallOnAppQuit: boolean;
  allowDowngrade: boolean;
  allowPrerelease: boolean;
  disableWebInstaller: boolean;
  disableDifferentialDownload: boolean;
  forceDevUpdateConfig: boolean;
  logger: unknown;
  checkForUpdates(): Promise<{ isUpdateAvailable: boolean; updateInfo: { version: string } } | null>;
  downloadUpdate(): Promise<unknown>;
  quitAndInstall(isSilent?: boolean, isForceRunAfter?: boolean): void;
}

/** Off unless the file says otherwise, whatever else is in it. */
export function isSwitchedOn(path: string): boolean {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { isOn?: unknown } | null)?.isOn === true;
  } catch {
    return false;
  }
}

/** The switch, kept in a file beside what Chromium keeps; what it says counts from the next start. */
export function updateSwitch(path: string, { host }: UpdateFeed): UpdateSwitch {
  const atStart = isSwitchedOn(path);
  return {
    state: () => ({ host, isOn: isSwitchedOn(path), fromNextStart: isSwitchedOn(path) !== atStart }),
    switch: (isOn) => writeFile(path, JSON.stringify({ isOn }), { mode: 0o600 }),
  };
}

function settle(updater: Updater): void {
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  updater.disableWebInstaller = true;
  // Pieces of a version would be asked for one by one, from many addresses.
  updater.disableDifferentialDownload = true;
  updater.forceDevUpdateConfig = false;
  updater.logger = null;
}

export interface LookOptions {
  updater(): Promise<Updater>;
  ask(question: MessageBoxOptions): Promise<Pick<MessageBoxReturnValue, 'response'>>;
  platform: NodeJS.Platform;
  log: Log;
}

const asking = (message: string, detail: string, yes: string): MessageBoxOptions => ({
  type: 'question',
  message,
  detail,
  buttons: ['Later', yes],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
});
const telling = (message: string, detail: string): MessageBoxOptions => ({
  type: 'info',
  message,
  detail,
  buttons: ['OK'],
});

const UNSIGNED =
  'This system does not check who made it. Compare its checksum with the one that your union publishes before you go on.';

/** Everything that can go wrong ends in a sentence; nothing was changed then. */
export async function lookForUpdate({ updater, ask, platform, log }: LookOptions): Promise<void> {
  try {
    const found = await updater();
    settle(found);
    const answer = await found.checkForUpdates();
    if (!answer?.isUpdateAvailable) {
      await ask(telling('You have the newest version', 'There is none after this one.'));
      return;
    }
    const { version } = answer.updateInfo;
    const fetched = `It is only fetched now. Installing is asked for afterwards. ${platform === 'linux' ? UNSIGNED : ''}`;
    if ((await ask(asking(`Version ${version} is there`, fetched.trim(), 'Fetch it'))).response !== 1) return;
    await found.downloadUpdate();
    const install =
      'Branchdesk closes, is replaced, and opens again. Your records stay where they are; a backup first is wise. An older version does not open them again afterwards.';
    if ((await ask(asking(`Install version ${version} now?`, install, 'Close and install'))).response !== 1) return;
    found.quitAndInstall(false, true);
  } catch (error) {
    log.error('update-failed', { name: error instanceof Error ? error.name : 'unknown' });
    await ask(
      telling(
        'The new version could not be fetched',
        'Nothing was changed. Try again later, or ask your union for it.',
      ),
    );
  }
}
