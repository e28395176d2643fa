// The papers of a case as somebody makes them: a letter with what was missing, a bundle in another order, a case file that
// comes back, an employer's procedure with its days typed, a time limit counted without a case.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import mammoth from 'mammoth';
import { PDFDocument } from 'pdf-lib';
import { expect, startDesk, test } from './support/desk.ts';

async function openCase(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/#/today`);
  await page.getByRole('main').locator('a[href*="#/cases/"]').first().click();
  await expect(page).toHaveURL(/#\/cases\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('button', { name: 'Papers' })).toBeVisible();
}

async function choosePaper(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Papers' }).click();
  await page.getByRole('menuitem', { name }).click();
}

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const offered = page.waitForEvent('download');
  await press();
  return readFile(await (await offered).path());
}

test('a letter names what is missing, reads as it will, and stands in the timeline', async ({ page, folder }) => {
  const desk = await startDesk({ data: folder, isDemo: true });
  try {
    await page.goto(desk.url);
    await openCase(page, desk.origin);
    await choosePaper(page, /Write a letter/);
    await page.getByRole('button', { name: /^Release for a hearing/ }).click();
    const missing = page.getByRole('region', { name: 'What only you know' });
    const paper = page.getByRole('region', { name: 'How it reads' });
    const write = page.getByRole('button', { name: 'Write the letter' });
    await expect(missing).toBeVisible();
    await expect(write).toBeDisabled();
    for (const field of await missing.getByRole('textbox').all()) {
      const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
      await field.fill(label.startsWith('Day') ? '8 Dec 2026' : 'two hours');
    }
    await expect(paper).toContainText('two hours');
    const bytes = await saved(page, () => write.click());
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    expect(value).toContain('two hours');
    await expect(page.getByRole('button', { name: 'Papers' })).toBeVisible();
    await expect(page.getByRole('main').getByText('Release for a hearing').first()).toBeVisible();
  } finally {
    await desk.stop();
  }
});

test('a bundle is put in order with the keyboard, and says what could not be bound', async ({ page, folder }) => {
  const desk = await startDesk({ data: folder, isDemo: true });
  try {
    await page.goto(desk.url);
    await openCase(page, desk.origin);
    const files = page.locator('input[type=file]').first();
    await files.setInputFiles([
      { name: 'Letter of 1 May.txt', mimeType: 'text/plain', buffer: Buffer.from('Come to a meeting.') },
      { name: 'Torn.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 and no more') },
    ]);
    await expect(page.getByText('2 files are kept.')).toBeVisible();
    await choosePaper(page, /^Bundle/);
    const list = page.getByRole('dialog').getByRole('list', { name: 'Documents' });
    await expect(list.getByRole('checkbox', { name: 'Torn.pdf' })).toBeChecked();
    const handle = list.getByRole('button', { name: /^Move Torn.pdf/ });
    await handle.focus();
    for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowUp');
    await expect(handle).toBeFocused();
    await expect(handle).toHaveAccessibleName(/, 1 of \d+/);
    const bytes = await saved(page, () => page.getByRole('button', { name: /^Bind/ }).click());
    const done = page.getByRole('dialog', { name: 'The bundle is made' });
    await expect(done).toContainText('One could not be included');
    await expect(done).toContainText('Torn.pdf');
    const pages = (await PDFDocument.load(bytes)).getPageCount();
    await expect(done).toContainText(`${pages} pages`);
  } finally {
    await desk.stop();
  }
});

test('a case file comes back, and its conflict is decided with both sides in view', async ({ page, folder }) => {
  const desk = await startDesk({ data: folder, isDemo: true });
  try {
    await page.goto(desk.url);
    await openCase(page, desk.origin);
    const address = page.url();
    await choosePaper(page, /^Case file/);
    const left = await saved(page, () => page.getByRole('button', { name: 'Make the case file' }).click());
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await page.getByRole('button', { name: 'More about this case' }).click();
    await page.getByRole('menuitem', { name: /^Change its kind/ }).click();
    await page.getByRole('dialog').getByLabel('What happened').fill('What was written here meanwhile.');
    await page.getByRole('dialog').getByRole('button', { name: 'Save the change' }).click();
    await expect(page.getByRole('main').getByText('What was written here meanwhile.')).toBeVisible();
    const file = JSON.parse(left.toString('utf8'));
    file.case.whatHappened = 'What the rep wrote there.';
    const back = { name: 'back.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) };
    await page.goto(`${desk.origin}/#/cases/open-file`);
    await page.locator('input[type=file]').setInputFiles(back);
    await expect(page.getByText('Nothing has been changed yet.')).toBeVisible();
    const merge = page.getByRole('button', { name: 'Merge what came back' });
    await expect(merge).toBeDisabled();
    await expect(page.getByText('What was written here meanwhile.')).toBeVisible();
    await expect(page.getByText('What the rep wrote there.')).toBeVisible();
    await page.getByRole('radio', { name: 'Take what came' }).check();
    await merge.click();
    await expect(page).toHaveURL(address);
    await expect(page.getByText('What the rep wrote there.')).toBeVisible();
  } finally {
    await desk.stop();
  }
});

test('a procedure is written from its frame, and no day is assumed', async ({ page, folder }) => {
  const desk = await startDesk({ data: folder, isDemo: true });
  try {
    await page.goto(desk.url);
    await page.goto(`${desk.origin}/#/procedures/new?frame=acas-disciplinary`);
    await page.getByLabel('What it is called').fill('Bullying procedure');
    const counts = page.getByLabel('How many');
    await expect(counts.first()).toHaveValue('');
    await counts.first().fill('10');
    await page.getByRole('combobox', { name: 'What silence means' }).first().selectOption('refused');
    await page.getByRole('button', { name: 'Save the procedure' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Bullying procedure' })).toBeVisible();
    await expect(
      page.getByText(/within 10 working days of the day the stage starts\. Silence is a refusal\./),
    ).toBeVisible();
    await expect(page.getByText('no days typed yet').first()).toBeVisible();
  } finally {
    await desk.stop();
  }
});

test('a time limit is counted without a case, with its working', async ({ page, folder }) => {
  const desk = await startDesk({ data: folder, isDemo: true });
  try {
    await page.goto(desk.url);
    await page.goto(`${desk.origin}/#/time-limits`);
    await page.getByLabel('Find a time limit').fill('strike ten');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'The employer receives the notice' }).fill('1 Dec 2026');
    const answer = page.getByRole('region', { name: 'The answer' });
    await expect(answer).toContainText('Action may begin on');
    await expect(answer).toContainText('TULRCA 1992 s.234A');
    await expect(answer).toContainText('not legal advice');
  } finally {
    await desk.stop();
  }
});
