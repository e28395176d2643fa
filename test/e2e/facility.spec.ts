// A month of hours as a rep has them on slips of paper: typed by keyboard alone, a block pasted from a spreadsheet, and a
// list that is brought in and taken back. In the sample branch, where somebody has nothing written down yet.

import type { Page } from '@playwright/test';
import { expect, startDesk, test } from './support/desk.ts';
import { go } from './support/dock-road.ts';

const REP = 'Carol Yılmaz';

const grid = (page: Page) => page.getByRole('grid', { name: /, 2026-11$/ });
const rowOf = (page: Page, name: string) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });
const sheet = (page: Page) => go(page, '/reps/facility-time?month=2026-11');

/** As a spreadsheet copies a block: tabs between cells, lines between rows. */
async function paste(page: Page, block: string): Promise<void> {
  await grid(page).evaluate((table, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const cell = table.querySelector('[data-active]') ?? table;
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, block);
}

test('a month typed by keyboard alone, a block pasted, a list brought in and taken back', async ({ page, folder }) => {
  const desk = await startDesk({ data: folder, isDemo: true });
  try {
    await page.goto(desk.url);
    await sheet(page);
    const own = rowOf(page, REP);
    await expect(own).toContainText('0:00');

    await test.step('a week is typed without the mouse, and said in hours at once', async () => {
      await grid(page).locator('[data-active]').focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Home');
      for (const typed of ['', '3', '2:30a', '7t', '1h', '45m']) {
        if (typed !== '') await page.keyboard.type(typed);
        await page.keyboard.press('ArrowRight');
      }
      await expect(own).toContainText('14:15');
      await expect(own).toContainText('2:30 unpaid');
    });

    await test.step('what cannot be is asked about, and nothing is kept of it', async () => {
      await page.keyboard.type('25');
      await page.keyboard.press('ArrowRight');
      await expect(page.getByText(/do not fit into a day/).first()).toBeVisible();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Delete');
      await expect(page.getByText(/do not fit into a day/)).toHaveCount(0);
      await expect(own).toContainText('14:15');
    });

    await test.step('a block from a spreadsheet falls on the days beside each other, and Ctrl+Z takes it back', async () => {
      await page.keyboard.press('ArrowRight');
      await paste(page, '1\t1:30\t\t2');
      await expect(own).toContainText('18:45');
      await page.keyboard.press('Control+z');
      await expect(own).toContainText('14:15');
    });

    await test.step('a list is seen before anything is changed, brought in, and taken back whole', async () => {
      await go(page, '/reps/facility-time/import');
      const list = ['Name,Date,Hours,What for', `${REP},19/11/2026,2:30,Duties`, `${REP},20/11/2026,3,Training`];
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'hours.csv', mimeType: 'text/csv', buffer: Buffer.from(list.join('\r\n'), 'utf8') });
      await page.getByRole('button', { name: 'Bring in 2 entries' }).click();
      await expect(page.getByRole('heading', { level: 1, name: '2 entries brought in' })).toBeVisible();
      await page.getByRole('button', { name: 'Undo the import' }).click();
      await sheet(page);
      await expect(own).toContainText('14:15');
    });
  } finally {
    await desk.stop();
  }
});
