// The main job, from nothing: start a branch, bring in a messy list, log a case and see its deadline, add a note, close
// the window and open it again, undo the import, redo it, export the report and read the workbook with another library.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { expect, startDesk, test } from './support/desk.ts';
import { BAD_ROWS, GOOD_ROWS, messyList } from './support/messy-list.ts';
import { startBranch, unlock } from './support/small-branch.ts';

/** The dismissal was on 27 August, before the limits grew: three months, and five days are left on 21 November. */
const NOW = '2026-11-21T09:00:00Z';

async function bringIn(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'members-nov-2026.csv',
    mimeType: 'text/csv',
    buffer: messyList(),
  });
  await expect(page.getByText('Nothing has been changed yet.')).toBeVisible();
}

test('the whole main job on real input', async ({ folder, browser }) => {
  const data = join(folder, 'branch');
  const first = await startDesk({ data, now: NOW });
  const context = await browser.newContext({ acceptDownloads: true, viewport: { width: 1280, height: 860 } });
  let page = await context.newPage();
  await page.goto(first.url);

  await test.step('start a branch', async () => {
    await startBranch(page);
  });

  await test.step('see what a list with mixed encodings and five bad rows would do', async () => {
    await bringIn(page);
    await expect(page.getByText(/^Semicolons/)).toBeVisible();
    await expect(page.getByRole('button', { name: `${GOOD_ROWS} new members` })).toBeVisible();
    await expect(page.getByRole('main').getByText('without a number')).toBeVisible();
    await page.getByRole('button', { name: `${BAD_ROWS} cannot be read` }).click();
    const rejected = page.getByRole('grid', { name: 'Rows that cannot be read' });
    await expect(rejected.getByRole('row')).toHaveCount(BAD_ROWS + 1);
    await expect(rejected).toContainText('“31/02/2024” is not a date');
    await expect(rejected).toContainText('1003318 is there twice, rows 2 and 17');
  });

  await test.step('bring it in', async () => {
    await page.getByRole('button', { name: `Bring in ${GOOD_ROWS}` }).click();
    await expect(page.getByRole('heading', { name: `${GOOD_ROWS} brought in` })).toBeVisible();
    const out = page.getByRole('grid', { name: 'Rows that cannot be read' });
    await expect(out.getByRole('row')).toHaveCount(BAD_ROWS + 1);
    await expect(out).toContainText('Hannah Reid');
    await page.getByRole('link', { name: 'Today', exact: true }).click();
    await expect(page.getByText('Is members-nov-2026.csv deleted?')).toBeVisible();
    await page.getByRole('button', { name: 'It is deleted' }).click();
    await expect(page.getByText('Is members-nov-2026.csv deleted?')).toBeHidden();
  });

  await test.step('find a member whose name was in the other encoding', async () => {
    await page.getByRole('link', { name: 'Members', exact: true }).first().click();
    await page.getByLabel(/^Find by name/).fill('oneill');
    const list = page.getByRole('grid', { name: 'Members' });
    await expect(list.getByRole('row')).toHaveCount(2);
    await expect(list).toContainText('O’Neill, Zoë');
  });

  await test.step('log a case and see its deadline', async () => {
    await page
      .getByRole('link', { name: 'Log a case' })
      .or(page.getByRole('button', { name: 'Log a case' }))
      .first()
      .click();
    await page.getByLabel('Who it is about').fill('grace');
    await page
      .getByRole('option', { name: /Grace Obi|Obi/ })
      .first()
      .click();
    await page.getByText('Dismissal', { exact: true }).click();
    await page.getByLabel('Last day of employment', { exact: true }).fill('27/8/2026');
    await page.getByLabel('What happened').fill('Dismissed without notice, for conduct.');
    await expect(
      page
        .getByText(/Thu(rsday)? 26 November 2026/)
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Log the case' }).click();
    await expect(page.getByRole('heading', { name: /^Dismissal, St Anne’s Hospital/ })).toBeVisible();
    await expect(page.getByText(/Notify Acas by Thu(rsday)? 26 November 2026/).first()).toBeVisible();
    await expect(page.getByText('5 days left').first()).toBeVisible();
  });

  await test.step('add a note', async () => {
    await page
      .getByRole('textbox', { name: /note/i })
      .first()
      .fill('Grace rang. Explained that the appeal does not stop the clock.');
    await page
      .getByRole('button', { name: /^Add the note|^Add/ })
      .first()
      .click();
    await expect(page.getByRole('list', { name: /What happened/ }).getByText('Grace rang.')).toBeVisible();
  });

  await test.step('close the window and open it again', async () => {
    await page.close();
    expect(await first.stop()).toBe(0);
  });

  const second = await startDesk({ data, now: '2026-11-21T10:00:00Z' });
  page = await context.newPage();
  await page.goto(second.url);
  await unlock(page);
  await expect(page.getByText('Notify Acas by').first()).toBeVisible();

  await test.step('undo the import', async () => {
    await page.goto(`${second.origin}/#/branch`);
    const imports = page.getByRole('row').filter({ hasText: 'membership list' }).filter({ hasText: 'added' });
    await imports.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /Undo/ }).click();
    // A case has been logged since for one of those who came with it.
    const inTheWay = page.getByRole('dialog', { name: 'Some of this has been changed since' });
    await expect(inTheWay).toContainText('2026-0001');
    await inTheWay.getByRole('button', { name: 'Leave those alone, undo the rest' }).click();
    await expect(page.getByText(/^Undone/)).toBeVisible();
    await page.goto(`${second.origin}/#/members`);
    await expect(page.getByText('1 shown')).toBeVisible();
    await expect(page.getByRole('grid', { name: 'Members' })).toContainText('Obi, Grace');
  });

  await test.step('redo it', async () => {
    await page.goto(`${second.origin}/#/branch`);
    await page.getByRole('row').filter({ hasText: 'was undone' }).getByRole('button', { name: 'Redo' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByRole('button', { name: 'Do it again' }).click();
    await expect(asked).toBeHidden();
    const said = page.getByRole('alert').filter({ hasText: `A membership list was brought in again: ` });
    await expect(said.getByRole('button', { name: 'Undo' })).toBeVisible();
    const newest = page.getByRole('row').filter({ hasText: 'A membership list was brought in again' });
    await expect(newest.getByRole('button', { name: 'Undo' })).toBeVisible();
    await page.goto(`${second.origin}/#/members`);
    await expect(page.getByText(`${GOOD_ROWS} shown`)).toBeVisible();
  });

  await test.step('export the report and read the workbook with another library', async () => {
    await page.goto(`${second.origin}/#/reports/membership`);
    await expect(page.getByRole('button', { name: `${GOOD_ROWS} members` })).toBeVisible();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export XLSX' }).click();
    const path = join(folder, 'report.xlsx');
    await (await downloading).saveAs(path);
    const sheets = await readXlsxFile(await readFile(path));
    const cells = sheets.flatMap((sheet) => sheet.data).flat();
    expect(cells).toContain('Depot');
    expect(cells).toContain('Northfield Council');
    expect(cells).toContain(GOOD_ROWS);
    const workplaces = sheets.find((sheet) => /workplace/i.test(sheet.sheet));
    const counts = (workplaces?.data ?? []).flatMap((row) => row.filter((cell) => typeof cell === 'number'));
    expect(Math.max(...counts)).toBe(GOOD_ROWS);
  });

  await context.close();
  expect(await second.stop()).toBe(0);
});
