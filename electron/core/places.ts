// Where the branch's data lies unless somebody says otherwise, and whether a service copies it to other computers.

import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Surroundings {
  platform: NodeJS.Platform;
  home: string;
  environment: Record<string, string | undefined>;
}

export const thisComputer = (): Surroundings => ({
  platform: process.platform,
  home: homedir(),
  environment: process.env,
});

/** The data folder by the custom of the operating system. */
export function defaultDataFolder({ platform, home, environment }: Surroundings): string {
  if (platform === 'win32') return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), 'Branchdesk');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Branchdesk');
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'branchdesk');
}

/** Where a browser may keep what it must keep for our windows: its own profile, nothing of the branch. */
export function defaultCacheFolder({ platform, home, environment }: Surroundings): string {
  if (platform === 'win32') return join(environment.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Branchdesk');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'Branchdesk');
  return join(environment.XDG_CACHE_HOME || join(home, '.cache'), 'branchdesk');
}

/** The sample branch lies beside the branch's own records, in a folder, a history and a lock of its own. */
export const sampleFolderOf = (dataFolder: string): string => join(dataFolder, 'sample');

const SYNCHRONISERS: readonly { name: string; pattern: RegExp }[] = [
  { name: 'OneDrive', pattern: /^onedrive( - .+)?$/i },
  { name: 'Dropbox', pattern: /^dropbox( \(.+\))?$/i },
  { name: 'iCloud Drive', pattern: /^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i },
  { name: 'Google Drive', pattern: /^(google ?drive|googledrive-.+|drivefs)$/i },
  { name: 'Nextcloud', pattern: /^(nextcloud|owncloud)$/i },
];

/** The service whose folder this lies in ("OneDrive", "Dropbox" …), by the names on its path; null when none. */
export function synchronisedBy(folder: string, { environment }: Pick<Surroundings, 'environment'>): string | null {
  const whole = resolve(folder);
  const oneDriveRoots = [environment.OneDrive, environment.OneDriveCommercial, environment.OneDriveConsumer];
  if (oneDriveRoots.some((root) => root && isInside(whole, root))) return 'OneDrive';
  const parts = whole.split(/[/\\]/);
  return SYNCHRONISERS.find(({ pattern }) => parts.some((part) => pattern.test(part)))?.name ?? null;
}

function isInside(folder: string, root: string): boolean {
  const base = resolve(root);
  return folder === base || folder.startsWith(`${base}/`) || folder.startsWith(`${base}\\`);
}
