// Every collection's definition: its indexes, what lists filter and sort by, what search reads, what it is called.

import { type CollectionName, collectionSchemas } from '../../../shared/domain/collections.ts';
import { awaitedKey } from '../../../shared/rules/awaited.ts';
import { isFinished } from '../../../shared/rules/finished.ts';
import { caseFields, documentFields, enquiryFields, taskFields, timelineFields } from './case-fields.ts';
import { type CollectionDefinition, define } from './collection-definition.ts';
import { memberFields } from './member-fields.ts';
import { negotiationDefinitions } from './negotiation-definitions.ts';
import { partnershipDefinitions } from './partnership-definitions.ts';
import { repsDefinitions } from './reps-definitions.ts';
import { caseSearch, documentSearch, memberSearch, workplaceSearch } from './search-text.ts';

/** Each once, so that a record lies once under it. */
const idsIn = (ids: readonly (string | null)[]): string[] => [...new Set(ids)].filter((id) => id !== null);

export const definitions: { [C in CollectionName]: CollectionDefinition<C> } = {
  branch: define<'branch'>({
    schema: collectionSchemas.branch,
    indexes: {},
    fields: {},
    label: (branch) => branch.name,
  }),
  lists: define<'lists'>({
    schema: collectionSchemas.lists,
    indexes: {},
    fields: {},
    label: (list) => list.fileName ?? 'The membership list',
  }),
  members: define<'members'>({
    schema: collectionSchemas.members,
    indexes: {
      number: (member) => [member.number, ...member.otherNumbers].filter((number) => number !== null),
      workplaceId: (member) => idsIn(member.jobs.map(({ workplaceId }) => workplaceId)),
    },
    fields: memberFields,
    search: memberSearch,
    label: (member) => `${member.firstName} ${member.lastName}`.trim(),
  }),
  employers: define<'employers'>({
    schema: collectionSchemas.employers,
    indexes: { name: (employer) => employer.name },
    fields: { name: (employer) => employer.name },
    label: (employer) => employer.name,
  }),
  workplaces: define<'workplaces'>({
    schema: collectionSchemas.workplaces,
    indexes: { employerId: (workplace) => workplace.employerId, name: (workplace) => workplace.name },
    fields: {
      name: (workplace) => workplace.name,
      postcode: (workplace) => workplace.postcode,
      employerId: (workplace) => workplace.employerId,
      employer: (workplace, read) =>
        (workplace.employerId && read.get('employers', workplace.employerId)?.name) || null,
    },
    search: workplaceSearch,
    label: (workplace) => workplace.name,
  }),
  reps: define<'reps'>({
    schema: collectionSchemas.reps,
    indexes: {
      memberId: (rep) => rep.memberId,
      workplaceId: (rep) => rep.workplaceIds,
      postId: (rep) => rep.postId,
      deputyForId: (rep) => rep.deputyForId,
    },
    fields: {
      memberId: (rep) => rep.memberId,
      kind: (rep) => rep.kind,
      workplaceId: (rep) => rep.workplaceIds,
      from: (rep) => rep.from,
      to: (rep) => rep.to,
      name: (rep, read) => {
        const member = rep.memberId === null ? undefined : read.get('members', rep.memberId);
        return member ? `${member.lastName} ${member.firstName}`.trim() : rep.name || null;
      },
    },
    search: { text: ({ name, title }) => ({ words: `${name} ${title}` }) },
    label: (rep) => rep.kind,
  }),
  cases: define<'cases'>({
    schema: collectionSchemas.cases,
    indexes: {
      number: (found) => found.number,
      memberId: (found) => found.memberIds,
      repId: (found) => found.repId,
      employerId: (found) => found.employerId,
      workplaceId: (found) => found.workplaceId,
      open: (found) => (found.closed === null ? 'open' : null),
      unfinished: (found) => (isFinished(found) ? null : 'unfinished'),
      theme: (found) => found.themes,
      procedureId: (found) => found.procedure?.procedureId ?? null,
      // Whoever is in it besides the members, and those to whom it is closed.
      personId: (found) => idsIn(found.people.map(({ memberId }) => memberId)),
      conflict: ({ intake }) => idsIn([...intake.conflictedRepIds, ...(intake.conflictedOfficerIds ?? [])]),
    },
    fields: caseFields,
    search: caseSearch,
    label: (found) => found.number,
  }),
  timeline: define<'timeline'>({
    schema: collectionSchemas.timeline,
    indexes: { caseId: (entry) => entry.caseId, awaited: awaitedKey },
    visibleThrough: { field: 'caseId', collection: 'cases' },
    fields: timelineFields,
    label: (entry) => entry.day,
  }),
  tasks: define<'tasks'>({
    schema: collectionSchemas.tasks,
    indexes: {
      caseId: (task) => task.caseId,
      open: (task) => (task.doneOn === null ? 'open' : null),
      openOf: (task) => (task.doneOn === null ? task.repId : null),
    },
    visibleThrough: { field: 'caseId', collection: 'cases' },
    fields: taskFields,
    label: (task) => task.what,
  }),
  documents: define<'documents'>({
    schema: collectionSchemas.documents,
    indexes: { caseId: (document) => document.caseId, hash: (document) => document.hash },
    visibleThrough: { field: 'caseId', collection: 'cases' },
    fields: documentFields,
    search: documentSearch,
    label: (document) => document.name,
  }),
  procedures: define<'procedures'>({
    schema: collectionSchemas.procedures,
    indexes: { employerId: (procedure) => procedure.employerId },
    fields: { name: (procedure) => procedure.name, isRetired: (procedure) => procedure.isRetired },
    label: (procedure) => procedure.name,
  }),
  enquiries: define<'enquiries'>({
    schema: collectionSchemas.enquiries,
    indexes: {
      memberId: (enquiry) => enquiry.memberId,
      repId: (enquiry) => enquiry.repId,
      caseId: (enquiry) => enquiry.caseId,
      workplaceId: (enquiry) => enquiry.workplaceId,
    },
    visibleThrough: { field: 'caseId', collection: 'cases', isOptional: true },
    fields: enquiryFields,
    label: (enquiry) => enquiry.askedOn,
  }),
  handovers: define<'handovers'>({
    schema: collectionSchemas.handovers,
    indexes: { fromRepId: (handover) => handover.fromRepId, toRepId: (handover) => handover.toRepId },
    hangsOn: { collection: 'cases', ids: (handover) => handover.caseIds },
    fields: { madeOn: (handover) => handover.madeOn },
    label: (handover) => handover.madeOn,
  }),
  templates: define<'templates'>({
    schema: collectionSchemas.templates,
    indexes: { starterKey: (template) => template.starterKey },
    fields: { title: (template) => template.title },
    label: (template) => template.title,
  }),
  exchanges: define<'exchanges'>({
    schema: collectionSchemas.exchanges,
    indexes: { caseId: (exchange) => exchange.caseId },
    visibleThrough: { field: 'caseId', collection: 'cases' },
    fields: {},
    label: (exchange) => exchange.at,
  }),
  units: define<'units'>({
    schema: collectionSchemas.units,
    indexes: { employerId: (unit) => unit.employerId },
    fields: { name: (unit) => unit.name },
    label: (unit) => unit.name,
  }),
  nonMembers: define<'nonMembers'>({
    schema: collectionSchemas.nonMembers,
    indexes: { workplaceId: (person) => person.workplaceId, memberId: (person) => person.memberId },
    fields: { lastName: (person) => person.lastName, workplaceId: (person) => person.workplaceId },
    label: (person) => `${person.firstName} ${person.lastName}`.trim(),
  }),
  bands: define<'bands'>({
    schema: collectionSchemas.bands,
    indexes: {},
    fields: { name: (band) => band.name },
    label: (band) => band.name,
  }),
  remittances: define<'remittances'>({
    schema: collectionSchemas.remittances,
    indexes: { employerId: (remittance) => remittance.employerId },
    fields: { from: (remittance) => remittance.from, at: (remittance) => remittance.at },
    label: (remittance) => `Check-off list, ${remittance.from} to ${remittance.to}`,
  }),
  listSources: define<'listSources'>({
    schema: collectionSchemas.listSources,
    indexes: {},
    fields: { name: (source) => source.name },
    label: (source) => source.name,
  }),
  distinct: define<'distinct'>({
    schema: collectionSchemas.distinct,
    indexes: { memberId: (pair) => pair.memberIds },
    fields: {},
    label: (pair) => pair.saidAt,
  }),
  mailings: define<'mailings'>({
    schema: collectionSchemas.mailings,
    indexes: {
      // Whoever is named on somebody else's envelope was sent it as well.
      memberId: ({ memberIds, leftOut }) => [
        ...memberIds,
        ...leftOut.filter(({ why }) => why === 'sameHousehold').map(({ memberId }) => memberId),
      ],
    },
    fields: { at: (mailing) => mailing.at, kind: (mailing) => mailing.kind },
    label: (mailing) => mailing.title,
  }),
  monitoring: define<'monitoring'>({
    schema: collectionSchemas.monitoring,
    indexes: { memberId: (answers) => answers.memberId },
    fields: {},
    label: (answers) => answers.answeredOn,
  }),
  savedReports: define<'savedReports'>({
    schema: collectionSchemas.savedReports,
    indexes: {},
    fields: { title: (report) => report.title },
    label: (report) => report.title,
  }),
  officers: define<'officers'>({
    schema: collectionSchemas.officers,
    indexes: { memberId: (officer) => officer.memberId },
    fields: { name: (officer) => officer.name },
    label: (officer) => officer.name,
  }),
  keyrings: define<'keyrings'>({
    schema: collectionSchemas.keyrings,
    indexes: {},
    fields: {},
    label: () => 'The keyring',
  }),
  seals: define<'seals'>({
    schema: collectionSchemas.seals,
    indexes: {
      officerId: ({ keys }) => idsIn(keys.flatMap(({ wrapped }) => wrapped.map(({ officerId }) => officerId))),
    },
    fields: {},
    label: () => 'A seal',
  }),
  requests: define<'requests'>({
    schema: collectionSchemas.requests,
    indexes: {
      memberId: ({ memberId, memberIds }) => (memberId === null ? memberIds : [memberId, ...memberIds]),
      open: (request) => (request.closed === null ? 'open' : null),
    },
    hangsOn: { collection: 'cases', ids: (request) => request.caseIds },
    fields: {
      number: (request) => request.number,
      kind: (request) => request.kind,
      receivedOn: (request) => request.receivedOn,
    },
    label: (request) => request.number,
  }),
  holds: define<'holds'>({
    schema: collectionSchemas.holds,
    indexes: { on: (hold) => hold.on.id, open: (hold) => (hold.lifted === null ? 'open' : null) },
    hangsOn: { collection: 'cases', ids: ({ on }) => (on.kind === 'case' ? [on.id] : []) },
    fields: { from: (hold) => hold.from },
    label: () => 'A legal hold',
  }),
  erasures: define<'erasures'>({
    schema: collectionSchemas.erasures,
    indexes: {},
    fields: { number: (erasure) => erasure.number, on: (erasure) => erasure.on },
    label: (erasure) => erasure.number,
  }),
  ...partnershipDefinitions,
  ...repsDefinitions,
  ...negotiationDefinitions,
};
