// Remakes the README's pictures from the sample branch, light and dark. `--all DIR` takes every screen at both widths
// instead, for looking at them: `npm run screenshots -- --all /tmp/look`.

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { openProgram } from '../../electron/core/program.ts';
import { chromiumFlags, chromiumPath } from './support/chromium.ts';
import { type RunningDesk, startDesk } from './support/desk.ts';
import { membershipScreens } from './support/membership-screens.ts';
import { negotiationAddresses } from './support/negotiation-screens.ts';
import { partnershipAddresses } from './support/partnership-screens.ts';
import { repsAddresses } from './support/reps-screens.ts';
import { at, type Screen } from './support/screens.ts';

const PICTURES = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const NOW = '2026-11-24T09:00:00Z';
const silent = { info: () => undefined, error: () => undefined };

/** The list that the officer brings in: the members there are, some of them changed, and a few rows that are wrong. */
let list: Buffer = Buffer.alloc(0);
/** A case whose date is near: both its clocks have something to show. */
let caseId = '';
/** The open cases that somebody kept in a spreadsheet: some of people on the list, one without a date, one that cannot be. */
let openCases = '';

const screens: Screen[] = [
  { name: 'today', isPicture: true, reach: at('/today') },
  { name: 'case', isPicture: true, reach: (page, origin) => at(`/cases/${caseId}`)(page, origin) },
  {
    name: 'import',
    isPicture: true,
    reach: async (page, origin) => {
      await page.goto(`${origin}/#/members/import`);
      const file = { name: 'members-nov-2026.csv', mimeType: 'text/csv', buffer: list };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByText('Nothing has been changed yet.').waitFor();
    },
  },
  { name: 'report', reach: at('/reports/membership') },
  ...membershipScreens,
  { name: 'cases', reach: at('/cases') },
  {
    name: 'cases-chosen',
    reach: async (page, origin) => {
      await page.goto(`${origin}/#/cases`);
      const boxes = page.getByRole('grid', { name: 'Cases' }).getByRole('checkbox', { name: /^Choose \d/ });
      await boxes.nth(1).click();
      await boxes.nth(4).click({ modifiers: ['Shift'] });
    },
  },
  { name: 'calendar', isPicture: true, reach: at('/cases/calendar') },
  { name: 'calendar-list', reach: at('/cases/calendar?view=agenda') },
  { name: 'enquiries', reach: at('/cases/enquiries') },
  {
    name: 'enquiry',
    reach: async (page) => {
      await page.keyboard.press('e');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'handovers',
    reach: async (page, origin) => {
      await page.goto(`${origin}/#/cases/handovers`);
      await page.getByLabel('Whose cases', { exact: true }).first().click();
      await page.getByRole('option').first().click();
      await page.getByRole('form', { name: 'Hand over cases' }).waitFor();
    },
  },
  { name: 'import-cases-source', reach: at('/cases/import') },
  {
    name: 'import-cases',
    reach: async (page, origin) => {
      await page.goto(`${origin}/#/cases/import`);
      const file = { name: 'open-cases.csv', mimeType: 'text/csv', buffer: Buffer.from(openCases, 'utf8') };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByText('Nothing has been changed yet.').waitFor();
    },
  },
  { name: 'report-casework', reach: at('/reports/casework') },
  { name: 'log-a-case', reach: at('/cases/new') },
  { name: 'time-limits', reach: at('/time-limits') },
  {
    name: 'time-limit',
    isPicture: true,
    reach: async (page, origin) => {
      await at('/time-limits?rule=tribunal-limit-regime')(page, origin);
      await page.getByRole('combobox', { name: 'Claim' }).click();
      await page.getByRole('option', { name: 'Unfair dismissal' }).click();
      await page.getByRole('textbox', { name: 'What happened: dismissal, act or payment' }).fill('1 Sep 2026');
      await page.getByText('How it was worked out').waitFor();
    },
  },
  { name: 'procedures', reach: at('/procedures') },
  {
    name: 'procedure',
    reach: async (page, origin) => {
      await at('/procedures')(page, origin);
      await page
        .getByRole('link', { name: /Grievance procedure/ })
        .first()
        .click();
      await page.getByText('Where it is written down').waitFor();
    },
  },
  { name: 'write-a-procedure', reach: at('/procedures/new?frame=acas-grievance') },
  { name: 'letters', reach: at('/letters') },
  {
    name: 'write-a-letter',
    isPicture: true,
    reach: async (page, origin) => {
      await at(`/cases/${caseId}/letter?key=representation`)(page, origin);
      await page.getByText('From the case').waitFor();
    },
  },
  { name: 'open-a-case-file', reach: at('/cases/open-file') },
  { name: 'history', reach: at('/branch?tab=history') },
  { name: 'dates', reach: at('/branch?tab=dates') },
  { name: 'officers', reach: at('/branch/officers') },
  { name: 'audit', isPicture: true, reach: at('/branch/audit') },
  { name: 'requests', reach: at('/branch/requests') },
  { name: 'backups', isPicture: true, reach: at('/branch/backups') },
  { name: 'settings', reach: at('/branch?tab=settings') },
  {
    name: 'palette',
    reach: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('obi');
    },
  },
];

interface Shot {
  colorScheme: 'light' | 'dark';
  width: number;
  height: number;
}

const { values } = parseArgs({ options: { all: { type: 'string' } } });
const isAll = values.all !== undefined;
const folder = resolve(values.all ?? PICTURES);
const shots: Shot[] = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { colorScheme, width: 1280, height: 860 },
  ...(isAll ? [{ colorScheme, width: 1920, height: 1080 }] : []),
]);

const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');

