// The pages of membership on the sample branch: a member's own page and what a death stops, two records made one without a
// mouse, the wall chart, what is to be mended, letters and labels, the report that anybody can put together, equality counts
// that say of nobody who is meant, and who was not in the newest list.

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import mammoth from 'mammoth';
import { pdfPages } from '../support/read-pdf.ts';
import { expect, type RunningDesk } from './support/desk.ts';
import { testOnSample } from './support/sample.ts';

const test = testOnSample('2026-11-24T10:00:00Z');

const notice = (page: Page, words: string): Locator => page.getByRole('alert').filter({ hasText: words });
const dialog = (page: Page): Locator => page.getByRole('dialog');

async function undo(page: Page, words: string): Promise<void> {
  await notice(page, words).getByRole('button', { name: 'Undo' }).click();
  await expect(notice(page, 'Undone: ')).toBeVisible();
}

const listOf = (sample: RunningDesk, where: object): string =>
  `${sample.origin}/#/members?where=${encodeURIComponent(JSON.stringify(where))}`;

async function download(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const offered = page.waitForEvent('download');
  await press();
  return readFile(await (await offered).path());
}

/** Goes on with Tab until that is reached, as somebody does who has no mouse. */
async function tabTo(page: Page, to: Locator): Promise<void> {
  await expect(to).toBeVisible();
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await to.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(to).toBeFocused();
}

/** Has the palette do what is called so. */
async function ask(page: Page, command: string): Promise<void> {
  const palette = page.getByRole('dialog', { name: 'Find anything, do anything' });
  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(command);
  await expect(palette.getByRole('button', { name: command })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}

test('a job changes from a day, a no is kept, and a death stops every letter', async ({ samplePage: page, sample }) => {
  await page.goto(listOf(sample, { standing: { eq: 'inBenefit' }, paymentMethod: { eq: 'directDebit' } }));
  const row = page.getByRole('grid', { name: 'Members' }).getByRole('row').filter({ hasText: /\d{7}/ }).nth(2);
  const number = /\d{7}/.exec(await row.innerText())![0];
  await row.getByRole('gridcell').nth(1).click();
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details).toBeVisible();
  const name = await page.getByRole('heading', { level: 1 }).innerText();

  const jobs = page.getByRole('region', { name: 'Jobs' });
  await jobs.getByRole('button', { name: /^Change / }).click();
  await dialog(page).getByRole('combobox', { name: 'Job title' }).fill('Workshop planner');
  await dialog(page).getByRole('textbox', { name: 'Changed on' }).fill('2/11/2026');
  await dialog(page).getByRole('button', { name: 'Save the change' }).click();
  await expect(jobs).toContainText('Workshop planner');
  await expect(jobs).toContainText('Mon 2 November 2026');
  await jobs.getByRole('button', { name: /earlier job/ }).click();
  await expect(jobs).toContainText('Sun 1 November 2026');

  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('combobox', { name: 'By email?' }).click();
  await page.getByRole('option', { name: 'Refused' }).click();
  await page.getByRole('textbox', { name: 'How did they say it?' }).fill('By phone');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await expect(details.getByRole('listitem').filter({ hasText: 'Email' })).toContainText('Do not use.');

  const mailing = `${sample.origin}/#/mailings/new?search=%22${number}%22`;
  const left = page.getByRole('complementary', { name: 'Who gets it' });
  const own = page.url();
  await page.goto(mailing);
  await expect(left).toContainText('to 1 person');
  await page.goto(own);
  await page.getByRole('button', { name: 'More…' }).click();
  await page.getByRole('menuitem', { name: 'Record a death…' }).click();
  await dialog(page).getByRole('textbox', { name: 'Day of death' }).fill('20/11/2026');
  await dialog(page).getByRole('button', { name: 'Record the death' }).click();
  await expect(page.getByRole('region', { name: 'A death is recorded' })).toContainText('Died on Fri 20 November 2026');
  await page.goto(mailing);
  await left.getByRole('button', { name: '1 has died' }).click();
  await expect(left.getByRole('link', { name })).toBeVisible();
  await expect(left).toContainText('0 letters');
});

