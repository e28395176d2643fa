// The screens of reps and elections, for their pictures and for axe: each with the address at which the sample branch shows most.

import type { Page } from '@playwright/test';
import type { DeskClient } from '../../../shared/contract/contract.ts';
import type { SampleAddress } from './partnership-screens.ts';

/** Two papers are read already, and what stands on the third is being typed. */
async function beginReading(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /^The first/ }).check();
  await page.getByRole('textbox', { name: 'Who reads' }).fill('Ruth Adeyemi');
  await page.getByRole('button', { name: 'Begin' }).click();
  for (const [number, boxes] of [
    ['61', '2103'],
    ['48', '0102'],
  ] as const) {
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await page.keyboard.type(boxes);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('52');
  await page.keyboard.press('Enter');
  await page.keyboard.type('312');
}

async function chooseEmployer(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('combobox', { name: 'Employer' }).click();
  await page.getByRole('option').nth(1).click();
  await page.getByRole('status').waitFor();
}

const toTheChart = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'Votes at each stage' }).evaluate((heading) => {
    heading.scrollIntoView();
    // Out from under what stays above the page.
    window.scrollBy(0, -90);
  });

const MANY = { offset: 0, limit: 200 };

/** Where everything of reps and elections stands in the branch that `client` speaks with: the sample, which has one of each. */
export async function repsAddresses({ reps, elections }: DeskClient): Promise<SampleAddress[]> {
  const term = (await reps.list({ page: MANY })).rows.find(({ kind }) => kind === 'rep')!;
  const course = (await reps.courses({ includePast: true, page: MANY })).rows[0]!;
  const all = (await elections.list({ page: MANY })).rows;
  const inState = (state: (typeof all)[number]['state']) =>
    all.find((row) => row.kind === 'post' && row.state === state)!;
  const counting = `/elections/${inState('counting').id}`;
  const declared = `/elections/${inState('declared').id}`;
  const question = all.find(({ kind }) => kind === 'industrialAction')!;
  return [
    { name: 'reps', isPicture: true, address: '/reps' },
    { name: 'rep', address: `/reps/${term.id}` },
    { name: 'rule-book', address: '/reps/rules' },
    { name: 'pipeline', address: '/reps/pipeline' },
    { name: 'cover', isPicture: true, address: '/reps/cover' },
    { name: 'cover-profile', address: '/reps/cover?tab=profile' },
    { name: 'cover-load', address: '/reps/cover?tab=load' },
    { name: 'training', isPicture: true, address: '/reps/training' },
    { name: 'course', address: `/reps/training/${course.course.id}` },
    { name: 'companion', isPicture: true, address: '/reps/companion', prepare: chooseEmployer },
    { name: 'facility-time', isPicture: true, address: '/reps/facility-time?month=2026-11' },
    { name: 'facility-entries', address: '/reps/facility-time?tab=entries' },
    { name: 'facility-report', address: '/reps/facility-time?tab=report' },
    { name: 'facility-import', address: '/reps/facility-time/import' },
    { name: 'elections', address: '/elections' },
    { name: 'election-new', address: '/elections/new' },
    { name: 'count-a-file', address: '/elections/count' },
    { name: 'election-timetable', address: `${counting}?tab=timetable` },
    { name: 'election', isPicture: true, address: `/elections/${inState('nominations').id}?tab=candidates` },
    { name: 'election-roll', address: `${counting}?tab=roll` },
    { name: 'election-papers', address: `${counting}?tab=papers` },
    { name: 'enter-papers', isPicture: true, address: `${counting}/enter`, prepare: beginReading },
    { name: 'count', isPicture: true, address: `${declared}?tab=count`, prepare: toTheChart },
    { name: 'election-result', address: `${declared}?tab=result` },
    { name: 'ballot', address: `/elections/${question.id}?tab=result` },
  ];
}
