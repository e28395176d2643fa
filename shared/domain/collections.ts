// The collections of records that the store keeps, by name, with the schema of each.

import * as z from 'zod';
import { AgreementSchema } from './agreements.ts';
import { BranchSchema, MemberListSchema } from './branch.ts';
import { CaseSchema, DocumentSchema, TaskSchema } from './cases.ts';
import { DataRequestSchema, ErasureSchema, LegalHoldSchema } from './data-requests.ts';
import { ElectionSchema } from './elections/elections.ts';
import { BallotBatchSchema } from './elections/papers.ts';
import { RollSchema } from './elections/roll.ts';
import { EnquirySchema } from './enquiries.ts';
import { ExchangeSchema } from './exchanges.ts';
import { HandoverSchema } from './handovers.ts';
import { LetterTemplateSchema } from './letters.ts';
import { DistinctPairSchema, ListSourceSchema } from './list-sources.ts';
import { MailingSchema } from './mailings.ts';
import { MemberSchema } from './members.ts';
import { MonitoringAnswersSchema } from './monitoring.ts';
import { BenchmarkSchema, PriceIndexSchema } from './negotiations/benchmarks.ts';
import { NegotiationItemSchema } from './negotiations/items.ts';
import { NegotiationMeetingSchema } from './negotiations/meetings.ts';
import { NegotiationSchema } from './negotiations/negotiations.ts';
import { PaySpineSchema } from './negotiations/spines.ts';
import { WorkforceSchema } from './negotiations/workforces.ts';
import { KeyringSchema, OfficerSchema } from './officers.ts';
import { ActionSchema } from './partnership/actions.ts';
import { ConsultationSchema } from './partnership/consultations.ts';
import { DecisionSchema } from './partnership/decisions.ts';
import { PartnershipEntrySchema } from './partnership/entries.ts';
import { ForumSchema } from './partnership/forums.ts';
import { HealthAnswersSchema, HealthWaveSchema } from './partnership/health.ts';
import { InitiativeSchema } from './partnership/initiatives.ts';
import { IssueSchema } from './partnership/issues.ts';
import { MeasureSchema } from './partnership/measures.ts';
import { MeetingSchema } from './partnership/meetings.ts';
import { UnionProfileSchema } from './partnership/unions.ts';
import { ProcedureSchema } from './procedures.ts';
import { SavedReportSchema } from './report-definitions.ts';
import { FacilityTimeSchema } from './reps/facility-time.ts';
import { InterestSchema, PostSchema, RepSchema } from './reps/posts.ts';
import { RuleBookSchema } from './reps/rule-book.ts';
import { CertificationSchema, CourseSchema, TrainingSchema } from './reps/training.ts';
import { CaseSealSchema } from './seals.ts';
import { BandSchema, RemittanceSchema } from './subscriptions.ts';
import { TimelineEntrySchema } from './timeline.ts';
import { BargainingUnitSchema, EmployerSchema, NonMemberSchema, WorkplaceSchema } from './workplaces.ts';

export const collectionSchemas = {
  branch: BranchSchema,
  lists: MemberListSchema,
  members: MemberSchema,
  employers: EmployerSchema,
  workplaces: WorkplaceSchema,
  reps: RepSchema,
  cases: CaseSchema,
  timeline: TimelineEntrySchema,
  tasks: TaskSchema,
  documents: DocumentSchema,
  procedures: ProcedureSchema,
  enquiries: EnquirySchema,
  handovers: HandoverSchema,
  templates: LetterTemplateSchema,
  exchanges: ExchangeSchema,
  units: BargainingUnitSchema,
  nonMembers: NonMemberSchema,
  bands: BandSchema,
  remittances: RemittanceSchema,
  listSources: ListSourceSchema,
  distinct: DistinctPairSchema,
  mailings: MailingSchema,
  monitoring: MonitoringAnswersSchema,
  savedReports: SavedReportSchema,
  officers: OfficerSchema,
  keyrings: KeyringSchema,
  seals: CaseSealSchema,
  requests: DataRequestSchema,
  holds: LegalHoldSchema,
  erasures: ErasureSchema,
  forums: ForumSchema,
  meetings: MeetingSchema,
  issues: IssueSchema,
  consultations: ConsultationSchema,
  decisions: DecisionSchema,
  actions: ActionSchema,
  initiatives: InitiativeSchema,
  measures: MeasureSchema,
  healthWaves: HealthWaveSchema,
  healthAnswers: HealthAnswersSchema,
  unionProfiles: UnionProfileSchema,
  agreements: AgreementSchema,
  entries: PartnershipEntrySchema,
  posts: PostSchema,
  ruleBooks: RuleBookSchema,
  interests: InterestSchema,
  courses: CourseSchema,
  trainings: TrainingSchema,
  certifications: CertificationSchema,
  facilityTime: FacilityTimeSchema,
  elections: ElectionSchema,
  rolls: RollSchema,
  ballotBatches: BallotBatchSchema,
  negotiations: NegotiationSchema,
  negotiationItems: NegotiationItemSchema,
  negotiationMeetings: NegotiationMeetingSchema,
  paySpines: PaySpineSchema,
  workforces: WorkforceSchema,
  benchmarks: BenchmarkSchema,
  priceIndexes: PriceIndexSchema,
} as const;

export type CollectionName = keyof typeof collectionSchemas;
export type RecordOf<C extends CollectionName> = z.infer<(typeof collectionSchemas)[C]>;
export type AnyRecord = RecordOf<CollectionName>;

export const collectionNames = Object.keys(collectionSchemas) as CollectionName[];
export const CollectionNameSchema = z.enum(collectionNames as [CollectionName, ...CollectionName[]]);
