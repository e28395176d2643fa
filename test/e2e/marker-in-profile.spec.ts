// The window in which people work is a browser's own: what they type, search and open is nowhere in its profile once it is
// closed, nor in what it writes while it is open.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openAppWindow } from './support/app-window.ts';
import { expect, startDesk, test } from './support/desk.ts';
import { filesWith } from './support/marker-search.ts';

const MARKER = 'Quxolatry';

test('the browser’s profile holds nothing of what was typed, searched and opened', async ({ folder }) => {
  const desk = await startDesk({ data: join(folder, 'branch'), isDemo: true });
  const profile = join(folder, 'profile');
  try {
    const { page, close } = await openAppWindow(desk.url, profile);
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
    for (const text of [MARKER, name]) expect(await filesWith(profile, [text])).toEqual([]);
    // What was looked for is there to be found, where it belongs.
    expect(await filesWith(join(folder, 'branch'), [MARKER])).not.toEqual([]);
  } finally {
    await desk.stop();
  }
});
