// Who cases are divided by: members on the last day of each period, in the places that were asked for. One pass over the list,
// however many periods there are.

import { MembersByPlace } from '../../../../../shared/rules/density.ts';
import { Turns } from '../../../formats/turns.ts';
import type { View } from '../../../store/desk-store.ts';
import type { EvidenceScope } from './evidence-scope.ts';

/** In the order of the days. @throws AbortError once `signal` fires. */
export async function membersOnDays(
  view: Pick<View, 'all'>,
  days: readonly string[],
  signal: AbortSignal | undefined,
): Promise<MembersByPlace[]> {
  const counts = days.map((day) => new MembersByPlace(day));
  const turns = new Turns(signal);
  let seen = 0;
  for (const member of [...view.all('members')]) {
    for (const count of counts) count.take(member);
    seen += 1;
    if ((seen & 255) === 0 && turns.due()) await turns.pass();
  }
  return counts;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0);

/** Of the employers, or of the places where it is narrowed to some and exact. */
export function membersIn(counts: MembersByPlace, { employers, placeIds }: EvidenceScope, isExact: boolean): number {
  if (isExact && placeIds !== null) return sum([...placeIds].map((id) => counts.byWorkplace.get(id) ?? 0));
  if (employers.length > 0) return sum(employers.map(({ id }) => counts.byEmployer.get(id) ?? 0));
  return counts.withoutWorkplace + sum(counts.byWorkplace.values());
}
