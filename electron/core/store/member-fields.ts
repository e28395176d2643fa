// What the list of members filters and sorts by: the record's own fields, and what its dated rows say on a day.

import type { Member } from '../../../shared/domain/members.ts';
import { mainJobOn } from '../../../shared/rules/jobs.ts';
import { membershipOn } from '../../../shared/rules/membership-on.ts';
import { membershipTurns } from '../../../shared/rules/membership-turns.ts';
import { rowAt } from '../../../shared/rules/rows-at.ts';
import { hasDied } from '../../../shared/rules/writing-to.ts';
import type { Field, FieldReader } from './collection-definition.ts';

const job = (member: Member, read: FieldReader) => mainJobOn(member.jobs, read.day);

/** The days, up to the day that is read, on which they became a member or stopped being one. */
const turns = (member: Member, read: FieldReader, isMember: boolean) =>
  membershipTurns(member, read.day)
    .filter((turn) => turn.isMember === isMember)
    .map((turn) => turn.day);

export const memberFields: Record<string, Field<'members'>> = {
  number: (member) => member.number,
  firstName: (member) => member.firstName,
  lastName: (member) => member.lastName,
  email: (member) => member.email,
  phone: (member) => member.phone,
  postcode: (member) => member.postcode,
  birthDate: (member) => member.birthDate,
  joinedOn: (member) => member.joinedOn,
  isToCheck: (member) => member.isToCheck,
  isMember: (member, read) => membershipOn(member, read.day).isMember,
  becameMemberOn: (member, read) => turns(member, read, true),
  stoppedBeingMemberOn: (member, read) => turns(member, read, false),
  standing: (member, read) => rowAt(member.standings, read.day)?.standing ?? null,
  standingSince: (member, read) => rowAt(member.standings, read.day)?.from ?? null,
  category: (member, read) => rowAt(member.categories, read.day)?.category ?? null,
  paymentMethod: (member, read) => rowAt(member.payments, read.day)?.method ?? null,
  band: (member, read) => rowAt(member.bands, read.day)?.band ?? null,
  hasEmail: (member) => member.email.includes('@'),
  hasDied,
  unitId: (member, read) => job(member, read)?.unitId ?? null,
  department: (member, read) => job(member, read)?.department || null,
  grade: (member, read) => job(member, read)?.grade || null,
  shift: (member, read) => job(member, read)?.shift || null,
  jobTitle: (member, read) => job(member, read)?.title ?? null,
  employerId: (member, read) => job(member, read)?.employerId ?? null,
  workplaceId: (member, read) => job(member, read)?.workplaceId ?? null,
  employer: (member, read) => {
    const employerId = job(member, read)?.employerId;
    return (employerId && read.get('employers', employerId)?.name) || null;
  },
  workplace: (member, read) => {
    const workplaceId = job(member, read)?.workplaceId;
    return (workplaceId && read.get('workplaces', workplaceId)?.name) || null;
  },
};
