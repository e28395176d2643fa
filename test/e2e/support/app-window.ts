// The window in which people work: the browser with the same words as the program starts it with, on a profile of its own,
// and a way for a journey to reach it.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { wordsFor } from '../../../electron/core/host/app-window.ts';
import { chromiumFlags, chromiumPath } from './chromium.ts';

export interface OpenedWindow {
  page: Page;
  /** Does what makes the program offer a file. Resolves with its content; the copy that the browser saved is gone then. */
  saved(press: () => Promise<void>): Promise<Buffer>;
  /** Resolves when the browser has ended, with all that it wrote to its profile. */
  close(): Promise<void>;
}

export async function openAppWindow(url: string, profile: string): Promise<OpenedWindow> {
  const path = chromiumPath();
  if (path === undefined) throw new Error('There is no browser here.');
  const words = [
    ...wordsFor({ name: 'Chromium', path }, url, profile),
    ...chromiumFlags,
    '--headless=new',
    '--window-size=1280,860',
    '--remote-debugging-port=0',
  ];
  const child: ChildProcess = spawn(path, words, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const told = join(profile, 'DevToolsActivePort');
  await expect.poll(() => existsSync(told), { timeout: 30_000 }).toBe(true);
  await expect.poll(async () => (await readFile(told, 'utf8')).split('\n').length).toBeGreaterThan(1);
  const [port] = (await readFile(told, 'utf8')).split('\n');
  const address = `http://127.0.0.1:${port}`;
  // A browser that is still starting may leave the first who asks without an answer.
  const browser = await chromium
    .connectOverCDP(address, { timeout: 15_000 })
    .catch(() => chromium.connectOverCDP(address, { timeout: 30_000 }));
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  await expect.poll(() => pages().length).toBe(1);
  const page = pages()[0]!;
  page.setDefaultTimeout(15_000);
  return {
    page,
    async saved(press) {
      const folder = await mkdtemp(join(profile, 'saved-'));
      // A private window's downloads answer to its page alone.
      const tab = await page.context().newCDPSession(page);
      await tab.send('Page.enable');
      await tab.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      const ended = new Promise<string>((resolve) => {
        tab.on('Page.downloadProgress', ({ state }) => state !== 'inProgress' && resolve(state));
      });
      await press();
      expect(await ended).toBe('completed');
      const [name = ''] = await readdir(folder);
      const content = await readFile(join(folder, name));
      await rm(folder, { recursive: true });
      return content;
    },
    async close() {
      const session = await browser.newBrowserCDPSession();
      // The connection goes with the browser, before it can answer.
      await session.send('Browser.close').catch(() => undefined);
      await ended;
    },
  };
}
