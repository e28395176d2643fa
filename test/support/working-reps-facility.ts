// Inputs that work for reps: facility.

import type { DeskClient } from '../../shared/contract/contract.ts';

const added = async (call: DeskClient) =>
  (await call.members.add({ firstName: 'Sam', lastName: `Adeyemi ${Math.random()}` })).id;

async function entry(call: DeskClient) {
  const memberId = await added(call);
  const { entries } = await call.reps.keepFacilityTime({ rows: [{ memberId, on: '2026-01-12', hours: '3:30' }] });
  const { id, revision } = entries[0]!;
  return { id, revision };
}

const list = async (call: DeskClient) => {
  const { firstName, lastName } = await call.members.get({ id: await added(call) }).then(({ member }) => member);
  return { text: `First name,Last name,Date,Hours\n${firstName},${lastName},12/01/2026,3:30\n` };
};

export const workingFacility: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'reps.facilityTime': async () => ({ month: '2026-01' }),
  'reps.facilitySheet': async () => ({ month: '2026-01' }),
  'reps.keepFacilityTime': async (call) => ({
    rows: [{ memberId: await added(call), on: '2026-01-12', hours: '3:30' }],
  }),
  'reps.removeFacilityTime': entry,
  'reps.previewFacilityImport': list,
  'reps.applyFacilityImport': list,
  'reps.facilityReport': async () => ({ from: '2026-01-01', to: '2026-01-31' }),
  'reps.facilityReportFile': async (_call, folder) => ({ format: 'csv', path: folder }),
};
