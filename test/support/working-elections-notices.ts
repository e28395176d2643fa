// Inputs that work for elections: notices.

import type { DeskClient } from '../../shared/contract/contract.ts';

/** In a nation whose notices the desk knows, whatever was said of the branch before. */
async function newBallot(call: DeskClient): Promise<string> {
  const { revision, nation } = (await call.branch.get())!;
  if (nation !== 'england-and-wales') await call.branch.update({ revision, nation: 'england-and-wales' });
  return (await call.elections.open({ kind: 'industrialAction', title: `Pay ${Math.random()}`, question: 'Are you?' }))
    .id;
}

const rows = [{ category: 'Porter', workplaceId: null, workplace: 'Depot', people: 12 }];

const drafted = async (call: DeskClient) => {
  const id = await newBallot(call);
  const { notices = [], revision } = await call.elections.keepNotice({ id, rows });
  return { id, noticeId: notices[0]!.id, revision };
};

export const workingElectionsNotices: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> =
  {
    'elections.readiness': async (call) => ({ id: await newBallot(call) }),
    'elections.notices': async (call) => ({ id: await newBallot(call) }),
    'elections.keepNotice': async (call) => ({ id: await newBallot(call), kind: 'ballot', rows }),
    'elections.removeNotice': drafted,
    'elections.noticePaper': async (call) => {
      const { id, noticeId } = await drafted(call);
      return { id, noticeId, format: 'pdf' };
    },
  };
