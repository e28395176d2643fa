// axe looks at every page, by day and by night, and finds nothing.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, startDesk, test } from './support/desk.ts';

const pages = [
  '/today',
  '/cases',
  '/cases/new',
  '/cases/calendar',
  '/cases/calendar?view=agenda',
  '/cases/enquiries',
  '/cases/handovers',
  '/cases/import',
  '/members',
  '/members/import',
  '/members/absent',
  '/workplaces',
  '/reports/membership',
  '/reports/make',
  `/reports/make?by=${encodeURIComponent('["workplace","category"]')}`,
  '/reports/casework',
  '/cases/open-file',
  '/time-limits',
  '/time-limits?rule=tribunal-limit-regime',
  '/time-limits?rule=us-grievance-steps',
  '/procedures',
  '/procedures/new?frame=acas-grievance',
  '/letters',
  '/mailings',
  '/mailings/new',
  '/monitoring',
  '/branch?tab=history',
  '/branch?tab=dates',
  '/branch?tab=backups',
  '/branch?tab=settings',
];

/** What axe finds on the page as it is, one line each. */
async function faultsOn(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${where}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

/** The page has drawn what it was asked for: its title stands and nothing is on its way any more. */
async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ page, folder }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const desk = await startDesk({ data: folder, isDemo: true });
    const faults: string[] = [];
    try {
      await page.goto(desk.url);
      for (const path of pages) {
        await openPage(page, `${desk.origin}/#${path}`);
        faults.push(...(await faultsOn(page, path)));
      }
      await openPage(page, `${desk.origin}/#/today`);
      await page.getByRole('main').locator('a[href*="#/cases/"]').first().click();
      await expect(page).toHaveURL(/#\/cases\/[0-9a-f-]{36}$/);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/2026$/);
      faults.push(...(await faultsOn(page, 'a case')));
      await openPage(page, `${desk.origin}/#/members`);
      await page.getByRole('grid').focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#\/members\/[0-9a-f-]{36}$/);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Members');
      faults.push(...(await faultsOn(page, 'a member')));
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
      faults.push(...(await faultsOn(page, 'the palette')));
    } finally {
      await desk.stop();
    }
    expect(faults).toEqual([]);
  });

  test(`axe finds nothing on Welcome, ${colorScheme}`, async ({ deskPage: page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.getByRole('heading', { level: 1, name: 'The desk of your branch' })).toBeVisible();
    const faults = await faultsOn(page, 'Welcome');
    await page.getByRole('button', { name: 'Choose the backup' }).click();
    faults.push(...(await faultsOn(page, 'opening a backup')));
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Start with its name' }).click();
    await expect(page.getByLabel('What is the branch called?')).toBeVisible();
    faults.push(...(await faultsOn(page, 'starting a branch')));
    expect(faults).toEqual([]);
  });
}
