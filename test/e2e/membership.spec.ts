// Membership from a real list to a figure that can be sent away: a workbook as a national system prints it, somebody in it
// twice, an employer's list that does not agree, and a report that stays what it was whatever is merged, undone or taken
// off the list afterwards. Three days at one desk; everybody in the lists is invented.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import readXlsxFile from 'read-excel-file/node';
import { Temporal } from 'temporal-polyfill';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { openProgram } from '../../electron/core/program.ts';
import { workbookOf } from '../support/workbook.ts';
import { PASSPHRASE, startBranch, unlock } from './support/small-branch.ts';
import { expect, test } from './support/window.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** Titles, groups over the headings, days as text in both orders beside real ones, a number that begins with zeros, a
 * person who is there twice, and a column that means nothing here. */
const nationalList = () =>
  workbookOf({
    sheets: {
      Members: [
        ['Northfield Branch: membership', null, null, null, null, null, null, null, null, null, null, null],
        ['Printed on Friday 20 November 2026 for the branch secretary'],
        ['Member', null, null, null, null, 'Work', null, null, 'Membership', null, null, null, null],
        // biome-ignore format: a row of the sheet is a line
        ['Membership No', 'Surname', 'Forename', 'DOB', 'Email', 'Employer', 'Workplace', 'Job Title', 'Date Joined', 'Status', 'Payment Method', 'Band', 'Ballot code'],
        // biome-ignore format: as above
        ...[
          ['0047001', 'Gallagher', 'Siobhán', day('1981-06-14'), 's.gallagher@example.org', 'Northgate Logistics', 'Dock Road', 'Driver', '25/03/2019', 'In benefit', 'Check-off', 'Band C', 'X1'],
          ['', 'Gallager', 'Siobhan', day('1981-06-14'), 's.gallagher@example.org', 'Northgate Logistics', 'Dock Road', 'Van driver', day('2024-02-01'), 'In benefit', 'Check-off', 'Band C', 'X2'],
          ['0047002', 'Okafor', 'Ada', '03/04/1979', '', 'Northgate Logistics', 'Dock Road', 'Loader', day('2021-06-12'), 'In benefit', 'Check-off', 'Band C', 'X3'],
          ['0047003', 'Mistry', 'Dev', '28/11/1990', '', 'Northgate Logistics', 'Dock Road', 'Driver', '04/09/2023', 'In benefit', 'Check-off', 'Band C', 'X4'],
          ['0047004', 'Ellis', 'Rowan', day('1968-01-30'), '', 'Northgate Logistics', 'Quay Street', 'Fitter', '11/17/2018', 'In benefit', 'Check-off', 'Band C', 'X5'],
          ['0047005', 'Nowak', 'Łukasz', day('1985-08-02'), '', 'Eastfield College', 'Main site', 'Caretaker', day('2020-02-17'), 'In benefit', 'DD', 'Band C', 'X6'],
          ['0047006', 'Rahman', 'Tahmina', day('1993-12-09'), '', 'Eastfield College', 'Main site', 'Lecturer', day('2025-09-01'), 'In benefit', 'DD', 'Band C', 'X7'],
        ],
      ],
    },
    merges: { Members: ['A1:M1', 'A3:E3', 'F3:H3', 'I3:M3'] },
  });

/** What the payroll office sends: its own titles, a total at the foot, one who is not known, one who is missing. */
const remittance = [
  'Northgate Logistics Ltd,,',
  'Union deductions,October 2026,',
  '',
  'Union No,Employee,Deducted',
  '0047001,GALLAGHER S,£14.20',
  '0047002,OKAFOR A,£14.20',
  '0047003,MISTRY D,£9.80',
  ',STRANGER T,£14.20',
  'Total,,£52.40',
].join('\r\n');

