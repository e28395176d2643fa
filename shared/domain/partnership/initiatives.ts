// Something that both sides work at together: an idea and its answer, tests of change, an appreciative inquiry, an
// interest-based sheet, a policy written together. There is no field for who failed.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema } from '../values.ts';
import {
  CommitmentSchema,
  CompassSchema,
  PartnershipRecordSchema,
  PartnershipRefSchema,
  TwoSignaturesSchema,
} from './sides.ts';

export const InitiativeKindSchema = z.enum(['idea', 'improvement', 'inquiry', 'interestBased', 'policy']);
export const InitiativeStateSchema = z.enum([
  'idea',
  'approved',
  'testing',
  'adopted',
  'spread',
  'stopped',
  'declined',
]);
export const MethodSchema = z.enum([
  'interestBasedProblemSolving',
  'appreciativeInquiry',
  'planDoStudyAct',
  'rootCause',
  'traditional',
]);
export const InquiryStageSchema = z.enum(['define', 'discover', 'dream', 'design', 'destiny']);

export const TestOfChangeSchema = z.object({
  id: IdSchema,
  plan: NameSchema,
  prediction: ProseSchema,
  from: DaySchema,
  to: DaySchema.nullable(),
  result: z.enum(['adopt', 'adapt', 'abandon']).nullable(),
  learning: ProseSchema,
});

export const StorySchema = z.object({
  about: ProseSchema,
  challenge: ProseSchema,
  whatWeDid: ProseSchema,
  results: ProseSchema,
  reflections: z.object({ management: ProseSchema, staff: ProseSchema }),
  /** Words that must not leave: a person's or a ward's name. */
  redact: z.array(NameSchema).max(200),
  signed: TwoSignaturesSchema,
  publishedOn: DaySchema.nullable(),
});

export type TestOfChange = z.infer<typeof TestOfChangeSchema>;

export const InitiativeSchema = PartnershipRecordSchema.extend({
  /** `IN-2026-0003`. */
  number: z.string().max(20),
  forumId: IdSchema.nullable(),
  kind: InitiativeKindSchema,
  title: NameSchema,
  what: ProseSchema,
  origin: z.enum(['frontline', 'rep', 'manager', 'board', 'workshop']),
  /** Where it came from: an issue, a workshop, another initiative from which it was taken over. */
  source: PartnershipRefSchema.nullable(),
  raisedOn: DaySchema,
  team: LineSchema,
  coLeads: z.object({ management: LineSchema, staff: LineSchema }),
  sponsors: z.object({ management: LineSchema, staff: LineSchema }),
  /** Days on which a sponsor was in touch. */
  sponsorContacts: z.array(DaySchema).max(500),
  method: MethodSchema.nullable(),
  state: InitiativeStateSchema,
  goal: ProseSchema,
  /** The measure with its baseline, target and points. */
  measureId: IdSchema.nullable(),
  compass: z.array(CompassSchema).max(6),
  commitments: z.array(CommitmentSchema).max(6),
  gains: z.object({ organisation: ProseSchema, staff: ProseSchema, serviceUsers: ProseSchema }),
  tests: z.array(TestOfChangeSchema).max(200),
  /** Teams that took it over, and when. */
  spreadTo: z.array(z.object({ team: NameSchema, on: DaySchema })).max(200),
  /** An idea's answer, with its day. */
  answer: z.object({ on: DaySchema, text: ProseSchema }).nullable(),
  inquiry: z
    .object({
      stage: InquiryStageSchema,
      topic: LineSchema,
      interviews: z.array(z.object({ id: IdSchema, on: DaySchema, group: LineSchema, story: ProseSchema })).max(500),
      themes: z.array(NameSchema).max(100),
      dreams: z.array(NameSchema).max(100),
      statements: z.array(NameSchema).max(100),
    })
    .nullable(),
  interests: z
    .object({
      management: z.array(NameSchema).max(100),
      staff: z.array(NameSchema).max(100),
      options: z.array(z.object({ id: IdSchema, text: NameSchema, meets: z.array(NameSchema).max(50) })).max(100),
      standards: z.array(NameSchema).max(100),
      agreed: ProseSchema,
    })
    .nullable(),
  policy: z
    .object({
      stage: z.enum(['draft', 'workingGroup', 'forum', 'ratified', 'review']),
      workingGroup: z.array(NameSchema).max(100),
      ratifiedOn: DaySchema.nullable(),
      reviewOn: DaySchema.nullable(),
      /** Issues whose concerns produced it. */
      concernIds: z.array(IdSchema).max(200),
    })
    .nullable(),
  story: StorySchema.nullable(),
  updatedOn: DaySchema,
});
export type Initiative = z.infer<typeof InitiativeSchema>;

/** What an initiative is besides its number, title, kind, day and level. */
export const emptyInitiative = {
  forumId: null,
  what: '',
  origin: 'rep',
  source: null,
  team: '',
  coLeads: { management: '', staff: '' },
  sponsors: { management: '', staff: '' },
  sponsorContacts: [],
  method: null,
  goal: '',
  measureId: null,
  compass: [],
  commitments: [],
  gains: { organisation: '', staff: '', serviceUsers: '' },
  tests: [],
  spreadTo: [],
  answer: null,
  inquiry: null,
  interests: null,
  policy: null,
  story: null,
} satisfies Partial<Initiative>;

/** What each kind begins with besides. */
export const emptyInquiry: NonNullable<Initiative['inquiry']> = {
  stage: 'define',
  topic: '',
  interviews: [],
  themes: [],
  dreams: [],
  statements: [],
};
export const emptyInterests: NonNullable<Initiative['interests']> = {
  management: [],
  staff: [],
  options: [],
  standards: [],
  agreed: '',
};
export const emptyPolicy: NonNullable<Initiative['policy']> = {
  stage: 'draft',
  workingGroup: [],
  ratifiedOn: null,
  reviewOn: null,
  concernIds: [],
};
