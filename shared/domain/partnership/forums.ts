// A forum: a standing joint body with its seats, its rules and what both sides have promised each other there.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema, TimeOfDaySchema } from '../values.ts';
import { CommitmentSchema, PartnershipRecordSchema, SideSchema, TwoSignaturesSchema } from './sides.ts';

export const ForumTypeSchema = z.enum([
  'partnershipForum',
  'jointConsultativeCommittee',
  'jointNegotiatingCommittee',
  'localPartnershipForum',
  'healthSafetyCommittee',
  'employeeCouncil',
  'laborManagementCommittee',
  'policySubgroup',
  'unitBasedTeam',
  'taskForce',
  'qualityCircle',
  'advisoryPanel',
  'engagementGroup',
  'trainingPartnership',
  'boardCommittee',
]);
export type ForumType = z.infer<typeof ForumTypeSchema>;

export const ChairModelSchema = z.enum(['coChairs', 'alternating', 'fixedManagement', 'fixedStaff', 'independent']);

export const SeatRoleSchema = z.enum([
  'chair',
  'coChair',
  'deputyChair',
  'jointSecretary',
  'member',
  'accountableExecutive',
  'sponsor',
  'observer',
  'adviser',
  'exOfficio',
  /** Sits on the employer's board for staff. */
  'employeeDirector',
]);
export type SeatRole = z.infer<typeof SeatRoleSchema>;

/** Somebody in a seat: as typed, or as their post says (`repId`), which then says until when too. */
export const SeatHolderSchema = z.object({
  name: LineSchema,
  memberId: IdSchema.nullable(),
  repId: IdSchema.nullable(),
  /** First and last day in the seat, both inclusive; null: open or unknown. A post's own days win. */
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
});

export type SeatHolder = z.infer<typeof SeatHolderSchema>;

export const SeatTrainingSchema = z.object({
  topic: NameSchema,
  on: DaySchema,
  /** Both sides were trained together. */
  isJoint: z.boolean(),
  /** The last day on which it counts; null: for good. */
  validUntil: DaySchema.nullable(),
});

export const SeatSchema = z.object({
  id: IdSchema,
  side: SideSchema,
  role: SeatRoleSchema,
  /** "M1", "Director of nursing": what the seat is called, whoever sits in it. */
  title: LineSchema,
  /** Which union it is for, as the constitution names it; '' on the other side, or where no union is. */
  union: LineSchema,
  /** Its profile, for whoever may see that. */
  unionId: IdSchema.nullable(),
  /** A senior manager's seat: a deputy in it is not the senior manager. */
  isSenior: z.boolean(),
  department: LineSchema,
  howFilled: z.enum(['elected', 'nominated', 'exOfficio']).nullable(),
  /** Why a union without recognition sits here as an observer. */
  observerReason: LineSchema,
  /** null: vacant. Those before stand in `past`. */
  holder: SeatHolderSchema.nullable(),
  deputy: SeatHolderSchema.nullable(),
  past: z.array(SeatHolderSchema).max(100),
  training: z.array(SeatTrainingSchema).max(100),
  /** The first day of the seat itself; null: from the beginning. */
  from: DaySchema.nullable(),
  to: DaySchema.nullable(),
});
export type Seat = z.infer<typeof SeatSchema>;

export const QuorumSchema = z.object({
  total: z.int().min(0).max(500),
  management: z.int().min(0).max(500),
  staff: z.int().min(0).max(500),
  areCoChairsRequired: z.boolean(),
  /** The number of each side is counted beside its co-chair ("both co-chairs and three others of each side"). */
  isBesideCoChairs: z.boolean(),
});
export type Quorum = z.infer<typeof QuorumSchema>;

/** The heads that Acas's checklist asks of a joint committee's constitution; what each says, '' while nobody wrote it. */
export const ConstitutionHeadSchema = z.enum([
  'objectives',
  'termsOfReference',
  'composition',
  'election',
  'periodOfOffice',
  'officers',
  'meetings',
  'facilities',
  'reportingBack',
  'alteration',
  'disputes',
]);
export type ConstitutionHead = z.infer<typeof ConstitutionHeadSchema>;

/** A version of the behaviours that both sides agreed; waves and recognition keep the wording of theirs. */
export const BehavioursSchema = z.object({
  version: z.int().min(1),
  agreedOn: DaySchema,
  items: z.array(z.object({ id: IdSchema, text: NameSchema })).max(50),
});

export const AnnualReportStateSchema = z.object({
  id: IdSchema,
  from: DaySchema,
  to: DaySchema,
  /** Agreed with the unions; null while nobody said. */
  isAgreed: z.boolean().nullable(),
  /** The day on which it was agreed; null where it is not, or where the two signatures say it. */
  agreedOn: DaySchema.nullable(),
  /** Why it is not agreed: without it no report that is not agreed leaves. */
  statementIfNot: ProseSchema,
  signed: TwoSignaturesSchema,
});
export type AnnualReportState = z.infer<typeof AnnualReportStateSchema>;

