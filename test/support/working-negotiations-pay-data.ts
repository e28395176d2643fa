// Inputs that work for negotiations: pay data.

import type { DeskClient } from '../../shared/contract/contract.ts';

const SPINE = 'scp\t2023-24\t2024-25\n2\t22,366\t£23,656\n3\t22,737\t24,027\n5\t23,500\t24,790';
const STAFF = 'Grade\tSCP\tHours\tHeadcount\nGrade 3\t2\t37.0 hrs\t12\nGrade 3\t3\t18.5\t4';

const newSpine = async (call: DeskClient) => {
  const { spine } = await call.negotiations.applySpineImport({ text: SPINE, name: `Spine ${Math.random()}` });
  return { id: spine.id, revision: spine.revision };
};

const newWorkforce = async (call: DeskClient) => {
  const { id: spineId } = await newSpine(call);
  const rows = [
    { grade: 'Grade 3', point: '2', headcount: 12 },
    { grade: 'Grade 3', point: '3', headcount: '4', hours: '18.5' },
  ];
  const { id, revision } = await call.negotiations.keepWorkforce({ name: `Staff ${Math.random()}`, spineId, rows });
  return { id, revision };
};

export const workingNegotiationsPayData: Readonly<
  Record<string, (call: DeskClient, folder: string) => Promise<object>>
> = {
  'negotiations.spines': async () => ({}),
  'negotiations.spine': async (call) => ({ id: (await newSpine(call)).id }),
  'negotiations.keepSpine': async () => ({
    name: 'Our spine',
    years: [{ label: '2026-27', from: '2026-04-01', rates: [{ point: '1', amount: '24000' }] }],
  }),
  'negotiations.raiseSpine': async (call) => ({ ...(await newSpine(call)), percent: 3.2 }),
  'negotiations.addKnownSpine': async () => ({ key: 'njc' }),
  'negotiations.removeSpine': newSpine,
  'negotiations.previewSpineImport': async () => ({ text: SPINE }),
  'negotiations.applySpineImport': async () => ({ text: SPINE, name: 'Our spine' }),
  'negotiations.spineFile': async (call) => ({ id: (await newSpine(call)).id, format: 'xlsx' }),
  'negotiations.workforces': async () => ({}),
  'negotiations.workforce': async (call) => ({ id: (await newWorkforce(call)).id }),
  'negotiations.keepWorkforce': async () => ({ rows: [{ annual: '£24,000', headcount: 3 }], spineId: null }),
  'negotiations.removeWorkforce': newWorkforce,
  'negotiations.copyWorkforce': async (call) => ({ id: (await newWorkforce(call)).id }),
  'negotiations.previewWorkforceImport': async () => ({ text: STAFF, spineId: null }),
  'negotiations.applyWorkforceImport': async () => ({ text: STAFF, spineId: null }),
  'negotiations.workforceFile': async (call) => ({ id: (await newWorkforce(call)).id, format: 'xlsx' }),
  'negotiations.onCostPresets': async () => ({}),
};
