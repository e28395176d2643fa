// How a member is written down: in a list by surname, on their page as they are called, what their standing is since when,
// and what they said of being written to.

import type { MemberRow } from '../../../shared/contract/members.ts';
import type { ImportField } from '../../../shared/domain/list-sources.ts';
import type { Channel, Consent, KeptDetail } from '../../../shared/domain/members.ts';
import { capital, type WordList } from '../../../shared/domain/words.ts';
import { dayInWords, monthInWords } from '../../../shared/rules/day-words.ts';

export const NO_NUMBER = 'no number yet';

/** "Adeyemi, Samuel (Sam)"; whichever part there is when one is missing. */
export function listName(member: { firstName: string; lastName: string; knownAs: string }): string {
  const { knownAs } = member;
  const isOther = knownAs.trim() !== '' && knownAs !== member.firstName;
  const first =
    isOther && member.firstName.trim() !== '' ? `${member.firstName} (${knownAs})` : member.firstName || knownAs;
  return [member.lastName, first].filter((part) => part.trim() !== '').join(', ') || 'No name';
}

/** As they are called: "Sam Adeyemi" for Samuel who is called Sam. */
export function nameInUse(member: { firstName: string; lastName: string; knownAs: string }): string {
  return fullName({ ...member, firstName: member.knownAs.trim() === '' ? member.firstName : member.knownAs });
}

/** "Samuel Adeyemi". */
export function fullName(member: { firstName: string; lastName: string }): string {
  return [member.firstName, member.lastName].filter((part) => part.trim() !== '').join(' ') || 'No name';
}

/**
 * "In benefit since 2014"; within the last two years the month too, because then it matters. A first list says who is in
 * arrears and not since when, and nobody joins in arrears: there the day of joining is not repeated.
 */
export function standingInWords(
  row: Pick<MemberRow, 'standing' | 'standingSince' | 'isToCheck' | 'joinedOn'>,
  words: WordList,
  today: string,
): string {
  if (row.standing === null) return row.isToCheck ? 'Membership to check' : 'Not recorded';
  const name = words.standings[row.standing];
  const isOfJoining = row.standing === 'inArrears' && row.standingSince === row.joinedOn;
  if (row.standingSince === null || isOfJoining) return name;
  const isRecent = Number(today.slice(0, 4)) - Number(row.standingSince.slice(0, 4)) < 2;
  const since = isRecent ? monthInWords(row.standingSince) : row.standingSince.slice(0, 4);
  return row.standing === 'applied' || row.standing === 'left' || row.standing === 'deceased'
    ? `${name} ${since}`
    : `${name} since ${since}`;
}

export const channelWords: Record<Channel, string> = { post: 'Post', email: 'Email', phone: 'Phone', text: 'Text' };

/** What they said of a channel last, and how they said it: "Agreed on Mon 4 March 2019", "on the membership form". */
export function consentInWords(
  consents: readonly Consent[],
  channel: Channel,
  day: string,
): { said: string; how: string } {
  let last: Consent | undefined;
  for (const consent of consents) {
    if (consent.channel === channel && consent.on <= day && (!last || consent.on >= last.on)) last = consent;
  }
  if (!last) return { said: 'Never asked', how: '' };
  return { said: `${last.isGiven ? 'Agreed' : 'Refused'} on ${dayInWords(last.on)}`, how: last.how.trim() };
}

/** What a detail is called whose former values are kept. */
export function detailWords(field: KeptDetail, { terms }: WordList): string {
  const words: Record<KeptDetail, string> = {
    number: capital(terms.membershipNumber),
    firstName: 'First name',
    lastName: 'Surname',
    knownAs: 'Called',
    email: 'Email',
    phone: 'Phone',
    address: 'Address',
    postcode: capital(terms.postcode),
  };
  return words[field];
}

/** "Mon 4 March 2019 to Tue 5 May 2020", "since Mon 4 March 2019". */
export function spanInWords(row: { from: string | null; to: string | null }): string {
  if (row.from && row.to) return `${dayInWords(row.from)} to ${dayInWords(row.to)}`;
  if (row.from) return `since ${dayInWords(row.from)}`;
  return row.to ? `until ${dayInWords(row.to)}` : 'always, as far as is known';
}

/** Said under a field that the newest list decides; undefined for any other. What that means is said once, above. */
export const decidedByList = (owned: readonly string[], field: ImportField): string | undefined =>
  owned.includes(field) ? 'Decided by the national list.' : undefined;

export const LIST_DECIDES =
  'The national list decides some of these. What is typed there holds until the next list, which puts back what it says.';
