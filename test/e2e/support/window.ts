// One journey, two hosts: a window on a data folder is the browser's on the loopback host, or Electron's own where the
// journey runs in the desktop (npm run test:electron). Tag such a journey @desktop.

import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, type Page } from '@playwright/test';
import { test as base, JOURNEY_NOW, startDesk } from './desk.ts';

export interface DeskWindow {
  page: Page;
  /** Does what makes the program offer a file, and saves it. Resolves with its path. */
  save(press: () => Promise<void>): Promise<string>;
  /** The same, and the name under which it is offered. */
  saveNamed(press: () => Promise<void>): Promise<NamedFile>;
  /** Closes the window and ends the program. */
  close(): Promise<void>;
}

interface NamedFile {
  path: string;
  name: string;
}

export interface WindowOptions {
  /** The folder is within the journey's own: the same name twice opens the same branch again. */
  data?: string;
  isDemo?: boolean;
  now?: string;
}

type OpenWindow = (options?: WindowOptions) => Promise<DeskWindow>;

const project = fileURLToPath(new URL('../../..', import.meta.url));

async function electronWindow(
  data: string,
  folder: string,
  { isDemo, now = JOURNEY_NOW }: WindowOptions,
): Promise<DeskWindow> {
  const isRoot = process.getuid?.() === 0;
  const electron = await _electron.launch({
    executablePath: process.env.BRANCHDESK_ELECTRON,
    args: [...(isRoot ? ['--no-sandbox'] : []), project, `--data=${data}`, ...(isDemo ? ['--demo'] : [])],
    env: { ...(process.env as Record<string, string>), BRANCHDESK_NOW: now, XDG_CACHE_HOME: join(folder, 'cache') },
  });
  const page = await electron.firstWindow();
  const saveNamed = async (press: () => Promise<void>): Promise<NamedFile> => {
    const path = join(await mkdtemp(join(folder, 'saved-')), 'file');
    // Nobody is there to answer the system's own dialog.
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async (...asked: unknown[]) => {
        const { defaultPath = '' } = asked.at(-1) as { defaultPath?: string };
        Object.assign(globalThis, { lastOffered: defaultPath });
        return { canceled: false, filePath };
      };
    }, path);
    await press();
    // It gets its name only when every byte is there.
    await expect.poll(() => existsSync(path)).toBe(true);
    const offered = await electron.evaluate(() => (globalThis as { lastOffered?: string }).lastOffered ?? '');
    return { path, name: basename(offered) };
  };
  return {
    page,
    saveNamed,
    save: async (press) => (await saveNamed(press)).path,
    close: () => electron.close(),
  };
}

async function browserWindow(data: string, page: Page, options: WindowOptions): Promise<DeskWindow> {
  const desk = await startDesk({ ...options, data });
  await page.goto(desk.url);
  const saveNamed = async (press: () => Promise<void>): Promise<NamedFile> => {
    const offered = page.waitForEvent('download');
    await press();
    const download = await offered;
    return { path: await download.path(), name: download.suggestedFilename() };
  };
  return {
    page,
    saveNamed,
    save: async (press) => (await saveNamed(press)).path,
    async close() {
      await page.goto('about:blank');
      await desk.stop();
    },
  };
}

export const test = base.extend<{ openWindow: OpenWindow }>({
  openWindow: async ({ folder, page }, use, { project: { name } }) => {
    const opened: DeskWindow[] = [];
    await use(async (options = {}) => {
      const data = join(folder, options.data ?? 'branch');
      const window = await (name === 'electron'
        ? electronWindow(data, folder, options)
        : browserWindow(data, page, options));
      opened.push(window);
      return window;
    });
    for (const window of opened) await window.close();
  },
});

export { expect };
