// Forty open cases brought in from the spreadsheet that a branch kept them in: seen before anything is changed, whose they
// are chosen where two members share a name, the ones without a date to be rung today, and all of it taken away again.

import type { Locator, Page } from '@playwright/test';
import { expect, startDesk, test } from './support/desk.ts';
import { OPEN_CASES, openCasesCsv, openCasesWorkbook, WITHOUT_DATE } from './support/open-cases-list.ts';
import { beginSmallBranch } from './support/small-branch.ts';

test.use({ actionTimeout: 15_000 });

const NOW = '2026-11-24T10:00:00Z';
const list = (page: Page): Locator => page.getByRole('grid', { name: 'Cases' });
const shown = (page: Page): Locator => page.getByRole('status').filter({ hasText: /shown$/ });

async function toImport(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cases', exact: true }).first().click();
  await page
    .getByRole('link', { name: /^Bring (open cases|them in)/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bring open cases' })).toBeVisible();
}

const sources = [
  {
    name: 'a workbook',
    file: async () => ({
      name: 'live-cases.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await openCasesWorkbook(),
    }),
  },
  {
    name: 'a CSV file',
    file: async () => ({ name: 'live-cases.csv', mimeType: 'text/csv', buffer: openCasesCsv() }),
  },
];

for (const source of sources) {
  test(`40 open cases come from ${source.name} and leave again`, async ({ folder, page }) => {
    test.setTimeout(150_000);
    const desk = await startDesk({ data: folder, now: NOW });
    await page.goto(desk.url);
    await beginSmallBranch(page);
    await toImport(page);

    await test.step('every row is seen with its clock before anything is changed', async () => {
      await page.locator('input[type=file]').setInputFiles(await source.file());
      await expect(page.getByText('41 rows. Nothing has been changed yet.')).toBeVisible();
      await page.getByRole('button', { name: /cannot be read/ }).click();
      await expect(page.getByRole('grid', { name: 'Rows that cannot be read' })).toContainText('“31/02/2026”');
    });

    await test.step('whose it is, where two members have the name', async () => {
      await page.getByRole('button', { name: /to choose/ }).click();
      const choice = page.getByRole('combobox', { name: /^Who John Smith in row \d+ is$/ });
      await expect(choice).toHaveCount(1);
      await choice.click();
      await page.getByRole('option', { name: /1004403/ }).click();
      await page.getByRole('button', { name: /open cases/ }).click();
      const cases = page.getByRole('grid', { name: 'Open cases' });
      await expect(cases.getByRole('row')).toHaveCount(OPEN_CASES + 1);
      await expect(cases).toContainText('14 Oct');
    });

    await test.step('they come in as one step, and say whom to ring today', async () => {
      await page.getByRole('button', { name: `Bring in ${OPEN_CASES} cases` }).click();
      await expect(page.getByRole('heading', { level: 1, name: `${OPEN_CASES} cases brought in` })).toBeVisible();
      const title = `${WITHOUT_DATE} cases have no date: the ones to ring today`;
      const ring = page.getByRole('region', { name: title });
      await expect(ring.getByRole('listitem')).toHaveCount(WITHOUT_DATE);
      await expect(ring.getByRole('listitem').filter({ hasText: 'Ada Okafor' })).toContainText('07700 900102');
    });

    await test.step('the list shows them, nearest date first, and Today asks for the dates', async () => {
      await page.getByRole('button', { name: `${OPEN_CASES} open cases` }).click();
      await expect(shown(page)).toContainText(`${OPEN_CASES} shown`);
      await expect(list(page).getByRole('row').nth(1)).toContainText(/left|late|today|not sure/);
      await page
        .getByRole('navigation', { name: 'Areas' })
        .getByRole('link', { name: /^Today/ })
        .click();
      await expect(page.getByRole('region', { name: 'Dates, nearest first' })).toContainText('No date yet');
    });

    await test.step('undone, none of them is there', async () => {
      await page.getByRole('link', { name: 'Branch', exact: true }).click();
      await page.getByRole('row').filter({ hasText: /cases/ }).getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('dialog').getByRole('button', { name: /Undo/ }).click();
      await expect(page.getByText(/^Undone/)).toBeVisible();
      await page.getByRole('link', { name: 'Cases', exact: true }).first().click();
      await expect(page.getByText('Nothing is open.')).toBeVisible();
      await page.getByRole('link', { name: 'Members', exact: true }).click();
      await expect(page.getByText('4 shown')).toBeVisible();
    });
    await desk.stop();
  });
}
