// Which records point at which. What an undo would take away must not leave another record pointing at nothing: a case at a
// member who came with the list, a rep at a workplace. Lists' own notes of who was absent, and pairs of whom somebody said that
// they are two people, say nothing without the person and hold nobody back.

import type { AnyRecord, CollectionName, RecordOf } from '../../../shared/domain/collections.ts';
import { PartnershipCollectionSchema } from '../../../shared/domain/partnership/sides.ts';
import type { Draft } from './draft.ts';
import { turns } from './turns.ts';

interface Reference<C extends CollectionName = CollectionName> {
  from: C;
  to: CollectionName;
  /** The declared index that answers it; without one the collection is read through. */
  index?: string;
  idsOf: (record: RecordOf<C>) => readonly (string | null | undefined)[];
}

const reference = <C extends CollectionName>(
  from: C,
  to: CollectionName,
  idsOf: Reference<C>['idsOf'],
  index?: string,
): Reference => ({
  from,
  to,
  idsOf: idsOf as unknown as Reference['idsOf'],
  ...(index === undefined ? {} : { index }),
});

const seatIds = ({ seats }: RecordOf<'forums'>, field: 'memberId' | 'repId') =>
  seats.flatMap(({ holder, deputy, past }) => [holder, deputy, ...past].map((one) => one?.[field]));

const PARTNERSHIP = PartnershipCollectionSchema.options;

