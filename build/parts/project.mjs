// Where the project lies, and the one Node that everything but these scripts runs on: the npm package `node`, pinned, so
// that the computer's own version does not matter. These scripts are plain JavaScript that Node 20.19 runs.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

export const inProject = (...parts) => join(projectFolder, ...parts);

/** The pinned Node, once installed; else this one if it is new enough to run TypeScript as it is written. */
export function pinnedNode() {
  const path = inProject('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(path)) return path;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    'The pinned Node is missing from node_modules. Delete the folder node_modules and run this command again.',
  );
}

/** Flags for the pinned Node: `node:sqlite`, which locks the data folder, still calls itself experimental. */
export const nodeFlags = ['--disable-warning=ExperimentalWarning'];
