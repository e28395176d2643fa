// Casework found, seen and brought in: many cases changed at once, the calendar by its keys, an enquiry that becomes a
// case, cases handed from one rep to another, a spreadsheet of open cases with the list of whom to ring, the report.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { test as base, expect, type RunningDesk, startDesk } from './support/desk.ts';

const NOW = '2026-11-24T10:00:00Z';

const test = base.extend<{ sample: RunningDesk; samplePage: Page }>({
  sample: async ({ folder }, use) => {
    const desk = await startDesk({ data: folder, isDemo: true, now: NOW });
    await use(desk);
    await desk.stop();
  },
  samplePage: async ({ page, sample }, use) => {
    await page.goto(sample.url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await use(page);
  },
});

const boxes = (page: Page) => page.getByRole('grid', { name: 'Cases' }).getByRole('checkbox', { name: /^Choose \d/ });
const bar = (page: Page) => page.getByRole('region', { name: 'With the chosen cases' });

test('several cases are chosen, tagged, found by the tag, and the tag is taken back whole', async ({
  samplePage: page,
  sample,
}) => {
  await page.goto(`${sample.origin}/#/cases`);
  await boxes(page).nth(0).click();
  await boxes(page)
    .nth(3)
    .click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('4 chosen');
  await page.getByRole('grid', { name: 'Cases' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(bar(page)).toContainText('3 chosen');
  await bar(page).getByRole('button', { name: 'Tag…', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Tags').first().fill('parking');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Tag them' }).click();
  await expect(page.getByText('3 cases are tagged.')).toBeVisible();
  await page.getByRole('button', { name: 'Tag', exact: true }).click();
  await page.getByRole('option', { name: 'parking (3)' }).click();
  await expect(page.getByText('3 shown')).toBeVisible();

  await page.getByRole('button', { name: 'Saved filters' }).click();
  await page.getByRole('menuitem', { name: 'Save these filters…' }).click();
  await page.getByRole('textbox', { name: 'Called' }).fill('Parking');
  await page.getByRole('button', { name: 'Save them' }).click();
  await page.getByRole('button', { name: /^Tag: parking/ }).click();
  await expect(page.getByText('3 shown')).toBeHidden();
  await page.getByRole('button', { name: 'Saved filters' }).click();
  await page.getByRole('menuitem', { name: 'Parking', exact: true }).click();
  await expect(page.getByText('3 shown')).toBeVisible();

  const download = page.waitForEvent('download');
  await bar(page).getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('menuitem', { name: 'As text (CSV)' }).click();
  const file = await readFile((await (await download).path())!, 'utf8');
  expect(file.trim().split(/\r?\n/)).toHaveLength(4);

  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByText(/^Undone: /)).toBeVisible();
  await expect(page.getByText('No case matches')).toBeVisible();
});

test('the calendar is walked by its keys and leaves as a file without names', async ({ samplePage: page, sample }) => {
  await page.goto(`${sample.origin}/#/cases/calendar`);
  const grid = page.getByRole('grid', { name: 'November 2026' });
  await grid.getByRole('gridcell', { name: /^Tue 24 November 2026/ }).focus();
  await page.keyboard.press('ArrowRight');
  const panel = page.getByRole('complementary', { name: 'The chosen day' });
  await expect(panel.getByRole('heading', { name: 'Wed 25 November 2026' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('grid', { name: 'December 2026' })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: /^Wed 2 December 2026/ })).toBeFocused();

  await page.getByRole('button', { name: 'Add to my calendar' }).click();
  const names = page.getByRole('switch', { name: 'Put members’ names in the titles' });
  await expect(names).not.toBeChecked();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the file' }).click();
  const text = await readFile((await (await download).path())!, 'utf8');
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  expect(events.length).toBeGreaterThan(5);
});

test('an enquiry is kept in a few keys and becomes a case with one', async ({ samplePage: page, sample }) => {
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Write down an enquiry' });
  await dialog.getByLabel('Who asked').fill('Robin Atkins');
  await dialog.getByRole('textbox', { name: 'What they asked' }).fill('Can they change my shift without notice?');
  await dialog.getByRole('textbox', { name: 'What we answered' }).fill('Not without talking to us first.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The enquiry is kept, and answered.')).toBeVisible();
  await page.goto(`${sample.origin}/#/cases/enquiries`);
  const list = page.getByRole('grid', { name: 'Enquiries' });
  await expect(list).toContainText('Robin Atkins');
  await list.focus();
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/#\/cases\/new\?enquiry=/);
  await expect(page.getByRole('textbox', { name: 'What happened' })).toHaveValue(
    'Can they change my shift without notice?\n\nNot without talking to us first.',
  );
  await page.getByText('Flexible working', { exact: true }).click();
  await page.getByRole('textbox', { name: /day it was refused/i }).fill('20/11/2026');
  await page.getByRole('button', { name: 'Log the case' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Robin Atkins/ })).toBeVisible();
  await page.goto(`${sample.origin}/#/cases/enquiries`);
  await expect(list.getByRole('row').filter({ hasText: 'Robin Atkins' }).getByRole('link')).toHaveText(/^2026-\d{4}$/);
});

