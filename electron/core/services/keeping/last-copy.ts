// The day on which the last backup that holds what is destroyed today will have gone, by the rule that rotates them.

import { Temporal } from 'temporal-polyfill';
import { lastCopyGoesOn } from '../../../../shared/rules/backup-rotation.ts';
import type { CallContext } from '../../desk.ts';
import type { BranchProfile } from '../branch-profile.ts';

/** null where no backup is known that holds it. Copies that somebody put elsewhere are not known to the desk. */
export async function lastCopyDay({ desk }: CallContext, { zone, today }: BranchProfile): Promise<string | null> {
  const copies = (await desk.store.keeping.backups()).map(({ name, at, seq }) => ({
    name,
    at,
    seq,
    day: Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString(),
    isGood: null,
  }));
  return lastCopyGoesOn(copies, { upTo: today, seq: desk.store.seq }, today);
}
