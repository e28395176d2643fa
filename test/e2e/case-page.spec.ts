// A case's own page in a real browser: taken on at its intake, moved through its procedure, its mail dropped and its papers
// looked at, and what two windows may not do to each other.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { writePaper } from '../../electron/core/formats/pdf/paper.ts';
import { askForWindow } from '../../electron/core/host/host-file.ts';
import { axeOn } from './support/axe.ts';
import { test as base, expect, type RunningDesk, startDesk } from './support/desk.ts';

const NOW = '2026-11-24T10:00:00Z';

const test = base.extend<{ casePage: Page }, { sample: RunningDesk }>({
  sample: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'branchdesk-case-page-'));
      const desk = await startDesk({ data: folder, isDemo: true, now: NOW });
      await use(desk);
      await desk.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  /** A dismissal of its own, logged a moment ago. */
  casePage: async ({ page, sample }, use) => {
    await page.goto((await askForWindow(sample.data)) ?? sample.url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const inBenefit = encodeURIComponent(JSON.stringify({ standing: { eq: 'inBenefit' } }));
    await page.goto(`${sample.origin}/#/members?where=${inBenefit}`);
    const row = page.getByRole('grid', { name: 'Members' }).getByRole('row').filter({ hasText: /\d{7}/ }).first();
    const number = /\d{7}/.exec(await row.innerText())![0];
    await page.goto(`${sample.origin}/#/cases/new`);
    await page.getByRole('textbox', { name: 'Who it is about' }).fill(number);
    await page.getByRole('option').filter({ hasText: number }).first().click();
    await page.getByText('Dismissal', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Last day of employment' }).fill('27/8/2026');
    await page.getByRole('button', { name: 'Log the case' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Dismissal, / })).toBeVisible();
    await use(page);
  },
});

const dialogOf = (page: Page): Locator => page.getByRole('dialog');
const beside = (page: Page): Locator => page.getByRole('complementary', { name: 'What comes next' });

async function drop(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(files);
}

