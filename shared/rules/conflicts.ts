// Whether a rep has a conflict of interest in a case, and which: as it was answered at intake, or because they are in it.

import type { Case } from '../domain/cases.ts';
import { type CasePersonRole, CasePersonRoleSchema } from '../domain/intake.ts';
import type { Rep } from '../domain/reps/posts.ts';
import { fold } from './fold.ts';

/** Roles that stand by the member's side, which a rep may well have. */
const BESIDE_THE_MEMBER: readonly CasePersonRole[] = ['companion', 'buddy', 'adviser', 'fullTimeOfficer'];
/** Roles on another side, in which nobody may look after the case, nor see it. */
export const ACROSS_FROM_THE_MEMBER: readonly CasePersonRole[] = CasePersonRoleSchema.options.filter(
  (role) => !BESIDE_THE_MEMBER.includes(role),
);

interface WhoseConflict {
  post: Pick<Rep, 'id' | 'memberId'>;
  name: string;
  /** Every post of the same person. */
  postIds: readonly string[];
}

/** Why this rep should not have the case, in words; null where nothing is known against it. */
export function conflictOf(
  on: Pick<Case, 'memberIds' | 'people' | 'intake'>,
  { post, name, postIds }: WhoseConflict,
  roleWords: Record<CasePersonRole, string>,
): string | null {
  if ([post.id, ...postIds].some((id) => on.intake.conflictedRepIds.includes(id))) {
    return 'Conflict of interest, named at intake';
  }
  if (post.memberId !== null && on.memberIds.includes(post.memberId))
    return 'Conflict of interest: it is their own case';
  const across = on.people.filter((person) => ACROSS_FROM_THE_MEMBER.includes(person.role));
  const there = across.find((person) => person.memberId !== null && person.memberId === post.memberId);
  if (there) return `Conflict of interest: in this case as ${roleWords[there.role].toLowerCase()}`;
  const namesake = across.find((person) => person.memberId === null && fold(person.name) === fold(name));
  if (namesake)
    return `Perhaps a conflict: somebody of this name is in it as ${roleWords[namesake.role].toLowerCase()}`;
  return null;
}
