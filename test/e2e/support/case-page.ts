// A case's own page as a journey meets it: where its parts are, and what is done to it in more than one step.

import { expect, type Locator, type Page } from '@playwright/test';

export const dialogOf = (page: Page): Locator => page.getByRole('dialog');
export const clocks = (page: Page): Locator => page.getByRole('region', { name: 'The clocks' });
export const procedure = (page: Page): Locator => page.getByRole('region', { name: 'The procedure' });
export const beside = (page: Page): Locator => page.getByRole('complementary', { name: 'What comes next' });
export const happened = (page: Page): Locator => page.getByRole('list', { name: 'What happened, newest first' });

/** The row of one clock, by its headline. */
export const clockOf = (page: Page, headline: string | RegExp): Locator =>
  clocks(page).getByRole('article', { name: headline });

export async function chooseIn(scope: Locator, field: string, option: string | RegExp): Promise<void> {
  await scope.getByRole('combobox', { name: field }).click();
  await scope.page().getByRole('option', { name: option }).click();
}

export async function addDate(page: Page, claim: string, date: string, label: string, what: string): Promise<void> {
  await page.getByRole('button', { name: 'More about this case' }).click();
  await page.getByRole('menuitem', { name: 'Add another date' }).click();
  const dialog = dialogOf(page);
  await chooseIn(dialog, 'What would be claimed', claim);
  await dialog.getByRole('textbox', { name: label }).fill(date);
  await dialog.getByRole('textbox', { name: 'Which act or payment' }).fill(what);
  await dialog.getByRole('button', { name: 'Add the date' }).click();
  await expect(dialog).toBeHidden();
}

/** A file is dragged over the page, which then says where it may be let go. */
export async function drop(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const dragged = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([], 'dragged'));
    return transfer;
  });
  await page.getByRole('main').dispatchEvent('dragenter', { dataTransfer: dragged });
  const target = page.getByText(/^Drop to keep with 2026-\d{4}/);
  await expect(target).toBeInViewport();
  await page.getByRole('presentation').filter({ has: target }).last().drop({ files: file });
}
