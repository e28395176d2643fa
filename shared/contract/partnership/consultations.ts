// Consultations and decisions: how early, with what information, and what changed because of the union.

import * as z from 'zod';
import { ConsultationSchema } from '../../domain/partnership/consultations.ts';
import { DecisionSchema } from '../../domain/partnership/decisions.ts';
import { DaySchema, IdSchema, NameSchema, NationSchema, RevisionSchema } from '../../domain/values.ts';
import { base } from '../base.ts';
import { WorkingStepSchema } from '../clock-answers.ts';
import { DownloadSchema, ToPathSchema } from '../download.ts';
import {
  ConsultationFields,
  ConsultationPresetInput,
  DecisionFields,
  PaperLevelSchema,
} from './consultation-inputs.ts';

/** A row of shared/law: what the law asks of a consultation of this kind, on a day. */
const PresetSchema = z.object({
  key: z.string(),
  title: z.string(),
  level: ConsultationSchema.shape.level,
  affectsJobs: z.boolean(),
  /** The first and last day on which the row applies, both inclusive; null is open. */
  validFrom: DaySchema.nullable(),
  validTo: DaySchema.nullable(),
  decidedBy: z.string(),
  /** From so many people on, so many calendar days before the first effect; empty where the law names none. */
  bands: z.array(z.object({ atLeast: z.int(), days: z.int() })),
  /** Whether so many days "before" are clear days is not settled. */
  areClearDaysUnsettled: z.boolean(),
  people: z.string().nullable(),
  effect: z.string().nullable(),
  timing: z.string(),
  information: z.array(z.string()),
  authority: z.string(),
  verified: z.boolean(),
  confidence: z.enum(['high', 'medium', 'low']),
  note: z.string(),
});

const MinimumSchema = z.object({
  key: z.string(),
  title: z.string(),
  effect: z.string().nullable(),
  validFrom: DaySchema.nullable(),
  validTo: DaySchema.nullable(),
  authority: z.string(),
  /** Calendar days; null where the law names none for this, or too few people are concerned. */
  days: z.int().nullable(),
  /** The first day on which it may take effect. */
  earliest: DaySchema.nullable(),
  earliestIfClear: DaySchema.nullable(),
  /** The last day on which it can begin for the first effect that is planned. */
  beginBy: DaySchema.nullable(),
  working: z.array(WorkingStepSchema),
  verified: z.boolean(),
});

const WindowSchema = z.object({
  from: DaySchema,
  to: DaySchema,
  /** Calendar days, first and last counted; 0 or less where the decision comes first. */
  days: z.int(),
  /** Nobody set it: it runs from when the union heard to the decision. */
  isImplied: z.boolean(),
});

const ClashSchema = z.object({
  unionId: IdSchema,
  union: z.string(),
  /** Calendar days. */
  needs: z.int(),
  has: z.int(),
  sentence: z.string(),
});

/** What the agreement in force promises on the topic. */
const PromisedSchema = z.object({
  agreementId: IdSchema,
  agreement: z.string(),
  topic: z.string(),
  level: ConsultationSchema.shape.level,
  who: z.string(),
  noticeDays: z.int().nullable(),
});

const FindingSchema = z.object({
  code: z.string(),
  /** The employer acted before it might; the others are what to know. */
  isBreach: z.boolean(),
  text: z.string(),
  on: DaySchema.nullable(),
  authority: z.string().nullable(),
});

const UnionInItSchema = z.object({ id: IdSchema, name: z.string(), mandateDays: z.int().nullable() });

const PreviewSchema = z.object({
  forumId: IdSchema.nullable(),
  unions: z.array(UnionInItSchema),
  promised: PromisedSchema.nullable(),
  window: WindowSchema.nullable(),
  clashes: z.array(ClashSchema),
  minimum: MinimumSchema.nullable(),
});

export const ConsultationPageSchema = PreviewSchema.extend({
  consultation: ConsultationSchema,
  forum: z.string().nullable(),
  issue: z.object({ id: IdSchema, number: z.string(), title: z.string() }).nullable(),
  stage: z.enum([
    'horizon',
    'opened',
    'informationGiven',
    'inConsultation',
    'responded',
    'replied',
    'concluded',
    'live',
    'reviewed',
    'abandoned',
  ]),
  next: z.object({ what: z.enum(['window', 'decision']), on: DaySchema, daysLeft: z.int() }).nullable(),
  decisions: z
    .array(DecisionSchema.pick({ id: true, number: true, title: true, on: true, finalOn: true, influence: true }))
    .max(100),
  /** Days from first involvement to the first decision; negative where the decision came first. */
  leadDays: z.int().nullable(),
  coverage: z.object({
    affected: z.int(),
    consulted: z.int(),
    percent: z.int().nullable(),
    missing: z.array(z.string()),
  }),
  information: z.object({
    asked: z.int(),
    supplied: z.int(),
    refused: z.int(),
    overdue: z.int(),
    missing: z.array(z.string()),
    isComplete: z.boolean().nullable(),
  }),
  /** null while a side has not answered. */
  isInvolvementDisputed: z.boolean().nullable(),
  fourTests: z.boolean().nullable(),
  /** Whole per cent of those at risk who were not dismissed against their will. */
  avoidedCompulsory: z.int().nullable(),
  stillAtRisk: z.int().nullable(),
  shift: z.enum(['towards', 'away', 'same']).nullable(),
  findings: z.array(FindingSchema),
  /** In the order of the days. */
  days: z.array(z.object({ id: z.string(), kind: z.string(), on: DaySchema, what: z.string() })),
});
export type ConsultationPage = z.infer<typeof ConsultationPageSchema>;

