// Inputs that work for requests about data, holds, erasing and backups.

import type { DeskClient } from '../../shared/contract/contract.ts';

const someone = async (call: DeskClient): Promise<string> =>
  (await call.members.add({ firstName: 'Ada', lastName: 'Byron' })).id;

const newRequest = async (call: DeskClient) => {
  const { request } = await call.requests.log({ kind: 'subjectAccess', name: 'Ada Byron' });
  return { id: request.id, revision: request.revision };
};

const newQuestion = async (call: DeskClient): Promise<string> =>
  (await call.enquiries.add({ memberId: await someone(call), question: 'How much notice?' })).id;

/** A question that nobody needs any more, with the words that destroy it. */
async function somethingToErase(call: DeskClient) {
  const records = [{ collection: 'enquiries' as const, id: await newQuestion(call) }];
  const { confirm } = await call.branch.previewErase({ records });
  return { records, authority: 'Union schedule 2025, line 4', confirm };
}

const newBackup = async (call: DeskClient) => ({ name: (await call.branch.backup({})).name });

export const workingKeeping: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'session.printed': async () => ({ page: '/cases' }),
  'requests.get': async (call) => ({ id: (await newRequest(call)).id }),
  'requests.change': async (call) => ({ ...(await newRequest(call)), what: 'Everything' }),
  'requests.close': async (call) => {
    const logged = await newRequest(call);
    const sent = { on: new Date().toISOString().slice(0, 10), how: 'By email' };
    const { request } = await call.requests.change({ ...logged, sentToOffice: sent, answered: sent });
    return { id: request.id, revision: request.revision, outcome: 'Answered by the office' };
  },
  'requests.hold': async (call) => ({ on: { kind: 'member', id: await someone(call) }, reason: 'A claim may follow' }),
  'requests.lift': async (call) => {
    const on = { kind: 'member' as const, id: await someone(call) };
    const { id, revision } = await call.requests.hold({ on, reason: 'A claim may follow' });
    return { id, revision, reason: 'Settled' };
  },
  'requests.certificate': async (call) => ({ id: (await call.branch.erase(await somethingToErase(call))).erasure.id }),
  'branch.accessReport': async (call) => ({ collection: 'members', id: await someone(call) }),
  'branch.erase': somethingToErase,
  'branch.keepLonger': async (call) => ({
    collection: 'enquiries',
    id: await newQuestion(call),
    until: '2099-01-01',
    reason: 'A claim may follow',
  }),
  'branch.subjectAccess': async (call) => ({ memberId: await someone(call) }),
  'branch.backups': async () => ({}),
  'branch.export': async () => ({ kind: 'move' }),
  'branch.findDocuments': async (_call, folder) => ({ folder }),
  'branch.proveBackup': newBackup,
  'branch.restorePreview': newBackup,
};
