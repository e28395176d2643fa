// Trust from one end to the other: a branch under a passphrase, a rep who sees what is theirs, a case that is sealed and is
// then nowhere for its secretary, the folder lost and brought back from another disk, and the record proved. What was
// written meanwhile lies readable nowhere: not with the records, not with the backups, not in the system's temporary
// folder, not in the browser's profile.

import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { openAppWindow } from './support/app-window.ts';
import { chooseIn, dialogOf, happened } from './support/case-page.ts';
import { expect, startDesk, test } from './support/desk.ts';
import { filesWith } from './support/marker-search.ts';
import { beginSmallBranch, PASSPHRASE, unlock } from './support/small-branch.ts';

const REP_PASSPHRASE = 'copper lantern basil upstairs';

/** A word that is nowhere else on this computer. Small letters, as an index writes what it folds. */
const newWord = (): string =>
  `quxol${[...randomBytes(12)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;

// What a tracer notes down for whoever looks for a fault is what was typed, on the disk.
test.use({ trace: 'off' });

async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
}

const grid = (page: Page, name: string) => page.getByRole('grid', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+L');
  await expect(heading(page, 'Branchdesk is locked')).toBeVisible();
}

/** Opens a member of the list by their number. */
async function openMember(page: Page, number: string, name: string): Promise<void> {
  await go(page, '/members');
  await grid(page, 'Members').getByRole('row').filter({ hasText: number }).getByRole('gridcell').nth(1).click();
  await expect(heading(page, name)).toBeVisible();
}

/** Logs somebody's dismissal. Resolves with the case's number. */
async function logDismissal(page: Page, number: string, whatHappened: string, rep?: RegExp): Promise<string> {
  await go(page, '/cases/new');
  await page.getByRole('textbox', { name: 'Who it is about' }).fill(number);
  await page.getByRole('option').filter({ hasText: number }).first().click();
  await page.getByText('Dismissal', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Last day of employment' }).fill('20/11/2026');
  await page.getByRole('textbox', { name: 'What happened' }).fill(whatHappened);
  if (rep) {
    await page.getByRole('button', { name: /^More: / }).click();
    await chooseIn(page.getByRole('main'), 'Rep who looks after it', rep);
  }
  await page.getByRole('button', { name: 'Log the case' }).click();
  await expect(heading(page, /^Dismissal, /)).toBeVisible();
  await expect(page.getByRole('main')).toContainText(whatHappened);
  return /2026-\d{4}/.exec(await page.getByRole('main').innerText())![0];
}

/** What the main part of a page says once what is expected of it stands there. */
async function said(page: Page, address: string, stands: string | RegExp): Promise<string> {
  await go(page, address);
  const main = page.getByRole('main');
  await expect(main).toContainText(stands);
  await expect(main.getByRole('progressbar')).toHaveCount(0);
  return main.innerText();
}

test('what is sealed is nowhere, what is lost comes back, and nothing lies readable', async ({ folder }) => {
  const startedAt = Date.now();
  const words = { open: newWord(), early: newWord(), sealed: newWord(), paper: newWord() };
  const secrets = [PASSPHRASE, REP_PASSPHRASE];
  const names = ['Northfield', 'Lindqvist', 'Rowan', 'Okafor', 'Dock Road'];
  const data = join(folder, 'branch');
  const disk = join(folder, 'other-disk');
  const profile = join(folder, 'profile');
  await mkdir(disk);
  // Words of a language are also in what a browser brings along, and in what runs these journeys.
  const lying = async () => [
    ...(await filesWith(data, [...Object.values(words), ...secrets, ...names])),
    ...(await filesWith(disk, [...Object.values(words), ...secrets, ...names])),
    ...(await filesWith(folder, [...Object.values(words), ...secrets], { except: [data, disk] })),
    ...(await filesWith(tmpdir(), Object.values(words), { since: startedAt, except: [folder] })),
  ];

  let desk = await startDesk({ data, now: '2026-11-24T09:00:00Z' });
  const window = await openAppWindow(desk.url, profile);
  const { page } = window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  try {
    await test.step('the secretary sets up, makes a member the rep of their workplace, and gives them an account', async () => {
      const code = await beginSmallBranch(page);
      secrets.push(code, code.replaceAll('-', ''));
      await openMember(page, '1004401', 'Rowan Ellis');
      await page.getByRole('button', { name: 'Make rep' }).click();
      await dialogOf(page)
        .getByRole('button', { name: /^Make / })
        .click();
      await expect(dialogOf(page)).toBeHidden();
      await go(page, '/branch/officers');
      await page.getByRole('button', { name: 'Add an officer' }).click();
      const dialog = dialogOf(page);
      await dialog.getByLabel('Name').fill('Rowan Ellis');
      await dialog.getByRole('combobox', { name: /^Who they are on the membership list/ }).fill('1004401');
      await page.getByRole('option', { name: /Rowan Ellis/ }).click();
      await dialog.getByLabel('Their passphrase').fill(REP_PASSPHRASE);
      await dialog.getByLabel('The same again').fill(REP_PASSPHRASE);
      await dialog.getByRole('button', { name: 'Add them' }).click();
      await expect(grid(page, 'Officers')).toContainText('Rowan Ellis');
      await expect(dialog).toBeHidden();
    });

    const others = await logDismissal(page, '1004403', `Sent home, ${words.open}`);
    const theirs = await logDismissal(page, '1004402', `Told by text, ${words.early}`, /^Rowan Ellis/);
    const casePath = await page.evaluate(() => location.hash.slice(1));

    await test.step('the rep sees their own case alone, and seals it with what it holds', async () => {
      await lock(page);
      await unlock(page, REP_PASSPHRASE);
      await go(page, '/cases');
      await expect(grid(page, 'Cases')).toContainText('Ada Okafor');
      await expect(grid(page, 'Cases').getByRole('row')).toHaveCount(2);
      await go(page, casePath);
      await page.getByRole('textbox', { name: 'Note', exact: true }).fill(`Nobody else may know: ${words.sealed}`);
      await page.getByRole('button', { name: 'Add the note' }).click();
      await expect(happened(page)).toContainText(words.sealed);
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({
          name: `${words.paper}.txt`,
          mimeType: 'text/plain',
          buffer: Buffer.from(`Kept: ${words.paper}`),
        });
      await expect(page.getByRole('button', { name: `More about ${words.paper}.txt` })).toBeVisible();
      await page.getByRole('button', { name: 'More about this case' }).click();
      await page.getByRole('menuitem', { name: 'Seal this case' }).click();
      await dialogOf(page).getByRole('button', { name: 'Seal it' }).click();
      await expect(page.getByText('Sealed', { exact: true })).toBeVisible();
      await lock(page);
    });

    await test.step('for the secretary it is nowhere', async () => {
      await unlock(page);
      const knowsNothing = (text: string): void => {
        for (const word of [words.early, words.sealed, words.paper, theirs]) expect(text).not.toContain(word);
      };
      const isNothingOn = async (address: string, stands: string | RegExp): Promise<string> => {
        const text = await said(page, address, stands);
        knowsNothing(text);
        return text;
      };
      expect(await isNothingOn('/today', 'John Smith')).not.toContain('Okafor');
      expect(await isNothingOn('/cases', 'John Smith')).not.toContain('Okafor');
      await expect(grid(page, 'Cases').getByRole('row')).toHaveCount(2);
      const month = '/cases/calendar?view=agenda&day=2027-01-22';
      expect(await isNothingOn(month, 'John Smith')).not.toContain('Okafor');
      expect(await isNothingOn('/reports/casework', 'Cases logged from')).toMatch(/\b1\s+logged\b/);
      expect(await isNothingOn('/branch?tab=history', 'A case was logged')).not.toContain('Okafor');
      await isNothingOn('/branch/audit', 'Maya Lindqvist');
      await openMember(page, '1004402', 'Ada Okafor');
      await expect(page.getByText('Nothing has been logged for Ada Okafor.')).toBeVisible();
      knowsNothing(await page.getByRole('main').innerText());
      for (const search of [words.early, words.sealed, words.paper, theirs]) {
        await page.keyboard.press('Control+k');
        await page.getByRole('textbox', { name: 'Find anything, do anything' }).fill(search);
        await expect(dialogOf(page)).toContainText(`Nobody and nothing by “${search}”`);
        await page.keyboard.press('Escape');
        await expect(dialogOf(page)).toBeHidden();
      }
      await go(page, casePath);
      await expect(page.getByText(/not here/)).toBeVisible();

      await go(page, '/branch/backups');
      await page.getByRole('button', { name: 'Make an open export' }).click();
      await dialogOf(page).getByLabel('Write yes to make it').fill('yes');
      const exported = await window.saved(() =>
        dialogOf(page).getByRole('button', { name: 'Make the export' }).click(),
      );
      const files = unzipSync(exported);
      const all = Object.entries(files).map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString('utf8')}`);
      expect(all.join('\n')).toContain(words.open);
      expect(all.join('\n')).toContain(others);
      knowsNothing(all.join('\n'));
    });

    await test.step('a backup goes to another disk', async () => {
      await page.getByRole('button', { name: 'Choose the folder…' }).click();
      await dialogOf(page).getByLabel('Folder').fill(disk);
      await dialogOf(page).getByRole('button', { name: 'Keep backups there' }).click();
      await expect(dialogOf(page)).toBeHidden();
      await page.getByRole('button', { name: 'Back up now' }).click();
      await expect(page.getByText(/^Backed up, and opened again to prove it/)).toBeVisible();
    });

    await test.step('nothing of it lies readable while the program runs', async () => {
      expect(await lying()).toEqual([]);
    });

    await test.step('the computer is lost, and the branch comes back from the other disk', async () => {
      await desk.stop();
      await rm(data, { recursive: true });
      desk = await startDesk({ data, now: '2026-11-25T09:00:00Z' });
      await page.goto(desk.url);
      await page.getByRole('button', { name: 'Choose the backup' }).click();
      await page.getByLabel('Or name the folder in which the backups lie').fill(disk);
      await page.getByRole('button', { name: 'Look there' }).click();
      await page
        .getByRole('list', { name: 'Backups in the folder' })
        .getByRole('button', { name: 'Open it' })
        .first()
        .click();
      await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
      await page.getByRole('button', { name: 'Open it' }).click();
      await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
      await expect(page.getByRole('alert').filter({ hasText: 'Choose where backups go from here' })).toBeVisible();
      await go(page, '/cases');
      await expect(grid(page, 'Cases')).toContainText('John Smith');
      await expect(grid(page, 'Cases').getByRole('row')).toHaveCount(2);
    });

    await test.step('the rep opens the sealed case and its paper again', async () => {
      await lock(page);
      await unlock(page, REP_PASSPHRASE);
      await go(page, casePath);
      await expect(happened(page)).toContainText(words.sealed);
      await page.getByRole('button', { name: `More about ${words.paper}.txt` }).click();
      const paper = await window.saved(() => page.getByRole('menuitem', { name: 'Download' }).click());
      expect(paper.toString('utf8')).toBe(`Kept: ${words.paper}`);
      await lock(page);
    });

    await test.step('the record is proved whole', async () => {
      await unlock(page);
      await go(page, '/branch');
      await page.getByRole('button', { name: 'Check the record' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'The record is whole.' })).toBeVisible();
    });
  } finally {
    await window.close();
    await desk.stop();
  }

  await test.step('nothing of it lies readable afterwards, and what does lie readable is found', async () => {
    expect(await lying()).toEqual([]);
    const planted = newWord();
    const elsewhere = await mkdtemp(join(tmpdir(), 'branchdesk-planted-'));
    try {
      await writeFile(join(data, 'planted.txt'), `so ${planted} it is`);
      await writeFile(join(profile, 'planted.json'), Buffer.from(`x${planted}`).toString('base64'));
      // Across what is read at once.
      const far = Buffer.alloc((1 << 20) - 5, 'far off ');
      await writeFile(join(disk, 'planted.bin'), Buffer.concat([far, Buffer.from(planted, 'utf16le')]));
      await writeFile(join(elsewhere, 'planted.tmp'), planted);
      const found = [
        ...(await filesWith(folder, [planted])),
        ...(await filesWith(tmpdir(), [planted], { since: startedAt, except: [folder] })),
      ];
      expect(found.map((path) => basename(path)).sort()).toEqual([
        'planted.bin',
        'planted.json',
        'planted.tmp',
        'planted.txt',
      ]);
    } finally {
      await rm(elsewhere, { recursive: true });
    }
  });
});
