// Inputs that work for elections: ballots.

import type { DeskClient } from '../../shared/contract/contract.ts';

const newBallot = async (call: DeskClient) => {
  const { id, revision } = await call.elections.open({
    kind: 'industrialAction',
    question: 'Are you prepared to strike?',
  });
  return { id, revision };
};

const returns = [{ constituency: 'Depot', entitled: 120, votes: [70, 10], spoilt: 1 }];

const counted = async (call: DeskClient) => {
  const { id } = await newBallot(call);
  return call.elections.keepReturns({ id, returns });
};

export const workingElectionsBallots: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> =
  {
    'elections.tally': async () => ({ returns }),
    'elections.result': async (call) => ({ id: (await newBallot(call)).id }),
    'elections.keepReturn': async (call) => ({ ...(await newBallot(call)), ...returns[0] }),
    'elections.keepReturns': async (call) => ({ ...(await newBallot(call)), returns }),
    'elections.removeReturn': async (call) => {
      const { id, revision, returns: kept } = await counted(call);
      return { id, revision, returnId: kept[0]!.id };
    },
    'elections.keepBallotRule': async (call) => ({ ...(await newBallot(call)), ownTurnout: 60 }),
    'elections.resultPaper': async (call) => ({ id: (await counted(call)).id }),
  };
