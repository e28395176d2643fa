// Inputs that work for negotiations: items.

import type { DeskClient } from '../../shared/contract/contract.ts';

const newItem = async (call: DeskClient) => {
  const { id: negotiationId } = await call.negotiations.open({ title: 'Rotas and leave' });
  const { id, revision } = await call.negotiations.keepItem({ negotiationId, kind: 'leave', title: 'A day more' });
  return { negotiationId, on: { itemId: id, revision } };
};

/** With an offer of theirs on it. */
async function offered(call: DeskClient) {
  const { on } = await newItem(call);
  const { id, revision, rounds } = await call.negotiations.keepRound({ ...on, text: 'One day from April' });
  return { itemId: id, revision, roundId: rounds[0]?.id };
}

/** With a draft of ours that nothing stands in the way of. */
async function ready(call: DeskClient) {
  const { negotiationId, on } = await newItem(call);
  let { id: itemId, revision } = await call.negotiations.keepRound({ ...on, side: 'staff', text: 'Two days' });
  for (const of of ['evidence', 'costing', 'benchmark'] as const) {
    ({ id: itemId, revision } = await call.negotiations.waive({ itemId, revision, of, reason: 'It is small' }));
  }
  return { id: negotiationId, itemId };
}

async function withEvidence(call: DeskClient) {
  const { on } = await newItem(call);
  const { id, revision, evidence } = await call.negotiations.keepEvidence({ ...on, text: 'Asked for 40 times' });
  return { itemId: id, revision, evidenceId: evidence[0]?.id };
}

export const workingNegotiationsItems: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> =
  {
    'negotiations.item': async (call) => ({ itemId: (await newItem(call)).on.itemId }),
    'negotiations.keepItem': async (call) => ({ ...(await newItem(call)).on, problem: 'Nobody can rest.' }),
    'negotiations.removeItem': async (call) => (await newItem(call)).on,
    'negotiations.orderItems': async (call) => {
      const { negotiationId, on } = await newItem(call);
      const second = await call.negotiations.keepItem({ negotiationId, title: 'Rotas' });
      return { id: negotiationId, itemIds: [second.id, on.itemId] };
    },
    'negotiations.moveItem': async (call) => ({ ...(await newItem(call)).on, to: 'withdrawn' }),
    'negotiations.agree': offered,
    'negotiations.keepRound': async (call) => ({
      ...(await newItem(call)).on,
      text: 'One day from April',
      years: [{ from: '2027-04-01', measures: [{ kind: 'leave', days: 1 }] }],
    }),
    'negotiations.removeRound': offered,
    'negotiations.table': ready,
    'negotiations.waive': async (call) => ({ ...(await newItem(call)).on, of: 'costing', reason: 'It costs nothing' }),
    'negotiations.keepEvidence': async (call) => ({ ...(await newItem(call)).on, text: 'Asked for 40 times' }),
    'negotiations.removeEvidence': withEvidence,
    'negotiations.itemSheet': async (call) => ({ itemId: (await newItem(call)).on.itemId }),
  };