/** Every record of a member as it lies on the disk while no window is open; a revision only counts how often it was saved. */
async function recordsOf(folder: string): Promise<unknown[]> {
  const instant = Temporal.Instant.from('2026-11-27T09:00:00Z');
  const log = { info: () => undefined, error: () => undefined };
  const program = await openProgram({
    dataFolder: join(folder, 'branch'),
    which: 'own',
    now: { instant: () => instant },
    log,
    version: 'journey',
  });
  const client = inProcessClient(program);
  await client.session.unlock({ passphrase: PASSPHRASE });
  const { rows } = await client.members.list({ page: { offset: 0, limit: 50 } });
  const all = await Promise.all(rows.map(async ({ id }) => (await client.members.get({ id })).member));
  await program.close();
  return all.map(({ revision: _, ...record }) => record);
}

/** By the address within the program, which the browser and the desktop have in common. */
async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
}

const whereOf = (page: Page): Promise<string> => page.evaluate(() => location.hash.slice(1));

/** Takes a step back in the branch's history, where it stands as long as the branch does. */
async function undo(page: Page, step: Locator): Promise<void> {
  await go(page, '/branch');
  await step.getByRole('button', { name: 'Undo' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo it' }).click();
  // The newest step stands first, under the headings.
  await expect(page.getByRole('row').nth(1)).toContainText('was undone');
}

async function choose(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
}

/** Opens the report that was saved on the first day; resolves with its figures as they stand on the page. */
async function figures(page: Page): Promise<string[][]> {
  const table = page.getByRole('region', { name: 'Members by workplace, as a table' });
  await expect(table.getByRole('row').last()).toContainText('Total');
  return table
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)));
}

async function openSaved(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Reports', exact: true }).first().click();
  await page.getByRole('link', { name: 'Ask something else' }).click();
  await page.getByRole('button', { name: 'Reports', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Two Decembers', exact: true }).click();
}

async function asKnownOnMonday(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'As it was known earlier' }).click();
  await page.getByRole('textbox', { name: 'As it was known at the end of' }).fill('23/11/2026');
  await page.getByRole('button', { name: 'Show it as it was known then' }).click();
  await expect(page.getByText('As the desk knew it on Mon 23 November 2026')).toBeVisible();
}

async function takeOut(page: Page, save: (press: () => Promise<void>) => Promise<string>): Promise<Buffer> {
  await page.getByRole('button', { name: 'Take it out' }).click();
  return readFile(await save(() => page.getByRole('menuitem', { name: /^Workbook/ }).click()));
}

