// Whatever counts members agrees: reports of any two dimensions, the membership report, the density of workplaces and the
// list of members, today and on a day long past, on a whole branch.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { openProgram, type Program } from '../../electron/core/program.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';
import type { ReportDefinition } from '../../shared/domain/report-definitions.ts';

const instant = Temporal.Instant.from('2026-11-24T09:00:00Z');
const silent = { info: () => undefined, error: () => undefined };

let folder: string;
let program: Program;
let call: DeskClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-agreement-'));
  const now = { instant: () => instant };
  program = await openProgram({ dataFolder: folder, which: 'sample', now, log: silent, version: 'test' });
  call = inProcessClient(program);
});
afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

/** The total of each row, by its key. */
async function totals(definition: ReportDefinition) {
  const { rows, rowTotals } = await call.reports.run(definition);
  return new Map(rows.map(({ key }, at) => [key, rowTotals[at]!]));
}

describe.each(['2026-11-24', '2025-11-24'])('as at %s', (asAt) => {
  it.each([
    ['workplace', 'byWorkplace'],
    ['employer', 'byEmployer'],
    ['category', 'byCategory'],
    ['paymentMethod', 'byPaymentMethod'],
    ['standing', 'byStanding'],
  ] as const)('members by %s are those of the membership report', async (by, name) => {
    const report = await call.reports.membership({ asAt });
    const counted = await totals({ measure: 'members', by: [by], asAt });
    expect(counted).toEqual(new Map(report[name].rows.map(({ key, members }) => [key, members])));
  });

  it('joiners, leavers and members by month too', async () => {
    const { byMonth, joiners, leavers } = await call.reports.membership({ asAt });
    const byKey = async (measure: 'joiners' | 'leavers' | 'members') => totals({ measure, by: ['month'], asAt });
    for (const measure of ['joiners', 'leavers', 'members'] as const) {
      expect(await byKey(measure)).toEqual(new Map(byMonth.map((each) => [each.month, each[measure]])));
    }
    expect((await call.reports.run({ measure: 'joiners', by: ['workplace'], asAt })).total).toBe(joiners);
    expect((await call.reports.run({ measure: 'leavers', by: ['category', 'month'], asAt })).total).toBe(leavers);
  });

  it.each(['workplace', 'employer', 'unit'] as const)('density by %s is that of the workplaces', async (by) => {
    const { rows } = await call.workplaces.density({ asAt, by });
    const counted = await totals({ measure: 'density', by: [by], asAt });
    const known = rows.filter(({ id, density }) => id !== null && density !== null);
    expect(known.length).toBeGreaterThan(0);
    for (const { id, density } of known) expect(counted.get(id)).toBe(density);
    for (const { id, density } of rows) if (density === null) expect(counted.get(id) ?? null).toBeNull();
  });

  it('members in arrears are those of the list', async () => {
    const where = { isMember: true, standing: 'inArrears' } as const;
    const { total } = await call.members.list({ where, asAt, page: { limit: 0 } });
    expect((await call.reports.run({ measure: 'arrears', by: ['grade'], asAt })).total).toBe(total);
  });
});