const REFERENCES: readonly Reference[] = [
  reference('reps', 'members', (post) => [post.memberId], 'memberId'),
  reference('cases', 'members', (on) => on.memberIds, 'memberId'),
  reference('enquiries', 'members', (enquiry) => [enquiry.memberId], 'memberId'),
  reference('nonMembers', 'members', (person) => [person.memberId], 'memberId'),
  reference('mailings', 'members', (mailing) => mailing.memberIds, 'memberId'),
  reference('monitoring', 'members', (answers) => [answers.memberId], 'memberId'),
  reference('facilityTime', 'members', (time) => [time.memberId], 'memberId'),
  reference('facilityTime', 'employers', (time) => [time.employerId], 'employerId'),
  reference('remittances', 'members', (remittance) => remittance.findings.map(({ memberId }) => memberId)),
  reference('members', 'employers', (member) => member.jobs.map(({ employerId }) => employerId)),
  reference('workplaces', 'employers', (workplace) => [workplace.employerId], 'employerId'),
  reference('cases', 'employers', (on) => [on.employerId], 'employerId'),
  reference('units', 'employers', (unit) => [unit.employerId], 'employerId'),
  reference('procedures', 'employers', (procedure) => [procedure.employerId], 'employerId'),
  reference('remittances', 'employers', (remittance) => [remittance.employerId], 'employerId'),
  reference('members', 'workplaces', (member) => member.jobs.map(({ workplaceId }) => workplaceId)),
  reference('cases', 'workplaces', (on) => [on.workplaceId], 'workplaceId'),
  reference('reps', 'workplaces', (post) => post.workplaceIds, 'workplaceId'),
  reference('reps', 'posts', (rep) => [rep.postId], 'postId'),
  reference('reps', 'reps', (rep) => [rep.deputyForId], 'deputyForId'),
  reference('reps', 'employers', (rep) => rep.notices.map(({ employerId }) => employerId)),
  reference('reps', 'elections', (rep) => [rep.filled?.electionId]),
  reference('posts', 'workplaces', (post) => post.workplaceIds, 'workplaceId'),
  reference('interests', 'members', (interest) => [interest.memberId], 'memberId'),
  reference('interests', 'posts', (interest) => [interest.postId], 'postId'),
  reference('interests', 'workplaces', (interest) => interest.workplaceIds, 'workplaceId'),
  reference('rolls', 'elections', (roll) => [roll.electionId], 'electionId'),
  reference('rolls', 'members', (roll) => roll.voters.map(({ memberId }) => memberId)),
  reference('rolls', 'workplaces', (roll) => roll.workplaceIds),
  reference('ballotBatches', 'elections', (batch) => [batch.electionId], 'electionId'),
  reference(
    'elections',
    'members',
    ({ nominations, barred, returningOfficer, scrutineers }) => [
      ...nominations.flatMap(({ memberId, proposerId, seconderId }) => [memberId, proposerId, seconderId]),
      ...[...barred, ...scrutineers].map(({ memberId }) => memberId),
      returningOfficer?.memberId,
    ],
    'memberId',
  ),
  reference('elections', 'posts', (election) => [election.postId], 'postId'),
  reference('elections', 'workplaces', (election) => election.workplaceIds, 'workplaceId'),
  reference('elections', 'workplaces', (election) => election.returns.map(({ workplaceId }) => workplaceId)),
  reference('elections', 'employers', (election) => election.returns.map(({ employerId }) => employerId)),
  reference('elections', 'employers', ({ notices = [] }) => notices.map(({ employerId }) => employerId)),
  reference('elections', 'workplaces', ({ notices = [] }) =>
    notices.flatMap(({ rows }) => rows.map(({ workplaceId }) => workplaceId)),
  ),
  reference('nonMembers', 'workplaces', (person) => [person.workplaceId], 'workplaceId'),
  reference('units', 'workplaces', (unit) => unit.workplaceIds),
  reference('enquiries', 'workplaces', (enquiry) => [enquiry.workplaceId]),
  reference('members', 'units', (member) => member.jobs.map(({ unitId }) => unitId)),
  reference('cases', 'reps', (on) => [on.repId], 'repId'),
  reference('enquiries', 'reps', (enquiry) => [enquiry.repId], 'repId'),
  reference('tasks', 'reps', (task) => [task.repId]),
  reference('handovers', 'reps', (handover) => [handover.fromRepId, handover.toRepId]),
  reference('timeline', 'cases', (entry) => [entry.caseId], 'caseId'),
  reference('tasks', 'cases', (task) => [task.caseId], 'caseId'),
  reference('documents', 'cases', (document) => [document.caseId], 'caseId'),
  reference('exchanges', 'cases', (exchange) => [exchange.caseId], 'caseId'),
  reference('enquiries', 'cases', (enquiry) => [enquiry.caseId], 'caseId'),
  reference('handovers', 'cases', (handover) => handover.caseIds),
  reference('officers', 'members', (officer) => [officer.memberId], 'memberId'),
  reference('requests', 'members', ({ memberId, memberIds }) => [memberId, ...memberIds], 'memberId'),
  reference('requests', 'cases', (request) => request.caseIds),
  reference('holds', 'members', ({ on }) => (on.kind === 'member' ? [on.id] : []), 'on'),
  reference('holds', 'cases', ({ on }) => (on.kind === 'case' ? [on.id] : []), 'on'),
  reference('forums', 'members', (forum) => seatIds(forum, 'memberId'), 'memberId'),
  reference('forums', 'reps', (forum) => seatIds(forum, 'repId')),
  reference('forums', 'unionProfiles', ({ seats }) => seats.map(({ unionId }) => unionId)),
  reference('forums', 'forums', (forum) => [forum.parentId], 'parentId'),
  reference('forums', 'employers', (forum) => [forum.employerId], 'employerId'),
  reference('meetings', 'forums', (meeting) => [meeting.forumId], 'forumId'),
  reference('meetings', 'issues', ({ points }) => points.map(({ issueId }) => issueId)),
  reference('issues', 'forums', (issue) => [issue.forumId], 'forumId'),
  reference('issues', 'workplaces', ({ workplaceId, affected }) => [
    workplaceId,
    ...affected.map((group) => group.workplaceId),
  ]),
  reference('issues', 'meetings', (issue) => [issue.meetingId]),
  reference('issues', 'issues', (issue) => [issue.relatedId]),
  reference('cases', 'agreements', ({ reliesOn }) => reliesOn.map(({ agreementId }) => agreementId)),
  reference('cases', 'issues', (on) => [on.issueId]),
  reference('enquiries', 'issues', (enquiry) => [enquiry.issueId]),
  reference('consultations', 'forums', (consultation) => [consultation.forumId], 'forumId'),
  reference('consultations', 'issues', (consultation) => [consultation.issueId], 'issueId'),
  reference('consultations', 'unionProfiles', (consultation) => consultation.unionIds),
  reference('decisions', 'forums', (decision) => [decision.forumId], 'forumId'),
  reference('decisions', 'meetings', (decision) => [decision.meetingId], 'meetingId'),
  reference('decisions', 'consultations', (decision) => [decision.consultationId], 'consultationId'),
  reference('decisions', 'issues', (decision) => [decision.issueId], 'issueId'),
  reference('actions', 'forums', (action) => [action.forumId], 'forumId'),
  reference('initiatives', 'forums', (initiative) => [initiative.forumId], 'forumId'),
  reference('initiatives', 'measures', (initiative) => [initiative.measureId], 'measureId'),
  reference('measures', 'forums', (measure) => [measure.forumId], 'forumId'),
  reference('healthWaves', 'forums', (wave) => [wave.forumId], 'forumId'),
  reference('healthAnswers', 'healthWaves', (answers) => [answers.waveId], 'waveId'),
  reference('agreements', 'forums', (agreement) => [agreement.forumId], 'forumId'),
  reference('agreements', 'agreements', (agreement) => [agreement.supersedesId], 'supersedesId'),
  reference('agreements', 'agreements', (agreement) => [agreement.mainId], 'mainId'),
  reference('agreements', 'employers', (agreement) => [agreement.employerId], 'employerId'),
  reference('negotiations', 'members', ({ team }) => team.map(({ memberId }) => memberId), 'memberId'),
  reference('negotiations', 'employers', (negotiation) => negotiation.employerIds, 'employerId'),
  reference('negotiations', 'units', (negotiation) => [negotiation.unitId], 'unitId'),
  reference(
    'negotiations',
    'elections',
    ({ electionIds, mandate }) => [...electionIds, mandate.electionId],
    'electionId',
  ),
  reference('negotiations', 'paySpines', ({ costing }) => [costing.spineId], 'spineId'),
  reference('negotiations', 'workforces', ({ costing }) => [costing.workforceId], 'workforceId'),
  reference('negotiations', 'agreements', (negotiation) => [negotiation.agreementId], 'agreementId'),
  reference('negotiationMeetings', 'negotiations', (meeting) => [meeting.negotiationId], 'negotiationId'),
  reference('negotiationMeetings', 'negotiationItems', ({ agenda }) => agenda.map(({ itemId }) => itemId)),
  reference('negotiationMeetings', 'actions', ({ actionIds }) => actionIds),
  reference(
    'actions',
    'negotiations',
    ({ source }) => (source?.collection === 'negotiations' ? [source.id] : []),
    'source',
  ),
  reference('negotiationItems', 'negotiations', (item) => [item.negotiationId], 'negotiationId'),
  reference('negotiationItems', 'benchmarks', (item) => item.benchmarkIds, 'benchmarkId'),
  reference('negotiationItems', 'agreements', ({ clause }) => [clause?.agreementId], 'agreementId'),
  reference('negotiationItems', 'issues', ({ issueId, disputeId }) => [issueId, disputeId], 'issueId'),
  reference('negotiationItems', 'entries', ({ evidence }) => evidence.map(({ entryId }) => entryId)),
  ...PARTNERSHIP.map((to) => reference('entries', to, ({ on }) => (on.collection === to ? [on.id] : []), 'on')),
  reference('cases', 'procedures', (on) => [on.procedure?.procedureId], 'procedureId'),
  reference('trainings', 'members', (training) => [training.memberId], 'memberId'),
  reference('trainings', 'courses', (training) => [training.courseId], 'courseId'),
  reference('paySpines', 'employers', (spine) => [spine.employerId], 'employerId'),
  reference('workforces', 'employers', (workforce) => [workforce.employerId], 'employerId'),
  reference('workforces', 'units', (workforce) => [workforce.unitId], 'unitId'),
  reference('workforces', 'paySpines', (workforce) => [workforce.spineId], 'spineId'),
  reference('workforces', 'workplaces', ({ rows }) => rows.map(({ workplaceId }) => workplaceId), 'workplaceId'),
  reference('certifications', 'members', (certification) => [certification.memberId], 'memberId'),
];

