// Members are asked what to do about an offer, and the mandate follows from what they said, workplace by workplace; then the branch
// gets a ballot for industrial action ready, of which only the union can give notice.

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { pdfPages } from '../support/read-pdf.ts';
import { chooseIn, dialogOf } from './support/case-page.ts';
import { go } from './support/dock-road.ts';
import { expect, test } from './support/window.ts';

test.use({ actionTimeout: 15_000 });

const TITLE = 'Council pay, as members want it';

/** What came back from each workplace: yes, no, spoilt. */
const BACK: Readonly<Record<string, readonly [yes: number, no: number, spoilt: number]>> = {
  'Civic Centre': [61, 20, 1],
  'Sandpit Lane Depot': [50, 4, 0],
  'Contact Centre': [9, 12, 0],
  'Central Library': [14, 3, 1],
  'Family Support, Eastway': [11, 2, 0],
};
const sum = (at: 0 | 1 | 2): number => Object.values(BACK).reduce((all, one) => all + one[at], 0);

const press = (scope: Page | Locator, name: string | RegExp) => scope.getByRole('button', { name }).click();
const field = (scope: Locator, name: string): Locator => scope.getByRole('textbox', { name, exact: true });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const addressOf = (page: Page): Promise<string> => page.evaluate(() => location.hash.slice(1).replace(/\?.*/, ''));

