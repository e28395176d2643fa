// A forum as other programs and spreadsheets write it down: names in snake case, records that point at each other by ids of
// their own ("M1", "F2"). What is left out is usual; fields that are not known here are left aside.

import * as z from 'zod';
import { AgreementTypeSchema } from '../../domain/agreements.ts';
import {
  ConclusionSchema,
  ConsultationLevelSchema,
  InvolvementPointSchema,
} from '../../domain/partnership/consultations.ts';
import { DecisionMethodSchema, InfluenceSchema } from '../../domain/partnership/decisions.ts';
import { ChairModelSchema, ForumTypeSchema, SeatRoleSchema } from '../../domain/partnership/forums.ts';
import { IssueRouteSchema, IssueStateSchema } from '../../domain/partnership/issues.ts';
import {
  AttendanceSchema,
  ItemOutcomeSchema,
  ItemPurposeSchema,
  ItemScopeSchema,
} from '../../domain/partnership/meetings.ts';
import { SideSchema } from '../../domain/partnership/sides.ts';
import { DaySchema, LineSchema, NameSchema, ProseSchema } from '../../domain/values.ts';

/** `accountableExecutive` as it is written here: `accountable_executive`. */
const snakeOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The same closed list in snake case; what comes out is the desk's own word. */
const inSnake = <const Names extends readonly string[]>({ options }: { options: Names }) => {
  const byName = new Map(options.map((option) => [snakeOf(option), option]));
  return z
    .enum([...byName.keys()] as [string, ...string[]])
    .transform((name): Names[number] => byName.get(name) as Names[number]);
};

/** What another program calls a record; only to be pointed at. */
const KeySchema = z.string().min(1).max(100);
const Day = DaySchema.nullable().optional();
const Line = LineSchema.optional();
const Prose = ProseSchema.optional();
const Count = z.int().min(0).max(10_000_000);
const Side = inSnake(SideSchema);
const LEVELS = {
  branch_only: 'branch',
  staff_side_only: 'staffSide',
  joint: 'joint',
  in_confidence: 'inConfidence',
} as const;

const shared = {
  visibility: z
    .enum(['branch_only', 'staff_side_only', 'joint', 'in_confidence'])
    .transform((level) => LEVELS[level])
    .optional(),
  confidential_until: Day,
};

export const ImportedSeatSchema = z.object({
  id: KeySchema,
  side: Side,
  role: inSnake(SeatRoleSchema).optional(),
  title: Line,
  union: Line,
  senior: z.boolean().optional(),
  department: Line,
  /** null: the seat is vacant. */
  holder: NameSchema.nullable().optional(),
  deputy: NameSchema.nullable().optional(),
  /** First and last day of whoever sits there. */
  term_start: Day,
  term_end: Day,
  /** The first day of the seat itself. */
  from: Day,
  to: Day,
});

const ImportedForumSchema = z.object({
  name: NameSchema,
  type: inSnake(ForumTypeSchema).optional(),
  mission: Prose,
  vision: Prose,
  chair_model: inSnake(ChairModelSchema).optional(),
  interval_days: z.int().min(1).max(1_000).optional(),
  tolerance_days: z.int().min(0).max(365).optional(),
  papers_working_days: z.int().min(0).max(60).optional(),
  minutes_days: z.int().min(0).max(365).optional(),
  seats: z.array(ImportedSeatSchema).min(1).max(500),
  quorum: z
    .object({
      min_total: z.int().min(0).max(500).optional(),
      min_management: z.int().min(0).max(500).optional(),
      min_staff: z.int().min(0).max(500).optional(),
      co_chairs_required: z.boolean().optional(),
    })
    .optional(),
  departments: z.array(NameSchema).max(500).optional(),
  required_training: z.array(NameSchema).max(50).optional(),
  may_discuss: Prose,
  may_not_discuss: Prose,
  review_due: Day,
});