test('the intake is asked on the page, and its answer stands there', async ({ casePage: page }) => {
  const call = page.getByRole('region', { name: 'Intake' });
  await expect(call).toContainText('Intake is not done yet.');
  await call.getByRole('button', { name: 'Do the intake' }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: /^Today: Conditions of representation/ }).click();
  await dialog.getByText('None', { exact: true }).click();
  await dialog.getByText('Advice only', { exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Save the intake' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Why' }).fill('The problem began before joining.');
  expect((await axeOn(page).include('[role=dialog]').analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Save the intake' }).click();
  await expect(call).toBeHidden();
  await expect(beside(page)).toContainText('The problem began before joining.');
  await page.getByRole('alert').filter({ hasText: 'Intake' }).getByRole('button', { name: 'Undo' }).click();
  await expect(call).toBeVisible();
});

test('people, facts, a clause and tags stand beside the timeline', async ({ casePage: page }) => {
  const dialog = dialogOf(page);
  await page.getByRole('button', { name: 'Add a person' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Jo Marsh');
  await dialog.getByRole('combobox', { name: 'Level' }).click();
  await page.getByRole('option', { name: 'Senior manager' }).click();
  await dialog.getByRole('button', { name: 'Add them' }).click();
  await expect(beside(page).getByRole('button', { name: /^Jo Marsh/ })).toContainText('Senior manager');

  await page.getByRole('button', { name: 'Add facts' }).click();
  await dialog.getByRole('textbox', { name: 'Job title' }).fill('Porter');
  await dialog.getByRole('button', { name: 'Keep the facts' }).click();
  await expect(beside(page)).toContainText('Porter');

  await page.getByRole('button', { name: 'Add a clause' }).click();
  await dialog.getByRole('textbox', { name: 'Agreement, contract or policy' }).fill('Disciplinary policy');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(beside(page).getByRole('button', { name: /^Disciplinary policy/ })).toBeVisible();

  await page.getByRole('button', { name: 'Add tags' }).click();
  await dialog.getByLabel('Tags', { exact: true }).fill('rotas');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Save the tags' }).click();
  await expect(beside(page)).toContainText('rotas');
  expect((await axeOn(page).analyze()).violations).toEqual([]);
});

test('what one window adds is kept by the other, and the same thing is shown to both', async ({
  casePage: page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByRole('button', { name: 'Add facts' }).click();
  await dialogOf(page).getByRole('textbox', { name: 'Job title' }).fill('Porter');

  await other.getByRole('button', { name: 'Add a person' }).click();
  await dialogOf(other).getByRole('textbox', { name: 'Name' }).fill('Priya Nair');
  await dialogOf(other).getByRole('button', { name: 'Add them' }).click();
  await expect(dialogOf(other)).toBeHidden();
  await other.getByRole('button', { name: 'Add facts' }).click();
  await dialogOf(other).getByRole('textbox', { name: 'Job title' }).fill('Driver');
  await dialogOf(other).getByRole('button', { name: 'Keep the facts' }).click();
  await expect(dialogOf(other)).toBeHidden();

  await dialogOf(page).getByRole('button', { name: 'Keep the facts' }).click();
  await expect(dialogOf(page)).toContainText('Somebody has changed this while you were writing.');
  await expect(dialogOf(page)).toContainText('Job title: Driver');
  await expect(dialogOf(page).getByRole('textbox', { name: 'Job title' })).toHaveValue('Porter');
  await dialogOf(page).getByRole('button', { name: 'Go on with mine' }).click();
  await dialogOf(page).getByRole('button', { name: 'Keep the facts' }).click();
  await expect(beside(other)).toContainText('Porter');
  await expect(beside(page)).toContainText('Priya Nair');
});

test('an email that is dropped is in the timeline, and privileged advice stands apart', async ({ casePage: page }) => {
  const mail = [
    'From: Jo Marsh <jo.marsh@example.org>',
    'To: branch@example.org',
    'Subject: Your appeal',
    'Date: Fri, 20 Nov 2026 16:20:00 +0000',
    'Message-ID: <appeal-1@example.org>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The appeal will be heard on 8 December.',
  ].join('\r\n');
  await drop(page, [{ name: 'appeal.eml', mimeType: 'message/rfc822', buffer: Buffer.from(mail) }]);
  const happened = page.getByRole('list', { name: 'What happened, newest first' });
  await expect(happened).toContainText('The appeal will be heard on 8 December.');
  await expect(happened).toContainText('Jo Marsh (jo.marsh@example.org)');

  await drop(page, [
    { name: 'broken.msg', mimeType: 'application/vnd.ms-outlook', buffer: Buffer.from('not a message') },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Notes of the meeting') },
  ]);
  await expect(beside(page).getByRole('alert')).toContainText('broken.msg');
  await expect(beside(page).getByRole('button', { name: /^notes\.txt/ })).toBeVisible();

  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Counsel says the procedure was unfair.');
  await page.getByRole('checkbox', { name: 'A lawyer’s advice, or made for a claim' }).check();
  await page.getByRole('button', { name: 'Add the note' }).click();
  const apart = page.getByRole('button', { name: 'Lawyers’ advice and papers for a claim (1)' });
  await expect(apart).toBeVisible();
  await expect(happened).not.toContainText('Counsel says');
  await apart.click();
  await expect(page.getByText('Counsel says the procedure was unfair.')).toBeVisible();
  await expect(page.getByText('confidential but not privileged')).toBeVisible();
});

async function lettersOf(pages: number): Promise<Buffer> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number += 1) {
    made.addPage([595, 842]).drawText(`This is sheet ${number}`, { x: 60, y: 700, size: 20, font });
  }
  return Buffer.from(await made.save());
}

test('a PDF, a text and a damaged scan are looked at without leaving the case', async ({ casePage: page }) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await drop(page, [
    { name: 'letters.pdf', mimeType: 'application/pdf', buffer: await lettersOf(3) },
    { name: 'damaged.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 and then nothing') },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('As it was said.') },
  ]);
  const open = (name: RegExp) => beside(page).getByRole('button', { name }).click();
  await open(/^letters\.pdf/);
  const viewer = page.getByRole('dialog', { name: 'letters.pdf' });
  await expect(viewer.getByText('This is sheet 1')).toBeAttached();
  await expect(viewer.getByText('of 3')).toBeVisible();
  await viewer.getByRole('button', { name: 'Next page' }).click();
  await expect(viewer.getByRole('textbox', { name: 'Page' })).toHaveValue('2');
  await expect(viewer.getByText('This is sheet 2')).toBeAttached();
  const before = await viewer.locator('canvas').first().boundingBox();
  await page.keyboard.press('+');
  await expect
    .poll(async () => (await viewer.locator('canvas').first().boundingBox())?.width)
    .toBeGreaterThan(before!.width);
  expect((await axeOn(page).include('[role=dialog]').analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();

  await open(/^damaged\.pdf/);
  await expect(dialogOf(page)).toContainText('This PDF is damaged and cannot be shown.');
  await page.keyboard.press('Escape');
  await open(/^notes\.txt/);
  await expect(dialogOf(page)).toContainText('As it was said.');
  expect(refused).toEqual([]);
});

test('a hearing that is put off says the last day that the law gives', async ({ casePage: page }) => {
  const form = page.getByRole('form', { name: 'Add to what happened' });
  const radio = page.getByRole('radio', { name: 'Hearing' });
  await page.locator('label', { has: radio }).click();
  await form.getByRole('textbox', { name: 'Hearing' }).fill('Disciplinary hearing.');
  await form.getByRole('textbox', { name: 'Day', exact: true }).fill('8 December 2026');
  await form.getByRole('checkbox', { name: 'A postponement was asked for' }).check();
  // Five working days after Tuesday 8 December: ERA 1999 s.10(5).
  await expect(form).toContainText('Tue 15 December 2026');
  await expect(form.getByRole('button', { name: 'Add the hearing' })).toBeDisabled();
  await form.getByRole('button', { name: 'Today: Asked on' }).click();
  await form.getByRole('textbox', { name: 'Day proposed instead' }).fill('14 December 2026');
  await form.getByRole('button', { name: 'Add the hearing' }).click();
  const happened = page.getByRole('list', { name: 'What happened, newest first' });
  await expect(happened).toContainText('Mon 14 December 2026 proposed');
});

test('the employer’s procedure starts its clocks, and says what moves when a day is changed', async ({
  casePage: page,
}) => {
  const dialog = dialogOf(page);
  await page.getByRole('button', { name: 'Choose the procedure' }).click();
  await dialog.getByRole('combobox', { name: 'Into which stage' }).click();
  await page.getByRole('option', { name: 'Formal', exact: true }).click();
  await dialog.getByRole('textbox', { name: 'The day on which it is handed in' }).fill('16/11/2026');
  await dialog.getByRole('button', { name: 'Move to Formal' }).click();
  await expect(dialog).toBeHidden();
  const strip = page.getByRole('region', { name: 'The procedure' });
  await expect(strip.locator('[aria-current=step]')).toContainText('Formal');

  // Ten working days after Monday 16 November.
  const due = (day: string) =>
    page
      .getByRole('region', { name: 'The clocks' })
      .locator('div')
      .filter({ has: page.getByRole('heading', { name: new RegExp(`Hold the meeting.* by ${day}`) }) })
      .filter({ has: page.getByRole('button', { name: 'More about this date' }) })
      .last();
  const ask = async (day: string, item: string) => {
    await due(day).getByRole('button', { name: 'More about this date' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await expect(due('Mon 30 November 2026')).toBeVisible();
  await ask('Mon 30 November 2026', 'Change a start date');
  await dialog.getByRole('textbox', { name: 'Day', exact: true }).fill('18/11/2026');
  await dialog.getByRole('button', { name: 'Change the day' }).click();
  const moved = page.getByRole('alert').filter({ hasText: 'it was Mon 30 Nov, it is Wed 2 Dec' });
  await moved.getByRole('button', { name: 'Undo' }).click();
  await expect(due('Mon 30 November 2026')).toBeVisible();

  await ask('Mon 30 November 2026', 'An extension was agreed');
  await dialog.getByRole('textbox', { name: 'Now until' }).fill('4 December 2026');
  await dialog.getByRole('textbox', { name: 'Agreed with' }).fill('Jo Marsh, by email');
  await dialog.getByRole('button', { name: 'Today: Agreed on' }).click();
  await dialog.getByRole('button', { name: 'Record the extension' }).click();
  await expect(due('Fri 4 December 2026')).toBeVisible();

  await due('Fri 4 December 2026').getByRole('button', { name: 'They have done it' }).click();
  await dialog.getByRole('button', { name: 'Today: On' }).click();
  await dialog.getByRole('button', { name: 'Record it' }).click();
  await expect(due('Fri 4 December 2026')).toBeHidden();
});

test('a document that is locked asks for its password, and a large one is sent by the road for bytes', async ({
  casePage: page,
}) => {
  const { bytes } = await writePaper({
    title: 'Locked',
    size: 'A4',
    blocks: [],
    createdAt: NOW,
    password: 'open sesame',
  });
  await drop(page, [
    { name: 'locked.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) },
    { name: 'recording.bin', mimeType: 'application/octet-stream', buffer: Buffer.alloc(40 * 1024 * 1024, 7) },
  ]);
  await expect(beside(page).getByRole('button', { name: /^recording\.bin/ })).toContainText('41.9 MB');
  await beside(page)
    .getByRole('button', { name: /^locked\.pdf/ })
    .click();
  const viewer = dialogOf(page);
  await viewer.getByLabel('Password', { exact: true }).fill('wrong');
  await viewer.getByRole('button', { name: 'Open it' }).click();
  await expect(viewer).toContainText('That is not its password.');
  await viewer.getByLabel('Password', { exact: true }).fill('open sesame');
  await viewer.getByRole('button', { name: 'Open it' }).click();
  await expect(viewer.getByText(/^Locked\b/)).toBeAttached();
});
