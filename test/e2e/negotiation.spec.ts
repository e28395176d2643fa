// A pay claim as a convenor makes it the night before the talks: what HR sent is pasted, the claim is written, backed, costed and
// tabled, an offer comes in the room, and papers leave: those that give our side everything, and those that give nothing away.

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { plainCost } from '../support/plain-cost.ts';
import { type ReadPaper, readPdf, readWord } from './support/brief-papers.ts';
import { chooseIn, dialogOf } from './support/case-page.ts';
import { go } from './support/dock-road.ts';
import { njcPoints } from './support/njc-spine.ts';
import { expect, test } from './support/window.ts';

test.use({ actionTimeout: 15_000 });

const TITLE = 'Council pay and hours 2027';
const ITEM = 'A rise for every point';
const PURPOSE = 'So that pay on every point catches up with prices.';
const CLAIM = 'The greater of £3,000 or 10%';
const OFFER = '2.5% and £500 one-off';
const NJC_SETTLED = 'National Joint Council for Local Government Services 2024-25';

/** What is ours alone: in each stands a word that is nowhere else. */
const OURS = {
  redLine: 'Nothing under 5%. Not a penny less (quoxolred)',
  fallback: 'One year at 6%, looked at again in autumn (quoxolback)',
  ourInterest: 'Cleaners cannot pay their rent (quoxolrent)',
  theirInterest: 'They fear the evening paper (quoxolpress)',
  theirCase: 'The grant was cut again (quoxolgrant)',
  ourAnswer: 'The reserves grew twice over (quoxolhoard)',
  notes: 'They looked away when asked about loaders (quoxollook)',
  mandate: 'Stewards in the back room (quoxolroom)',
  limits: 'Down to six and no lower (quoxolfloor)',
  plan: 'Begin with point 2, adjourn at eleven (quoxolplan)',
  evidence: 'Two in five loaders left within a year (quoxolleft)',
  benchmark: 'A neighbour that must not be named (quoxolneigh)',
  ofOffer: 'They have more in the drawer (quoxoldrawer)',
  draft: 'Seven on every point, if they ask nicely (quoxoldraft)',
  ofDraft: 'To be shown after lunch (quoxollunch)',
  note: 'Heard on the stairs (quoxolstairs)',
  pastedFrom: 'Pushed under the door (quoxoldoor)',
} as const;
const markOf = (text: string): string => /\((\w+)\)/.exec(text)![1]!;

/** As it lies in a clipboard: grades in joined cells, pounds, a row that adds up. */
const PASTED = [
  ['Grade', 'SCP', 'Weekly hours', 'Number of staff', 'FTE salary'],
  ['Grade 3', '2', '37.0 hrs', '12', '£23,656'],
  ['', '3', '18.5', '4', '£24,027.00'],
  ['Grade 6', 'SCP 20', '37', '10', '£31,586'],
  ['', '24', '37', '5', '£34,314'],
  ['Total', '', '', '31', ''],
];
/** The same as it is meant. */
const WORKFORCE = [
  { point: '2', headcount: 12 },
  { point: '3', headcount: 4, hours: 18.5 },
  { point: '20', headcount: 10 },
  { point: '24', headcount: 5 },
];

type PlainMeasures = Parameters<typeof plainCost>[0]['years'][number]['measures'];

/** The claim and the offer reckoned a second time, by other means than the program's. */
async function reckoned() {
  const spine = await njcPoints('2024-25');
  const base = { spine, workforce: WORKFORCE, rounding: 'pound' as const, weeksInYear: 52.143, fullTimeHours: 37 };
  const of = (measures: PlainMeasures) => {
    const { years, total } = plainCost({ ...base, years: [{ month: 0, measures }] });
    const paid = (point: string) => years[0]!.points.find((one) => one.point === point)!.annual!;
    return { total, point2: paid('2'), point24: paid('24') };
  };
  return {
    claim: of([{ kind: 'greaterOf', amount: '3000', percent: 10 }]),
    offer: of([{ kind: 'percent', percent: 2.5 }]),
  };
}

