// The first minutes, and the worst day: a branch is started with both of its answers, and a backup is opened with its
// documents brought after it.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, startDesk, test } from './support/desk.ts';

test('every answer is asked for at once', async ({ deskPage: page }) => {
  await page.getByRole('button', { name: 'Start with its name' }).click();
  await page.getByRole('button', { name: 'Start the branch' }).click();
  await expect(page.getByText('Write the branch’s name. You can change it later.')).toBeVisible();
  await expect(page.getByText('Choose the country whose law counts for most of your members.')).toBeVisible();
  await expect(page.getByText('Write your name.')).toBeVisible();
  await expect(page.getByText('Write a passphrase.')).toBeVisible();
});

test('a backup opened on a new computer says where its documents belong, and finds them there', async ({
  page,
  folder,
}) => {
  const [old, fresh] = [join(folder, 'old'), join(folder, 'new')];
  const first = await startDesk({ data: old, isDemo: true });
  await page.goto(first.url);
  await page.goto(`${first.origin}/#/cases`);
  const list = page.getByRole('grid', { name: 'Cases' });
  await expect(list.getByRole('row').nth(1)).toContainText(/late|left|today|not sure/);
  await list.press('Enter');
  const document = page.getByRole('complementary').getByRole('button', { name: /^letter\.txt/ });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear member') });
  await expect(document).toBeVisible();
  const address = new URL(page.url()).hash;
  await page.goto(`${first.origin}/#/branch/backups`);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByRole('grid', { name: 'Backups' })).toContainText(/branchdesk-.*\.backup/);
  await first.stop();
  const backups = join(first.data, 'backups');
  const name = (await readdir(backups)).find((each) => each.endsWith('.backup'))!;

  const second = await startDesk({ data: fresh });
  try {
    await page.goto(second.url);
    await page.getByRole('button', { name: 'Choose the backup' }).click();
    await expect(page.getByText('Drop the file here')).toBeVisible();
    await page.locator('input[type=file]').first().setInputFiles(join(backups, name));
    const missing = page.getByRole('alert').filter({ hasText: /documents? (is|are) still missing/ });
    await expect(missing).toBeVisible();
    await expect(page).toHaveURL(/#\/today$/);
    await page.goto(`${second.origin}/#/branch/backups`);
    await page.getByLabel('Folder of backups').fill(backups);
    await page.getByRole('button', { name: 'Look there' }).click();
    await expect(page.getByText('every document is here now')).toBeVisible();
    await page.goto(`${second.origin}/${address}`);
    await document.click();
    const viewer = page.getByRole('dialog', { name: 'letter.txt' });
    await expect(viewer).toContainText('Dear member');
    const downloading = page.waitForEvent('download');
    await viewer.getByRole('button', { name: 'Download' }).click();
    expect((await downloading).suggestedFilename()).toBe('letter.txt');
  } finally {
    await second.stop();
  }
});
