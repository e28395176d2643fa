// Whether a member may be written to: never after a death, and by a channel only as they said.

import type { LeftOutReason } from '../domain/mailings.ts';
import type { Channel, Consent, Member } from '../domain/members.ts';
import { detailOn } from './former-details.ts';
import { membershipOn } from './membership-on.ts';

/** What they said of the channel last, up to the day (inclusive); null when they never said. */
export function consentOn(consents: readonly Consent[], channel: Channel, day: string): boolean | null {
  let last: Consent | undefined;
  for (const consent of consents) {
    if (consent.channel === channel && consent.on <= day && (last === undefined || consent.on >= last.on))
      last = consent;
  }
  return last?.isGiven ?? null;
}

/** A death stops every letter and list at once, whatever else the record says and whichever day it names. */
export const hasDied = (member: Pick<Member, 'standings'>): boolean =>
  member.standings.some(({ standing }) => standing === 'deceased');

/**
 * Why somebody is not written to on the day by post or email; null when they may be. Post needs no consent and respects a
 * refusal; email needs none refused either, and `mustHaveConsent` asks that it was given.
 */
export function whyNotWrittenTo(
  member: Member,
  channel: 'post' | 'email',
  day: string,
  { mustHaveConsent = false } = {},
): LeftOutReason | null {
  if (hasDied(member)) return 'deceased';
  if (!membershipOn(member, day).isMember) return 'notAMember';
  const said = consentOn(member.consents, channel, day);
  if (said === false || (mustHaveConsent && said !== true)) return 'noConsent';
  if (channel === 'email') return (detailOn(member, 'email', day) ?? '').includes('@') ? null : 'noEmail';
  return `${member.address}${member.postcode}`.trim() === '' ? 'noAddress' : null;
}

/** What somebody is called at the head of a letter: "Bob" where Robert is known as that; the last name where it is all. */
export const greetingName = ({ firstName, knownAs, lastName }: Names): string =>
  knownAs.trim() || firstName.trim() || lastName.trim();

/** The name on an envelope, as the person uses it. */
export const nameInPost = ({ firstName, knownAs, lastName }: Names): string =>
  `${knownAs.trim() || firstName.trim()} ${lastName.trim()}`.trim();

/** Whether what somebody needs so as to read a letter is larger print. */
export const needsLargePrint = ({ accessNeeds }: Pick<Member, 'accessNeeds'>): boolean =>
  /\b(large|larger|big|bigger|giant)[\s-]+(print|text|type|font|letters)\b/i.test(accessNeeds);

type Names = Pick<Member, 'firstName' | 'knownAs' | 'lastName'>;
