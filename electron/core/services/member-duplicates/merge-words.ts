// What a merge shows of each side: the fields in words, dated rows as lines.

import type { MergeField } from '../../../../shared/contract/member-duplicates.ts';
import type { Job, Member } from '../../../../shared/domain/members.ts';
import type { WordList } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { DatedRow } from '../../../../shared/rules/rows-at.ts';
import type { View } from '../../store/desk-store.ts';

export const MERGE_LABELS: Record<MergeField, string> = {
  number: 'Membership number',
  firstName: 'First name',
  lastName: 'Surname',
  knownAs: 'Known as',
  email: 'Email',
  phone: 'Phone',
  address: 'Address',
  postcode: 'Postcode',
  birthDate: 'Date of birth',
  joinedOn: 'Joined',
  accessNeeds: 'Access needs',
  notes: 'Notes',
  standings: 'Standing',
  categories: 'Category',
  payments: 'Payment',
  bands: 'Band',
  jobs: 'Jobs',
};

const span = ({ from, to }: DatedRow): string => {
  if (from === null && to === null) return '';
  if (to === null) return ` since ${dayInWords(from as string)}`;
  return from === null ? ` until ${dayInWords(to)}` : ` ${dayInWords(from)} to ${dayInWords(to)}`;
};

const lines = <R extends DatedRow>(rows: readonly R[], what: (row: R) => string): string =>
  rows.map((row) => `${what(row)}${span(row)}`).join('\n');

function jobInWords(view: View, job: Job): string {
  const place = job.workplaceId === null ? undefined : view.get('workplaces', job.workplaceId)?.name;
  const employer = job.employerId === null ? undefined : view.get('employers', job.employerId)?.name;
  const parts = [job.title, place ?? employer, job.department, job.payrollNumber && `payroll ${job.payrollNumber}`];
  return parts.filter((part) => (part ?? '') !== '').join(', ') || 'A job';
}

/** '' where the record says nothing. */
export function fieldInWords(view: View, words: WordList, member: Member, field: MergeField): string {
  switch (field) {
    case 'birthDate':
    case 'joinedOn':
      return member[field] === null ? '' : dayInWords(member[field]);
    case 'standings':
      return lines(member.standings, ({ standing }) => words.standings[standing]);
    case 'categories':
      return lines(member.categories, ({ category }) => words.categories[category]);
    case 'payments':
      return lines(member.payments, ({ method }) => words.paymentMethods[method]);
    case 'bands':
      return lines(member.bands, ({ band }) => band);
    case 'jobs':
      return lines(member.jobs, (job) => jobInWords(view, job));
    default:
      return member[field] ?? '';
  }
}
