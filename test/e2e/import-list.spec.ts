// A national list as a workbook: found under its titles, its days asked about, its rows held to what it decides; known
// again the next month, when some have left it.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { workbookOf } from '../support/workbook.ts';
import { expect, startDesk, test } from './support/desk.ts';
import { startBranch } from './support/small-branch.ts';

const HEADER = ['Membership No', 'Surname', 'Forename', 'Workplace', 'Joined', 'DOB'];
const person = (at: number, joined: string, born = '') => [
  `00${4400 + at}`,
  `Ellis ${at}`,
  'Rowan',
  'Dock Road',
  joined,
  born,
];
const sheetsOf = (...rows: string[][]) => ({
  Notes: [['Ask the office when in doubt']],
  Members: [['Northfield Branch'], ['As at the first of the month'], HEADER, ...rows],
});

async function choose(page: Page, name: string, sheets: ReturnType<typeof sheetsOf>): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await workbookOf({ sheets })),
  });
  await expect(page.getByText('Nothing has been changed yet.')).toBeVisible();
}

test('a workbook is brought in, known again, and says who left', async ({ page, folder }) => {
  const desk = await startDesk({ data: folder, now: '2026-11-21T09:00:00Z' });
  await page.goto(desk.url);
  await startBranch(page);
  const rows = [1, 2, 3, 4].map((at) => person(at, `0${at}/04/2026`, at === 2 ? '31/02/1970' : ''));
  await choose(page, 'November.xlsx', sheetsOf(...rows, person(5, 'last spring')));

  await test.step('its days are asked about before anything can be done', async () => {
    await expect(page.getByText('Sheet “Members”, 5 rows.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Bring in 4' })).toBeDisabled();
    await page.getByRole('radio', { name: /the month stands first/ }).check();
    await expect(page.getByRole('button', { name: 'Bring in 4' })).toBeEnabled();
    await page.getByRole('button', { name: /dates of birth to mend/ }).click();
    await expect(page.getByRole('grid', { name: 'Dates of birth that are none' })).toContainText('“31/02/1970”');
  });

  await test.step('the row of headings can be pointed at', async () => {
    await page.getByRole('button', { name: 'Sheet and headings' }).click();
    await expect(page.getByRole('radio', { name: 'Row 3' })).toBeChecked();
    await page.getByRole('button', { name: 'Sheet and headings' }).click();
  });

  await test.step('what stays out is saved to be mended, and the rest comes in', async () => {
    await page.getByRole('button', { name: '1 cannot be read' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save these rows as a file to mend' }).click();
    expect(await readFile(await (await downloading).path(), 'utf8')).toContain('Row 8, Joined: “last spring”');
    await page.getByRole('textbox', { name: 'Recognise the next one as' }).fill('National list');
    await page.getByRole('button', { name: 'Bring in 4' }).click();
    await expect(page.getByRole('heading', { name: '4 brought in' })).toBeVisible();
    await expect(page.getByText('November.xlsx still lies where you took it from')).toBeVisible();
  });

  await test.step('the next one is known, and a field is left to the desk', async () => {
    await page.getByRole('button', { name: 'Bring in another' }).click();
    await choose(
      page,
      'December.xlsx',
      sheetsOf(...rows.slice(0, 3).map((row) => [...row.slice(0, 3), 'Quay', row[4]!, ''])),
    );
    await expect(page.getByText('This looks like National list')).toBeVisible();
    await page.getByRole('button', { name: 'Choose the fields' }).click();
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Workplace' }).uncheck();
    await page.getByRole('dialog').getByRole('button', { name: 'Use these' }).click();
    await expect(page.getByText('3 values differ and stay.')).toBeVisible();
    await page.getByRole('button', { name: 'Bring in 3' }).click();
    await page.getByRole('button', { name: /One member is not in this list/ }).click();
  });

  await test.step('who left it becomes what the officer says', async () => {
    const list = page.getByRole('grid', { name: 'Not in the newest list' });
    await expect(list).toContainText('Rowan Ellis 4');
    await list.getByRole('checkbox').first().click();
    await page.getByRole('button', { name: /no members any more/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Write it down' }).click();
    await expect(page.getByText('Nobody is missing from the newest list')).toBeVisible();
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await expect(list).toContainText('Rowan Ellis 4');
  });
  expect(await desk.stop()).toBe(0);
});
