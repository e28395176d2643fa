// The day of the forum: its meeting run from the keyboard until both sides have approved the minutes, a pack that holds what is
// joint and nothing else, and a health check on a screen that is handed round.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { pdfPages } from '../support/read-pdf.ts';
import { expect, test } from './support/desk.ts';
import { bringInForum } from './support/forum.ts';
import { PASSPHRASE, startBranch, unlock } from './support/small-branch.ts';

const MARKERS = { 'Both sides': 'MARKJOINT', 'Staff side': 'MARKSTAFF', 'In confidence': 'MARKCONFIDENCE' };

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Presses Tab until what is looked for has the focus: as somebody does who has no mouse. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name }).first();
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached with Tab.`);
}

async function answerAll(page: Page, level: string, score: number): Promise<void> {
  await button(page, level).click();
  const scale = page.getByRole('radiogroup');
  for (let item = 1; await scale.isVisible(); item += 1) {
    await expect(page.getByText(new RegExp(`^${item} of \\d+\\.`))).toBeVisible();
    await page.keyboard.press(String(score));
    await page.keyboard.press('Enter');
    await expect(page.getByText(new RegExp(`^${item} of \\d+\\.`))).toBeHidden();
  }
  await button(page, 'Answer and hand on').click();
  await button(page, 'I am the next').click();
}

test('a meeting by the keyboard, a pack with what is joint, and a health check that is handed round', async ({
  deskPage: page,
  desk,
}) => {
  const open = (address: string) => page.goto(`${desk.origin}/#${address}`);
  await startBranch(page);
  await open('/partnership');
  await bringInForum(page, { nextOn: '01/12/2026' });

  await test.step('two items are put on the agenda, and a note is kept at each of three levels', async () => {
    await page.getByRole('link', { name: 'Prepare the meeting' }).click();
    const line = page.getByRole('textbox', { name: 'Add an item' });
    await line.focus();
    for (const title of ['Night rotas', 'Car park']) {
      await page.keyboard.type(title);
      await page.keyboard.press('Enter');
    }
    await expect(page.getByRole('list', { name: 'Agenda', exact: true }).getByRole('listitem')).toHaveText([
      /Night rotas/,
      /Car park/,
    ]);
    const dialog = page.getByRole('dialog');
    for (const [level, marker] of Object.entries(MARKERS)) {
      await button(page, 'Add…').click();
      await page.getByRole('menuitem', { name: 'Note with more to it' }).click();
      await dialog.getByRole('textbox', { name: /^What to note/ }).fill(`${marker} was said.`);
      await dialog.getByRole('radio', { name: new RegExp(`^${level}`) }).check();
      await dialog.getByRole('button', { name: 'Add it' }).click();
      await expect(dialog).toBeHidden();
    }
  });

  await test.step('the pack holds what both sides may read, and nothing else', async () => {
    const offered = page.waitForEvent('download');
    await button(page, 'Pack…').click();
    await page.getByRole('menuitem', { name: 'PDF' }).first().click();
    const text = (await pdfPages(await readFile(await (await offered).path()))).join(' ');
    expect(text).toContain('Night rotas');
    expect(text.match(/MARK[A-Z]+/g)).toEqual([MARKERS['Both sides']]);
  });

  await test.step('the meeting runs by keys alone: who is here, what came of each item, who does what', async () => {
    await tabTo(page, 'Start the meeting');
    await page.keyboard.press('Enter');
    await expect(button(page, /^Iris Holloway/)).toBeFocused();
    await page.keyboard.type('ppappp');
    await expect(page.getByText('5 are here')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('listbox', { name: 'Agenda' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Six weeks ahead, from January.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('d');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('a');
    await page.keyboard.type('management, share the plan of the car park, 18 Dec');
    await page.keyboard.press('Enter');
    const actions = page.getByRole('list', { name: 'Actions of item 2' });
    await expect(actions).toContainText('share the plan of the car park');
    await expect(actions).toContainText('Management');
    await expect(actions).toContainText('18 Dec');
    await expect(page.getByRole('heading', { name: 'Minutes ready to send' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Minutes ready to send' })).toBeVisible();
    await expect(page.getByRole('option', { name: /Night rotas/ })).toContainText('Decided');
  });

  await test.step('the minutes go out, and each side approves them', async () => {
    await tabTo(page, 'They were sent…');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Record that they were sent');
    await page.keyboard.press('Enter');
    for (const left of [1, 0]) {
      await tabTo(page, 'Record the approval');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await dialog.getByRole('textbox', { name: 'Who approved them' }).press('Enter');
      await expect(dialog).toBeHidden();
      await expect(button(page, 'Record the approval')).toHaveCount(left);
    }
    await expect(page.getByRole('heading', { name: 'Minutes agreed' })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Approvals' })).toContainText('Maya Lindqvist');
  });

  await test.step('six answer a health check on the screen that is handed round, and it is closed', async () => {
    await open('/partnership/health');
    await button(page, 'Open a health check').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Open it' }).click();
    await button(page, 'Hand it round').click();
    await dialog.getByRole('button', { name: 'Begin' }).click();
    await expect(page.getByRole('heading', { name: 'How do we work together?' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Areas' })).toHaveCount(0);
    for (const score of [7, 8, 9]) await answerAll(page, 'Management, level not said', score);
    for (const score of [4, 5, 6]) await answerAll(page, 'Staff side, level not said', score);
    await button(page, 'Back to the desk').click();
    await dialog.getByRole('button', { name: 'Lock the desk' }).click();
    await unlock(page, PASSPHRASE);
    await open('/partnership/health');
    await page.getByRole('gridcell', { name: 'Open', exact: true }).click();
    await expect(page.getByText(/6 people have answered/)).toBeVisible();
    await button(page, 'Close the health check').click();
    await dialog.getByRole('button', { name: 'Close it for good' }).click();
    await expect(page.getByText('Gap: management less staff side')).toBeVisible();
    await expect(button(page, 'Close the health check')).toHaveCount(0);
  });
});