test('a rep’s cases are handed over, accepted, and leave a paper', async ({ samplePage: page, sample }) => {
  await page.goto(`${sample.origin}/#/cases/handovers`);
  await page.getByLabel('Whose cases').first().click();
  await page.getByRole('option').first().click();
  const form = page.getByRole('form', { name: 'Hand over cases' });
  await form.getByLabel('Whoever has nobody yet goes to').first().click();
  await page.getByRole('option').first().click();
  await expect(page.getByText('Every case has somebody')).toBeVisible();
  await form.getByRole('button', { name: /^Hand over / }).click();
  await expect(page.getByText(/ is to accept it\.$/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Paper' }).first().click();
  expect((await readFile((await (await download).path())!)).subarray(0, 5).toString()).toBe('%PDF-');
  await page
    .getByRole('button', { name: /^Accept for / })
    .first()
    .click();
  await expect(page.getByText(/changed hands\./)).toBeVisible();
});

test('40 open cases come from a spreadsheet, those without a date are to be rung, and all of it is undone', async ({
  samplePage: page,
  sample,
}) => {
  const kinds = ['Dismissal', 'Grievance', 'Pay', 'Discrimination'];
  const rows = Array.from({ length: 40 }, (_, at) => {
    const date = at % 10 < 3 ? '' : `${String((at % 28) + 1).padStart(2, '0')}/10/2026`;
    return `Person ${at} Sparrow,${kinds[at % kinds.length]},${date},Case ${at}`;
  });
  const csv = ['Name,Type,Date of incident,Details', ...rows, 'Bad Row,Dismissal,31/02/2026,No such day'].join('\r\n');
  await page.goto(`${sample.origin}/#/cases/import`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'open-cases.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'utf8') });
  await expect(page.getByText('Nothing has been changed yet.')).toBeVisible();
  await expect(page.getByText('“31/02/2026” is not a date')).toBeVisible();
  await page.getByRole('button', { name: 'Bring in 40 cases' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '40 cases brought in' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '12 cases have no date: the ones to ring today' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bring open cases' })).toBeVisible();
});

test('a figure of the casework report opens the cases that it counts', async ({ samplePage: page, sample }) => {
  await page.goto(`${sample.origin}/#/reports/casework`);
  const chart = page.getByRole('figure', { name: 'Cases by kind' });
  await chart.getByRole('button', { name: 'As a table' }).click();
  const row = chart.getByRole('grid').getByRole('row').nth(1);
  const count = (await row.getByRole('gridcell').nth(1).innerText()).trim();
  await row.getByRole('gridcell').first().click();
  await expect(page).toHaveURL(/#\/cases\?/);
  await expect(page.getByText(`${count} shown`, { exact: true })).toBeVisible();
  await page.goBack();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'One page for the committee' }).click();
  expect((await readFile((await (await download).path())!)).subarray(0, 5).toString()).toBe('%PDF-');
});
