// Inputs that work for check-off, bands, duplicates, merges and what is to be mended: each made just before it is tried.

import type { DeskClient } from '../../shared/contract/contract.ts';

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };

type WorkingInput = (call: DeskClient, folder: string) => Promise<object>;

/** A list of an employer of its own in which one is unknown and one pays too little; and somebody who is missing from it. */
async function listOf(call: DeskClient) {
  const { id: employerId } = await call.workplaces.saveEmployer({ name: `Payroll ${Math.random()}` });
  const member = await call.members.add({
    firstName: 'Ada',
    lastName: `Byron ${Math.random()}`,
    standings: [{ from: '2020-01-01', to: null, standing: 'inBenefit' }],
    payments: [{ from: null, to: null, method: 'checkOff' }],
    jobs: [
      {
        from: null,
        to: null,
        employerId,
        workplaceId: null,
        unitId: null,
        department: '',
        title: '',
        grade: '',
        shift: '',
        hours: null,
        payrollNumber: 'P1',
        isMain: true,
      },
    ],
  });
  const text = 'Payroll no,Name,Amount\nP9,Nobody Known,14.20\nTotal,,14.20';
  return { text, employerId, memberId: member.id, ...OCTOBER };
}

async function keptList(call: DeskClient) {
  const { memberId, ...list } = await listOf(call);
  const { remittanceId } = await call.members.reconcile({ ...list, keep: true });
  const { remittance } = await call.members.remittance({ id: remittanceId! });
  return { remittance, memberId };
}

const bandName = (): string => `Band ${Math.random()}`;
const rates = [{ from: null, to: null, period: 'month' as const, pence: 1_420 }];

/** Two new records of one person. */
async function twice(call: DeskClient) {
  const person = {
    firstName: 'Grace',
    lastName: `Hopper ${Math.random()}`,
    birthDate: '1970-12-09',
    phone: '0123 456789',
  };
  return { a: await call.members.add(person), b: await call.members.add(person) };
}

export const workingMembership: Readonly<Record<string, WorkingInput>> = {
  'members.reconcile': async (call) => {
    const { memberId: _, ...list } = await listOf(call);
    return { ...list, keep: true };
  },
  'members.remittance': async (call) => ({ id: (await keptList(call)).remittance.id }),
  'members.settleFindings': async (call) => {
    const { remittance, memberId } = await keptList(call);
    const { id, revision, findings } = remittance;
    const unknown = findings.find(({ kind }) => kind === 'paidUnknown')!;
    return { remittanceId: id, revision, findingIds: [unknown.id], action: 'payrollNumber', memberId, how: 'Found' };
  },
  'members.exportFindings': async (call) => ({
    remittanceId: (await keptList(call)).remittance.id,
    format: 'csv',
  }),
  'members.removeRemittance': async (call) => {
    const { id, revision } = (await keptList(call)).remittance;
    return { id, revision };
  },
  'members.saveBand': async (call) => {
    const { id, revision, name } = await call.members.saveBand({ name: bandName(), rates });
    return { id, revision, name, rates };
  },
  'members.duplicates': async (call) => ({ memberId: (await twice(call)).a.id, minimum: 0.5, limit: 10 }),
  'members.notTheSame': async (call) => {
    const { a, b } = await twice(call);
    return { aId: a.id, bId: b.id };
  },
  'members.previewMerge': async (call) => {
    const { a, b } = await twice(call);
    return { keepId: a.id, otherId: b.id, picks: { phone: 'other' } };
  },
  'members.merge': async (call) => {
    const { a, b } = await twice(call);
    const side = ({ id, revision }: { id: string; revision: number }) => ({ id, revision });
    return { keep: side(a), other: side(b), picks: { phone: 'other' } };
  },
  'members.qualityRows': async () => ({ issue: 'noJob' }),
  'members.fixInBulk': async (call) => ({
    memberIds: [(await twice(call)).a.id],
    set: { field: 'band', band: 'C', from: '2026-10-01' },
  }),
};
