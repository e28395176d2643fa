// Inputs that work for negotiations: ballots.

import type { DeskClient } from '../../shared/contract/contract.ts';

const newNegotiation = async (call: DeskClient): Promise<string> =>
  (await call.negotiations.open({ title: `Pay ${Math.random()}` })).id;

export const workingNegotiationsBallots: Readonly<
  Record<string, (call: DeskClient, folder: string) => Promise<object>>
> = {
  'negotiations.ballots': async (call) => ({ id: await newNegotiation(call) }),
  'negotiations.askMembers': async (call) => ({ id: await newNegotiation(call), question: 'Do you accept the offer?' }),
  'negotiations.takeMandate': async (call) => {
    const id = await newNegotiation(call);
    const { electionId } = await call.negotiations.askMembers({ id, question: 'Do you accept the offer?' });
    await call.elections.keepReturns({
      id: electionId,
      text: 'Workplace\tEntitled\tYes\tNo\tSpoilt\nDepot\t90\t60\t20\t1',
    });
    return { id, electionId };
  },
};
