// Inputs that work for negotiations: brief.

import type { DeskClient } from '../../shared/contract/contract.ts';

/** With an offer of theirs, so that both papers have something in them. */
async function withOffer(call: DeskClient) {
  const { id } = await call.negotiations.open({ title: 'Rotas and leave', purpose: 'Fewer short notices.' });
  const item = await call.negotiations.keepItem({ negotiationId: id, kind: 'leave', title: 'A day more' });
  await call.negotiations.keepRound({ itemId: item.id, revision: item.revision, text: 'One day from April' });
  return { id };
}

export const workingNegotiationsBrief: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> =
  {
    'negotiations.briefState': async (call) => ({ ...(await withOffer(call)), audience: 'joint' }),
    'negotiations.keepBriefSections': async (call) => ({
      ...(await withOffer(call)),
      audience: 'staff-side',
      sections: ['summary', 'plan'],
    }),
    'negotiations.previewBrief': async (call) => ({ ...(await withOffer(call)), audience: 'staff-side' }),
    'negotiations.brief': async (call) => ({ ...(await withOffer(call)), audience: 'joint', format: 'docx' }),
  };
