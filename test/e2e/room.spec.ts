// An offer made in the room: one key to get there, what is said typed as it is said, what it comes to seen before it is kept, and
// not once the mouse. What is half typed is there when the window was closed, and what was kept too soon is undone.

import type { Locator, Page } from '@playwright/test';
import { plainCost } from '../support/plain-cost.ts';
import { chooseIn, dialogOf } from './support/case-page.ts';
import { beginDockRoad, go } from './support/dock-road.ts';
import { njcPoints } from './support/njc-spine.ts';
import { unlock } from './support/small-branch.ts';
import { expect, test } from './support/window.ts';

test.use({ actionTimeout: 15_000 });

const OFFER = '2.5% and £500 one-off';
const WORKFORCE = [
  { point: '2', headcount: 12 },
  { point: '5', headcount: 40 },
  { point: '24', headcount: 5 },
];
const STAFF = ['Point\tHeadcount', ...WORKFORCE.map(({ point, headcount }) => `${point}\t${headcount}`)].join('\n');

const pounds = (amount: number): string => `£${amount.toLocaleString('en-GB')}`;
const press = (scope: Page | Locator, name: string | RegExp) => scope.getByRole('button', { name }).click();
const field = (scope: Locator, name: string): Locator => scope.getByRole('textbox', { name, exact: true });
const addressOf = (page: Page): Promise<string> => page.evaluate(() => location.hash.slice(1).replace(/\?.*/, ''));

async function costs(percent: number): Promise<{ total: number; paid: (point: string) => number }> {
  const base = { workforce: WORKFORCE, rounding: 'pound' as const, weeksInYear: 52.143, fullTimeHours: 37 };
  const year = { month: 0, measures: [{ kind: 'percent' as const, percent }] };
  const { years, total } = plainCost({ ...base, spine: await njcPoints('2024-25'), years: [year] });
  return {
    total: Number(total),
    paid: (wanted) => Number(years[0]!.points.find(({ point }) => point === wanted)!.annual),
  };
}

/** A negotiation with a workforce, a claim of 6% and a red line, as they are before the talks. */
async function prepare(page: Page): Promise<string> {
  const main = page.getByRole('main');
  const dialog = dialogOf(page);
  await go(page, '/negotiations/new');
  await page.getByRole('combobox', { name: 'With' }).fill('Northgate');
  await page.getByRole('option', { name: 'Northgate Logistics' }).click();
  await page.keyboard.press('Escape');
  await press(main, 'Open the negotiation');
  await expect(main.getByRole('tab', { name: 'Pay and cost' })).toBeVisible();
  const negotiation = await addressOf(page);
  await go(page, '/negotiations/pay-data');
  await main
    .getByRole('button', { name: /^Load the NJC/ })
    .first()
    .click();
  await expect(main.getByRole('grid', { name: 'Spines' })).toContainText('NJC');
  await go(page, '/negotiations/pay-data/workforces/new');
  await press(main, 'Paste cells from a spreadsheet');
  await field(main, 'The cells').fill(STAFF);
  await press(main, 'Read the cells');
  await field(main, 'What it is called').fill('Everybody at Dock Road');
  await press(main, 'Bring in 57 people');
  await expect(page.getByRole('heading', { level: 1, name: 'Everybody at Dock Road' })).toBeVisible();
  await go(page, `${negotiation}?tab=pay`);
  await press(main, 'Put pay among the items');
  await main.getByRole('textbox', { name: /^Our claim, .*: what it does to pay$/ }).fill('6%');
  await press(main, 'Save our claim');
  await expect(main.getByRole('button', { name: 'Save our claim' })).toBeHidden();
  await press(main, 'Choose it');
  await chooseIn(dialog, 'Workforce', /^Everybody at Dock Road/);
  await press(dialog, 'Keep it');
  await expect(dialog).toBeHidden();
  await go(page, `${negotiation}?tab=items`);
  await main.getByRole('button', { name: 'Pay', exact: true }).click();
  await press(main, /what is ours alone$/);
  await field(dialog, 'Red line').fill('Nothing under 3%');
  await press(dialog, 'Keep it');
  await expect(dialog).toBeHidden();
  return negotiation;
}

