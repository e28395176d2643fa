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

/** What whoever starts the branch in a journey unlocks it with. */
export const PASSPHRASE = 'violet harbour piano seldom';

/** From the welcome page to a branch that has nobody yet, where its list is to be chosen. Resolves with the recovery code. */
export async function startBranch(
  page: Page,
  { name = 'Northfield Branch', nation = 'England and Wales', officer = 'Maya Lindqvist' } = {},
): Promise<string> {
  await page.getByRole('button', { name: 'Start with its name' }).click();
  await page.getByLabel('What is the branch called?').fill(name);
  await page.getByRole('combobox', { name: /country/ }).click();
  await page.getByRole('option', { name: nation }).click();
  await page.getByLabel('What is your name?').fill(officer);
  await page.getByLabel('Your passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Start the branch' }).click();
  const code = await keepSheet(page);
  await expect(page.getByRole('heading', { name: 'Bring in your list' })).toBeVisible();
  return code;
}

/** From the lock screen to where one was. */
export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Areas' })).toBeVisible();
}

/** Reads the code of the recovery sheet that was just made, and shows that it is kept. */
export async function keepSheet(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'Keep the recovery sheet' })).toBeVisible();
  const groups = await page.getByRole('list', { name: 'The code' }).locator('span').allInnerTexts();
  await page.getByRole('button', { name: 'It is kept' }).click();
  for (const field of await page.getByLabel(/^Group \d$/).all()) {
    const number = Number(
      (await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent))?.slice(-1),
    );
    await field.fill(groups[number - 1]!);
  }
  await page.getByRole('button', { name: 'Go on' }).click();
  return groups.join('-');
}

/** From the welcome page to a branch that has its members. Resolves with the recovery code. */
export async function beginSmallBranch(page: Page): Promise<string> {
  const code = await startBranch(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'members.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\r\n'), 'utf8'),
  });
  await page.getByRole('button', { name: `Bring in ${MEMBERS}` }).click();
  await expect(page.getByRole('heading', { name: `${MEMBERS} brought in` })).toBeVisible();
  return code;
}
