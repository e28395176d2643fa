// Real terms through the desk: typed pay and points of a spine, months that are not there, newer months put in, and the files.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { refused } from '../../support/casework-desk.ts';
import { officers, openPartnershipDesk } from '../../support/partnership-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

const spineId = '44444444-0000-4000-8000-000000000001';
const year = (at: number, from: string, ...amounts: (string | null)[]) => ({
  id: `44444444-0000-4000-8000-00000000001${at}`,
  label: from.slice(0, 4),
  from,
  source: '',
  rates: ['1', '2', '10'].map((point, index) => ({ point, amount: amounts[index] ?? null })),
});

/** The sentence at a field of the refusal. */
async function problemOf(call: Promise<unknown>, field: string): Promise<string | undefined> {
  const { issues } = await refused(call);
  return issues.find(({ path }: { path: unknown[] }) => path.join('.') === field)?.message;
}

let desk: Awaited<ReturnType<typeof openPartnershipDesk>>;

/** Points 1 (which ends), 2, and 10 (which never has a figure). Today is 24 November 2026. */
beforeEach(async () => {
  desk = await openPartnershipDesk();
  await desk.store.transact({ account: 'branch' }, { code: 'test.spine' }, (tx) => {
    tx.put('paySpines', {
      id: spineId,
      name: 'NJC',
      employerId: null,
      basis: 'year',
      weeksInYear: 52.143,
      fullTimeHours: 37,
      rounding: 'pound',
      years: [year(2, '2024-04-01', null, '23656', null), year(1, '2021-04-01', '18333', '18516', null)],
      notes: '',
    });
  });
});

