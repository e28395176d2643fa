// How a member is written down: in a list by surname, on their page by name, and what their standing is since when.

import type { MemberRow } from '../../../shared/contract/members.ts';
import type { WordList } from '../../../shared/domain/words.ts';
import { monthInWords } from '../../../shared/rules/day-words.ts';

export const NO_NUMBER = 'no number yet';

/** "Adeyemi, Samuel"; whichever part there is when one is missing. */
export function listName(member: { firstName: string; lastName: string }): string {
  return [member.lastName, member.firstName].filter((part) => part.trim() !== '').join(', ') || 'No name';
}

/** "Samuel Adeyemi". */
export function fullName(member: { firstName: string; lastName: string }): string {
  return [member.firstName, member.lastName].filter((part) => part.trim() !== '').join(' ') || 'No name';
}

/** "In benefit since 2014"; within the last two years the month too, because then it matters. */
export function standingInWords(
  row: Pick<MemberRow, 'standing' | 'standingSince' | 'isToCheck'>,
  words: WordList,
  today: string,
): string {
  if (row.standing === null) return row.isToCheck ? 'Membership to check' : 'Not recorded';
  const name = words.standings[row.standing];
  if (row.standingSince === null) return name;
  const isRecent = Number(today.slice(0, 4)) - Number(row.standingSince.slice(0, 4)) < 2;
  const since = isRecent ? monthInWords(row.standingSince) : row.standingSince.slice(0, 4);
  return row.standing === 'applied' || row.standing === 'left' || row.standing === 'deceased'
    ? `${name} ${since}`
    : `${name} since ${since}`;
}