test('without a mouse: two records are found, compared, made one and parted again', async ({ samplePage: page }) => {
  await ask(page, 'Duplicates');
  await expect(page.getByRole('heading', { level: 1, name: 'Duplicates' })).toBeVisible();
  const pairs = page.getByRole('main').getByRole('link', { name: /^Compare and merge/ });
  await expect(pairs.first()).toBeVisible();
  const many = await pairs.count();
  const first = await pairs.first().innerText();
  await tabTo(page, pairs.first());
  await page.keyboard.press('Enter');
  const picked = page.getByRole('table').getByRole('radio', { checked: true }).first();
  await tabTo(page, picked);
  const before = await picked.getAttribute('aria-label');
  await page.keyboard.press('ArrowRight');
  await expect(picked).not.toHaveAttribute('aria-label', before!);
  const merge = page.getByRole('button', { name: /^Merge into / });
  await expect(merge).toBeEnabled();
  await tabTo(page, merge);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/members\/[0-9a-f-]{36}$/);
  await ask(page, 'Duplicates');
  await expect(pairs).toHaveCount(many - 1);

  await ask(page, 'History and undo');
  const step = page.getByRole('row').filter({ hasText: 'Two records became one member' });
  await tabTo(page, step.getByRole('button', { name: 'Undo' }));
  await page.keyboard.press('Enter');
  await tabTo(page, dialog(page).getByRole('button', { name: 'Undo it' }));
  await page.keyboard.press('Enter');
  await expect(notice(page, 'Undone: ')).toBeVisible();
  await ask(page, 'Duplicates');
  await expect(pairs).toHaveCount(many);
  expect(await pairs.first().innerText()).toBe(first);
});

test('the wall chart is walked by its keys, opens a member, and is a table as well', async ({
  samplePage: page,
  sample,
}) => {
  await page.goto(`${sample.origin}/#/workplaces`);
  await page.getByRole('gridcell', { name: 'Pathology Laboratory' }).click();
  const chart = page.getByRole('region', { name: 'Wall chart' });
  const marks = chart.getByRole('figure').getByRole('button');
  await marks.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
  const [who] = (await marks.nth(1).getAttribute('aria-label'))!.split(', ');
  const all = await marks.count();
  await chart.getByRole('button', { name: 'As a table' }).click();
  const table = page.getByRole('grid', { name: 'Everybody on the wall chart of Pathology Laboratory' });
  await expect(table.getByRole('row')).toHaveCount(all + 1);
  await chart.getByRole('button', { name: 'As a wall chart' }).click();
  await marks.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: who! })).toBeVisible();
});

test('what cannot be right is mended as proposed, and put back', async ({ samplePage: page, sample }) => {
  await page.goto(`${sample.origin}/#/members/quality?issue=badPostcode`);
  const rows = page.getByRole('grid', { name: 'Postcode cannot be right' }).getByRole('row');
  const mend = page.getByRole('button', { name: /^Mend as proposed \(all \d+\)$/ });
  await expect(mend).toBeEnabled();
  const before = await rows.allInnerTexts();
  await mend.click();
  await expect(notice(page, '1 mended; 1 were left as they are')).toBeVisible();
  await expect(rows).toHaveCount(before.length - 1);
  await undo(page, ' mended');
  await page.goto(`${sample.origin}/#/members/quality?issue=badPostcode`);
  await expect(rows).toHaveCount(before.length);
  expect(await rows.allInnerTexts()).toEqual(before);
});

test('those whom a filter shows are written to, and it stands with each of them', async ({
  samplePage: page,
  sample,
}) => {
  await page.goto(`${sample.origin}/#/members`);
  // The chip stands before the heading of the same name.
  await page.getByRole('button', { name: 'Workplace', exact: true }).first().click();
  await page.getByRole('option', { name: 'Riverside Pool' }).click();
  await page.getByRole('button', { name: 'Write to them' }).click();
  await page.getByRole('combobox', { name: 'Which letter' }).click();
  await page.getByRole('option', { name: 'Welcome to the branch' }).click();
  await page.getByRole('textbox', { name: 'Who signs' }).fill('Robin Field');
  await page.getByRole('textbox', { name: 'What it is about' }).fill('Welcome in November');
  const make = page.getByRole('button', { name: /^Make \d+ letters$/ });
  const [letters] = /\d+/.exec(await make.innerText())!;
  const reads = page.getByRole('region', { name: 'How it reads' });
  await expect(reads).toContainText('Robin Field');
  await expect(reads.getByRole('status')).toContainText(`letter 1 of ${letters}`);
  const [name] = (await reads.getByRole('status').innerText()).split(': letter');
  const docx = await download(page, () => make.click());
  const { value } = await mammoth.extractRawText({ buffer: docx });
  expect(value.split('Robin Field')).toHaveLength(Number(letters) + 1);
  expect(value).toContain(name);

  const done = page.getByRole('region', { name: 'What was made' });
  await done.getByRole('button', { name: 'Labels for the same people' }).click();
  await page.getByRole('textbox', { name: 'What it is about' }).fill('Envelopes of November');
  const pdf = await download(page, () => page.getByRole('button', { name: /^Make \d+ labels$/ }).click());
  const sheets = await pdfPages(pdf);
  expect(sheets).toHaveLength(Math.ceil(Number(letters) / 21));
  expect(sheets.join(' ')).toContain(name);

  await done.getByRole('link', { name: 'See who was written to' }).click();
  await page
    .getByRole('grid', { name: 'Who it was meant for' })
    .getByRole('gridcell', { name, exact: true })
    .first()
    .click();
  await expect(page.getByRole('complementary')).toContainText('Envelopes of November');
  await expect(page.getByRole('complementary')).toContainText('Welcome in November');
});

