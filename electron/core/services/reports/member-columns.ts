// A member as a row of a sheet: who they are, where they are and how they stand on a day, in typed cells.

import type { Member } from '../../../../shared/domain/members.ts';
import { capital, type WordList } from '../../../../shared/domain/words.ts';
import { detailOn } from '../../../../shared/rules/former-details.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { rowAt } from '../../../../shared/rules/rows-at.ts';
import type { SheetCell, SheetColumn } from '../../formats/xlsx.ts';

export interface Places {
  employer: (id: string) => string | undefined;
  workplace: (id: string) => string | undefined;
}

/** Twelve columns; names and number as they were on the day, as far as anybody knows. */
export const memberColumns = ({ terms }: WordList): SheetColumn[] => [
  { header: capital(terms.membershipNumber), width: 20 },
  { header: 'Last name', width: 22 },
  { header: 'First name', width: 18 },
  { header: 'Known as', width: 14 },
  { header: capital(terms.employer), width: 28 },
  { header: capital(terms.workplace), width: 28 },
  { header: 'Department', width: 18 },
  { header: 'Job', width: 22 },
  { header: 'Category', width: 14 },
  { header: 'Standing', width: 16 },
  { header: 'Payment', width: 20 },
  { header: 'Joined', width: 12 },
];

/** The cells of `memberColumns`, as at the day (`YYYY-MM-DD`). */
export function memberCells(member: Member, day: string, places: Places, words: WordList): SheetCell[] {
  const job = mainJobOn(member.jobs, day);
  const standing = rowAt(member.standings, day)?.standing;
  const category = rowAt(member.categories, day)?.category;
  const method = rowAt(member.payments, day)?.method;
  return [
    detailOn(member, 'number', day),
    detailOn(member, 'lastName', day),
    detailOn(member, 'firstName', day),
    detailOn(member, 'knownAs', day) || null,
    (job?.employerId && places.employer(job.employerId)) || null,
    (job?.workplaceId && places.workplace(job.workplaceId)) || null,
    job?.department || null,
    job?.title || null,
    category ? words.categories[category] : null,
    standing ? words.standings[standing] : null,
    method ? words.paymentMethods[method] : null,
    member.joinedOn === null ? null : { day: member.joinedOn },
  ];
}
