// Inputs that work for agreements, and for unions and people.

import type { DeskClient } from '../../shared/contract/contract.ts';

type Working = Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>>;

const signed = { parties: ['Trust', 'Branch'], signedOn: '2024-01-10' };
const newAgreement = (call: DeskClient) => call.agreements.keep({ title: 'Facilities', ...signed });

const based = async (made: Promise<{ id: string; revision: number }>) => {
  const { id, revision } = await made;
  return { id, revision };
};

export const workingAgreements: Working = {
  'agreements.due': async () => ({ withinDays: 90 }),
  'agreements.get': async (call) => ({ id: (await newAgreement(call)).id }),
  'agreements.keep': async () => ({ title: 'Facilities', ...signed }),
  'agreements.review': async (call) => ({ ...(await based(newAgreement(call))), result: 'It stays as it is.' }),
  'agreements.remove': async (call) => based(newAgreement(call)),
};

async function newForum(call: DeskClient) {
  const { forumId } = await call.partnership.openForum({
    name: 'Partnership forum',
    departments: ['Wards'],
    requiredTraining: ['Consensus'],
    seats: [
      { side: 'management', title: 'Director', isSenior: true, holder: 'Ruth Kell' },
      { side: 'staff', title: 'Chair', holder: 'Sam Adeyemi' },
    ],
  });
  return (await call.partnership.forum({ id: forumId })).forum;
}

const onForum = async (call: DeskClient) => ({ forumId: (await newForum(call)).id });
const newUnion = (call: DeskClient) => call.partnership.keepUnion({ name: `Union ${Math.random()}` });

export const workingPeople: Working = {
  'partnership.union': async (call) => ({ id: (await newUnion(call)).id }),
  'partnership.keepUnion': async () => ({ name: `Union ${Math.random()}` }),
  'partnership.removeUnion': async (call) => based(newUnion(call)),
  'partnership.unionBriefing': async (call) => ({ id: (await newUnion(call)).id }),
  'partnership.briefings': onForum,
  'partnership.briefManagers': async (call) => {
    const forum = await newForum(call);
    const attendance = [{ seatId: forum.seats[0]!.id, value: 'present' as const }];
    await call.partnership.recordMeeting({ forumId: forum.id, heldOn: '2026-11-02', attendance });
    return { forumId: forum.id };
  },
  'partnership.voice': onForum,
  'partnership.training': onForum,
  'partnership.noteTraining': async (call) => {
    const { id: forumId, revision, seats } = await newForum(call);
    return { forumId, revision, seatIds: [seats[0]!.id], topic: 'Consensus', on: '2026-01-10' };
  },
  'partnership.introductions': onForum,
  'partnership.introduce': async (call) => {
    const { id: forumId, seats } = await newForum(call);
    return { forumId, seatId: seats[1]!.id };
  },
  'partnership.commitments': onForum,
  'partnership.keepCommitment': async (call) => {
    const { id: forumId, revision } = await newForum(call);
    return { forumId, revision, commitment: 'transparency' };
  },
  'partnership.addEvidence': async (call) => ({
    ...(await onForum(call)),
    commitment: 'transparency',
    title: 'The working was shown',
  }),
  'partnership.orientationPack': onForum,
};
