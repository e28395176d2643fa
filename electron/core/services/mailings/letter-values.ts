// What goes into each member's letter: what their record knows, what was typed once for all of them, and what was typed for
// those whose record lacks it. A field that only a case can fill has no place in such a letter.

import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { addressLines } from '../../../../shared/rules/postal-address.ts';
import type { Envelope } from '../../../../shared/rules/recipients.ts';
import { greetingOn, namesOn } from '../../../../shared/rules/recipients.ts';
import type { LetterField, LetterValues } from '../../formats/letter.ts';
import { type LetterFieldName, letterFields } from '../../formats/letters/letter-fields.ts';
import type { View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { memberValues } from '../letters/member-values.ts';

/** Typed once for all letters: what this letter is about first, what stays the same from one to the next last. */
const TYPED: readonly LetterFieldName[] = [
  'meetingDay',
  'meetingTime',
  'meetingPlace',
  'meetingAbout',
  'howToPay',
  'replyBy',
  'repName',
  'repContact',
  'signature',
  'signatureRole',
  'branchContact',
];

/** What a letter to several of one household may hold; the number is left out of it there. */
const SHARED: readonly LetterFieldName[] = [
  'branchName',
  'today',
  'memberName',
  'memberAddress',
  'memberCalled',
  'memberNumber',
];

const PERSONAL = [
  'memberJob',
  'memberEmail',
  'memberPhone',
  'memberCategory',
  'memberJoined',
  'standingSince',
  'subscriptionBand',
  'paymentMethod',
  'employerName',
  'workplaceName',
  'adjustments',
] as const satisfies readonly LetterFieldName[];

const KNOWN = new Set<string>([...TYPED, ...SHARED, ...PERSONAL]);
const personal = new Set<string>(PERSONAL);

export interface MergeableFields {
  asks: { name: string; label: string; isOptional: boolean }[];
  isPersonal: boolean;
}

/** What a letter to members asks for beside the records; null where only a case can fill it. */
export function mergeableFields(fields: readonly string[]): MergeableFields | null {
  if (fields.some((name) => !KNOWN.has(name))) return null;
  return {
    asks: TYPED.filter((name) => fields.includes(name)).map((name) => {
      const { label, isOptional = false }: LetterField = letterFields[name];
      return { name, label, isOptional };
    }),
    isPersonal: fields.some((name) => personal.has(name)),
  };
}

/** @throws InvalidInput for a name that no letter to members has. */
export function checkGiven(given: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(given)) {
    if (!KNOWN.has(name)) {
      throw new InvalidInput({ path: ['values', name], message: 'A letter to members has no field of this name.' });
    }
  }
}

/** `given` fills what is typed for all, and in each letter what the record lacks. */
export function valuesFor(
  envelope: Envelope,
  given: Readonly<Record<string, string>>,
  view: View,
  profile: BranchProfile,
): LetterValues {
  const [member] = envelope.members;
  const { today, dateOrder, branch } = profile;
  const job = mainJobOn(member.jobs, today);
  const employer = job?.employerId ? view.get('employers', job.employerId) : undefined;
  const workplace = job?.workplaceId ? view.get('workplaces', job.workplaceId) : undefined;
  const known: Record<string, string> = {
    ...memberValues(member, profile),
    branchName: branch?.name ?? '',
    today: dayInWords(today, dateOrder),
    memberName: namesOn(envelope),
    memberCalled: greetingOn(envelope),
    memberNumber: envelope.members.length > 1 ? '' : (member.number ?? ''),
    memberAddress: addressLines(member, branch?.words ?? 'uk').join('\n'),
    memberJob: job?.title ?? '',
    employerName: employer?.name ?? '',
    workplaceName: workplace?.name ?? '',
    adjustments: member.accessNeeds,
  };
  const missing = Object.entries(given).filter(([name]) => (known[name] ?? '').trim() === '');
  return { ...known, ...Object.fromEntries(missing) };
}
