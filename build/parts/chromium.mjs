// Sees to it that the journeys have a Chromium: an installed one, else Playwright's own, else Debian's package where
// this may install it.

import { existsSync } from 'node:fs';
import { inProject, nodeFlags, pinnedNode } from './project.mjs';
import { runToEnd } from './run.mjs';

const A_WHILE_MS = 5 * 60 * 1_000;

async function findChromium() {
  const { code, output } = await runToEnd(pinnedNode(), [
    ...nodeFlags,
    inProject('test', 'e2e', 'support', 'chromium.ts'),
  ]);
  return code === 0 && output.trim() !== '' ? output.trim() : undefined;
}

/** Resolves with undefined when there is one, else with a sentence that says what is missing. */
export async function missingChromium(say) {
  if (await findChromium()) return undefined;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (mayInstall) {
    say('Installing Chromium for the journeys (apt-get install -y chromium) …');
    const apt = { timeoutMs: A_WHILE_MS, environment: { DEBIAN_FRONTEND: 'noninteractive' } };
    await runToEnd('apt-get', ['update', '-qq'], apt);
    const { code, output } = await runToEnd('apt-get', ['install', '-y', '-qq', 'chromium'], apt);
    if (code === 0 && (await findChromium())) return undefined;
    return `The journeys were not run: no Chromium was found, and installing Debian's failed. ${output.trim()}`;
  }
  return 'The journeys were not run: no Chrome, Edge, Chromium or Brave was found. Install one of them, or run npx playwright install chromium.';
}
