// A desk for a journey: the program as people start it, without a window, on a folder of its own, at a moment that does
// not change from day to day. `test` gives each journey one; `startDesk` is for journeys that need more than one.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { sampleFolderOf } from '../../../electron/core/places.ts';

/** Journeys begin at this moment unless they say otherwise: a Tuesday morning in London. */
export const JOURNEY_NOW = '2026-12-01T09:00:00Z';

const program = fileURLToPath(new URL('../../../electron/core/cli.ts', import.meta.url));
const START_LIMIT_MS = 30_000;

export interface RunningDesk {
  /** Lets one page in, once; afterwards its cookie does. */
  url: string;
  /** The address without the code. */
  origin: string;
  /** The data folder that is open. */
  data: string;
  /** What the program wrote to standard error so far. */
  log(): string;
  /** Asks it to end and waits for it. Resolves with its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface DeskOptions {
  /** The data folder: a journey that closes and opens again gives the same twice. */
  data: string;
  isDemo?: boolean;
  /** An ISO instant that the program's clock begins at. */
  now?: string;
  port?: number;
}

/** Emptied by Playwright before every run. */
const MADE_ONCE = fileURLToPath(new URL('../../../test-results/sample-branches', import.meta.url));

/**
 * The sample branch of a moment is made by the program once a run; every desk on a new folder begins with a copy of it, as a
 * computer does on which it was looked at before.
 */
export async function giveSample(data: string, now: string): Promise<void> {
  const made = join(MADE_ONCE, now.replaceAll(':', ''));
  if (!existsSync(made)) {
    const own = await mkdtemp(join(tmpdir(), 'branchdesk-sample-'));
    const desk = await start({ data: own, isDemo: true, now, port: 0 });
    await desk.stop();
    const ready = await mkdtemp(join(await folderOf(MADE_ONCE), 'making-'));
    await cp(sampleFolderOf(own), ready, { recursive: true });
    await rm(own, { recursive: true });
    // Another worker may have been first: then there is one already, and this one is left.
    await rename(ready, made).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  }
  await cp(made, sampleFolderOf(data), { recursive: true });
}

async function folderOf(path: string): Promise<string> {
  await mkdir(path, { recursive: true });
  return path;
}

export async function startDesk({
  data,
  isDemo = false,
  now = JOURNEY_NOW,
  port = 0,
}: DeskOptions): Promise<RunningDesk> {
  if (isDemo && !existsSync(sampleFolderOf(data))) await giveSample(data, now);
  return start({ data, isDemo, now, port });
}

async function start({ data, isDemo, now, port }: Required<DeskOptions>): Promise<RunningDesk> {
  const words = ['host', `--data=${data}`, `--port=${port}`, ...(isDemo ? ['--demo'] : [])];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, BRANCHDESK_NOW: now },
  });
  let log = '';
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const line = await firstLine(child, () => log);
  const said = JSON.parse(line) as { url: string; data: string };
  return {
    ...said,
    origin: new URL(said.url).origin,
    log: () => log,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

function firstLine(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const give = (why: string) => reject(new Error(`The desk ${why}. It said: ${log()}`));
    const timer = setTimeout(() => give('did not start in time'), START_LIMIT_MS);
    child.once('exit', () => give('ended before it was ready'));
    if (!child.stdout) return give('has no output');
    createInterface({ input: child.stdout }).once('line', (line) => {
      clearTimeout(timer);
      resolve(line);
    });
  });
}

interface JourneyFixtures {
  /** A temporary folder that is removed after the journey. */
  folder: string;
  /** A desk on a new folder, stopped after the journey. */
  desk: RunningDesk;
  /** The page, let in to that desk. */
  deskPage: Page;
}

export const test = base.extend<JourneyFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'branchdesk-journey-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  desk: async ({ folder }, use) => {
    const desk = await startDesk({ data: join(folder, 'branch') });
    await use(desk);
    await desk.stop();
  },
  deskPage: async ({ page, desk }, use) => {
    await page.goto(desk.url);
    await use(page);
  },
});

export { expect } from '@playwright/test';