const SeatInItSchema = z.object({
  id: IdSchema,
  side: z.enum(['management', 'staff', 'joint', 'independent']),
  title: z.string(),
  union: z.string().nullable(),
});

export const DecisionPageSchema = z.object({
  decision: DecisionSchema,
  forum: z.string().nullable(),
  meetingOn: DaySchema.nullable(),
  consultation: z
    .object({ id: IdSchema, number: z.string(), topic: z.string(), firstInvolvedOn: DaySchema.nullable() })
    .nullable(),
  issue: z.object({ id: IdSchema, number: z.string(), title: z.string() }).nullable(),
  leadDays: z.int().nullable(),
  /** Of its forum, on the day of the decision: those whose stance may be asked. */
  seats: z.array(SeatInItSchema).max(500),
  /** Gates that it meets, and whether they are passed: all have to be for it to become final. */
  gates: z.array(
    z.object({
      code: z.enum(['jobs', 'reasons', 'mutualGain', 'consensus']),
      isPassed: z.boolean(),
      text: z.string(),
      field: z.string(),
    }),
  ),
  /** It affects jobs and nobody was consulted first: the reason is published. */
  isException: z.boolean(),
  gainKind: z.enum(['none', 'oneSided', 'mutual', 'threeWay']),
});
export type DecisionPage = z.infer<typeof DecisionPageSchema>;

export const partnershipConsultations = {
  /** What the law asks, by kind, where the branch is and as it holds on a day (today's unless said). */
  presets: base
    .input(z.strictObject({ on: DaySchema, nation: NationSchema }).partial().optional())
    .output(z.object({ rows: z.array(PresetSchema), total: z.int() })),
  /** Before anything is saved: what the agreement promises, which union needs longer, and what the law asks. */
  previewWindow: base
    .input(
      ConsultationFields.pick({
        forumId: true,
        windowFrom: true,
        windowTo: true,
        firstInvolvedOn: true,
        decisionPlannedOn: true,
        unionIds: true,
      }).extend({ topic: z.string().max(500).default(''), preset: ConsultationPresetInput.optional() }),
    )
    .output(PreviewSchema),
  /**
   * A new consultation: the level and the notice are the agreement's for this topic, the information is what the law asks
   * for, the unions are the forum's, unless something else is said; the union heard of it today unless it is said when.
   * @throws INVALID_INPUT naming the union where the window is shorter than it needs and `shortWindowReason` is empty.
   */
  openConsultation: base.input(ConsultationFields.extend({ topic: NameSchema })).output(ConsultationSchema),
  /**
   * Changes what is given; lists are given whole. What the employer did too early is kept and told as a breach.
   * @throws INVALID_INPUT as `openConsultation` does; where it is concluded otherwise than agreed and no reasons are given.
   */
  changeConsultation: base
    .input(ConsultationFields.extend({ id: IdSchema, revision: RevisionSchema, topic: NameSchema.optional() }))
    .output(ConsultationSchema),
  /** One consultation with everything that its page shows. */
  consultation: base.input(z.strictObject({ id: IdSchema })).output(ConsultationPageSchema),
  /** Everything that happened, dated, with who was given what when, and the papers bound behind it: one PDF. */
  consultationChronology: base
    .input(z.strictObject({ id: IdSchema, level: PaperLevelSchema.default('joint'), path: ToPathSchema }))
    .output(
      DownloadSchema.extend({
        pages: z.int(),
        papers: z.int(),
        notIncluded: z.array(z.object({ name: z.string(), why: z.string() })),
      }),
    ),
  /** A draft, of today unless it is said; nothing is asked of a draft but its title. */
  recordDecision: base.input(DecisionFields.extend({ title: NameSchema })).output(DecisionSchema),
  /** Changes what is given. A final decision stays one that its gates let through. */
  changeDecision: base
    .input(DecisionFields.extend({ id: IdSchema, revision: RevisionSchema, title: NameSchema.optional() }))
    .output(DecisionSchema),
  decision: base.input(z.strictObject({ id: IdSchema })).output(DecisionPageSchema),
  /**
   * Makes a decision final. @throws INVALID_INPUT where it affects jobs without a consultation or a published exception, where
   * the union's view was not taken up and has no answer, or where a mutual gain names one side's only.
   */
  finaliseDecision: base
    .input(z.strictObject({ id: IdSchema, revision: RevisionSchema, on: DaySchema.optional() }))
    .output(DecisionSchema),
  /**
   * For members: what changed because the union spoke, from joint records alone and without anybody's name. Final decisions
   * from `from` to `to`, both inclusive; twelve months to today unless said.
   */
  influenceReport: base
    .input(
      z
        .strictObject({
          forumId: IdSchema.optional(),
          from: DaySchema.optional(),
          to: DaySchema.optional(),
          format: z.enum(['pdf', 'docx', 'md']).default('pdf'),
          path: ToPathSchema,
        })
        .optional(),
    )
    .output(
      DownloadSchema.extend({
        decisions: z.int(),
        /** Of those to which the union responded, how many changed. */
        responded: z.int(),
        influenced: z.int(),
        exceptions: z.int(),
      }),
    ),
};
