// Whether somebody was a member of the branch on a day, from what the record says: the one definition behind every count.

import { CURRENT_STANDINGS, type Member, type MembershipStanding } from '../domain/members.ts';
import { rowAt } from './rows-at.ts';

export type MembershipFacts = Pick<Member, 'joinedOn' | 'isToCheck' | 'standings'>;

export interface MembershipOnDay {
  isMember: boolean;
  /** null where they count as a member and no standing is recorded for the day. */
  standing: MembershipStanding | null;
}

const NOT: MembershipOnDay = { isMember: false, standing: null };

/**
 * On the day (`YYYY-MM-DD`): people whose standing is applied, in benefit, in arrears or suspended, or is not recorded
 * although they were on the list by then. Nobody before the day they joined; nobody whose membership is to be checked.
 */
export function membershipOn(member: MembershipFacts, day: string): MembershipOnDay {
  if (member.isToCheck || (member.joinedOn !== null && member.joinedOn > day)) return NOT;
  const { standings } = member;
  if (standings.length === 0) return { isMember: true, standing: null };
  const held = rowAt(standings, day);
  if (held) return { isMember: CURRENT_STANDINGS.includes(held.standing), standing: held.standing };
  // Before the first standing that is known they count only if it is known that they had joined.
  const first = standings[0]?.from ?? null;
  return first !== null && day < first && member.joinedOn !== null ? { isMember: true, standing: null } : NOT;
}
