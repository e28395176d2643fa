// Where the sample's members came from and what they were sent: the national list and its last two imports, letters and
// an email list, and reports that somebody saved.

import type * as z from 'zod';
import type { MemberListSchema } from '../../../../shared/domain/branch.ts';
import type { ListSource } from '../../../../shared/domain/list-sources.ts';
import type { Mailing } from '../../../../shared/domain/mailings.ts';
import type { SavedReport } from '../../../../shared/domain/report-definitions.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { membershipOn } from '../../../../shared/rules/membership-on.ts';
import { whyNotWrittenTo } from '../../../../shared/rules/writing-to.ts';
import { SAMPLE_MEMBERS, type SampleMember, type Site } from '../members.ts';
import { idFrom, instantOf } from '../random.ts';

type Unsaved<T> = Omit<T, 'revision'>;
type List = Unsaved<z.infer<typeof MemberListSchema>>;

const NEWEST_IS_DAYS_OLD = 19;
const BEFORE_IS_DAYS_OLD = 117;

export function nationalList(today: string): Unsaved<ListSource> {
  const mapping = {
    number: 0,
    lastName: 1,
    firstName: 2,
    address: [3, 4, 5],
    postcode: 6,
    email: 7,
    phone: 8,
    birthDate: 9,
    joinedOn: 10,
    standing: 11,
    category: 12,
    band: 13,
    paymentMethod: 14,
    employer: 15,
    workplace: 16,
    jobTitle: 17,
  };
  return {
    id: idFrom(addDays(today, -BEFORE_IS_DAYS_OLD)),
    name: 'National list',
    // biome-ignore format: headers read best in lines
    headers: [
      'Membership number', 'Surname', 'Forenames', 'Address 1', 'Address 2', 'Town', 'Postcode', 'Email', 'Mobile',
      'Date of birth', 'Date joined', 'Status', 'Category', 'Subscription band', 'Payment method', 'Employer',
      'Workplace', 'Job title',
    ],
    sheet: 'Members',
    mapping,
    dateOrder: 'dmy',
    owns: ['number', 'joinedOn', 'standing', 'category', 'band', 'paymentMethod'],
    isWhole: true,
    usedAt: instantOf(addDays(today, -NEWEST_IS_DAYS_OLD), '10:20'),
  };
}

/** The newest, from which some whom the desk knows were missing, and the one before it. */
export function lastLists(members: readonly SampleMember[], sourceId: string, today: string): List[] {
  const before = addDays(today, -BEFORE_IS_DAYS_OLD);
  const known = members.filter(
    (member) => member.number !== null && (member.joinedOn ?? today) < before && membershipOn(member, today).isMember,
  );
  const absent = known.filter((_, index) => index % 180 === 41).map(({ id }) => id);
  const list = (day: string, rows: number, missing: string[], kept: string[]): List => ({
    id: idFrom(day),
    day,
    at: instantOf(day, '10:20'),
    fileName: null,
    rows,
    sourceId,
    path: null,
    isWhole: true,
    absent: missing,
    kept,
  });
  return [
    list(before, SAMPLE_MEMBERS - 31, [], []),
    list(addDays(today, -NEWEST_IS_DAYS_OLD), SAMPLE_MEMBERS - absent.length, absent, absent.slice(0, 1)),
  ];
}

export function someMailings(
  members: readonly SampleMember[],
  sites: readonly Site[],
  today: string,
): Unsaved<Mailing>[] {
  const meeting = addDays(today, -138);
  const survey = addDays(today, -27);
  const hospital = new Set(
    sites.filter(({ employer }) => employer === 'St Anne’s Hospital Trust').map(({ workplaceId }) => workplaceId),
  );
  const worksThere = (member: SampleMember): boolean =>
    hospital.has(mainJobOn(member.jobs, survey)?.workplaceId ?? '') && membershipOn(member, survey).isMember;
  return [
    {
      ...writtenTo(
        members.filter((member) => membershipOn(member, meeting).isMember),
        'post',
        meeting,
      ),
      id: idFrom(meeting),
      kind: 'letters',
      title: 'Annual general meeting',
      day: meeting,
      at: instantOf(meeting, '13:40'),
      template: 'Invitation to a meeting',
    },
    {
      ...writtenTo(members.filter(worksThere), 'email', survey),
      id: idFrom(survey),
      kind: 'emailList',
      title: 'Pay survey at the hospital',
      day: survey,
      at: instantOf(survey, '16:10'),
      template: '',
    },
  ];
}

function writtenTo(members: readonly SampleMember[], channel: 'post' | 'email', day: string) {
  const memberIds: string[] = [];
  const leftOut: Mailing['leftOut'] = [];
  for (const member of members) {
    const why = whyNotWrittenTo({ ...member, revision: 1 }, channel, day);
    // Who has died since was alive then.
    if (why === null || why === 'deceased') memberIds.push(member.id);
    else leftOut.push({ memberId: member.id, why });
  }
  return { memberIds, leftOut };
}

export const someReports = (today: string): Unsaved<SavedReport>[] => [
  {
    id: idFrom(addDays(today, -80)),
    title: 'Members by employer and standing',
    definition: { measure: 'members', by: ['employer', 'standing'] },
    showsAs: 'table',
  },
  {
    id: idFrom(addDays(today, -60)),
    title: 'Density by workplace',
    definition: { measure: 'density', by: ['workplace'] },
    showsAs: 'chart',
  },
];
