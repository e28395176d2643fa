import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseTypesOf } from '../../shared/domain/casework-words.ts';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';
import { pdfPages } from '../support/read-pdf.ts';

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
  await furnish(desk);
});
afterEach(() => desk.close());

const log = (change: object = {}) =>
  desk.call.cases.open({ who: [{ memberId: ids.grace }], type: 'pay', keyDates: [{ date: '2026-10-12' }], ...change });
const close = ({ id, revision }: { id: string; revision: number }) =>
  desk.call.cases.close({
    id,
    revision,
    outcome: 'won',
    reason: 'Agreed',
    dates: { what: 'Paid', memberToldOn: '2026-11-24' },
    remedies: [{ what: 'Pay back', byWhen: '2026-12-24' }],
  });

describe('the casework report', () => {
  it('counts what was logged, what ended and what stands, each figure found again in the lists', async () => {
    await log();
    await log({ type: 'dismissal', themes: ['Rota', 'Stress'], who: [{ memberId: ids.jose }] });
    await close(await log({ themes: ['Rota'] }));
    await desk.call.enquiries.add({ question: 'How long is my notice?' });
    const report = await desk.call.reports.casework({ from: '2026-11-01', to: '2026-11-30' });
    expect(report).toMatchObject({
      members: 3,
      logged: 3,
      closed: 1,
      openAtEnd: 2,
      enquiries: 1,
      openRemedies: 1,
      medianDays: 0,
    });
    expect(report.byType).toEqual([
      { key: 'pay', label: 'Pay', cases: 2, per100: 66.67 },
      { key: 'dismissal', label: 'Dismissal', cases: 1, per100: 33.33 },
    ]);
    expect(report.byEmployer).toEqual([
      { key: ids.employer, label: 'Northfield Council', cases: 2, per100: 100 },
      { key: null, label: 'No employer recorded', cases: 1, per100: 100 },
    ]);
    expect(report.byTheme.map(({ label, cases }) => [label, cases])).toEqual([
      ['Rota', 2],
      ['Stress', 1],
      ['No theme', 1],
    ]);
    expect(report.byMonth).toEqual([{ month: '2026-11', cases: 3, per100: 100 }]);
    expect(report.byOutcome).toEqual([{ key: 'won', label: 'Won', cases: 1 }]);
    const period = { gte: report.from, lte: report.to };
    for (const { key, cases } of report.byType) {
      expect((await desk.call.cases.list({ where: { type: key, openedOn: period }, page: {} })).total).toBe(cases);
    }
    for (const { key, cases } of report.byEmployer) {
      expect((await desk.call.cases.list({ where: { employerId: key, openedOn: period }, page: {} })).total).toBe(
        cases,
      );
    }
    expect((await desk.call.cases.list({ where: { closedOn: period }, page: {} })).total).toBe(report.closed);
  });

  it('gives the same figures again for the same period', async () => {
    await close(await log());
    const first = await desk.call.reports.casework({ from: '2026-01-01', to: '2026-11-24' });
    desk.setNow('2026-12-24T09:00:00Z');
    const second = await desk.call.reports.casework({ from: '2026-01-01', to: '2026-11-24' });
    expect({ ...second, madeAt: '' }).toEqual({ ...first, madeAt: '' });
  });

  it('is of nothing where there is nothing', async () => {
    const report = await desk.call.reports.casework({ from: '1990-01-01', to: '1990-12-31' });
    expect(report).toMatchObject({ logged: 0, closed: 0, openAtEnd: 0, medianDays: null, byType: [] });
    expect(report.byMonth).toHaveLength(12);
    expect(report.byMonth.every(({ per100 }) => per100 === null)).toBe(true);
    await expect(desk.call.reports.casework({ from: '2026-02-01', to: '2026-01-01' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('the page for the committee', () => {
  async function page(name: string) {
    const path = join(desk.folder, name);
    await desk.call.reports.exportCasework({ from: '2026-01-01', to: '2026-11-24', path });
    return pdfPages(await readFile(path));
  }

  it('is one page without names, and hides small counts', async () => {
    for (let at = 0; at < 7; at += 1) await log();
    await log({ type: 'dismissal', themes: ['Row in the canteen'] });
    const pages = await page('report.pdf');
    expect(pages).toHaveLength(1);
    const [text] = pages as [string];
    expect(text).toContain('Casework report');
    expect(text).not.toMatch(/Grace|Obi|2026-0/);
    expect(text).toMatch(/Pay –/);
    expect(text).toMatch(/Dismissal –/);
    expect(text).toMatch(/Row in the canteen –/);
    expect(text).toMatch(/No theme 7/);
    expect(text).toContain('– is fewer than 5');
  });

  it('stays one page in a branch with much of everything', async () => {
    for (const [at, type] of caseTypesOf('uk').slice(0, 9).entries()) {
      for (let each = 0; each < 5; each += 1)
        await log({ type, themes: [`Theme ${at}`, `A longer theme about the night rota ${each}`] });
    }
    const pages = await page('long.pdf');
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('and 6 more');
  });
});
