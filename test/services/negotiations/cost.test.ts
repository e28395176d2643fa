// negotiations.cost and its papers, asked as a script asks them on a desk without a branch, and read back by other libraries.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CostGiven } from '../../../shared/contract/negotiations/cost.ts';
import { njcSpine } from '../../../shared/figures/njc-spine.ts';
import { type CaseworkDesk, openCaseworkDesk, refused } from '../../support/casework-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

let desk: CaseworkDesk;
let folder: string;
beforeAll(async () => {
  desk = await openCaseworkDesk();
  folder = await mkdtemp(join(tmpdir(), 'cost-'));
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true });
});

const spine = njcSpine.years.at(-1)!.rates;
const claim = {
  spine,
  workforce: [
    { grade: 'Grade 1', point: 2, headcount: 31, hours: 20 },
    { grade: 'Grade 6', point: 22, headcount: 9 },
    { grade: 'Head of service', annual: '61,250', headcount: 2 },
  ],
  years: [
    {
      label: '2026-27',
      from: '2026-04-01',
      paidOn: '2026-11-27',
      measures: [{ kind: 'greaterOf', amount: 3000, percent: 10 }],
    },
    { label: '2027-28', from: '2027-04-01', measures: [{ kind: 'percent', percent: 3 }] },
  ],
} satisfies CostGiven;

describe('negotiations.cost', () => {
  it('answers a pay bill in short', async () => {
    const { years, total } = await desk.call.negotiations.cost({
      payBill: 1_000_000,
      years: 3,
      measures: [{ kind: 'percent', percent: 3 }],
      rollUpPercent: '17.15',
    });
    expect(years.map(({ overBase, rollUp }) => [overBase, rollUp])).toEqual([
      ['30000.00', '5145.00'],
      ['60900.00', '10444.35'],
      ['92727.00', '15902.68'],
    ]);
    expect(total).toBe('183627.00');
  });

  it('refuses in sentences, with the path of each', async () => {
    const error = await refused(
      desk.call.negotiations.cost({
        spine: [...spine, { point: '2', amount: 1 }],
        workforce: [{ point: '99', headcount: 1 }],
        measures: [],
      }),
    );
    expect(error.data).toEqual({
      issues: [
        { path: ['spine', 43, 'point'], message: 'Point 2 stands twice in the spine, in lines 2 and 44.' },
        { path: ['workforce', 0, 'point'], message: 'Row 1: point 99 is not on the spine.' },
      ],
    });
  });

  it('keeps the path of what is wrong within a year', async () => {
    const years = [{ measures: [{ kind: 'percent' as const, percent: 'three' }] }];
    const error = await refused(desk.call.negotiations.cost({ payBill: 1, years }));
    expect(error.data).toMatchObject({ issues: [{ path: ['years', 0, 'measures', 0, 'percent'] }] });
  });

  it('says the working of rows where there are few, and of those asked for where there are many', async () => {
    const many = Array.from({ length: 400 }, () => ({ point: 2, headcount: 3, hours: 20 }));
    const keys = async (given: CostGiven) =>
      (await desk.call.negotiations.cost(given)).working.flatMap(
        ({ key }) => /^rows\.(\d+)\.allBefore$/.exec(key)?.[1] ?? [],
      );
    expect(await keys(claim)).toEqual(['0', '1', '2']);
    expect(await keys({ ...claim, workforce: many })).toEqual([]);
    expect(await keys({ ...claim, workforce: many, workingRows: [7, 250] })).toEqual(['7', '250']);
  });
});

