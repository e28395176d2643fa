// The screens of negotiations, for their pictures and for axe: each with the address at which the sample branch shows most, and its
// main dialogs.

import type { Page } from '@playwright/test';
import type { DeskClient } from '../../../shared/contract/contract.ts';
import type { SampleAddress } from './partnership-screens.ts';

const OFFER = '3.5% and £500 one-off';

const main = (page: Page) => page.getByRole('main');

/** Presses the first button of that name on the page, and waits for what it asks. */
const asking = (name: string | RegExp) => async (page: Page) => {
  await main(page).getByRole('button', { name }).first().click();
  await page.getByRole('dialog').waitFor();
};

async function typeOffer(page: Page): Promise<void> {
  const line = main(page).getByRole('textbox', { name: /^What is said on/ });
  await line.fill(OFFER);
  await main(page).getByRole('table', { name: 'What it means for three points' }).waitFor();
}

/** What is half typed is kept: it is taken back, so that the next picture begins as this one did. */
async function pasteStaff(page: Page): Promise<void> {
  await main(page).getByRole('button', { name: 'Paste cells from a spreadsheet' }).click();
  const rows = [
    ['Grade', 'SCP', 'Weekly hours', 'Number of staff', 'FTE salary'],
    ['Grade 3', '2', '37.0 hrs', '12', '£23,656'],
    ['', '3', '18.5', '4', '£24,027.00'],
    ['Grade 6', 'SCP 20', '37', '10', '£31,586'],
    ['', '24', '37', 'five', '£34,314'],
    ['Total', '', '', '26', ''],
  ];
  await main(page)
    .getByRole('textbox', { name: 'The cells' })
    .fill(rows.map((row) => row.join('\t')).join('\n'));
  await main(page).getByRole('button', { name: 'Read the cells' }).click();
  await main(page).getByRole('grid', { name: 'What comes in' }).waitFor();
}

/** The lines that are typed at the top, and what they cost under them. */
const toTheLines = (page: Page): Promise<void> =>
  main(page)
    .getByRole('combobox', { name: 'Item' })
    .evaluate((field) => {
      field.scrollIntoView();
      // Out from under what stays above the page.
      window.scrollBy(0, -90);
    });

/** The summary on one page, which is the second. */
async function toTheSummary(page: Page): Promise<void> {
  await drawn(page);
  await main(page).getByRole('button', { name: 'Next page' }).click();
  await main(page).getByRole('img', { name: 'Page 2' }).waitFor();
}

/** The first page of the brief is drawn. */
const drawn = async (page: Page): Promise<void> => {
  await main(page).getByRole('img', { name: 'Page 1' }).waitFor();
};

const bothSides = async (page: Page): Promise<void> => {
  await main(page).getByText('Both sides', { exact: true }).click();
  await main(page).getByRole('region', { name: 'For both sides, as it will print' }).waitFor();
  await drawn(page);
};

async function askBoth(page: Page): Promise<void> {
  await bothSides(page);
  await main(page).getByRole('button', { name: 'PDF', exact: true }).click();
  await page.getByRole('dialog').waitFor();
}

async function openWorking(page: Page): Promise<void> {
  await main(page).getByRole('region', { name: 'What it costs' }).getByRole('button').first().click();
  await page.getByRole('dialog').waitFor();
}

const MANY = { offset: 0, limit: 200 };

