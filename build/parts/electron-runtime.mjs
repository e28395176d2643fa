// Electron's runtime is not part of its npm package: it is fetched once, at the first start. Where it cannot be had the
// program opens in a browser's window instead, and does not ask again for a day.

import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inProject, pinnedNode } from './project.mjs';
import { runToEnd } from './run.mjs';

const A_DAY_MS = 24 * 60 * 60 * 1_000;
const TEN_MINUTES_MS = 10 * 60 * 1_000;

const electron = (...parts) => inProject('node_modules', 'electron', ...parts);
const failure = inProject('node_modules', '.cache', 'branchdesk', 'electron-not-fetched');

/** The runtime's program, or undefined when it is not there. */
export function electronProgram() {
  try {
    const path = electron('dist', readFileSync(electron('path.txt'), 'utf8'));
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function failedLately() {
  try {
    return Date.now() - statSync(failure).mtimeMs < A_DAY_MS;
  } catch {
    return false;
  }
}

/** The runtime's program, fetched if need be; undefined when it cannot be had. */
export async function ensureElectron(say) {
  const present = electronProgram();
  if (present || failedLately()) return present;
  say('Fetching Electron, once …');
  const { code, output } = await runToEnd(pinnedNode(), [electron('install.js')], { timeoutMs: TEN_MINUTES_MS });
  const fetched = code === 0 ? electronProgram() : undefined;
  if (fetched) {
    rmSync(failure, { force: true });
  } else {
    mkdirSync(dirname(failure), { recursive: true });
    writeFileSync(failure, output);
  }
  return fetched;
}
