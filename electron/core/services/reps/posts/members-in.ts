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
  const counted = constituencies.map((one) => ({ one, isWhole: isWholeBranch(one), fits: coverTest(one), members: 0 }));
  for (const member of view.all('members')) {
    if (!membershipOn(member, day).isMember) continue;
    const jobs = member.jobs.filter((job) => holdsOn(job, day));
    for (const each of counted) if (each.isWhole || jobs.some(each.fits)) each.members += 1;
  }
  const found = new Map(counted.map(({ one, members }) => [one, members]));
  return (constituency) => found.get(constituency) ?? null;
}
