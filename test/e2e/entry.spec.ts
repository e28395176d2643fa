// Getting in and staying in: the address that was handed out works once, its page can be loaded again, and when the
// program is gone the page says so.

import { join } from 'node:path';
import { expect, startDesk, test } from './support/desk.ts';

test('an address lets one window in, which may load again; another browser is kept out', async ({
  deskPage,
  desk,
  browser,
}) => {
  await expect(deskPage.locator('#root')).not.toBeEmpty();
  expect(deskPage.url()).not.toContain('code=');
  await deskPage.reload();
  await expect(deskPage.locator('#root')).not.toBeEmpty();

  const stranger = await browser.newContext();
  const strangersPage = await stranger.newPage();
  const response = await strangersPage.goto(desk.url);
  expect(response?.status()).toBe(401);
  await expect(strangersPage.locator('body')).toContainText('used already');
  await stranger.close();
});

test('the page keeps to its policy and speaks to nobody else', async ({ page, desk }) => {
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== desk.origin) strangers.push(request.url());
  });
  await page.goto(desk.url);
  await expect(page.locator('#root')).not.toBeEmpty();
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
  expect(strangers.filter((url) => !url.startsWith('data:'))).toEqual([]);
});

test('a page whose program is gone says so', async ({ page, folder }) => {
  const data = join(folder, 'branch');
  const desk = await startDesk({ data });
  await page.goto(desk.url);
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(await desk.stop()).toBe(0);
  await expect(page.getByRole('alert')).toBeVisible();
});
