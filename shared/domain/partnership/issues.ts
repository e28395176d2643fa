// An issue: something that troubles a group, something that is coming, a dispute. It never names a person.

import * as z from 'zod';
import { DaySchema, IdSchema, LineSchema, NameSchema, ProseSchema } from '../values.ts';
import { CommitmentSchema, CompassSchema, GroupSchema, PartnershipRecordSchema, SideSchema } from './sides.ts';

export const IssueKindSchema = z.enum(['issue', 'coming', 'dispute']);
export type IssueKind = z.infer<typeof IssueKindSchema>;

export const IssueStateSchema = z.enum([
  'raised',
  'earlyConversation',
  'inWorkingGroup',
  'onAgenda',
  'parkedForBargaining',
  'resolvedInformally',
  'resolvedByAgreement',
  'escalatedToCase',
  'escalatedToDispute',
  /** A dispute alone: imposed, or fought out. */
  'endedWithoutAgreement',
  'withdrawn',
  'duplicate',
]);
export type IssueState = z.infer<typeof IssueStateSchema>;

export const IssueRouteSchema = z.enum(['forum', 'bargaining', 'case', 'healthSafety', 'policy', 'lineManagement']);

export const IssueOriginSchema = z.enum(['frontline', 'rep', 'manager', 'board', 'walkRound', 'openMeeting', 'case']);

export const DisputeStageSchema = z.object({
  id: IdSchema,
  name: NameSchema,
  /** The day it began, the last day for it, the day it ended; all inclusive. */
  from: DaySchema,
  due: DaySchema.nullable(),
  endedOn: DaySchema.nullable(),
  note: LineSchema,
});

export const DisputeSchema = z.object({
  parties: z.array(NameSchema).max(20),
  stages: z.array(DisputeStageSchema).max(20),
  /** Things stay as they were until it is settled; null: nobody said. */
  isStatusQuoKept: z.boolean().nullable(),
  /** Who outside was called in, such as a conciliation service. */
  referredTo: LineSchema,
  outcome: z.enum(['agreed', 'conciliated', 'arbitrated', 'imposed', 'withdrawn', 'industrialAction']).nullable(),
  lessons: z.object({ management: ProseSchema, staff: ProseSchema }),
  prevention: ProseSchema,
  /** What it cost, estimated, in whole pounds or dollars. */
  estimatedCost: z.int().min(0).max(10_000_000_000).nullable(),
});

export const IssueSchema = PartnershipRecordSchema.extend({
  /** `IS-2026-0003`. */
  number: z.string().max(20),
  forumId: IdSchema.nullable(),
  kind: IssueKindSchema,
  title: NameSchema,
  what: ProseSchema,
  raisedOn: DaySchema,
  raisedBy: SideSchema,
  origin: IssueOriginSchema,
  /** The walk-round or open meeting at which it was said. */
  meetingId: IdSchema.nullable(),
  department: LineSchema,
  workplaceId: IdSchema.nullable(),
  themes: z.array(NameSchema).max(50),
  commitments: z.array(CommitmentSchema).max(6),
  compass: z.array(CompassSchema).max(6),
  isUrgent: z.boolean(),
  route: IssueRouteSchema,
  state: IssueStateSchema,
  /** The first early conversation; null: none yet. */
  firstConversationOn: DaySchema.nullable(),
  /** Why it went on without one. */
  whyNoConversation: LineSchema,
  /** The day on which its present state ended it; null while it is open. */
  closedOn: DaySchema.nullable(),
  /** You said, we did: the answer, what was done and when, and the day on which staff were told. */
  answer: ProseSchema,
  doneOn: DaySchema.nullable(),
  toldOn: DaySchema.nullable(),
  /** Interests of each side, in words that the other would accept. */
  interests: z.object({ management: ProseSchema, staff: ProseSchema }),
  /** Something coming: when it is expected, by when to talk, whom it affects, how likely. */
  expectedOn: DaySchema.nullable(),
  talkBy: DaySchema.nullable(),
  affected: z.array(GroupSchema).max(100),
  likelihood: z.enum(['possible', 'likely', 'certain']).nullable(),
  dispute: DisputeSchema.nullable(),
  /** The issue that it was merged into, or came from. */
  relatedId: IdSchema.nullable(),
});
export type Issue = z.infer<typeof IssueSchema>;
export type Dispute = z.infer<typeof DisputeSchema>;

/** What an issue is besides its record, number, title, day and level. */
export const emptyIssue = {
  forumId: null,
  kind: 'issue',
  what: '',
  raisedBy: 'staff',
  origin: 'rep',
  meetingId: null,
  department: '',
  workplaceId: null,
  themes: [],
  commitments: [],
  compass: [],
  isUrgent: false,
  route: 'forum',
  state: 'raised',
  firstConversationOn: null,
  whyNoConversation: '',
  closedOn: null,
  answer: '',
  doneOn: null,
  toldOn: null,
  interests: { management: '', staff: '' },
  expectedOn: null,
  talkBy: null,
  affected: [],
  likelihood: null,
  dispute: null,
  relatedId: null,
} satisfies Omit<Issue, 'id' | 'revision' | 'number' | 'title' | 'raisedOn' | 'visibility' | 'confidentialUntil'>;

export const emptyDispute: Dispute = {
  parties: [],
  stages: [],
  isStatusQuoKept: null,
  referredTo: '',
  outcome: null,
  lessons: { management: '', staff: '' },
  prevention: '',
  estimatedCost: null,
};

/** States that end an issue. */
export const CLOSING_STATES: readonly IssueState[] = [
  'resolvedInformally',
  'resolvedByAgreement',
  'escalatedToCase',
  'escalatedToDispute',
  'endedWithoutAgreement',
  'withdrawn',
  'duplicate',
];