/** Above so many ids a collection is read through once, whatever its indexes. */
const MANY = 1_000;
const SLICE = 12;

export interface Pointer {
  collection: CollectionName;
  record: AnyRecord;
  /** What it points at. */
  at: string;
}

/** The records of the draft that point at those that are gone from it, one pointer for each of those. */
export async function pointersAt(
  draft: Draft,
  gone: ReadonlyMap<string, CollectionName>,
  signal: AbortSignal | undefined,
): Promise<Pointer[]> {
  const pause = turns(SLICE);
  const pointers: Pointer[] = [];
  const goneFrom = Map.groupBy(gone.keys(), (id) => gone.get(id));
  for (const { from, to, index, idsOf } of REFERENCES) {
    const ids = goneFrom.get(to);
    if (ids === undefined) continue;
    if (index !== undefined && ids.length <= MANY) {
      for (const id of ids) {
        for (const record of draft.byIndex(from, index, id)) pointers.push({ collection: from, record, at: id });
      }
      continue;
    }
    let read = 0;
    for (const record of draft.all(from)) {
      for (const id of idsOf(record)) {
        if (typeof id === 'string' && gone.get(id) === to) pointers.push({ collection: from, record, at: id });
      }
      read += 1;
      if (read % 256 === 0) {
        signal?.throwIfAborted();
        await pause();
      }
    }
  }
  return pointers;
}
