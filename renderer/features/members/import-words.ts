// The words of an import: what the desk's fields are called, what a file is written in, and its counts in a sentence.

import type { ImportField, ImportPreview } from '../../../shared/contract/member-import.ts';
import type { MembershipCategory, MembershipStanding, PaymentMethod } from '../../../shared/domain/members.ts';
import type { WordList } from '../../../shared/domain/words.ts';
import { capital } from '../../../shared/domain/words.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { readDay } from '../../../shared/rules/import-days.ts';

/** What each field of a member is called on this desk, in the order in which they are offered. */
export function fieldWords(words: WordList): Record<ImportField, string> {
  const { terms } = words;
  return {
    number: capital(terms.membershipNumber),
    firstName: 'First name',
    lastName: 'Surname',
    fullName: 'Whole name',
    knownAs: 'Known as',
    email: 'Email',
    phone: 'Phone',
    address: 'Address',
    postcode: capital(terms.postcode),
    birthDate: 'Date of birth',
    joinedOn: 'Joined',
    leftOn: 'Left',
    standing: 'Standing',
    category: 'Category',
    paymentMethod: 'Pays by',
    band: 'Subscription band',
    employer: 'Employer',
    workplace: capital(terms.workplace),
    unit: 'Bargaining unit',
    department: 'Department',
    jobTitle: 'Job',
    grade: 'Grade',
    shift: 'Shift',
    hours: 'Hours a week',
    payrollNumber: 'Payroll number',
  };
}

/** A value of a field as a person reads it: codes in words, days with their weekday. */
export function valueInWords(field: string, value: string, words: WordList): string {
  if (value === '') return '';
  if (field === 'standing') return words.standings[value as MembershipStanding] ?? value;
  if (field === 'category') return words.categories[value as MembershipCategory] ?? value;
  if (field === 'paymentMethod') return words.paymentMethods[value as PaymentMethod] ?? value;
  if (field === 'birthDate' || field === 'joinedOn') return dayInWords(value);
  if (field === 'unread') return `“${value}”, to be mended`;
  return value;
}

const encodings: Record<NonNullable<ImportPreview['encoding']>, string> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};
const delimiters: Record<NonNullable<ImportPreview['delimiter']>, string> = {
  ',': 'Commas',
  ';': 'Semicolons',
  '\t': 'Tabs',
  '|': 'Pipes',
};

export const count = (number: number): string => number.toLocaleString('en-GB');

export const countRows = (rows: number): string => (rows === 1 ? '1 row' : `${count(rows)} rows`);

/** "Semicolons, Windows-1252, 1,209 rows."; "Sheet “Members”, 1,209 rows." */
export function writtenIn({ delimiter, encoding, sheet, rows }: ImportPreview): string {
  const how =
    delimiter === null || encoding === null
      ? `Sheet “${sheet ?? ''}”`
      : `${delimiters[delimiter]}, ${encodings[encoding]}`;
  return `${how}, ${countRows(rows)}.`;
}

/** A day of a list in both ways in which it can be read: "3 April 2024" and "4 March 2024". */
export function bothReadings(
  example: string,
  today: string,
  shownIn: 'dmy' | 'mdy',
): { dmy: string; mdy: string } | null {
  const read = (order: 'dmy' | 'mdy'): string | null => readDay(example, { order, isBirth: false, today }) ?? null;
  const [dmy, mdy] = [read('dmy'), read('mdy')];
  return dmy === null || mdy === null || dmy === mdy
    ? null
    : { dmy: dayInWords(dmy, shownIn), mdy: dayInWords(mdy, shownIn) };
}
