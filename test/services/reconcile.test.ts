// Check-off through the desk: a remittance list as a file, what is found kept and worked through, undone exactly.

import { expect, test } from 'vitest';
import { openMembershipDesk } from '../support/membership-desk.ts';

const ROLL = [
  'Number,First name,Surname,Status,Employer,Workplace,Payment method,Band,Payroll number',
  '0001,Ama,Adams,In benefit,Council,Depot,Check-off,C,P1',
  '0002,Ben,Brown,In benefit,Council,Depot,Check-off,C,P2',
  '0003,Cas,Clark,In benefit,Council,Library,Check-off,C,P3',
  '0004,Dee,Davis,In benefit,Trust,Ward,Check-off,C,P4',
].join('\n');

const LIST = [
  'Northgate Council payroll,,,',
  'Union deductions October 2026,,,',
  'Employee no,Employee name,Location,Amount deducted',
  'P1,Ama Adams,Depot,14.20',
  'P3,Cas Clark,Depot,13.20',
  'P9,Eve Evans,Depot,14.20',
  'Total,,,41.60',
].join('\n');

const code = async (call: Promise<unknown>) => call.then(() => 'done').catch((error: { code: string }) => error.code);

async function furnished() {
  const { call } = await openMembershipDesk();
  await call.members.applyImport({ text: ROLL });
  await call.members.saveBand({ name: 'C', rates: [{ from: null, to: null, period: 'month', pence: 1_420 }] });
  const council = (await call.workplaces.employers()).rows.find(({ name }) => name === 'Council')!;
  const period = { employerId: council.id, from: '2026-10-01', to: '2026-10-31' };
  return { call, council, period };
}

test('a list with titles above it and a total under it agrees to the penny', async () => {
  const { call, period } = await furnished();
  const found = await call.members.reconcile({ text: LIST, ...period });
  expect(found.remittanceId).toBeNull();
  expect(found.counts).toEqual({ paidUnknown: 1, unpaid: 1, differentRate: 1, duplicate: 0, moved: 1 });
  expect(found.totals).toMatchObject({
    list: 4_160,
    stated: 4_160,
    agreed: 1_420,
    differentRate: 1_320,
    unknown: 1_420,
    expected: 4_260,
    unpaid: 1_420,
  });
  expect(found.rows.map(({ kind, name, row }) => [kind, name, row])).toEqual([
    ['differentRate', 'Cas Clark', 5],
    ['moved', 'Cas Clark', 5],
    ['paidUnknown', 'Eve Evans', 6],
    ['unpaid', 'Ben Brown', null],
  ]);
  expect((await call.members.remittances()).total).toBe(0);
});

test('findings are acted upon, and undoing puts roll and list back', async () => {
  const { call, period } = await furnished();
  const { remittanceId, rows } = await call.members.reconcile({ text: LIST, ...period, keep: true });
  const { remittance } = await call.members.remittance({ id: remittanceId! });
  const idOf = (kind: string) => rows.find((row) => row.kind === kind)!.id;
  const brown = rows.find(({ kind }) => kind === 'unpaid')!.memberId!;
  const clark = rows.find(({ kind }) => kind === 'moved')!.memberId!;
  const arrears = await call.members.settleFindings({
    remittanceId: remittanceId!,
    revision: remittance.revision,
    findingIds: [idOf('unpaid')],
    action: 'inArrears',
  });
  expect((await call.members.get({ id: brown })).row).toMatchObject({
    standing: 'inArrears',
    standingSince: '2026-10-01',
  });
  const moved = await call.members.settleFindings({
    remittanceId: remittanceId!,
    revision: arrears.remittance.revision,
    findingIds: [idOf('moved')],
    action: 'moved',
  });
  expect((await call.members.get({ id: clark })).row.workplace).toBe('Depot');
  expect((await call.members.remittances()).rows).toMatchObject([{ findings: 4, open: 2, employer: 'Council' }]);
  await call.branch.revert({ seq: moved.seq });
  expect((await call.members.get({ id: clark })).row.workplace).toBe('Library');
  await call.branch.revert({ seq: arrears.seq });
  expect((await call.members.get({ id: brown })).row.standing).toBe('inBenefit');
  const again = await call.members.remittance({ id: remittanceId! });
  expect(again.remittance.findings).toEqual(remittance.findings);
});

test('somebody paid but unknown is found on the roll by hand', async () => {
  const { call, period } = await furnished();
  const { remittanceId, rows } = await call.members.reconcile({ text: LIST, ...period, keep: true });
  const { remittance } = await call.members.remittance({ id: remittanceId! });
  const unknown = rows.find(({ kind }) => kind === 'paidUnknown')!;
  const settle = { remittanceId: remittanceId!, revision: remittance.revision, findingIds: [unknown.id] };
  expect(await code(call.members.settleFindings({ ...settle, action: 'payrollNumber' }))).toBe('INVALID_INPUT');
  const davis = (await call.members.list({ search: 'Davis' })).rows[0]!;
  await call.members.settleFindings({ ...settle, action: 'payrollNumber', memberId: davis.id });
  const { member } = await call.members.get({ id: davis.id });
  expect(member.jobs.at(-1)).toMatchObject({ payrollNumber: 'P9', employerId: period.employerId, from: '2026-10-01' });
  expect((await call.members.reconcile({ text: LIST, ...period })).counts.paidUnknown).toBe(0);
});

test('what is missing is asked for in words, and nothing is kept', async () => {
  const { call, period } = await furnished();
  const without = { ...period, keep: true };
  expect(await code(call.members.reconcile({ text: 'Name,Place\nA,B', ...without }))).toBe('INVALID_INPUT');
  expect(await code(call.members.reconcile({ text: LIST, keep: true }))).toBe('INVALID_INPUT');
  expect(await code(call.members.reconcile({ text: LIST, ...without, to: '2026-09-01' }))).toBe('INVALID_INPUT');
  const odd = await call.members.reconcile({ text: `${LIST}\nP2,Ben Brown,Depot,fourteen`, ...period });
  expect(odd.unreadable).toMatchObject([{ row: 8, reason: 'Amount deducted: fourteen is no amount of money' }]);
  expect((await call.members.remittances()).total).toBe(0);
});

test('bands have one name each, and names without a rate are listed', async () => {
  const { call } = await furnished();
  expect(await code(call.members.saveBand({ name: ' c ', rates: [] }))).toBe('INVALID_INPUT');
  const { rows, unpriced } = await call.members.bands();
  expect(rows).toMatchObject([{ name: 'C', members: 4 }]);
  expect(unpriced).toEqual([]);
});