test('a report is put together word by word, opens as many as it counts, and is kept', async ({
  samplePage: page,
  sample,
}) => {
  await page.goto(`${sample.origin}/#/reports/make`);
  const say = async (word: RegExp, choice: string) => {
    await page.getByRole('button', { name: word }).click();
    await page.getByRole('option', { name: choice, exact: true }).click();
  };
  await say(/^What is counted: /, 'Members in arrears');
  await say(/^By: /, 'employer');
  await say(/^And by: /, 'payment method');
  const figure = page
    .getByRole('button', { name: /^Northfield Borough Council, .*: [1-9]\d*\. Open the members$/ })
    .first();
  const count = /: (\d+)\. Open/.exec((await figure.getAttribute('aria-label'))!)![1]!;
  await figure.click();
  const behind = page.getByRole('dialog');
  await expect(behind.getByRole('status')).toContainText(new RegExp(`^${count} members?`));
  await expect(behind.getByRole('grid').getByRole('row')).toHaveCount(Number(count) + 1);
  await behind.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Reports', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Save under a name/ }).click();
  await page.getByRole('textbox', { name: 'Called' }).fill('Who owes, and how they pay');
  await page.getByRole('button', { name: 'Save it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who owes, and how they pay' })).toBeVisible();
  await page.goto(`${sample.origin}/#/reports/make`);
  await expect(page.getByRole('heading', { level: 1, name: 'Members by workplace' })).toBeVisible();
  await page.getByRole('button', { name: 'Reports', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Who owes, and how they pay', exact: true }).click();
  await expect(figure).toHaveAccessibleName(new RegExp(`: ${count}\\. Open`));
});

test('equality counts say nothing of the few, whatever they are narrowed to', async ({ samplePage: page, sample }) => {
  await page.goto(`${sample.origin}/#/monitoring`);
  const counts = page.getByRole('region', { name: /^What was answered/ });
  await expect(counts.getByText(/^Hidden, being few or next to few: /).first()).toBeVisible();
  const told = async () => {
    const figures = await counts.getByRole('cell').filter({ hasText: '%' }).allInnerTexts();
    return figures.map((text) => Number.parseInt(text, 10));
  };
  expect(Math.min(...(await told()))).toBeGreaterThanOrEqual(5);
  const ofAll = await counts.getByText(/members have answered/).innerText();
  await counts.getByRole('combobox', { name: 'Employer' }).click();
  await page.getByRole('option', { name: 'Brightwater Care' }).click();
  await expect(counts.getByText(/members have answered/)).not.toHaveText(ofAll);
  expect(Math.min(...(await told()))).toBeGreaterThanOrEqual(5);
  await counts.getByRole('combobox', { name: 'Employer' }).click();
  await page.getByRole('option', { name: 'Northfield Leisure Trust' }).click();
  await expect(counts.getByText('Nothing can be told of this one')).toBeVisible();
  expect(await told()).toEqual([]);
});

test('who was not in the newest list stays a member until somebody says otherwise', async ({
  samplePage: page,
  sample,
}) => {
  await page.goto(`${sample.origin}/#/members/absent`);
  const list = page.getByRole('grid', { name: 'Not in the newest list' });
  const rows = list.getByRole('row').filter({ hasText: /\d{7}/ });
  await expect(rows.first()).toContainText('In benefit');
  const before = await rows.allInnerTexts();
  await rows.first().getByRole('checkbox').click();
  await page.getByRole('button', { name: /no members any more/ }).click();
  await expect(dialog(page).getByRole('combobox', { name: 'Standing' })).toHaveValue('Left');
  await dialog(page).getByRole('button', { name: 'Write it down' }).click();
  await expect(rows).toHaveCount(before.length - 1);
  await undo(page, 'Written down for one person.');
  await expect(rows).toHaveCount(before.length);
  expect(await rows.allInnerTexts()).toEqual(before);
});
