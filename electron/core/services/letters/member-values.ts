// What a member's own record gives the fields of a letter, in a case or outside one. What it does not know stays empty.

import type { Member } from '../../../../shared/domain/members.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { rowAt } from '../../../../shared/rules/rows-at.ts';
import { greetingName } from '../../../../shared/rules/writing-to.ts';
import type { BranchProfile } from '../branch-profile.ts';

/** As at the branch's today; days are in words and in the branch's order. */
export function memberValues(member: Member | undefined, { today, words, dateOrder }: BranchProfile) {
  const category = member && rowAt(member.categories, today)?.category;
  const payment = member && rowAt(member.payments, today)?.method;
  const standingSince = member && rowAt(member.standings, today)?.from;
  return {
    memberCalled: member === undefined ? '' : greetingName(member),
    memberNumber: member?.number ?? '',
    memberEmail: member?.email ?? '',
    memberPhone: member?.phone ?? '',
    memberCategory: category === undefined ? '' : words.categories[category],
    memberJoined: member?.joinedOn ? dayInWords(member.joinedOn, dateOrder) : '',
    standingSince: standingSince ? dayInWords(standingSince, dateOrder) : '',
    subscriptionBand: (member && rowAt(member.bands, today)?.band) ?? '',
    paymentMethod: payment === undefined ? '' : words.paymentMethods[payment],
  };
}
