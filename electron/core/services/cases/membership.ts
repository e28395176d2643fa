// The membership check as a case keeps it and as it is asked for one person: the rule with this branch's words.

import type { KeyDate, MembershipCheck } from '../../../../shared/domain/cases.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import { checkMembership, checkTogether } from '../../../../shared/rules/membership-check.ts';
import type { CallContext } from '../../desk.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { found } from './case-records.ts';

/** For everybody on a case, by its earliest known key date. */
export function membershipOf(
  members: readonly Member[],
  keyDates: readonly KeyDate[],
  profile: BranchProfile,
): MembershipCheck {
  const days = keyDates.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return checkTogether(members.map((member) => checkOne(member, days[0] ?? null, profile)));
}

export function membershipOfOne(
  input: { memberId: string; keyDate: string | null },
  context: CallContext,
): MembershipCheck {
  const member = found(context.desk.store.view(context.account), 'members', input.memberId);
  return checkOne(member, input.keyDate, branchProfile(context));
}

function checkOne(member: Member, keyDate: string | null, profile: BranchProfile): MembershipCheck {
  const { today, nation, dateOrder } = profile;
  return checkMembership({ member, keyDate, today, nation, dateOrder, standingWords: profile.words.standings });
}
