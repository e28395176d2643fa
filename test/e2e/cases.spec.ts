// Casework in a real browser, on the sample branch: a case logged with its date, what is recorded about it, its end; and
// what must not happen: words lost, another's change overwritten, a date left out unseen.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { axeOn } from './support/axe.ts';
import { expect } from './support/desk.ts';
import { testOnSample } from './support/sample.ts';

/** A dismissal on 27 August had three months: its last day to notify Acas is two days away. */
const NOW = '2026-11-24T10:00:00Z';
const DISMISSED = '27/8/2026';
const NOTIFY_BY = 'Notify Acas by Thu 26 November 2026';

/** Each journey logs cases of its own. */
const test = testOnSample(NOW);

/** What an entry is: its label is pressed once it stands still, as a person does. */
async function chooseKind(page: Page, name: string): Promise<void> {
  const radio = page.getByRole('radio', { name });
  await page.locator('label', { has: radio }).click();
  await expect(radio).toBeChecked();
}

/** The name and number of somebody on the sample's list who is in benefit. */
async function somebodyInBenefit(page: Page, origin: string): Promise<{ name: string; number: string }> {
  await page.goto(`${origin}/#/members?where=${encodeURIComponent(JSON.stringify({ standing: { eq: 'inBenefit' } }))}`);
  const list = page.getByRole('grid', { name: 'Members' });
  const row = list.getByRole('row').filter({ hasText: /\d{7}/ }).first();
  await expect(row).toBeVisible();
  const number = /\d{7}/.exec(await row.innerText())![0];
  await row.click();
  // The page of the member, not the list that is left or the blank before the answer.
  await expect(page.getByRole('heading', { level: 2, name: 'Jobs' })).toBeVisible();
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  return { name, number };
}

async function logDismissal(
  page: Page,
  origin: string,
  whom: string,
  account = 'Dismissed without notice.',
  on = DISMISSED,
) {
  await page.goto(`${origin}/#/cases/new`);
  await page.getByRole('textbox', { name: 'Who it is about' }).fill(whom);
  await page.getByRole('option').filter({ hasText: whom }).first().click();
  await page.getByText('Dismissal', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Last day of employment' }).fill(on);
  await page.getByRole('textbox', { name: 'What happened' }).fill(account);
  await page.getByRole('button', { name: 'Log the case' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Dismissal, / })).toBeVisible();
}

const clock = (page: Page): Locator => page.getByRole('region', { name: 'The clocks' });
const happened = (page: Page): Locator => page.getByRole('list', { name: 'What happened, newest first' });
const saved = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d/ });