export const ImportedMeetingSchema = z.object({
  id: KeySchema,
  planned: DaySchema,
  held: Day,
  cancelled_by: Side.nullable().optional(),
  cancelled_on: Day,
  reason: Line,
  chair_side: z.enum(['management', 'staff']).nullable().optional(),
  /** By the seat's own id. */
  att: z.record(KeySchema, inSnake(AttendanceSchema)).optional(),
  items: z
    .array(
      z.object({
        title: NameSchema,
        proposed_by_side: Side.optional(),
        purpose: inSnake(ItemPurposeSchema).optional(),
        scope: inSnake(ItemScopeSchema).optional(),
        outcome: inSnake(ItemOutcomeSchema).nullable().optional(),
        deferral_count: z.int().min(0).max(1_000).optional(),
      }),
    )
    .max(200)
    .optional(),
  minutes: Prose,
  minutes_issued_on: Day,
  approved_by_mgmt_on: Day,
  approved_by_staff_on: Day,
  ...shared,
});

const ImportedPaperSchema = z.object({
  /** The meeting's own id. */
  m: KeySchema,
  issued: Day,
  read_before: z.int().min(0).max(1_000).optional(),
  title: Line,
  author_side: Side.optional(),
  ...shared,
});

const ImportedActionSchema = z.object({
  text: NameSchema.optional(),
  due: Day,
  done: Day,
  side: Side,
  owner_team: Line,
  ...shared,
});

const ImportedIssueSchema = z.object({
  id: KeySchema,
  title: NameSchema.optional(),
  raised: DaySchema,
  raised_by_side: Side.optional(),
  first_talk: Day,
  closed: Day,
  outcome: inSnake(IssueStateSchema).nullable().optional(),
  department: Line,
  theme: z.array(NameSchema).max(50).optional(),
  route: inSnake(IssueRouteSchema).optional(),
  ...shared,
});

const Point = inSnake(InvolvementPointSchema).nullable().optional();
const Test = z.boolean().nullable().optional();

const ImportedConsultationSchema = z.object({
  id: KeySchema,
  topic: NameSchema.optional(),
  level: inSnake(ConsultationLevelSchema).optional(),
  first_involved: Day,
  window_start: Day,
  window_end: Day,
  /** The day of the decision; without one there is none yet. */
  decision: Day,
  /** By the staff side's answer; by management's, where it was asked. */
  point: Point,
  point_by_management: Point,
  responded: z.boolean().optional(),
  influence: inSnake(InfluenceSchema).nullable().optional(),
  /** Whether reasons were given, or what they were. */
  reasons: z.union([z.boolean(), ProseSchema]).optional(),
  what_changed: Prose,
  people_affected: Count.nullable().optional(),
  method: inSnake(DecisionMethodSchema).nullable().optional(),
  affects_jobs: z.boolean().optional(),
  conclusion: inSnake(ConclusionSchema).nullable().optional(),
  tests: z.object({ formative: Test, information: Test, time: Test, considered: Test }).optional(),
  ...shared,
});

const ImportedAgreementSchema = z.object({
  n: NameSchema,
  type: inSnake(AgreementTypeSchema).optional(),
  review: Day,
  signed_on: Day,
  effective: Day,
  expiry: Day,
  ...shared,
});

const Scores = z
  .array(z.number().min(0, { error: 'A score is from 0 to 10.' }).max(10, { error: 'A score is from 0 to 10.' }))
  .max(10_000);

/** The overall scores of a year's health check, one for each person, without their names. */
const ImportedWaveSchema = z.object({
  wave: z.int().min(1900).max(2200),
  opened: Day,
  closed: Day,
  management: Scores,
  staff: Scores,
});

export const ImportedRecordsSchema = z.object({
  /** The last day that these records know of; today without it. */
  as_of: DaySchema.optional(),
  forum: ImportedForumSchema,
  meetings: z.array(ImportedMeetingSchema).max(2_000).default([]),
  papers: z.array(ImportedPaperSchema).max(10_000).default([]),
  actions: z.array(ImportedActionSchema).max(10_000).default([]),
  issues: z.array(ImportedIssueSchema).max(10_000).default([]),
  consultations: z.array(ImportedConsultationSchema).max(2_000).default([]),
  agreements: z.array(ImportedAgreementSchema).max(1_000).default([]),
  health: z.array(ImportedWaveSchema).max(100).default([]),
});
export type ImportedRecords = z.output<typeof ImportedRecordsSchema>;
