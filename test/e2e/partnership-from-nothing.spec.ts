// 1 From nothing to baseline: the wizard, a constitution that holds together, the dates of a year, six seats, and a first health
// check that is closed: the first step of the ladder.

import { readFile } from 'node:fs/promises';
import { pdfPages } from '../support/read-pdf.ts';
import { expect, test } from './support/desk.ts';
import { startBranch } from './support/small-branch.ts';

/** Six people of each side who answered, as another survey tool gives them out. */
const answers = [
  'side,1,2,3,4,5,6,7,8,9,10,11,12',
  ...Array.from({ length: 6 }, () => 'management,7,7,7,7,7,7,7,7,7,7,7,7'),
  ...Array.from({ length: 6 }, () => 'staff,5,5,5,5,5,5,5,5,5,5,5,5'),
];

test('1 From nothing to baseline', async ({ deskPage: page, desk }) => {
  const next = (name: string) => page.getByRole('button', { name: `Next: ${name}` }).click();
  const missing = page.getByRole('complementary', { name: 'What is still missing' });
  await startBranch(page);
  await page.goto(`${desk.origin}/#/partnership`);
  await page.getByRole('link', { name: /^Start one from nothing/ }).click();

  await test.step('parties and purpose are a name and the words that are offered', async () => {
    await page.getByRole('textbox', { name: 'What it is to be called' }).fill('Depot Forum');
    await next('purpose');
    const offered = page.getByRole('button', { name: /^Begin with/ });
    while ((await offered.count()) > 0) await offered.first().click();
    await next('seats');
  });

  await test.step('six seats', async () => {
    await page
      .getByRole('textbox', { name: 'Management, one per line' })
      .fill('Iris Holloway, chief executive\nTomas Brandt, head of personnel\nWendy Achebe, operations manager');
    await page
      .getByRole('textbox', { name: 'Staff side, one per line' })
      .fill('Maya Lindqvist, Harbour Union\nOwen Tanaka, Harbour Union\nRuth Adeyemi, Lantern Association');
    await page.getByRole('textbox', { name: 'Seats of management' }).fill('3');
    await page.getByRole('textbox', { name: 'Seats of the staff side' }).fill('3');
    await next('rules');
  });

  await test.step('the rules that are offered make a constitution that passes its check', async () => {
    const offered = page.getByRole('button', { name: /^Begin with/ });
    while ((await offered.count()) > 0) await offered.first().click();
    await next('dates');
    await page.getByRole('textbox', { name: /^The first meeting/ }).fill('12/01/2027');
    await page.keyboard.press('Tab');
    await expect(missing).toContainText('nothing is missing and nothing contradicts itself');
    await page.getByRole('button', { name: 'Make this forum' }).click();
    const offer = page.waitForEvent('download');
    await page.getByRole('button', { name: 'As PDF' }).click();
    const paper = (await pdfPages(await readFile(await (await offer).path()))).join(' ');
    expect(paper).toContain('Depot Forum');
    expect(paper).toContain('Ruth Adeyemi');
  });

  await test.step('the baseline is brought in as a list and closed: the forum stands on the first step', async () => {
    await page.getByRole('button', { name: 'Open the baseline health check' }).click();
    await page.getByRole('button', { name: 'Bring in a list' }).click();
    const dialog = page.getByRole('dialog');
    await page.locator('input[type=file]').setInputFiles({
      name: 'answers.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(answers.join('\r\n'), 'utf8'),
    });
    await dialog.getByRole('button', { name: 'Back to the health check' }).click();
    await expect(page.getByText(/12 people have answered/)).toBeVisible();
    await page.getByRole('button', { name: 'Close the health check' }).click();
    await dialog.getByRole('button', { name: 'Close it for good' }).click();
    await expect(page.getByText(/The first one: what people expect/)).toBeVisible();
    await page.goto(`${desk.origin}/#/partnership/working`);
    await expect(page.getByText(/level 1 of 5/)).toBeVisible();
  });
});
