// Builds main and preload as they ship into a folder of their own, and walks a built main against the stand-in.

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBuilder } from 'vite';
import { mainEnvironment, preloadEnvironment } from '../../build/shell-bundles.ts';
import type { Walk } from './stand-in/walk-record.ts';

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `desktop/main.js`, `preload/preload.cjs` and a page of one line under `renderer/`, as in `dist`. */
export async function buildShell(folder: string): Promise<void> {
  const builder = await createBuilder({
    configFile: false,
    logLevel: 'error',
    root: beside('../..'),
    environments: {
      main: { ...mainEnvironment, build: { ...mainEnvironment.build, outDir: join(folder, 'desktop') } },
      preload: { ...preloadEnvironment, build: { ...preloadEnvironment.build, outDir: join(folder, 'preload') } },
    },
  });
  await builder.build(builder.environments.main!);
  await builder.build(builder.environments.preload!);
  await mkdir(join(folder, 'renderer'), { recursive: true });
  await writeFile(join(folder, 'renderer', 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
}

export interface WalkOptions {
  words?: readonly string[];
  /** A home that is kept, with the data in `data`; without it one is made and removed afterwards. */
  home?: string;
  environment?: Record<string, string>;
}

/** Walks in a process of its own, with a home and a data folder of its own. */
export async function walk(main: string, { words, home: kept, environment }: WalkOptions = {}): Promise<Walk> {
  const home = kept ?? (await mkdtemp(join(tmpdir(), 'branchdesk-walk-')));
  const started = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    beside('./stand-in/register.ts'),
    beside('./stand-in/walk.ts'),
    main,
    // Where the real command line has the folder that Electron was started on.
    '.',
    ...(words ?? ['--data', join(home, 'data')]),
  ];
  try {
    return await new Promise<Walk>((resolve, reject) => {
      const child = spawn(process.execPath, started, {
        env: { PATH: process.env.PATH, HOME: home, APPDATA: home, LOCALAPPDATA: home, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: 60_000,
      });
      let output = '';
      let complaints = '';
      child.stdout.on('data', (chunk) => {
        output += chunk;
      });
      child.stderr.on('data', (chunk) => {
        complaints += chunk;
      });
      child.on('error', reject);
      child.on('close', (code) => {
        if (code === 0 && output !== '') resolve(JSON.parse(output) as Walk);
        else reject(new Error(`The walk ended with ${code}: ${complaints}${output}`));
      });
    });
  } finally {
    if (!kept) await rm(home, { recursive: true, force: true });
  }
}