/** Makes the sample branch, and finds in it what the pictures show: a case, and a list that fits its members. */
async function prepare(data: string): Promise<void> {
  const instant = Temporal.Instant.from(NOW);
  const now = { instant: () => instant };
  const program = await openProgram({ dataFolder: data, which: 'sample', now, log: silent, version: 'pictures' });
  const client = inProcessClient(program);
  const { due } = await client.branch.today();
  const isNear = ({ kind, daysLeft }: (typeof due)[number]) => kind === 'notifyConciliation' && (daysLeft ?? 0) > 0;
  const near = due.find((item) => isNear(item) && item.caseType === 'dismissal') ?? due.find(isNear) ?? due[0];
  caseId = near?.caseId ?? '';
  const { rows } = await client.members.list({
    where: { standing: { in: ['inBenefit', 'inArrears'] } },
    sort: [{ field: 'lastName' }],
    page: { offset: 0, limit: 500 },
  });
  const addresses = [
    ...(await partnershipAddresses(client)),
    ...(await repsAddresses(client)),
    ...(await negotiationAddresses(client)),
  ];
  for (const { name, address, isPicture, prepare } of addresses) {
    const reach = async (page: Page, origin: string) => {
      await at(address)(page, origin);
      await prepare?.(page);
    };
    screens.push({ name, reach, ...(isPicture && { isPicture }) });
  }
  await program.close();
  const lines = rows
    .filter((row) => row.number !== null && row.workplace !== null)
    .map((row, index) =>
      quoted([
        row.number ?? '',
        row.lastName,
        row.firstName,
        row.employer ?? '',
        index % 31 === 4 ? 'Civic Centre' : (row.workplace ?? ''),
        index % 43 === 7 ? 'Team leader' : (row.jobTitle ?? ''),
        index === 120 ? '31/02/2024' : '',
      ]),
    );
  lines.push(quoted(['1990001', 'Byrne', 'Aoife', 'Northfield Council', 'Depot', 'Driver', '02/11/2026']));
  lines.push(quoted(['', 'Nowak', 'Łukasz', 'Northfield Council', 'Depot', 'Fitter', '09/11/2026']));
  lines.push(quoted(['1990002', 'Hall', 'Ian', 'Northfield Council', 'Depot']));
  lines.push(lines[3] ?? '');
  const columns = ['Member no', 'Name', 'Type', 'Date of incident', 'Details', 'Rep', 'Next step', 'By when'];
  const types = ['Dismissal', 'Grievance', 'Disciplinary', 'Pay', 'Discrimination', 'Sickness'];
  const people = rows.filter((row) => row.number !== null).slice(40, 58);
  openCases = [
    columns,
    ...people.map((row, index) => [
      index % 5 === 3 ? '' : (row.number ?? ''),
      `${row.firstName} ${row.lastName}`,
      types[index % types.length] ?? '',
      index % 6 === 4 ? '' : `${String((index % 27) + 1).padStart(2, '0')}/${index % 2 === 0 ? '09' : '10'}/2026`,
      'Rang the office.',
      '',
      index % 4 === 0 ? 'Ring the member' : '',
      index % 4 === 0 ? '30/11/2026' : '',
    ]),
    ['', 'Robin Unlisted', 'Dismissal', '01/11/2026', 'Not on the list.', '', '', ''],
    ['', 'Sam Nobody', 'Dismissal', '31/02/2026', 'A day that there is not.', '', '', ''],
  ]
    .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
    .join('\r\n');
  const header = quoted(['Membership No', 'Surname', 'Forename', 'Employer', 'Workplace', 'Job Title', 'Joined']);
  list = Buffer.from([header, ...lines].join('\r\n'), 'utf8');
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  // Two frames: what the last answer changed has been drawn.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function take(
  browser: Browser,
  desk: RunningDesk,
  welcome: RunningDesk,
  state: string,
  shot: Shot,
): Promise<void> {
  const { colorScheme, width, height } = shot;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    ...(state === '' ? {} : { storageState: state }),
  });
  const page = await context.newPage();
  const save = async (name: string) => {
    await settled(page);
    const file = isAll ? `${name}-${colorScheme}-${width}.png` : `${name}-${colorScheme}.png`;
    await page.screenshot({ path: join(folder, file) });
    process.stdout.write(`${file}\n`);
  };
  await page.goto(`${welcome.origin}/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await save('welcome');
  for (const { name, reach } of screens.filter((screen) => isAll || screen.isPicture)) {
    await page.goto('about:blank');
    await page.goto(`${desk.origin}/#/today`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await reach(page, desk.origin);
    await save(name);
  }
  await context.close();
}

/** Lets the browser in to both desks once; every later context takes the cookies along. */
async function letIn(browser: Browser, desks: readonly RunningDesk[], state: string): Promise<void> {
  const context = await browser.newContext();
  for (const desk of desks) await (await context.newPage()).goto(desk.url);
  await context.storageState({ path: state });
  await context.close();
}

const data = await mkdtemp(join(tmpdir(), 'branchdesk-pictures-'));
await mkdir(folder, { recursive: true });
await prepare(join(data, 'desk'));
const desk = await startDesk({ data: join(data, 'desk'), isDemo: true, now: NOW });
const welcome = await startDesk({ data: join(data, 'empty'), now: NOW });
const executablePath = chromiumPath();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumFlags });
try {
  const state = join(data, 'state.json');
  await letIn(browser, [desk, welcome], state);
  for (const shot of shots) await take(browser, desk, welcome, state, shot);
} finally {
  await browser.close();
  await desk.stop();
  await welcome.stop();
  await rm(data, { recursive: true, force: true });
}
