// The intake gate, answered from the record: may the union act for this person on this problem? It never turns
// anybody away by itself: what the record cannot say is "to check", and a person decides.

import type { MembershipCheck } from '../domain/cases.ts';
import type { Member, MembershipStanding } from '../domain/members.ts';
import type { Nation } from '../domain/values.ts';
import { dayInWords } from './day-words.ts';
import { daysBetween } from './limits.ts';
import { rowAt } from './rows-at.ts';

/** Rule books often ask for four weeks of membership before a problem begins (UNISON: four weeks; others longer). */
export const USUAL_WAIT_DAYS = 28;

/** United States: the duty of fair representation. */
const REPRESENTED_ALIKE = 'Every employee of the unit is represented alike, member or not.';

export interface MembershipQuestion {
  member: Pick<Member, 'joinedOn' | 'standings' | 'isToCheck'>;
  /** The day from which the law counts; null while nobody is sure. */
  keyDate: string | null;
  today: string;
  nation: Nation;
  /** How this branch says each standing, in the middle of a sentence. */
  standingWords: Record<MembershipStanding, string>;
  dateOrder?: 'dmy' | 'mdy';
}

/** The answer for one person. `standingOnKeyDate` is the standing's code on that day (today without one), or ''. */
export function checkMembership(question: MembershipQuestion): MembershipCheck {
  const { member, keyDate, today, nation, standingWords, dateOrder = 'dmy' } = question;
  const standing = rowAt(member.standings, keyDate ?? today)?.standing ?? null;
  const isProblemBeforeJoining = keyDate !== null && member.joinedOn !== null && keyDate < member.joinedOn;
  const facts = { standingOnKeyDate: standing ?? '', joinedOn: member.joinedOn, isProblemBeforeJoining };
  const answer = (found: MembershipCheck['answer'], reason: string): MembershipCheck => ({
    answer: found,
    ...facts,
    reason,
  });
  const said = (day: string) => dayInWords(day, dateOrder);
  const standingSaid = standing === null ? '' : standingWords[standing].toLowerCase();

  // The gate never turns on membership there.
  if (nation === 'united-states') {
    return answer('covered', REPRESENTED_ALIKE);
  }
  if (member.isToCheck) return answer('toCheck', 'Not on the membership list yet: find out whether they are a member.');
  if (member.joinedOn === null && standing === null) {
    return answer('toCheck', 'The list does not say when they joined or how they stand.');
  }
  if (keyDate === null) {
    const joined = member.joinedOn === null ? '' : ` Joined ${said(member.joinedOn)}.`;
    const stands = standing === null ? 'The list does not say how they stand today.' : `Today: ${standingSaid}.`;
    return answer('toCheck', `Nobody is sure of the key date yet. ${stands}${joined}`);
  }
  if (isProblemBeforeJoining) {
    return answer(
      'adviceOnly',
      `Joined on ${said(member.joinedOn!)}, after the key date: advice and help inside the employer’s procedure only.`,
    );
  }
  if (standing === 'suspended' || standing === 'lapsed' || standing === 'left') {
    return answer(
      'adviceOnly',
      `On ${said(keyDate)} the record says: ${standingSaid}. Advice only, unless that is wrong.`,
    );
  }
  if (standing !== 'inBenefit') {
    const stands = standing === null ? 'The list does not say how they stood' : `The record says: ${standingSaid}`;
    return answer('toCheck', `${stands} on ${said(keyDate)}. Check before anything is promised.`);
  }
  if (member.joinedOn === null) {
    return answer('toCheck', `In benefit on ${said(keyDate)}, but the list does not say when they joined.`);
  }
  const waited = daysBetween(member.joinedOn, keyDate);
  if (waited < USUAL_WAIT_DAYS) {
    return answer(
      'toCheck',
      `Joined on ${said(member.joinedOn)}, ${waited} ${waited === 1 ? 'day' : 'days'} before the key date: rule books often ask for four weeks. Check yours.`,
    );
  }
  return answer('covered', `In benefit on ${said(keyDate)}; joined on ${said(member.joinedOn)}.`);
}

/** One answer for a case of several members: the one that needs most care, and for how many it holds. */
export function checkTogether(checks: readonly MembershipCheck[]): MembershipCheck {
  const first = checks[0]!;
  if (checks.length === 1) return first;
  const worst = (['toCheck', 'adviceOnly', 'covered'] as const).find((found) =>
    checks.some((c) => c.answer === found),
  )!;
  const alike = checks.filter((check) => check.answer === worst);
  const example = alike[0]!;
  if (alike.length === checks.length && worst === 'covered') {
    return example.reason === REPRESENTED_ALIKE
      ? example
      : { ...example, reason: `All ${checks.length} members are covered.` };
  }
  const what = worst === 'toCheck' ? 'to check' : 'advice only';
  return {
    ...example,
    isProblemBeforeJoining: checks.some((check) => check.isProblemBeforeJoining),
    reason: `${alike.length} of ${checks.length} members: ${what}. The first: ${example.reason}`,
  };
}
