// A protected desk: set up with its recovery sheet, locked, opened with the wrong and the right passphrase with a draft as it
// was left, opened with the sheet when the passphrase is forgotten, and shared with a second officer.

import type { Page } from '@playwright/test';
import { askForWindow } from '../../electron/core/host/host-file.ts';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { systemNow } from '../../electron/core/ports.ts';
import { openProgram } from '../../electron/core/program.ts';
import { axeOn } from './support/axe.ts';
import { expect, startDesk, test } from './support/desk.ts';
import { beginSmallBranch, keepSheet, PASSPHRASE, startBranch, unlock } from './support/small-branch.ts';

const OTHER = 'copper lantern basil upstairs';

const lockScreen = (page: Page) => page.getByRole('heading', { level: 1, name: 'Branchdesk is locked' });
const faultsOn = async (page: Page) => (await axeOn(page).analyze()).violations.map(({ id }) => id);

test('a desk that is locked shows nothing, and comes back as it was left', async ({
  deskPage: page,
  desk,
  context,
}) => {
  await beginSmallBranch(page);
  await expect(page.getByText('Signed in: Maya Lindqvist')).toBeAttached();
  await page.goto(`${desk.origin}/#/cases/new`);
  await page.getByLabel('What happened').fill('Sent home without a word');

  const second = await context.newPage();
  await second.goto((await askForWindow(desk.data))!);
  await second.goto(`${desk.origin}/#/members`);
  await expect(second.getByRole('grid', { name: 'Members' })).toContainText('Okafor');

  await test.step('the keyboard locks every window, at once and whole', async () => {
    await page.keyboard.press('Control+Shift+L');
    for (const window of [page, second]) {
      await expect(lockScreen(window)).toBeVisible();
      const text = await window.locator('html').innerText();
      for (const word of ['Northfield', 'Okafor', 'Sent home', 'Maya']) expect(text).not.toContain(word);
      expect(await window.title()).toBe('Branchdesk is locked · Branchdesk');
    }
    expect(await faultsOn(page)).toEqual([]);
    // What the page keeps for itself lies on the disk: none of it may be read there.
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toMatch(/Sent home|Northfield/);
  });

  await test.step('a wrong passphrase opens nothing, and after several one waits', async () => {
    for (let tries = 0; tries < 5; tries += 1) {
      await page.getByLabel('Passphrase', { exact: true }).fill('violet harbour piano often');
      await page.getByRole('button', { name: 'Unlock', exact: true }).click();
      await expect(page.getByText('This passphrase does not open the branch.')).toBeVisible();
      await expect(page.getByLabel('Passphrase', { exact: true })).toHaveValue('');
    }
    await expect(page.getByText(/The next one is in \d seconds?\./)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeEnabled();
  });

  await test.step('the right one opens the page where one was, with what was written', async () => {
    await unlock(page);
    await expect(page).toHaveURL(/#\/cases\/new/);
    await expect(page.getByLabel('What happened')).toHaveValue('Sent home without a word');
    await expect(second.getByRole('grid', { name: 'Members' })).toContainText('Okafor');
  });
});

test('the recovery sheet opens a branch whose passphrase is forgotten, and that is seen', async ({
  deskPage: page,
  desk,
}) => {
  const code = await startBranch(page);
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByRole('button', { name: 'Use the recovery sheet' }).click();
  await page.getByLabel('The code').fill(code.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByText(/not the code of the recovery sheet/)).toBeVisible();
  await page.getByLabel('The code').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();

  await expect(page.getByRole('heading', { name: 'Choose a new passphrase' })).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await page.getByLabel('The new passphrase').fill(OTHER);
  await page.getByLabel('The same again').fill(OTHER);
  await page.getByRole('button', { name: 'Go on with it' }).click();
  const said = page.getByRole('alert').filter({ hasText: 'The recovery sheet was used' });
  await expect(said).toBeVisible();

  await page.goto(`${desk.origin}/#/branch/officers`);
  await page.getByRole('button', { name: 'Make a new sheet' }).click();
  await page.getByRole('button', { name: 'Make it' }).click();
  const next = await keepSheet(page);
  expect(next).not.toBe(code);
  await said.getByRole('button', { name: 'I have seen it' }).click();
  await expect(said).toBeHidden();

  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByText('This passphrase does not open the branch.')).toBeVisible();
  await unlock(page, OTHER);
});

test('a second officer comes and goes', async ({ deskPage: page, desk }) => {
  await startBranch(page);
  await page.goto(`${desk.origin}/#/branch/officers`);
  await page.getByRole('button', { name: 'Add an officer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Idris Achebe');
  await dialog.getByLabel('Their passphrase').fill(OTHER);
  await dialog.getByLabel('The same again').fill(OTHER);
  await dialog.getByRole('button', { name: 'Add them' }).click();
  const officers = page.getByRole('grid', { name: 'Officers' });
  await expect(officers).toContainText('Idris Achebe');
  await expect(dialog).toBeHidden();
  expect(await faultsOn(page)).toEqual([]);

  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await unlock(page, OTHER);
  await expect(page.getByText('Signed in: Idris Achebe')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Add an officer' })).toBeHidden();

  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await unlock(page);
  await officers.getByRole('button', { name: 'Change Maya Lindqvist' }).click();
  await page.getByRole('menuitem', { name: 'Withdraw' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByRole('dialog')).toContainText('is the only secretary');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await officers.getByRole('button', { name: 'Change Idris Achebe' }).click();
  await page.getByRole('menuitem', { name: 'Withdraw' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(officers).toContainText('withdrawn on');

  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(OTHER);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByText('This passphrase does not open the branch.')).toBeVisible();
});

test('the sample has no lock, and says so', async ({ page, folder }) => {
  const desk = await startDesk({ data: folder, isDemo: true });
  try {
    await page.goto(desk.url);
    await expect(page.getByText('it has no passphrase')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeHidden();
    await page.keyboard.press('Control+Shift+L');
    await expect(page.getByText('there is nothing to lock')).toBeVisible();
  } finally {
    await desk.stop();
  }
});

test('a branch that a script made says on every page that nothing protects it, until it is protected', async ({
  page,
  folder,
}) => {
  const program = await openProgram({
    dataFolder: folder,
    which: 'own',
    now: systemNow,
    log: { info: () => undefined, error: () => undefined },
    version: 'journey',
  });
  await inProcessClient(program).branch.setUp({ name: 'Northfield Branch', nation: 'scotland' });
  await program.close();
  const desk = await startDesk({ data: folder });
  try {
    await page.goto(desk.url);
    const said = page.getByText('Nothing protects this branch.');
    await expect(said).toBeVisible();
    await page.goto(`${desk.origin}/#/members`);
    await expect(said).toBeVisible();
    await page.getByRole('link', { name: 'Protect it now' }).click();
    await page.getByLabel('What is your name?').fill('Maya Lindqvist');
    await page.getByLabel('Your passphrase').fill(PASSPHRASE);
    await page.getByLabel('The same again').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Protect the branch' }).click();
    await keepSheet(page);
    await expect(page.getByRole('grid', { name: 'Officers' })).toContainText('Maya Lindqvist (you)');
    await expect(said).toBeHidden();
  } finally {
    await desk.stop();
  }
});
