// Everybody on the list counted as at a day, in slices: what the membership report shows and casework divides by.

import { MembershipCount } from '../../../../shared/rules/membership-report.ts';
import { Turns } from '../../formats/turns.ts';
import type { PastView } from '../../store/desk-store.ts';

/** Both days inclusive, `from` not after `asAt`. @throws AbortError once `signal` fires. */
export async function countMembers(
  view: PastView<'members'>,
  asAt: string,
  from: string,
  signal: AbortSignal | undefined,
): Promise<MembershipCount> {
  const count = new MembershipCount(asAt, from);
  const turns = new Turns(signal);
  let seen = 0;
  // The records of one moment: a save during the count cannot put in a part of itself.
  for (const member of [...view.all('members')]) {
    count.take(member);
    seen += 1;
    if ((seen & 255) === 0 && turns.due()) await turns.pass();
  }
  return count;
}
