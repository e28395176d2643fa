// How many members are in each of some constituencies on a day, in one pass over the list.

import type { Constituency } from '../../../../../shared/domain/reps/posts.ts';
import { membershipOn } from '../../../../../shared/rules/membership-on.ts';
import { coverTest, isWholeBranch } from '../../../../../shared/rules/reps/covers.ts';
import { holdsOn } from '../../../../../shared/rules/rows-at.ts';
import type { View } from '../../../store/desk-store.ts';

/** By the constituency that was given; null for each where whoever asks does not see the whole list. */
export function membersIn<C extends Constituency>(
  view: Pick<View, 'all' | 'seesAll'>,
  constituencies: readonly C[],
  day: string,
): (constituency: C) => number | null {
  if (!view.seesAll('members')) return () => null;
  const counted = constituencies.map((one) => ({ one, fits: coverTest(one), members: 0 }));
  type Counted = (typeof counted)[number];
  const whole = counted.filter(({ one }) => isWholeBranch(one));
  // Most are for a few workplaces: a job is held against those of its own place, and against those of no place.
  const ofPlace = new Map<string, Counted[]>();
  const anywhere: Counted[] = [];
  for (const each of counted) {
    for (const id of each.one.workplaceIds) ofPlace.set(id, [...(ofPlace.get(id) ?? []), each]);
    if (each.one.workplaceIds.length === 0 && !isWholeBranch(each.one)) anywhere.push(each);
  }
  let all = 0;
  for (const member of view.all('members')) {
    if (!membershipOn(member, day).isMember) continue;
    all += 1;
    // Somebody with two jobs in one constituency is one member of it.
    const found = new Set<Counted>();
    for (const job of member.jobs) {
      if (!holdsOn(job, day)) continue;
      for (const each of ofPlace.get(job.workplaceId ?? '') ?? []) if (each.fits(job)) found.add(each);
      for (const each of anywhere) if (each.fits(job)) found.add(each);
    }
    for (const each of found) each.members += 1;
  }
  for (const each of whole) each.members = all;
  const found = new Map(counted.map(({ one, members }) => [one, members]));
  return (constituency) => found.get(constituency) ?? null;
}
