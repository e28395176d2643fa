// The Chromium that journeys run in, and its flags. Run as a program it prints the path, or nothing.

import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../../electron/core/host/browsers.ts';
import { thisComputer } from '../../../electron/core/places.ts';

/** An installed browser, else the one that Playwright keeps; undefined when there is neither. */
export function chromiumPath(): string | undefined {
  const own = chromium.executablePath();
  return findBrowser(thisComputer())?.path ?? (existsSync(own) ? own : undefined);
}

/** Root has no sandbox, a test machine has no graphics, and the browser has no business on the network. */
export const chromiumFlags: string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (import.meta.main) process.stdout.write(`${chromiumPath() ?? ''}\n`);
