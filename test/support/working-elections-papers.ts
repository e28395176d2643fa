// Inputs that work for elections: papers.

import type { DeskClient } from '../../shared/contract/contract.ts';
import { newElection } from './working-elections-roll.ts';

/** Two stand in it. */
const withCandidates = async (call: DeskClient): Promise<string> => {
  const { id } = await newElection(call);
  for (const firstName of ['Can', 'Did']) {
    const member = await call.members.add({
      ...{ firstName, lastName: `Ate ${Math.random()}`, joinedOn: '2020-01-01' },
    });
    const { nominationId } = await call.elections.nominate({ electionId: id, memberId: member.id });
    await call.elections.rule({ electionId: id, nominationId, isValid: true });
    await call.elections.accept({ electionId: id, nominationId });
  }
  return id;
};

const drawn = async (call: DeskClient): Promise<string> => {
  const id = await withCandidates(call);
  await call.elections.drawOrder({ id });
  return id;
};

const papers = [{ paper: 1, preferences: [1] }];

const readOnce = async (call: DeskClient) => {
  const electionId = await drawn(call);
  return { electionId, ...(await call.elections.enterPapers({ electionId, name: 'Box', by: 'A', papers })) };
};

const readTwice = async (call: DeskClient) => {
  const { electionId, bundle } = await readOnce(call);
  await call.elections.enterPapers({
    electionId,
    name: 'Box',
    by: 'B',
    reading: 'second',
    papers: [{ paper: 1, preferences: [2] }],
  });
  return bundle.id;
};

export const workingElectionsPapers: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'elections.papers': async (call) => ({ id: (await newElection(call)).id }),
  'elections.drawOrder': async (call) => ({ id: await withCandidates(call) }),
  'elections.printPapers': async (call) => ({ id: await drawn(call), howMany: 4 }),
  'elections.printStatements': async (call) => ({ id: await drawn(call) }),
  'elections.enterPapers': async (call) => ({ electionId: await drawn(call), name: 'Box', by: 'A', papers }),
  'elections.compareReadings': async (call) => ({ batchId: await readTwice(call) }),
  'elections.settlePaper': async (call) => ({ batchId: await readTwice(call), paper: '1', as: 'first', by: 'C' }),
  'elections.removeBundle': async (call) => ({ batchId: (await readOnce(call)).bundle.id }),
  'elections.previewPapers': async (call) => ({
    electionId: await drawn(call),
    text: '2 1\n1 1 0\n0\n"A"\n"B"\n"T"\n',
    match: 'order',
  }),
  'elections.importPapers': async (call) => ({
    electionId: await drawn(call),
    text: '2 1\n1 1 0\n0\n"A"\n"B"\n"T"\n',
    match: 'order',
    bundle: 'A scan',
  }),
};
