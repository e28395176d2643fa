// The sample's forum with its constitution, seats and promises, and the small committee that reports to it.

import { emptyForum, emptySeat, type Forum, type Seat } from '../../../../shared/domain/partnership/forums.ts';
import { addDays, monthsAfter } from '../../../../shared/rules/limits.ts';
import {
  ago,
  ahead,
  COMMITTEE_NAME,
  DEPARTMENTS,
  EMPLOYER,
  FORUM_NAME,
  idOf,
  OTHER_UNION,
  OWN_UNION,
  type Post,
  type Stage,
  seen,
} from './stage.ts';

const BEGAN = 760;

export function putForums(stage: Stage): void {
  const { tx, forumId, committeeId } = stage;
  tx.put('forums', forumOf(stage, forumId));
  tx.put('forums', committeeOf(stage, committeeId));
}

const holder = (name: string, from: string, to: string | null = null) => ({
  name,
  memberId: null,
  repId: null,
  from,
  to,
});

/** Whoever holds a post sits as long as they hold it. */
const byPost = ({ id, memberId, name, from }: Post) => ({ name, memberId, repId: id, from, to: null });

function forumOf(stage: Stage, id: string): Omit<Forum, 'revision'> {
  const { managers, posts } = stage;
  const began = ago(stage, BEGAN);
  const signed = {
    management: { on: began, name: managers.executive },
    staff: { on: began, name: posts.convenor.name },
  };
  return {
    ...emptyForum,
    ...seen('joint'),
    id,
    name: FORUM_NAME,
    type: 'partnershipForum',
    state: 'active',
    employerId: stage.employerId,
    mission: `To make ${EMPLOYER} a good place to be cared for and a good place to work, by deciding early and together what changes both.`,
    vision: 'Nobody hears of a change to their work from a notice board.',
    visionSigned: signed,
    intervalDays: 61,
    minutesDays: 14,
    usualTime: '14:00',
    usualPlace: 'Board room, Infirmary Road',
    quorum: { total: 5, management: 2, staff: 2, areCoChairsRequired: false, isBesideCoChairs: false },
    mayDiscuss:
      'Changes to services, working time, staffing, health and safety, training, equality, and how both sides work together.',
    mayNotDiscuss: 'Pay rates that are bargained nationally, and anybody’s own case.',
    heads: {
      objectives: 'Better care and better working lives, through early involvement and joint work.',
      composition: 'Four seats of management, four of the staff side, each with a named deputy.',
      election: 'Each union fills its own seats by its own rules; management’s are by office.',
      periodOfOffice: 'Two years; a seat is filled again within two months.',
      officers: 'Two co-chairs who take turns; the side that does not chair keeps the minutes.',
      facilities: 'Paid time for the meeting, half a day before it, and cover on the ward.',
      reportingBack: 'Both sides brief departments within ten days, from the same page.',
      alteration: 'By agreement of both sides; looked at every two years.',
      disputes: 'Three honest tries, then the two leads, then conciliation.',
    },
    signed,
    seats: seatsOf(stage, began),
    departments: [...DEPARTMENTS],
    requiredTraining: ['Partnership working', 'Reading the figures'],
    behaviours: [
      {
        version: 1,
        agreedOn: began,
        items: [
          'We bring problems early, not solutions late.',
          'We say no with a reason.',
          'We offer help before we are asked.',
        ].map((text) => ({ id: idOf(began), text })),
      },
    ],
    commitments: (
      [
        ['successOfOrganisation', 'Both sides’ goals stand in one list.'],
        ['legitimateInterests', 'Each side writes down the other’s interests before it answers.'],
        ['employmentSecurity', 'Redeployment before anything else.'],
        ['qualityOfWorkingLives', 'Rotas eight weeks ahead.'],
        ['transparency', 'The same figures for both, with the working shown.'],
        ['addingValue', ''],
      ] as const
    ).map(([commitment, note]) => ({ commitment, agreedOn: began, note })),
    leads: { staff: posts.convenor.name, management: managers.workforce, intervalDays: 30 },
    startsOn: began,
    reviewDue: ahead(stage, 120),
    annualReports: [
      {
        id: idOf(ago(stage, 300)),
        from: addDays(monthsAfter(stage.today, -24), 1),
        to: monthsAfter(stage.today, -12),
        isAgreed: true,
        agreedOn: ago(stage, 300),
        statementIfNot: '',
        signed: {
          management: { on: ago(stage, 300), name: managers.executive },
          staff: { on: ago(stage, 298), name: posts.convenor.name },
        },
      },
    ],
  };
}

