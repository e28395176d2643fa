// A forum that exists already, brought in as its chair does it: a name, who sits, the next date and the constitution.

import { expect, type Page } from '@playwright/test';

export const FORUM = 'Joint Partnership Forum';

/** From Partnership without a forum to the forum's own page. Everybody in it is invented. */
export async function bringInForum(page: Page, { nextOn }: { nextOn: string }): Promise<void> {
  await page.getByRole('link', { name: /^Our forum exists already/ }).click();
  await page.getByRole('textbox', { name: 'What it is called' }).fill(FORUM);
  await page
    .getByRole('textbox', { name: 'Management, one per line' })
    .fill('Iris Holloway, chief executive\nTomas Brandt, head of personnel\nWendy Achebe, operations manager');
  await page
    .getByRole('textbox', { name: 'Staff side, one per line' })
    .fill('Maya Lindqvist, Harbour Union, co-chair\nOwen Tanaka, Harbour Union\nRuth Adeyemi, Lantern Association');
  await page.getByRole('textbox', { name: /^When it meets next/ }).fill(nextOn);
  await page.locator('input[type=file]').setInputFiles({
    name: 'Constitution.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('1. The forum meets every six weeks.'),
  });
  await page.getByRole('button', { name: 'Keep this forum' }).click();
  await expect(page.getByRole('heading', { level: 1, name: FORUM })).toBeVisible();
}
