// Ballots of industrial action: readiness, notices as drafts for the union's office, and how long the mandate runs. The law is
// that of Great Britain, by the day on which the employer receives a notice and on which the ballot opens.

import * as z from 'zod';
import { BallotNoticeSchema, NoticeRowSchema } from '../../domain/elections/action-notices.ts';
import { ElectionSchema } from '../../domain/elections/elections.ts';
import { DaySchema, IdSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { WorkingStepSchema } from '../clock-answers.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import { PageSchema } from '../query.ts';

export const READINESS_CHECKS = [
  'question',
  'days',
  'scrutineer',
  'roll',
  'addresses',
  'workplaces',
  'categories',
  'notice',
] as const;

export const LacksSchema = z.enum(['address', 'workplace', 'category']);
export type Lacks = z.infer<typeof LacksSchema>;

export const NoticeStateSchema = z.object({
  notice: BallotNoticeSchema,
  employer: z.string(),
  total: z.int(),
  categories: z.array(z.object({ name: z.string(), people: z.int() })),
  workplaces: z.array(z.object({ name: z.string(), people: z.int() })),
  /** What the law of the day of receipt asks to stand in it, whether each stands, and in which words. */
  parts: z.array(z.object({ part: z.string(), title: z.string(), isThere: z.boolean() })),
  /** What is missing or wrong, in sentences; none: it can go to the union's office. */
  problems: z.array(z.string()),
  /** The last day on which the employer may have it; of a notice of action the first day on which action may begin. */
  latestReceipt: DaySchema.nullable(),
  earliestAction: DaySchema.nullable(),
  working: z.array(WorkingStepSchema),
  authority: z.string(),
  verified: z.boolean(),
});
export type NoticeState = z.infer<typeof NoticeStateSchema>;

export const MandateStateSchema = z.object({
  /** The last day on which action may be taken under it, inclusive. */
  lastDay: DaySchema,
  daysLeft: z.int(),
  isOver: z.boolean(),
  working: z.array(WorkingStepSchema),
  verified: z.boolean(),
});

export const electionsNotices = {
  /** Whether the branch could ballot: what is still to be done, in the order in which it is done, and who lacks what. */
  readiness: base.input(z.strictObject({ id: IdSchema, lacks: LacksSchema.optional(), page: PageSchema })).output(
    z.object({
      election: ElectionSchema,
      voters: z.int(),
      isFrozen: z.boolean(),
      checks: z.array(z.object({ check: z.enum(READINESS_CHECKS), isDone: z.boolean(), sentence: z.string() })),
      lacking: z.object({ address: z.int(), workplace: z.int(), category: z.int() }),
      /** Who lacks what (`lacks`; all of them, if left out), by name. */
      rows: z.array(z.object({ memberId: IdSchema, name: z.string(), lacks: z.array(LacksSchema) })),
      total: z.int(),
      byWorkplace: z.array(z.object({ workplace: z.string(), voters: z.int(), withAddress: z.int() })),
      /** Categories by workplace: what a notice begins from. */
      matrix: z.array(NoticeRowSchema.extend({ employerId: IdSchema.nullable() })),
    }),
  ),
  /** The notices of a ballot with what each still lacks, and the mandate once the ballot is carried. */
  notices: base.input(z.strictObject({ id: IdSchema })).output(
    z.object({
      election: ElectionSchema,
      notices: z.array(NoticeStateSchema),
      mandate: MandateStateSchema.nullable(),
    }),
  ),
  /**
   * Adds (without `noticeId`) or changes a draft. A new one begins from who may vote at that employer: their categories (job
   * titles) by workplace, and for a ballot the last day for its receipt. It is a draft for the union's office: nobody is told.
   */
  keepNotice: base
    .input(
      z.strictObject({
        id: IdSchema,
        revision: RevisionSchema.optional(),
        noticeId: IdSchema.optional(),
        ...BallotNoticeSchema.omit({ id: true }).partial().shape,
      }),
    )
    .output(ElectionSchema),
  removeNotice: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema.optional(), noticeId: IdSchema }))
    .output(ElectionSchema),
  /** The draft as a paper, marked as one on every page. */
  noticePaper: base
    .input(
      z.strictObject({
        id: IdSchema,
        noticeId: IdSchema,
        format: z.enum(['pdf', 'docx']).default('pdf'),
        path: ToPathSchema,
      }),
    )
    .output(DownloadSchema),
};
