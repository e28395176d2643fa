// An election from its notice to the post that it fills, as a returning officer runs it who does so once in two years: four
// days at one desk, every paper that leaves it read by another library.

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { pdfPages } from '../support/read-pdf.ts';
import { beginDockRoad, chooseMember, go, VOTERS } from './support/dock-road.ts';
import { unlock } from './support/small-branch.ts';
import { expect, test } from './support/window.ts';

test.use({ actionTimeout: 15_000 });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const dialogOf = (page: Page): Locator => page.getByRole('dialog');
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

/** Somebody on the board of those who may stand. */
const onTheWay = (page: Page, name: string): Locator =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name, exact: true }) });

interface Nominated {
  candidate: string;
  proposer: string;
  received: string;
}

async function nominate(page: Page, { candidate, proposer, received }: Nominated): Promise<void> {
  await page.getByRole('button', { name: 'Write down a nomination' }).last().click();
  const dialog = dialogOf(page);
  await chooseMember(dialog, 'Candidate', candidate);
  await chooseMember(dialog, 'Proposer', proposer);
  await dialog.getByRole('textbox', { name: 'Received on' }).fill(received);
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await expect(dialog).toBeHidden();
}

/** What stands in the boxes of a paper, from the top, by who is wanted first, second and so on. */
const marks = (order: readonly string[], wanted: readonly string[]): string =>
  order.map((name) => wanted.indexOf(name) + 1).join('');

const [ADA, ROWAN, PRIYA] = ['Ada Okafor', 'Rowan Ellis', 'Priya Nair'] as const;

/** Ada has four of seven: the quota is 3, and a quarter of each of her papers goes on. */
const PAPERS: readonly (readonly string[])[] = [
  [ADA, PRIYA],
  [ADA, PRIYA],
  [ADA, PRIYA],
  [ADA, ROWAN],
  [ROWAN, PRIYA],
  [ROWAN],
  [PRIYA, ROWAN],
];

/** Reads a bundle with the keyboard alone: number, Enter, boxes, Enter. */
async function typePapers(page: Page, typed: readonly string[]): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Paper' })).toBeFocused();
  for (const [index, boxes] of typed.entries()) {
    await page.keyboard.type(String(index + 1));
    await page.keyboard.press('Enter');
    await page.keyboard.type(boxes);
    await page.keyboard.press('Enter');
    await expect(page.getByText(new RegExp(`^${index + 1} papers? read`))).toBeVisible();
  }
}

