// axe looks at every page, by day and by night, and finds nothing.

import type { Page } from '@playwright/test';
import { axeOn } from './support/axe.ts';
import { expect, giveSample, JOURNEY_NOW, startDesk, test } from './support/desk.ts';
import { addressesOfSample } from './support/partnership-screens.ts';

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
  '/members/duplicates',
  '/members/quality',
  '/members/check-off',
  '/members/check-off/new',
  '/members/check-off/bands',
  '/workplaces',
  '/workplaces/employers',
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
  '/branch/backups',
  '/branch/officers',
  '/branch/audit',
  '/branch/requests',
  '/branch/requests?tab=keeping',
  '/branch/requests?tab=schedule',
  '/branch/requests?tab=holds',
  '/branch/requests?tab=destroyed',
  '/branch?tab=settings',
];

/** Lists of which the first row is opened with the keyboard, and its page looked at. */
const lists = ['/members', '/members/check-off', '/workplaces', '/workplaces/employers'];

const AREAS = [
  ['partnershipAndReps', 'partnership, reps and elections'],
  ['negotiations', 'negotiations'],
] as const;

type Scheme = 'light' | 'dark';

/** What axe finds on the page as it is, one line each. By night only the colours are others. */
async function faultsOn(page: Page, where: string, scheme: Scheme): Promise<string[]> {
  const axe = axeOn(page);
  const { violations } = await (scheme === 'dark'
    ? axe.withRules(['color-contrast', 'link-in-text-block'])
    : axe
  ).analyze();
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

for (const colorScheme of ['light', 'dark'] as const satisfies Scheme[]) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ page, folder }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const desk = await startDesk({ data: folder, isDemo: true });
    const faults: string[] = [];
    const look = (where: string) => faultsOn(page, where, colorScheme);
    try {
      await page.goto(desk.url);
      for (const path of pages) {
        await openPage(page, `${desk.origin}/#${path}`);
        faults.push(...(await look(path)));
      }
      await openPage(page, `${desk.origin}/#/today`);
      await page.getByRole('main').locator('a[href*="#/cases/"]').first().click();
      await expect(page).toHaveURL(/#\/cases\/[0-9a-f-]{36}$/);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/2026$/);
      faults.push(...(await look('a case')));
      for (const list of lists) {
        await openPage(page, `${desk.origin}/#${list}`);
        const title = await page.getByRole('heading', { level: 1 }).innerText();
        await page.getByRole('grid').focus();
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(/\/[0-9a-f-]{36}$/);
        await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
        await page.waitForLoadState('networkidle');
        faults.push(...(await look(`one of ${list}`)));
        if (list !== '/workplaces') continue;
        await page.getByRole('link', { name: 'Print the wall chart' }).click();
        await expect(page.getByRole('heading', { level: 1, name: /: wall chart$/ })).toBeVisible();
        faults.push(...(await look('a wall chart')));
      }
      await openPage(page, `${desk.origin}/#/members/duplicates`);
      await page
        .getByRole('link', { name: /^Compare and merge/ })
        .first()
        .click();
      await expect(page.getByRole('table')).toBeVisible();
      faults.push(...(await look('two records side by side')));
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
      faults.push(...(await look('the palette')));
    } finally {
      await desk.stop();
    }
    expect(faults).toEqual([]);
  });

  for (const [areas, name] of AREAS) {
    test(`axe finds nothing on any page of ${name}, ${colorScheme}`, async ({ page, folder }) => {
      test.setTimeout(240_000);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await giveSample(folder, JOURNEY_NOW);
      const addresses = (await addressesOfSample(folder, JOURNEY_NOW))[areas];
      const desk = await startDesk({ data: folder, isDemo: true });
      const faults: string[] = [];
      try {
        await page.goto(desk.url);
        for (const { address, name: what, prepare } of addresses) {
          // By night the colours alone are others, and what stands in front of a page has the page's.
          if (prepare && colorScheme === 'dark') continue;
          await openPage(page, `${desk.origin}/#${address}`);
          await prepare?.(page);
          faults.push(...(await faultsOn(page, `${what} at ${address}`, colorScheme)));
          // What stands in front of the page goes with it.
          if (prepare) await page.goto('about:blank');
        }
      } finally {
        await desk.stop();
      }
      expect(faults).toEqual([]);
    });
  }

  test(`axe finds nothing on Welcome, ${colorScheme}`, async ({ deskPage: page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.getByRole('heading', { level: 1, name: 'The desk of your branch' })).toBeVisible();
    const look = (where: string) => faultsOn(page, where, colorScheme);
    const faults = await look('Welcome');
    await page.getByRole('button', { name: 'Choose the backup' }).click();
    faults.push(...(await look('opening a backup')));
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Start with its name' }).click();
    await expect(page.getByLabel('What is the branch called?')).toBeVisible();
    faults.push(...(await look('starting a branch')));
    expect(faults).toEqual([]);
  });
}
