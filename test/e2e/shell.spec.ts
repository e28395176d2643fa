// The frame round every page: finding and doing anything from the keyboard, undo that spares later work, and paper.

import { expect, startDesk, test } from './support/desk.ts';
import { startBranch } from './support/small-branch.ts';

test('the palette finds somebody without their accents, and does what it is asked', async ({ page, folder }) => {
  const desk = await startDesk({ data: folder, isDemo: true });
  try {
    await page.goto(desk.url);
    await expect(page.getByRole('heading', { level: 1, name: 'Tuesday 1 December 2026' })).toBeVisible();
    await page.goto(`${desk.origin}/#/members`);
    const name = page
      .getByRole('row')
      .filter({ hasText: /[éíñčłøñáö]/ })
      .first()
      .getByRole('gridcell')
      .nth(2);
    // Without what they are called beside their first name: "Lee, Siân (Kit)".
    const [lastName, firstName] = ((await name.textContent()) ?? '').replace(/ \(.*\)$/, '').split(', ');
    const plain = `${firstName} ${lastName}`
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll('ł', 'l')
      .replaceAll('ø', 'o');

    await page.keyboard.press('Control+k');
    await page.keyboard.type(plain);
    await expect(page.getByRole('textbox', { name: 'Find anything, do anything' })).toHaveValue(plain);
    const found = page
      .getByRole('dialog')
      .getByRole('button', { name: `${firstName} ${lastName}` })
      .first();
    await expect(found).toBeVisible();
    await found.click();
    await expect(page).toHaveURL(/#\/members\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(lastName!);

    await page.keyboard.press('Control+k');
    await page.getByRole('textbox', { name: 'Find anything, do anything' }).fill('dark');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');

    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible();
    await page.keyboard.press('c');
    await expect(page.getByRole('heading', { level: 1, name: 'Log a case' })).toBeVisible();
  } finally {
    await desk.stop();
  }
});

test('undoing an older step lists what was changed since and can leave it alone', async ({ deskPage: page, desk }) => {
  await startBranch(page, { nation: 'Scotland' });
  await expect(page).toHaveURL(/#\/members\/import$/);

  await page.goto(`${desk.origin}/#/branch?tab=settings`);
  for (const name of ['Northfield and District', 'Northfield, Southfield and District']) {
    await page.getByLabel('Name').fill(name);
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  await page.getByRole('tab', { name: 'History' }).click();
  const older = page.getByRole('row').filter({ hasText: 'The branch’s details were changed' }).nth(1);
  await older.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo it' }).click();
  const dialog = page.getByRole('dialog', { name: 'Some of this has been changed since' });
  await expect(dialog.getByText('Northfield, Southfield and District')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Northfield, Southfield and District' })).toBeVisible();

  await page.getByRole('button', { name: 'Check the record' }).click();
  await expect(page.getByText('The record is whole.')).toBeVisible();
});

test('a list prints in full, with nothing that is for the screen alone', async ({ page, folder }) => {
  const desk = await startDesk({ data: folder, isDemo: true });
  try {
    // A browser without a window opens no print dialog: the page is held in the state in which it would print.
    await page.addInitScript(() => {
      window.print = () => window.dispatchEvent(new Event('beforeprint'));
    });
    await page.goto(desk.url);
    await page.goto(`${desk.origin}/#/members`);
    const list = page.getByRole('grid', { name: 'Members' });
    await expect(list.getByRole('row').nth(5)).toBeVisible();
    const rows = Number(await list.getAttribute('aria-rowcount'));
    expect(await list.locator('tbody tr').count()).toBeLessThan(60);

    await page.keyboard.press('Control+p');
    await expect(list.locator('tbody tr')).toHaveCount(rows - 1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation', { name: 'Areas' })).toBeHidden();
    await expect(page.getByRole('link', { name: 'Log a case' })).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: 'Members' })).toBeVisible();

    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => list.locator('tbody tr').count()).toBeLessThan(60);
  } finally {
    await desk.stop();
  }
});

test('on paper a report is figures and tables, and a list printed by the browser has no blank pages', async ({
  page,
  folder,
}) => {
  const desk = await startDesk({ data: folder, isDemo: true });
  try {
    await page.goto(desk.url);
    await page.goto(`${desk.origin}/#/reports/membership`);
    await expect(page.getByRole('button', { name: /members$/ })).toBeVisible();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('grid', { name: 'Members by employer' })).toBeVisible();
    await expect(page.locator('.recharts-wrapper')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /members$/ })).toHaveCSS('display', 'flex');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${desk.origin}/#/members`);
    const list = page.getByRole('grid', { name: 'Members' });
    await expect(list.getByRole('row').nth(5)).toBeVisible();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    // As many as were here when it was asked: one page of the list, or more when scrolling had fetched ahead.
    await expect(page.getByText(/^[2-8]00 of [\d,]+\. To have them all on paper/)).toBeVisible();
    const { rows, height } = await list.evaluate((grid) => ({
      rows: [...grid.querySelectorAll('tbody tr')].reduce((sum, row) => sum + row.getBoundingClientRect().height, 0),
      height: grid.querySelector('tbody')!.getBoundingClientRect().height,
    }));
    expect(height).toBeCloseTo(rows, 0);
  } finally {
    await desk.stop();
  }
});

test('an address that leads nowhere is answered in words', async ({ page, folder }) => {
  const desk = await startDesk({ data: folder, isDemo: true });
  try {
    await page.goto(desk.url);
    await page.goto(`${desk.origin}/#/nowhere`);
    await expect(page.getByText('There is no page at this address')).toBeVisible();
    await page.getByRole('link', { name: 'Go to Today' }).click();
    await expect(page).toHaveURL(/#\/today$/);
  } finally {
    await desk.stop();
  }
});
