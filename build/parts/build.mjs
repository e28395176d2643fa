// Builds the page and the desktop's bundles when what they are made of has changed since they were last built.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, nodeFlags, pinnedNode } from './project.mjs';
import { runToEnd } from './run.mjs';

const SOURCES = [
  'renderer',
  'shared',
  'electron',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'build/shell-bundles.ts',
];
const stamp = inProject('dist', '.sources');

/** SHA-256 over every source's path and content. */
function sourcesHash() {
  const hash = createHash('sha256');
  const add = (path) => {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(inProject(path)))
      .update('\0');
  };
  const walk = (folder) => {
    const entries = readdirSync(inProject(folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) add(path);
    }
  };
  for (const source of SOURCES) source.includes('.') ? add(source) : walk(source);
  return hash.digest('hex');
}

function isBuilt(hash) {
  if (!existsSync(inProject('dist', 'renderer', 'index.html'))) return false;
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** Resolves with true when something was built. Throws with the bundler's own words when it fails. */
export async function ensureBuilt(say) {
  const hash = sourcesHash();
  if (isBuilt(hash)) return false;
  say('Building the pages …');
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
  const words = [...nodeFlags, vite, 'build', '--app', '--logLevel', 'warn'];
  const { code, output } = await runToEnd(pinnedNode(), words);
  if (code !== 0) throw new Error(`Building failed. The bundler said:\n${output.trim()}`);
  mkdirSync(inProject('dist'), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}
