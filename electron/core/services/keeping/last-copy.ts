// The day on which the last backup that holds what is destroyed today will have gone, by the rule that rotates them.

import type { CallContext } from '../../desk.ts';
import { lastCopyDay as lastDayOf } from '../../safekeeping/copies.ts';
import type { BranchProfile } from '../branch-profile.ts';

/** null where no backup is known that holds it. Copies that somebody put elsewhere are not known to the desk. */
export const lastCopyDay = ({ desk }: CallContext, profile: BranchProfile): Promise<string | null> =>
  lastDayOf(desk.store, profile);
