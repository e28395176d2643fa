// The window in which people work is a browser's own: what they type, search and open is nowhere in its profile once it is
// closed, nor in what it writes while it is open.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { wordsFor } from '../../electron/core/host/app-window.ts';
import { chromiumFlags, chromiumPath } from './support/chromium.ts';
import { expect, startDesk, test } from './support/desk.ts';

const MARKER = 'Quxolatry';

/** The same words as the program starts it with, and a way for the journey to reach it. */
async function openWindow(url: string, profile: string): Promise<{ page: Page; close: () => Promise<void> }> {
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
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  await expect.poll(() => pages().length).toBe(1);
  return {
    page: pages()[0]!,
    async close() {
      const session = await browser.newBrowserCDPSession();
      // The connection goes with the browser, before it can answer.
      await session.send('Browser.close').catch(() => undefined);
      await ended;
    },
  };
}

/** Every file of the folder that holds the text, as bytes of UTF-8 or UTF-16, in its content or its name. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.name.includes(text)) found.push(path);
    if (!entry.isFile()) continue;
    const bytes = await readFile(path);
    if (needles.some((needle) => bytes.includes(needle))) found.push(path);
  }
  return found;
}

test('the browser’s profile holds nothing of what was typed, searched and opened', async ({ folder }) => {
  const desk = await startDesk({ data: join(folder, 'branch'), isDemo: true });
  const profile = join(folder, 'profile');
  try {
    const { page, close } = await openWindow(desk.url, profile);
    page.setDefaultTimeout(15_000);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    // Searched: the words stand in the address.
    await page.goto(`${desk.origin}/#/members`);
    const search = page.getByRole('main').getByRole('textbox').first();
    await search.fill(`${MARKER} search`);
    await expect(page).toHaveURL(new RegExp(MARKER));
    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Find anything, do anything' }).fill(`${MARKER} palette`);
    await page.keyboard.press('Escape');

    // Typed, and left; and typed again, and sent off.
    await page.goto(`${desk.origin}/#/cases/new`);
    await expect(page.getByRole('heading', { level: 1, name: 'Log a case' })).toBeVisible();
    const boxes = page.getByRole('main').getByRole('textbox');
    await expect(boxes.first()).toBeEditable();
    for (const box of (await boxes.all()).slice(0, 10)) await box.fill(`${MARKER} typed`);
    await page.goto(`${desk.origin}/#/branch?tab=settings`);
    await page.getByLabel('Name').first().fill(`${MARKER} branch`);
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `${MARKER} branch` })).toBeVisible();

    // Opened: a member's own page, whose name is their title.
    await page.goto(`${desk.origin}/#/members`);
    await page.getByRole('grid', { name: 'Members' }).getByRole('gridcell').nth(1).click();
    await expect(page).toHaveURL(/#\/members\/[0-9a-f-]{36}$/);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).not.toHaveText('Members');
    const name = (await heading.innerText()).trim();
    expect(await page.title()).not.toContain(name);

    await close();
    expect(existsSync(profile)).toBe(true);
    for (const text of [MARKER, name]) expect(await filesWith(profile, text)).toEqual([]);
    // What was looked for is there to be found, where it belongs.
    expect(await filesWith(join(folder, 'branch'), MARKER)).not.toEqual([]);
  } finally {
    await desk.stop();
  }
});
