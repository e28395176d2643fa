// Every figure of the membership report opens its records: the list behind a figure holds as many as the figure says,
// today and as at a day long past.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { openProgram, type Program } from '../../electron/core/program.ts';
import type { DeskClient, Inputs } from '../../shared/contract/contract.ts';

const instant = Temporal.Instant.from('2026-11-24T09:00:00Z');
const silent = { info: () => undefined, error: () => undefined };

let folder: string;
let program: Program;
let call: DeskClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-figures-'));
  const now = { instant: () => instant };
  program = await openProgram({ dataFolder: folder, which: 'sample', now, log: silent, version: 'test' });
  call = inProcessClient(program);
});
afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(['2026-11-24', '2025-06-30'])('as at %s', (asAt) => {
  type Where = NonNullable<NonNullable<Inputs['members']['list']>['where']>;
  const opened = async (where: Where) =>
    (await call.members.list({ where, asAt, page: { offset: 0, limit: 0 } })).total;

  it('members, joiners and leavers', async () => {
    const report = await call.reports.membership({ asAt });
    expect(report.members).toBeGreaterThan(500);
    expect(report.joiners).toBeGreaterThan(0);
    expect(report.leavers).toBeGreaterThan(0);
    expect(await opened({ isMember: true })).toBe(report.members);
    expect(await opened({ becameMemberOn: { gte: report.from } })).toBe(report.joiners);
    expect(await opened({ stoppedBeingMemberOn: { gte: report.from } })).toBe(report.leavers);
  });

  it.each([
    ['byWorkplace', 'workplaceId'],
    ['byEmployer', 'employerId'],
    ['byCategory', 'category'],
    ['byPaymentMethod', 'paymentMethod'],
    ['byStanding', 'standing'],
  ] as const)('every bar of %s', async (breakdown, field) => {
    const report = await call.reports.membership({ asAt });
    expect(report[breakdown].total).toBe(report.members);
    for (const { key, members } of report[breakdown].rows) {
      expect(await opened({ isMember: true, [field]: { eq: key } })).toBe(members);
    }
  });
});