describe('negotiations.costPaper', () => {
  const made = async (format: 'pdf' | 'xlsx', input: CostGiven = claim): Promise<Buffer> => {
    const { name } = await desk.call.negotiations.costPaper({
      input,
      title: `Our claim ${format}`,
      format,
      path: folder,
    });
    const path = join(folder, name);
    const bytes = await readFile(path);
    await rm(path);
    return bytes;
  };

  it('prints the totals, the years, each point, who gains what and the working', async () => {
    const { total, years, rows } = await desk.call.negotiations.cost(claim);
    const text = (await pdfPages(await made('pdf'))).join(' ');
    const shown = (amount: string | null | undefined) =>
      `£${Number(amount).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
    for (const figure of [total, years[1]?.overBase, years[0]?.backPay?.amount, rows[0]?.eachBefore]) {
      expect(text).toContain(shown(figure));
    }
    expect(text).toContain('the greater of £3,000 or 10%, from Wed 1 April 2026, paid on Fri 27 November 2026');
    expect(text).toContain('the percentage is more than the amount above £30,000 a year');
    expect(text).toContain('Head of service, off the spine');
    expect(text).toContain('52.143 × 37');
  });

  it('prints a gap, and questions that nobody has answered', async () => {
    const against = { measures: [{ kind: 'percent' as const, percent: 0.03 }] };
    const input = { ...claim, years: [{ measures: [{ kind: 'percent' as const, percent: 0.05 }] }], against };
    const text = (await pdfPages(await made('pdf', input))).join(' ');
    expect(text).toContain('How far apart');
    expect(text).toContain('Did you mean 5?');
  });

  it('prints new rates alone where there is no workforce', async () => {
    const text = (await pdfPages(await made('pdf', { spine, measures: [{ kind: 'flat', amount: 1290 }] }))).join(' ');
    expect(text).toContain('£24,946');
    expect(text).not.toContain('Year by year');
  });

  it('writes a workbook whose figures are numbers that add up to the total', async () => {
    const { total, working } = await desk.call.negotiations.cost(claim);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await made('xlsx')) as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Our claim xlsx', 'Points', 'Who gains what', 'Working']);
    const column = (sheet: string, header: string) => {
      const found = book.getWorksheet(sheet)!;
      const at = (found.getRow(1).values as string[]).indexOf(header);
      return (found.getColumn(at).values as unknown[]).slice(2);
    };
    const overBase = column('Our claim xlsx', 'Above the base') as number[];
    expect(Math.round((overBase[0]! + overBase[1]!) * 100)).toBe(Math.round(overBase[2]! * 100));
    expect(overBase[2]).toBe(Number(total));
    const gains = column('Who gains what', 'All gain') as number[];
    expect(gains).toHaveLength(3);
    expect(column('Working', 'Where')).toEqual(working.map(({ key }) => key));
    expect(column('Working', 'Figure')).toEqual(working.map(({ value }) => Number(value)));
  });

  it('refuses with the path within the input', async () => {
    const error = await refused(desk.call.negotiations.costPaper({ input: {} }));
    expect(error.data).toMatchObject({ issues: [{ path: ['input', 'payBill'] }] });
  });
});

describe('negotiations.meaningPaper', () => {
  const pages = async (asked: object): Promise<string[]> => {
    const title = `For me ${JSON.stringify(asked).length}`;
    const { name } = await desk.call.negotiations.meaningPaper({ input: claim, title, path: folder, ...asked });
    return pdfPages(await readFile(join(folder, name)));
  };

  it('says on a page for each point what it means a year, a month and an hour', async () => {
    const [first, second, ...more] = await pages({ points: [2, '22'] });
    expect(more).toEqual([]);
    // Point 2: 23,656 + 3,000 = 26,656, × 1.03 = 27,455.68, to the pound 27,456.
    for (const part of [
      'Point 2',
      '£23,656.00',
      '£26,656.00',
      '£27,456.00',
      '£2,288.00',
      '£14.23',
      '12.68%',
      '£3,800',
    ]) {
      expect(first).toContain(part);
    }
    expect(first).toContain('£1,750.00 back pay for 7 months, paid on Fri 27 November 2026');
    expect(second).toContain('Point 22');
  });

  it('works it out for part-time and term-time hours', async () => {
    const [page] = await pages({ points: [2], hours: 18.5 });
    expect(page).toContain('18.5 hours a week');
    expect(page).toContain('£13,328.00');
    expect(page).toContain('£14.23');
  });

  it('puts all points that have a figure into one table', async () => {
    const text = (await pages({ layout: 'table' })).join(' ');
    expect(text.match(/£\d+,\d+\.\d\d/g)?.length).toBeGreaterThan(31 * 4);
  });

  it('refuses a point without a figure, and a costing without a spine', async () => {
    const without = await refused(desk.call.negotiations.meaningPaper({ input: claim, points: ['1'] }));
    expect(without.data).toMatchObject({
      issues: [{ path: ['points', 0], message: 'Point 1 has no figure on the spine.' }],
    });
    const bill = await refused(desk.call.negotiations.meaningPaper({ input: { payBill: 5 } }));
    expect(bill.data).toMatchObject({ issues: [{ path: ['input', 'spine'] }] });
  });
});
