// Items and meetings of a negotiation are seen by whoever sees it: they go with it, narrower and wider. And a negotiation is
// never for both sides' eyes as a record.

import type { Visibility } from '../../../../../shared/domain/partnership/sides.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { InvalidInput } from '../../implementer.ts';
import type { Sharing } from '../../partnership/sharing.ts';

/** @throws InvalidInput at `field` where it would be open to the other side. */
export function refuseJoint(visibility: Visibility | undefined, field: string): void {
  if (visibility !== 'joint') return;
  throw new InvalidInput({
    path: [field],
    message:
      'A negotiation holds what is ours alone, so it is never open to both sides. What both may have goes into the joint brief.',
  });
}

/** Puts its items and meetings on the same level. */
export function followLevel(tx: Transaction, negotiationId: string, { visibility, confidentialUntil }: Sharing): void {
  for (const collection of ['negotiationItems', 'negotiationMeetings'] as const) {
    for (const record of tx.byIndex(collection, 'negotiationId', negotiationId)) {
      if (record.visibility === visibility && record.confidentialUntil === confidentialUntil) continue;
      tx.put(collection, { ...record, visibility, confidentialUntil } as never, record.revision);
    }
  }
}
