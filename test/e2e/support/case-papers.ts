// The papers of a case as they leave the program, each read by another program than the one that made it: Word letters by
// mammoth, PDFs by pdf.js and poppler, calendars by ical.js.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, type Locator, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import mammoth from 'mammoth';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { pdfPages } from '../../support/read-pdf.ts';
import { dialogOf } from './case-page.ts';
import type { DeskWindow } from './window.ts';

type CaseWindow = Pick<DeskWindow, 'page' | 'save'>;

/** A PDF of so many pages. */
export async function sheets(pages: number): Promise<Buffer> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number += 1) {
    made.addPage([595, 842]).drawText(`Letter ${number}`, { x: 60, y: 700, size: 20, font });
  }
  return Buffer.from(await made.save());
}

/** The pages as poppler counts them, where it is installed; else what pdf.js counted stands alone. */
async function countedByPoppler(path: string): Promise<number | null> {
  try {
    const { stdout } = await promisify(execFile)('pdfinfo', [path]);
    return Number(/^Pages:\s+(\d+)$/m.exec(stdout)![1]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function askPapers(page: Page, paper: RegExp): Promise<Locator> {
  await page.getByRole('button', { name: 'Papers' }).click();
  await page.getByRole('menuitem', { name: paper }).click();
  return dialogOf(page);
}

/** Writes the letter of that title, filling in `known` where something is missing. Resolves with its text. */
export async function writeLetter({ page, save }: CaseWindow, title: string, known: string): Promise<string> {
  await page.getByRole('button', { name: 'Papers' }).click();
  await page.getByRole('menuitem', { name: /^Write a letter/ }).click();
  await page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
  const missing = page.getByRole('region', { name: 'What only you know' });
  await expect(missing).toBeVisible();
  for (const field of await missing.getByRole('textbox').all()) await field.fill(known);
  const path = await save(() => page.getByRole('button', { name: 'Write the letter' }).click());
  return (await mammoth.extractRawText({ path })).value;
}

/** Binds every document. Resolves with the pages as the screen, pdf.js and poppler count them. */
export async function bindAll({
  page,
  save,
}: CaseWindow): Promise<{ said: number; read: number; counted: number | null }> {
  const dialog = await askPapers(page, /^Bundle/);
  const path = await save(() => dialog.getByRole('button', { name: /^Bind \d+ documents$/ }).click());
  const said = Number(/(\d+) pages/.exec(await dialog.getByRole('status').innerText())![1]);
  await dialog.getByRole('button', { name: 'Done' }).click();
  return { said, read: (await pdfPages(await readFile(path))).length, counted: await countedByPoppler(path) };
}

/** Resolves with the calendar's text, its folded lines made whole, and its events by their titles. */
export async function makeCalendar({ page, save }: CaseWindow): Promise<{ text: string; events: ICAL.Event[] }> {
  const dialog = await askPapers(page, /^Calendar/);
  const path = await save(() => dialog.getByRole('button', { name: 'Make the calendar' }).click());
  await dialog.getByRole('button', { name: 'Done' }).click();
  const text = await readFile(path, 'utf8');
  const found = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return { text: text.replace(/\r\n[ \t]/g, ''), events: found.map((each) => new ICAL.Event(each)) };
}

/** Resolves with the bytes of the rep's paper. */
export async function makeHandOut({ page, save }: CaseWindow, password: string): Promise<Buffer> {
  const dialog = await askPapers(page, /^Hand-out/);
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByLabel('The same once more').fill(password);
  const path = await save(() => dialog.getByRole('button', { name: 'Make the hand-out' }).click());
  await expect(dialog.getByRole('status')).toContainText('Tell the password by phone');
  await dialog.getByRole('button', { name: 'Done' }).click();
  return readFile(path);
}
