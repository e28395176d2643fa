// Finds an installed browser that can show an address as an app window: Chrome, Edge, Chromium or Brave, in the places
// where each operating system's installers put them.

import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import type { Surroundings } from '../places.ts';

export interface Browser {
  name: string;
  path: string;
}

const onLinux: readonly [string, readonly string[]][] = [
  ['Chrome', ['google-chrome-stable', 'google-chrome']],
  ['Edge', ['microsoft-edge-stable', 'microsoft-edge']],
  ['Chromium', ['chromium', 'chromium-browser']],
  ['Brave', ['brave-browser-stable', 'brave-browser', 'brave']],
];

const onMac: readonly [string, string][] = [
  ['Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
  ['Brave', 'Brave Browser.app/Contents/MacOS/Brave Browser'],
];

const onWindows: readonly [string, string][] = [
  ['Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
  ['Brave', 'BraveSoftware\\Brave-Browser\\Application\\brave.exe'],
];

/** Where a browser would lie on this computer, the one to prefer first. */
export function browserPlaces({ platform, home, environment }: Surroundings): Browser[] {
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return onWindows.flatMap(([name, path]) =>
      roots.flatMap((root) => (root ? [{ name, path: win32.join(root, path) }] : [])),
    );
  }
  if (platform === 'darwin') {
    return onMac.flatMap(([name, path]) =>
      ['/Applications', posix.join(home, 'Applications')].map((root) => ({ name, path: posix.join(root, path) })),
    );
  }
  const folders = [...(environment.PATH ?? '').split(':').filter(posix.isAbsolute), '/usr/bin', '/snap/bin'];
  return onLinux.flatMap(([name, programs]) =>
    programs.flatMap((program) => folders.map((folder) => ({ name, path: posix.join(folder, program) }))),
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The first browser that is there; undefined when none is. */
export const findBrowser = (surroundings: Surroundings): Browser | undefined =>
  browserPlaces(surroundings).find(({ path }) => isProgram(path));

/** A browser installed as a snap may write only into its own folder of the person's home. */
export function isSnap(browser: Browser): boolean {
  try {
    return browser.path.startsWith('/snap/') || realpathSync(browser.path) === '/usr/bin/snap';
  } catch {
    return false;
  }
}

/** Whether a window can be shown at all. */
export const hasDisplay = ({ platform, environment }: Surroundings): boolean =>
  platform !== 'linux' || Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
