// A dismissal with a harassment and a pay claim beside it, from its intake over both stages of the employer's appeal,
// conciliation and a settlement to a remedy that was kept. What leaves the program on the way is read by other programs.

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { pdfPages } from '../support/read-pdf.ts';
import {
  addDate,
  beside,
  chooseIn,
  clockOf,
  clocks,
  dialogOf,
  drop,
  happened,
  procedure,
} from './support/case-page.ts';
import { bindAll, makeCalendar, makeHandOut, sheets, writeLetter } from './support/case-papers.ts';
import { beginSmallBranch, unlock } from './support/small-branch.ts';
import { expect, test } from './support/window.ts';

const MEMBER = 'Rowan Ellis';
const CLAIMS = [/^Discrimination/, /^Pay that was not paid/, /^Unfair dismissal/];
/** What each clock says once its certificate is there. */
const LIMITS = [
  /^Discrimination.*: Present the tribunal claim by Wed 23 December 2026/,
  /^Pay that was not paid.*: Present the tribunal claim by Thu 7 January 2027/,
  /^Unfair dismissal.*: Present the tribunal claim by Mon 11 January 2027/,
];
const MAIL = new URL('../fixtures/mail/hearing-invitation.eml', import.meta.url);

const dates = (page: Page): Locator => page.getByRole('region', { name: 'Dates, nearest first' });

test.use({ actionTimeout: 15_000 });

