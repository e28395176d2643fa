// A consultation: on what, with whom, from when, with what information, and whether it came early enough to count.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema } from '../values.ts';
import { GroupSchema, PartnershipRecordSchema, SideSchema } from './sides.ts';

export const ConsultationLevelSchema = z.enum([
  'inform',
  'consult',
  'consultWithViewToAgreement',
  'negotiate',
  'jointDecision',
]);
export type ConsultationLevel = z.infer<typeof ConsultationLevelSchema>;

/** The five points at which a union may be brought in, the earliest first. */
export const InvolvementPointSchema = z.enum([
  'withManagersFromStart',
  'afterManagementDiscussion',
  'afterOptionsRaised',
  'afterTentativeDecision',
  'afterFinalDecision',
]);
export type InvolvementPoint = z.infer<typeof InvolvementPointSchema>;

/** What a side answers when it is asked; the employer's answer is entered by the branch, with the day and the channel. */
export const InvolvementAnswerSchema = z.object({
  /** null: asked and not answered. */
  point: InvolvementPointSchema.nullable(),
  /** `notAsked` is an answer. */
  isAsked: z.boolean(),
  on: DaySchema.nullable(),
  channel: LineSchema,
});

export const InformationItemSchema = z.object({
  id: IdSchema,
  what: NameSchema,
  /** The law's own list asks for it. */
  isStatutory: z.boolean(),
  askedBy: SideSchema,
  askedOn: DaySchema.nullable(),
  dueOn: DaySchema.nullable(),
  suppliedOn: DaySchema.nullable(),
  refused: z.object({ on: DaySchema, reason: LineSchema }).nullable(),
  /** The document in which it came (an entry of this consultation). */
  paperId: IdSchema.nullable(),
  isConfidential: z.boolean(),
});

export const UnionPositionSchema = z.enum(['support', 'neutral', 'oppose']);

export const ResponseSchema = z.object({
  id: IdSchema,
  unionId: IdSchema.nullable(),
  party: LineSchema,
  on: DaySchema,
  position: UnionPositionSchema,
  text: ProseSchema,
});

/** One of the four tests: null while nobody has answered it. */
const TestSchema = z.object({ isMet: z.boolean().nullable(), evidence: ProseSchema });

export const ConclusionSchema = z.enum([
  'agreed',
  'agreedWithChanges',
  'notAgreedImposed',
  'withdrawn',
  'referred',
  'failureToAgree',
]);

export const ConsultationSchema = PartnershipRecordSchema.extend({
  /** `CO-2026-0003`. */
  number: z.string().max(20),
  forumId: IdSchema.nullable(),
  issueId: IdSchema.nullable(),
  topic: NameSchema,
  what: ProseSchema,
  level: ConsultationLevelSchema,
  /** A dated row of shared/law; null where no law sets one. */
  preset: z
    .object({
      key: z.string().max(60),
      /** Redundancy: dismissals proposed at one establishment within 90 days. */
      people: z.int().min(0).max(1_000_000).nullable(),
      establishment: LineSchema,
      /** The day on which the first dismissal or transfer takes effect. */
      firstEffectOn: DaySchema.nullable(),
    })
    .nullable(),
  affectsJobs: z.boolean(),
  affected: z.array(GroupSchema).max(100),
  consulted: z.array(GroupSchema).max(100),
  unionIds: z.array(IdSchema).max(50),
  firstInvolvedOn: DaySchema.nullable(),
  involvement: z.object({ management: InvolvementAnswerSchema, staff: InvolvementAnswerSchema }),
  information: z.array(InformationItemSchema).max(200),
  /** First and last day for responses, both inclusive. */
  windowFrom: DaySchema.nullable(),
  windowTo: DaySchema.nullable(),
  /** A window shorter than a union's own time was accepted all the same: why. */
  shortWindowReason: LineSchema,
  decisionPlannedOn: DaySchema.nullable(),
  responses: z.array(ResponseSchema).max(100),
  reply: z.object({ on: DaySchema, text: ProseSchema }).nullable(),
  tests: z.object({ formative: TestSchema, information: TestSchema, time: TestSchema, considered: TestSchema }),
  concluded: z.object({ on: DaySchema, how: ConclusionSchema, reasons: ProseSchema }).nullable(),
  /** When it went live, and what went wrong then. */
  live: z.object({
    plannedOn: DaySchema.nullable(),
    on: DaySchema.nullable(),
    incidents: z.int().min(0).max(100_000).nullable(),
    wentWrong: ProseSchema,
  }),
  /** The union's position when it was decided, and when it was live. */
  positionDecided: UnionPositionSchema.nullable(),
  positionLive: UnionPositionSchema.nullable(),
  /** People at risk: how many, and what became of them. */
  atRisk: z
    .object({
      people: z.int().min(0).max(1_000_000),
      redeployed: z.int().min(0).max(1_000_000),
      retained: z.int().min(0).max(1_000_000),
      leftVoluntarily: z.int().min(0).max(1_000_000),
      compulsory: z.int().min(0).max(1_000_000),
    })
    .nullable(),
  reviewedOn: DaySchema.nullable(),
  abandonedOn: DaySchema.nullable(),
});
export type Consultation = z.infer<typeof ConsultationSchema>;

const unasked = { point: null, isAsked: false, on: null, channel: '' } as const;
const unanswered = { isMet: null, evidence: '' } as const;

/** What a consultation is besides its number and topic; across the table, so joint. */
export const emptyConsultation: Omit<Consultation, 'id' | 'revision' | 'number' | 'topic'> = {
  visibility: 'joint',
  confidentialUntil: null,
  forumId: null,
  issueId: null,
  what: '',
  level: 'consult',
  preset: null,
  affectsJobs: false,
  affected: [],
  consulted: [],
  unionIds: [],
  firstInvolvedOn: null,
  involvement: { management: unasked, staff: unasked },
  information: [],
  windowFrom: null,
  windowTo: null,
  shortWindowReason: '',
  decisionPlannedOn: null,
  responses: [],
  reply: null,
  tests: { formative: unanswered, information: unanswered, time: unanswered, considered: unanswered },
  concluded: null,
  live: { plannedOn: null, on: null, incidents: null, wentWrong: '' },
  positionDecided: null,
  positionLive: null,
  atRisk: null,
  reviewedOn: null,
  abandonedOn: null,
};
