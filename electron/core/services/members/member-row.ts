// One line of the members' list: what holds on a day (open cases are those open now). Only the lines of the page are made.

import type { MemberRow } from '../../../../shared/contract/members.ts';
import type { Member } from '../../../../shared/domain/members.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { holdsOn, rowAt } from '../../../../shared/rules/rows-at.ts';
import type { View } from '../../store/desk-store.ts';

export function memberRow(view: View, member: Member, day: string): MemberRow {
  const job = mainJobOn(member.jobs, day);
  const standing = rowAt(member.standings, day);
  const employer = job?.employerId ? view.get('employers', job.employerId) : undefined;
  const workplace = job?.workplaceId ? view.get('workplaces', job.workplaceId) : undefined;
  return {
    id: member.id,
    revision: member.revision,
    number: member.number,
    firstName: member.firstName,
    lastName: member.lastName,
    knownAs: member.knownAs,
    postcode: member.postcode,
    employerId: job?.employerId ?? null,
    employer: employer?.name ?? null,
    workplaceId: job?.workplaceId ?? null,
    workplace: workplace?.name ?? null,
    department: job?.department || null,
    jobTitle: job?.title ?? null,
    standing: standing?.standing ?? null,
    standingSince: standing?.from ?? null,
    category: rowAt(member.categories, day)?.category ?? null,
    paymentMethod: rowAt(member.payments, day)?.method ?? null,
    band: rowAt(member.bands, day)?.band ?? null,
    joinedOn: member.joinedOn,
    isToCheck: member.isToCheck,
    openCases: view.byIndex('cases', 'memberId', member.id).filter((found) => found.closed === null).length,
    isRep: view.byIndex('reps', 'memberId', member.id).some((post) => holdsOn(post, day)),
  };
}
