// What is wrong with one member's record on a day: missing, impossible or unreadable, with what it would be where that can
// be told. Only people of whom it matters: members, and those whose membership is to be checked.

import type { QualityIssue } from '../../contract/member-quality.ts';
import type { Member } from '../../domain/members.ts';
import type { Nation } from '../../domain/values.ts';
import { dayInWords } from '../day-words.ts';
import { mainJobOn } from '../jobs.ts';
import { membershipOn } from '../membership-on.ts';
import { rowAt } from '../rows-at.ts';
import { hasDied } from '../writing-to.ts';
import { canBeEmail, isMistyped, proposedEmail } from './emails.ts';
import { canBePostcode, proposedPostcode } from './postcodes.ts';

export interface Trouble {
  issue: QualityIssue;
  /** In words. */
  detail: string;
  proposal: string | null;
}

export interface QualityOptions {
  /** Today, `YYYY-MM-DD`. */
  today: string;
  nation: Nation;
  /** Names of others with the same address of email, by the address as `emailKey` gives it. */
  sharing: (email: string, memberId: string) => readonly string[];
  /** Whether they are missing from the newest national list, and nobody has decided. */
  isAbsent: (memberId: string) => boolean;
}

export const emailKey = (email: string): string => email.trim().toLowerCase();

const YOUNGEST = 13;
const OLDEST = 115;

const yearsBefore = (day: string, years: number): string => `${String(Number(day.slice(0, 4)) - years)}${day.slice(4)}`;

/** Days that cannot be as they stand, in words. */
export function impossibleDates(member: Member, today: string): string[] {
  const wrong: string[] = [];
  const { birthDate: born, joinedOn } = member;
  for (const { field, text } of member.unread) {
    if (field === 'birthDate') wrong.push(`“${text}” cannot be a date of birth`);
  }
  if (born !== null && isImpossibleBirth(born, today)) {
    wrong.push(
      `Born ${dayInWords(born)}: ${born > today ? 'still to come' : born > yearsBefore(today, YOUNGEST) ? 'too young' : 'too long ago'}`,
    );
  }
  if (joinedOn !== null && joinedOn > today) wrong.push(`Joined ${dayInWords(joinedOn)}: still to come`);
  if (joinedOn !== null && born !== null && !isImpossibleBirth(born, today) && yearsBefore(joinedOn, YOUNGEST) < born) {
    wrong.push(`Joined ${dayInWords(joinedOn)}, before they could have worked`);
  }
  const first = member.standings.find(({ standing }) => standing === 'left' || standing === 'lapsed');
  if (first?.from && joinedOn !== null && first.from < joinedOn && member.standings.length === 1) {
    wrong.push(`Left ${dayInWords(first.from)}, before they joined`);
  }
  return wrong;
}

export const isImpossibleBirth = (born: string, today: string): boolean =>
  born > yearsBefore(today, YOUNGEST) || born < yearsBefore(today, OLDEST);

export function troublesOf(member: Member, options: QualityOptions): Trouble[] {
  const { today, nation } = options;
  const { isMember } = membershipOn(member, today);
  if (hasDied(member) || !(isMember || member.isToCheck)) return [];
  const found: Trouble[] = [];
  const add = (issue: QualityIssue, detail: string, proposal: string | null = null) =>
    found.push({ issue, detail, proposal });
  if (member.isToCheck) add('toCheck', 'Logged with a case before anybody found them on the list');
  if (options.isAbsent(member.id)) add('notInNationalList', 'Not in the newest list of the whole branch');
  if (member.number === null) add('noNumber', 'No membership number yet');
  if (isMember && rowAt(member.standings, today) === undefined) add('noStanding', 'No standing is recorded for today');
  addContactTroubles(member, options, add);
  if (!canBePostcode(member.postcode, nation)) {
    add('badPostcode', `“${member.postcode}” cannot be right`, proposedPostcode(member.postcode, nation));
  }
  const dates = impossibleDates(member, today);
  if (dates.length > 0) add('impossibleDate', dates.join('; '));
  const unread = member.unread.filter(({ field }) => field !== 'birthDate');
  if (unread.length > 0) add('unreadValue', unread.map(({ field, text }) => `${field}: “${text}”`).join('; '));
  if (isMember) addJobTroubles(member, today, add);
  return found;
}

type Add = (issue: QualityIssue, detail: string, proposal?: string | null) => void;

function addContactTroubles(member: Member, { sharing }: QualityOptions, add: Add): void {
  const { email } = member;
  if (email.trim() === '' && member.phone.trim() === '') add('noContact', 'Neither email nor phone');
  if (`${member.address}${member.postcode}`.trim() === '') add('noAddress', 'No address to write to');
  if (!canBeEmail(email) || isMistyped(email)) add('badEmail', `“${email}” cannot be right`, proposedEmail(email));
  const others = email.trim() === '' ? [] : sharing(emailKey(email), member.id);
  if (others.length > 0) {
    const shown = others.slice(0, 3).join(', ');
    add('sharedEmail', `${email} is also ${shown}${others.length > 3 ? ` and ${others.length - 3} more` : ''}`);
  }
}

function addJobTroubles(member: Member, today: string, add: Add): void {
  const category = rowAt(member.categories, today)?.category ?? 'working';
  if (category !== 'working' && category !== 'apprentice') return;
  const job = mainJobOn(member.jobs, today);
  if (!job) add('noJob', 'No job is recorded for today');
  else if (job.workplaceId === null)
    add('noWorkplace', job.title === '' ? 'No workplace' : `${job.title}, no workplace`);
}