test('a dismissal with two claims beside it, from intake to a kept remedy', { tag: '@desktop' }, async ({
  openWindow,
}) => {
  test.setTimeout(240_000);
  let { page, save, close } = await openWindow({ now: '2026-10-05T09:00:00Z' });
  const onDay = async (now: string) => {
    await close();
    ({ page, save, close } = await openWindow({ now }));
    await unlock(page);
  };
  const openCase = async () => {
    await page.getByRole('link', { name: 'Cases', exact: true }).first().click();
    const list = page.getByRole('grid', { name: 'Cases' });
    await list.getByRole('row').filter({ hasText: MEMBER }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Dismissal, Dock Road' })).toBeVisible();
  };

  await test.step('a branch, its members and the employer’s procedure, its days typed', async () => {
    await beginSmallBranch(page);
    await page.getByRole('link', { name: 'Branch', exact: true }).click();
    await page.getByRole('link', { name: 'Procedures' }).click();
    await page.getByRole('button', { name: 'Write one down' }).first().click();
    await page.getByRole('menuitem', { name: /^Disciplinary procedure/ }).click();
    for (const stage of ['Informal', 'Investigation', 'Invitation', 'Meeting']) {
      await page.getByRole('button', { name: `Take out ${stage}`, exact: true }).click();
    }
    await chooseIn(page.getByRole('main'), 'Whose it is', 'Northgate Logistics');
    await page.getByRole('textbox', { name: 'Where it is written down' }).fill('Disciplinary policy, March 2025');
    const limits = [
      ['limit 1 of Decision', '5'],
      ['limit 2 of Decision', '7'],
      ['limit 1 of Appeal', '20'],
      ['limit 2 of Appeal', '5'],
    ] as const;
    for (const [name, days] of limits) {
      await page.getByRole('group', { name }).getByRole('textbox', { name: 'How many' }).fill(days);
    }
    await page.getByRole('group', { name: 'limit 2 of Decision' }).getByLabel('Of what').selectOption('calendar days');
    await page.getByRole('button', { name: 'Save the procedure' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Disciplinary procedure' })).toBeVisible();
    await expect(page.getByText('no days typed yet')).toBeHidden();
  });

  await test.step('the case is logged with its three dates, each with a clock of its own', async () => {
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: 'Who it is about' }).fill('rowan');
    await page.getByRole('option').filter({ hasText: '1004401' }).click();
    await page.getByText('Dismissal', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Last day of employment' }).fill('29/9/2026');
    await page
      .getByRole('textbox', { name: 'What happened' })
      .fill('Dismissed after complaining of the depot manager.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Dismissal, Dock Road' })).toBeVisible();
    await addDate(page, 'Discrimination', '10/9/2026', 'Act complained of', 'Harassed in the yard');
    await addDate(page, 'Pay that was not paid', '25/9/2026', 'Pay day that was short', 'The payslip of 25 September');
    // Three months less a day each; that 28 December 2026 is a bank holiday moves nothing.
    await expect(clockOf(page, /Discrimination.*: Notify Acas by Wed 9 December 2026/)).toBeVisible();
    await expect(clockOf(page, /Pay that was not paid.*: Notify Acas by Thu 24 December 2026/)).toBeVisible();
    await expect(clockOf(page, /Unfair dismissal.*: Notify Acas by Mon 28 December 2026/)).toBeVisible();
  });

  await test.step('the intake is answered', async () => {
    const call = page.getByRole('region', { name: 'Intake' });
    await call.getByRole('button', { name: 'Do the intake' }).click();
    const dialog = dialogOf(page);
    await expect(dialog).toContainText('Covered');
    await dialog.getByRole('button', { name: 'Today: Conditions of representation accepted on' }).click();
    await dialog.getByRole('button', { name: 'Today: First talked with the member on' }).click();
    await dialog.getByText('None', { exact: true }).click();
    await dialog.getByText('Represent', { exact: true }).click();
    await dialog.getByRole('button', { name: 'Save the intake' }).click();
    await expect(call).toBeHidden();
    await expect(beside(page)).toContainText('Conditions');
  });

  await test.step('the employer’s decision starts one clock, the appeal the next', async () => {
    const dialog = dialogOf(page);
    await procedure(page).getByRole('button', { name: 'Choose the procedure' }).click();
    await dialog.getByRole('textbox', { name: /^The day on which the meeting is held/ }).fill('28/9/2026');
    await dialog.getByRole('textbox', { name: /^The day on which the decision arrives/ }).fill('30/9/2026');
    await dialog.getByRole('button', { name: 'Move to Decision' }).click();
    await expect(clocks(page)).toContainText(/does not stop the tribunal/);
    // The decision has arrived, so nobody is asked whether it was made.
    await expect(clocks(page).getByRole('button', { name: 'They have done it' })).toBeHidden();
    await clocks(page)
      .getByRole('button', { name: /^Show the other/ })
      .click();
    await expect(clockOf(page, /^Employer: Decide in writing/)).toContainText('Done on Wed 30 September 2026.');
    await clockOf(page, /^Appeal .*by Wed 7 October 2026/)
      .getByRole('button', { name: 'It was done' })
      .click();
    await dialog.getByRole('button', { name: 'Today: On' }).click();
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await expect(dialog).toBeHidden();
    await procedure(page).getByRole('button', { name: 'Move on to Appeal' }).click();
    await dialog.getByRole('textbox', { name: /^The day on which it is handed in/ }).fill('5/10/2026');
    await dialog.getByRole('button', { name: 'Move to Appeal' }).click();
    // Twenty working days after Monday 5 October.
    await expect(clockOf(page, /Hold the appeal meeting.* by Mon 2 November 2026/)).toBeVisible();
    await expect(procedure(page).getByRole('listitem').filter({ hasText: 'Appeal' })).toHaveAttribute(
      'aria-current',
      'step',
    );
  });

  await onDay('2026-11-09T09:00:00Z');
  await test.step('an extension is agreed, and no tribunal’s clock moves', async () => {
    await expect(dates(page).getByRole('link', { name: /Notify Acas by/ })).toHaveCount(3);
    await openCase();
    const dialog = dialogOf(page);
    const meeting = clockOf(page, /Hold the appeal meeting/);
    await meeting.getByRole('button', { name: 'More about this date' }).click();
    await page.getByRole('menuitem', { name: 'An extension was agreed' }).click();
    await dialog.getByRole('textbox', { name: 'Now until' }).fill('3/12/2026');
    await dialog.getByRole('textbox', { name: 'Agreed with' }).fill('Jo Marsh, HR, by email');
    await dialog.getByRole('textbox', { name: 'Agreed on' }).fill('30/10/2026');
    await dialog.getByRole('button', { name: 'Record the extension' }).click();
    await expect(clockOf(page, /Hold the appeal meeting.* by Thu 3 December 2026/)).toBeVisible();
    await clocks(page)
      .getByRole('button', { name: /^Show the other/ })
      .click();
    await expect(clockOf(page, /Discrimination.*: Notify Acas by Wed 9 December 2026/)).toBeVisible();
    await expect(clockOf(page, /Pay that was not paid.*: Notify Acas by Thu 24 December 2026/)).toBeVisible();
    await expect(clockOf(page, /Unfair dismissal.*: Notify Acas by Mon 28 December 2026/)).toBeVisible();
    await expect(clocks(page)).toContainText(/does not stop the tribunal/);
  });

  await test.step('Acas is notified of all three at once', async () => {
    const dialog = dialogOf(page);
    const unfair = clockOf(page, /^Unfair dismissal/);
    await unfair.getByRole('button', { name: 'Record that Acas was notified' }).click();
    await dialog.getByRole('button', { name: 'Today: The day on which Acas was notified' }).click();
    await expect(dialog.getByRole('checkbox', { name: 'The same for the other 2 dates of this case' })).toBeChecked();
    await expect(dialog).toContainText(/Discrimination, Harassed in the yard; Pay that was not paid/);
    await expect(dialog).toContainText('A different respondent or matter may need a certificate of its own.');
    await dialog.getByRole('button', { name: 'Record that Acas was notified' }).click();
    await expect(dialog).toBeHidden();
    for (const claim of CLAIMS) await expect(clockOf(page, claim)).toContainText('Waiting for the certificate');
    await happened(page)
      .getByRole('button', { name: /Show them$/ })
      .click();
    await expect(happened(page)).toContainText('Conciliation: notified on Mon 9 November 2026, for 3 dates.');
  });

  await onDay('2026-11-24T09:00:00Z');
  await test.step('an email is dropped on the case and becomes an entry with its attachments', async () => {
    await openCase();
    await drop(page, { name: 'hearing-invitation.eml', mimeType: 'message/rfc822', buffer: await readFile(MAIL) });
    await expect(happened(page)).toContainText('please come to a hearing on Thursday 3 December 2026 at 10:00');
    await expect(happened(page)).toContainText('people.team@northgate.example');
    await expect(happened(page)).toContainText('Fri 20 November 2026');
    await expect(beside(page).getByRole('button', { name: /^Invitation – hearing\.pdf/ })).toBeVisible();
    await drop(page, { name: 'Letters.pdf', mimeType: 'application/pdf', buffer: await sheets(7) });
    await expect(beside(page).getByRole('button', { name: /^Letters\.pdf/ })).toBeVisible();
  });

  await test.step('the hearing is written down', async () => {
    const form = page.getByRole('form', { name: 'Add to what happened' });
    await page.locator('label', { has: page.getByRole('radio', { name: 'Hearing' }) }).click();
    await form.getByRole('textbox', { name: 'Hearing' }).fill('The appeal against the dismissal.');
    await form.getByRole('textbox', { name: 'Day', exact: true }).fill('3 December');
    await form.getByRole('textbox', { name: 'Time', exact: true }).fill('10am');
    await form.getByRole('textbox', { name: 'Place' }).fill('Room 2, Dock Road');
    await form.getByRole('button', { name: 'Add the hearing' }).click();
    await expect(beside(page)).toContainText('Hearing Thu 3 December 2026, 10:00');
  });

  await test.step('a letter is written, and another program reads it', async () => {
    const text = await writeLetter({ page, save }, 'Representation', 'Dana Whitlock, 07700 900199');
    for (const words of [MEMBER, 'Northgate Logistics', 'Dana Whitlock']) expect(text).toContain(words);
    expect(text).not.toMatch(/[{}]/);
    await expect(page.getByRole('heading', { level: 1, name: 'Dismissal, Dock Road' })).toBeVisible();
    await expect(beside(page).getByRole('button', { name: /^2026-0001-representation\.docx/ })).toBeVisible();
  });

  await test.step('one certificate moves each limit by its own days, and a later one moves none', async () => {
    const dialog = dialogOf(page);
    await clocks(page)
      .getByRole('button', { name: /^Show the other/ })
      .click();
    await clockOf(page, /^Discrimination/)
      .getByRole('button', { name: 'Record the certificate' })
      .click();
    await dialog.getByRole('textbox', { name: 'The day it was received' }).fill('23/11/2026');
    await dialog.getByRole('textbox', { name: 'Certificate number' }).fill('R123456/26/34');
    await expect(dialog.getByRole('checkbox', { name: 'The same for the other 2 dates of this case' })).toBeChecked();
    await dialog.getByRole('button', { name: 'Record the certificate' }).click();
    await expect(dialog).toBeHidden();
    // Fourteen days from Day A to Day B: 9 December would pass within a month of Day B; the others keep their fourteen.
    for (const headline of LIMITS) await expect(clockOf(page, headline)).toBeVisible();
    // The notice of the day that counted before is gone with it.
    await expect(page.getByText(/work to Wed 9 December 2026/i)).toBeHidden();

    await clockOf(page, /^Discrimination/)
      .getByRole('button', { name: 'More about this date' })
      .click();
    await page.getByRole('menuitem', { name: 'No certificate needed, or a later one' }).click();
    await dialog.getByRole('button', { name: 'Add a later certificate' }).click();
    await dialog.getByRole('textbox', { name: 'Later certificate 1' }).fill('R123456/26/99');
    await dialog.getByRole('textbox', { name: 'Notified on' }).fill('23/11/2026');
    await dialog.getByRole('textbox', { name: 'Received on' }).fill('24/11/2026');
    await dialog.getByRole('button', { name: 'Save it' }).click();
    await expect(dialog).toBeHidden();
    for (const headline of LIMITS) await expect(clockOf(page, headline)).toBeVisible();
    await expect(clocks(page)).toContainText('Only the first certificate counts');
  });

  await test.step('the bundle has the pages that the screen says', async () => {
    const { said, read, counted } = await bindAll({ page, save });
    expect(said).toBeGreaterThan(7);
    expect(read).toBe(said);
    expect(counted ?? said).toBe(said);
  });

  await test.step('the calendar has the three limits and the hearing, and nobody’s name', async () => {
    const { text, events } = await makeCalendar({ page, save });
    const starts = events.map((event) => event.startDate.toString());
    for (const day of ['2026-12-23', '2027-01-07', '2027-01-11', '2026-12-03T10:00:00Z']) expect(starts).toContain(day);
    expect(text).toContain('2026-0001');
    expect(text).not.toMatch(/Rowan|Ellis/);
  });

  await test.step('the hand-out opens with its password alone', async () => {
    const bytes = await makeHandOut({ page, save }, 'heron over dock road');
    await expect(pdfPages(bytes)).rejects.toThrow(/password/i);
    await expect(pdfPages(bytes, 'heron over the road')).rejects.toThrow(/password/i);
    const pages = await pdfPages(bytes, 'heron over dock road');
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(pages.join(' ')).toContain(MEMBER);
  });

  await onDay('2026-12-08T09:00:00Z');
  await test.step('it is settled through Acas', async () => {
    await openCase();
    await clockOf(page, /Hold the appeal meeting/)
      .getByRole('button', { name: 'They have done it' })
      .click();
    await dialogOf(page).getByRole('textbox', { name: 'On', exact: true }).fill('3/12/2026');
    await dialogOf(page).getByRole('button', { name: 'Record it' }).click();
    await expect(dialogOf(page)).toBeHidden();
    // Five working days after the meeting, which nobody has to write down a second time.
    await expect(clockOf(page, /Decide the appeal in writing.* by Thu 10 December 2026/)).toBeVisible();
    const form = page.getByRole('form', { name: 'Add to what happened' });
    await form.getByRole('button', { name: 'More kinds of entry' }).click();
    await page.locator('label', { has: page.getByRole('radio', { name: 'Settlement' }) }).click();
    await form.getByRole('textbox', { name: 'Settlement' }).fill('Four months’ pay and a reference in agreed words.');
    await chooseIn(form, 'How it is settled', /COT3/);
    await form.getByRole('textbox', { name: /^Amount/ }).fill('8,400');
    await form.getByRole('textbox', { name: /^Signed on/ }).fill('7/12/2026');
    await form.getByRole('button', { name: 'Add the settlement' }).click();
    await expect(happened(page)).toContainText('Four months’ pay and a reference in agreed words.');
    await expect(happened(page)).toContainText('COT3');
    await expect(happened(page)).toContainText('£8,400');
    await expect(happened(page)).toContainText(
      'Hold the appeal meeting: done on Thu 3 December 2026. Appeal: Decide the appeal in writing: by Thu 10 December 2026.',
    );
  });

  await test.step('it is closed, its dates answered for, its remedy open', async () => {
    await page.getByRole('button', { name: 'More about this case' }).click();
    await page.getByRole('menuitem', { name: 'Close the case' }).click();
    const dialog = dialogOf(page);
    await dialog.getByRole('radio', { name: 'Settled' }).check();
    await dialog.getByRole('textbox', { name: 'Why, in a sentence' }).fill('COT3: four months’ pay and a reference.');
    await expect(dialog).toContainText('The 3 dates that are still open');
    await dialog.getByRole('textbox', { name: 'Why nothing more is done about it' }).fill('Settled; no claim is made.');
    await dialog.getByRole('button', { name: 'Today: The day the member was told' }).click();
    await dialog.getByRole('button', { name: 'Add a remedy' }).click();
    await dialog.getByRole('textbox', { name: 'Remedy 1' }).fill('The settlement is paid');
    await dialog.getByRole('textbox', { name: 'By when' }).fill('18 December');
    await dialog.getByRole('button', { name: 'Close the case' }).click();
    await expect(page.getByText('Closed, remedy not kept yet.')).toBeVisible();
    await page.getByRole('link', { name: 'Today', exact: true }).click();
    await expect(dates(page).getByRole('link', { name: /The settlement is paid/ })).toBeVisible();
    await expect(dates(page).getByRole('link')).toHaveCount(1);
    await expect(page.getByText('A date comes near')).toBeHidden();
  });

  await onDay('2026-12-17T09:00:00Z');
  await test.step('the remedy is kept, the case is finished and Today is clear of it', async () => {
    await dates(page)
      .getByRole('link', { name: /The settlement is paid/ })
      .click();
    await page.getByRole('checkbox', { name: 'Kept: The settlement is paid' }).click();
    await dialogOf(page).getByRole('textbox', { name: 'How it was seen' }).fill('Bank statement of 16 December');
    await dialogOf(page).getByRole('button', { name: 'Record that it was kept' }).click();
    await expect(page.getByText('Closed, remedy not kept yet.')).toBeHidden();
    await expect(page.getByText('Closed Tue 8 December 2026. Settled.')).toBeVisible();
    await page.getByRole('link', { name: 'Today', exact: true }).click();
    await expect(page.getByText('Nothing needs you today.')).toBeVisible();
    await expect(dates(page)).toBeHidden();
    await page.getByRole('link', { name: 'Cases', exact: true }).first().click();
    await expect(page.getByText('Nothing is open.')).toBeVisible();
    await expect(page.getByText('Nothing is open', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Show the closed ones.' }).click();
    await expect(page.getByRole('grid', { name: 'Cases' }).getByRole('row').filter({ hasText: MEMBER })).toBeVisible();
  });
});