async function ask(page: Page, how: string, question: string, opens: string, closes: string): Promise<void> {
  const dialog = dialogOf(page);
  await press(page.getByRole('main'), how);
  await field(dialog, 'The question').fill(question);
  await press(dialog, /^More:/);
  await dialog.getByRole('textbox', { name: /^Voting opens/ }).fill(opens);
  await dialog.getByRole('textbox', { name: /^Voting closes/ }).fill(closes);
  await press(dialog, 'Open the ballot');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${TITLE}: `);
}

async function freeze(page: Page): Promise<number> {
  const main = page.getByRole('main');
  await press(main, 'Freeze the roll');
  await press(dialogOf(page), 'Freeze the roll');
  await expect(dialogOf(page)).toBeHidden();
  const all = main.getByRole('button', { name: /^\d+ may vote$/ });
  return Number.parseInt(await all.innerText(), 10);
}

test('members are asked, the mandate follows from their answer, and a notice is drafted that only the union can give', {
  tag: '@desktop',
}, async ({ openWindow }) => {
  test.setTimeout(120_000);
  const first = await openWindow({ isDemo: true, now: '2026-12-01T09:00:00Z' });
  let page = first.page;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await go(page, '/negotiations/new');
  await chooseIn(page.getByRole('main'), 'Begin from', 'Nothing: begin afresh');
  await field(page.getByRole('main'), 'What it is about').fill(TITLE);
  await press(page, 'Open the negotiation');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  const negotiation = await addressOf(page);

  let voters = 0;
  await test.step('all of the council’s members are asked, and the roll is frozen', async () => {
    await tab(page, 'Members');
    await expect(page.getByRole('tabpanel')).toContainText('The members have not been asked yet');
    await ask(page, 'Ask the members', 'Shall we hold to the claim?', '2/12/2026', '9/12/2026');
    voters = await freeze(page);
    expect(voters).toBeGreaterThan(200);
  });
  const ballot = await addressOf(page);
  await first.close();

  const second = await openWindow({ isDemo: true, now: '2026-12-10T09:00:00Z' });
  page = second.page;
  const main = page.getByRole('main');
  const dialog = dialogOf(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await test.step('what came back is entered for each workplace of the roll, with the keyboard', async () => {
    await go(page, `${ballot}?tab=result`);
    await press(main, 'Enter the figures');
    const places = dialog.getByRole('textbox', { name: /^Workplace or employer, line/ });
    await expect(places).toHaveCount(Object.keys(BACK).length);
    let entitled = 0;
    for (const [at, place] of (await places.all()).entries()) {
      const [yes, no, spoilt] = BACK[await place.inputValue()]!;
      entitled += Number(await field(dialog, `Entitled, line ${at + 1}`).inputValue());
      await field(dialog, `Yes, line ${at + 1}`).focus();
      for (const count of [yes, no, spoilt]) {
        await page.keyboard.type(String(count));
        await page.keyboard.press('Tab');
      }
    }
    expect(entitled).toBe(voters);
    await press(dialog, 'Write them down');
    await expect(dialog).toBeHidden();
    await expect(main.getByRole('row', { name: /^Altogether/ })).toContainText(
      [voters, sum(0) + sum(1) + sum(2)].join(''),
    );
  });

  await test.step('the mandate is what they said, with its figures', async () => {
    await go(page, `${negotiation}?tab=ballots`);
    const tabs = page.getByRole('tabpanel');
    await expect(tabs).toContainText(`${sum(0)} Yes, ${sum(1)} No`);
    await expect(tabs.getByRole('figure', { name: /^Turnout by workplace/ })).toContainText('Sandpit Lane Depot');
    await press(tabs, 'Take this as the mandate');
    await expect(tabs).toContainText('What is negotiated rests on this answer.');
    await tab(page, 'Overview');
    const mandate = main.getByRole('region', { name: 'Mandate' });
    await expect(mandate).toContainText('Given by');
    await expect(mandate).toContainText(`${sum(0)} Yes, ${sum(1)} No`);
  });

  await test.step('a ballot for industrial action: what it still lacks is said', async () => {
    await tab(page, 'Members');
    await ask(page, 'Ballot for industrial action', 'Will you take part in a strike?', '4/1/2027', '25/1/2027');
    // A day later somebody may be a member for long enough.
    voters = await freeze(page);
    await tab(page, 'Readiness and notices');
    const ready = page.getByRole('tabpanel');
    await expect(ready).toContainText('an independent scrutineer before papers go out');
    await expect(ready).toContainText(/\d+ members have no postal address/);
    await expect(ready).toContainText('Everybody has a workplace.');
    await expect(ready).toContainText('The employer must have notice by');
  });

  await test.step('the notice is drafted for the council: on each page a draft, and no number behind a category', async () => {
    await press(main, 'Draft a notice of the ballot');
    // Seven days before the voting that opens on Monday 4 January.
    await expect(field(dialog, 'The employer is to have it by')).toHaveValue('Mon 28 December 2026');
    await field(dialog, 'Addressed to').fill('The chief executive');
    await press(dialog, 'Save the draft');
    await expect(dialog).toBeHidden();
    const notice = page.getByRole('article', { name: 'Notice of the ballot, Northfield Borough Council' });
    await expect(notice).toContainText('DRAFT: only the union can give this notice');
    const { path, name } = await second.saveNamed(async () => {
      await press(notice, 'The draft as a paper');
      await page.getByRole('menuitem', { name: 'To print (PDF)' }).click();
    });
    expect(name).toMatch(/^DRAFT /);
    const pages = await pdfPages(await readFile(path));
    for (const one of pages) expect(one).toContain('DRAFT: only the union can give this notice');
    const paper = pages.join(' ');
    for (const place of Object.keys(BACK)) expect(paper).toContain(place);
    expect(paper).toContain('Refuse driver');
    expect(paper).toContain('Mon 4 January 2027');
    const [, categories, , total] = /Categories (.*) Workplaces (.*) Total number (\d+)/.exec(paper)!;
    expect(categories).not.toMatch(/\d/);
    expect(total).toBe(String(voters));
  });

  await test.step('the day by which the employer must have it stands on Today', async () => {
    await go(page, '/today');
    const waits = main
      .getByRole('listitem')
      .filter({ hasText: `The employer must have notice of the ballot: ${TITLE}` });
    await expect(waits.first()).toContainText('Only the union gives it');
    await expect(waits.first()).toContainText('18 days left');
  });
});
