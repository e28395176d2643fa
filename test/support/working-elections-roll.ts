// Inputs that work for elections: roll.

import type { DeskClient } from '../../shared/contract/contract.ts';

/** An election in which everybody on the list may vote, whoever they are. */
export const newElection = async (call: DeskClient) =>
  call.elections.open({
    repKind: 'rep',
    voters: { standings: ['applied', 'inBenefit', 'inArrears', 'suspended'], categories: [], memberForDays: 0 },
  });

const someMember = async (call: DeskClient) => {
  const { rows } = await call.members.list({ page: { offset: 0, limit: 1 } });
  if (rows[0]) return rows[0].id;
  return (await call.members.add({ firstName: 'Vo', lastName: 'Ter', joinedOn: '2020-01-01' })).id;
};

export const frozenElection = async (call: DeskClient): Promise<string> => {
  await call.members.add({
    ...{ firstName: 'Vo', lastName: `Ter ${Math.random()}`, joinedOn: '2020-01-01', address: '1 High Street' },
  });
  const { id } = await newElection(call);
  await call.elections.freezeRoll({ electionId: id });
  return id;
};

export const workingElectionsRoll: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'elections.freezeRoll': async (call) => {
    await someMember(call);
    return { electionId: (await newElection(call)).id };
  },
  'elections.roll': async (call) => ({ electionId: await frozenElection(call) }),
  'elections.exportRoll': async (call) => ({ electionId: await frozenElection(call), format: 'csv' }),
  'elections.lateChanges': async (call) => ({ electionId: await frozenElection(call) }),
  'elections.whyNotOnRoll': async (call) => ({
    electionId: await frozenElection(call),
    memberId: await someMember(call),
  }),
  'elections.givePaper': async (call) => ({ electionId: await frozenElection(call), everybody: true }),
  'elections.countUnused': async (call) => ({ electionId: await frozenElection(call), unused: 0 }),
  'elections.rollLabels': async (call) => ({ electionId: await frozenElection(call) }),
};
