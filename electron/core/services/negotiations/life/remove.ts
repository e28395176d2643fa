// Taking away a negotiation that was opened by mistake: nothing was claimed, said or written on it yet.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { CallContext } from '../../../desk.ts';
import { foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';

/** @throws InvalidInput naming what hangs on it; NotThere, StaleRecord */
export async function remove(input: Inputs['negotiations']['remove'], context: CallContext): Promise<{ id: string }> {
  const { id, revision } = input;
  await context.desk.store.transact({ account: context.account }, { code: 'negotiations.remove', ids: [id] }, (tx) => {
    foundAt(tx, 'negotiations', input);
    const items = tx.byIndex('negotiationItems', 'negotiationId', id);
    const hangs = [
      items.some(({ rounds }) => rounds.length > 0) && 'something was claimed or offered',
      tx.byIndex('negotiationMeetings', 'negotiationId', id).length > 0 && 'a meeting stands on it',
      tx.whole.byIndex('entries', 'on', id).length > 0 && 'notes or papers are on it',
      tx.whole.byIndex('actions', 'source', id).length > 0 && 'actions came of it',
    ].filter((each) => each !== false);
    if (hangs.length > 0) {
      const message = `This cannot be taken away any more: ${hangs.join(', ')}. Close it without a result instead.`;
      throw new InvalidInput({ path: ['id'], message });
    }
    for (const item of items) tx.remove('negotiationItems', item.id, item.revision);
    tx.remove('negotiations', id, revision);
  });
  return { id };
}
