// The chair of a staff side in a new branch: the forum that exists already, an issue talked about early, something that is
// changing, what the union changed in it, and whether it works.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { pdfPages } from '../support/read-pdf.ts';
import { expect, test } from './support/desk.ts';
import { bringInForum, FORUM } from './support/forum.ts';
import { startBranch } from './support/small-branch.ts';

/** An ordinary typist makes three keys in a second: so many fit into a quarter of a minute. */
const KEYS_IN_15_SECONDS = 45;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function download(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const offered = page.waitForEvent('download');
  await press();
  return readFile(await (await offered).path());
}

test('a forum that exists, an early word, a change the union had a hand in, and whether it is working', async ({
  deskPage: page,
  desk,
}) => {
  const open = (address: string) => page.goto(`${desk.origin}/#${address}`);
  await startBranch(page);

  await test.step('the forum is here with its name, who sits, the next date and its constitution', async () => {
    await open('/partnership');
    await bringInForum(page, { nextOn: '15/12/2026' });
    await page.getByRole('tab', { name: 'Seats and rules' }).click();
    await expect(page.getByRole('button', { name: /Iris Holloway/ })).toBeVisible();
    await expect(page.getByText('Constitution.txt')).toBeVisible();
    await open('/partnership');
    const card = page.getByRole('region', { name: FORUM });
    await expect(card).toContainText('Tue 15 December 2026');
    await expect(card.getByRole('list', { name: 'What to do before it' }).getByRole('listitem')).not.toHaveCount(0);
  });

  await test.step('an issue is raised from the keyboard in fifteen seconds', async () => {
    const title = 'Rotas come out too late';
    await page.keyboard.press('i');
    await page.keyboard.type(title);
    await expect(page.getByRole('textbox', { name: 'What troubles whom' })).toHaveValue(title);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/is raised: Rotas come out too late/)).toBeVisible();
    expect(['i', ...title, 'Enter'].length).toBeLessThanOrEqual(KEYS_IN_15_SECONDS);
  });

  await test.step('one press says that it was talked about, the next that it is settled', async () => {
    await page.getByRole('link', { name: '1 open issue' }).click();
    const list = page.getByRole('grid', { name: 'Issues and decisions' });
    await expect(list.getByRole('row').filter({ hasText: 'Rotas come out too late' })).toBeVisible();
    await list.press('Enter');
    await expect(heading(page)).toHaveText('Rotas come out too late');
    await page.getByRole('button', { name: 'Talked about it today' }).click();
    await page.getByRole('button', { name: 'Resolved informally' }).click();
    await expect(page.getByText('You said, we did')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open it again' })).toBeVisible();
  });

  await test.step('how long a union needs for its members is known', async () => {
    // The unions of those who sit are here already, by name.
    await open('/partnership/unions');
    await page.getByRole('link', { name: /Harbour Union/ }).click();
    await expect(heading(page)).toHaveText('Harbour Union');
    await page.getByRole('button', { name: 'Change', exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Change the profile' });
    await dialog.getByRole('textbox', { name: /^Days that it needs/ }).fill('21');
    await dialog.getByRole('button', { name: 'Save the change' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('what is changing leaves it too little time: that is said before anything is opened', async () => {
    await open('/partnership');
    await page.getByRole('link', { name: 'Something is changing' }).click();
    await page.getByRole('textbox', { name: 'What is changing' }).fill('Night shifts on the wards');
    await page.getByRole('combobox', { name: 'Who is affected' }).fill('Night staff');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /^It is to be decided on/ }).fill('11/12/2026');
    await expect(page.getByRole('status').filter({ hasText: 'Harbour Union needs 21 days' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open the consultation' })).toBeDisabled();
    await page.getByRole('textbox', { name: 'Why this is accepted all the same' }).fill('Members meet on Thursday.');
    await page.getByRole('button', { name: 'Open the consultation' }).click();
    await expect(heading(page)).toHaveText('Night shifts on the wards');
  });

  await test.step('both sides say when the union was brought in; until they do, management was not asked', async () => {
    const brought = page.getByRole('region', { name: 'When the union was brought in' });
    await expect(brought.getByRole('listitem').filter({ hasText: 'Management' })).toContainText('Not asked');
    await brought.getByRole('button', { name: 'Answer of Staff side' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'After options were on the table' }).check();
    await dialog.getByRole('button', { name: 'Write down the answer' }).click();
    await expect(dialog).toBeHidden();
    await brought.getByRole('button', { name: 'Answer of Management' }).click();
    await expect(dialog.getByRole('radio', { name: 'Not asked' })).toBeChecked();
    await dialog.getByRole('radio', { name: 'As early as managers, from the start' }).check();
    await dialog.getByRole('textbox', { name: /^How they told us/ }).fill('E-mail of the head of personnel');
    await dialog.getByRole('button', { name: 'Write down the answer' }).click();
    await expect(brought).toContainText('The two sides do not say the same.');
  });

  await test.step('what was decided after it says what the union changed, and is final', async () => {
    await page.getByRole('button', { name: 'Write down the decision' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'It affects people’s jobs' }).check();
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await expect(page.getByText(/^A draft/)).toBeVisible();
    await page.getByRole('button', { name: /what the union changed$/ }).click();
    await dialog.getByRole('combobox', { name: 'How far' }).click();
    await page.getByRole('option', { name: /^Amended/ }).click();
    await dialog.getByRole('textbox', { name: 'What changed' }).fill('Six weeks’ notice instead of two');
    await dialog.getByRole('button', { name: 'Save it' }).click();
    await expect(page.getByText('Six weeks’ notice instead of two')).toBeVisible();
    await page.getByRole('button', { name: 'Make it final' }).click();
    await expect(page.getByText(/^Final since/)).toBeVisible();
  });

  await test.step('one that touches jobs is not final while nobody was asked', async () => {
    await open('/partnership/matters');
    await page.getByRole('button', { name: 'More…' }).click();
    await page.getByRole('menuitem', { name: 'Write down a decision' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'What was decided' }).fill('The laundry closes in May');
    await dialog.getByRole('checkbox', { name: 'It affects people’s jobs' }).check();
    await dialog.getByRole('button', { name: 'Write it down' }).click();
    await expect(heading(page)).toHaveText('The laundry closes in May');
    await page.getByRole('button', { name: 'Make it final' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'It affects jobs' })).toBeVisible();
    await expect(page.getByText(/^A draft/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Link a consultation, or say why not' })).toBeVisible();
  });

  await test.step('every figure opens the records behind it', async () => {
    await open('/partnership/working');
    const figures = page.locator('section[aria-labelledby^="group-"] button');
    await expect(figures.first()).toBeVisible();
    const count = await figures.count();
    expect(count).toBeGreaterThanOrEqual(25);
    const panel = page.getByRole('dialog');
    for (let at = 0; at < count; at += 1) {
      await figures.nth(at).click();
      await expect(panel).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
    }
    await figures.filter({ hasText: 'Settled before a grievance' }).first().click();
    await panel.getByRole('link', { name: /Rotas come out too late/ }).click();
    await expect(heading(page)).toHaveText('Rotas come out too late');
  });

  await test.step('the annual report waits for the unions’ statement, and carries it on page 1', async () => {
    await open('/partnership/annual-report');
    const gate = page.getByRole('region', { name: 'Do the unions agree to this report?' });
    await expect(gate.getByRole('radio', { name: 'No, it is not agreed' })).toBeVisible();
    await expect(gate.getByRole('button', { name: 'Make the report' })).toHaveCount(0);
    await gate.getByRole('radio', { name: 'No, it is not agreed' }).check();
    await expect(gate.getByRole('button', { name: 'Make the report' })).toHaveCount(0);
    const statement = 'The laundry was closed and nobody was asked.';
    await gate.getByRole('textbox', { name: 'Why it is not agreed' }).fill(statement);
    const report = await download(page, () => gate.getByRole('button', { name: 'Make the report' }).click());
    expect((await pdfPages(report))[0]).toContain(statement);
  });
});
