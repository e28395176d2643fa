// The days on which somebody became a member or stopped being one: what joiners and leavers are counted by, and what the
// figure opens.

import { addDays } from './limits.ts';
import { type MembershipFacts, membershipOn } from './membership-on.ts';

export interface MembershipTurn {
  /** The first day on which it is so, `YYYY-MM-DD`. */
  day: string;
  isMember: boolean;
}

/** Before every day that a record can hold. */
export const BEFORE_ALL = '0000-01-01';

/**
 * In order, up to and with `upTo`. Somebody who always was a member has no turn: ask `membershipOn` of `BEFORE_ALL`.
 * @param dayAfter the day after a day, for whoever counts many people and keeps the few days that come again
 */
export function membershipTurns(
  member: MembershipFacts,
  upTo: string,
  dayAfter: (day: string) => string = (day) => addDays(day, 1),
): MembershipTurn[] {
  if (member.isToCheck) return [];
  const days = new Set<string>();
  if (member.joinedOn !== null) days.add(member.joinedOn);
  for (const { from, to } of member.standings) {
    if (from !== null) days.add(from);
    if (to !== null) days.add(dayAfter(to));
  }
  const turns: MembershipTurn[] = [];
  let wasMember = membershipOn(member, BEFORE_ALL).isMember;
  for (const day of [...days].sort()) {
    if (day > upTo) break;
    const { isMember } = membershipOn(member, day);
    if (isMember !== wasMember) turns.push({ day, isMember });
    wasMember = isMember;
  }
  return turns;
}