test('an offer is entered, costed and held against our claim and our red line with 23 keys and no mouse', {
  tag: '@desktop',
}, async ({ openWindow }) => {
  const first = await openWindow();
  let page = first.page;
  await beginDockRoad(page);
  const negotiation = await prepare(page);
  const [claim, offer, least] = [await costs(6), await costs(2.5), await costs(3)];
  const line = () => page.getByRole('main').getByRole('textbox', { name: 'What is said on “Pay”' });

  await test.step('what is half typed is kept while the window is closed', async () => {
    await page.keyboard.press('o');
    await expect(line()).toBeFocused();
    await page.keyboard.type('1.9% and');
    await expect(page.getByRole('main').getByText(/^Draft saved /)).toBeVisible();
    await first.close();
    const second = await openWindow();
    page = second.page;
    await unlock(page);
    await go(page, `${negotiation}/room`);
    await expect(line()).toHaveValue('1.9% and');
    await line().fill('');
    await expect(page.getByRole('main').getByText(/^Draft saved /)).toBeVisible();
  });

  const main = page.getByRole('main');
  await go(page, negotiation);
  await expect(main.getByRole('tab', { name: 'Overview' })).toBeVisible();

  await test.step('one key to the room, the offer as it is said, Enter', async () => {
    await page.evaluate(() => {
      const seen = { keys: 0, mouse: 0 };
      Object.assign(window, { seen });
      for (const type of ['pointerdown', 'mousedown', 'click', 'wheel']) {
        window.addEventListener(type, (event) => {
          if (event.isTrusted) seen.mouse += 1;
        });
      }
      window.addEventListener('keydown', () => {
        seen.keys += 1;
      });
    });
    await page.keyboard.press('o');
    await expect(line()).toBeFocused();
    await page.keyboard.type(OFFER);

    await expect(main).toContainText(`Cost a year${pounds(offer.total)}`);
    await expect(main).toContainText(`and ${pounds(57 * 500)} once`);
    await expect(main).toContainText(`Gap to our position${pounds(claim.total - offer.total)}`);
    await expect(main).toContainText('Crossed');
    await expect(main).toContainText(`${pounds(least.total - offer.total)} a year below it`);
    const points = main.getByRole('table', { name: 'What it means for three points' });
    for (const [point, which] of [
      ['2', 'Lowest'],
      ['5', 'Most common'],
      ['24', 'Top'],
    ] as const) {
      const row = points.getByRole('row').filter({ has: page.getByRole('rowheader', { name: `${point} ${which}` }) });
      await expect(row).toContainText(`${pounds(offer.paid(point))}.00`);
      await expect(row).toContainText(`${pounds(claim.paid(point))}.00`);
    }

    await page.keyboard.press('Enter');
    const soFar = page.getByRole('complementary', { name: 'Where we are on it' });
    await expect(soFar).toContainText(OFFER);
    await expect(line()).toHaveValue('');
    await expect(line()).toBeFocused();
    const seen = await page.evaluate(() => (window as unknown as { seen: { keys: number; mouse: number } }).seen);
    // The keyboard of a journey has no key for the pound sign: it comes without one.
    expect(seen).toEqual({ keys: 1 + OFFER.replace('£', '').length + 1, mouse: 0 });
  });

  await test.step('it stands with its time beside our claim, and one Undo takes it back', async () => {
    await page.keyboard.press('Escape');
    const sides = main.getByRole('region', { name: 'Items side by side' });
    await expect(sides).toContainText('Their offer');
    await expect(sides).toContainText(OFFER);
    await expect(sides).toContainText(`${pounds(offer.total)} a year, 2.50%, and ${pounds(57 * 500)} once`);
    await page
      .getByRole('alert')
      .filter({ hasText: 'Kept as their offer, with its time.' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(sides).not.toContainText('Their offer');
    await expect(sides).toContainText('Our draft');
  });
});
