// Installs what is missing: `npm ci` when there is no node_modules, or when the lockfile has changed since.

import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { sep } from 'node:path';
import { inProject } from './project.mjs';
import { npm, runToEnd } from './run.mjs';

const lockfile = inProject('package-lock.json');
const stamp = inProject('node_modules', '.branchdesk-lockfile');
const npmRecord = inProject('node_modules', '.package-lock.json');

const lockfileHash = () => createHash('sha256').update(readFileSync(lockfile)).digest('hex');

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** npm's own record is newer than the lockfile: somebody ran npm by hand. */
function isInstalledByHand() {
  try {
    return statSync(npmRecord).mtimeMs >= statSync(lockfile).mtimeMs;
  } catch {
    return false;
  }
}

/** Resolves with true when something was installed. Throws with npm's own words when it fails. */
export async function ensureInstalled(say) {
  const hash = lockfileHash();
  if (read(npmRecord) !== undefined && read(stamp) === hash) return false;
  if (read(stamp) === undefined && isInstalledByHand()) {
    writeFileSync(stamp, hash);
    return false;
  }
  say('Installing what Branchdesk is built with (npm ci) …');
  // Windows does not let a running program be deleted: there the pinned Node must not be replaced under itself.
  const isOwnNode = process.execPath.startsWith(inProject('node_modules') + sep);
  const verb = process.platform === 'win32' && isOwnNode ? 'install' : 'ci';
  const { code, output } = await runToEnd(...npm([verb, '--loglevel=error', '--no-fund', '--no-audit']));
  if (code !== 0) throw new Error(`Installing failed. npm said:\n${output.trim()}`);
  writeFileSync(stamp, hash);
  return true;
}