test('a list, somebody in it twice, an employer’s list, and a report that stays what it was', {
  tag: '@desktop',
}, async ({ openWindow, folder }) => {
  const monday = await openWindow({ now: '2026-11-23T09:00:00Z' });
  let { page } = monday;

  await test.step('a branch of one’s own begins with its list', async () => {
    await startBranch(page);
    await expect(page.getByRole('heading', { name: 'Bring in your list' })).toBeVisible();
  });

  await test.step('the list is found under its titles, and its days are asked about', async () => {
    await choose(
      page,
      'National list.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      Buffer.from(await nationalList()),
    );
    await expect(page.getByText('Sheet “Members”, 7 rows. Nothing has been changed yet.')).toBeVisible();
    const days = page.getByRole('radiogroup', { name: /^Which day is “/ });
    await expect(days).toHaveAccessibleDescription(/This list writes some days one way and some the other/);
    await expect(page.getByRole('button', { name: 'Bring in 7' })).toBeDisabled();
    await days.getByRole('radio', { name: /the day stands first/ }).check();
    await expect(page.getByRole('button', { name: 'Bring in 7' })).toBeEnabled();
  });

  await test.step('the preview shows who is new, which column is which field, and what the list decides', async () => {
    const added = page.getByRole('grid', { name: 'New members' });
    await expect(added.getByRole('row')).toHaveCount(8);
    await expect(added).toContainText('0047001');
    await expect(added).toContainText('Siobhán Gallagher');
    await page.getByRole('button', { name: 'Check the columns' }).click();
    await expect(page.getByRole('combobox', { name: 'Work – Job Title is our' })).toHaveValue('Job');
    await expect(page.getByRole('combobox', { name: 'Membership – Ballot code is our' })).toHaveValue(
      'Leave this column out',
    );
    await page.getByRole('button', { name: 'Hide the columns' }).click();
    await page.getByRole('button', { name: 'Choose the fields' }).click();
    const decides = page.getByRole('dialog', { name: 'What this list decides' });
    await decides.getByRole('checkbox', { name: 'Job', exact: true }).uncheck();
    await decides.getByRole('button', { name: 'Use these' }).click();
    await expect(page.getByText(/of Job it only fills what is empty/)).toBeVisible();
    await page.getByRole('button', { name: 'Bring in 7' }).click();
    await expect(page.getByRole('heading', { name: '7 brought in' })).toBeVisible();
  });

  await test.step('members as at two days are asked for, kept under a name and sent away', async () => {
    await go(page, '/reports/make');
    await page.getByRole('button', { name: /^As at: / }).click();
    await page.getByRole('button', { name: /^End of last year/ }).click();
    await page.getByRole('button', { name: /^Compared with: / }).click();
    await page.getByRole('button', { name: /^A year before/ }).click();
    await page.getByText('As a table', { exact: true }).click();
    await page.getByRole('button', { name: 'Reports', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Save under a name/ }).click();
    await page.getByRole('textbox', { name: 'Called' }).fill('Two Decembers');
    await page.getByRole('button', { name: 'Save it' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Two Decembers' })).toBeVisible();
  });
  const shown = await figures(page);
  const sent = await takeOut(page, monday.save);
  await monday.close();
  const before = await recordsOf(folder);

  await test.step('the report counts members on both days, and its workbook says the same to another library', async () => {
    expect(shown).toEqual([
      ['Workplace', 'Members', 'Tue 31 December 2024', 'Difference'],
      ['Dock Road', '4', '4', '0'],
      ['Main site', '2', '1', '+1'],
      ['Quay Street', '1', '1', '0'],
      ['Total', '7', '6', '+1'],
    ]);
    const sheets = await readXlsxFile(sent);
    const counted = sheets.find(({ data }) => data.some(([place]) => place === 'Dock Road'))!;
    expect(counted.data).toEqual(expect.arrayContaining([['Dock Road', 4, 4, 0]]));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(sent).buffer);
    const sheet = workbook.getWorksheet(counted.sheet)!;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen' });
    expect(sheet.autoFilter).toBeTruthy();
  });

  const tuesday = await openWindow({ now: '2026-11-24T09:00:00Z' });
  await unlock(tuesday.page);
  page = tuesday.page;
  await test.step('one person who is there twice is proposed with reasons, looked at side by side and merged', async () => {
    await go(page, '/members/duplicates');
    await expect(page.getByText('One pair among 7 records may be one member each.')).toBeVisible();
    const pair = page.getByRole('listitem', { name: /^Siobh.n Gallagh?er and Siobh.n Gallagh?er$/ });
    await expect(pair).toContainText('Same e-mail address (s.gallagher@example.org)');
    await expect(pair).toContainText('Same date of birth (14 June 1981)');
    await pair.getByRole('link', { name: /^Compare and merge/ }).click();
    const both = page.getByRole('table', { name: 'The two records of one member' });
    await expect(both.getByRole('row', { name: /^Date of birth/ })).toContainText('in both');
    await both.getByRole('radio', { name: 'Surname: Gallager' }).check();
    await page.getByRole('button', { name: /^Merge into / }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Gallager$/ })).toBeVisible();
    await page.getByRole('link', { name: 'Duplicates', exact: true }).first().click();
    await expect(page.getByText('Nobody seems to be here twice')).toBeVisible();
  });

  await test.step('with the two as one the report of today is another; undone, both are there again as they were', async () => {
    await openSaved(page);
    expect((await figures(page)).at(-1)).toEqual(['Total', '6', '5', '+1']);
    await undo(page, page.getByRole('row').filter({ hasText: 'Two records became one member' }));
    await openSaved(page);
    await expect(async () => expect(await figures(page)).toEqual(shown)).toPass();
    await go(page, '/members/duplicates');
    await expect(page.getByRole('listitem', { name: /^Siobh.n Gallagh?er and/ })).toBeVisible();
  });
  await tuesday.close();
  expect(await recordsOf(folder)).toEqual(before);

  const wednesday = await openWindow({ now: '2026-11-25T09:00:00Z' });
  await unlock(wednesday.page);
  page = wednesday.page;
  await test.step('what the band costs is written down, and the employer’s list is held against the roll', async () => {
    await go(page, '/members/check-off/bands');
    await page.getByRole('button', { name: /^Write it down/ }).click();
    await page.getByRole('textbox', { name: 'It costs' }).fill('14.20');
    await page.getByRole('button', { name: 'Add the band' }).click();
    await expect(page.getByRole('listitem', { name: 'Band C' })).toContainText('£14.20');
    await go(page, '/members/check-off/new');
    await page.getByRole('combobox', { name: 'The employer' }).click();
    await page.getByRole('option', { name: 'Northgate Logistics' }).click();
    await choose(page, 'Union subs October.csv', 'text/csv', Buffer.from(remittance));
    const list = page.getByRole('region', { name: 'The employer’s list' });
    await expect(list).toContainText('Its own total says £52.40 too: it agrees to the penny.');
    await expect(list.getByRole('row', { name: 'Another rate' })).toContainText('£9.80');
    await expect(list.getByRole('row', { name: 'Paid but unknown' })).toContainText('£14.20');
    const roll = page.getByRole('region', { name: 'Your roll' });
    await expect(roll.getByRole('row', { name: 'The roll expects' })).toContainText('£71.00');
    await expect(roll.getByRole('row', { name: 'Known but unpaid' })).toContainText('£28.40');
    await page.getByRole('button', { name: 'Keep and work through' }).click();
    await expect(page.getByText('0 of 4 settled.')).toBeVisible();
  });

  await test.step('who did not pay goes into arrears with a press, and out of them with Undo', async () => {
    await page.getByRole('button', { name: /^In arrears ?: Rowan Ellis$/ }).click();
    await expect(page.getByText('1 of 4 settled.')).toBeVisible();
    const list = await whereOf(page);
    await page.getByText('1 row is settled').click();
    await page.getByRole('link', { name: 'Rowan Ellis' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Rowan Ellis' })).toBeVisible();
    await expect(page.getByText(/^In arrears since /)).toBeVisible();
    const found = await whereOf(page);
    await undo(page, page.getByRole('row').filter({ hasText: 'Rows of a check-off list were settled' }));
    await go(page, found);
    await expect(page.getByText(/^In benefit since /)).toBeVisible();
    await go(page, list);
    await expect(page.getByText('0 of 4 settled.')).toBeVisible();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Throw this list away/ }).click();
    await page.getByRole('button', { name: 'Throw it away' }).click();
    await expect(page.getByText('No list has been checked yet')).toBeVisible();
  });

  await test.step('the list that was brought in is taken back whole', async () => {
    await undo(page, page.getByRole('row').filter({ hasText: 'membership list' }).filter({ hasText: 'added' }));
    await go(page, '/members');
    await expect(page.getByText('Nobody is on the list yet')).toBeVisible();
  });

  await test.step('the report as it was known on the first day is the same to the last byte', async () => {
    await openSaved(page);
    await expect(page.getByText('There is nothing to count')).toBeVisible();
    await asKnownOnMonday(page);
    expect(await figures(page)).toEqual(shown);
    expect((await takeOut(page, wednesday.save)).equals(sent)).toBe(true);
  });
  await wednesday.close();
});
