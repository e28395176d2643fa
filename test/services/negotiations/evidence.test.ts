// Evidence from cases through the real desk: counted by theme, clause and place, kept back where few, and on paper.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSample } from '../../../electron/core/sample/make-sample.ts';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk, refused } from '../../support/casework-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

let desk: CaseworkDesk;
beforeEach(async () => {
  desk = await openCaseworkDesk();
});
afterEach(() => desk.close());

const log = (change: object = {}) =>
  desk.call.cases.open({ who: [{ memberId: ids.grace }], type: 'pay', keyDates: [{ date: '2026-10-12' }], ...change });

describe('evidence from cases', () => {
  it('keeps 1 to 4 back with what would tell them, whoever asks; the exact counts are for whoever may open the cases', async () => {
    await furnish(desk);
    for (let at = 0; at < 6; at += 1) await log({ themes: ['Rota'] });
    for (let at = 0; at < 7; at += 1) await log({ themes: ['Leave'] });
    await log({ themes: ['Row in the canteen'] });
    const told = await desk.call.negotiations.evidence();
    expect(told).toMatchObject({ by: 'theme', every: 'year', isSuppressed: true, opensRecords: true });
    expect(told.periods.map(({ label, cases }) => [label, cases])).toEqual([
      ['2024', 0],
      ['2025', 0],
      ['2026 so far', 14],
    ]);
    // The six are kept back with the one: from the total, it could be taken.
    expect(told.rows.map(({ label, cells }) => [label, cells[2]!.cases])).toEqual([['Leave', 7]]);
    expect(JSON.stringify(told)).not.toContain('canteen');
    const exact = await desk.call.negotiations.evidence({ isExact: true });
    expect(exact.rows.map(({ label, cells }) => [label, cells[2]!.cases])).toEqual([
      ['Leave', 7],
      ['Rota', 6],
      ['Row in the canteen', 1],
    ]);
    expect(exact.isSuppressed).toBe(false);
  });

  it('says for every 100 members of the period’s last day, by the same rule as every other count', async () => {
    await furnish(desk);
    for (let at = 0; at < 6; at += 1) await log({ themes: ['Rota'] });
    const { periods, rows } = await desk.call.negotiations.evidence();
    const { members } = await desk.call.reports.membership({ asAt: '2026-11-24' });
    expect(periods[2]).toMatchObject({ members, cases: 6, per100: 200, to: '2026-11-24', isSoFar: true });
    expect(rows[0]!.sentence).toBe('Cases about “Rota”: 200 per 100 members in 2026 so far, 0 in 2025, 0 in 2024.');
  });

  it('counts exactly what the list of cases then shows, for every breakdown, period and place', async () => {
    await makeSample(desk.store, desk.desk.now);
    const { rows: employers } = await desk.call.workplaces.employers({ page: { limit: 3 } });
    const scopes = [undefined, employers.map(({ id }) => id)];
    const fields = { theme: 'theme', clause: 'clause', workplace: 'workplaceId', type: 'type', outcome: 'outcome' };
    for (const employerIds of scopes) {
      for (const by of ['theme', 'clause', 'workplace', 'type', 'outcome'] as const) {
        const asked = { by, every: 'quarter' as const, from: '2025-02-03', isExact: true };
        const answer = await desk.call.negotiations.evidence({ ...asked, ...(employerIds && { employerIds }) });
        expect(answer.periods[0]!.from).toBe('2025-02-03');
        let sum = 0;
        for (const { key, cells } of answer.rows.slice(0, 8)) {
          for (const [at, { cases }] of cells.entries()) {
            const { from, to } = answer.periods[at]!;
            const where = {
              [by === 'outcome' ? 'closedOn' : 'openedOn']: { gte: from, lte: to },
              [fields[by]]: key,
              ...(employerIds && { employerId: { in: employerIds } }),
            };
            if (key === null && (by === 'theme' || by === 'clause')) continue;
            expect((await desk.call.cases.list({ where, page: { limit: 0 } })).total, `${by} ${key}`).toBe(cases);
          }
        }
        for (const { cells } of answer.rows) sum += cells.reduce((all, { cases }) => all + (cases ?? 0), 0);
        const all = answer.periods.reduce((total, { cases }) => total + (cases ?? 0), 0);
        if (by === 'type' || by === 'outcome' || by === 'workplace') expect(sum).toBe(all);
        else expect(sum).toBeGreaterThanOrEqual(all);
      }
    }
  });

  it('tells the same of whole years, however nearly the same is asked', async () => {
    await makeSample(desk.store, desk.desk.now);
    const asked = (change: object) => desk.call.negotiations.evidence({ by: 'type', ...change });
    const years = await asked({ from: '2025-01-01', to: '2025-12-31' });
    const { periods, rows } = await asked({ from: '2025-03-02', to: '2025-10-30', every: 'month' });
    expect({ periods, rows }).toEqual({ periods: years.periods, rows: years.rows });
    const { rows: places } = await desk.call.workplaces.list({ page: { limit: 3 } });
    const employerId = places[0]!.employerId!;
    const ofPlace = await asked({ workplaceIds: [places[0]!.id], from: '2025-01-01' });
    const ofEmployer = await asked({ employerIds: [employerId], from: '2025-01-01' });
    expect(ofPlace.rows).toEqual(ofEmployer.rows);
    expect(ofPlace.notes[0]).toContain('Counted for the whole of');
    for (const by of ['theme', 'clause', 'workplace', 'type', 'outcome'] as const) {
      for (const { cells } of (await asked({ by })).rows) {
        for (const { cases } of cells) expect(cases === null || cases === 0 || cases > 4).toBe(true);
      }
    }
  });

  it('asks one finding again and says what has changed since', async () => {
    await furnish(desk);
    for (let at = 0; at < 6; at += 1) await log({ themes: ['Rota'] });
    const first = await desk.call.negotiations.evidence();
    const [row] = first.rows;
    const was = row!.cells.map(({ cases, per100 }, at) => {
      const { from, to } = first.periods[at]!;
      return { from, to, cases, per100 };
    });
    const again = { key: 'Rota', was, from: first.from };
    expect((await desk.call.negotiations.evidence(again)).changes).toEqual([]);
    await log({ themes: ['Rota'] });
    const { changes, rows } = await desk.call.negotiations.evidence(again);
    expect(rows).toHaveLength(1);
    expect(changes).toEqual(['2026 so far: 200 when it was kept, 233.3 now.']);
  });

  it('goes on asking of the employer that two became, and holds one in its place that is cited', async () => {
    await furnish(desk);
    const { id: twice, revision } = await desk.call.workplaces.saveEmployer({ name: 'Northfield Council (old)' });
    const talks = await desk.call.negotiations.open({ title: 'Pay 2027' });
    const item = await desk.call.negotiations.keepItem({ negotiationId: talks.id, title: 'Rotas' });
    const cited = { kind: 'cases' as const, text: 'As counted', question: { by: 'theme', employerIds: [twice] } };
    await desk.call.negotiations.keepEvidence({ itemId: item.id, revision: item.revision, ...cited });
    const message = await desk.call.workplaces.removeEmployer({ id: twice, revision }).catch((error) => error.message);
    expect(message).toContain('1 item of a negotiation cites its cases');
    const { employer } = await desk.call.workplaces.employer({ id: ids.employer });
    const keep = { id: ids.employer, revision: employer.revision };
    await desk.call.workplaces.mergeEmployers({ keep, other: { id: twice, revision } });
    const { item: after } = await desk.call.negotiations.item({ itemId: item.id });
    expect(after.evidence[0]!.question).toEqual({ by: 'theme', employerIds: [ids.employer] });
  });

  it('refuses what cannot be asked, in a sentence', async () => {
    await furnish(desk);
    const asked = (question: object) => refused(desk.call.negotiations.evidence(question));
    expect((await asked({ from: '2026-02-01', to: '2026-01-01' })).code).toBe('INVALID_INPUT');
    expect((await asked({ from: '2015-01-01', every: 'month', isExact: true })).issues[0].message).toContain(
      'at most 60',
    );
    expect((await asked({ employerIds: [crypto.randomUUID()] })).code).toBe('NOT_FOUND');
  });

  it('hands it over on paper and as a workbook, with small numbers kept back', async () => {
    await makeSample(desk.store, desk.desk.now);
    const path = join(desk.folder, 'evidence.pdf');
    await desk.call.negotiations.evidencePaper({ path });
    const text = (await pdfPages(await readFile(path))).join('\n');
    expect(text).toContain('What the cases were about');
    expect(text).toContain('the whole branch');
    expect(text).not.toMatch(/2026-0\d\d\d/);
    const book = join(desk.folder, 'evidence.xlsx');
    await desk.call.negotiations.evidencePaper({ format: 'xlsx', path: book });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(book);
    expect(workbook.worksheets.map(({ name }) => name)).toContain('How it was counted');
    for (const sheet of workbook.worksheets.slice(0, 5)) {
      sheet.eachRow((row, at) => {
        for (const column of [2, 4, 6]) if (at > 1) expect([1, 2, 3, 4]).not.toContain(row.getCell(column).value);
      });
    }
  });
});
