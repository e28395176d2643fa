// Inputs that work for initiatives.

import type { DeskClient } from '../../shared/contract/contract.ts';

const newInitiative = async (call: DeskClient, kind: 'improvement' | 'idea' | 'inquiry' = 'improvement') => {
  const { initiative } = await call.partnership.keepInitiative({
    title: 'Quieter nights',
    kind,
    coLeads: { management: 'Ward manager', staff: 'Rep on nights' },
    ...(kind === 'inquiry' ? { inquiry: { topic: 'When a handover goes well' } } : {}),
  });
  return { id: initiative.id, revision: initiative.revision };
};

const newForum = async (call: DeskClient) =>
  (await call.partnership.openForum({ name: 'A forum', visibility: 'joint' })).forumId;

/** Written whole and signed by both sides. */
async function signedStory(call: DeskClient) {
  const text = 'What we did.';
  const sections = { about: text, challenge: text, whatWeDid: text, results: text };
  const { initiative } = await call.partnership.keepInitiative({ title: 'Quieter nights', visibility: 'joint' });
  let page = await call.partnership.keepStory({
    id: initiative.id,
    revision: initiative.revision,
    ...sections,
    reflections: { management: text, staff: text },
  });
  for (const side of ['management', 'staff'] as const) {
    const { id, revision } = page.initiative;
    page = await call.partnership.signStory({ id, revision, side, name: 'The chair' });
  }
  return { id: page.initiative.id, revision: page.initiative.revision };
}

export const workingInitiatives: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'partnership.initiative': async (call) => ({ id: (await newInitiative(call)).id }),
  'partnership.keepInitiative': async () => ({ title: 'Quieter nights' }),
  'partnership.moveInitiative': async (call) => ({ ...(await newInitiative(call)), to: 'approved' }),
  'partnership.keepTest': async (call) => ({ ...(await newInitiative(call)), plan: 'Alarms off at night' }),
  'partnership.answerIdea': async (call) => ({ ...(await newInitiative(call, 'idea')), text: 'Yes', taken: true }),
  'partnership.nextInitiativeStage': (call) => newInitiative(call, 'inquiry'),
  'partnership.removeInitiative': (call) => newInitiative(call),
  'partnership.keepStory': async (call) => ({ ...(await newInitiative(call)), about: 'Ward 7' }),
  'partnership.signStory': async (call) => ({ ...(await signedStory(call)), side: 'staff', name: 'The chair' }),
  'partnership.story': async (call) => ({ id: (await signedStory(call)).id }),
  'partnership.annualReportState': async (call) => ({ forumId: await newForum(call) }),
  'partnership.keepAnnualReport': async (call) => {
    const { forumId, revision } = await call.partnership.annualReportState({ forumId: await newForum(call) });
    return { forumId, revision, isAgreed: false, statementIfNot: 'We were told, and not asked.' };
  },
  'partnership.annualReport': async (call) => ({
    forumId: await newForum(call),
    isAgreed: false,
    statementIfNot: 'We were told, and not asked.',
  }),
  'partnership.template': async () => ({ key: 'agenda' }),
  'partnership.initiativePaper': async (call) => ({ id: (await newInitiative(call)).id, level: 'branch' }),
};
