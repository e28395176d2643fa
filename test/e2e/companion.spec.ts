// Who may go into tomorrow's hearing: a rep of another employer without written certification may not, with it they may, and
// whoever works there may in any case. Asked on its own page and said on the case before it is too late.

import type { Page } from '@playwright/test';
import { beside, chooseIn, dialogOf } from './support/case-page.ts';
import { expect, test } from './support/desk.ts';
import { beginDockRoad, chooseMember, go } from './support/dock-road.ts';

const REP = 'Rowan Ellis';
const answerOf = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });

async function askFor(page: Page, employer: string): Promise<void> {
  await go(page, '/reps/companion');
  await chooseIn(page.getByRole('main'), 'Employer', employer);
}

test('a rep of another employer may not go in without written certification; who works there may', async ({
  deskPage: page,
}) => {
  await beginDockRoad(page);

  await test.step('a driver at Dock Road is a rep', async () => {
    await go(page, '/reps');
    await page.getByRole('button', { name: 'Appoint the first' }).click();
    const dialog = dialogOf(page);
    await chooseMember(dialog, 'Who', REP);
    await dialog.getByRole('button', { name: 'Record that they hold the post' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('at the college they may not go in, and the reason is said; at their own employer they may', async () => {
    await askFor(page, 'Eastfield College');
    const answer = answerOf(page, REP);
    await expect(answer).toContainText('May not go in');
    await expect(answer).toContainText('has no certificate in writing');
    await expect(answer).toContainText('do not work for Eastfield College');
    await chooseIn(page.getByRole('main'), 'Employer', 'Northgate Logistics');
    await expect(answer).toContainText('Works for the same employer');
    await expect(answer).not.toContainText('May not go in');
    await expect(page.getByRole('status').filter({ hasText: '1 of 1 may go in, Northgate Logistics' })).toBeVisible();
  });

  let address = '';
  await test.step('the case of a caretaker at the college says it of the hearing ahead', async () => {
    await go(page, '/cases/new');
    await page.getByRole('textbox', { name: 'Who it is about' }).fill('sorel');
    await page.getByRole('option', { name: /^Nadia Sorel/ }).click();
    await page.getByText('Disciplinary', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Nobody is sure yet' }).check();
    await page.getByRole('textbox', { name: 'What happened' }).fill('Called to a meeting about lateness.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^Disciplinary/ })).toBeVisible();
    const form = page.getByRole('form', { name: 'Add to what happened' });
    await page.locator('label', { has: page.getByRole('radio', { name: 'Hearing' }) }).click();
    await form.getByRole('textbox', { name: 'Hearing' }).fill('Disciplinary hearing.');
    await form.getByRole('textbox', { name: 'Day', exact: true }).fill('2 December');
    await form.getByRole('textbox', { name: 'Companion' }).fill(REP);
    await form.getByRole('button', { name: 'Add the hearing' }).click();
    await expect(beside(page)).toContainText(`${REP}: May not go in`);
    await expect(beside(page)).toContainText('has no certificate in writing');
    address = (await page.evaluate(() => location.hash)).slice(1);
    // Nobody types a second time whose hearing it is, and when.
    await beside(page).getByRole('link', { name: 'Who else may' }).click();
    await expect(page.getByRole('main').getByRole('combobox', { name: 'Employer' })).toHaveValue('Eastfield College');
    await expect(page.getByRole('textbox', { name: 'The day of the hearing' })).toHaveValue('Wed 2 December 2026');
  });

  await test.step('certified in writing, they may go in, on the case and on the page', async () => {
    await go(page, '/reps/training');
    await page.getByRole('button', { name: 'Certify somebody' }).click();
    const dialog = dialogOf(page);
    await dialog.getByRole('combobox', { name: 'Who' }).fill('Rowan');
    await page.getByRole('option', { name: REP }).click();
    await page.keyboard.press('Escape');
    await dialog.getByRole('textbox', { name: 'Certified by' }).fill('The regional secretary');
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await expect(dialog).toBeHidden();
    await go(page, address);
    await expect(beside(page)).toContainText(`${REP}: May go in certified in writing`);
    await askFor(page, 'Eastfield College');
    await expect(answerOf(page, REP)).toContainText('Certified in writing');
    await expect(answerOf(page, REP)).toContainText('The regional secretary');
  });
});
