// npm start: installs what is missing, builds what is stale, and opens Branchdesk: in Electron where its runtime can be
// had, else in an installed browser's app window, else at an address that it prints.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './parts/build.mjs';
import { ensureElectron } from './parts/electron-runtime.mjs';
import { ensureInstalled } from './parts/install.mjs';
import { inProject, nodeFlags, pinnedNode, projectFolder } from './parts/project.mjs';
import { runBeside } from './parts/run.mjs';

const USAGE = 'Usage: npm start -- [--headless] [--demo] [--data DIR] [--port N].';

function readFlags(words) {
  const options = {
    headless: { type: 'boolean' },
    demo: { type: 'boolean' },
    data: { type: 'string' },
    port: { type: 'string' },
  };
  try {
    return parseArgs({ args: words, options, strict: true }).values;
  } catch (error) {
    process.stderr.write(`${error.message.split('. ')[0].replace(/\.?$/, '.')} ${USAGE}\n`);
    process.exit(2);
  }
}

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** A relative folder counts from where the person typed: npm runs this in the project's, and tells theirs. */
const whereTyped = (path) => (path.trim() === '' ? path : resolve(process.env.INIT_CWD ?? '', path));

async function start() {
  const flags = readFlags(process.argv.slice(2));
  const say = (sentence) => (flags.headless ? process.stderr : process.stdout).write(`${sentence}\n`);
  await ensureInstalled(say);
  await ensureBuilt(say);

  const words = [];
  if (flags.demo) words.push('--demo');
  if (flags.data !== undefined) words.push(`--data=${whereTyped(flags.data)}`);
  const host = [...nodeFlags, inProject('electron', 'core', 'cli.ts'), 'host', ...words];
  if (flags.port !== undefined) host.push(`--port=${flags.port}`);
  if (flags.headless) return runBeside(pinnedNode(), host);

  // A port is asked for by whoever wants a browser: Electron's window has none.
  const mayBeElectron = hasDisplay() && flags.port === undefined && existsSync(inProject('dist', 'desktop', 'main.js'));
  const electron = mayBeElectron ? await ensureElectron(say) : undefined;
  if (electron) {
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
    say(`Opening in Electron, whose runtime is on this computer${isRoot ? ' (without its sandbox, as root)' : ''}.`);
    return runBeside(electron, [...(isRoot ? ['--no-sandbox'] : []), projectFolder, ...words]);
  }
  const because = mayBeElectron ? "Electron's runtime could not be fetched" : '';
  return runBeside(pinnedNode(), [...host, '--window', `--because=${because}`]);
}

try {
  process.exitCode = await start();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