/** Where everything of negotiations stands in the branch that `client` speaks with: the sample, in which one is under way. */
export async function negotiationAddresses({ negotiations, elections }: DeskClient): Promise<SampleAddress[]> {
  const { rows } = await negotiations.list({ page: MANY });
  const { id } = rows.find(({ isOpen }) => isOpen)!;
  const over = rows.find(({ isOpen }) => !isOpen)!;
  const { items, meetings } = await negotiations.get({ id });
  const pay = items.find(({ kind }) => kind === 'pay')!;
  const rotas = items.find(({ kind }) => kind === 'policy')!;
  const held = meetings.find(({ heldOn }) => heldOn !== null)!;
  const ahead = meetings.find(({ heldOn }) => heldOn === null)!;
  const spine = (await negotiations.spines({ page: MANY })).rows[0]!;
  const workforce = (await negotiations.workforces({ page: MANY })).rows[0]!;
  const action = (await elections.list({ page: MANY })).rows.find(({ kind }) => kind === 'industrialAction')!;
  const at = `/negotiations/${id}`;
  const data = '/negotiations/pay-data';
  return [
    { name: 'negotiations', address: '/negotiations' },
    { name: 'new-negotiation', address: '/negotiations/new' },
    { name: 'negotiation', isPicture: true, address: at },
    { name: 'negotiation-mandate', address: at, prepare: asking(/the mandate$/) },
    { name: 'negotiation-team', address: at, prepare: asking(/the team$/) },
    { name: 'negotiation-timetable', address: at, prepare: asking(/the timetable$/) },
    { name: 'negotiation-over', address: `/negotiations/${over.id}` },
    { name: 'items', isPicture: true, address: `${at}?tab=items` },
    { name: 'new-item', address: `${at}?tab=items`, prepare: asking('Add an item') },
    { name: 'item-pay', address: `${at}?tab=items&item=${pay.id}` },
    { name: 'item-rotas', address: `${at}?tab=items&item=${rotas.id}` },
    { name: 'item-ours', address: `${at}?tab=items&item=${pay.id}`, prepare: asking(/what is ours alone$/) },
    { name: 'item-round', address: `${at}?tab=items&item=${pay.id}`, prepare: asking('Write ours') },
    { name: 'item-evidence', address: `${at}?tab=items&item=${pay.id}`, prepare: asking('Add evidence') },
    { name: 'item-benchmarks', address: `${at}?tab=items&item=${pay.id}`, prepare: asking('Attach benchmarks') },
    { name: 'pay', isPicture: true, address: `${at}?tab=pay`, prepare: toTheLines },
    { name: 'pay-working', address: `${at}?tab=pay`, prepare: openWorking },
    { name: 'pay-costed-on', address: `${at}?tab=pay`, prepare: asking('Change what it is costed on') },
    { name: 'compare', address: `${at}?tab=compare` },
    { name: 'evidence', isPicture: true, address: `${at}?tab=evidence` },
    { name: 'evidence-use', address: `${at}?tab=evidence`, prepare: asking(/^Use as evidence/) },
    { name: 'meetings-of-talks', address: `${at}?tab=meetings` },
    { name: 'talks', address: `/negotiations/meetings/${held.id}` },
    { name: 'talks-ahead', address: `/negotiations/meetings/${ahead.id}` },
    { name: 'members-asked', address: `${at}?tab=ballots` },
    { name: 'ask-members', address: `${at}?tab=ballots`, prepare: asking('Ask the members') },
    { name: 'notices', address: `/elections/${action.id}?tab=notices` },
    { name: 'brief', isPicture: true, address: `${at}?tab=brief`, prepare: toTheSummary },
    { name: 'brief-joint', address: `${at}?tab=brief`, prepare: bothSides },
    { name: 'brief-hand-over', address: `${at}?tab=brief`, prepare: askBoth },
    { name: 'room', isPicture: true, address: `${at}/room?item=${pay.id}`, prepare: typeOffer },
    { name: 'pay-data', address: data },
    { name: 'spine', address: `${data}/spines/${spine.id}` },
    { name: 'new-spine', address: `${data}/spines/new` },
    { name: 'workforce', address: `${data}/workforces/${workforce.id}` },
    { name: 'new-workforce', address: `${data}/workforces/new` },
    { name: 'type-workforce', address: `${data}/workforces/new?tab=type` },
    { name: 'paste-workforce', address: `${data}/workforces/new`, prepare: pasteStaff },
    { name: 'work-out-cost', address: '/negotiations/cost' },
    { name: 'real-terms', isPicture: true, address: '/negotiations/real-terms' },
    { name: 'benchmarks', address: '/negotiations/benchmarks' },
    { name: 'new-benchmark', address: '/negotiations/benchmarks', prepare: asking('Add a benchmark') },
    { name: 'import-benchmarks', address: '/negotiations/benchmarks?tab=import' },
  ];
}
