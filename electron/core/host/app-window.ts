// Opens an address as a window of its own in an installed browser: no tabs, no address bar, its own profile, and none of
// the browser's own traffic to anywhere. The threat: a browser writes what is typed, searched and looked at into its
// profile, unsealed (history, sessions, autofill). So the window is a private one, and the profile goes with it.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
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
  '--disable-save-password-bubble',
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
  /** Asks the browser to end, and removes what it kept. Resolves when both are done, or the browser does not end. */
  close(): Promise<void>;
}

/** A browser that was asked to end and has not after so long is left to itself. */
const ENDING_MS = 5_000;

/** What is kept in memory alone, and gone with the window. */
const privately = ({ name }: Browser): string => (name === 'Edge' ? '--inprivate' : '--incognito');

/** What the browser is started with to show this address and keep nothing of it. */
export const wordsFor = (browser: Browser, address: string, profile: string): string[] => [
  `--app=${address}`,
  `--user-data-dir=${profile}`,
  privately(browser),
  ...QUIET_FLAGS,
];

/** Where this folder's windows keep the browser's own settings, as long as they are open. */
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
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  const isWithoutSandbox = surroundings.platform === 'linux' && process.getuid?.() === 0;
  const words = [
    ...wordsFor(browser, address, profile),
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
  return {
    isWithoutSandbox,
    ended,
    async close() {
      child.kill();
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, ENDING_MS).unref())]);
      forget(profile);
    },
  };
}

/** An employer's policy may forbid private windows, and then the profile holds what such a window would not have kept. */
function forget(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 200 });
  } catch {
    // A browser still has it open. The next window's end tries again.
  }
}
