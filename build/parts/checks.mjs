// The checks that read the code without running it: types, lint with the boundaries between runtimes, dead code.
// Each resolves with `{ name, isPassed, output }` and counts as one test.

import { existsSync } from 'node:fs';
import { inProject, pinnedNode } from './project.mjs';
import { runToEnd } from './run.mjs';

/** A folder is a runtime, and each has types of its own. */
const RUNTIMES = ['shared', 'electron/core', 'electron/desktop', 'electron/preload', 'renderer', 'test'];

const tool = (...parts) => inProject('node_modules', ...parts);

async function check(name, words) {
  const { code, output } = await runToEnd(pinnedNode(), words);
  return { name, isPassed: code === 0, output };
}

/** One after another: each takes every core there is. */
export async function checkTypes() {
  const results = [];
  for (const runtime of RUNTIMES.filter((folder) => existsSync(inProject(folder, 'tsconfig.json')))) {
    results.push(await check(`types of ${runtime}`, [tool('typescript', 'bin', 'tsc'), '-p', inProject(runtime)]));
  }
  return results;
}

export const checkLint = () =>
  check('lint and boundaries', [
    tool('@biomejs', 'biome', 'bin', 'biome'),
    'check',
    '--diagnostic-level=warn',
    '--error-on-warnings',
    '--max-diagnostics=100',
    '.',
  ]);

export const checkDeadCode = () => check('dead code', [tool('knip', 'bin', 'knip.js'), '--no-progress']);
