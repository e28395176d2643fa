// One step of an initiative: read at the revision that it was asked for, changed, and saved with the day on which there was
// last a word of it.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import type { Initiative } from '../../../../../shared/domain/partnership/initiatives.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { foundAt } from '../../cases/case-records.ts';
import { initiativePage } from './initiative-page.ts';

type Page = Outputs['partnership']['initiative'];

export interface Asked {
  id: string;
  revision: number;
}

/** A step that changes nothing saves nothing. @throws NotThere, StaleRecord, and what `step` throws */
export async function stepped(
  asked: Asked,
  code: string,
  context: CallContext,
  step: (before: Initiative, tx: Transaction, profile: BranchProfile) => Initiative,
): Promise<Page> {
  const profile = branchProfile(context);
  await context.desk.store.transact({ account: context.account }, { code, ids: [asked.id] }, (tx) => {
    const before = foundAt(tx, 'initiatives', asked);
    const after = step(before, tx, profile);
    if (after !== before) tx.put('initiatives', { ...after, updatedOn: profile.today }, asked.revision);
  });
  return initiativePage(asked, context);
}
