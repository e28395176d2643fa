// A branch with a place that elects: eight who may vote at Dock Road, one who is behind with what they pay, one who works for
// another employer. Everybody in it is invented.

import { expect, type Page } from '@playwright/test';
import { startBranch } from './small-branch.ts';

const row = (number: number, last: string, first: string, where: 'dock' | 'college', standing = 'In benefit') =>
  [
    `20044${String(number).padStart(2, '0')}`,
    ...[last, first],
    ...(where === 'dock'
      ? ['Northgate Logistics', 'Dock Road', 'Driver']
      : ['Eastfield College', 'Main site', 'Caretaker']),
    ...['21/03/2019', standing],
  ].join(',');

const rows = [
  'Membership No,Surname,Forename,Employer,Workplace,Job Title,Date Joined,Status',
  row(1, 'Ellis', 'Rowan', 'dock'),
  row(2, 'Okafor', 'Ada', 'dock'),
  row(3, 'Nair', 'Priya', 'dock'),
  row(4, 'Walsh', 'Iain', 'dock'),
  row(5, 'Brandt', 'Tomas', 'dock'),
  row(6, 'Holloway', 'Iris', 'dock'),
  row(7, 'Achebe', 'Wendy', 'dock'),
  row(8, 'Tanaka', 'Owen', 'dock'),
  row(9, 'Quill', 'Leo', 'dock', 'In arrears'),
  row(10, 'Sorel', 'Nadia', 'college'),
];

/** Who may vote at Dock Road, by surname. */
export const VOTERS = ['Achebe', 'Brandt', 'Ellis', 'Holloway', 'Nair', 'Okafor', 'Tanaka', 'Walsh'];

/** From the welcome page to a branch that has these members. */
export async function beginDockRoad(page: Page): Promise<void> {
  await startBranch(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'members.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\r\n'), 'utf8'),
  });
  await page.getByRole('button', { name: `Bring in ${rows.length - 1}` }).click();
  await expect(page.getByRole('heading', { name: `${rows.length - 1} brought in` })).toBeVisible();
}

/** Types into a field that finds a member, and takes the one who is found. */
export async function chooseMember(scope: ReturnType<Page['getByRole']>, label: string, name: string): Promise<void> {
  await scope.getByRole('combobox', { name: label, exact: true }).fill(name);
  await scope
    .page()
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .click();
}

/** By the address within the program, which the browser and the desktop have in common. */
export async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
}