export const ForumSchema = PartnershipRecordSchema.extend({
  name: NameSchema,
  type: ForumTypeSchema,
  state: z.enum(['forming', 'active', 'dormant', 'closed']),
  /** The forum that it reports to. */
  parentId: IdSchema.nullable(),
  employerId: IdSchema.nullable(),
  mission: ProseSchema,
  vision: ProseSchema,
  /** By the accountable executive and the staff-side chair; a vision that is not signed is a draft. */
  visionSigned: TwoSignaturesSchema,
  chairModel: ChairModelSchema,
  /** Calendar days from one meeting to the next. */
  intervalDays: z.int().min(1).max(1_000),
  /** Days by which a meeting may lie beside its planned day and still be on schedule. */
  toleranceDays: z.int().min(0).max(365),
  /** Working days, after the day of issue up to and including the day held. */
  papersWorkingDays: z.int().min(0).max(60),
  /** Calendar days after the day held within which both sides approve the minutes. */
  minutesDays: z.int().min(0).max(365),
  /** Working days before the meeting on which the staff side meets by itself; 0: it does not. */
  preMeetingWorkingDays: z.int().min(0).max(60),
  /** When and where it usually meets: what a planned meeting begins with. */
  usualTime: TimeOfDaySchema.nullable(),
  usualPlace: LineSchema,
  quorum: QuorumSchema,
  mayDiscuss: ProseSchema,
  mayNotDiscuss: ProseSchema,
  heads: z.partialRecord(ConstitutionHeadSchema, ProseSchema),
  /** The constitution was signed by both sides. */
  signed: TwoSignaturesSchema,
  seats: z.array(SeatSchema).max(500),
  /** Departments (or teams) that it is about: what is briefed, covered by voice and compared. */
  departments: z.array(NameSchema).max(500),
  requiredTraining: z.array(NameSchema).max(50),
  behaviours: z.array(BehavioursSchema).max(100),
  commitments: z
    .array(z.object({ commitment: CommitmentSchema, agreedOn: DaySchema.nullable(), note: ProseSchema }))
    .max(6),
  /** The two leads (the staff-side chair and the head of personnel), and how often they are to meet, in days. */
  leads: z.object({ staff: LineSchema, management: LineSchema, intervalDays: z.int().min(1).max(365) }).nullable(),
  facilitator: z.object({ name: NameSchema, from: DaySchema, to: DaySchema.nullable(), why: LineSchema }).nullable(),
  startsOn: DaySchema.nullable(),
  /** A task force's last day. */
  endsOn: DaySchema.nullable(),
  /** A task force's close-out: what it leaves behind. */
  closeOut: z.object({ on: DaySchema, report: ProseSchema }).nullable(),
  /** A body without union seats: how it stands to the unions that are recognised there. */
  relationToUnions: ProseSchema,
  reviewDue: DaySchema.nullable(),
  annualReports: z.array(AnnualReportStateSchema).max(100),
});
export type Forum = z.infer<typeof ForumSchema>;

/** What a seat is besides its id and its side. */
export const emptySeat = {
  role: 'member',
  title: '',
  union: '',
  unionId: null,
  isSenior: false,
  department: '',
  howFilled: null,
  observerReason: '',
  holder: null,
  deputy: null,
  past: [],
  training: [],
  from: null,
  to: null,
} satisfies Omit<Seat, 'id' | 'side'>;

/** What a forum is besides its id and its name: every six weeks, five working days for papers, and no quorum stated. */
export const emptyForum = {
  visibility: 'joint',
  confidentialUntil: null,
  type: 'partnershipForum',
  state: 'forming',
  parentId: null,
  employerId: null,
  mission: '',
  vision: '',
  visionSigned: { management: null, staff: null },
  chairModel: 'coChairs',
  intervalDays: 42,
  toleranceDays: 7,
  papersWorkingDays: 5,
  minutesDays: 10,
  preMeetingWorkingDays: 2,
  usualTime: null,
  usualPlace: '',
  quorum: { total: 0, management: 0, staff: 0, areCoChairsRequired: false, isBesideCoChairs: false },
  mayDiscuss: '',
  mayNotDiscuss: '',
  heads: {},
  signed: { management: null, staff: null },
  seats: [],
  departments: [],
  requiredTraining: [],
  behaviours: [],
  commitments: [],
  leads: null,
  facilitator: null,
  startsOn: null,
  endsOn: null,
  closeOut: null,
  relationToUnions: '',
  reviewDue: null,
  annualReports: [],
} satisfies Omit<Forum, 'id' | 'revision' | 'name'>;