describe('negotiations.realTerms', () => {
  it('takes typed pay and works it out against both indexes', async () => {
    const terms = await desk.call.negotiations.realTerms({
      payThen: 18516,
      payNow: '23656.00',
      fromMonth: '2021-04',
      toMonth: '2024-04',
    });
    // 18,516 × 133.5 ÷ 110.1 = 22,451.28; × 385.0 ÷ 301.1 = 23,675.39.
    expect(terms.lines[0]!.against.map(({ series, keepPace, gap }) => [series, keepPace, gap])).toEqual([
      ['cpi', '22451.28', '1204.72'],
      ['rpi', '23675.39', '-19.39'],
    ]);
  });

  it('takes a point of a spine as it stood in both months, and all points where none is named', async () => {
    const asked = { spineId, fromMonth: '2021-04', toMonth: '2024-04' };
    const [line] = (await desk.call.negotiations.realTerms({ ...asked, point: '2', series: 'rpi' })).lines;
    expect(line).toMatchObject({ label: 'Point 2', payThen: '18516', payNow: '23656', problem: null });
    const { lines, chart, chartOf } = await desk.call.negotiations.realTerms(asked);
    expect(lines.map(({ point, payThen, payNow }) => [point, payThen, payNow])).toEqual([
      ['1', '18333', null],
      ['2', '18516', '23656'],
      ['10', null, null],
    ]);
    expect(lines[0]!.problem).toBe('Point 1 has no figure in April 2024: type what was paid.');
    expect(chart).toHaveLength(37);
    expect(chartOf).toBe('Point 2');
    const march = await desk.call.negotiations.realTerms({ ...asked, point: '2', toMonth: '2024-03' });
    expect(march.lines[0]!.payNow).toBe('18516');
  });

  it('starts with the spine and ends with the last month of both indexes where nothing is said', async () => {
    const terms = await desk.call.negotiations.realTerms({ spineId, point: '2' });
    expect([terms.fromMonth, terms.toMonth]).toEqual(['2021-04', '2026-06']);
    expect(terms.warnings[0]).toContain('begins in April 2024: its figures are held on to June 2026');
    const inTime = await desk.call.negotiations.realTerms({ spineId, point: '2', toMonth: '2025-03' });
    expect(inTime.warnings).toEqual([]);
  });

  it('takes what is typed before what the spine says: the spine begins later', async () => {
    const asked = { spineId, point: '2', fromMonth: '2010-04', toMonth: '2024-04' };
    expect(await problemOf(desk.call.negotiations.realTerms(asked), 'point')).toBe(
      'NJC begins here in April 2021: type what point 2 was paid in April 2010.',
    );
    const terms = await desk.call.negotiations.realTerms({ ...asked, payThen: '12145' });
    expect(terms.lines[0]).toMatchObject({ payThen: '12145', payNow: '23656' });
  });

  it.each([
    [{ payThen: 1, fromMonth: '2021-04', toMonth: '2026-10' }, 'toMonth', 'the last month there is August 2026'],
    [
      { payThen: 1, fromMonth: '2021-04', toMonth: '2026-10', series: 'rpi' as const },
      'toMonth',
      'the last month there is June 2026',
    ],
    [{ payThen: 1, fromMonth: '1987-12', toMonth: '2021-04' }, 'fromMonth', 'The CPI here begins with January 1988'],
    [{ payThen: 1, fromMonth: '2021-04', toMonth: '2021-04' }, 'toMonth', 'The second month comes after the first.'],
    [{ payThen: 0, fromMonth: '2021-04', toMonth: '2022-04' }, 'payThen', 'Pay is more than nothing.'],
    [{ payThen: '-5', fromMonth: '2021-04', toMonth: '2022-04' }, 'payThen', 'Pay is more than nothing.'],
    [{ fromMonth: '2021-04' }, 'payThen', 'Say what was paid'],
    [{ payThen: 1 }, 'fromMonth', 'Say from which month'],
    [{ spineId, point: '99' }, 'point', 'NJC has no point 99.'],
    [{ spineId, points: ['2', '10', '9'] }, 'points.2', 'NJC has no point 9.'],
  ])('refuses in a sentence: %j', async (asked, field, sentence) => {
    expect(await problemOf(desk.call.negotiations.realTerms(asked), field)).toContain(sentence);
  });

  it('is for whoever bargains: an auditor and a joint secretary are not shown spines', async () => {
    const asked = { payThen: 1, fromMonth: '2021-04' };
    await expect(desk.as(officers.auditor).negotiations.realTerms(asked)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(desk.as(officers.jointSecretary).negotiations.realTerms(asked)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await desk.as(officers.rep).negotiations.realTerms({ spineId });
  });

  it('is a paper, a workbook and a table', async () => {
    const asked = { spineId, fromMonth: '2021-04', toMonth: '2024-04' };
    const path = join(desk.folder, 'terms.pdf');
    await desk.call.negotiations.realTermsFile({ ...asked, format: 'pdf', path });
    const text = (await pdfPages(await readFile(path))).join('\n');
    for (const figure of ['£22,451.28', '£1,204.72', '−0.08%', 'Open Government Licence', '110.1', '133.5']) {
      expect(text).toContain(figure);
    }
    const table = join(desk.folder, 'terms.csv');
    await desk.call.negotiations.realTermsFile({ ...asked, format: 'csv', path: table });
    expect(await readFile(table, 'utf8')).toContain('Point 2,CPI,110.1,133.5,');
    const { bytes } = await desk.call.negotiations.realTermsFile({ ...asked, format: 'xlsx', path: desk.folder });
    expect(bytes).toBeGreaterThan(5_000);
  });
});

describe('newer months of an index', () => {
  const october = { text: '"CDID","D7BT"\n"2026 SEP","144.1"\n"2026 OCT","144.5"' };
  const last = async () => (await desk.call.negotiations.priceIndexes({})).series[0]!;

  it('are read, kept with where they stand, reckoned with, and taken back by undo', async () => {
    expect(await desk.call.negotiations.readPrices(october)).toMatchObject({ series: 'cpi', questions: [], same: 0 });
    expect((await last()).lastMonth).toBe('2026-08');
    const { seq, added } = await desk.call.negotiations.addPrices(october);
    expect(added).toBe(2);
    expect(await last()).toMatchObject({
      lastMonth: '2026-10',
      lastValue: '144.5',
      added: [
        { month: '2026-09', bundled: null },
        { source: expect.stringContaining('put in on Tue 24 November 2026') },
      ],
    });
    const terms = await desk.call.negotiations.realTerms({
      payThen: 100,
      fromMonth: '2026-08',
      toMonth: '2026-10',
      series: 'cpi',
    });
    expect(terms.prices[0]!.indexNow).toMatchObject({ value: '144.5' });
    await desk.call.branch.revert({ seq });
    expect((await last()).lastMonth).toBe('2026-08');
  });

  it('are asked about where they differ or jump, refused where they cannot be right', async () => {
    const add = desk.call.negotiations.addPrices;
    const differing = { series: 'cpi' as const, months: [{ month: '2026-08', value: 143.5 }] };
    expect(await problemOf(add(differing), 'months')).toContain('143.6 here and 143.5 in yours');
    expect(await add({ ...differing, isSure: true })).toMatchObject({ added: 0, changed: 1 });
    expect((await last()).added).toMatchObject([{ month: '2026-08', value: '143.5', bundled: '143.6' }]);
    expect(await problemOf(add({ series: 'cpi', text: '2026 SEP 3.8' }), 'text')).toContain('yearly rate');
    expect(
      await problemOf(add({ series: 'cpi', text: '2026 SEP 144.1\n2026 SEP 144.3', isSure: true }), 'text'),
    ).toContain('given twice');
    expect(await problemOf(add({ text: '2026 SEP 144.1' }), 'series')).toBe('Say whether this is the CPI or the RPI.');
    expect(await problemOf(add({ series: 'rpi', ...october }), 'series')).toContain(
      'This is the CPI (series D7BT), not the RPI.',
    );
    expect(await problemOf(add({ text: 'CDID,L522\n2026 SEP,139.1' }), 'text')).toContain('This is series L522');
    expect(await problemOf(add({ series: 'cpi', text: 'nothing here' }), 'text')).toContain('No month with a figure');
  });

  it('go away again: what comes with the program stays', async () => {
    await desk.call.negotiations.addPrices({
      series: 'cpi',
      months: [{ month: '2026-08', value: '143.5' }],
      isSure: true,
    });
    const remove = (month: string) => desk.call.negotiations.removePrices({ series: 'cpi', months: [month] });
    expect(await problemOf(remove('2026-07'), 'months')).toBe('July 2026 comes with the program and stays.');
    await remove('2026-08');
    expect(await last()).toMatchObject({ lastValue: '143.6', added: [] });
    expect([...desk.store.view('branch').all('priceIndexes')]).toEqual([]);
    await expect(desk.as(officers.rep).negotiations.addPrices(october)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
