// Changing what is given of a negotiation; how it ended is said by closing it. What is over is opened again by its state.

import { isDeepStrictEqual } from 'node:util';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { foundAt } from '../../cases/case-records.ts';
import { changedSharing, narrowWhatHangs } from '../../partnership/sharing.ts';
import { followLevel } from './follow-level.ts';
import { check, merged } from './given-parts.ts';

type Input = Inputs['negotiations']['change'];

/** Nothing is written when nothing would change. @throws InvalidInput, NotThere, StaleRecord */
export async function change(input: Input, context: CallContext): Promise<Negotiation> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.change', ids: [input.id] },
    (tx) => changed(tx, input, context),
  );
  return result;
}

function changed(tx: Transaction, input: Input, context: CallContext): Negotiation {
  const { id, revision, visibility, confidentialUntil, state, ...given } = input;
  const profile = branchProfile(context);
  const before = foundAt(tx, 'negotiations', { id, revision });
  const sharing = changedSharing(context, before, { visibility, confidentialUntil });
  const after: Negotiation = {
    ...merged(tx, before, given, profile),
    ...(state !== undefined && { state, closedOn: null }),
    visibility: sharing.visibility as Negotiation['visibility'],
    confidentialUntil: sharing.confidentialUntil,
  };
  check(tx, after, profile.today, before);
  if (isDeepStrictEqual(after, before)) return before;
  const saved = tx.put('negotiations', after, revision);
  if (saved.visibility !== before.visibility || saved.confidentialUntil !== before.confidentialUntil) {
    narrowWhatHangs(tx, 'negotiations', id, sharing);
    followLevel(tx, id, sharing);
  }
  return saved;
}
