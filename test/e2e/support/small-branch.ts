// A branch of four members that a journey can tell apart, begun as people begin one: two of them have the same name, and
// one has another employer. Everybody in it is invented.

import { expect, type Page } from '@playwright/test';

const rows = [
  'Membership No,Surname,Forename,Employer,Workplace,Job Title,Date Joined,Status,Mobile',
  '1004401,Ellis,Rowan,Northgate Logistics,Dock Road,Driver,01/03/2019,In benefit,07700 900101',
  '1004402,Okafor,Ada,Northgate Logistics,Dock Road,Loader,12/06/2021,In benefit,07700 900102',
  '1004403,Smith,John,Northgate Logistics,Dock Road,Driver,04/09/2015,In benefit,07700 900103',
  '1004404,Smith,John,Eastfield College,Main site,Caretaker,17/02/2020,In benefit,07700 900104',
];

export const MEMBERS = rows.length - 1;

/** From the welcome page to a branch that has nobody yet, where its list is to be chosen. */
export async function startBranch(page: Page): Promise<void> {
  // A press that falls into the page's own first redraw is pressed again, as a person would.
  await expect(async () => {
    const door = page.getByRole('button', { name: 'Start with its name' });
    if (await door.isVisible()) await door.click({ timeout: 2_000 });
    await expect(page.getByLabel('What is the branch called?')).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await page.getByLabel('What is the branch called?').fill('Northfield Branch');
  await page.getByRole('combobox', { name: /country/ }).click();
  await page.getByRole('option', { name: 'England and Wales' }).click();
  await page.getByRole('button', { name: 'Start the branch' }).click();
  await expect(page.getByRole('heading', { name: 'Bring in your list' })).toBeVisible();
}

/** From the welcome page to a branch that has its members. */
export async function beginSmallBranch(page: Page): Promise<void> {
  await startBranch(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'members.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\r\n'), 'utf8'),
  });
  await page.getByRole('button', { name: `Bring in ${MEMBERS}` }).click();
  await expect(page.getByRole('heading', { name: `${MEMBERS} brought in` })).toBeVisible();
}