/** The society's second seat fell vacant; one senior manager has not had the training. */
function seatsOf(stage: Stage, began: string): Seat[] {
  const { seats, managers, staff, posts } = stage;
  const trained = (isDone: boolean) =>
    ['Partnership working', 'Reading the figures'].slice(0, isDone ? 2 : 1).map((topic, at) => ({
      topic,
      on: ago(stage, 240 - at * 60),
      isJoint: true,
      validUntil: null,
    }));
  const management = { side: 'management', howFilled: 'exOfficio' } as const;
  const own = { side: 'staff', howFilled: 'elected', union: OWN_UNION, unionId: stage.unions.own } as const;
  const other = { side: 'staff', howFilled: 'nominated', union: OTHER_UNION, unionId: stage.unions.other } as const;
  return [
    {
      ...emptySeat,
      ...management,
      id: seats.executive,
      role: 'accountableExecutive',
      title: 'Chief executive',
      isSenior: true,
      holder: holder(managers.executive, began),
      deputy: holder(managers.nursing, began),
      training: trained(false),
    },
    {
      ...emptySeat,
      ...management,
      id: seats.workforce,
      role: 'coChair',
      title: 'Director of workforce',
      isSenior: true,
      holder: holder(managers.workforce, began),
      training: trained(true),
    },
    {
      ...emptySeat,
      ...management,
      id: seats.nursing,
      title: 'Director of nursing',
      isSenior: true,
      department: 'Wards',
      holder: holder(managers.nursing, began),
      training: trained(true),
    },
    {
      ...emptySeat,
      ...management,
      id: seats.estates,
      title: 'Head of estates',
      department: 'Portering',
      holder: holder(managers.estates, ago(stage, 400)),
      training: trained(true),
    },
    {
      ...emptySeat,
      ...own,
      id: seats.convenor,
      role: 'coChair',
      title: 'Staff-side chair',
      department: 'Wards',
      holder: byPost(posts.convenor),
      deputy: holder(staff.deputy, began),
      training: trained(true),
    },
    {
      ...emptySeat,
      ...own,
      id: seats.rep,
      role: 'jointSecretary',
      title: 'Staff-side secretary',
      department: 'Portering',
      holder: byPost(posts.rep),
      training: trained(true),
    },
    {
      ...emptySeat,
      ...other,
      id: seats.society,
      title: 'Society, clinics',
      department: 'Outpatients',
      holder: holder(staff.society, began),
      training: trained(true),
    },
    {
      ...emptySeat,
      ...other,
      id: seats.laboratory,
      title: 'Society, laboratory',
      department: 'Radiology',
      holder: null,
      past: [holder(staff.laboratory, began, ago(stage, 60))],
    },
  ];
}

function committeeOf(stage: Stage, id: string): Omit<Forum, 'revision'> {
  const began = ago(stage, 500);
  const seat = (side: 'management' | 'staff', title: string, name: string, role: Seat['role'] = 'member'): Seat => ({
    ...emptySeat,
    id: idOf(began),
    side,
    role,
    title,
    isSenior: role === 'coChair' && side === 'management',
    howFilled: side === 'staff' ? 'elected' : 'exOfficio',
    ...(side === 'staff' ? { union: OWN_UNION, unionId: stage.unions.own } : {}),
    holder: holder(name, began),
  });
  return {
    ...emptyForum,
    ...seen('joint'),
    id,
    name: COMMITTEE_NAME,
    type: 'healthSafetyCommittee',
    state: 'active',
    parentId: stage.forumId,
    employerId: stage.employerId,
    mission: 'To find what hurts people here before it does.',
    intervalDays: 91,
    quorum: { total: 3, management: 1, staff: 1, areCoChairsRequired: false, isBesideCoChairs: false },
    mayDiscuss: 'Inspections, incidents, risk assessments, the rooms and the equipment.',
    seats: [
      seat('management', 'Head of estates', stage.managers.estates, 'coChair'),
      seat('management', 'Director of nursing', stage.managers.nursing),
      seat('staff', 'Safety representative', stage.staff.deputy, 'coChair'),
      seat('staff', 'Society, clinics', stage.staff.society),
    ],
    departments: ['Wards', 'Theatres', 'Portering'],
    startsOn: began,
    reviewDue: ahead(stage, 240),
  };
}