test('an election from its notice to a post that is filled, and a count sheet that anybody can add up', {
  tag: '@desktop',
}, async ({ openWindow }) => {
  const first = await openWindow({ now: '2026-11-02T09:00:00Z' });
  let { page } = first;
  await beginDockRoad(page);

  await test.step('what the rules ask is written down once', async () => {
    await go(page, '/reps/rules');
    const book = page.getByRole('form', { name: 'Rule book' });
    await book.getByRole('textbox', { name: 'Which rules' }).fill('Branch rules 2026');
    await book.getByRole('textbox', { name: 'What rep is called here' }).fill('Steward');
    await book.getByRole('textbox', { name: 'Months of a term as rep' }).fill('24');
    for (const [label, days] of [
      ['Notice', '7'],
      ['Nominations', '7'],
      ['Ballot', '7'],
    ] as const) {
      await book.getByRole('textbox', { name: label, exact: true }).fill(days);
    }
    await book.getByRole('checkbox', { name: 'A nomination needs a seconder' }).uncheck();
    await book.getByRole('button', { name: 'Save the rule book' }).click();
    await expect(page.getByText('The rule book is saved.')).toBeVisible();
  });

  await test.step('two seats that nobody holds stand among the vacancies', async () => {
    await go(page, '/reps');
    await page.getByRole('button', { name: 'New post' }).click();
    const dialog = dialogOf(page);
    await dialog.getByRole('combobox', { name: 'For which workplaces' }).fill('Dock');
    await page.getByRole('option', { name: 'Dock Road' }).click();
    await page.keyboard.press('Escape');
    await dialog.getByRole('textbox', { name: 'Seats' }).fill('2');
    await dialog.getByRole('button', { name: 'Save the post' }).click();
    await expect(dialog).toBeHidden();
    // Whoever works from the keyboard goes on where they were.
    await expect(page.getByRole('button', { name: 'New post' })).toBeFocused();
    await expect(page.getByRole('button', { name: '2 seats are vacant' })).toBeVisible();
  });

  await test.step('somebody says that they might stand', async () => {
    await go(page, '/reps/pipeline');
    await page.getByRole('button', { name: /^Somebody might ?: Steward/ }).click();
    await chooseMember(dialogOf(page), 'Which member', ADA);
    await dialogOf(page).getByRole('button', { name: 'Write it down' }).click();
    await expect(onTheWay(page, ADA)).toContainText('Steward · Dock Road');
  });

  await test.step('an election for it is open with its days, and its notice says them', async () => {
    await page.getByRole('region', { name: 'Vacant posts' }).getByRole('link', { name: 'Open an election' }).click();
    await expect(page.getByRole('combobox', { name: 'What it is for' })).toHaveValue(/^Steward, Dock Road/);
    await expect(page.getByRole('textbox', { name: 'Seats' })).toHaveValue('2');
    await page.getByRole('button', { name: /^More:/ }).click();
    await page.getByRole('textbox', { name: 'Returning officer' }).fill('Maya Lindqvist');
    await page.getByRole('button', { name: 'Open the election' }).click();
    await expect(heading(page)).toContainText('Dock Road');
    const path = await first.save(() => page.getByRole('button', { name: 'Make the notice' }).click());
    const notice = (await pdfPages(await readFile(path))).join(' ');
    expect(notice).toContain('Wed 18 November 2026');
    expect(notice).toContain('Dock Road');
    expect(notice).toContain('Seats 2');
    expect(notice).toContain('Returning officer Maya Lindqvist');
  });
  const election = (await page.evaluate(() => location.hash)).slice(1).replace(/\?.*/, '');
  await first.close();

  const second = await openWindow({ now: '2026-11-18T09:00:00Z' });
  page = second.page;
  await unlock(page);
  await go(page, '/reps/pipeline');

  await test.step('nominations are written down as they came; one lacks something, and is ruled on', async () => {
    await onTheWay(page, ADA)
      .getByRole('link', { name: /^To the nominations/ })
      .click();
    await nominate(page, { candidate: ADA, proposer: 'Tomas Brandt', received: '12/11/2026' });
    await nominate(page, { candidate: ROWAN, proposer: 'Iris Holloway', received: '13/11/2026' });
    await nominate(page, { candidate: PRIYA, proposer: 'Wendy Achebe', received: '16/11/2026' });
    await nominate(page, { candidate: 'Iain Walsh', proposer: 'Owen Tanaka', received: '17/11/2026' });
    await nominate(page, { candidate: 'Leo Quill', proposer: 'Tomas Brandt', received: '18/11/2026' });
    const leo = page.getByRole('article', { name: 'Leo Quill' });
    await expect(leo).toContainText('Leo Quill: in arrears on Wed 18 November 2026.');
    await leo.getByRole('button', { name: 'Rule on it' }).click();
    const dialog = dialogOf(page);
    await expect(dialog.getByRole('radio', { name: 'Not valid' })).toBeChecked();
    await dialog.getByRole('button', { name: 'Rule', exact: true }).click();
    await expect(dialog.getByText('Say why it is not valid: the candidate will ask.').first()).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Why it is not valid' }).fill('Not in benefit on the day.');
    await dialog.getByRole('button', { name: 'Rule', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(leo).toContainText('Not valid');
    for (const name of [ADA, ROWAN, PRIYA, 'Iain Walsh']) {
      const nomination = page.getByRole('article', { name });
      await nomination.getByRole('button', { name: 'Rule on it' }).click();
      await dialog.getByRole('button', { name: 'Rule', exact: true }).click();
      await expect(nomination).toContainText('Ruled valid');
    }
    const iain = page.getByRole('article', { name: 'Iain Walsh' });
    await iain.getByRole('button', { name: 'Withdraw it' }).click();
    await expect(iain).toContainText('Withdrawn');
    await expect(page.getByRole('heading', { name: '3 stand for 2 seats' })).toBeVisible();
  });

  await second.close();

  const third = await openWindow({ now: '2026-11-24T09:00:00Z' });
  page = third.page;
  await unlock(page);
  await go(page, election);
  await test.step('the roll is frozen as at the day of the notice, and taken out', async () => {
    await tab(page, 'Roll');
    await page.getByRole('button', { name: 'Freeze the roll' }).click();
    await dialogOf(page).getByRole('button', { name: 'Freeze the roll' }).click();
    await expect(page.getByRole('grid', { name: 'The roll' }).getByRole('row')).toHaveCount(VOTERS.length + 1);
    const path = await third.save(async () => {
      await page.getByRole('button', { name: 'Export…' }).click();
      await page.getByRole('menuitem', { name: 'As a workbook (XLSX)' }).click();
    });
    const cells = JSON.stringify(await readXlsxFile(path));
    for (const name of VOTERS) expect(cells).toContain(name);
    expect(cells).not.toContain('Quill');
    expect(cells).not.toContain('Sorel');
  });

  let order: string[] = [];
  await test.step('the order is drawn from numbers that anybody can draw again, and stands on numbered papers', async () => {
    await tab(page, 'Papers');
    await page.getByRole('button', { name: 'Draw the order by lot' }).click();
    await dialogOf(page).getByRole('textbox', { name: 'Drawn from' }).fill('7 12 19 23 41 44');
    await dialogOf(page).getByRole('button', { name: 'Draw the lot' }).click();
    await expect(page.getByText(/^The order was drawn by lot/)).toContainText('7 12 19 23 41 44');
    order = await page.getByRole('region', { name: 'The paper' }).getByRole('listitem').allInnerTexts();
    order = order.map((text) => text.trim());
    expect([...order].sort()).toEqual([ADA, PRIYA, ROWAN]);
    await page.getByRole('button', { name: 'Print the papers' }).click();
    const path = await third.save(() => dialogOf(page).getByRole('button', { name: 'Make the papers' }).click());
    const papers = (await pdfPages(await readFile(path))).join(' ');
    for (const name of order) expect(papers).toContain(name);
    // Of whoever votes and does not stand nothing is on any paper.
    for (const name of ['Brandt', 'Holloway', 'Achebe', 'Tanaka', 'Quill']) expect(papers).not.toContain(name);
    await expect(page.getByText(/papers are printed, numbered 1 to/)).toBeVisible();
  });
  await third.close();

  const fourth = await openWindow({ now: '2026-12-03T09:00:00Z' });
  page = fourth.page;
  await unlock(page);
  await go(page, election);
  const typed = PAPERS.map((wanted) => marks(order, wanted));

  await test.step('two people read the papers by keyboard, and what they read differently is settled', async () => {
    await tab(page, 'Papers');
    await page.getByRole('link', { name: 'Read papers' }).click();
    const reader = page.getByRole('textbox', { name: 'Who reads' });
    await expect(reader).toHaveValue('Maya Lindqvist');
    await page.getByRole('button', { name: 'Begin' }).press('Enter');
    await typePapers(page, typed);
    await page.getByRole('button', { name: 'Finish this bundle' }).press('Enter');
    await expect(page.getByText('Read once, by you')).toBeVisible();
    // At the only computer there is: it is not lent to whoever read it first.
    await page.getByRole('link', { name: 'Read it second' }).press('Enter');
    await reader.fill('maya lindqvist');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Maya Lindqvist read it first: somebody else reads it the second time.')).toBeVisible();
    await reader.fill('Owen Tanaka');
    await page.keyboard.press('Enter');
    // The second reader skips a box on paper 4.
    await typePapers(page, typed.with(3, marks(order, [ADA])));
    await page.getByRole('button', { name: 'Finish this bundle' }).press('Enter');
    await expect(page.getByText('1 difference to decide')).toBeVisible();
    await page.getByRole('button', { name: 'Compare' }).press('Enter');
    const compared = page.getByRole('region', { name: /^The two readings of/ });
    await expect(compared).toContainText('6 read alike, 1 differ');
    await compared.getByRole('button', { name: 'The first is right' }).press('Enter');
    await expect(page.getByRole('grid', { name: 'Bundles of papers' })).toContainText('Agreed');
  });

  await test.step('the count is seen stage by stage before anybody declares it', async () => {
    await tab(page, 'Count');
    await expect(page.getByRole('region', { name: 'Elected' }).getByRole('listitem')).toHaveText([
      /^Ada Okafor at stage 1/,
      /^Rowan Ellis at stage 3/,
    ]);
    const stages = page.getByRole('region', { name: 'Votes at each stage' });
    const rowOf = (name: string) => stages.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
    await expect(rowOf(ADA)).toContainText('4.00000');
    await expect(rowOf(ROWAN)).toContainText('2.25000');
    await expect(rowOf(PRIYA)).toContainText('1.75000');
    await expect(rowOf('Quota')).toContainText('3');
    await expect(page.getByRole('heading', { name: 'Why each was elected or not' })).toBeVisible();
  });

  await test.step('it is declared, and the two hold the post for the term that the rules give', async () => {
    await page.getByRole('button', { name: 'Declare the result' }).click();
    const dialog = dialogOf(page);
    await expect(dialog.getByRole('listitem')).toHaveText([ADA, ROWAN]);
    await expect(dialog).toContainText('7 valid papers, the quota is 3.');
    await dialog.getByRole('button', { name: 'Declare it' }).click();
    await expect(dialog).toBeHidden();
    await tab(page, 'Result');
    await expect(page.getByText(/^Declared on Thu 3 December 2026 by Maya Lindqvist/)).toBeVisible();
    await go(page, '/reps/pipeline');
    await expect(onTheWay(page, ADA)).toContainText('In the post.');
    await go(page, '/reps');
    await expect(page.getByText('Every seat is held, and no term ends in the next 90 days.')).toBeVisible();
    const reps = page.getByRole('grid', { name: 'Reps' });
    await expect(reps.getByRole('row').filter({ hasText: ADA })).toContainText('Steward');
    await reps.getByRole('row').filter({ hasText: ROWAN }).click();
    await expect(heading(page)).toHaveText(ROWAN);
    await expect(page.getByRole('main')).toContainText('Sat 2 December 2028');
    await expect(page.getByRole('main')).toContainText(/elected/i);
  });

  await test.step('the count sheet says the same on paper and in a workbook', async () => {
    await go(page, election);
    await tab(page, 'Count');
    const sheet = await fourth.save(() => page.getByRole('button', { name: 'Count sheet, as PDF' }).click());
    const paper = (await pdfPages(await readFile(sheet))).join(' ');
    for (const said of ['Quota 3', '4.00000', '2.25000', '1.75000', ADA, ROWAN, PRIYA]) expect(paper).toContain(said);
    const workbook = await fourth.save(() => page.getByRole('button', { name: 'As a workbook' }).click());
    const sheets = await readXlsxFile(workbook);
    const dataOf = (name: string) => sheets.find((one) => one.sheet === name)!.data;
    expect(dataOf('Result')).toEqual(expect.arrayContaining([['Quota', 3]]));
    const votes = new Map(dataOf('Votes').map(([, candidate, , ...stages]) => [candidate, stages]));
    expect(votes.get(ADA)).toEqual([4, 3, 3]);
    expect(votes.get(ROWAN)).toEqual([2, 2.25, 3.25]);
    expect(votes.get(PRIYA)).toEqual([1, 1.75, null]);
    for (const stage of [0, 1, 2]) {
      const together = [ADA, ROWAN, PRIYA, 'Non-transferable'].map((name) => Number(votes.get(name)![stage] ?? 0));
      expect(together.reduce((sum, one) => sum + one)).toBeCloseTo(7, 5);
    }
  });
  await fourth.close();
});
