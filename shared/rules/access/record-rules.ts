// Who may see which records: the roles' rules, said once. The store compiles them into one predicate per collection;
// a window asks the same ability. Several roles of one officer add up; a conflict of interest closes a case whatever the
// roles. What hangs on a record (a case's timeline) follows it in the store and has no rule of its own.

import { AbilityBuilder, createMongoAbility, type MongoAbility } from '@casl/ability';
import type { CollectionName } from '../../domain/collections.ts';
import { PartnershipCollectionSchema } from '../../domain/partnership/sides.ts';
import { ACROSS_FROM_THE_MEMBER } from '../conflicts.ts';
import type { OfficerFacts } from './officer-facts.ts';

export type RecordAbility = MongoAbility<['read', CollectionName]>;
/** CASL knows no type of a collection's records: what a condition names is checked by the tests of the rules. */
type Rule = (action: 'read', of: CollectionName | CollectionName[], conditions?: object) => unknown;

const PLACES: CollectionName[] = [
  'employers',
  'workplaces',
  'units',
  'reps',
  'posts',
  'ruleBooks',
  'courses',
  'elections',
];
/** Who may go into a hearing, and the papers of a ballot, which never say whose they are. */
const COUNTING: CollectionName[] = ['certifications', 'ballotBatches'];
/** What is of one rep alone, and who votes. */
const OF_REPS: CollectionName[] = ['trainings', 'facilityTime', 'interests', 'rolls'];
/** What bargaining reckons with: numbers and no names, but not for the other side. */
const BARGAINING: CollectionName[] = ['paySpines', 'workforces', 'benchmarks', 'priceIndexes'];
const MONEY: CollectionName[] = ['bands', 'remittances'];
const LISTS: CollectionName[] = ['lists', 'listSources', 'distinct'];
/** These hang on cases; seen wherever their case is. */
const OF_CASES: CollectionName[] = ['timeline', 'tasks', 'documents', 'exchanges'];
const CASE_TOOLS: CollectionName[] = ['procedures', 'templates'];
/** Partnership's records: each says itself who may see it. */
const SHARED: CollectionName[] = [
  ...PartnershipCollectionSchema.options,
  'entries',
  'negotiationItems',
  'negotiationMeetings',
];
/** What nobody told the branch's officers in confidence. */
const NO_CONFIDENCE = { visibility: { $in: ['branch', 'staffSide', 'joint'] } };
/** Roles beside the member that are named as being on the case. */
export const NAMED_BESIDE = ['companion', 'buddy'];

export function recordAbility(facts: OfficerFacts): RecordAbility {
  const builder = new AbilityBuilder<RecordAbility>(createMongoAbility);
  const can = builder.can as Rule;
  const cannot = builder.cannot as Rule;
  can('read', 'branch');
  if (facts.roles.length > 0) {
    can('read', 'keyrings');
    can('read', 'officers', { id: facts.officerId });
    // Who else may open a case is for those who may open it.
    can('read', 'seals', { keys: { $elemMatch: { wrapped: { $elemMatch: { officerId: facts.officerId } } } } });
  }
  // The sheet opens sealed cases too: whose passphrase is made new by it gets them back.
  if (facts.isRecovering) can('read', ['keyrings', 'officers', 'seals']);
  for (const role of new Set(facts.roles)) grant[role](can, facts);
  closeConflicts(cannot, facts);
  return builder.build();
}

const grant: Record<OfficerFacts['roles'][number], (can: Rule, facts: OfficerFacts) => void> = {
  secretary(can) {
    can('read', [...PLACES, ...MONEY, ...LISTS, ...OF_CASES, ...CASE_TOOLS, ...COUNTING, ...OF_REPS, ...BARGAINING]);
    can('read', ['members', 'nonMembers', 'mailings', 'monitoring', 'savedReports', 'officers']);
    can('read', ['cases', 'enquiries', 'handovers', 'requests', 'holds', 'erasures']);
    can('read', SHARED);
  },
  convenor(can) {
    can('read', [...PLACES, ...MONEY, ...LISTS, ...OF_CASES, ...CASE_TOOLS, ...COUNTING, ...OF_REPS, ...BARGAINING]);
    can('read', ['members', 'nonMembers', 'mailings', 'monitoring', 'savedReports', 'officers']);
    can('read', ['cases', 'enquiries', 'handovers']);
    can('read', SHARED);
  },
  membershipOfficer(can, facts) {
    can('read', [...PLACES, ...MONEY, ...LISTS, ...OF_CASES, ...CASE_TOOLS, ...COUNTING, ...OF_REPS, ...BARGAINING]);
    can('read', ['members', 'nonMembers', 'mailings', 'monitoring', 'savedReports', 'officers']);
    whereNamed(can, facts);
    can('read', SHARED, NO_CONFIDENCE);
  },
  rep(can, facts) {
    can('read', [...PLACES, ...OF_CASES, ...CASE_TOOLS, ...COUNTING, ...BARGAINING, 'officers']);
    whereNamed(can, facts);
    can('read', SHARED, NO_CONFIDENCE);
    const { memberId, memberIdsOfCases, workplaceIds, today } = facts;
    if (memberId !== null) {
      can('read', 'members', { id: memberId });
      can('read', ['trainings', 'facilityTime', 'interests'], { memberId });
    }
    can('read', 'members', { id: { $in: [...memberIdsOfCases] } });
    // Who works there now or will: whoever has gone elsewhere is somebody else's member.
    const there = { workplaceId: { $in: [...workplaceIds] } };
    can('read', 'members', { jobs: { $elemMatch: { ...there, to: null } } });
    can('read', 'members', { jobs: { $elemMatch: { ...there, to: { $gte: today } } } });
    can('read', 'nonMembers', there);
    can('read', 'enquiries', { repId: null, ...there });
  },
  jointSecretary(can) {
    can('read', SHARED, { visibility: 'joint' });
  },
  auditor(can) {
    can('read', [...PLACES, ...MONEY, ...LISTS]);
    can('read', ['members', 'nonMembers', 'mailings', 'savedReports', 'officers', 'erasures']);
  },
};

/** The cases on which they are named, the questions that they took, the handovers from and to them. */
function whereNamed(can: Rule, { memberId, repIds, reachedCaseIds }: OfficerFacts): void {
  const theirs = { $in: [...repIds] };
  can('read', 'cases', { repId: theirs });
  can('read', 'cases', { id: { $in: [...reachedCaseIds] } });
  if (memberId !== null) {
    can('read', 'cases', { people: { $elemMatch: { memberId, role: { $in: NAMED_BESIDE } } } });
  }
  can('read', 'enquiries', { repId: theirs });
  can('read', 'handovers', { fromRepId: theirs });
  can('read', 'handovers', { toRepId: theirs });
}

/** Named at intake, their own case, or in it on another side: the case does not exist for them. */
function closeConflicts(cannot: Rule, { officerId, memberId, repIds }: OfficerFacts): void {
  cannot('read', 'cases', { 'intake.conflictedOfficerIds': officerId });
  cannot('read', 'cases', { 'intake.conflictedRepIds': { $in: [...repIds] } });
  if (memberId === null) return;
  cannot('read', 'cases', { memberIds: memberId });
  cannot('read', 'cases', { people: { $elemMatch: { memberId, role: { $in: [...ACROSS_FROM_THE_MEMBER] } } } });
}
