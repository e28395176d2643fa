// Inputs that work for issues and for the entries on any partnership record.

import type { DeskClient } from '../../shared/contract/contract.ts';
import type { Issue } from '../../shared/domain/partnership/issues.ts';

const newIssue = (call: DeskClient): Promise<Issue> =>
  call.partnership.raiseIssue({ title: 'Rotas come out too late', visibility: 'joint', forumId: null });

const newDispute = (call: DeskClient): Promise<Issue> =>
  call.partnership.openDispute({
    title: 'Parking charges',
    forumId: null,
    parties: ['Trust', 'Branch'],
    stage: { name: 'Local talks' },
  });

const jointDispute = async (call: DeskClient): Promise<Issue> => {
  const dispute = await newDispute(call);
  const { id, revision } = dispute;
  await call.partnership.setVisibility({ collection: 'issues', id, revision, visibility: 'joint' });
  return dispute;
};

const onIssue = async (call: DeskClient) => ({ collection: 'issues' as const, id: (await newIssue(call)).id });

const newEntry = async (call: DeskClient, change: object = {}) =>
  call.partnership.addEntry({ on: await onIssue(call), text: 'A word with the manager', ...change });

const at = ({ id, revision }: { id: string; revision: number }) => ({ id, revision });

export const workingIssues: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'partnership.entries': async (call) => ({ on: await onIssue(call) }),
  'partnership.addEntry': async (call) => ({ on: await onIssue(call), text: 'A note' }),
  'partnership.addPaper': async (call) => ({ on: await onIssue(call), file: new File(['Rota'], 'rota.txt') }),
  'partnership.changeEntry': async (call) => ({ ...at(await newEntry(call)), title: 'Later' }),
  'partnership.removeEntry': async (call) => at(await newEntry(call)),
  'partnership.openPaper': async (call) => {
    const paper = await call.partnership.addPaper({ on: await onIssue(call), file: new File(['Rota'], 'rota.txt') });
    return { id: paper.id };
  },
  'partnership.setVisibility': async (call) => ({
    collection: 'issues',
    ...at(await newIssue(call)),
    visibility: 'staffSide',
  }),
  'partnership.release': async (call) => {
    const { id } = await newEntry(call, { visibility: 'inConfidence' });
    return { id, to: 'joint', reason: 'They said that we may' };
  },
  'partnership.issue': async (call) => ({ id: (await newIssue(call)).id }),
  'partnership.raiseIssue': async () => ({ title: 'Rotas come out too late' }),
  'partnership.changeIssue': async (call) => ({ ...at(await newIssue(call)), department: 'Laundry' }),
  'partnership.logConversation': async (call) => ({ issueId: (await newIssue(call)).id, outcome: 'Agreed' }),
  'partnership.moveIssue': async (call) => ({ ...at(await newIssue(call)), to: 'onAgenda' }),
  'partnership.openDispute': async (call) => ({ issueId: (await newIssue(call)).id, reason: 'They would not talk' }),
  'partnership.changeDispute': async (call) => ({ ...at(await newDispute(call)), isStatusQuoKept: true }),
  'partnership.beginStage': async (call) => ({ ...at(await newDispute(call)), name: 'Outside help' }),
  'partnership.closeDispute': async (call) => ({
    ...at(await newDispute(call)),
    outcome: 'agreed',
    lessons: { staff: 'Ask earlier' },
  }),
  'partnership.failureToAgree': async (call) => ({ id: (await jointDispute(call)).id }),
  'partnership.talkEarly': async (call) => {
    const { id } = await call.enquiries.add({ question: 'Can they change my shift?' });
    return { title: 'Shifts changed at a day’s notice', enquiry: { id } };
  },
  'partnership.digest': async () => ({ format: 'pdf' }),
};
