// Opens an address as a window of its own in an installed browser: no tabs, no address bar, its own profile, and none of
// the browser's own traffic to anywhere. What the profile holds is the browser's; the branch's data is not cached in it.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultCacheFolder, type Surroundings } from '../places.ts';
import { type Browser, isSnap } from './browsers.ts';

/** Keeps the browser to itself: no first-run pages, no updates, no reports, no look-ups, nothing to sign in to. */
const QUIET_FLAGS: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-background-mode',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-quic',
  '--disable-sync',
  '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,OptimizationGuideModelDownloading,Translate',
  '--metrics-recording-only',
  '--safebrowsing-disable-auto-update',
  // Whatever it still tries of its own accord goes nowhere: no name but this computer's is looked up, by no proxy.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--no-proxy-server',
  '--password-store=basic',
  '--use-mock-keychain',
];

export interface AppWindow {
  /** True where the browser runs without its sandbox, because it was started as root. */
  isWithoutSandbox: boolean;
  /** Resolves when the browser's program has ended: at once where it handed the window to one that runs already. */
  ended: Promise<{ afterMs: number }>;
  /** Asks the browser to end. */
  close(): void;
}

/** Where this folder's windows keep the browser's own settings. */
export function profileFolder(browser: Browser, dataFolder: string, surroundings: Surroundings): string {
  const name = `window-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)}`;
  return isSnap(browser)
    ? join(surroundings.home, 'snap', 'chromium', 'common', 'branchdesk', name)
    : join(defaultCacheFolder(surroundings), name);
}

export function openAppWindow(
  browser: Browser,
  address: string,
  dataFolder: string,
  surroundings: Surroundings,
): AppWindow {
  const profile = profileFolder(browser, dataFolder, surroundings);
  mkdirSync(profile, { recursive: true });
  const isWithoutSandbox = surroundings.platform === 'linux' && process.getuid?.() === 0;
  const words = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    ...QUIET_FLAGS,
    ...(isWithoutSandbox ? ['--no-sandbox', '--test-type'] : []),
    '--window-size=1280,860',
  ];
  const begun = performance.now();
  const child = spawn(browser.path, words, { stdio: 'ignore' });
  const ended = new Promise<{ afterMs: number }>((resolve) => {
    const tell = () => resolve({ afterMs: performance.now() - begun });
    child.once('error', tell);
    child.once('exit', tell);
  });
  return { isWithoutSandbox, ended, close: () => void child.kill() };
}
