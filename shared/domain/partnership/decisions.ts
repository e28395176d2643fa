// A decision: how it was made, what the union said, what changed because of it.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema } from '../values.ts';
import { PartnershipRecordSchema } from './sides.ts';

export const DecisionMethodSchema = z.enum([
  'consensus',
  'consensusWithStandAside',
  'agreeToDiffer',
  'managementDecisionAfterConsultation',
  'negotiated',
  'referredUp',
  'vote',
]);
export type DecisionMethod = z.infer<typeof DecisionMethodSchema>;

export const StanceSchema = z.enum(['support', 'canLiveWith', 'standAside', 'block']);

export const InfluenceSchema = z.enum([
  'none',
  'clarified',
  'amended',
  'substantiallyChanged',
  'jointlyDesigned',
  'withdrawnAfterRepresentation',
]);
export type Influence = z.infer<typeof InfluenceSchema>;

const GainSchema = z.object({ text: ProseSchema, measureId: IdSchema.nullable() });

export const DecisionSchema = PartnershipRecordSchema.extend({
  /** `DE-2026-0003`. */
  number: z.string().max(20),
  forumId: IdSchema.nullable(),
  meetingId: IdSchema.nullable(),
  consultationId: IdSchema.nullable(),
  issueId: IdSchema.nullable(),
  title: NameSchema,
  on: DaySchema,
  /** null while it is a draft: from the day it was made final, the gates have been passed. */
  finalOn: DaySchema.nullable(),
  options: z.array(z.object({ id: IdSchema, text: NameSchema, isChosen: z.boolean() })).max(50),
  evidence: z.array(NameSchema).max(100),
  reasons: ProseSchema,
  affectsJobs: z.boolean(),
  /** Why a decision that affects jobs had no consultation: it is published in the annual report. */
  exceptionReason: ProseSchema,
  unionView: ProseSchema,
  /** Whether the union responded at all. */
  hasResponded: z.boolean(),
  responseToUnionView: ProseSchema,
  method: DecisionMethodSchema.nullable(),
  stances: z.array(z.object({ seatId: IdSchema, stance: StanceSchema, note: LineSchema })).max(500),
  influence: InfluenceSchema.nullable(),
  whatChanged: ProseSchema,
  peopleAffected: z.int().min(0).max(10_000_000).nullable(),
  /** Money that staff gained or kept in a year, in whole pounds or dollars. */
  worth: z.int().min(0).max(100_000_000_000).nullable(),
  isMutualGain: z.boolean(),
  gains: z.object({ organisation: GainSchema, staff: GainSchema, serviceUsers: GainSchema }),
  reviewOn: DaySchema.nullable(),
});
export type Decision = z.infer<typeof DecisionSchema>;

const noGain = { text: '', measureId: null } as const;

/** What a decision is besides its number, title and day: a draft, across the table, so joint. */
export const emptyDecision: Omit<Decision, 'id' | 'revision' | 'number' | 'title' | 'on'> = {
  visibility: 'joint',
  confidentialUntil: null,
  forumId: null,
  meetingId: null,
  consultationId: null,
  issueId: null,
  finalOn: null,
  options: [],
  evidence: [],
  reasons: '',
  affectsJobs: false,
  exceptionReason: '',
  unionView: '',
  hasResponded: false,
  responseToUnionView: '',
  method: null,
  stances: [],
  influence: null,
  whatChanged: '',
  peopleAffected: null,
  worth: null,
  isMutualGain: false,
  gains: { organisation: noGain, staff: noGain, serviceUsers: noGain },
  reviewOn: null,
};
