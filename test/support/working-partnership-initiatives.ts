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

export const workingInitiatives: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'partnership.initiative': async (call) => ({ id: (await newInitiative(call)).id }),
  'partnership.keepInitiative': async () => ({ title: 'Quieter nights' }),
  'partnership.moveInitiative': async (call) => ({ ...(await newInitiative(call)), to: 'approved' }),
  'partnership.keepTest': async (call) => ({ ...(await newInitiative(call)), plan: 'Alarms off at night' }),
  'partnership.answerIdea': async (call) => ({ ...(await newInitiative(call, 'idea')), text: 'Yes', taken: true }),
  'partnership.nextInitiativeStage': (call) => newInitiative(call, 'inquiry'),
  'partnership.removeInitiative': (call) => newInitiative(call),
  'partnership.initiativePaper': async (call) => ({ id: (await newInitiative(call)).id, level: 'branch' }),
};