async function more(page: Page, item: string | RegExp) {
  await page.getByRole('button', { name: 'More about this case' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a dismissal from its logging to its end', async ({ samplePage: page, sample }) => {
  const { name, number } = await somebodyInBenefit(page, sample.origin);
  await page.goto(`${sample.origin}/#/cases/new`);

  await test.step('the form says what follows before anything is saved', async () => {
    await page.getByRole('textbox', { name: 'Who it is about' }).fill(number);
    await page.getByRole('option').filter({ hasText: number }).click();
    await page.getByText('Dismissal', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Last day of employment' }).fill(DISMISSED);
    const follows = page.getByRole('complementary', { name: 'What follows from it' });
    await expect(follows).toContainText('Thu 26 November 2026');
    await expect(follows).toContainText('2 days left');
    await expect(follows).toContainText(name);
    await expect(follows).toContainText('Covered');
    await page.getByRole('textbox', { name: 'What happened' }).fill('Dismissed without notice, for conduct.');
    await page.getByRole('textbox', { name: 'What comes next' }).fill('Get the dismissal letter');
    await page.getByRole('textbox', { name: 'By when' }).fill('27 Nov');
    await page.keyboard.press('Control+Enter');
  });

  await test.step('its page shows the date, in words and explained', async () => {
    await expect(page.getByText(/^Logged as 2026-\d{4}\.$/)).toBeVisible();
    await expect(page.getByRole('link', { name }).first()).toBeVisible();
    await expect(clock(page).getByRole('heading', { name: NOTIFY_BY })).toBeVisible();
    await expect(clock(page).getByText('2 days left')).toBeVisible();
    await clock(page).getByRole('button', { name: 'How we worked it out' }).click();
    await expect(clock(page)).toContainText('not legal advice');
    await expect(page.getByText('Dismissed without notice, for conduct.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Get the dismissal letter/ })).toContainText('3 days left');
  });

  await test.step('a call is added, and the member has heard from us', async () => {
    await expect(page.getByText('Has not heard from us yet')).toBeVisible();
    await chooseKind(page, 'Call');
    await page.getByRole('textbox', { name: 'Call' }).fill('Rang. Explained that the appeal is separate.');
    await page.getByRole('button', { name: 'Add the call' }).click();
    await expect(happened(page)).toContainText('Rang. Explained that the appeal is separate.');
    await expect(page.getByText('Last heard from us')).toBeVisible();
  });

  await test.step('a hearing has no day and its time is read as people write it', async () => {
    await chooseKind(page, 'Hearing');
    await page.getByRole('textbox', { name: 'Hearing' }).fill('Preliminary hearing, by video.');
    const add = page.getByRole('button', { name: 'Add the hearing' });
    const form = page.getByRole('form', { name: 'Add to what happened' });
    await expect(form.getByRole('textbox', { name: 'Day' })).toHaveValue('');
    await expect(add).toBeDisabled();
    await form.getByRole('textbox', { name: 'Day' }).fill('8 January');
    await form.getByRole('textbox', { name: 'Time' }).fill('half two');
    await add.click();
    await expect(form).toContainText('Write it as 14:30 or 2.30pm.');
    await form.getByRole('textbox', { name: 'Time' }).fill('2.30pm');
    await add.click();
    await expect(happened(page)).toContainText('14:30');
    const next = page.getByRole('complementary', { name: 'What comes next' });
    await expect(next.getByText(/^Hearing Fri 8 January 2027, 14:30$/)).toBeVisible();
  });

  await test.step('Acas was notified, then the certificate came', async () => {
    await clock(page).getByRole('button', { name: 'Record that Acas was notified' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'The day on which Acas was notified' }).fill('23/11/2026');
    await dialog.getByRole('button', { name: 'Record that Acas was notified' }).click();
    await expect(clock(page)).toContainText('Waiting for the certificate');

    await clock(page).getByRole('button', { name: 'Record the certificate' }).click();
    const received = dialog.getByRole('textbox', { name: 'The day it was received' });
    await expect(received).toHaveValue('');
    await dialog.getByRole('textbox', { name: 'Certificate number' }).fill('twelve');
    await expect(dialog.getByRole('button', { name: 'Record the certificate' })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Today: The day it was received' }).click();
    await expect(received).toHaveValue('Tue 24 November 2026');
    await dialog.getByRole('button', { name: 'Record the certificate' }).click();
    await expect(dialog).toContainText('does not look like a certificate');
    await dialog.getByRole('textbox', { name: 'Certificate number' }).fill('R123456/26/14');
    await dialog.getByRole('button', { name: 'Record the certificate' }).click();
    // One month after the certificate of 24 November: ERA 1996 s.207B(4).
    await expect(
      clock(page).getByRole('heading', { name: 'Present the tribunal claim by Thu 24 December 2026' }),
    ).toBeVisible();
  });

  await test.step('a rep is allocated, the step ticked off, and the tick undone', async () => {
    await page.getByRole('button', { name: /^Allocate a rep/ }).click();
    await page.getByRole('dialog').getByRole('radio').first().check();
    await page.getByRole('dialog').getByRole('button', { name: 'Allocate' }).click();
    await expect(page.getByRole('button', { name: 'nobody yet' })).toBeHidden();
    await page.getByRole('checkbox', { name: 'Done: Get the dismissal letter' }).click();
    await expect(page.getByRole('button', { name: 'Show 1 done' })).toBeVisible();
    await page.getByRole('alert').filter({ hasText: 'is done' }).getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('checkbox', { name: 'Done: Get the dismissal letter' })).not.toBeChecked();
  });

  await test.step('it is moved, closed with its outcome, and opened again', async () => {
    await page.getByRole('button', { name: 'Stage: Just logged' }).click();
    await page.getByRole('menuitem', { name: 'Tribunal' }).click();
    await expect(page.getByRole('button', { name: 'Stage: Tribunal' })).toBeVisible();
    await more(page, 'Close the case');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('a clock that is still running, a hearing ahead on Fri 8 Jan');
    await dialog.getByRole('radio', { name: 'Settled' }).check();
    await dialog.getByRole('textbox', { name: 'Why, in a sentence' }).fill('Reference and three months’ pay.');
    const why = dialog.getByRole('textbox', { name: 'Why nothing more is done about it' });
    await why.fill('Settled; no claim will be made.');
    await expect(dialog.getByRole('button', { name: 'Close the case' })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Today: The day the member was told' }).click();
    await dialog.getByRole('button', { name: 'Add a remedy' }).click();
    await dialog.getByRole('textbox', { name: 'Remedy 1' }).fill('The agreed reference');
    await dialog.getByRole('textbox', { name: 'By when' }).fill('18 December');
    await dialog.getByRole('button', { name: 'Close the case' }).click();
    await expect(page.getByText('Reference and three months’ pay.').first()).toBeVisible();
    await expect(clock(page).getByRole('button', { name: 'Record that the claim was presented' })).toBeHidden();
    await expect(page.getByText('Closed, remedy not kept yet.')).toBeVisible();

    await page.getByRole('checkbox', { name: 'Kept: The agreed reference' }).click();
    await dialog.getByRole('textbox', { name: 'How it was seen' }).fill('Sent to the member on 24 November');
    await dialog.getByRole('button', { name: 'Record that it was kept' }).click();
    await expect(page.getByText('Closed, remedy not kept yet.')).toBeHidden();
    await page.getByRole('button', { name: 'Open it again' }).click();
    await expect(page.getByRole('button', { name: 'Stage: Just logged' })).toBeVisible();
  });

  await test.step('undoing an older step from its history asks in front of the history', async () => {
    await more(page, 'History of this case');
    const older = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'A case was changed' }).last();
    await older.getByRole('button', { name: 'Undo' }).click();
    const asked = page.getByRole('dialog', { name: 'Some of this has been changed since' });
    await asked.getByRole('button', { name: 'Cancel' }).click();
    await expect(asked).toBeHidden();
  });
});

test('what is half-written survives a reload', async ({ samplePage: page, sample }) => {
  await page.goto(`${sample.origin}/#/cases/new`);
  await page.getByText('Grievance', { exact: true }).click();
  await page.getByRole('textbox', { name: 'What happened' }).fill('  Shouted at, twice.\n  Then moved.');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText('You had begun this one; it is as you left it.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Grievance' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'What happened' })).toHaveValue('  Shouted at, twice.\n  Then moved.');

  await page.getByRole('button', { name: 'Start afresh' }).click();
  await page.getByRole('button', { name: 'Throw it away and start afresh' }).click();
  await expect(page.getByRole('textbox', { name: 'What happened' })).toHaveValue('');
  await page.reload();
  await expect(page.getByText('Who, what and when is enough.')).toBeVisible();

  await page.goto(`${sample.origin}/#/cases`);
  await expect(page.getByRole('grid', { name: 'Cases' }).getByRole('row').nth(1)).toContainText(
    /late|left|today|not sure/,
  );
  await page.getByRole('grid', { name: 'Cases' }).press('Enter');
  await chooseKind(page, 'Letter');
  await page.getByRole('textbox', { name: 'Letter' }).fill('They wrote that');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Letter' })).toHaveValue('They wrote that');

  await more(page, 'Close the case');
  const why = page.getByRole('dialog').getByRole('textbox', { name: 'Why, in a sentence' });
  await why.fill('An apology, and the shift');
  await page.keyboard.press('Escape');
  await expect(why).toBeHidden();
  await more(page, 'Close the case');
  await expect(why).toHaveValue('An apology, and the shift');
  await page.reload();
  await more(page, 'Close the case');
  await expect(why).toHaveValue('An apology, and the shift');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Start afresh' })).not.toBeFocused();
  await page.getByRole('dialog').getByRole('button', { name: 'Start afresh' }).click();
  await expect(why).toHaveValue('');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await more(page, 'Close the case');
  await expect(why).toHaveValue('');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Start afresh' })).toBeHidden();
});

test('the last words survive a page that is loaded again before they are saved', async ({
  samplePage: page,
  sample,
}) => {
  await page.goto(`${sample.origin}/#/cases/new`);
  const account = page.getByRole('textbox', { name: 'What happened' });
  await account.fill('Shouted at');
  await expect(saved(page)).toBeVisible();
  await account.fill('Shouted at, twice');
  await page.reload();
  await expect(account).toHaveValue('Shouted at, twice');
  await page.getByRole('button', { name: 'Start afresh' }).click();
  await page.getByRole('button', { name: 'Throw it away and start afresh' }).click();
  await expect(account).toHaveValue('');
});

test('with the keyboard alone, somebody who is not on the list is logged at once', async ({ samplePage: page }) => {
  await page.keyboard.press('c');
  const who = page.getByRole('textbox', { name: 'Who it is about' });
  await expect(page.getByRole('heading', { level: 1, name: 'Log a case' })).toBeVisible();
  await expect(who).toBeFocused();
  await page.keyboard.type('Zz Unheard-Of');
  await expect(page.locator('[data-combobox-selected]')).toContainText('who is not on the list');
  await page.keyboard.press('Enter');
  const surname = page.getByRole('textbox', { name: 'Surname' });
  await expect(surname).toHaveValue('Unheard-Of');
  await expect(page.getByRole('button', { name: 'Add another member' })).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: 'Phone' }));
  await page.keyboard.type('07700 900123');

  await tabTo(page, page.getByRole('radio', { name: 'Grievance' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Dismissal' })).toBeChecked();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Give the date, or say that nobody is sure of it yet.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Last day of employment' })).toBeFocused();
  await tabTo(page, page.getByRole('checkbox', { name: 'Nobody is sure yet' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Dismissal, Zz Unheard-Of' })).toBeVisible();
  await expect(clock(page)).toContainText('No date yet');
  await expect(page.getByText('Membership to check').first()).toBeVisible();

  const setDate = clock(page).getByRole('button', { name: 'Set the date' });
  await tabTo(page, setDate);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Last day of employment' })).toBeFocused();
  await page.keyboard.type(DISMISSED);
  await page.keyboard.press('Control+Enter');
  await expect(clock(page).getByRole('heading', { name: NOTIFY_BY })).toBeVisible();
});

/** Presses Tab until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  const isThere = () => control.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 80 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
  await expect(control).toBeFocused();
}

test('a day that cannot be read is never taken for no day', async ({ samplePage: page, sample }) => {
  const { number } = await somebodyInBenefit(page, sample.origin);
  await page.goto(`${sample.origin}/#/cases/new`);
  await page.getByRole('textbox', { name: 'Who it is about' }).fill(number);
  await page.getByRole('option').filter({ hasText: number }).first().click();
  await page.getByText('Dismissal', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Last day of employment' }).fill(DISMISSED);
  await page.getByRole('textbox', { name: 'What comes next' }).fill('Get the letter');
  const byWhen = page.getByRole('textbox', { name: 'By when' });
  await byWhen.fill('31 February');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('“31 February” is not a date that we can read.')).toBeVisible();
  await expect(byWhen).toBeFocused();
  await byWhen.fill('28 November');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /^Get the letter/ })).toContainText('Sat 28 November 2026');
});

test('logging is taken back by Undo, and its page says so', async ({ samplePage: page, sample }) => {
  const { number } = await somebodyInBenefit(page, sample.origin);
  await logDismissal(page, sample.origin, number);
  await page.getByRole('alert').filter({ hasText: 'Logged as' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('This case is not here')).toBeVisible();
});

test('what another window has changed is never overwritten unseen', async ({ samplePage: page, sample, context }) => {
  const { number } = await somebodyInBenefit(page, sample.origin);
  await logDismissal(page, sample.origin, number, 'As first told.');
  await more(page, /^Change its kind/);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'What happened' })).toHaveValue('As first told.');
  await dialog.getByRole('textbox', { name: 'What happened' }).fill('As one of us wrote.');

  const other = await context.newPage();
  await other.goto(page.url());
  await more(other, /^Change its kind/);
  await other.getByRole('dialog').getByRole('textbox', { name: 'What happened' }).fill('As the other wrote.');
  await other.getByRole('dialog').getByRole('button', { name: 'Save the change' }).click();
  await expect(other.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('As the other wrote.')).toBeVisible();

  await dialog.getByRole('button', { name: 'Save the change' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Somebody has changed this');
  await expect(dialog.getByRole('textbox', { name: 'What happened' })).toHaveValue('As one of us wrote.');
  await dialog.getByRole('button', { name: 'Show the current one' }).click();
  await expect(page.getByText('As the other wrote.')).toBeVisible();
});

test('a document is kept with its case and comes back byte for byte', async ({ samplePage: page, sample, folder }) => {
  const { number } = await somebodyInBenefit(page, sample.origin);
  await logDismissal(page, sample.origin, number);
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256));
  await page.locator('input[type=file]').first().setInputFiles({
    name: 'Brief für die Anhörung ⚖.bin',
    mimeType: 'application/octet-stream',
    buffer: bytes,
  });
  const document = page.getByRole('complementary').getByRole('button', { name: /^Brief für die Anhörung ⚖\.bin/ });
  await expect(document).toContainText('70 KB');
  await document.click();
  const viewer = page.getByRole('dialog', { name: 'Brief für die Anhörung ⚖.bin' });
  await expect(viewer).toContainText('This kind of file cannot be shown here.');
  const downloading = page.waitForEvent('download');
  await viewer.getByRole('button', { name: 'Download' }).click();
  const path = join(folder, 'kept.bin');
  await (await downloading).saveAs(path);
  expect(Buffer.compare(await readFile(path), bytes)).toBe(0);
});

test('a date of the United States asks for the contract’s last day, and Today keeps it', async ({
  samplePage: page,
  sample,
}) => {
  const { name, number } = await somebodyInBenefit(page, sample.origin);
  await logDismissal(page, sample.origin, number);
  await clock(page).getByRole('button', { name: 'More about this date' }).click();
  await page.getByRole('menuitem', { name: 'Change the date or the claim' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^More: how often/ }).click();
  await dialog.getByRole('combobox', { name: 'Whose law' }).click();
  await page.getByRole('option', { name: 'United States' }).click();
  await dialog.getByRole('button', { name: 'Set the date' }).click();
  await expect(dialog).toBeHidden();
  const title = 'No limit is counted here: look in the contract for its last day';
  await expect(clock(page).getByRole('heading', { name: title })).toBeVisible();
  await expect(clock(page)).not.toContainText('No date yet');
  await clock(page).getByRole('button', { name: 'Add the contract’s last day' }).click();
  await expect(dialog.getByRole('textbox', { name: 'What' })).toHaveValue('The contract’s last day');
  await dialog.getByRole('textbox', { name: 'By when' }).fill('4 December');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(dialog).toBeHidden();
  await page.goto(`${sample.origin}/#/today`);
  const line = page.getByRole('listitem').filter({ hasText: title }).filter({ hasText: name });
  await expect(line.first()).toBeVisible();
});

test('at 1280 no number of days left is cut off in the list', async ({ samplePage: page, sample }) => {
  const { name, number } = await somebodyInBenefit(page, sample.origin);
  await logDismissal(page, sample.origin, number, 'Dismissed yesterday.', '23/11/2026');
  await page.goto(`${sample.origin}/#/cases?search=${encodeURIComponent(name)}`);
  const list = page.getByRole('grid', { name: 'Cases' });
  // A day of another year is written with it: nothing is longer.
  await expect(list.getByText(/ 2027$/).first()).toBeVisible();
  const cut = await list
    .getByRole('gridcell')
    .filter({ hasText: /days? (left|late)/ })
    .evaluateAll((cells) =>
      cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
    );
  expect(cut).toEqual([]);
});

test('the list says what is next and narrows by chips; its pages pass axe and print', async ({
  samplePage: page,
  sample,
}) => {
  await page.goto(`${sample.origin}/#/cases`);
  const list = page.getByRole('grid', { name: 'Cases' });
  await expect(list.getByRole('row').nth(1)).toContainText(/late|left|today|not sure/);
  const shown = page.getByRole('status').filter({ hasText: /shown$/ });
  const open = await shown.innerText();
  await page.getByRole('button', { name: 'Rep', exact: true }).click();
  await page.getByRole('option', { name: 'Nobody allocated' }).click();
  await expect(shown).not.toHaveText(open);
  await expect(list.getByRole('row').nth(1)).toContainText('nobody yet');
  expect((await axeOn(page).analyze()).violations).toEqual([]);

  await list.press('Enter');
  await expect(clock(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'nobody yet' })).toBeVisible();
  expect((await axeOn(page).analyze()).violations).toEqual([]);
  await more(page, /^Change its kind/);
  await page.getByRole('dialog').getByRole('combobox', { name: 'Workplace' }).click();
  await expect(page.getByRole('option').nth(12)).toBeAttached();
  // An open list lies beside the page's landmarks, as every popup does.
  const opened = await axeOn(page).disableRules(['region']).analyze();
  expect(opened.violations).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(clock(page).getByText(/^Today is Tue 24 November 2026/)).toBeInViewport();
  await expect(page.getByRole('navigation', { name: 'Areas' })).toBeHidden();
  await expect(page.getByRole('form', { name: 'Add to what happened' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await page.goto(`${sample.origin}/#/cases/new`);
  await expect(page.getByRole('button', { name: 'Log the case' })).toBeVisible();
  expect((await axeOn(page).analyze()).violations).toEqual([]);
});