const pounds = (amount: string): string => `£${Number(amount).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
const short = (amount: string): string => pounds(amount).replace(/\.00$/, '');
const less = (a: string, b: string): string => ((Number(a) * 100 - Number(b) * 100) / 100).toFixed(2);

const field = (scope: Locator, name: string): Locator => scope.getByRole('textbox', { name, exact: true });
const press = (scope: Page | Locator, name: string | RegExp) => scope.getByRole('button', { name }).click();

async function finish(page: Page, action: string): Promise<void> {
  await press(dialogOf(page), action);
  await expect(dialogOf(page)).toBeHidden();
}

const addressOf = (page: Page): Promise<string> => page.evaluate(() => location.hash.slice(1));

test('a claim from what HR sent to the papers, and the one for both sides holds nothing that is ours', {
  tag: '@desktop',
}, async ({ openWindow }) => {
  test.setTimeout(180_000);
  const { page, saveNamed } = await openWindow({ isDemo: true });
  const main = page.getByRole('main');
  const dialog = dialogOf(page);
  const { claim, offer } = await reckoned();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await test.step('a negotiation is open: with whom, for which year, what for', async () => {
    await go(page, '/negotiations/new');
    await chooseIn(main, 'Begin from', 'Nothing: begin afresh');
    await expect(main).toContainText('Northfield Borough Council');
    await field(main, 'What it is about').fill(TITLE);
    await press(main, /^More:/);
    await field(main, 'What it is for').fill(PURPOSE);
    await press(main, 'Open the negotiation');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(TITLE);
  });
  const negotiation = (await addressOf(page)).replace(/\?.*/, '');

  await test.step('whose mandate, how far it goes, the plan and a note: ours alone', async () => {
    await press(main, /the mandate$/);
    await field(dialog, 'Given by').fill(OURS.mandate);
    await field(dialog, 'How far it goes').fill(OURS.limits);
    await finish(page, 'Keep it');
    await press(main, /the plan$/);
    await field(dialog, 'The plan').fill(OURS.plan);
    await finish(page, 'Keep it');
    await field(main, 'A note').fill(OURS.note);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Notes and papers' })).toContainText(OURS.note);
  });

  await test.step('what HR sent is pasted as it is: joined cells are asked about, the total stays out', async () => {
    await go(page, '/negotiations/pay-data/workforces/new');
    await press(main, 'Paste cells from a spreadsheet');
    await field(main, 'The cells').fill(PASTED.map((row) => row.join('\t')).join('\n'));
    await press(main, 'Read the cells');
    await expect(main).toContainText('Row 6 is a total and was left out.');
    await expect(main).toContainText('“Grade” is blank in rows 3 and 5.');
    await expect(page.getByRole('button', { name: 'Bring in 31 people' })).toBeDisabled();
    await main.getByText('The same as above', { exact: true }).click();
    await field(main, 'What it is called').fill('As payroll has it');
    await main.getByRole('textbox', { name: /^Source/ }).fill(OURS.pastedFrom);
    await press(main, 'Bring in 31 people');
    await expect(page.getByRole('heading', { level: 1, name: 'As payroll has it' })).toBeVisible();
  });

  await test.step('the claim is a typed line, and comes to what a second reckoning says, to the penny', async () => {
    await go(page, `${negotiation}?tab=items`);
    await press(main, 'Add an item');
    await field(dialog, 'What it is about').fill(ITEM);
    await chooseIn(dialog, 'Kind', 'Pay');
    await finish(page, 'Add it');
    await go(page, `${negotiation}?tab=pay`);
    await press(main, 'Choose it');
    await chooseIn(dialog, 'Workforce', /^As payroll has it/);
    await finish(page, 'Keep it');
    await main.getByRole('textbox', { name: /^Our claim, 2027-28/ }).fill('greater of £3,000 or 10%');
    await expect(main.getByRole('region', { name: 'What it costs' })).toContainText(pounds(claim.total));
    const points = main.getByRole('region', { name: 'Each point' });
    const pointRow = (point: string) =>
      points.getByRole('row').filter({ has: page.getByRole('rowheader', { name: point, exact: true }) });
    await expect(pointRow('2')).toContainText(short(claim.point2));
    await expect(pointRow('24')).toContainText(short(claim.point24));
    await expect(pointRow('10')).toContainText('no figure');
    await press(main, 'Save our claim');
    await expect(main.getByRole('button', { name: 'Save our claim' })).toBeHidden();
  });

  await go(page, `${negotiation}?tab=items`);
  await press(main, ITEM);
  await expect(main.getByRole('region', { name: 'Ours alone' })).toBeVisible();
  const item = await addressOf(page);

  await test.step('it is not tabled before it is backed, and what is missing is said', async () => {
    await press(main, 'Table it…');
    await expect(dialog).toContainText('It has no evidence yet.');
    await expect(dialog).toContainText('It has no benchmark yet.');
    await expect(dialog).not.toContainText('costed');
    await expect(dialog.getByRole('button', { name: 'Table it', exact: true })).toBeDisabled();
    await press(dialog, 'Cancel');
    await expect(dialog).toBeHidden();
  });

  await test.step('red line, fallback, interests, their case and our answer', async () => {
    await press(main, /what is ours alone$/);
    await field(dialog, 'Red line').fill(OURS.redLine);
    await field(dialog, 'Fallback').fill(OURS.fallback);
    await dialog.getByRole('textbox', { name: /^What matters to us/ }).fill(OURS.ourInterest);
    await dialog.getByRole('textbox', { name: /^What matters to them/ }).fill(OURS.theirInterest);
    await field(dialog, 'What they are likely to say').fill(OURS.theirCase);
    await field(dialog, 'What we answer').fill(OURS.ourAnswer);
    await field(dialog, 'Notes').fill(OURS.notes);
    await finish(page, 'Keep it');
  });

  let fromCases = '';
  await test.step('what the branch’s own cases show is kept with it, and a figure', async () => {
    await go(page, `${negotiation}?tab=evidence`);
    await main
      .getByRole('button', { name: /^Use as evidence/ })
      .first()
      .click();
    fromCases = await field(dialog, 'What it says').inputValue();
    expect(fromCases).toMatch(/^Cases about .* per 100 members in 20\d\d\.$/);
    await finish(page, 'Keep it with the item');
    await go(page, item);
    await press(main, 'Add evidence');
    await field(dialog, 'What it shows').fill(OURS.evidence);
    await finish(page, 'Keep it');
  });

  await test.step('a settlement without a source is no benchmark; with one it is attached', async () => {
    await go(page, '/negotiations/benchmarks');
    await press(main, 'Add a benchmark');
    await field(dialog, 'Whose').fill(OURS.benchmark);
    await field(dialog, 'How much').fill('6.2%');
    await field(dialog, 'Settled on, or paid from').fill('1/4/2026');
    await press(dialog, 'Add it');
    await expect(dialog.getByText('Say where it can be read: without a source it is no benchmark.')).toBeVisible();
    await field(dialog, 'Where it can be read').fill('Their circular of April 2026');
    await press(dialog, /^More:/);
    await dialog.getByRole('checkbox', { name: 'It may stand in a paper for both sides' }).uncheck();
    await finish(page, 'Add it');
    await go(page, item);
    await press(main, 'Attach benchmarks');
    await dialog.getByRole('checkbox', { name: OURS.benchmark }).check();
    await dialog.getByRole('checkbox', { name: NJC_SETTLED }).check();
    await finish(page, 'Attach them');
  });

  await test.step('now it is tabled', async () => {
    await expect(main).toContainText('Nothing stands in the way');
    await press(main, 'Table it…');
    await finish(page, 'Table it');
    await expect(main).toContainText('They have not answered');
  });

  await test.step('their offer is entered in the room with the keyboard alone, and costed against our claim', async () => {
    await page.keyboard.press('o');
    await expect(main.getByRole('textbox', { name: `What is said on “${ITEM}”` })).toBeFocused();
    await page.keyboard.type(OFFER);
    await expect(main).toContainText(`Cost a year${short(offer.total)}`);
    await expect(main).toContainText(`Gap to our position${short(less(claim.total, offer.total))}`);
    await expect(main).toContainText('Crossed');
    await page.keyboard.press('Tab');
    await page.keyboard.type(OURS.ofOffer);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: 'Where we are on it' })).toContainText('Their offer');
    await go(page, item);
    await press(main, 'Write ours');
    await field(dialog, 'In words').fill(OURS.draft);
    await press(dialog, /^More:/);
    await field(dialog, 'What we think of it').fill(OURS.ofDraft);
    await finish(page, 'Keep it');
    await expect(main.getByRole('list', { name: 'Rounds' }).getByRole('listitem')).toHaveCount(3);
  });

  const made = new Map<string, ReadPaper & { name: string }>();
  await test.step('the brief is put together, seen, and leaves as PDF and as a Word file, for us and for both', async () => {
    await go(page, `${negotiation}?tab=brief`);
    const shown = main.getByRole('region', { name: 'As it will print', exact: true });
    const leave = async (way: 'PDF' | 'Word', ask: string | null) => {
      const { path, name } = await saveNamed(async () => {
        await shown.getByRole('button', { name: way, exact: true }).click();
        if (ask !== null) await press(dialog, ask);
      });
      const read = way === 'PDF' ? readPdf : readWord;
      made.set(`${ask === null ? 'ours' : 'joint'} ${way}`, { ...(await read(await readFile(path))), name });
    };
    // What is ticked is kept at once, and stands once it is kept.
    const tick = async (part: string, isChosen: boolean) => {
      const box = main.getByRole('checkbox', { name: part });
      await box.click();
      await expect(box).toBeChecked({ checked: isChosen });
    };
    await tick('Pay against prices', false);
    await expect(main.getByRole('button', { name: /^Move .* of 12, with the arrow keys$/ })).toHaveCount(12);
    await expect(shown).toContainText(short(claim.total));
    await leave('PDF', null);
    await leave('Word', null);
    await main.getByText('Both sides', { exact: true }).click();
    for (const part of ['What others settled for and pay', 'Evidence', 'Options']) {
      await tick(part, true);
    }
    await expect(shown).toContainText('Where both sides stand');
    await leave('PDF', 'Make the PDF');
    await leave('Word', 'Make the Word file');
  });

  await test.step('ours hold the claim, its cost, the evidence and the red line', async () => {
    for (const way of ['PDF', 'Word']) {
      const { text, name } = made.get(`ours ${way}`)!;
      expect(name).toMatch(/^STAFF SIDE brief /);
      for (const said of [TITLE, PURPOSE, CLAIM, OFFER, fromCases, NJC_SETTLED]) expect(text, way).toContain(said);
      for (const amount of [claim.total, offer.total, less(claim.total, offer.total), claim.point2, offer.point2]) {
        expect(text, way).toContain(pounds(amount));
      }
      const { redLine, fallback, ourInterest, theirInterest, theirCase, ourAnswer, mandate, limits, plan } = OURS;
      const ours = [redLine, fallback, ourInterest, theirInterest, theirCase, ourAnswer, mandate, limits, plan];
      for (const said of [...ours, OURS.evidence, OURS.benchmark]) expect(text, way).toContain(said);
      expect(text, way).not.toContain('would have kept pace');
    }
  });

  await test.step('those for both hold what was tabled, and in no part of them a word that is ours', async () => {
    for (const way of ['PDF', 'Word']) {
      const { text, everything, name } = made.get(`joint ${way}`)!;
      expect(name).toMatch(/^JOINT paper /);
      for (const said of [TITLE, PURPOSE, ITEM, CLAIM, OFFER, NJC_SETTLED]) expect(text, way).toContain(said);
      for (const amount of [claim.total, offer.total, less(claim.total, offer.total)]) {
        expect(text, way).toContain(pounds(amount));
      }
      const ours = Object.values(OURS).flatMap((said) => [said, markOf(said)]);
      const where = `${name}\n${everything}`.toLowerCase();
      expect(
        [...ours, fromCases].filter((said) => where.includes(said.toLowerCase())),
        way,
      ).toEqual([]);
    }
  });
});
