// The union's own schedule, and what was reviewed and is kept longer: both stand in the branch's record.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import { BRANCH_ID, type Branch } from '../../../../shared/domain/branch.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { found, foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { kindOfCollection } from './retention-queue.ts';

/** @throws InvalidInput where a kind stands twice or has no source; StaleRecord. */
export async function setRetention(input: Inputs['branch']['setRetention'], context: CallContext): Promise<Branch> {
  const seen = new Set<string>();
  for (const [index, { kind, source }] of input.rows.entries()) {
    if (seen.has(kind))
      throw new InvalidInput({ path: ['rows', index, 'kind'], message: 'This kind stands here twice.' });
    seen.add(kind);
    if (source.trim() === '') {
      const message = 'Say where it is written: the schedule’s name, its year, the line.';
      throw new InvalidInput({ path: ['rows', index, 'source'], message });
    }
  }
  const reason = { code: 'branch.setRetention', ids: [BRANCH_ID] };
  const { result } = await context.desk.store.transact({ account: context.account }, reason, (tx) => {
    const before =
      input.revision === undefined ? theBranch(tx) : foundAt(tx, 'branch', { id: BRANCH_ID, revision: input.revision });
    return tx.put('branch', { ...before, retention: input.rows }, before.revision);
  });
  return result;
}

/** @throws InvalidInput for a day that has passed, or what no rule is about; NotThere. */
export async function keepLonger(input: Inputs['branch']['keepLonger'], context: CallContext): Promise<Branch> {
  const { today } = branchProfile(context);
  const { collection, id, until, reason } = input;
  if (until <= today) throw new InvalidInput({ path: ['until'], message: 'Choose a day that is still to come.' });
  if (kindOfCollection(collection) === undefined) {
    throw new InvalidInput({ path: ['collection'], message: 'No rule of the schedule is about such a record.' });
  }
  const why = { code: 'branch.keepLonger', ids: [id] };
  const { result } = await context.desk.store.transact({ account: context.account }, why, (tx) => {
    found(tx, collection, id);
    const before = theBranch(tx);
    const others = before.keptLonger.filter((each) => each.collection !== collection || each.id !== id);
    return tx.put('branch', { ...before, keptLonger: [...others, { collection, id, until, reason }] }, before.revision);
  });
  return result;
}

function theBranch(tx: Transaction): Branch {
  const branch = tx.get('branch', BRANCH_ID);
  if (branch === undefined) {
    throw new InvalidInput({ path: [], message: 'Start the branch first: the schedule is written down with it.' });
  }
  return branch;
}
