// What is at each place on a day: members by their main job, and who holds a post for it.

import { MembersByPlace } from '../../../../shared/rules/density.ts';
import { holdsOn } from '../../../../shared/rules/rows-at.ts';
import type { View } from '../../store/desk-store.ts';

/** Members on the day (`YYYY-MM-DD`), counted in one pass. */
export function membersOn(view: Pick<View, 'all'>, day: string): MembersByPlace {
  const places = new MembersByPlace(day);
  for (const member of view.all('members')) places.take(member);
  return places;
}

/**
 * The people who hold a post for each workplace on the day, by their ids as members: two posts are one person. Deputies
 * stand in, and hold nothing.
 */
export function repsOn(view: Pick<View, 'all'>, day: string): Map<string, Set<string>> {
  const byWorkplace = new Map<string, Set<string>>();
  for (const post of view.all('reps')) {
    if (post.deputyForId !== null || !holdsOn(post, day)) continue;
    for (const id of post.workplaceIds) {
      const people = byWorkplace.get(id);
      if (people) people.add(post.memberId ?? post.id);
      else byWorkplace.set(id, new Set([post.memberId ?? post.id]));
    }
  }
  return byWorkplace;
}

/** The people who hold a post for one of the workplaces. */
export function peopleAt(
  reps: ReadonlyMap<string, ReadonlySet<string>>,
  workplaceIds: Iterable<string>,
): ReadonlySet<string> {
  const people = new Set<string>();
  for (const id of workplaceIds) for (const memberId of reps.get(id) ?? []) people.add(memberId);
  return people;
}

/** Open cases of each workplace. */
export function openCasesAt(view: Pick<View, 'byIndex'>): Map<string, number> {
  const byWorkplace = new Map<string, number>();
  for (const { workplaceId } of view.byIndex('cases', 'open', 'open')) {
    if (workplaceId !== null) byWorkplace.set(workplaceId, (byWorkplace.get(workplaceId) ?? 0) + 1);
  }
  return byWorkplace;
}
