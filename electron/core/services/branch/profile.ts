// Starting the branch, and changing what it says of itself: its country sets words, law, zone and the order of dates.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import { BRANCH_ID, type Branch, emptySettings } from '../../../../shared/domain/branch.ts';
import type { CallContext } from '../../desk.ts';
import { isZone, settingsOf } from '../branch-profile.ts';
import { foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';

export async function setUp(input: Inputs['branch']['setUp'], context: CallContext): Promise<Branch> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'branch.setUp', ids: [BRANCH_ID] },
    (tx) => {
      if (tx.get('branch', BRANCH_ID) !== undefined) {
        throw new InvalidInput({ path: ['name'], message: 'A branch has been started here already. Open it instead.' });
      }
      const { name, nation } = input;
      return tx.put('branch', {
        id: BRANCH_ID,
        name,
        nation,
        ...settingsOf(nation),
        isSample: false,
        ...emptySettings,
      });
    },
  );
  return result;
}

/** Changes what is given. Another nation brings its words, zone and order of dates, unless they are given too. */
export async function updateBranch(input: Inputs['branch']['update'], context: CallContext): Promise<Branch> {
  const { revision, ...given } = input;
  if (given.zone !== undefined && !isZone(given.zone)) {
    throw new InvalidInput({ path: ['zone'], message: 'This is not a time zone. They look like Europe/London.' });
  }
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'branch.update', ids: [BRANCH_ID] },
    (tx) => {
      const before = foundAt(tx, 'branch', { id: BRANCH_ID, revision });
      const isElsewhere = given.nation !== undefined && given.nation !== before.nation;
      const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      return tx.put('branch', { ...before, ...(isElsewhere ? settingsOf(given.nation!) : {}), ...chosen }, revision);
    },
  );
  return result;
}
